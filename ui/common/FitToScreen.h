// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace shenbao {

/// Gives a window that has not been shown yet the size that it would like, or as much of it as the screen has room for, frame
/// included. Never smaller than its contents can be.
void resizeToScreen(QWidget& window, QSize wanted);
/// Keeps a window that grows by itself on its screen: from now on it cannot become higher or wider.
void limitToScreen(QWidget& window);

} // namespace shenbao

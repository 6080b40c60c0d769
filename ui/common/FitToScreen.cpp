// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FitToScreen.h"

#include <QScreen>
#include <QWidget>

namespace shenbao {
namespace {

constexpr QSize kFrame(16, 48); // of a window that nobody has drawn yet: title bar and borders

QSize roomOn(const QWidget& window)
{
    const QScreen* screen = window.parentWidget() ? window.parentWidget()->screen() : window.screen();
    return screen->availableGeometry().size() - kFrame;
}

} // namespace

void resizeToScreen(QWidget& window, QSize wanted)
{
    window.resize(wanted.boundedTo(roomOn(window)));
}

void limitToScreen(QWidget& window)
{
    window.setMaximumSize(roomOn(window).expandedTo(window.minimumSize()));
}

} // namespace shenbao

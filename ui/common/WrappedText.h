// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace shenbao {

/// Text over as many lines as it needs, for delegates; a name without a blank breaks anywhere rather than be cut off.
int heightOfText(const QString& text, const QFont& font, int width);
void drawText(QPainter& painter, const QString& text, const QFont& font, const QRect& rect,
              const QColor& color);

} // namespace shenbao

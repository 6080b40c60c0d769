// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/WrappedText.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace shenbao {
namespace {

int layOut(QTextLayout& layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return int(std::ceil(y));
}

/// QTextLayout breaks lines here only.
QString withBreaks(QString text)
{
    return text.replace(u'\n', QChar(QChar::LineSeparator));
}

} // namespace

int heightOfText(const QString& text, const QFont& font, int width)
{
    if (text.isEmpty()) {
        return 0;
    }
    QTextLayout layout(withBreaks(text), font);
    return layOut(layout, width);
}

void drawText(QPainter& painter, const QString& text, const QFont& font, const QRect& rect,
              const QColor& color)
{
    if (text.isEmpty()) {
        return;
    }
    QTextLayout layout(withBreaks(text), font);
    layOut(layout, rect.width());
    painter.setPen(color);
    layout.draw(&painter, rect.topLeft());
}

} // namespace shenbao

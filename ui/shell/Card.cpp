// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Card.h"

#include "ui/common/Theme.h"

#include <QLabel>
#include <QPainter>

namespace shenbao {

void Card::paint(QWidget& widget, bool isLit)
{
    const Theme& theme = Theme::current();
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isLit ? theme.accent : theme.line);
    painter.setBrush(theme.paper);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::Half, Space::Half);
}

QLabel* Card::addText(QWidget* parent, const QString& text, double points, bool isFaint)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(points);
    label->setFont(font);
    if (isFaint) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    return label;
}

void Card::paintEvent(QPaintEvent*)
{
    paint(*this, false);
}

} // namespace shenbao

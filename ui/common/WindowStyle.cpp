// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/WindowStyle.h"

#include "ui/common/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace shenbao {

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const Theme& theme = Theme::current();
    const bool on = option->state.testFlag(State_On);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool marked = option->state.testFlag(State_HasFocus) || option->state.testFlag(State_MouseOver);
    const double side = std::min(option->rect.width(), option->rect.height()) - 1.0;
    const QRectF box(option->rect.x() + 0.5, option->rect.y() + (option->rect.height() - side) / 2, side,
                     side);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = !enabled ? theme.line : on || marked ? theme.accent : theme.faint;
    painter->setPen(QPen(ink, marked ? 1.8 : 1.2));
    painter->setBrush(element == PE_IndicatorCheckBox && on ? QBrush(ink) : QBrush(theme.paper));
    if (element == PE_IndicatorRadioButton) {
        painter->drawEllipse(box);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(ink);
            painter->drawEllipse(box.center(), side / 4, side / 4);
        }
    } else {
        painter->drawRoundedRect(box, 2, 2);
        if (on) {
            painter->setPen(QPen(theme.paper, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF check[] = {box.topLeft() + QPointF(side * 0.22, side * 0.52),
                                     box.topLeft() + QPointF(side * 0.43, side * 0.73),
                                     box.topLeft() + QPointF(side * 0.8, side * 0.28)};
            painter->drawPolyline(check, 3);
        }
    }
    painter->restore();
}

} // namespace shenbao

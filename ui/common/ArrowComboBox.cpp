// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ArrowComboBox.h"

#include "ui/common/Theme.h"

#include <QPainter>

namespace shenbao {

void ArrowComboBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    painter.setPen(
        QPen(isEnabled() ? theme.ink : theme.faint, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double half = Space::Half;
    const double x =
        layoutDirection() == Qt::RightToLeft ? Space::Two - half : width() - Space::Two + half / 2;
    const QPointF middle(x - half, height() / 2.0);
    const QPointF arrow[] = {middle + QPointF(-half, -half / 2), middle + QPointF(0, half / 2),
                             middle + QPointF(half, -half / 2)};
    painter.drawPolyline(arrow, 3);
}

} // namespace shenbao

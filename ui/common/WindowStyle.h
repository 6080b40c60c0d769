// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace shenbao {

/// Fusion, with boxes and circles that can be seen on dark ground as well, and a ring around what has the focus.
class WindowStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace shenbao

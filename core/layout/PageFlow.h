// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/FlowUnit.h"

namespace shenbao {

/// The page that is being filled, as tables see it. All lengths in points.
class PageFlow
{
public:
    virtual ~PageFlow() = default;
    PageFlow(const PageFlow&) = delete;
    PageFlow& operator=(const PageFlow&) = delete;

    double height() const { return m_height; }
    double top() const { return m_top; } ///< of the type area
    double y() const { return m_y; }     ///< from the top of the type area
    double room() const { return m_height - m_y; }
    bool isAtTop() const { return m_y <= kTolerance; }
    void advance(double by) { m_y += by; }

    virtual void newPage() = 0;
    virtual Page& page() = 0;
    /// Notes where a row of the table being placed stands, from the top of the type area.
    virtual void noteRow(size_t row, double top, double height) = 0;
    /// Puts a unit at x, y of the page. `cell` is the rectangle around it, for seal spots.
    virtual void place(FlowUnit& unit, double x, double y, const QRectF& cell) = 0;

    static constexpr double kTolerance = 0.01;

protected:
    PageFlow() = default;

    double m_height = 0;
    double m_top = 0;
    double m_y = 0;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/BlockLayout.h"
#include "core/layout/PageFlow.h"

#include <array>

namespace shenbao {

/// Puts the rows of one table on pages: header rows repeat, borders are closed on every page, a row breaks only where it may
/// and leaves no single line, a merged cell goes on with its rows. The text of each page is in reading order: row by row,
/// each cell whole, a merged cell where it begins.
class TableFlow final
{
public:
    /// `x`: left edge of the table on the page; `padding`: left and right inside each cell, pt.
    TableFlow(PageFlow& flow, LaidTable& table, double x, double padding);

    /// What must stand on the page of the text in front of the table: header and the beginning of the first row.
    double leastHeight() const;
    void run();

private:
    /// A merged cell whose rows are being placed.
    struct OpenCell
    {
        LaidCell* cell;
        size_t row;
        size_t lastRow;
        double top; ///< of its part on this page
    };
    /// Where a stretch of the page's items belongs when the page is read.
    struct Stretch
    {
        std::array<size_t, 4> place; ///< row, column, unit, cell of an inner row
        size_t begin;
        size_t end;
    };

    void placeRow(size_t number);
    bool canBreak(const LaidRow& row, double room) const;
    size_t fitting(const LaidCell& cell, double room, bool force) const;
    double neededHeight(const LaidRow& row) const;
    double neededByOpen(size_t number) const;
    void placePiece(size_t number, double height, bool isLast, bool force);
    void placeContent(LaidCell& cell, size_t row, double top, double height, bool isLast, bool force);
    void placeOpen(const OpenCell& open, bool isLast, bool atFoot, bool force);
    void closeSegment(bool force);
    void finishPage();
    void startPage(size_t number);
    void keepHeader();
    void drawBorders(const LaidCell& cell, double top, double height, bool atFoot);
    void line(double x1, double y1, double x2, double y2, double width);

    PageFlow& m_flow;
    LaidTable& m_table;
    double m_x;
    double m_padding;
    size_t m_headers = 0;
    double m_headerHeight = 0;
    double m_segmentTop = 0;
    size_t m_firstItem = 0; ///< of the table on this page
    std::vector<OpenCell> m_open;
    std::vector<Stretch> m_stretches;
    std::vector<PageItem> m_header; ///< relative to the top of the type area
    double m_headerTop = 0;
};

} // namespace shenbao

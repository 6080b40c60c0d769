// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/TextLayout.h"

namespace shenbao {

/// A cell as laid out: its content as units, to be placed on one page or several.
struct LaidCell
{
    size_t column = 0;
    int span = 1;
    int rows = 1;
    double x = 0; ///< pt from the left of the table
    double width = 0;
    Borders borders;
    bool centered = true;
    std::vector<FlowUnit> units;
    size_t placed = 0; ///< units already on a page

    std::vector<double> tails; ///< height from each unit to the end, pt

    void measure();           ///< after the last unit is in
    double remaining() const; ///< height of the units not placed yet, without padding
    bool isDone() const { return placed >= units.size(); }
};

struct LaidRow
{
    std::vector<LaidCell> cells;
    double height = 0; ///< at least, and enough for the cells of one row
    bool header = false;
    bool mayBreak = false;
    bool isSplit = false; ///< stands on two pages or more
};

struct LaidTable
{
    std::vector<LaidRow> rows;
    std::vector<double> edges; ///< pt, left edges of the columns and the right edge of the last
    double outline = 0.5;
    double line = 0.5;
    /// Above and below the text of a cell, pt: what the DOCX declares and half of the line that LibreOffice adds to it.
    double paddingY = 0;
    double edge = 0; ///< pt that the outer line takes above the first row on a page and below the last
};

/// Space above and below the text of a cell, pt, as the DOCX declares it.
inline constexpr double kCellPaddingY = 2.0;

/// Lays out blocks in a column of fixed width, as in a cell or on a page.
class BlockLayout final
{
public:
    BlockLayout(const StyleSheet& styles, FontResolver& fonts) : m_text(styles, fonts) {}

    TextLayout& text() { return m_text; }
    /// Units of a block; a table inside a cell becomes one slice for each of its lines.
    std::vector<FlowUnit> layout(const Block& block, double width,
                                 TextLayout::Place place = TextLayout::Place::Page);
    LaidTable layoutTable(const Table& table);

private:
    std::vector<FlowUnit> layoutPicture(const Picture& picture, double width) const;
    std::vector<FlowUnit> sliceTable(const Table& table);

    TextLayout m_text;
};

} // namespace shenbao

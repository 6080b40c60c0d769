// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"

namespace shenbao {

/// A table of HTML while it is read: cells that reach over several columns and rows leave blank ones behind, so that the
/// table becomes rectangular.
class HtmlTable final
{
public:
    void beginRow();
    void beginCell(int span, int rowSpan);
    bool isInCell() const { return m_inCell; }
    /// Ends the cell that is open with what stands in it.
    void endCell(std::vector<TextBlock> content);

    /// A table and the pictures of its cells. What only arranges text on a page, and what is too large for a narrative,
    /// becomes the blocks of its cells.
    std::vector<TextBlock> finish();

private:
    using Cell = std::vector<TextBlock>;

    void fillReserved();
    bool isFrame(size_t columns) const;
    std::vector<TextBlock> takeBlocks();
    std::vector<TextBlock> asParagraphs() const;

    std::vector<std::vector<Cell>> m_rows;
    std::vector<int> m_reserved; ///< rows that a cell above still covers, by column
    bool m_inCell = false;
    int m_span = 1;
    int m_rowSpan = 1;
};

/// Takes blanks away at both ends.
void trimSpans(TextSpans& spans);
/// Adds a span; joins it to the last one where the format is the same.
void appendSpan(TextSpans& spans, const TextSpan& span);

} // namespace shenbao

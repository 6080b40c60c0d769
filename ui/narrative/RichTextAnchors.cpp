// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RichTextDocument that knows where passages of comments are.
#include "ui/narrative/RichTextDocument.h"

#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace shenbao {

/// How many characters each character of a line with a picture stands for; nothing for other lines, where it is one.
std::vector<int> RichTextDocument::pictureWidths(const QTextBlock& block) const
{
    const auto& blocks = converted(block);
    return !blocks.empty() && std::holds_alternative<TextPicture>(blocks.front()) ? widthsOf(block)
                                                                                  : std::vector<int>();
}

/// The blocks that are lines of the text, with their places in it.
const std::vector<RichTextDocument::Line>& RichTextDocument::anchorLines() const
{
    std::vector<Line>& all = m_anchorLines;
    if (!all.empty()) {
        return all;
    }
    int start = 0;
    const auto add = [&](const QTextBlock& block) {
        all.push_back({start, block});
        const std::vector<int> widths = pictureWidths(block);
        start += widths.empty() ? block.length() : std::accumulate(widths.begin(), widths.end(), 1);
    };
    for (auto at = rootFrame()->begin(); !at.atEnd(); ++at) {
        if (const auto* table = qobject_cast<QTextTable*>(at.currentFrame())) {
            for (int row = 0; row < table->rows(); ++row) {
                for (int column = 0; column < table->columns(); ++column) {
                    add(table->cellAt(row, column).firstCursorPosition().block());
                }
            }
        } else if (at.currentBlock().isValid()) {
            const size_t size = converted(at.currentBlock()).size();
            if (size > 0) {
                add(at.currentBlock());
                start += int(size) - 1; // further pictures of the same line
            }
        }
    }
    return all;
}

std::vector<int> RichTextDocument::anchorsOf(const std::vector<int>& positions) const
{
    const auto& all = anchorLines();
    std::vector<int> anchors;
    for (const int position : positions) {
        const auto after =
            std::upper_bound(all.begin(), all.end(), position,
                             [](int place, const Line& line) { return place < line.block.position(); });
        if (after == all.begin()) {
            anchors.push_back(0);
            continue;
        }
        const Line& line = *(after - 1);
        const int inside = std::min(position - line.block.position(), line.block.length() - 1);
        const std::vector<int> widths = pictureWidths(line.block);
        anchors.push_back(line.start + (widths.empty()
                                            ? inside
                                            : std::accumulate(widths.begin(), widths.begin() + inside, 0)));
    }
    return anchors;
}

std::vector<int> RichTextDocument::positionsOfAnchors(const std::vector<int>& anchors) const
{
    const auto& all = anchorLines();
    std::vector<int> positions;
    for (const int anchor : anchors) {
        const auto after = std::upper_bound(all.begin(), all.end(), anchor,
                                            [](int place, const Line& line) { return place < line.start; });
        if (after == all.begin()) {
            positions.push_back(0);
            continue;
        }
        const Line& line = *(after - 1);
        int inside = anchor - line.start;
        if (const std::vector<int> widths = pictureWidths(line.block); !widths.empty()) {
            int rest = inside;
            inside = 0;
            while (size_t(inside) < widths.size() && rest >= widths[size_t(inside)] &&
                   (rest > 0 || widths[size_t(inside)] == 0)) {
                rest -= widths[size_t(inside++)];
            }
        }
        positions.push_back(line.block.position() + std::min(inside, line.block.length() - 1));
    }
    return positions;
}

} // namespace shenbao

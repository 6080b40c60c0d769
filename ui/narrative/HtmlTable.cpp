// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/HtmlTable.h"

#include <algorithm>
#include <iterator>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr size_t kMostColumns = 64;
constexpr size_t kMostCells = 4000; // a larger table becomes paragraphs: it belongs into a spreadsheet
constexpr int kMostRowSpan = 1000;
constexpr QStringView kBullet = u"• ";

void addLine(TextSpans& line, const TextSpans& spans, const QString& mark = {})
{
    if (!line.empty()) {
        line.back().text += kSoftBreak;
    }
    if (!mark.isEmpty()) {
        appendSpan(line, {mark, {}, {}});
    }
    for (const TextSpan& span : spans) {
        appendSpan(line, span);
    }
}

/// What stands in a cell, as its one line of text; items of lists keep their marks.
TextSpans lineOf(const std::vector<TextBlock>& blocks)
{
    TextSpans line;
    for (const TextBlock& block : blocks) {
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            const auto kind = paragraph->kind;
            addLine(line, paragraph->spans,
                    kind == TextParagraph::Kind::Bullet     ? kBullet.toString()
                    : kind == TextParagraph::Kind::Numbered ? QStringLiteral("%1. ").arg(paragraph->number)
                                                            : QString());
        } else if (const auto* table = std::get_if<TextTable>(&block)) {
            for (const auto& row : table->rows) {
                for (const TextSpans& cell : row) {
                    if (!cell.empty()) {
                        addLine(line, cell);
                    }
                }
            }
        }
    }
    return line;
}

} // namespace

void trimSpans(TextSpans& spans)
{
    const auto isText = [](QChar character) { return !character.isSpace(); };
    while (!spans.empty()) {
        QString& text = spans.back().text;
        const auto last = std::find_if(text.crbegin(), text.crend(), isText);
        text.chop(last - text.crbegin());
        if (!text.isEmpty()) {
            break;
        }
        spans.pop_back();
    }
    auto span = spans.begin();
    for (; span != spans.end(); ++span) {
        const auto first = std::find_if(span->text.cbegin(), span->text.cend(), isText);
        span->text.remove(0, first - span->text.cbegin());
        if (!span->text.isEmpty()) {
            break;
        }
    }
    spans.erase(spans.begin(), span);
}

void appendSpan(TextSpans& spans, const TextSpan& span)
{
    if (!spans.empty() && spans.back().formats == span.formats) {
        spans.back().text += span.text;
    } else {
        spans.push_back(span);
    }
}

void HtmlTable::fillReserved()
{
    auto& row = m_rows.back();
    while (row.size() < m_reserved.size() && m_reserved[row.size()] > 0) {
        --m_reserved[row.size()];
        row.emplace_back();
    }
}

void HtmlTable::beginRow()
{
    m_rows.emplace_back();
    fillReserved();
}

void HtmlTable::beginCell(int span, int rowSpan)
{
    if (m_rows.empty()) {
        m_rows.emplace_back();
    }
    m_inCell = true;
    m_span = std::clamp(span, 1, int(kMostColumns));
    m_rowSpan = std::clamp(rowSpan, 1, kMostRowSpan);
}

void HtmlTable::endCell(std::vector<TextBlock> content)
{
    if (!m_inCell) {
        return;
    }
    m_inCell = false;
    auto& row = m_rows.back();
    for (int column = 0; column < m_span && row.size() < kMostColumns; ++column) {
        if (m_reserved.size() <= row.size()) {
            m_reserved.resize(row.size() + 1);
        }
        m_reserved[row.size()] = m_rowSpan - 1;
        row.push_back(column == 0 ? std::move(content) : Cell());
    }
    fillReserved();
}

/// Whether it is there only to arrange text: one cell around everything, or other tables in most cells.
bool HtmlTable::isFrame(size_t columns) const
{
    size_t filled = 0;
    size_t nested = 0;
    for (const auto& row : m_rows) {
        for (const Cell& cell : row) {
            filled += cell.empty() ? 0 : 1;
            nested += std::any_of(cell.begin(), cell.end(), [](const TextBlock& block) {
                return std::holds_alternative<TextTable>(block);
            });
        }
    }
    return (columns == 1 && m_rows.size() == 1) || (nested > 0 && 2 * nested >= filled);
}

std::vector<TextBlock> HtmlTable::finish()
{
    std::erase_if(m_rows, [](const auto& row) { return row.empty(); });
    size_t columns = 0;
    for (const auto& row : m_rows) {
        columns = std::max(columns, row.size());
    }
    if (columns == 0 || isFrame(columns)) {
        return takeBlocks();
    }
    if (columns * m_rows.size() > kMostCells) {
        return asParagraphs();
    }
    std::vector<TextBlock> blocks;
    TextTable table;
    for (auto& row : m_rows) {
        auto& cells = table.rows.emplace_back();
        for (Cell& cell : row) {
            cells.push_back(lineOf(cell));
            std::copy_if(cell.begin(), cell.end(), std::back_inserter(blocks),
                         [](const TextBlock& block) { return std::holds_alternative<TextPicture>(block); });
        }
        cells.resize(columns);
    }
    blocks.insert(blocks.begin(), TextBlock(std::move(table)));
    return blocks;
}

std::vector<TextBlock> HtmlTable::takeBlocks()
{
    std::vector<TextBlock> blocks;
    for (auto& row : m_rows) {
        for (Cell& cell : row) {
            std::move(cell.begin(), cell.end(), std::back_inserter(blocks));
        }
    }
    return blocks;
}

std::vector<TextBlock> HtmlTable::asParagraphs() const
{
    std::vector<TextBlock> blocks;
    for (const auto& row : m_rows) {
        TextParagraph paragraph;
        for (const Cell& cell : row) {
            if (!paragraph.spans.empty()) {
                paragraph.spans.back().text += u'\t';
            }
            for (const TextSpan& span : lineOf(cell)) {
                appendSpan(paragraph.spans, span);
            }
        }
        trimSpans(paragraph.spans);
        if (!paragraph.spans.empty()) {
            blocks.emplace_back(std::move(paragraph));
        }
    }
    return blocks;
}

} // namespace shenbao

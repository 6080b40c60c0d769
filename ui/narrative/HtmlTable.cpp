// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/HtmlTable.h"

#include <algorithm>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr size_t kMostColumns = 64;
constexpr size_t kMostCells = 4000; // a larger table becomes paragraphs: it belongs into a spreadsheet
constexpr int kMostRowSpan = 1000;

} // namespace

void trimSpans(TextSpans& spans)
{
    while (!spans.empty()) {
        QString& text = spans.back().text;
        while (!text.isEmpty() && text.back().isSpace()) {
            text.chop(1);
        }
        if (!text.isEmpty()) {
            break;
        }
        spans.pop_back();
    }
    while (!spans.empty()) {
        QString& text = spans.front().text;
        while (!text.isEmpty() && text.front().isSpace()) {
            text.remove(0, 1);
        }
        if (!text.isEmpty()) {
            break;
        }
        spans.erase(spans.begin());
    }
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

void HtmlTable::endCell(const std::vector<TextBlock>& content)
{
    if (!m_inCell) {
        return;
    }
    m_inCell = false;
    TextSpans line;
    for (const TextBlock& block : content) {
        const auto* paragraph = std::get_if<TextParagraph>(&block);
        if (!paragraph) {
            continue;
        }
        if (!line.empty()) {
            line.back().text += kSoftBreak;
        }
        for (const TextSpan& span : paragraph->spans) {
            appendSpan(line, span);
        }
    }
    auto& row = m_rows.back();
    for (int column = 0; column < m_span && row.size() < kMostColumns; ++column) {
        if (m_reserved.size() <= row.size()) {
            m_reserved.resize(row.size() + 1);
        }
        m_reserved[row.size()] = m_rowSpan - 1;
        row.push_back(column == 0 ? line : TextSpans());
    }
    fillReserved();
}

std::vector<TextBlock> HtmlTable::finish()
{
    std::erase_if(m_rows, [](const auto& row) { return row.empty(); });
    size_t columns = 0;
    for (const auto& row : m_rows) {
        columns = std::max(columns, row.size());
    }
    const bool isFrame = columns == 1 && m_rows.size() == 1;
    if (columns == 0 || isFrame || columns * m_rows.size() > kMostCells) {
        return asParagraphs();
    }
    for (auto& row : m_rows) {
        row.resize(columns);
    }
    std::vector<TextBlock> blocks;
    blocks.emplace_back(TextTable{std::move(m_rows)});
    return blocks;
}

std::vector<TextBlock> HtmlTable::asParagraphs() const
{
    std::vector<TextBlock> blocks;
    for (const auto& row : m_rows) {
        TextParagraph paragraph;
        for (const TextSpans& cell : row) {
            if (!paragraph.spans.empty()) {
                paragraph.spans.back().text += u'\t';
            }
            for (const TextSpan& span : cell) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/AnalysedText.h"

#include <QStringList>

namespace shenbao {
namespace {

AnalysedLine lineOf(const TextSpans& spans, AnalysedLine::Kind kind, int block)
{
    AnalysedLine line;
    line.kind = kind;
    line.block = block;
    line.text = plainText(spans);
    qsizetype at = 0;
    for (const TextSpan& span : spans) {
        if (!span.figure.isEmpty()) {
            line.linked.emplace_back(int(at), int(at + span.text.size()));
        }
        at += span.text.size();
    }
    return line;
}

AnalysedLine::Kind kindOf(TextParagraph::Kind kind)
{
    return kind == TextParagraph::Kind::Heading ? AnalysedLine::Kind::Heading
           : kind == TextParagraph::Kind::Body  ? AnalysedLine::Kind::Paragraph
                                                : AnalysedLine::Kind::ListItem;
}

bool isSame(const AnalysedLine& one, const AnalysedLine& other)
{
    return one.text == other.text && one.linked == other.linked;
}

} // namespace

int AnalysedText::update(const RichText& text)
{
    std::vector<AnalysedLine> fresh;
    fresh.reserve(text.blocks.size());
    for (size_t at = 0; at < text.blocks.size(); ++at) {
        const TextBlock& block = text.blocks[at];
        const int number = int(at);
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            fresh.push_back(lineOf(paragraph->spans, kindOf(paragraph->kind), number));
        } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
            fresh.push_back(lineOf({{picture->caption, {}}}, AnalysedLine::Kind::Caption, number));
        } else {
            int rowNumber = 0;
            for (const auto& row : std::get<TextTable>(block).rows) {
                int column = 0;
                for (const TextSpans& cell : row) {
                    fresh.push_back(lineOf(cell, AnalysedLine::Kind::Cell, number));
                    fresh.back().row = rowNumber;
                    fresh.back().column = column++;
                }
                ++rowNumber;
            }
        }
    }
    return replaceLines(std::move(fresh));
}

int AnalysedText::update(const QString& text)
{
    std::vector<AnalysedLine> fresh;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        fresh.push_back(lineOf({{line, {}}}, AnalysedLine::Kind::Paragraph, 0));
    }
    return replaceLines(std::move(fresh));
}

int AnalysedText::replaceLines(std::vector<AnalysedLine> fresh)
{
    // what the old and the new text share at both ends is taken over; an edit changes something in between
    size_t front = 0;
    const size_t most = std::min(fresh.size(), m_lines.size());
    while (front < most && isSame(fresh[front], m_lines[front])) {
        ++front;
    }
    size_t back = 0;
    while (back < most - front &&
           isSame(fresh[fresh.size() - 1 - back], m_lines[m_lines.size() - 1 - back])) {
        ++back;
    }
    int analysed = 0;
    int start = 0;
    m_count = {};
    QString plain;
    for (size_t at = 0; at < fresh.size(); ++at) {
        AnalysedLine& line = fresh[at];
        const bool known = at < front || at >= fresh.size() - back;
        if (known) {
            AnalysedLine& old = m_lines[at < front ? at : at + m_lines.size() - fresh.size()];
            line.count = old.count;
            line.mentions = std::move(old.mentions);
        } else {
            line.count = countParagraph(line.text);
            line.mentions = findNumbers(line.text);
            ++analysed;
        }
        line.start = start;
        start += int(line.text.size()) + 1;
        m_count += line.count;
        if (at > 0) {
            plain += u'\n';
        }
        plain += line.text;
    }
    m_lines = std::move(fresh);
    m_plain = std::move(plain);
    return analysed;
}

} // namespace shenbao

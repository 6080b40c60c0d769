// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/NumberMentions.h"
#include "core/text/RichText.h"

namespace shenbao {

/// One line of an analysed text: a paragraph, a heading, a list item, a table cell or the caption of a picture.
struct AnalysedLine
{
    enum class Kind : quint8 { Paragraph, Heading, ListItem, Cell, Caption };
    Kind kind = Kind::Paragraph;
    int block = 0; ///< index in RichText::blocks
    int row = -1;  ///< of a cell
    int column = -1;
    int start = 0; ///< in the plain text, UTF-16 units
    QString text;
    WordCount count;
    std::vector<NumberMention> mentions;     ///< places are relative to the line
    std::vector<std::pair<int, int>> linked; ///< start and end of linked figures, relative to the line
};

/// What checks, counters and the editor ask about a text, computed once and renewed line by line: a line that is as it was
/// keeps its results, so an edit in one paragraph recounts that paragraph.
class AnalysedText final
{
public:
    AnalysedText() = default;

    /// Brings the analysis up to date; gives the number of lines that had to be analysed.
    int update(const RichText& text);
    /// A text of plain lines, for answers that are no narratives.
    int update(const QString& text);

    const QString& plain() const { return m_plain; } ///< as plainText(RichText)
    const std::vector<AnalysedLine>& lines() const { return m_lines; }
    const WordCount& count() const { return m_count; }

private:
    int replaceLines(std::vector<AnalysedLine> fresh);

    QString m_plain;
    std::vector<AnalysedLine> m_lines;
    WordCount m_count;
};

} // namespace shenbao

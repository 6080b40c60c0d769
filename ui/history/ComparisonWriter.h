// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/Comparison.h"

#include <QTextCursor>

namespace shenbao {

/// Writes a comparison into a document: what was put in is underlined, what was taken out is struck through, what stayed is
/// shortened. Very long changes are cut off, and it says so. For any thread.
///
/// Links: restore:part/ID and restore:key/KEY.
class ComparisonWriter final
{
public:
    /// Writes into `document`, which must live longer.
    ComparisonWriter(QTextDocument& document, const ComparisonOrder& order);
    void write(const Comparison& comparison);

private:
    enum class Look : quint8 { Plain, Faint, Bold, Added, Removed };
    void writePart(const PartChanges& part, const Comparison& comparison);
    void writeAnswer(const AnswerDiff& answer, bool isRestorable);
    void writeNarrative(const std::vector<RichTextDiffLine>& lines);
    void writeLine(const RichTextDiffLine& line);
    void writeRow(const Field& field, const RowDiff& row);
    void writePieces(const DiffPieces& pieces, bool isChange);
    void beginBlock(double above, int indent, int heading = 0);
    void text(const QString& text, Look look = Look::Plain, double size = 0);
    void link(const QString& text, const QString& target);
    bool isFull() const;
    int most() const;

    const ComparisonOrder& m_order;
    QTextCursor m_cursor;
    bool m_isFirst = true;
    int m_shown = 0; ///< characters of the present answer
    int m_total = 0; ///< and of those before it
};

} // namespace shenbao

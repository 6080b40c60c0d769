// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/ComparisonWriter.h"

#include "core/base/Tr.h"

#include <QTextBlockFormat>

namespace shenbao {
namespace {

constexpr qsizetype kAround = 40;   // characters of unchanged text that are shown beside a change
constexpr qsizetype kContext = 60;  // of an unchanged paragraph beside a changed one
constexpr int kMostShown = 20'000;  // characters of one answer
constexpr int kMostInAll = 100'000; // of all answers; behind them each is only begun
constexpr int kBegun = 400;         // characters of an answer that is only begun
constexpr size_t kMostRows = 200;   // of one table
constexpr double kLineHeight = 140; // per cent

/// The beginning of a long text; never half a character.
QString begun(const QString& text, qsizetype most)
{
    if (text.size() <= most) {
        return text;
    }
    const bool isTorn = most > 0 && text[most - 1].isHighSurrogate();
    return QString(text.left(isTorn ? most - 1 : most) + u"……");
}

/// The ends of a long text; `isFirst`, `isLast`: nothing stands in front of it or behind it.
QString shortened(const QString& text, bool isFirst, bool isLast)
{
    const qsizetype front = isFirst ? 0 : kAround;
    const qsizetype back = isLast ? 0 : kAround;
    if (text.size() <= front + back + kAround) {
        return text;
    }
    qsizetype from = text.size() - back;
    qsizetype to = front;
    to -= to > 0 && text[to - 1].isHighSurrogate() ? 1 : 0;
    from += from < text.size() && text[from].isLowSurrogate() ? 1 : 0;
    return QString(text.left(to) + u"……" + text.mid(from));
}

QString markOf(RichTextDiffLine::Shape shape)
{
    switch (shape) {
    case RichTextDiffLine::Shape::Bullet:
        return QStringLiteral("• ");
    case RichTextDiffLine::Shape::Numbered:
        return QStringLiteral("# ");
    case RichTextDiffLine::Shape::Picture:
        return Tr::tr("Picture: ");
    case RichTextDiffLine::Shape::TableRow:
        return QStringLiteral("│ ");
    case RichTextDiffLine::Shape::Body:
    case RichTextDiffLine::Shape::Heading:
        break;
    }
    return {};
}

} // namespace

ComparisonWriter::ComparisonWriter(QTextDocument& document, const ComparisonOrder& order)
    : m_order(order)
    , m_cursor(&document)
{
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(order.font);
    document.setDocumentMargin(Space::Two);
}

void ComparisonWriter::write(const Comparison& comparison)
{
    m_cursor.beginEditBlock();
    if (comparison.parts.empty()) {
        beginBlock(0, 0);
        text(Tr::tr("There is no difference between these two versions."), Look::Faint);
    }
    for (const PartChanges& part : comparison.parts) {
        writePart(part, comparison);
    }
    m_cursor.endEditBlock();
}

void ComparisonWriter::beginBlock(double above, int indent, int heading)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setLeftMargin(indent * Space::Two);
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    format.setHeadingLevel(heading);
    if (m_isFirst) {
        m_cursor.setBlockFormat(format);
        m_isFirst = false;
    } else {
        m_cursor.insertBlock(format, QTextCharFormat());
    }
}

void ComparisonWriter::text(const QString& text, Look look, double size)
{
    const Theme& theme = m_order.theme;
    QTextCharFormat format;
    format.setFontPointSize(size > 0 ? size : Type::Normal);
    format.setForeground(look == Look::Faint     ? theme.faint
                         : look == Look::Added   ? theme.good
                         : look == Look::Removed ? theme.error
                                                 : theme.ink);
    format.setFontUnderline(look == Look::Added);
    format.setFontStrikeOut(look == Look::Removed);
    format.setFontWeight(look == Look::Bold ? QFont::Bold : QFont::Normal);
    QString shown = text;
    // a block of its own would lose the margin
    m_cursor.insertText(shown.replace(u'\n', QChar(QChar::LineSeparator)), format);
}

void ComparisonWriter::link(const QString& text, const QString& target)
{
    if (!m_order.mayRestore) {
        return;
    }
    this->text(QStringLiteral("    "));
    QTextCharFormat format;
    format.setFontPointSize(Type::Small);
    format.setForeground(m_order.theme.accent);
    format.setAnchor(true);
    format.setAnchorHref(target);
    m_cursor.insertText(text, format);
}

void ComparisonWriter::writePart(const PartChanges& part, const Comparison& comparison)
{
    beginBlock(m_isFirst ? 0 : Space::Three, 0, 1);
    text(part.title.isEmpty() ? Tr::tr("Other answers") : part.title, Look::Bold, Type::Large);
    if (!part.keys.isEmpty()) {
        link(Tr::tr("Restore this part"), QString(u"restore:part/" + part.id));
    }
    for (const SectionChanges& section : part.sections) {
        const bool saysNoMore = section.answers.size() == 1 && section.title == section.answers[0].label;
        if (!section.title.isEmpty() && !saysNoMore) {
            beginBlock(Space::One, 0, 2);
            text(section.title, Look::Faint);
        }
        for (const AnswerDiff& answer : section.answers) {
            writeAnswer(answer, comparison.restorable.contains(answer.key));
        }
    }
}

void ComparisonWriter::writeAnswer(const AnswerDiff& answer, bool isRestorable)
{
    m_total += m_shown;
    m_shown = 0;
    beginBlock(Space::One, 1);
    text(answer.label, Look::Bold);
    if (answer.wasBlank) {
        text(QString(u"  " + Tr::tr("newly filled in")), Look::Faint, Type::Small);
    } else if (answer.isBlank) {
        text(QString(u"  " + Tr::tr("taken out")), Look::Faint, Type::Small);
    }
    if (isRestorable) {
        const bool wasBlankThen = m_order.isChosenOlder ? answer.wasBlank : answer.isBlank;
        link(wasBlankThen ? Tr::tr("Make it blank again") : Tr::tr("Restore this answer"),
             QString(u"restore:key/" + answer.key));
    }
    switch (answer.kind) {
    case AnswerDiff::Kind::Line:
        beginBlock(0, 2);
        writePieces(answer.pieces, true);
        return;
    case AnswerDiff::Kind::Narrative:
        writeNarrative(answer.lines);
        return;
    case AnswerDiff::Kind::Rows:
        break;
    }
    const Field* field = m_order.now.form().field(answer.key);
    for (size_t at = 0; field && at < answer.rows.size(); ++at) {
        if (at == kMostRows || isFull()) {
            beginBlock(0, 2);
            text(Tr::tr("%n more row(s) changed.", nullptr, int(answer.rows.size() - at)), Look::Faint);
            return;
        }
        writeRow(*field, answer.rows[at]);
    }
    if (answer.rows.empty()) {
        beginBlock(0, 2);
        text(Tr::tr("Only the numbering or blank rows changed."), Look::Faint);
    }
}

/// Long answers are shown up to a point: nobody reads on, and the window stays quick.
int ComparisonWriter::most() const
{
    return m_total < kMostInAll ? kMostShown : kBegun;
}

bool ComparisonWriter::isFull() const
{
    return m_shown >= most();
}

void ComparisonWriter::writeNarrative(const std::vector<RichTextDiffLine>& lines)
{
    using Kind = RichTextDiffLine::Kind;
    const auto isSame = [&](size_t at) { return at < lines.size() && lines[at].kind == Kind::Same; };
    int left = 0; // paragraphs that stayed and are not shown
    const auto tellLeft = [&] {
        if (left > 0) {
            beginBlock(0, 2);
            text(Tr::tr("… %n paragraph(s) unchanged …", nullptr, left), Look::Faint, Type::Small);
            left = 0;
        }
    };
    bool hasChanges = false;
    for (size_t at = 0; at < lines.size(); ++at) {
        const bool isBeside = (at > 0 && !isSame(at - 1)) || (at + 1 < lines.size() && !isSame(at + 1));
        if (isSame(at) && !isBeside) {
            ++left;
            continue;
        }
        if (isFull()) {
            beginBlock(0, 2);
            text(Tr::tr("The changes of this text go on; too many to show them all."), Look::Faint);
            return;
        }
        tellLeft();
        hasChanges = hasChanges || !isSame(at);
        writeLine(lines[at]);
    }
    tellLeft();
}

void ComparisonWriter::writeLine(const RichTextDiffLine& line)
{
    using Kind = RichTextDiffLine::Kind;
    beginBlock(0, 2);
    const QString mark = markOf(line.shape);
    if (!mark.isEmpty()) {
        text(mark, Look::Faint);
    }
    if (line.kind == Kind::Same || line.kind == Kind::Restyled || line.kind == Kind::Replaced) {
        const QString all = line.pieces.empty() ? QString() : line.pieces.front().text;
        const QString shown = begun(all, kContext);
        text(shown, line.kind == Kind::Same ? Look::Faint : Look::Plain);
        m_shown += int(shown.size());
    } else {
        writePieces(line.pieces, line.kind == Kind::Changed);
    }
    if (line.kind == Kind::Restyled) {
        text(QString(u"  " + Tr::tr("format changed")), Look::Faint, Type::Small);
    } else if (line.kind == Kind::Replaced) {
        text(QString(u"  " + Tr::tr("another picture")), Look::Faint, Type::Small);
    }
}

/// `isChange`: something was there before and behind the change, so that a replacement as a whole reads “old → new”.
void ComparisonWriter::writePieces(const DiffPieces& pieces, bool isChange)
{
    using Kind = DiffPiece::Kind;
    const bool isReplaced =
        isChange && pieces.size() == 2 && pieces[0].kind == Kind::Removed && pieces[1].kind == Kind::Added;
    for (size_t at = 0; at < pieces.size(); ++at) {
        const DiffPiece& piece = pieces[at];
        const QString shown = piece.kind == Kind::Same
                                  ? shortened(piece.text, at == 0, at + 1 == pieces.size())
                                  : begun(piece.text, std::max(most() - m_shown, int(kAround)));
        if (isReplaced && at == 1) {
            text(QStringLiteral(" → "), Look::Faint);
        }
        text(shown, piece.kind == Kind::Same      ? Look::Plain
                    : piece.kind == Kind::Removed ? Look::Removed
                                                  : Look::Added);
        m_shown += int(shown.size());
        if (isFull() && at + 1 < pieces.size()) {
            text(Tr::tr("  … and more changes"), Look::Faint);
            return;
        }
    }
}

void ComparisonWriter::writeRow(const Field& field, const RowDiff& row)
{
    beginBlock(0, 2);
    switch (row.kind) {
    case RowDiff::Kind::Added:
        text(Tr::tr("Row %1 is new: ").arg(row.after + 1), Look::Faint);
        writePieces({{DiffPiece::Kind::Added, row.text}}, false);
        return;
    case RowDiff::Kind::Removed:
        text(Tr::tr("Row %1 was taken out: ").arg(row.before + 1), Look::Faint);
        writePieces({{DiffPiece::Kind::Removed, row.text}}, false);
        return;
    case RowDiff::Kind::Moved:
        text(Tr::tr("Moved from row %1 to row %2: ").arg(row.before + 1).arg(row.after + 1), Look::Faint);
        text(shortened(row.text, true, false));
        return;
    case RowDiff::Kind::Changed:
        break;
    }
    text(Tr::tr("Row %1, %2: ").arg(row.after + 1).arg(begun(row.text, kContext)), Look::Faint);
    bool isFirst = true;
    for (const CellDiff& cell : row.cells) {
        const Column& column = field.columns[size_t(cell.column)];
        const QString title = column.title.isEmpty() ? column.name : column.title;
        text(isFirst ? QString(title + u' ') : QString(u"；" + title + u' '), Look::Plain);
        isFirst = false;
        writePieces(cell.pieces, true);
        if (cell.isOtherFile) {
            text(QString(u"  " + Tr::tr("another file of the same name")), Look::Faint, Type::Small);
        }
    }
}

} // namespace shenbao

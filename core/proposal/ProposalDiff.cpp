// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/ProposalDiff.h"

#include "core/base/Tr.h"
#include "core/proposal/Attachment.h"
#include "core/proposal/ValueText.h"

namespace shenbao {
namespace {

constexpr qsizetype kShortLine = 12; // a short answer is shown as “old → new”
constexpr double kLeastAlike = 0.5;  // so is one that has little in common with what it was
const QChar kSoftBreak = QChar(0x2028);

DiffPieces diffAnswer(const QString& before, const QString& after)
{
    if (before.size() > kShortLine && after.size() > kShortLine &&
        TextLikeness(before).with(TextLikeness(after)) >= kLeastAlike) {
        return diffText(before, after);
    }
    DiffPieces pieces{{DiffPiece::Kind::Removed, before}, {DiffPiece::Kind::Added, after}};
    std::erase_if(pieces, [](const DiffPiece& piece) { return piece.text.isEmpty(); });
    return pieces;
}

void count(AnswerDiff& diff)
{
    const auto add = [&](const DiffPieces& pieces) {
        diff.removed += countCharacters(pieces, DiffPiece::Kind::Removed);
        diff.added += countCharacters(pieces, DiffPiece::Kind::Added);
    };
    add(diff.pieces);
    for (const RichTextDiffLine& line : diff.lines) {
        add(line.pieces);
    }
    for (const RowDiff& row : diff.rows) {
        for (const CellDiff& cell : row.cells) {
            add(cell.pieces);
        }
        if (row.kind == RowDiff::Kind::Added || row.kind == RowDiff::Kind::Removed) {
            add({{row.kind == RowDiff::Kind::Added ? DiffPiece::Kind::Added : DiffPiece::Kind::Removed,
                  row.text}});
        }
    }
}

AnswerDiff compare(const Field& field, const Proposal& before, const Proposal& after)
{
    static const RichText kNoText;
    static const Rows kNoRows;
    // linked figures with what they show
    const Value old = before.own(field.key).isBlank() ? Value() : before.value(field.key);
    const Value fresh = after.own(field.key).isBlank() ? Value() : after.value(field.key);
    AnswerDiff diff;
    diff.key = field.key;
    diff.label = field.label;
    diff.wasBlank = old.isBlank();
    diff.isBlank = fresh.isBlank();
    const auto isTextOrBlank = [](const Value& value) { return value.richText() || value.isBlank(); };
    const auto isRowsOrBlank = [](const Value& value) { return value.rows() || value.isBlank(); };
    if ((old.richText() || fresh.richText()) && isTextOrBlank(old) && isTextOrBlank(fresh)) {
        diff.kind = AnswerDiff::Kind::Narrative;
        diff.lines = diffRichText(old.richText() ? *old.richText() : kNoText,
                                  fresh.richText() ? *fresh.richText() : kNoText);
    } else if ((old.rows() || fresh.rows()) && isRowsOrBlank(old) && isRowsOrBlank(fresh)) {
        diff.kind = AnswerDiff::Kind::Rows;
        diff.rows =
            diffRows(field, old.rows() ? *old.rows() : kNoRows, fresh.rows() ? *fresh.rows() : kNoRows);
    } else {
        diff.pieces = diffAnswer(answerText(field, old), answerText(field, fresh));
    }
    count(diff);
    return diff;
}

} // namespace

QString answerText(const Field& field, const Value& value)
{
    if (const Rows* rows = value.rows()) {
        return Tr::tr("%n row(s)", nullptr, int(rows->size()));
    }
    if (const RichText* text = value.richText()) {
        return plainText(*text);
    }
    if (const QStringList* list = value.list()) {
        QStringList printed;
        for (const QString& one : *list) {
            QString text = one;
            for (const Option& option : field.options) {
                if (option.value == one) {
                    text = option.text;
                    break;
                }
            }
            printed << text.replace(kSoftBreak, u' ');
        }
        return printed.join(u'、');
    }
    if (const QString* text = value.text(); text && !attachmentId(*text).isEmpty()) {
        return attachmentName(*text);
    }
    return printScalar(field.kind, field.unit, field.decimals, value, true).replace(kSoftBreak, u'\n');
}

std::vector<AnswerDiff> compareProposals(const Proposal& before, const Proposal& after,
                                         const std::function<bool()>& isCancelled)
{
    std::vector<AnswerDiff> diffs;
    for (const Field& field : after.form().fields) {
        if (before.own(field.key) == after.own(field.key)) {
            continue;
        }
        if (isCancelled && isCancelled()) {
            break;
        }
        diffs.push_back(compare(field, before, after));
    }
    return diffs;
}

} // namespace shenbao

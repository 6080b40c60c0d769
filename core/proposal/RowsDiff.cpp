// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/RowsDiff.h"

#include "core/proposal/Attachment.h"
#include "core/proposal/ValueText.h"
#include "core/text/SequenceDiff.h"

#include <QHash>

namespace shenbao {
namespace {

constexpr double kLeastAlike = 0.4;  // rows that are less alike are not the same row changed
constexpr double kNameWeight = 3;    // the first text of a row says what it is about
constexpr double kTextWeight = 1.5;  // against 1 for a number
constexpr qsizetype kLongCell = 160; // of such cells the likeness is not measured but guessed from their ends

/// The cells of a row as text; empty for running numbers.
std::vector<QStringList> textsOf(const Field& field, const Rows& rows)
{
    std::vector<QStringList> texts;
    for (const Row& row : rows) {
        QStringList cells;
        for (size_t at = 0; at < field.columns.size(); ++at) {
            const bool counts = at < row.size() && !field.columns[at].isNumber;
            cells << (counts ? cellText(field.columns[at], row[at]) : QString());
        }
        texts.push_back(std::move(cells));
    }
    return texts;
}

/// As the texts, but files by their content.
QString identityOf(const Field& field, const Row& row, const QStringList& texts)
{
    QString identity;
    for (qsizetype at = 0; at < texts.size(); ++at) {
        const QString* text = size_t(at) < row.size() ? row[size_t(at)].text() : nullptr;
        const QString file = text && !field.columns[size_t(at)].isNumber ? attachmentId(*text) : QString();
        identity += texts[at] + QChar(1) + file + QChar(2);
    }
    return identity;
}

double cellLikeness(const QString& before, const QString& after)
{
    if (before == after) {
        return 1;
    }
    if (before.isEmpty() || after.isEmpty()) {
        return 0;
    }
    return TextLikeness(before.left(kLongCell)).with(TextLikeness(after.left(kLongCell)));
}

int nameColumn(const Field& field)
{
    for (size_t at = 0; at < field.columns.size(); ++at) {
        if (isTextKind(field.columns[at].kind) && !field.columns[at].isNumber) {
            return int(at);
        }
    }
    return -1;
}

double rowLikeness(const Field& field, const QStringList& before, const QStringList& after)
{
    const int name = nameColumn(field);
    double whole = 0;
    double alike = 0;
    for (qsizetype at = 0; at < before.size(); ++at) {
        if (before[at].isEmpty() && after[at].isEmpty()) {
            continue;
        }
        const double weight = at == name                                   ? kNameWeight
                              : isTextKind(field.columns[size_t(at)].kind) ? kTextWeight
                                                                           : 1;
        whole += weight;
        alike += weight * cellLikeness(before[at], after[at]);
    }
    return whole > 0 ? alike / whole : 1;
}

QString lineOf(const QStringList& texts)
{
    QStringList filled = texts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" │ "));
}

/// What people call a row: its first text.
QString titleOf(const Field& field, const QStringList& texts)
{
    const int name = nameColumn(field);
    return name >= 0 && !texts[name].isEmpty() ? texts[name] : lineOf(texts);
}

/// 金额（万元） says the unit already.
bool titleHasUnit(const Column& column)
{
    const QString unit = column.kind == FieldKind::Money     ? QStringLiteral("万元")
                         : column.kind == FieldKind::Percent ? QStringLiteral("%")
                                                             : column.unit.toString();
    return (column.title.isEmpty() ? column.name : column.title).contains(unit);
}

/// A row that is gone here and came back there was moved.
void joinMoved(std::vector<RowDiff>& rows, const std::vector<int>& left, const std::vector<int>& right)
{
    for (RowDiff& added : rows) {
        if (added.kind != RowDiff::Kind::Added) {
            continue;
        }
        for (RowDiff& removed : rows) {
            if (removed.kind == RowDiff::Kind::Removed && removed.before >= 0 &&
                left[size_t(removed.before)] == right[size_t(added.after)]) {
                added.kind = RowDiff::Kind::Moved;
                added.before = std::exchange(removed.before, -1);
                break;
            }
        }
    }
    std::erase_if(rows, [](const RowDiff& row) { return row.before < 0 && row.after < 0; });
}

} // namespace

QString cellText(const Column& column, const Value& cell, bool withUnit)
{
    if (const QString* text = cell.text(); text && !attachmentId(*text).isEmpty()) {
        return attachmentName(*text);
    }
    return printScalar(column.kind, column.unit, column.decimals, cell, withUnit);
}

std::vector<RowDiff> diffRows(const Field& field, const Rows& before, const Rows& after)
{
    const std::vector<QStringList> leftTexts = textsOf(field, before);
    const std::vector<QStringList> rightTexts = textsOf(field, after);
    QHash<QString, int> symbols;
    const auto symbolsOf = [&](const Rows& rows, const std::vector<QStringList>& texts) {
        std::vector<int> result;
        for (size_t at = 0; at < rows.size(); ++at) {
            const QString identity = identityOf(field, rows[at], texts[at]);
            const auto found = symbols.constFind(identity);
            result.push_back(found != symbols.constEnd() ? *found
                                                         : *symbols.insert(identity, int(symbols.size())));
        }
        return result;
    };
    const std::vector<int> left = symbolsOf(before, leftTexts);
    const std::vector<int> right = symbolsOf(after, rightTexts);
    const auto likeness = [&](int row, int other) {
        return rowLikeness(field, leftTexts[size_t(row)], rightTexts[size_t(other)]);
    };
    std::vector<RowDiff> rows;
    for (const auto& [row, other] : align(left, right, likeness, kLeastAlike)) {
        if (row >= 0 && other >= 0 && left[size_t(row)] == right[size_t(other)]) {
            continue;
        }
        RowDiff diff;
        diff.before = row;
        diff.after = other;
        if (row < 0 || other < 0) {
            diff.kind = row < 0 ? RowDiff::Kind::Added : RowDiff::Kind::Removed;
            diff.text = lineOf(row < 0 ? rightTexts[size_t(other)] : leftTexts[size_t(row)]);
            rows.push_back(std::move(diff));
            continue;
        }
        const QStringList& old = leftTexts[size_t(row)];
        const QStringList& fresh = rightTexts[size_t(other)];
        diff.text = titleOf(field, fresh);
        for (qsizetype at = 0; at < old.size(); ++at) {
            if (old[at] != fresh[at]) {
                const Column& column = field.columns[size_t(at)];
                const bool withUnit = !titleHasUnit(column);
                diff.cells.push_back({int(at),
                                      diffText(cellText(column, before[size_t(row)][size_t(at)], withUnit),
                                               cellText(column, after[size_t(other)][size_t(at)], withUnit)),
                                      false});
            } else if (!old[at].isEmpty() && size_t(at) < before[size_t(row)].size() &&
                       size_t(at) < after[size_t(other)].size()) {
                const QString* one = before[size_t(row)][size_t(at)].text();
                const QString* two = after[size_t(other)][size_t(at)].text();
                if (one && two && attachmentId(*one) != attachmentId(*two)) {
                    diff.cells.push_back({int(at), {{DiffPiece::Kind::Same, fresh[at]}}, true});
                }
            }
        }
        rows.push_back(std::move(diff));
    }
    joinMoved(rows, left, right);
    return rows;
}

} // namespace shenbao

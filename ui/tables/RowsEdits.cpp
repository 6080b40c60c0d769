// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RowsEdits.h"

#include "ui/tables/CellText.h"

namespace shenbao {
namespace {

constexpr size_t kMostEdits = 64; // beyond that the whole table is cheaper than its cells

bool isSameRow(const Field& field, const Row& one, const Row& other)
{
    for (size_t column = 0; column < field.columns.size(); ++column) {
        if (!field.columns[column].isNumber && !(one[column] == other[column])) {
            return false;
        }
    }
    return true;
}

bool isBlankLine(const QStringList& cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

Row blankRow(const Field& field)
{
    return Row(field.columns.size());
}

Rows renumbered(const Field& field, Rows rows)
{
    for (size_t column = 0; column < field.columns.size(); ++column) {
        if (!field.columns[column].isNumber) {
            continue;
        }
        for (size_t row = 0; row < rows.size(); ++row) {
            rows[row][column] = Value(Decimal(qint64(row) + 1));
        }
    }
    return rows;
}

RowShift shiftBetween(const Field& field, const Rows& before, const Rows& after)
{
    const bool grows = after.size() >= before.size();
    const Rows& shorter = grows ? before : after;
    const Rows& longer = grows ? after : before;
    const size_t count = longer.size() - shorter.size();
    size_t at = 0;
    while (at < shorter.size() && isSameRow(field, shorter[at], longer[at])) {
        ++at;
    }
    for (size_t row = at; row < shorter.size(); ++row) {
        if (!isSameRow(field, shorter[row], longer[row + count])) {
            at = shorter.size();
            break;
        }
    }
    return {int(at), grows ? int(count) : -int(count)};
}

std::vector<ProposalEdit> editsBetween(const Field& field, const Rows& before, const Rows& after)
{
    std::vector<ProposalEdit> edits;
    const RowShift shift = shiftBetween(field, before, after);
    Rows present = before;
    if (shift.count > 0) {
        const auto first = after.begin() + shift.at;
        const Rows fresh(first, first + shift.count);
        present.insert(present.begin() + shift.at, fresh.begin(), fresh.end());
        edits.emplace_back(InsertRows{field.key, shift.at, fresh});
    } else if (shift.count < 0) {
        const auto first = present.begin() + shift.at;
        present.erase(first, first - shift.count);
        edits.emplace_back(RemoveRows{field.key, shift.at, -shift.count});
    }
    for (size_t row = 0; row < after.size(); ++row) {
        for (size_t column = 0; column < field.columns.size(); ++column) {
            if (present[row][column] == after[row][column]) {
                continue;
            }
            if (edits.size() == kMostEdits) {
                return {SetValue{field.key, Value(after)}};
            }
            edits.emplace_back(SetCell{field.key, int(row), int(column), after[row][column]});
        }
    }
    return edits;
}

Value settled(const Field& field, const Row& row, int column, Value typed)
{
    const Column& definition = field.columns[size_t(column)];
    if (definition.productLeft < 0 || !typed.number()) {
        return typed;
    }
    const Decimal* left = row[size_t(definition.productLeft)].number();
    const Decimal* right = row[size_t(definition.productRight)].number();
    const auto product = left && right ? left->times(*right) : std::nullopt;
    return product && *product == *typed.number() ? Value() : typed;
}

Row following(const Field& field, const Row& before, Row after)
{
    for (size_t at = 0; at < field.columns.size(); ++at) {
        const Column& column = field.columns[at];
        if (column.productLeft < 0 || before[at].isBlank() || !(before[at] == after[at])) {
            continue;
        }
        const auto same = [&](int operand) { return before[size_t(operand)] == after[size_t(operand)]; };
        const bool isChanged = !same(column.productLeft) || !same(column.productRight);
        if (isChanged && settled(field, before, int(at), before[at]).isBlank()) {
            after[at] = Value();
        }
    }
    return after;
}

Rows withPasted(const Field& field, Rows rows, int row, const std::vector<int>& columns,
                const std::vector<QStringList>& table, const std::optional<Period>& time)
{
    size_t lines = table.size();
    while (lines > 0 && size_t(row) + lines > rows.size() && isBlankLine(table[lines - 1])) {
        --lines; // blank lines at the end make no rows
    }
    for (size_t line = 0; line < lines; ++line) {
        const size_t at = size_t(row) + line;
        if (at == rows.size()) {
            rows.push_back(blankRow(field));
        }
        const Row before = rows[at];
        Row after = before;
        const size_t cells = std::min(columns.size(), size_t(table[line].size()));
        for (size_t cell = 0; cell < cells; ++cell) {
            const Column& definition = field.columns[size_t(columns[cell])];
            if (!definition.isNumber) {
                after[size_t(columns[cell])] = cellFromText(definition, table[line][qsizetype(cell)], time);
            }
        }
        rows[at] = following(field, before, after);
        for (size_t column = 0; column < field.columns.size();
             ++column) { // quantity and price may come later
            rows[at][column] = settled(field, rows[at], int(column), rows[at][column]);
        }
    }
    return rows;
}

void moveBlock(Rows& rows, int first, int last, int step)
{
    const auto begin = rows.begin();
    if (step < 0) {
        std::rotate(begin + first - 1, begin + first, begin + last + 1);
    } else {
        std::rotate(begin + first, begin + last + 1, begin + last + 2);
    }
}

void copyDown(const Field& field, Rows& rows, int from, int last, int left, int right)
{
    for (int row = from + 1; row <= last; ++row) {
        for (int column = left; column <= right; ++column) {
            if (!field.columns[size_t(column)].isNumber) {
                rows[size_t(row)][size_t(column)] = rows[size_t(from)][size_t(column)];
            }
        }
    }
}

} // namespace shenbao

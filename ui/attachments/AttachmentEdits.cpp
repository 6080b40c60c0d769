// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentEdits.h"

#include <algorithm>

namespace shenbao {
namespace {

QString yearIn(const Row& row, int column)
{
    const Decimal* year = column < 0 ? nullptr : row[size_t(column)].number();
    return year ? year->toString() : QString();
}

} // namespace

Row rowForFile(const Proposal& proposal, const Field& field, const AttachmentFacts& facts, const Rows& others)
{
    Row row(field.columns.size());
    row[size_t(field.columnIndex(u"文件"))] = Value(attachmentReference(facts));
    const int column = field.columnIndex(u"年度");
    if (field.years.isEmpty() || column < 0) {
        return row;
    }
    QStringList named;
    for (const QString& year : field.years) {
        if (facts.name.contains(year)) {
            named << year;
        }
    }
    const Value value = proposal.value(field.key);
    const auto hasIt = [&](const Row& one) { return yearIn(one, column) == named.first(); };
    const bool isFree = named.size() == 1 && std::none_of(others.begin(), others.end(), hasIt) &&
                        (!value.rows() || std::none_of(value.rows()->begin(), value.rows()->end(), hasIt));
    if (const auto year = isFree ? Decimal::parse(named.first()) : std::nullopt) {
        row[size_t(column)] = Value(*year);
    }
    return row;
}

std::vector<ProposalEdit> reorderEdits(const QString& key, const std::vector<int>& rows, int at)
{
    std::vector<ProposalEdit> edits;
    const auto move = [&](int from, int to) {
        if (from != to) {
            edits.emplace_back(MoveRow{key, from, to});
        }
    };
    const auto above = std::lower_bound(rows.begin(), rows.end(), at);
    // those above go down, the lowest first; those below come up, the highest first: nothing else shifts in between
    int to = at - 1;
    for (auto row = above; row != rows.begin();) {
        move(*--row, to--);
    }
    to = at;
    for (auto row = above; row != rows.end(); ++row) {
        move(*row, to++);
    }
    return edits;
}

std::vector<ProposalEdit> removeEdits(const QString& key, const std::vector<int>& rows)
{
    std::vector<ProposalEdit> edits;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        edits.emplace_back(RemoveRows{key, *row, 1});
    }
    return edits;
}

std::vector<ProposalEdit> transferEdits(const Proposal& proposal, const QString& from,
                                        const std::vector<int>& rows, const QString& to, int at, bool copy)
{
    const Value value = proposal.value(from);
    Rows moved;
    for (const int row : rows) {
        if (value.rows() && row >= 0 && size_t(row) < value.rows()->size()) {
            moved.push_back((*value.rows())[size_t(row)]);
        }
    }
    if (moved.empty()) {
        return {};
    }
    auto edits = copy ? std::vector<ProposalEdit>() : removeEdits(from, rows);
    edits.emplace_back(InsertRows{to, std::clamp(at, 0, proposal.count(to)), std::move(moved)});
    return edits;
}

} // namespace shenbao

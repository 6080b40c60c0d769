// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Totals.h"

namespace shenbao {
namespace {

constexpr int kMaxDepth = 16; // the form reader refuses circles

bool isUnread(const Field& field, const Row& row, const Value& amount)
{
    const Column& column = field.columns[size_t(field.sumColumn)];
    const auto isText = [&](int at) { return at >= 0 && row[size_t(at)].text() != nullptr; };
    return !amount.number() &&
           (amount.text() != nullptr || isText(column.productLeft) || isText(column.productRight));
}

bool isBlankRow(const Field& field, const Row& row)
{
    for (size_t at = 0; at < field.columns.size(); ++at) {
        if (!field.columns[at].isNumber && !row[at].isBlank()) {
            return false;
        }
    }
    return true;
}

int unreadRows(const Proposal& proposal, const Field& field, int depth)
{
    int count = 0;
    const Value shown = proposal.value(field.key);
    for (size_t at = 0; field.sumColumn >= 0 && shown.rows() && at < shown.rows()->size(); ++at) {
        const Row& row = (*shown.rows())[at];
        count += isUnread(field, row, proposal.cell(field, row, field.sumColumn)) ? 1 : 0;
    }
    if (field.computed.as == Computed::As::Sum && depth < kMaxDepth && proposal.own(field.key).isBlank()) {
        for (const QString& key : field.computed.of) {
            const Field* part = proposal.form().field(key);
            count += part ? unreadRows(proposal, *part, depth + 1) : 0;
        }
    }
    return count;
}

bool isComplete(const Proposal& proposal, const Field& field, int depth)
{
    if (depth > kMaxDepth || !proposal.isFilled(field.key)) {
        return false;
    }
    const Value shown = proposal.value(field.key);
    if (field.sumColumn >= 0 && shown.rows()) {
        return std::all_of(shown.rows()->begin(), shown.rows()->end(), [&](const Row& row) {
            return isBlankRow(field, row) || proposal.cell(field, row, field.sumColumn).number();
        });
    }
    if (field.computed.as != Computed::As::Sum || !proposal.own(field.key).isBlank()) {
        return proposal.number(field.key).has_value();
    }
    return std::all_of(field.computed.of.begin(), field.computed.of.end(), [&](const QString& key) {
        const Field* part = proposal.form().field(key);
        return part && isComplete(proposal, *part, depth + 1);
    });
}

} // namespace

int unreadRows(const Proposal& proposal, const Field& field)
{
    return unreadRows(proposal, field, 0);
}

bool isComplete(const Proposal& proposal, const Field& field)
{
    return isComplete(proposal, field, 0);
}

} // namespace shenbao

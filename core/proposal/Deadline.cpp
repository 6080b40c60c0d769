// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Deadline.h"

#include "core/proposal/Proposal.h"

namespace shenbao {

QDate dateInFirstRow(const Proposal& proposal, const QString& list, int column)
{
    const Value rows = proposal.value(list);
    if (!rows.rows() || rows.rows()->empty()) {
        return {};
    }
    const Value& cell = rows.rows()->front()[size_t(column)];
    return cell.date() ? *cell.date() : cell.text() ? parseDate(*cell.text()) : QDate();
}

QDate deadlineOf(const Proposal& proposal)
{
    const FormTemplate& form = proposal.form();
    const Field* list = form.field(form.submission.due);
    const int column = list ? list->columnIndex(form.submission.dueColumn) : -1;
    const QDate own = column >= 0 ? dateInFirstRow(proposal, list->key, column) : QDate();
    return own.isValid() ? own : form.about.deadline;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace shenbao {

class Proposal;

/// The last day on which an application is taken: what the project says where the form leaves it to a notice
/// (Submission::due), else the one that the form prints. Invalid when nobody has said.
QDate deadlineOf(const Proposal& proposal);

/// The date in a column of the first row of a list; invalid when there is none.
QDate dateInFirstRow(const Proposal& proposal, const QString& list, int column);

} // namespace shenbao

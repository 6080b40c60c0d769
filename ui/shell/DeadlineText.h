// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace shenbao {

/// “Deadline 2026-03-31, 12 days left”; empty without a deadline.
QString deadlineText(QDate deadline, QDate today);
/// A deadline that has passed or comes within a week.
bool isDeadlineNear(QDate deadline, QDate today);

} // namespace shenbao

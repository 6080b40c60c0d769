// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DeadlineText.h"

#include "core/base/Tr.h"

namespace shenbao {
namespace {

constexpr qint64 kNear = 7; // days

} // namespace

QString deadlineText(QDate deadline, QDate today)
{
    if (!deadline.isValid()) {
        return {};
    }
    const qint64 days = today.daysTo(deadline);
    const QString day = deadline.toString(Qt::ISODate);
    if (days < 0) {
        return Tr::tr("Deadline %1, %2 days ago").arg(day).arg(-days);
    }
    if (days == 0) {
        return Tr::tr("Deadline %1, today").arg(day);
    }
    return Tr::tr("Deadline %1, %2 days left").arg(day).arg(days);
}

bool isDeadlineNear(QDate deadline, QDate today)
{
    return deadline.isValid() && today.daysTo(deadline) <= kNear;
}

} // namespace shenbao

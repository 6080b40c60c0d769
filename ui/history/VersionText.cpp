// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/VersionText.h"

#include "core/base/Tr.h"

#include <QLocale>

namespace shenbao {

QString versionTitle(const Version& version)
{
    if (!version.name.isEmpty()) {
        return version.name;
    }
    return version.isNow             ? Tr::tr("Now")
           : version.isBeforeRestore ? Tr::tr("Before restoring")
           : version.isExported      ? Tr::tr("Exported version")
           : version.isPrinted       ? Tr::tr("Printed version")
           : version.isFirst         ? Tr::tr("New and empty")
                                     : Tr::tr("Kept by itself");
}

QString versionDetail(const Version& version)
{
    QStringList details;
    if (!version.isReachable) {
        details << Tr::tr("out of reach, the history is damaged");
    }
    if (version.isNow && !version.name.isEmpty()) {
        details << Tr::tr("now");
    }
    if (version.changes > 0) {
        details << Tr::tr("%n answer(s) edited", nullptr, version.changes);
    }
    if (version.isExported) {
        details << Tr::tr("exported");
    }
    if (version.isPrinted) {
        details << Tr::tr("printed");
    }
    return details.join(QStringLiteral(" · "));
}

QString dayText(QDate day, QDate today)
{
    if (day == today) {
        return Tr::tr("Today");
    }
    if (day == today.addDays(-1)) {
        return Tr::tr("Yesterday");
    }
    return QLocale().toString(day, day.year() == today.year()
                                       ? Tr::tr("d MMMM, dddd", "date without year, in the format of Qt")
                                       : Tr::tr("d MMMM yyyy", "date with year, in the format of Qt"));
}

QString momentText(const QDateTime& at, QDate today)
{
    const QDateTime local = at.toLocalTime();
    return QString(dayText(local.date(), today) + u' ' + local.time().toString(QStringLiteral("HH:mm")));
}

QString versionName(const Version& version, QDate today)
{
    const QString title = versionTitle(version);
    return Tr::tr("%1 (%2)").arg(version.name.isEmpty() ? title : Tr::tr("“%1”").arg(title),
                                 momentText(version.at, today));
}

QString damageText(const History& history)
{
    QStringList texts;
    if (history.damagedRows() > 0) {
        texts << Tr::tr("A piece of the history is damaged. The present answers are all right; versions in "
                        "front of the damage cannot be shown.");
    }
    if (history.damagedMarks() > 0) {
        texts << Tr::tr("%n name(s) of versions are damaged and left out.", nullptr, history.damagedMarks());
    }
    return texts.join(u'\n');
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentAuthor.h"

#include <QSettings>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace shenbao::commentauthor {
namespace {

const QString kSetting = QStringLiteral("comments/author");

/// The full name where the system knows it, the login name otherwise.
QString systemName()
{
#ifdef Q_OS_UNIX
    if (const passwd* user = getpwuid(getuid())) {
        const QString full = QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0).trimmed();
        return full.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : full;
    }
#endif
    const QString login = qEnvironmentVariable("USER");
    return login.isEmpty() ? qEnvironmentVariable("USERNAME") : login;
}

} // namespace

bool isKnown()
{
    return !QSettings().value(kSetting).toString().isEmpty();
}

QString name()
{
    const QString said = QSettings().value(kSetting).toString();
    return said.isEmpty() ? systemName() : said;
}

void remember(const QString& name)
{
    if (const QString trimmed = name.simplified(); !trimmed.isEmpty()) {
        QSettings().setValue(kSetting, trimmed);
    }
}

} // namespace shenbao::commentauthor

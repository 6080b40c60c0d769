// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentAuthor.h"

#include "core/base/Tr.h"
#include "ui/shell/CompanyProfile.h"

#include <QSettings>

namespace shenbao::commentauthor {
namespace {

const QString kSetting = QStringLiteral("comments/author");

} // namespace

bool isKnown()
{
    return !QSettings().value(kSetting).toString().isEmpty();
}

QString suggestion()
{
    const QString said = QSettings().value(kSetting).toString();
    return said.isEmpty() ? CompanyProfile::load().value(QStringLiteral("contact")) : said;
}

QString name()
{
    const QString known = suggestion();
    return known.isEmpty() ? Tr::tr("Unsigned") : known;
}

void remember(const QString& name)
{
    if (const QString trimmed = name.simplified(); !trimmed.isEmpty()) {
        QSettings().setValue(kSetting, trimmed);
    }
}

} // namespace shenbao::commentauthor

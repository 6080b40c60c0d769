// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Installation.h"

#include <QDir>
#include <QStandardPaths>

namespace shenbao {

QString dataFolder(const QString& programs, const QString& name)
{
    const QDir folder(programs);
    for (const QString& place :
         {QStringLiteral("../share/shenbao/"), QStringLiteral("../../../resources/")}) {
        const QString path = QDir::cleanPath(folder.absoluteFilePath(QString(place + name)));
        if (QDir(path).exists()) {
            return path;
        }
    }
    return {};
}

QStringList formFolders(const QStringList& asked)
{
    QStringList folders{QStringLiteral(":/forms")};
    // from the user's own folder to the most general one, and the other way round here
    const QStringList places = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        folders << QDir(*place).filePath(QStringLiteral("shenbao/forms"));
    }
    return folders + asked;
}

} // namespace shenbao

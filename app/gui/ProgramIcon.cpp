// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/ProgramIcon.h"

#include <QDir>

namespace shenbao {

QIcon programIcon()
{
    QIcon icon;
    const QDir folder(QStringLiteral(":/icons"));
    const QStringList names = folder.entryList({QStringLiteral("shenbao-*.png")}, QDir::Files);
    for (const QString& name : names) {
        icon.addFile(folder.filePath(name));
    }
    return icon;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace shenbao {

/// A folder of files that come with the program: PREFIX/share/shenbao/NAME of an installation, found from the folder of the
/// programs so that PREFIX may be anything; else resources/NAME of the tree that the program was built in. Empty where there
/// is neither. `programs`: folder of the running program.
QString dataFolder(const QString& programs, const QString& name);

/// Where forms are read from, later ones before earlier ones: those built in, those of the machine (shenbao/forms below
/// /usr/local/share, /usr/share and so on), those of the user, those asked for. A folder need not exist.
QStringList formFolders(const QStringList& asked);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shenbao {

/// The name under which people of this computer write comments. Remembered in the settings; until somebody has said it,
/// that of the user of the system.
namespace commentauthor {

QString name();
/// Whether somebody has said it.
bool isKnown();
/// A blank name changes nothing.
void remember(const QString& name);

} // namespace commentauthor
} // namespace shenbao

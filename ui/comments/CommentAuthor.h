// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shenbao {

/// The name under which people of this computer write comments. Remembered in the settings; until somebody has said it, the
/// contact person of the company profile. Never a login name: that is a person's only by accident.
namespace commentauthor {

QString name();
/// The same for people to change; empty when nobody is known.
QString suggestion();
/// Whether somebody has said it.
bool isKnown();
/// A blank name changes nothing.
void remember(const QString& name);

} // namespace commentauthor
} // namespace shenbao

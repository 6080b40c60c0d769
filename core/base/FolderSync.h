// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shenbao {

/// Puts the entries of a folder on disk: after a rename the new name would not survive a power cut without it.
void syncFolder(const QString& folder);

} // namespace shenbao

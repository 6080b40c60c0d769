// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

namespace shenbao {

/// PRAGMA application_id of a project file: "SHBo".
inline constexpr qint64 kApplicationId = 0x5348426F;
/// The format that this program writes (PRAGMA user_version).
int currentFormat();
/// Brings a file of an older format, or an empty one (format 0), to currentFormat(), step by step in one transaction.
Result<void> migrate(Database& database, int fromFormat);

} // namespace shenbao

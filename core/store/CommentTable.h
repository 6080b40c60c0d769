// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Comment.h"
#include "core/store/Database.h"

namespace shenbao {

/// All comments of a project; fails, naming the answer, when one is not what was stored.
Result<std::vector<Comment>> readComments(const Database& database, const FormTemplate& form);

/// Adds a comment or replaces it.
Result<void> writeComment(const Database& database, const Comment& comment);
Result<void> removeComment(const Database& database, const QString& id);

} // namespace shenbao

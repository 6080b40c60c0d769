// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace shenbao {

/// Something in a project file is not what was stored; `what` names it.
tl::unexpected<Error> damaged(const QString& what);

} // namespace shenbao

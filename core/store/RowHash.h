// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace shenbao {

/// Over the columns of a row with their lengths, so that no two rows share it by shifting text between columns.
QByteArray rowHash(std::initializer_list<QByteArray> columns);

/// A row that is not what was stored; `what` names it.
tl::unexpected<Error> damaged(const QString& what);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace shenbao {

inline constexpr double kPrintDpi = 300;

/// The picture as it goes into files when it is printed `width` mm wide: as it is, unless it has more than twice the pixels
/// across that 300 dpi need; then it is made smaller, a JPEG as JPEG, any other as PNG. Fails when it cannot be decoded.
Result<QByteArray> pictureForPrint(const QByteArray& data, double width);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"

namespace shenbao {

inline constexpr QSizeF kPagingFigure{72, 30}; ///< mm

/// Draws how a paging seal goes over the edges of fanned sheets into `place` (pt).
void drawPagingSeal(Page& page, const QRectF& place);

} // namespace shenbao

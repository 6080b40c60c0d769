// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/PrintMaterial.h"

namespace shenbao {

class FontResolver;

/// 盖章说明: a sheet, or more, that goes with the pages to be sealed to whoever keeps the seals. Which page, which seal, where
/// (small pictures of the pages with rings), by whom; the paging seal; copies and order of the volume. In the language of the
/// forms, as it is printed. `fonts`: those that the pages of the material were laid out with.
Pages sealInstructions(const PrintMaterial& material, FontResolver& fonts);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/AnalysedText.h"

namespace shenbao {

/// Where a text goes beyond its limit of 字数: the first place of plainText() that is too much; -1 when none is.
int firstPlaceBeyond(const AnalysedText& text, int limit);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <vector>

namespace shenbao {

/// Indexes of the pages that a text like “1-3,5,8-” names, each once, in the order of the document; pages are counted from the
/// first sheet. Chinese commas, dashes and digits are as good.
Result<std::vector<int>> parsePageRanges(const QString& text, int pageCount);

} // namespace shenbao

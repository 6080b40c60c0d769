// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"

namespace shenbao {

/// The table of a narrative in a column of `width` mm. With many columns its letters become smaller, down to 小六; what does
/// not fit then goes into further tables, each with the first column again.
std::vector<Table> composeTables(const TextTable& source, double width);

/// Runs of the printed text of spans.
std::vector<Run> runsOf(const TextSpans& spans);

} // namespace shenbao

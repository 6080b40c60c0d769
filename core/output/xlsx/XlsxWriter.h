// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Finding.h"
#include "core/output/OutputInfo.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// Writes the sheets that the form asks for (specification 6): live formulas with their stored results, input cells open,
/// the rest locked without a password, a defined name for each answer (k.KEY, brackets as underscores).
Result<QByteArray> writeXlsx(const Proposal& proposal, const std::vector<Finding>& findings,
                             const OutputInfo& info);

} // namespace shenbao

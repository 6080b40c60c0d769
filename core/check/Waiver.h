// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/check/Finding.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// What a waiver holds on to: check, key, message, and the answer under the key.
QString waiverFingerprint(const Proposal& proposal, const Finding& finding);

/// A waiver of a finding. Fails for an error that no ground overrides, for hints, and without a reason.
Result<Waiver> waive(const Proposal& proposal, const Finding& finding, const QString& reason,
                     const QDateTime& at);

/// Marks the findings that are waived.
void applyWaivers(const Proposal& proposal, const std::vector<Waiver>& waivers,
                  std::vector<Finding>& findings);

/// Errors that stand: not waived.
int countErrors(const std::vector<Finding>& findings);

} // namespace shenbao

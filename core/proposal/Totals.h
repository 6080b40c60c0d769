// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"

namespace shenbao {

/// Rows of a list, or of the lists that a sum adds up, whose amount cannot be read, so that the total leaves them out.
int unreadRows(const Proposal& proposal, const Field& field);

/// Whether a total is all there: every part of a sum is answered, or confirmed as none, and every row that says anything
/// has an amount that can be read.
bool isComplete(const Proposal& proposal, const Field& field);

} // namespace shenbao

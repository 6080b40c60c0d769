// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "ui/tables/ShareChart.h"

namespace shenbao {

/// What each of the keys has; those without an amount are left out.
std::vector<ShareChart::Share> sharesOfKeys(const Proposal& proposal, const QStringList& keys);

/// What the rows of the keys have together for each value of a column. Months are in their order, with those in between that
/// have nothing; an amount of a longer time is spread evenly over its months. Empty when no row says anything there.
std::vector<ShareChart::Share> sharesByColumn(const Proposal& proposal, const QStringList& keys,
                                              const QString& column);

} // namespace shenbao

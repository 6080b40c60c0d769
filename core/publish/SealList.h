// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// A line of the seal map: what somebody puts where.
struct SealPlace
{
    SealSpot spot;
    int page = -1;   ///< index; -1: on no page of the form
    int printed = 0; ///< the number printed on that page; 0: none
    QString part;    ///< title of its part; empty on no page
};

/// Seals, signatures and dates in the order of the pages, then what goes elsewhere: on attachments, over the edge.
std::vector<SealPlace> sealList(const Proposal& proposal, const Pages& pages);

/// Indexes of the pages on which somebody puts a seal, a signature or a date.
std::vector<int> sealPages(const Pages& pages);

/// 公章, 签字, 日期, 骑缝章, 复印件盖章; printed, so in the language of the forms.
QString spotName(SpotKind kind);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"

namespace shenbao {

/// How a paging seal (骑缝章) goes over the fanned edges of a bound volume (specification 7, P-009).
struct PagingSealPlan
{
    int sheets = 0;   ///< of paper
    int stamps = 0;   ///< each over at most 20 sheets
    double strip = 0; ///< mm of the seal on each sheet, at the stamp with the most sheets
};

inline constexpr int kMostSheetsForASeal = 20;

/// `pages` are printed sides; `duplex`: two on a sheet; `width`: of the seal, mm.
PagingSealPlan pagingSealPlan(int pages, bool duplex, double width);

/// Draws where seals, signatures and dates go, as dashed red rings and frames, on a proof copy. The text stays as it is.
void drawSpots(Pages& pages);

} // namespace shenbao

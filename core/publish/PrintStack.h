// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/PrintMaterial.h"

namespace shenbao {

/// What of the pages is printed.
struct PrintChoice
{
    enum class What : quint8 { All, Range, SealPages };
    What what = What::All;
    std::vector<int> range;    ///< indexes, for Range
    bool instructions = false; ///< 盖章说明 in front, for SealPages
};

/// Pages that go to the printer as one job, in this many copies.
struct PrintStack
{
    Pages pages;
    int copies = 1;
};

/// Indexes of the chosen pages in the order of the document. Printed on both sides, whole sheets are printed, so that a sheet
/// can take the place of an old one: the other side of each page that was chosen is there too.
std::vector<int> chosenPages(const PrintMaterial& material, const PrintChoice& choice);

/// The instructions once, the pages as often as the setup says; one stack where that is once. All pages alone are exactly
/// those of the exported PDF.
std::vector<PrintStack> printStacks(const PrintMaterial& material, const PrintChoice& choice);

/// Of paper, all copies.
int sheetsOf(const std::vector<PrintStack>& stacks, bool duplex);

} // namespace shenbao

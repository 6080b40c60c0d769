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

/// One side of a sheet.
struct PrintedSide
{
    enum class From : quint8 { Form, Instructions, Blank };
    From from = From::Blank;
    int page = -1; ///< index in the pages of the form or of the instructions
    bool operator==(const PrintedSide&) const = default;
};

/// Sides that go to the printer as one job, in this many copies.
struct PrintStack
{
    std::vector<PrintedSide> sides;
    int copies = 1;
};

/// Indexes of the chosen pages in the order of the document. Printed on both sides, whole sheets are printed, so that a sheet
/// can take the place of an old one: the other side of each page that was chosen is there too.
std::vector<int> chosenPages(const PrintMaterial& material, const PrintChoice& choice);

/// The instructions once, the pages in `copies`; one stack where that is one.
std::vector<PrintStack> printStacks(const PrintMaterial& material, const PrintChoice& choice, int copies);

/// The pages of a stack, once. All pages of the form are exactly those of the exported PDF.
Pages pagesOf(const PrintMaterial& material, const PrintStack& stack);

/// Of paper, all copies.
int sheetsOf(const std::vector<PrintStack>& stacks, bool duplex);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"

namespace shenbao {

/// Something on a page that cannot be read as it should be.
struct PageFault
{
    enum class Kind : quint8 {
        OutsidePage,  ///< text or a picture beyond the type area and its margins
        OverText,     ///< two texts one over the other
        AcrossBorder, ///< text that a vertical line of a table crosses: a cell too narrow for it
        OverPicture   ///< text on a picture
    };
    Kind kind = Kind::OutsidePage;
    int page = 0; ///< index
    QString text; ///< what is hidden or cut; empty for a picture
    double y = 0; ///< pt from the top of the page, where it stands
};

/// Looks at finished pages as a reader does, without knowing how they came about (specification 4.4, P-014).
std::vector<PageFault> inspectPages(const Pages& pages);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/StyleNames.h"

namespace shenbao {

const QStringList& styleNames()
{
    static const QStringList names =
        QStringLiteral(
            "body heading-1 heading-2 heading-3 heading-4 cover-title cover-label cover-value cover-foot "
            "part-title table-title section-title notice pledge note label cell cell-left cell-center "
            "cell-text cell-heading cell-dense cell-dense-center cell-dense-right cell-dense-head "
            "cell-fine cell-fine-head cell-tiny cell-tiny-head caption "
            "caption-right picture gap right center contents-title contents-1 contents-2 contents-3 "
            "enclosure sign page-number")
            .split(u' ');
    return names;
}

} // namespace shenbao

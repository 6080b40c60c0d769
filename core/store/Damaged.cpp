// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Damaged.h"

#include "core/base/Tr.h"

namespace shenbao {

tl::unexpected<Error> damaged(const QString& what)
{
    return fail(ErrorCode::Input, Tr::tr("The project file is damaged: %1 is not what was stored. Use a copy "
                                         "or backup; this file was not changed.")
                                      .arg(what));
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewLook.h"

#include "ui/common/Theme.h"

namespace shenbao {

PreviewLook PreviewLook::current()
{
    const Theme& theme = Theme::current();
    return {
        theme.desk, theme.line, theme.accent, Space::Half, Space::One, Space::Two, Space::Four + Space::One};
}

QIcon PreviewLook::icon(const QString& name)
{
    return shenbao::icon(name);
}

} // namespace shenbao

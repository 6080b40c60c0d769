// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FormTemplate.h"

namespace shenbao {

const GridNode* FormTemplate::grid(QStringView wanted) const
{
    for (const Part& one : parts) {
        for (const Node& node : one.nodes) {
            const auto* found = std::get_if<GridNode>(&node);
            if (found && found->id == wanted) {
                return found;
            }
        }
    }
    return nullptr;
}

const Part* FormTemplate::part(QStringView wanted) const
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.id == wanted; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace shenbao

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

std::optional<QSizeF> sealSize(QStringView text)
{
    constexpr double kLeast = 10;
    constexpr double kMost = 60;
    const qsizetype cross = text.indexOf(u'x');
    bool isWidth = false;
    bool isHeight = false;
    const double width = text.left(cross < 0 ? text.size() : cross).toDouble(&isWidth);
    const double height = cross < 0 ? width : text.mid(cross + 1).toDouble(&isHeight);
    if (!isWidth || (cross >= 0 && !isHeight) || std::min(width, height) < kLeast ||
        std::max(width, height) > kMost) {
        return std::nullopt;
    }
    return QSizeF(width, height);
}

} // namespace shenbao

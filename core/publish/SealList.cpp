// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/SealList.h"

#include <array>
#include <set>

namespace shenbao {

std::vector<SealPlace> sealList(const Proposal& proposal, const Pages& pages)
{
    std::vector<SealPlace> list;
    for (const SpotPlace& place : pages.spots) {
        const bool isOnPage = place.page >= 0;
        list.push_back({place.spot, place.page, isOnPage ? pages.pages[size_t(place.page)].number : 0,
                        isOnPage ? place.part : QString()});
    }
    std::stable_sort(list.begin(), list.end(), [](const SealPlace& one, const SealPlace& other) {
        return unsigned(one.page) < unsigned(other.page); // those on no page at the end
    });
    for (const SealSpot& spot : proposal.form().offPageSpots) {
        if (proposal.holds(spot.when)) {
            list.push_back({spot, -1, 0, {}});
        }
    }
    return list;
}

std::vector<int> sealPages(const Pages& pages)
{
    std::set<int> found;
    for (const SpotPlace& place : pages.spots) {
        const SpotKind kind = place.spot.kind;
        if (place.page >= 0 &&
            (kind == SpotKind::Seal || kind == SpotKind::Signature || kind == SpotKind::Date)) {
            found.insert(place.page);
        }
    }
    return {found.begin(), found.end()};
}

QString spotName(SpotKind kind)
{
    static const std::array names{QStringLiteral("公章"), QStringLiteral("签字"), QStringLiteral("日期"),
                                  QStringLiteral("骑缝章"), QStringLiteral("复印件盖章")};
    return names[size_t(kind)];
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/SealMap.h"

#include "core/layout/FlowUnit.h"

#include <cmath>
#include <numbers>

namespace shenbao {
namespace {

constexpr quint32 kProofRed = 0xC8102E;
constexpr int kDashes = 48;     // of a ring; every second is drawn
constexpr double kDash = 4;     // pt, of a frame
constexpr float kProofLine = 1; // pt

void addLine(Page& page, QPointF from, QPointF to)
{
    page.items.emplace_back(
        LineItem{float(from.x()), float(from.y()), float(to.x()), float(to.y()), kProofLine, kProofRed});
}

void addRing(Page& page, QPointF centre, QSizeF size)
{
    const auto at = [&](int dash) {
        const double angle = 2 * std::numbers::pi * dash / kDashes;
        return centre + QPointF(std::cos(angle) * size.width() / 2, std::sin(angle) * size.height() / 2);
    };
    for (int dash = 0; dash < kDashes; dash += 2) {
        addLine(page, at(dash), at(dash + 1));
    }
}

void addDashes(Page& page, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    for (double at = 0; at < length; at += 2 * kDash) {
        addLine(page, from + way * (at / length), from + way * (std::min(at + kDash, length) / length));
    }
}

} // namespace

PagingSealPlan pagingSealPlan(int pages, bool duplex, double width)
{
    PagingSealPlan plan;
    plan.sheets = duplex ? (pages + 1) / 2 : pages;
    plan.stamps = (plan.sheets + kMostSheetsForASeal - 1) / kMostSheetsForASeal;
    if (plan.stamps > 0) {
        const int most = (plan.sheets + plan.stamps - 1) / plan.stamps;
        plan.strip = width / most;
    }
    return plan;
}

void drawSpots(Pages& pages)
{
    for (const SpotPlace& place : pages.spots) {
        if (place.page < 0) {
            continue;
        }
        Page& page = pages.pages[size_t(place.page)];
        if (place.spot.kind == SpotKind::Seal) {
            addRing(page, place.rect.center(), (pages.seal * kPointsPerMm).boundedTo(place.rect.size()));
            continue;
        }
        addDashes(page, place.rect.topLeft(), place.rect.topRight());
        addDashes(page, place.rect.bottomLeft(), place.rect.bottomRight());
        addDashes(page, place.rect.topLeft(), place.rect.bottomLeft());
        addDashes(page, place.rect.topRight(), place.rect.bottomRight());
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/PagingSealFigure.h"

#include <cmath>
#include <numbers>

namespace shenbao {
namespace {

constexpr int kSheets = 10;
constexpr double kStep = 0.022; // of the width, from one edge to the next
constexpr double kSheetWidth = 0.6;
constexpr double kSealWidth = 0.30;
constexpr int kDashes = 60;
constexpr float kThin = 0.5F; // pt
constexpr float kRing = 1;
constexpr quint32 kInk = 0x606060;
constexpr quint32 kRed = 0xC8102E; // as the rings of the proof copy

void addLine(Page& page, QPointF from, QPointF to, float width, quint32 rgb)
{
    page.items.emplace_back(
        LineItem{float(from.x()), float(from.y()), float(to.x()), float(to.y()), width, rgb});
}

} // namespace

void drawPagingSeal(Page& page, const QRectF& place)
{
    const double step = place.width() * kStep;
    const double rise = step / 4; // a fan seen from above
    const double top = place.top() + kSheets * rise;
    const double right = place.left() + place.width() * kSheetWidth;
    const double foot = place.bottom();
    addLine(page, {place.left(), top}, {right, top}, kThin, kInk);
    addLine(page, {place.left(), foot}, {right, foot}, kThin, kInk);
    addLine(page, {place.left(), top}, {place.left(), foot}, kThin, kInk);
    addLine(page, {right, top}, {right, foot}, kThin, kInk);
    for (int sheet = 1; sheet < kSheets; ++sheet) {
        const double x = right + sheet * step;
        const double y = top - sheet * rise;
        addLine(page, {x, y}, {x, foot - sheet * rise}, kThin, kInk);
        addLine(page, {x - step, y}, {x, y}, kThin, kInk);
        addLine(page, {x - step, foot - sheet * rise}, {x, foot - sheet * rise}, kThin, kInk);
    }
    const QPointF middle(right + (kSheets - 1) * step / 2, place.center().y());
    const double radius = place.width() * kSealWidth / 2;
    const auto at = [&](int dash) {
        const double angle = 2 * std::numbers::pi * dash / kDashes;
        return middle + QPointF(std::cos(angle), std::sin(angle)) * radius;
    };
    for (int dash = 0; dash < kDashes; ++dash) {
        addLine(page, at(dash), at(dash + 1), kRing, kRed);
    }
}

} // namespace shenbao

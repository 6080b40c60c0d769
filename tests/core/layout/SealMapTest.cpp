// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/SealMap.h"

#include "core/layout/FlowUnit.h"
#include "tests/support/Fixtures.h"

#include <QLineF>

namespace shenbao {
namespace {

TEST(PagingSealPlan, PutsAtMostTwentySheetsUnderASeal)
{
    const PagingSealPlan few = pagingSealPlan(15, true, 40);
    EXPECT_EQ(few.sheets, 8);
    EXPECT_EQ(few.stamps, 1);
    EXPECT_DOUBLE_EQ(few.strip, 5);
    EXPECT_EQ(pagingSealPlan(40, true, 40).stamps, 1);
    EXPECT_EQ(pagingSealPlan(41, true, 40).stamps, 2);
    const PagingSealPlan single = pagingSealPlan(71, false, 40);
    EXPECT_EQ(single.sheets, 71);
    EXPECT_EQ(single.stamps, 4);
    EXPECT_NEAR(single.strip, 40.0 / 18, 0.001);
    EXPECT_EQ(pagingSealPlan(0, true, 40).stamps, 0);
}

TEST(DrawSpots, DrawsAnOvalSealAsAnOval)
{
    Pages pages;
    pages.pages.resize(1);
    pages.seal = QSizeF(45, 30);
    const QRectF room(100, 200, 50 * kPointsPerMm, 50 * kPointsPerMm);
    pages.spots = {{SealSpot(), 0, room, {}}};
    drawSpots(pages);
    ASSERT_FALSE(pages.pages[0].items.empty());
    for (const PageItem& item : pages.pages[0].items) {
        const LineItem& dash = std::get<LineItem>(item);
        const QPointF from = (QPointF(double(dash.x1), double(dash.y1)) - room.center()) / kPointsPerMm;
        EXPECT_NEAR(std::hypot(from.x() / 22.5, from.y() / 15), 1, 0.001);
    }
}

TEST(DrawSpots, RingsASealAndFramesASignature)
{
    Pages pages;
    pages.pages.resize(2);
    SealSpot seal;
    SealSpot signature;
    signature.kind = SpotKind::Signature;
    SealSpot elsewhere;
    const QRectF square(100, 200, 45 * kPointsPerMm, 45 * kPointsPerMm);
    const QRectF line(50, 400, 120, 30);
    pages.spots = {{seal, 0, square, {}}, {signature, 1, line, {}}, {elsewhere, -1, square, {}}};
    drawSpots(pages);
    ASSERT_FALSE(pages.pages[0].items.empty());
    for (const PageItem& item : pages.pages[0].items) {
        const LineItem& dash = std::get<LineItem>(item);
        const QPointF from(double(dash.x1), double(dash.y1));
        EXPECT_NEAR(QLineF(from, square.center()).length(), 20 * kPointsPerMm, 0.01);
    }
    for (const PageItem& item : pages.pages[1].items) {
        const LineItem& dash = std::get<LineItem>(item);
        EXPECT_TRUE(line.adjusted(-0.1, -0.1, 0.1, 0.1).contains(QPointF(double(dash.x1), double(dash.y1))));
        EXPECT_TRUE(line.adjusted(-0.1, -0.1, 0.1, 0.1).contains(QPointF(double(dash.x2), double(dash.y2))));
    }
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/PageInspector.h"

#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

TextItem text(float x, float y, float width)
{
    TextItem item;
    item.size = 12;
    item.x = x;
    item.y = y;
    item.width = width;
    item.glyphs = {{1, 0, U'字'}};
    return item;
}

/// The kinds of the faults of a page with these items, with the usual type area (79 to 522 pt, 105 to 743 pt).
std::vector<PageFault::Kind> faultsOf(std::vector<PageItem> items)
{
    Pages pages;
    pages.pages.resize(2);
    pages.pages[1].items = std::move(items);
    std::vector<PageFault::Kind> kinds;
    for (const PageFault& fault : inspectPages(pages)) {
        EXPECT_EQ(fault.page, 1);
        kinds.push_back(fault.kind);
    }
    return kinds;
}

using Kinds = std::vector<PageFault::Kind>;

TEST(PageInspector, IsContentWithLinesOfTextInATable)
{
    EXPECT_EQ(faultsOf({text(100, 200, 60), text(160, 200, 60), text(100, 214, 120),
                        LineItem{98, 180, 98, 230, 0.5F, 0}, LineItem{98, 205, 300, 205, 0.5F, 0},
                        ImageItem{QStringLiteral("a"), QRectF(100, 240, 200, 100)}}),
              Kinds());
}

TEST(PageInspector, FindsTextOverText)
{
    EXPECT_EQ(faultsOf({text(100, 200, 60), text(150, 200, 60)}), Kinds{PageFault::Kind::OverText});
    EXPECT_EQ(faultsOf({text(100, 200, 60), text(100, 205, 60)}), Kinds{PageFault::Kind::OverText});
    EXPECT_EQ(faultsOf({text(100, 205, 60), text(100, 200, 60)}), Kinds{PageFault::Kind::OverText});
}

TEST(PageInspector, FindsTextThatABorderCrosses)
{
    EXPECT_EQ(faultsOf({text(100, 200, 60), LineItem{130, 150, 130, 250, 0.5F, 0}}),
              Kinds{PageFault::Kind::AcrossBorder});
    EXPECT_EQ(faultsOf({text(100, 200, 60), LineItem{130, 201, 130, 250, 0.5F, 0}}), Kinds());
}

TEST(PageInspector, FindsWhatLeavesTheTypeArea)
{
    EXPECT_EQ(faultsOf({text(500, 200, 60)}), Kinds{PageFault::Kind::OutsidePage});
    EXPECT_EQ(faultsOf({text(100, 760, 60)}), Kinds{PageFault::Kind::OutsidePage});
    EXPECT_EQ(faultsOf({ImageItem{QStringLiteral("a"), QRectF(400, 240, 200, 100)}}),
              Kinds{PageFault::Kind::OutsidePage});
    TextItem footer = text(100, 760, 60);
    footer.artifact = true;
    EXPECT_EQ(faultsOf({footer}), Kinds());
    footer.x = 580;
    EXPECT_EQ(faultsOf({footer}), Kinds{PageFault::Kind::OutsidePage});
}

TEST(PageInspector, LetsAMarkHangInTheMargin)
{
    EXPECT_EQ(faultsOf({text(480, 200, 53)}), Kinds());
}

TEST(PageInspector, FindsTextOnAPicture)
{
    EXPECT_EQ(faultsOf({text(120, 300, 60), ImageItem{QStringLiteral("a"), QRectF(100, 240, 200, 100)}}),
              Kinds{PageFault::Kind::OverPicture});
}

} // namespace
} // namespace shenbao

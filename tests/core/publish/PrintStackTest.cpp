// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/PrintStack.h"

#include "core/layout/PageSet.h"
#include "core/output/pdf/PdfWriter.h"
#include "tests/core/publish/PrintFixture.h"

namespace shenbao {
namespace {

using What = PrintChoice::What;

/// Five pages with a seal on the second and the last; each says its number.
PrintMaterial fivePages(bool duplex)
{
    PrintMaterial material;
    material.setup.duplex = duplex;
    for (int number = 1; number <= 5; ++number) {
        Page page;
        page.number = number;
        page.items.emplace_back(LineItem{float(number), 0, 1, 1});
        material.pages.pages.push_back(std::move(page));
        material.pages.outline.push_back({QString::number(number), 1, number - 1, 0});
    }
    SealSpot seal;
    SealSpot paging;
    paging.kind = SpotKind::PagingSeal;
    material.pages.spots = {{seal, 1, {}, {}}, {seal, 4, {}, {}}, {seal, -1, {}, {}}, {paging, 2, {}, {}}};
    material.instructions.pages.resize(1);
    material.instructions.pages[0].number = 99;
    return material;
}

std::vector<int> numbers(const PrintMaterial& material, const PrintStack& stack)
{
    std::vector<int> list;
    for (const Page& page : pagesOf(material, stack).pages) {
        list.push_back(page.number);
    }
    return list;
}

TEST(PrintStack, TakesWhatWasChosen)
{
    using testing::ElementsAre;
    const PrintMaterial made = fivePages(false);
    EXPECT_THAT(chosenPages(made, {}), ElementsAre(0, 1, 2, 3, 4));
    EXPECT_THAT(chosenPages(made, {What::Range, {3, 0}}), ElementsAre(0, 3));
    EXPECT_THAT(chosenPages(made, {What::Range, {-1, 5, 2}}), ElementsAre(2));
    EXPECT_THAT(chosenPages(made, {What::SealPages, {}}), ElementsAre(1, 4));
}

TEST(PrintStack, PrintsWholeSheetsOnBothSides)
{
    using testing::ElementsAre;
    const PrintMaterial made = fivePages(true);
    EXPECT_THAT(chosenPages(made, {What::SealPages, {}}), ElementsAre(0, 1, 4));
    EXPECT_THAT(chosenPages(made, {What::Range, {2}}), ElementsAre(2, 3));
    // the sheet with instructions has an empty back; the last one needs none
    const auto stacks = printStacks(made, {What::SealPages, {}, true}, 1);
    ASSERT_EQ(stacks.size(), 1u);
    EXPECT_THAT(numbers(made, stacks[0]), ElementsAre(99, 0, 1, 2, 5));
    EXPECT_EQ(sheetsOf(stacks, true), 3);
}

TEST(PrintStack, PrintsTheInstructionsOnce)
{
    using testing::ElementsAre;
    const PrintMaterial made = fivePages(false);
    const auto stacks = printStacks(made, {What::SealPages, {}, true}, 3);
    ASSERT_EQ(stacks.size(), 2u);
    EXPECT_EQ(stacks[0].copies, 1);
    EXPECT_THAT(numbers(made, stacks[0]), ElementsAre(99));
    EXPECT_EQ(stacks[1].copies, 3);
    EXPECT_THAT(numbers(made, stacks[1]), ElementsAre(2, 5));
    EXPECT_EQ(sheetsOf(stacks, false), 7);
    const auto plain = printStacks(made, {What::SealPages, {}, false}, 3);
    ASSERT_EQ(plain.size(), 1u);
    EXPECT_THAT(numbers(made, plain[0]), ElementsAre(2, 5));
}

TEST(PrintStack, EveryCopyBeginsOnAFront)
{
    using testing::ElementsAre;
    const PrintMaterial made = fivePages(true);
    const auto once = printStacks(made, {}, 1);
    EXPECT_THAT(numbers(made, once[0]), ElementsAre(1, 2, 3, 4, 5));
    const auto twice = printStacks(made, {}, 2);
    EXPECT_THAT(numbers(made, twice[0]), ElementsAre(1, 2, 3, 4, 5, 0));
    EXPECT_EQ(sheetsOf(twice, true), 6);
}

TEST(PrintStack, IsEmptyWithoutSealPages)
{
    PrintMaterial made = fivePages(false);
    made.pages.spots.clear();
    EXPECT_TRUE(printStacks(made, {What::SealPages, {}, true}, 2).empty());
}

// ---- pages of pages ----

TEST(PageSet, KeepsBookmarksAndSpotsOfItsPages)
{
    const PrintMaterial made = fivePages(false);
    PageSet set(made.pages);
    set.append(made.pages, 4);
    set.append(made.pages, 0);
    const Pages pages = set.take();
    ASSERT_EQ(pages.outline.size(), 2u);
    EXPECT_EQ(pages.outline[0].title, QStringLiteral("5"));
    EXPECT_EQ(pages.outline[0].page, 0);
    EXPECT_EQ(pages.outline[1].page, 1);
    ASSERT_EQ(pages.spots.size(), 1u);
    EXPECT_EQ(pages.spots[0].page, 0);
}

class PageSetTest : public test::PrintFixture
{};

TEST_F(PageSetTest, GivesFacesOfOtherPagesTheirNewNumbers)
{
    const auto one = open(QStringLiteral("wuhan"));
    ASSERT_TRUE(one);
    const PrintMaterial made = material(*one, setup());
    const PrintMaterial again = material(*one, setup());
    PageSet set(made.pages);
    set.append(made.pages, 3);
    const size_t faces = set.take().faces.size();
    PageSet both(made.pages);
    both.append(made.pages, 0);
    both.append(made.pages, 3);
    both.append(again.pages, 3); // laid out with other objects for the same fonts
    Pages pages = both.take();
    EXPECT_LE(pages.faces.size(), made.pages.faces.size());
    EXPECT_GE(pages.faces.size(), faces);
    const auto pathsOf = [](const Pages& all, const Page& page) {
        QStringList paths;
        for (const PageItem& item : page.items) {
            if (const auto* text = std::get_if<TextItem>(&item)) {
                paths << all.faces[size_t(text->face)]->path();
            }
        }
        return paths;
    };
    const QStringList expected = pathsOf(made.pages, made.pages.pages[3]);
    EXPECT_FALSE(expected.isEmpty());
    EXPECT_EQ(pathsOf(pages, pages.pages[1]), expected);
    EXPECT_EQ(pathsOf(pages, pages.pages[2]), expected);

    drawMiniature(pages, 0, made.pages, 3, QRectF(100, 100, 210, 297));
    const size_t before = made.pages.pages[0].items.size();
    ASSERT_EQ(pages.pages[0].items.size(), before + made.pages.pages[3].items.size());
    for (size_t at = before; at < pages.pages[0].items.size(); ++at) {
        if (const auto* text = std::get_if<TextItem>(&pages.pages[0].items[at])) {
            EXPECT_TRUE(text->artifact);
            EXPECT_GE(text->x, 99.0F);
            EXPECT_LE(text->x + text->width, 311.0F);
            EXPECT_LE(text->y, 398.0F);
        }
    }
}

} // namespace
} // namespace shenbao

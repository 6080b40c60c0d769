// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Paginator.h"

#include "core/layout/FlowUnit.h"
#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

constexpr double kTop = 37 * kPointsPerMm;
constexpr double kBottom = (297 - 35) * kPointsPerMm;

Pages paginated(std::vector<Block> blocks)
{
    FontResolver fonts;
    return paginate(test::documentOf(std::move(blocks)), fonts);
}

/// A cell with one paragraph for each line.
TableCell cellOfLines(const QString& prefix, int count, int span = 1, int rows = 1)
{
    TableCell cell;
    cell.span = span;
    cell.rows = rows;
    for (int number = 0; number < count; ++number) {
        cell.blocks.emplace_back(
            test::paragraphOf(QStringLiteral("%1%2；").arg(prefix).arg(number), QStringLiteral("cell-left")));
    }
    return cell;
}

TableRow breakable(std::vector<TableCell> cells)
{
    TableRow row = test::rowOf(std::move(cells));
    row.mayBreak = true;
    return row;
}

TableRow headerRow(const QStringList& texts)
{
    TableRow row = test::rowOf(texts);
    row.header = true;
    return row;
}

std::vector<LineItem> rulesOf(const Page& page)
{
    std::vector<LineItem> rules;
    for (const PageItem& item : page.items) {
        if (const auto* rule = std::get_if<LineItem>(&item)) {
            rules.push_back(*rule);
        }
    }
    return rules;
}

/// The lowest horizontal and the lowest end of a vertical rule.
std::pair<float, float> footOf(const Page& page)
{
    float horizontal = 0;
    float vertical = 0;
    for (const LineItem& rule : rulesOf(page)) {
        const bool isHorizontal = rule.y1 == rule.y2;
        (isHorizontal ? horizontal : vertical) =
            std::max(isHorizontal ? horizontal : vertical, std::max(rule.y1, rule.y2));
    }
    return {horizontal, vertical};
}

TEST(TablePagination, RepeatsTheHeaderOnEveryPageAsFurniture)
{
    std::vector<TableRow> rows{headerRow({QStringLiteral("栏目甲"), QStringLiteral("栏目乙")})};
    for (int number = 0; number < 100; ++number) {
        rows.push_back(test::rowOf(QStringList{QStringLiteral("行%1").arg(number), QStringLiteral("值")}));
    }
    const Pages pages = paginated({test::tableOf(std::move(rows))});
    ASSERT_GT(pages.pages.size(), 3U);
    EXPECT_EQ(test::textOf(pages).count(QStringLiteral("栏目甲")), 1);
    for (size_t at = 1; at < pages.pages.size(); ++at) {
        EXPECT_TRUE(test::textOf(pages.pages[at], true).startsWith(QStringLiteral("栏目甲栏目乙"))) << at;
        const auto all = test::linesOf(pages.pages[at], true);
        EXPECT_LT(double(all.front().y), kTop + 24) << "at the head of the page";
    }
    for (int number = 0; number < 100; ++number) {
        EXPECT_EQ(test::textOf(pages).count(QStringLiteral("行%1值").arg(number)), 1);
    }
}

TEST(TablePagination, RepeatsNoHeaderWhereTheTableBegins)
{
    std::vector<Block> blocks;
    for (int number = 0; number < 21; ++number) {
        blocks.emplace_back(test::paragraphOf(QStringLiteral("文")));
    }
    blocks.emplace_back(test::tableOf(
        {headerRow({QStringLiteral("栏目")}), test::rowOf({cellOfLines(QStringLiteral("值"), 2)})}));
    const Pages pages = paginated(std::move(blocks));
    ASSERT_EQ(pages.pages.size(), 2U);
    EXPECT_EQ(test::textOf(pages.pages[1]), u"栏目值0；值1；");
    EXPECT_EQ(test::textOf(pages.pages[1], true), u"— 2 —");
}

TEST(TablePagination, RepeatsAHeaderWithMergedCellsWhole)
{
    TableRow first =
        test::rowOf({test::cellOf(QStringLiteral("指标"), 1, 2), test::cellOf(QStringLiteral("数值"), 2)});
    TableRow second =
        test::rowOf({test::cellOf(QStringLiteral("现状")), test::cellOf(QStringLiteral("目标"))});
    first.header = second.header = true;
    std::vector<TableRow> rows{first, second};
    for (int number = 0; number < 60; ++number) {
        rows.push_back(
            test::rowOf(QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }
    const Pages pages = paginated({test::tableOf(std::move(rows))});
    ASSERT_GT(pages.pages.size(), 1U);
    const QString repeated =
        test::sorted(test::compact(test::textOf(pages.pages[1], true)).remove(QStringLiteral("—2—")));
    EXPECT_EQ(repeated, test::sorted(QStringLiteral("指标数值现状目标")));
    // and no rule through the merged cell
    const auto rules = [&](const Page& page) {
        std::vector<float> heights;
        for (const LineItem& rule : rulesOf(page)) {
            if (rule.y1 == rule.y2 && rule.y1 < float(kTop + 45) && rule.x1 < float(28 * kPointsPerMm + 20)) {
                heights.push_back(rule.y1);
            }
        }
        return heights.size();
    };
    EXPECT_EQ(rules(pages.pages[1]), rules(pages.pages[0]));
}

TEST(TablePagination, MovesARowThatMayNotBreakAsAWhole)
{
    for (int before = 0; before < 25; ++before) {
        std::vector<TableRow> rows;
        for (int number = 0; number < before; ++number) {
            rows.push_back(test::rowOf(QStringList{QStringLiteral("短"), QStringLiteral("短")}));
        }
        rows.push_back(
            test::rowOf({test::cellOf(QStringLiteral("长")), cellOfLines(QStringLiteral("项"), 8)}));
        const Pages pages = paginated({test::tableOf(std::move(rows))});
        for (const Page& page : pages.pages) {
            const auto count = test::textOf(page).count(QStringLiteral("项"));
            EXPECT_TRUE(count == 0 || count == 8) << before;
        }
    }
}

TEST(TablePagination, BreaksALongRowWhereItMay)
{
    const Pages pages = paginated({test::tableOf(
        {headerRow({QStringLiteral("栏目"), QStringLiteral("内容")}),
         breakable({test::cellOf(QStringLiteral("标签")), cellOfLines(QStringLiteral("项"), 70)})})});
    ASSERT_GE(pages.pages.size(), 3U);
    EXPECT_EQ(test::textOf(pages).count(QStringLiteral("标签")), 1);
    for (int number = 0; number < 70; ++number) {
        EXPECT_EQ(test::textOf(pages).count(QStringLiteral("项%1；").arg(number)), 1) << number;
    }
}

TEST(TablePagination, LeavesNoSingleLineOfACellOnAPage)
{
    for (int before = 0; before < 30; ++before) {
        std::vector<TableRow> rows;
        for (int number = 0; number < before; ++number) {
            rows.push_back(test::rowOf(QStringList{QStringLiteral("短"), QStringLiteral("短")}));
        }
        rows.push_back(breakable({test::cellOf(QStringLiteral("标")), cellOfLines(QStringLiteral("项"), 7)}));
        const Pages pages = paginated({test::tableOf(std::move(rows))});
        for (const Page& page : pages.pages) {
            EXPECT_NE(test::textOf(page).count(QStringLiteral("项")), 1) << before;
        }
    }
}

TEST(TablePagination, BreaksAnUnbreakableRowThatIsHigherThanAPageAndSaysSo)
{
    const Pages pages = paginated({test::tableOf(
        {test::rowOf({test::cellOf(QStringLiteral("标")), cellOfLines(QStringLiteral("项"), 60)})})});
    EXPECT_GE(pages.pages.size(), 2U);
    EXPECT_EQ(pages.forcedRows, (std::vector<std::pair<int, int>>{{0, 0}}));
    const Pages allowed = paginated({test::tableOf(
        {breakable({test::cellOf(QStringLiteral("标")), cellOfLines(QStringLiteral("项"), 60)})})});
    EXPECT_TRUE(allowed.forcedRows.empty());
    for (int number = 0; number < 60; ++number) {
        EXPECT_EQ(test::textOf(pages).count(QStringLiteral("项%1；").arg(number)), 1);
    }
    for (const Page& page : pages.pages) {
        for (const test::TextLine& line : test::linesOf(page)) {
            EXPECT_LE(double(line.y), kBottom);
        }
    }
}

TEST(TablePagination, ClosesTheTableOnEveryPage)
{
    const Pages pages = paginated({test::tableOf(
        {breakable({test::cellOf(QStringLiteral("标")), cellOfLines(QStringLiteral("项"), 60)}),
         test::rowOf(QStringList{QStringLiteral("末"), QStringLiteral("行")})})});
    for (const Page& page : pages.pages) {
        const auto [horizontal, vertical] = footOf(page);
        EXPECT_NEAR(horizontal, vertical, 0.1);
        EXPECT_LE(double(horizontal), kBottom + 0.1);
        float top = 1000;
        for (const LineItem& rule : rulesOf(page)) {
            top = std::min(top, rule.y1);
        }
        EXPECT_NEAR(double(top), kTop + 0.5, 0.1) << "below the thickness of the line";
    }
}

TEST(TablePagination, LosesNoTextOfMergedCellsOverPages)
{
    for (int before = 0; before < 24; ++before) {
        std::vector<TableRow> rows;
        for (int number = 0; number < before; ++number) {
            rows.push_back(
                test::rowOf(QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        }
        rows.push_back(
            breakable({cellOfLines(QStringLiteral("并"), 5, 1, 3), test::cellOf(QStringLiteral("甲")),
                       cellOfLines(QStringLiteral("项"), 12)}));
        rows.push_back(
            breakable({test::cellOf(QStringLiteral("乙")), cellOfLines(QStringLiteral("条"), 12)}));
        rows.push_back(
            breakable({test::cellOf(QStringLiteral("丙")), cellOfLines(QStringLiteral("点"), 12)}));
        std::vector<Block> blocks{test::tableOf(std::move(rows))};
        const QString expected = test::sorted(test::textOf(blocks));
        const Pages pages = paginated(std::move(blocks));
        EXPECT_EQ(test::sorted(test::textOf(pages)), expected) << before;
    }
}

TEST(TablePagination, MakesTheLastRowHighEnoughForAMergedCell)
{
    std::vector<Block> blocks{test::tableOf(
        {test::rowOf({cellOfLines(QStringLiteral("并"), 10, 1, 2), test::cellOf(QStringLiteral("甲"))}),
         test::rowOf({test::cellOf(QStringLiteral("乙"))}),
         test::rowOf(QStringList{QStringLiteral("丙"), QStringLiteral("丁")})})};
    const Pages pages = paginated(std::move(blocks));
    ASSERT_EQ(pages.pages.size(), 1U);
    const auto all = test::linesOf(pages.pages[0]);
    EXPECT_GT(double(all.back().y - all.front().y), 10 * 20.0) << "the row behind stands below all ten lines";
    EXPECT_EQ(all.back().text, u"丙丁");
}

TEST(TablePagination, IsReadFromLeftToRightAndDownwards)
{
    const Pages pages = paginated({test::tableOf(
        {test::rowOf({test::cellOf(QStringLiteral("联系人"), 1, 2), test::cellOf(QStringLiteral("姓名")),
                      test::cellOf(QStringLiteral("王某"))}),
         test::rowOf({test::cellOf(QStringLiteral("职务")), test::cellOf(QStringLiteral("经理"))})})});
    EXPECT_EQ(test::textOf(pages), u"联系人姓名王某职务经理")
        << "a merged cell is read before the rows that it covers";
}

TEST(TablePagination, KeepsTheLeastHeightOfARow)
{
    TableRow row = test::rowOf(QStringList{QStringLiteral("甲")});
    row.height = 50;
    const Pages pages = paginated({test::tableOf({row, test::rowOf(QStringList{QStringLiteral("乙")})})});
    const auto all = test::linesOf(pages.pages[0]);
    EXPECT_NEAR(double(all[0].y), kTop + 25 * kPointsPerMm + 4, 8) << "in the middle";
    EXPECT_GT(double(all[1].y), kTop + 50 * kPointsPerMm);
}

TEST(TablePagination, LeavesNoPageWithNothingButAHeader)
{
    for (int before = 0; before < 24; ++before) {
        std::vector<TableRow> rows{headerRow({QStringLiteral("栏目"), QStringLiteral("内容")})};
        for (int number = 0; number < before; ++number) {
            rows.push_back(test::rowOf(QStringList{QStringLiteral("短"), QStringLiteral("短")}));
        }
        rows.push_back(breakable({test::cellOf(QStringLiteral("标")), test::cellOf(QStringLiteral("值"))}));
        rows.back().height = 60;
        const Pages pages = paginated({test::tableOf(std::move(rows))});
        for (const Page& page : pages.pages) {
            EXPECT_FALSE(test::textOf(page).isEmpty()) << before;
        }
    }
}

TEST(TablePagination, CentresShortCellsAndSetsLongOnesAtTheTop)
{
    TableCell top = test::cellOf(QStringLiteral("上"));
    top.centered = false;
    const Pages pages = paginated({test::tableOf(
        {test::rowOf({test::cellOf(QStringLiteral("中")), top, cellOfLines(QStringLiteral("项"), 5)})})});
    const auto all = test::linesOf(pages.pages[0]);
    ASSERT_EQ(all.size(), 5U);
    EXPECT_TRUE(all[0].text.startsWith(QStringLiteral("上")));
    EXPECT_TRUE(all[2].text.startsWith(QStringLiteral("中")));
}

TEST(TablePagination, PutsATableWhereItBelongs)
{
    Table centred = test::tableOf({test::rowOf(QStringList{QStringLiteral("甲")})});
    centred.columns = {100};
    centred.centered = true;
    Table indented = centred;
    indented.centered = false;
    indented.indent = 20;
    const auto left = [](const Pages& pages) {
        float result = 1000;
        for (const LineItem& rule : rulesOf(pages.pages[0])) {
            result = std::min(result, rule.x1);
        }
        return double(result) / kPointsPerMm;
    };
    EXPECT_NEAR(left(paginated({centred})), 28 + 28, 0.1);
    EXPECT_NEAR(left(paginated({indented})), 48, 0.1);
}

TEST(TablePagination, KeepsTheTextInsideItsCell)
{
    const Pages pages = paginated({test::tableOf({test::rowOf(
        QStringList{test::repeated(QStringLiteral("文字"), 40), test::repeated(QStringLiteral("x"), 60)})})});
    const double middle = (28 + 75) * kPointsPerMm;
    for (const PageItem& item : pages.pages[0].items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text && !text->artifact) {
            const bool isLeft = double(text->x) < middle;
            EXPECT_GE(double(text->x), (isLeft ? 28 * kPointsPerMm : middle) + 2);
            EXPECT_LE(double(text->x + text->width), (isLeft ? middle : 178 * kPointsPerMm) - 2);
        }
    }
}

TEST(TablePagination, DrawsATableInsideACell)
{
    TableCell outer;
    Table inner = test::tableOf({headerRow({QStringLiteral("名"), QStringLiteral("值")}),
                                 test::rowOf(QStringList{QStringLiteral("a"), QStringLiteral("1")})});
    inner.columns = {30, 30};
    outer.blocks.emplace_back(inner);
    outer.blocks.emplace_back(test::paragraphOf(QString(), QStringLiteral("gap")));
    const Pages pages = paginated({test::tableOf({breakable({test::cellOf(QStringLiteral("外")), outer})})});
    EXPECT_EQ(test::textOf(pages), u"外名值a1");
    EXPECT_GT(rulesOf(pages.pages[0]).size(), 8U);
}

TEST(TablePagination, ReadsTheCellsOfAnInnerTableOneByOne)
{
    TableCell outer;
    Table inner = test::tableOf(
        {test::rowOf({cellOfLines(QStringLiteral("甲"), 2), cellOfLines(QStringLiteral("乙"), 2)})});
    inner.columns = {30, 30};
    outer.blocks.emplace_back(inner);
    outer.blocks.emplace_back(test::paragraphOf(QString(), QStringLiteral("gap")));
    const Pages pages = paginated({test::tableOf({breakable({outer})})});
    EXPECT_EQ(test::textOf(pages), u"甲0；甲1；乙0；乙1；");
}

TEST(TablePagination, CarriesALongInnerTableOverPages)
{
    TableCell outer;
    std::vector<TableRow> rows;
    for (int number = 0; number < 80; ++number) {
        rows.push_back(test::rowOf(QStringList{QStringLiteral("行%1").arg(number), QStringLiteral("值")}));
    }
    Table inner = test::tableOf(std::move(rows));
    inner.columns = {30, 30};
    outer.blocks.emplace_back(inner);
    outer.blocks.emplace_back(test::paragraphOf(QString(), QStringLiteral("gap")));
    std::vector<Block> blocks{test::tableOf({breakable({test::cellOf(QStringLiteral("外")), outer})})};
    const QString expected = test::textOf(blocks);
    const Pages pages = paginated(std::move(blocks));
    EXPECT_GE(pages.pages.size(), 3U);
    EXPECT_EQ(test::textOf(pages), expected);
}

} // namespace
} // namespace shenbao

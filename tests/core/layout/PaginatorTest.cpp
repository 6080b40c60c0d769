// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Paginator.h"

#include "core/layout/FlowUnit.h"
#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

constexpr double kTop = 37 * kPointsPerMm;
constexpr double kBottom = (297 - 35) * kPointsPerMm;
constexpr double kLeft = 28 * kPointsPerMm;
constexpr double kRight = (210 - 26) * kPointsPerMm;
constexpr int kLines = 22; // of body text on a page

Pages paginated(const Document& document)
{
    FontResolver fonts;
    return paginate(document, fonts);
}

Pages paginated(std::vector<Block> blocks)
{
    return paginated(test::documentOf(std::move(blocks)));
}

SectionStart section(const char16_t* part, Part::Numbering numbering, bool newPage = true)
{
    SectionStart start;
    start.part = QString::fromUtf16(part);
    start.title = start.part;
    start.numbering = numbering;
    start.newPage = newPage;
    return start;
}

/// Body paragraphs of one line each.
std::vector<Block> lines(int count)
{
    std::vector<Block> blocks;
    for (int number = 0; number < count; ++number) {
        blocks.emplace_back(test::paragraphOf(QStringLiteral("第%1行").arg(number)));
    }
    return blocks;
}

Paragraph heading(const QString& text, const char16_t* anchor, int level = 1)
{
    Paragraph paragraph = test::paragraphOf(text, QStringLiteral("heading-%1").arg(level));
    paragraph.anchor = QString::fromUtf16(anchor);
    return paragraph;
}

std::vector<int> numbersOf(const Pages& pages)
{
    std::vector<int> numbers;
    for (const Page& page : pages.pages) {
        numbers.push_back(page.number);
    }
    return numbers;
}

SealSpot spot(SpotKind kind)
{
    SealSpot result;
    result.id = QStringLiteral("S1");
    result.kind = kind;
    return result;
}

/// A zone as forms declare it: one cell of this height (mm) with its lines, the spot on the last.
Table zone(double height, int count, SpotKind kind = SpotKind::Seal)
{
    TableCell cell;
    cell.borders = {};
    for (int number = 0; number < count; ++number) {
        Paragraph line =
            test::paragraphOf(QStringLiteral("承诺单位（签章）："), QStringLiteral("cover-label"));
        if (number + 1 == count) {
            line.runs.push_back(test::runOf(QStringLiteral("某某科技有限公司")));
            line.runs.back().key = QStringLiteral("t.unit");
            line.spots.push_back(spot(kind));
        }
        cell.blocks.emplace_back(std::move(line));
    }
    TableRow row;
    row.height = height;
    row.cells.push_back(std::move(cell));
    Table table;
    table.columns = {136};
    table.indent = 20;
    table.padding = 0;
    table.keepWhole = true;
    table.rows.push_back(std::move(row));
    return table;
}

// ---- pages and their numbers ----

TEST(Paginator, GivesAnEmptyDocumentOnePage)
{
    EXPECT_EQ(paginated(std::vector<Block>()).pages.size(), 1U);
    EXPECT_EQ(paginated(Document()).pages.size(), 1U);
}

TEST(Paginator, FillsAPageWith22Lines)
{
    const Pages full = paginated(lines(kLines));
    EXPECT_EQ(full.pages.size(), 1U);
    EXPECT_EQ(test::linesOf(full.pages[0]).size(), size_t(kLines));
    EXPECT_EQ(paginated(lines(kLines + 1)).pages.size(), 2U);
}

TEST(Paginator, NumbersNoCoverAndBeginsTheFormWithOne)
{
    std::vector<Block> blocks{
        section(u"cover", Part::Numbering::None), test::paragraphOf(QStringLiteral("封面")),
        section(u"notes", Part::Numbering::None), test::paragraphOf(QStringLiteral("须知")),
        section(u"form", Part::Numbering::Restart)};
    for (Block& block : lines(kLines + 2)) {
        blocks.push_back(std::move(block));
    }
    blocks.emplace_back(section(u"end", Part::Numbering::Continue));
    blocks.emplace_back(test::paragraphOf(QStringLiteral("末")));
    Document document = test::documentOf({});
    document.blocks = std::move(blocks);
    const Pages pages = paginated(document);
    EXPECT_EQ(numbersOf(pages), (std::vector<int>{0, 0, 1, 2, 3}));
    EXPECT_EQ(pages.lastPrintedPage(), 3);
    EXPECT_EQ(test::textOf(pages.pages[0], true), QString());
    EXPECT_EQ(test::textOf(pages.pages[2], true), u"— 1 —");
    EXPECT_EQ(test::textOf(pages.pages[4], true), u"— 3 —");
}

TEST(Paginator, StartsAgainWhereAPartRestarts)
{
    Document document = test::documentOf({});
    document.blocks = {section(u"a", Part::Numbering::Restart),
                       test::paragraphOf(QStringLiteral("甲")),
                       PageBreak(),
                       test::paragraphOf(QStringLiteral("甲二")),
                       section(u"b", Part::Numbering::Restart),
                       test::paragraphOf(QStringLiteral("乙"))};
    EXPECT_EQ(numbersOf(paginated(document)), (std::vector<int>{1, 2, 1}));
}

TEST(Paginator, LetsAPartShareThePageOfTheOneBefore)
{
    Document document = test::documentOf({});
    document.blocks = {section(u"a", Part::Numbering::Restart), test::paragraphOf(QStringLiteral("甲")),
                       section(u"b", Part::Numbering::Continue, false),
                       test::paragraphOf(QStringLiteral("乙"))};
    const Pages pages = paginated(document);
    ASSERT_EQ(pages.pages.size(), 1U);
    EXPECT_EQ(test::textOf(pages), u"甲乙");
    EXPECT_EQ(pages.anchors.at(QStringLiteral("part-b")), 0);
}

TEST(Paginator, PutsOddNumbersRightAndEvenLeftOneCharacterIn)
{
    const Pages pages = paginated(lines(kLines + 1));
    const auto odd = test::linesOf(pages.pages[0], true);
    const auto even = test::linesOf(pages.pages[1], true);
    ASSERT_EQ(odd.size(), 1U);
    ASSERT_EQ(even.size(), 1U);
    EXPECT_EQ(odd[0].text, u"— 1 —");
    EXPECT_NEAR(double(odd[0].right), kRight - 14, 0.5);
    EXPECT_NEAR(double(even[0].left), kLeft + 14, 0.5);
    EXPECT_GT(double(odd[0].y), kBottom + 7 * kPointsPerMm) << "7 mm below the type area";
    EXPECT_LT(double(odd[0].y), 297 * kPointsPerMm);
}

TEST(Paginator, NeverLeavesABlankPageForTwoBreaks)
{
    const Pages pages = paginated({test::paragraphOf(QStringLiteral("一")), PageBreak(), PageBreak(),
                                   test::paragraphOf(QStringLiteral("二"))});
    EXPECT_EQ(pages.pages.size(), 2U);
}

TEST(Paginator, NeverLeavesABlankPageBeforeAPart)
{
    Document document = test::documentOf(lines(kLines));
    document.blocks.emplace_back(section(u"b", Part::Numbering::Continue));
    document.blocks.emplace_back(test::paragraphOf(QStringLiteral("乙")));
    EXPECT_EQ(paginated(document).pages.size(), 2U);
    document.blocks.insert(document.blocks.end() - 2, PageBreak());
    EXPECT_EQ(paginated(document).pages.size(), 2U);
}

TEST(Paginator, MarksEveryPageOfADraft)
{
    Document document = test::documentOf(lines(kLines + 1));
    document.draft = true;
    const Pages pages = paginated(document);
    for (const Page& page : pages.pages) {
        EXPECT_TRUE(test::textOf(page, true).contains(QStringLiteral("草稿")));
        EXPECT_FALSE(test::textOf(page).contains(QStringLiteral("草稿")));
    }
}

// ---- what stays together ----

TEST(Paginator, KeepsAHeadingWithTwoLinesOfItsText)
{
    for (int before = kLines - 5; before <= kLines; ++before) {
        auto blocks = lines(before);
        blocks.emplace_back(heading(QStringLiteral("一、标题"), u"a1"));
        blocks.emplace_back(test::paragraphOf(test::repeated(QStringLiteral("字"), 27 * 6)));
        const Pages pages = paginated(std::move(blocks));
        for (const Page& page : pages.pages) {
            const QStringList texts = test::textsOf(test::linesOf(page));
            const qsizetype at = texts.indexOf(QStringLiteral("一、标题"));
            EXPECT_TRUE(at < 0 || at + 2 < texts.size()) << before;
        }
    }
}

TEST(Paginator, KeepsAChainOfHeadingsTogether)
{
    for (int before = kLines - 6; before <= kLines; ++before) {
        auto blocks = lines(before);
        blocks.emplace_back(heading(QStringLiteral("一、标题"), u"a1", 1));
        blocks.emplace_back(heading(QStringLiteral("（一）标题"), u"a2", 2));
        blocks.emplace_back(heading(QStringLiteral("1.标题"), u"a3", 3));
        blocks.emplace_back(test::paragraphOf(test::repeated(QStringLiteral("字"), 27 * 6)));
        const Pages pages = paginated(std::move(blocks));
        EXPECT_EQ(pages.anchors.at(QStringLiteral("a1")), pages.anchors.at(QStringLiteral("a3"))) << before;
    }
}

TEST(Paginator, LeavesNoSingleLineOfAParagraphOnAPage)
{
    for (int before = 0; before < kLines; ++before) {
        auto blocks = lines(before);
        blocks.emplace_back(test::paragraphOf(test::repeated(QStringLiteral("甲"), 27 * 5)));
        blocks.emplace_back(test::paragraphOf(test::repeated(QStringLiteral("乙"), 27 * 2)));
        const Pages pages = paginated(std::move(blocks));
        for (const Page& page : pages.pages) {
            for (const QString& letter : {QStringLiteral("甲"), QStringLiteral("乙")}) {
                EXPECT_NE(test::textsOf(test::linesOf(page)).filter(letter).size(), 1) << before;
            }
        }
        EXPECT_EQ(test::textOf(pages).count(u'甲'), 27 * 5);
    }
}

TEST(Paginator, KeepsAPictureWithItsCaption)
{
    for (int before = 0; before < kLines; ++before) {
        auto blocks = lines(before);
        Picture picture;
        picture.attachment = QStringLiteral("p");
        picture.width = 100;
        picture.height = 80;
        blocks.emplace_back(picture);
        blocks.emplace_back(test::paragraphOf(QStringLiteral("图的名称"), QStringLiteral("caption")));
        const Pages pages = paginated(std::move(blocks));
        for (const Page& page : pages.pages) {
            const ImageItem* image = nullptr;
            for (const PageItem& item : page.items) {
                image = std::holds_alternative<ImageItem>(item) ? &std::get<ImageItem>(item) : image;
            }
            EXPECT_EQ(image != nullptr, test::textOf(page).contains(QStringLiteral("图的名称"))) << before;
            if (image) {
                EXPECT_LE(image->rect.bottom(), kBottom + 0.1);
                EXPECT_GE(image->rect.top(), kTop - 0.1);
                EXPECT_NEAR(image->rect.center().x(), (kLeft + kRight) / 2, 0.1);
            }
        }
    }
}

TEST(Paginator, KeepsATableTitleWithTheHeaderAndTheFirstRow)
{
    for (int before = kLines - 5; before <= kLines; ++before) {
        auto blocks = lines(before);
        blocks.emplace_back(test::paragraphOf(QStringLiteral("表1 指标表"), QStringLiteral("table-title")));
        std::vector<TableRow> rows{
            test::rowOf(QStringList{QStringLiteral("栏目甲"), QStringLiteral("栏目乙")})};
        rows.front().header = true;
        for (int row = 0; row < 30; ++row) {
            rows.push_back(test::rowOf(QStringList{QStringLiteral("行%1").arg(row), QStringLiteral("值")}));
        }
        blocks.emplace_back(test::tableOf(std::move(rows)));
        const Pages pages = paginated(std::move(blocks));
        for (const Page& page : pages.pages) {
            const QString text = test::textOf(page);
            EXPECT_EQ(text.contains(QStringLiteral("表1 指标表")), text.contains(QStringLiteral("行0")))
                << before;
        }
    }
}

TEST(Paginator, SplitsAChainThatIsLongerThanAPage)
{
    std::vector<Block> blocks;
    for (int number = 0; number < 60; ++number) {
        blocks.emplace_back(heading(QStringLiteral("标题%1").arg(number), u"a"));
    }
    const Pages pages = paginated(std::move(blocks));
    EXPECT_EQ(pages.pages.size(), 3U);
    EXPECT_EQ(test::textOf(pages).count(QStringLiteral("标题")), 60);
}

// ---- spaces ----

TEST(Paginator, DropsTheSpaceAboveAUnitAtTheTopOfAPage)
{
    Document document =
        test::documentOf({test::paragraphOf(QStringLiteral("甲"), QStringLiteral("picture"))});
    const Pages pages = paginated(document);
    EXPECT_NEAR(double(test::linesOf(pages.pages[0])[0].y), kTop + 20 * kBaselineShare, 0.1);
}

TEST(Paginator, PutsAGivenSpaceBetweenBlocks)
{
    const Pages pages = paginated({test::paragraphOf(QStringLiteral("甲")), VerticalSpace{20, false},
                                   test::paragraphOf(QStringLiteral("乙"))});
    const auto all = test::linesOf(pages.pages[0]);
    EXPECT_NEAR(double(all[1].y - all[0].y), 28 + 20 * kPointsPerMm, 0.1);
}

TEST(Paginator, FillsThePageUpToItsFoot)
{
    const Pages pages =
        paginated({test::paragraphOf(QStringLiteral("上")), VerticalSpace{0, true},
                   test::paragraphOf(QStringLiteral("编制"), QStringLiteral("cover-foot")),
                   test::paragraphOf(QStringLiteral("2025年10月"), QStringLiteral("cover-foot"))});
    ASSERT_EQ(pages.pages.size(), 1U);
    ASSERT_EQ(pages.fills.size(), 1U);
    EXPECT_GT(pages.fills[0], 400);
    const auto all = test::linesOf(pages.pages[0]);
    EXPECT_LE(double(all.back().y), kBottom);
    EXPECT_GT(double(all.back().y), kBottom - 28 - 15) << "little is kept free for other programs";
}

TEST(Paginator, FillsNothingWhereTheFootDoesNotFit)
{
    auto blocks = lines(kLines);
    blocks.emplace_back(VerticalSpace{0, true});
    blocks.emplace_back(test::paragraphOf(QStringLiteral("编制")));
    const Pages pages = paginated(std::move(blocks));
    EXPECT_EQ(pages.fills, (std::vector<double>{0}));
    EXPECT_EQ(pages.pages.size(), 2U);
}

// ---- seals ----

TEST(Paginator, NeverSplitsASealZone)
{
    for (int before = 0; before <= kLines; ++before) {
        auto blocks = lines(before);
        blocks.emplace_back(zone(50, 3));
        blocks.emplace_back(test::paragraphOf(QString(), QStringLiteral("gap")));
        const Pages pages = paginated(std::move(blocks));
        for (const Page& page : pages.pages) {
            const auto count = test::textOf(page).count(QStringLiteral("承诺单位"));
            EXPECT_TRUE(count == 0 || count == 3) << before;
        }
    }
}

TEST(Paginator, ReservesTheSealWithFiveMillimetresInsideItsZone)
{
    for (int before = 0; before <= kLines; ++before) {
        auto blocks = lines(before);
        blocks.emplace_back(zone(50, 2));
        const Pages pages = paginated(std::move(blocks));
        ASSERT_EQ(pages.spots.size(), 1U);
        const SpotPlace& place = pages.spots[0];
        const QRectF& rect = place.rect;
        EXPECT_GE(rect.width(), 45 * kPointsPerMm - 0.01);
        EXPECT_GE(rect.height(), 45 * kPointsPerMm - 0.01);
        EXPECT_GE(rect.left(), kLeft - 0.01);
        EXPECT_LE(rect.right(), kRight + 0.01);
        EXPECT_GE(rect.top(), kTop - 0.01) << before;
        EXPECT_LE(rect.bottom(), kBottom + 0.01) << before;
        const auto all = test::linesOf(pages.pages[size_t(place.page)]);
        const auto name = std::find_if(all.begin(), all.end(), [](const test::TextLine& line) {
            return line.text.contains(QStringLiteral("某某"));
        });
        ASSERT_NE(name, all.end()) << "on the page of the unit's name";
        EXPECT_TRUE(rect.contains(QPointF(rect.center().x(), double(name->y) - 5)));
        EXPECT_GT(rect.right(), double(name->right) - 8 * 16) << "over the name";
    }
}

TEST(Paginator, KeepsASealSpotOutsideATableInsideTheTypeArea)
{
    for (const int before : {0, 5, kLines - 1}) {
        auto blocks = lines(before);
        Paragraph paragraph = test::paragraphOf(QStringLiteral("单位（章）"));
        paragraph.spots.push_back(spot(SpotKind::Seal));
        blocks.emplace_back(std::move(paragraph));
        const Pages pages = paginated(std::move(blocks));
        ASSERT_EQ(pages.spots.size(), 1U);
        const QRectF& rect = pages.spots[0].rect;
        EXPECT_GE(rect.top(), 0) << before;
        EXPECT_LE(rect.bottom(), 297 * kPointsPerMm) << before;
        EXPECT_GE(rect.left(), kLeft - 0.01);
        EXPECT_LE(rect.right(), kRight + 0.01);
    }
}

TEST(Paginator, GivesSignaturesAndDatesALineOfTheirOwn)
{
    for (const SpotKind kind : {SpotKind::Signature, SpotKind::Date}) {
        const Pages pages = paginated({zone(30, 2, kind)});
        ASSERT_EQ(pages.spots.size(), 1U);
        EXPECT_GE(pages.spots[0].rect.width(), 50 * kPointsPerMm - 0.01);
        EXPECT_NEAR(pages.spots[0].rect.height(), 12 * kPointsPerMm, 0.01);
    }
}

// ---- outline, anchors, numbers ----

TEST(Paginator, ListsTitlesAndHeadingsInTheOutline)
{
    Document document = test::documentOf({});
    Paragraph title = test::paragraphOf(QStringLiteral("报告"), QStringLiteral("part-title"));
    title.anchor = QStringLiteral("t");
    document.blocks = {
        section(u"报告", Part::Numbering::Restart),     title,
        heading(QStringLiteral("一、依据"), u"a", 1),   heading(QStringLiteral("（一）背景"), u"b", 2),
        test::paragraphOf(QStringLiteral("文")),        section(u"承诺", Part::Numbering::Continue),
        heading(QStringLiteral("五、承诺书"), u"c", 1), test::paragraphOf(QStringLiteral("文"))};
    const Pages pages = paginated(document);
    QStringList entries;
    for (const OutlineEntry& entry : pages.outline) {
        entries << QStringLiteral("%1 %2 p%3").arg(entry.level).arg(entry.title).arg(entry.page);
    }
    EXPECT_EQ(entries, (QStringList{QStringLiteral("1 报告 p0"), QStringLiteral("2 一、依据 p0"),
                                    QStringLiteral("3 （一）背景 p0"), QStringLiteral("1 承诺 p1"),
                                    QStringLiteral("2 五、承诺书 p1")}));
}

TEST(Paginator, PrintsThePageOfAnAnchorInContents)
{
    Contents contents;
    for (const char16_t* anchor : {u"a1", u"a2"}) {
        Paragraph entry = test::paragraphOf(QStringLiteral("条目"), QStringLiteral("contents-1"));
        entry.runs.push_back(test::runOf(QStringLiteral("\t")));
        shenbao::Run page;
        page.type = shenbao::Run::Type::AnchorPage;
        page.anchor = QString::fromUtf16(anchor);
        entry.runs.push_back(page);
        contents.entries.push_back(std::move(entry));
    }
    std::vector<Block> blocks{std::move(contents), PageBreak(), heading(QStringLiteral("一"), u"a1")};
    for (Block& block : lines(kLines)) {
        blocks.push_back(std::move(block));
    }
    blocks.emplace_back(heading(QStringLiteral("二"), u"a2"));
    const Pages pages = paginated(std::move(blocks));
    EXPECT_EQ(pages.printedPage(QStringLiteral("a1")), 2);
    EXPECT_EQ(pages.printedPage(QStringLiteral("a2")), 3);
    EXPECT_EQ(pages.printedPage(QStringLiteral("nowhere")), 0);
    const auto first = test::linesOf(pages.pages[0]);
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(test::textsOf(first), (QStringList{QStringLiteral("条目2"), QStringLiteral("条目3")}));
    for (const test::TextLine& line : first) {
        EXPECT_NEAR(double(line.right), kRight, 0.1);
    }
    // read in the order in which they are printed
    EXPECT_EQ(test::textOf(pages.pages[0]), u"条目2条目3");
}

TEST(Paginator, CountsAttachmentsFromTheLastPageOfTheForm)
{
    Paragraph line = test::paragraphOf(QStringLiteral("1.执照"), QStringLiteral("enclosure"));
    line.runs.push_back(test::runOf(QStringLiteral("\t")));
    shenbao::Run page;
    page.type = shenbao::Run::Type::VolumePage;
    page.offset = 3;
    line.runs.push_back(page);
    const Pages pages = paginated({line, PageBreak(), test::paragraphOf(QStringLiteral("末页"))});
    EXPECT_EQ(test::linesOf(pages.pages[0]).front().text, u"1.执照5");
}

TEST(Paginator, ReportsFontsAndMissingCharacters)
{
    const Pages pages =
        paginated({test::paragraphOf(QStringLiteral("字") + QString::fromUcs4(U"\U0010FFFD"))});
    EXPECT_EQ(pages.missing, (std::vector<char32_t>{0x10FFFD}));
    EXPECT_FALSE(pages.faces.empty());
    for (const PageItem& item : pages.pages[0].items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            ASSERT_LT(size_t(text->face), pages.faces.size());
        }
    }
}

TEST(Paginator, LaysTheSameDocumentOutTheSameWay)
{
    auto blocks = lines(60);
    blocks.emplace_back(zone(50, 2));
    const Document document = test::documentOf(std::move(blocks));
    const Pages one = paginated(document);
    const Pages two = paginated(document);
    ASSERT_EQ(one.pages.size(), two.pages.size());
    for (size_t at = 0; at < one.pages.size(); ++at) {
        const auto left = test::linesOf(one.pages[at]);
        const auto right = test::linesOf(two.pages[at]);
        ASSERT_EQ(test::textsOf(left), test::textsOf(right));
        for (size_t line = 0; line < left.size(); ++line) {
            EXPECT_FLOAT_EQ(left[line].y, right[line].y);
            EXPECT_FLOAT_EQ(left[line].left, right[line].left);
        }
    }
}

} // namespace
} // namespace shenbao

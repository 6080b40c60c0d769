// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/NarrativeComposer.h"

#include "core/text/Markdown.h"
#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

#include <numeric>

namespace shenbao {
namespace {

const QString kKey = QStringLiteral("t.text");

NarrativePlace place(int headingLevel = 3)
{
    NarrativePlace result;
    result.key = kKey;
    result.headingLevel = headingLevel;
    return result;
}

std::vector<Block> compose(const QString& markdown, const NarrativePlace& where = place(),
                           const AttachmentLookup& lookup = {})
{
    return composeNarrative(parseMarkdown(markdown), where, lookup);
}

const Paragraph& paragraphAt(const std::vector<Block>& blocks, size_t at)
{
    static const Paragraph none;
    const auto* paragraph = at < blocks.size() ? std::get_if<Paragraph>(&blocks[at]) : nullptr;
    EXPECT_NE(paragraph, nullptr) << "block " << at;
    return paragraph ? *paragraph : none;
}

QStringList stylesOf(const std::vector<Block>& blocks)
{
    QStringList styles;
    for (const Block& block : blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        styles << (paragraph ? paragraph->style : QStringLiteral("-"));
    }
    return styles;
}

AttachmentLookup picture(int width, int height, double dpi)
{
    return [=](const QString&) {
        AttachmentFacts facts;
        facts.type = AttachmentFacts::Type::Png;
        facts.width = width;
        facts.height = height;
        facts.dpi = dpi;
        return std::optional(facts);
    };
}

const QString kPicture = QStringLiteral("![流程图](attachment:0123456789abcdef/flow.png)");

TEST(NarrativeComposer, MakesEveryLineABodyParagraph)
{
    const auto blocks = compose(QStringLiteral("第一段。\n第二段。\n\n第三段。"));
    EXPECT_EQ(stylesOf(blocks),
              (QStringList{QStringLiteral("body"), QStringLiteral("body"), QStringLiteral("body")}));
    EXPECT_EQ(test::textOf(blocks), u"第一段。第二段。第三段。");
}

TEST(NarrativeComposer, PutsHeadingsBelowTheOfficialOne)
{
    const auto blocks = compose(QStringLiteral("### 一级\n#### 二级\n##### 三级"));
    EXPECT_EQ(stylesOf(blocks), (QStringList{QStringLiteral("heading-3"), QStringLiteral("heading-4"),
                                             QStringLiteral("heading-4")}))
        << "there is no fifth level";
}

TEST(NarrativeComposer, UsesTheStylesOfCellsInsideACell)
{
    const auto blocks = compose(QStringLiteral("### 小标题\n正文。"), place(0));
    EXPECT_EQ(stylesOf(blocks), (QStringList{QStringLiteral("cell-heading"), QStringLiteral("cell-text")}));
}

TEST(NarrativeComposer, KeepsLevelAndNumberOfListItems)
{
    const auto blocks = compose(QStringLiteral("1. 甲\n2. 乙\n  - 丙\n3) 丁"));
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(paragraphAt(blocks, 1).list, Paragraph::List::Numbered);
    EXPECT_EQ(paragraphAt(blocks, 1).listNumber, 2);
    EXPECT_EQ(paragraphAt(blocks, 2).list, Paragraph::List::Bullet);
    EXPECT_EQ(paragraphAt(blocks, 2).listLevel, 1);
    EXPECT_EQ(paragraphAt(blocks, 3).listNumber, 3);
}

TEST(NarrativeComposer, KeepsTheFormatsOfLetters)
{
    const auto blocks = compose(QStringLiteral("甲**乙**丙<sup>2</sup>"));
    const auto& runs = paragraphAt(blocks, 0).runs;
    ASSERT_EQ(runs.size(), 4U);
    EXPECT_EQ(runs[0].formats, TextFormats());
    EXPECT_EQ(runs[1].formats, TextFormats(TextFormat::Bold));
    EXPECT_EQ(runs[3].formats, TextFormats(TextFormat::Superscript));
}

TEST(NarrativeComposer, NamesTheAnswerAtEveryBlock)
{
    const auto blocks =
        compose(QStringLiteral("### 标题\n正文\n- 项\n| a | b |\n|---|---|\n| 1 | 2 |\n") + kPicture, place(),
                picture(100, 100, 96));
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            EXPECT_EQ(paragraph->key, kKey);
        } else if (const auto* table = std::get_if<Table>(&block)) {
            EXPECT_EQ(table->key, kKey);
        } else {
            EXPECT_EQ(std::get<Picture>(block).key, kKey);
        }
    }
}

TEST(NarrativeComposer, BeginsTheFirstParagraphWithTheLead)
{
    NarrativePlace where = place(0);
    where.lead = QStringLiteral("经济效益：");
    const auto blocks = compose(QStringLiteral("年节约一百万元。\n再一段。"), where);
    ASSERT_EQ(blocks.size(), 2U);
    const auto& runs = paragraphAt(blocks, 0).runs;
    EXPECT_EQ(runs.front().text, u"经济效益：");
    EXPECT_EQ(runs.front().formats, TextFormats(TextFormat::Bold));
    EXPECT_EQ(test::textOf(blocks), u"经济效益：年节约一百万元。再一段。");
}

TEST(NarrativeComposer, PutsTheLeadOnALineOfItsOwnBeforeAnythingElse)
{
    for (const QString& text : {QStringLiteral("- 第一\n- 第二"), QStringLiteral("### 标题\n正文"),
                                QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |")}) {
        NarrativePlace where = place(0);
        where.lead = QStringLiteral("社会效益：");
        const auto blocks = compose(text, where);
        EXPECT_EQ(test::textOf({blocks.front()}), u"社会效益：") << text.toStdString();
        EXPECT_EQ(test::textOf(blocks).count(QStringLiteral("社会效益：")), 1);
    }
}

TEST(NarrativeComposer, MakesTheFirstRowOfATableItsHeader)
{
    const auto blocks =
        compose(QStringLiteral("| 指标 | 数值 |\n|---|---|\n| 完整性 | 99.2% |\n| 准确率 | **98.6%** |"));
    ASSERT_EQ(blocks.size(), 2U) << "the table and the gap behind it";
    const auto& table = std::get<Table>(blocks[0]);
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_TRUE(table.rows[0].header);
    EXPECT_FALSE(table.rows[1].header);
    EXPECT_FALSE(table.rows[0].mayBreak);
    EXPECT_TRUE(table.rows[1].mayBreak);
    EXPECT_EQ(paragraphAt(table.rows[0].cells[0].blocks, 0).style, u"cell-dense-head");
    EXPECT_EQ(test::textOf(blocks), u"指标数值完整性99.2%准确率98.6%");
    EXPECT_EQ(paragraphAt(blocks, 1).style, u"gap")
        << "two tables without a paragraph between them are one in Word";
}

TEST(NarrativeComposer, FillsTheWidthOfThePlaceWithTheColumns)
{
    for (const double width : {156.0, 82.0}) {
        NarrativePlace where = place();
        where.width = width;
        const auto blocks = compose(
            QStringLiteral(
                "| 短 | 一个很长很长很长很长很长很长的栏目名称 | 中等长度 |\n|---|---|---|\n| 1 | 2 | 3 |"),
            where);
        const auto& columns = std::get<Table>(blocks[0]).columns;
        ASSERT_EQ(columns.size(), 3U);
        EXPECT_NEAR(std::accumulate(columns.begin(), columns.end(), 0.0), width, 0.01);
        EXPECT_GT(columns[1], columns[2]);
        EXPECT_GT(columns[0], width / 3 * 0.4) << "no column is squeezed to nothing";
    }
}

TEST(NarrativeComposer, FillsTheWidthWhenOneColumnIsFarLonger)
{
    NarrativePlace where = place();
    const auto blocks =
        compose(QStringLiteral("| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n| 1 | "
                               "2 | 3 | 4 | 5 | 6 | 7 | ") +
                test::repeated(QStringLiteral("长"), 200) + QStringLiteral(" |"));
    const auto& columns = std::get<Table>(blocks[0]).columns;
    EXPECT_NEAR(std::accumulate(columns.begin(), columns.end(), 0.0), where.width, 0.01);
    EXPECT_GT(*std::min_element(columns.begin(), columns.end()), 5);
}

TEST(NarrativeComposer, PrintsAPictureInTheSizeThatItClaims)
{
    const auto blocks = compose(kPicture, place(), picture(600, 300, 300));
    const auto& one = std::get<Picture>(blocks[0]);
    EXPECT_EQ(one.attachment, u"0123456789abcdef");
    EXPECT_EQ(one.description, u"流程图");
    EXPECT_NEAR(one.width, 50.8, 0.01);
    EXPECT_NEAR(one.height, 25.4, 0.01);
}

TEST(NarrativeComposer, ShrinksAPictureToItsPlaceAndKeepsItsShape)
{
    NarrativePlace where = place();
    where.maxHeight = 100;
    for (const auto& [width, height] :
         {std::pair(4000, 1000), std::pair(1000, 4000), std::pair(3000, 3000)}) {
        const auto blocks = compose(kPicture, where, picture(width, height, 96));
        const auto& one = std::get<Picture>(blocks[0]);
        EXPECT_LE(one.width, where.width + 0.01);
        EXPECT_LE(one.height, where.maxHeight + 0.01);
        EXPECT_NEAR(one.width / one.height, double(width) / height, 0.01);
    }
}

TEST(NarrativeComposer, TakesAFairSizeWhenThePictureClaimsNoneOrNonsense)
{
    for (const double dpi : {0.0, 1.0, 72000.0}) {
        const auto blocks = compose(kPicture, place(), picture(288, 144, dpi));
        EXPECT_NEAR(std::get<Picture>(blocks[0]).width, 50.8, 0.01) << dpi;
    }
}

TEST(NarrativeComposer, PutsTheCaptionBelowThePicture)
{
    const auto blocks = compose(kPicture, place(), picture(100, 100, 96));
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(paragraphAt(blocks, 1).style, u"caption");
    EXPECT_EQ(test::textOf(blocks), u"流程图");
}

TEST(NarrativeComposer, KeepsTheCaptionOfAPictureThatIsMissing)
{
    const auto blocks = compose(kPicture, place(), [](const QString&) { return std::nullopt; });
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(test::textOf(blocks), u"流程图");
    EXPECT_EQ(test::textOf(compose(kPicture)), u"流程图") << "no look-up at all";
}

TEST(NarrativeComposer, LosesNoCharacterOfTheText)
{
    const QString markdown =
        QStringLiteral("### 标题\n正文**粗**和*斜*，<u>线</u>。\n- 甲\n  - 乙<br>丙\n1. 丁\n"
                       "| a | b |\n|---|---|\n| 1 | 2<br>3 |\n结尾——完……");
    const RichText text = parseMarkdown(markdown);
    QString printed = test::textOf(composeNarrative(text, place(), {}));
    for (const QString& marker : {QStringLiteral("•"), QStringLiteral("–"), QStringLiteral("1.")}) {
        printed.remove(printed.indexOf(marker), marker.size());
    }
    EXPECT_EQ(printed, plainText(text).remove(u'\n').remove(QChar(0x2028)));
}

TEST(HalfWidths, CountsChineseTwiceAndLatinOnce)
{
    EXPECT_EQ(halfWidths(QString()), 0);
    EXPECT_EQ(halfWidths(QStringLiteral("abc 1")), 5);
    EXPECT_EQ(halfWidths(QStringLiteral("中文，")), 6);
    EXPECT_EQ(halfWidths(QStringLiteral("𠮷a")), 3) << "a supplementary character is one";
}

} // namespace
} // namespace shenbao

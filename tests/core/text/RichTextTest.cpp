// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Markdown.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"

namespace shenbao {
namespace {

int words(QStringView markdown)
{
    return countRichText(parseMarkdown(markdown)).words;
}

TEST(RichText, CountsHeadings)
{
    EXPECT_EQ(words(u"### 建设背景\n正文"), 6);
}

TEST(RichText, CountsTextOfListsWithoutTheirNumbers)
{
    EXPECT_EQ(words(u"1. 采集\n2. 标注\n- 评测"), 6);
}

TEST(RichText, CountsTableCellsEachAsAParagraph)
{
    EXPECT_EQ(words(u"| 指标 | 目标 |\n| --- | --- |\n| AI | 80% |"), 6);
    EXPECT_EQ(words(u"| a | 数据 |\n|---|---|\n| “x” | “y”类 |"),
              8); // quotes beside Latin text only belong to the word
}

TEST(RichText, CountsCaptionsOfPicturesWithoutTheirSource)
{
    EXPECT_EQ(words(u"![总体架构图](pictures/architecture.png)"), 5);
}

TEST(RichText, FormatMarksAreNotCounted)
{
    EXPECT_EQ(words(u"**重点：**内容<u>标</u>*准*"), 7);
    EXPECT_EQ(words(u"m<sup>2</sup>"), 1); // one run of Latin text across the change of format
}

TEST(RichText, SoftBreakDoesNotEndTheParagraph)
{
    EXPECT_EQ(words(u"“AI”<br>数据"), 5);
}

TEST(RichText, CountIsTheSumOfItsBlocks)
{
    const RichText text = parseMarkdown(u"### 一\n正文\n- 项\n| a |\n|---|\n| b |\n![图](x.png)");
    WordCount sum;
    for (const TextBlock& block : text.blocks) {
        sum += countBlock(block);
    }
    EXPECT_EQ(countRichText(text), sum);
    EXPECT_EQ(sum.words, 7);
}

TEST(RichText, EmptyTextCountsNothing)
{
    EXPECT_EQ(countRichText(RichText()), WordCount());
    EXPECT_TRUE(RichText().isEmpty());
}

TEST(RichText, PlainTextHasAParagraphOrCellALine)
{
    EXPECT_EQ(plainText(parseMarkdown(u"### 标题\n**正**文\n| a | b |\n|---|---|\n| c | d |\n![图](x.png)")),
              u"标题\n正文\na\nb\nc\nd\n图");
}

TEST(RichText, PlainTextOfSpansJoinsThem)
{
    EXPECT_EQ(plainText(TextSpans{{QStringLiteral("a"), {}}, {QStringLiteral("b"), TextFormat::Bold}}),
              u"ab");
    EXPECT_EQ(plainText(TextSpans{}), u"");
}

RC_GTEST_PROP(RichTextProperty, CountIsThatOfThePlainTextWithoutMarks, ())
{
    const QString text = *test::textOf({u"数", u"据", u"，", u"“", u"”", u"a", u"7", u" ", u"\n", u"%"});
    RC_ASSERT(countRichText(parseMarkdown(text)).words == countText(text).words);
}

} // namespace
} // namespace shenbao

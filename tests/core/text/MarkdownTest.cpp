// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Markdown.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

using Kind = TextParagraph::Kind;

/// The formats of a line in a readable form: plain, {b:bold}, {bi:both}; letters b i u ^ v.
QString shown(const TextSpans& spans)
{
    QString text;
    for (const TextSpan& span : spans) {
        QString letters;
        for (const auto& [format, letter] :
             {std::pair(TextFormat::Bold, u'b'), std::pair(TextFormat::Italic, u'i'),
              std::pair(TextFormat::Underline, u'u'), std::pair(TextFormat::Superscript, u'^'),
              std::pair(TextFormat::Subscript, u'v')}) {
            if (span.formats.testFlag(format)) {
                letters += QChar(letter);
            }
        }
        text += letters.isEmpty() ? span.text : QString(u'{' + letters + u':' + span.text + u'}');
    }
    return text;
}

QString line(QStringView markdown)
{
    return shown(parseMarkdownLine(markdown));
}

/// The paragraph that the text consists of.
TextParagraph paragraph(QStringView markdown)
{
    const RichText text = parseMarkdown(markdown);
    EXPECT_EQ(text.blocks.size(), 1u) << test::utf8(markdown);
    const auto* only = text.blocks.empty() ? nullptr : std::get_if<TextParagraph>(&text.blocks.front());
    EXPECT_NE(only, nullptr) << test::utf8(markdown);
    return only ? *only : TextParagraph();
}

/// Kind, level and number: body, h2, bullet0, number1:12.
QString kind(const TextParagraph& one)
{
    switch (one.kind) {
    case Kind::Body:
        return QStringLiteral("body");
    case Kind::Heading:
        return QStringLiteral("h%1").arg(one.level);
    case Kind::Bullet:
        return QStringLiteral("bullet%1").arg(one.level);
    case Kind::Numbered:
        return QStringLiteral("number%1:%2").arg(one.level).arg(one.number);
    }
    return {};
}

QString kind(QStringView markdown)
{
    return kind(paragraph(markdown));
}

/// Cells of a table, joined by | and /.
QString table(QStringView markdown)
{
    const RichText text = parseMarkdown(markdown);
    const auto* only = text.blocks.empty() ? nullptr : std::get_if<TextTable>(&text.blocks.front());
    if (!only) {
        return QStringLiteral("no table");
    }
    QStringList rows;
    for (const auto& row : only->rows) {
        QStringList cells;
        for (const TextSpans& cell : row) {
            cells << shown(cell);
        }
        rows << cells.join(u'|');
    }
    return rows.join(u'/');
}

RichText readAgain(const RichText& text)
{
    return parseMarkdown(printMarkdown(text));
}

void expectReadBack(const RichText& text)
{
    EXPECT_EQ(readAgain(text), text) << test::utf8(printMarkdown(text));
}

RichText body(TextSpans spans)
{
    return {{TextParagraph{Kind::Body, 0, 0, std::move(spans)}}};
}

RichText body(QStringView text)
{
    return body(TextSpans{{text.toString(), {}}});
}

// ---- blocks

TEST(Markdown, EveryLineThatIsNotBlankIsAParagraph)
{
    EXPECT_EQ(parseMarkdown(u"第一段\n第二段\n\n   \n第三段").blocks.size(), 3u);
}

TEST(Markdown, EmptyTextHasNoBlock)
{
    EXPECT_TRUE(parseMarkdown(u"").isEmpty());
    EXPECT_TRUE(parseMarkdown(u"\n \n\t\n　\n").isEmpty());
}

TEST(Markdown, CarriageReturnsBelongToTheLineEnd)
{
    EXPECT_EQ(parseMarkdown(u"a\r\n- b\r\n"), parseMarkdown(u"a\n- b\n"));
}

TEST(Markdown, ReadsHeadingLevels)
{
    EXPECT_EQ(kind(u"# 一"), u"h1");
    EXPECT_EQ(kind(u"## 一"), u"h1");
    EXPECT_EQ(kind(u"### 一"), u"h1");
    EXPECT_EQ(kind(u"#### 一"), u"h2");
    EXPECT_EQ(kind(u"##### 一"), u"h3");
    EXPECT_EQ(kind(u"###### 一"), u"h4");
}

TEST(Markdown, HeadingNeedsABlankAndSixMarksAtMost)
{
    EXPECT_EQ(kind(u"###一"), u"body");
    EXPECT_EQ(kind(u"####### 一"), u"body");
    EXPECT_EQ(kind(u"#"), u"body");
}

TEST(Markdown, ReadsBulletsOfEverySign)
{
    for (const char16_t* text : {u"- 项", u"* 项", u"+ 项"}) {
        EXPECT_EQ(kind(text), u"bullet0");
        EXPECT_EQ(shown(paragraph(text).spans), u"项");
    }
}

TEST(Markdown, ListMarkNeedsABlank)
{
    EXPECT_EQ(kind(u"-项"), u"body");
    EXPECT_EQ(kind(u"1.项"), u"body");
    EXPECT_EQ(kind(u"3.5万条"), u"body");
    EXPECT_EQ(kind(u"-12%的降幅"), u"body");
}

TEST(Markdown, ReadsNumberedItemsWithTheirNumber)
{
    EXPECT_EQ(kind(u"1. 项"), u"number0:1");
    EXPECT_EQ(kind(u"12) 项"), u"number0:12");
    EXPECT_EQ(kind(u"9999. 项"), u"number0:9999");
    EXPECT_EQ(kind(u"20261. 项"), u"body");
}

TEST(Markdown, TwoBlanksAreOneListLevelDown)
{
    EXPECT_EQ(kind(u"  - 项"), u"bullet1");
    EXPECT_EQ(kind(u"    1. 项"), u"number2:1");
    EXPECT_EQ(kind(u"          - 项"), u"bullet5");
    EXPECT_EQ(kind(u"                    - 项"), u"bullet5");
}

TEST(Markdown, ReadsNestedLists)
{
    const RichText text = parseMarkdown(u"- 一\n  - 二\n    1. 三\n- 四");
    QStringList kinds;
    for (const TextBlock& block : text.blocks) {
        kinds << kind(std::get<TextParagraph>(block));
    }
    EXPECT_EQ(kinds, (QStringList{QStringLiteral("bullet0"), QStringLiteral("bullet1"),
                                  QStringLiteral("number2:1"), QStringLiteral("bullet0")}));
}

TEST(Markdown, EmptyListItemIsNoParagraphOfItsOwn)
{
    EXPECT_EQ(shown(paragraph(u"- ").spans), u"-");
}

TEST(Markdown, KeepsTheIndentOfAParagraph)
{
    EXPECT_EQ(shown(paragraph(u"　　缩进").spans), u"　　缩进");
}

TEST(Markdown, ReadsAPictureAloneOnItsLine)
{
    EXPECT_EQ(parseMarkdown(u"![总体架构](pictures/a.png)"),
              (RichText{{TextPicture{QStringLiteral("pictures/a.png"), QStringLiteral("总体架构")}}}));
}

TEST(Markdown, PictureSourceMayHoldBracketsAndBlanks)
{
    EXPECT_EQ(parseMarkdown(u"![图](图片 (1).png)"),
              (RichText{{TextPicture{QStringLiteral("图片 (1).png"), QStringLiteral("图")}}}));
}

TEST(Markdown, PictureWithinALineIsText)
{
    EXPECT_EQ(shown(paragraph(u"见![图](a.png)").spans), u"见![图](a.png)");
}

// ---- tables

TEST(Markdown, ReadsATable)
{
    EXPECT_EQ(table(u"| 指标 | 目标 |\n| --- | :---: |\n| 完整性 | 98% |\n| 准确率 | 95% |"),
              u"指标|目标/完整性|98%/准确率|95%");
}

TEST(Markdown, TableNeedsNoMarkAtTheEndOfALine)
{
    EXPECT_EQ(table(u"| a | b\n|---|---\n| c | d"), u"a|b/c|d");
}

TEST(Markdown, EscapedBarIsTextOfTheCell)
{
    EXPECT_EQ(table(u"| a\\|b | c |\n|---|---|\n| d | \\| |"), u"a|b|c/d||");
}

TEST(Markdown, ShortRowsAreFilledAndLongOnesWidenTheTable)
{
    EXPECT_EQ(table(u"| a | b |\n|---|---|\n| c |\n| d | e | f |"), u"a|b|/c||/d|e|f");
}

TEST(Markdown, CellsHoldFormats)
{
    EXPECT_EQ(table(u"| **a** | m<sup>2</sup> |\n|---|---|"), u"{b:a}|m{^:2}");
}

TEST(Markdown, TableEndsAtTheFirstOtherLine)
{
    EXPECT_EQ(parseMarkdown(u"| a |\n|---|\n| b |\n正文").blocks.size(), 2u);
}

TEST(Markdown, BarsWithoutARuleAreText)
{
    EXPECT_EQ(kind(u"| a | b |"), u"body");
    EXPECT_EQ(parseMarkdown(u"| a | b |\n| c | d |").blocks.size(), 2u);
}

TEST(Markdown, LastCellKeepsItsBackslash)
{
    EXPECT_EQ(table(u"| a | b |\n|---|---|\n| c | d\\"), u"a|b/c|d\\");
}

// ---- formats

TEST(Markdown, ReadsStarsAndTags)
{
    EXPECT_EQ(line(u"a **b** c"), u"a {b:b} c");
    EXPECT_EQ(line(u"a *b* c"), u"a {i:b} c");
    EXPECT_EQ(line(u"***b***"), u"{bi:b}");
    EXPECT_EQ(line(u"<b>b</b><i>i</i><u>u</u>"), u"{b:b}{i:i}{u:u}");
    EXPECT_EQ(line(u"m<sup>2</sup>H<sub>2</sub>O"), u"m{^:2}H{v:2}O");
}

TEST(Markdown, StarsWorkBesideChinesePunctuation)
{
    EXPECT_EQ(line(u"**重点：**内容"), u"{b:重点：}内容");
    EXPECT_EQ(line(u"内容**（重点）**内容"), u"内容{b:（重点）}内容");
    EXPECT_EQ(line(u"“**数据**”*要素*。"), u"“{b:数据}”{i:要素}。");
    EXPECT_EQ(line(u"前**中**后**尾**"), u"前{b:中}后{b:尾}");
}

TEST(Markdown, StarsBetweenLatinLettersAndDigitsAreLiteral)
{
    EXPECT_EQ(line(u"2*3*4"), u"2*3*4");
    EXPECT_EQ(line(u"2**10"), u"2**10");
    EXPECT_EQ(line(u"a*b*c"), u"a*b*c");
}

TEST(Markdown, StarsBesideBlanksAreLiteral)
{
    EXPECT_EQ(line(u"2 * 3 * 4"), u"2 * 3 * 4");
    EXPECT_EQ(line(u"注 * 重点"), u"注 * 重点");
}

TEST(Markdown, StarWithoutPartnerIsLiteral)
{
    EXPECT_EQ(line(u"*注：见附件"), u"*注：见附件");
    EXPECT_EQ(line(u"**未完"), u"**未完");
    EXPECT_EQ(line(u"****"), u"****");
}

TEST(Markdown, UnderscoresAreText)
{
    EXPECT_EQ(line(u"_a_ __b__ ____ ＿＿"), u"_a_ __b__ ____ ＿＿");
}

TEST(Markdown, TagWithoutPartnerOrUnknownIsText)
{
    EXPECT_EQ(line(u"<b>x"), u"<b>x");
    EXPECT_EQ(line(u"x</b>"), u"x</b>");
    EXPECT_EQ(line(u"<script>x</script>"), u"<script>x</script>");
    EXPECT_EQ(line(u"a < b > c"), u"a < b > c");
    EXPECT_EQ(line(u"<b></b>"), u"<b></b>");
}

TEST(Markdown, BreakTagIsASoftBreak)
{
    EXPECT_EQ(line(u"a<br>b<br/>c"), u"a\u2028b\u2028c");
}

TEST(Markdown, FormatsOverlap)
{
    EXPECT_EQ(line(u"<u>数**b**</u>"), u"{u:数}{bu:b}");
    EXPECT_EQ(line(u"<b>a<i>b</b>c</i>"), u"{b:a}{bi:b}{i:c}");
}

TEST(Markdown, BackslashMakesTheNextMarkLiteral)
{
    EXPECT_EQ(line(u"\\*a\\*"), u"*a*");
    EXPECT_EQ(line(u"\\<b>a\\</b>"), u"<b>a</b>");
    EXPECT_EQ(line(u"a\\\\b"), u"a\\b");
    EXPECT_EQ(kind(u"\\# 一"), u"body");
    EXPECT_EQ(kind(u"\\- 一"), u"body");
    EXPECT_EQ(kind(u"1\\. 一"), u"body");
}

TEST(Markdown, BackslashBeforeOtherCharactersIsText)
{
    EXPECT_EQ(line(u"C:\\数据\\a"), u"C:\\数据\\a");
    EXPECT_EQ(line(u"a\\"), u"a\\");
}

// ---- printing

TEST(Markdown, PrintsBlocksInTheirCanonicalForm)
{
    const QString text =
        QStringLiteral("### 标题\n**重点：**内容\n- 项\n  1. 子项\n| a | b |\n| --- | --- |\n| c |  |\n"
                       "![图](a.png)");
    EXPECT_EQ(printMarkdown(parseMarkdown(text)), text);
}

TEST(Markdown, PrintsTagsWhereStarsWouldBeLiteral)
{
    EXPECT_EQ(
        printMarkdown(body(TextSpans{{QStringLiteral("a"), {}}, {QStringLiteral("b"), TextFormat::Bold}})),
        u"a<b>b</b>");
}

TEST(Markdown, KeepsTwoTablesApart)
{
    expectReadBack(parseMarkdown(u"| a |\n|---|\n\n| b |\n|---|"));
}

TEST(Markdown, TextThatLooksLikeABlockIsReadBackAsText)
{
    for (const char16_t* text :
         {u"# 一", u"###### 一", u"- 一", u"+ 一", u"* 一", u"1. 一", u"9999) 一", u"| 一 |", u"|",
          u"![图](a.png)", u"  - 一", u"  2. 一", u"    # 一", u"  | 一 |"}) {
        expectReadBack(body(text));
    }
}

TEST(Markdown, TextThatLooksLikeAFormatIsReadBackAsText)
{
    for (const char16_t* text : {u"*一*", u"**一**", u"<b>一</b>", u"<br>", u"\\*", u"\\\\", u"\\", u"a\\<",
                                 u"2*3*4", u"****", u"*", u"_一_", u"<", u"![", u"](", u"`x`"}) {
        expectReadBack(body(text));
    }
}

TEST(Markdown, TextThatLooksLikeANumberedItemWithAPointBehindIsReadBackAsText)
{
    expectReadBack(body(u"1) a.b"));
}

TEST(Markdown, TextBehindAnIdeographicIndentIsReadBackAsText)
{
    expectReadBack(body(u"　　![图](a.png)"));
    expectReadBack(
        RichText{{parseMarkdown(u"| a |\n|---|").blocks.front(), body(u"　| x |").blocks.front()}});
    expectReadBack(body(u"\t![图](a.png)"));
}

TEST(Markdown, NeighboursOfDifferentFormatAreReadBack)
{
    const QString a = QStringLiteral("a");
    const QString han = QStringLiteral("数");
    for (const QString& text : {a, han, QStringLiteral("*"), QStringLiteral(" "), QStringLiteral("\u2028")}) {
        expectReadBack(body({{text, TextFormat::Bold}, {text, TextFormat::Italic}, {han, {}}}));
        expectReadBack(body({{a, {}}, {text, TextFormat::Bold}, {a, {}}}));
        expectReadBack(body({{han, {}}, {text, TextFormat::Bold | TextFormat::Italic}, {han, {}}}));
        expectReadBack(body({{text, TextFormat::Bold}, {han, TextFormat::Bold | TextFormat::Underline}}));
        expectReadBack(body({{text, TextFormat::Superscript}, {han, TextFormat::Subscript}}));
    }
}

TEST(Markdown, CaptionWithMarksIsReadBack)
{
    for (const char16_t* caption : {u"a]b", u"a](b", u"*a*", u"<b>a</b>", u"a\\", u"[a]", u"![a](b)", u""}) {
        expectReadBack(RichText{{TextPicture{QStringLiteral("x.png"), QString::fromUtf16(caption)}}});
    }
}

TEST(Markdown, CellsWithMarksAreReadBack)
{
    TextTable marks;
    for (const char16_t* text : {u"|", u"a|b", u"\\", u"\\|", u"---", u"- a", u"# a", u"*a*"}) {
        marks.rows.push_back({TextSpans{{QString::fromUtf16(text), {}}}, TextSpans{}});
    }
    expectReadBack(RichText{{marks}});
}

// ---- size

TEST(Markdown, ReadsALineOfTenMegabytes)
{
    const QString text = QStringLiteral("**数据** 2*3 \\* <i>x</i> ").repeated(10'000'000 / 24);
    const RichText read = parseMarkdown(text);
    ASSERT_EQ(read.blocks.size(), 1u);
    EXPECT_TRUE(plainText(read).startsWith(u"数据 2*3 * x 数据 2*3"));
}

TEST(Markdown, ReadsTenMegabytesOfLines)
{
    const int count = 10'000'000 / 20;
    const RichText read = parseMarkdown(QStringLiteral("- **数据**：采集与标注 2*3*4\n").repeated(count));
    EXPECT_EQ(read.blocks.size(), size_t(count));
}

TEST(Markdown, ReadsTenMegabytesOfMarksWithoutPartner)
{
    for (const char16_t* piece : {u"*a ", u"<b>", u"\\", u"![", u"**", u"<", u"| "}) {
        const QString text = QString::fromUtf16(piece).repeated(1'500'000);
        EXPECT_FALSE(parseMarkdown(text).isEmpty());
    }
}

TEST(Markdown, ReadsATableOfManyRows)
{
    const RichText read = parseMarkdown(
        QString(u"| a | b |\n|---|---|\n" + QStringLiteral("| 数据 | 2*3 |\n").repeated(300'000)));
    EXPECT_EQ(std::get<TextTable>(read.blocks.front()).rows.size(), 300'001u);
}

TEST(Markdown, OneWideRowDoesNotBlowUpATableOfManyRows)
{
    const QString text =
        QStringLiteral("|a").repeated(3000) + QStringLiteral("\n|-") + QStringLiteral("\n|b").repeated(3000);
    const RichText read = parseMarkdown(text);
    size_t cells = 0;
    for (const auto& row : std::get<TextTable>(read.blocks.front()).rows) {
        cells += row.size();
    }
    EXPECT_LT(cells, 1'000'000u);
}

// ---- properties

rc::Gen<QString> trickyText()
{
    return test::textOf({u"*",    u"**",     u"***", u"_",    u"\\",  u"<",    u">",     u"|",
                         u"#",    u"-",      u"1",   u".",    u")",   u"(",    u"[",     u"]",
                         u"!",    u"![",     u"](",  u" ",    u"  ",  u"数",   u"据：",  u"a",
                         u"<b>",  u"</b>",   u"<i>", u"</i>", u"<u>", u"</u>", u"<sup>", u"</sup>",
                         u"<br>", u"\u2028", u"+",   u"`",    u"~"});
}

rc::Gen<TextSpans> anySpans()
{
    return rc::gen::map(
        rc::gen::container<std::vector<std::pair<QString, int>>>(rc::gen::pair(
            trickyText(),
            rc::gen::weightedOneOf<int>(
                {{3, rc::gen::just(0)}, {2, rc::gen::inRange(0, 4)}, {1, rc::gen::inRange(0, 32)}}))),
        [](const std::vector<std::pair<QString, int>>& pieces) {
            TextSpans spans;
            for (const auto& [text, formats] : pieces) {
                const auto flags = TextFormats::fromInt(formats);
                if (text.isEmpty()) {
                    continue;
                }
                if (!spans.empty() && spans.back().formats == flags) {
                    spans.back().text += text;
                } else {
                    spans.push_back({text, flags});
                }
            }
            // blanks at the ends of a line belong to nothing
            while (!spans.empty() && !spans.back().formats && spans.back().text.endsWith(u' ')) {
                spans.back().text.chop(1);
                if (spans.back().text.isEmpty()) {
                    spans.pop_back();
                }
            }
            while (!spans.empty() && !spans.front().formats && spans.front().text.startsWith(u' ')) {
                spans.front().text.remove(0, 1);
                if (spans.front().text.isEmpty()) {
                    spans.erase(spans.begin());
                }
            }
            return spans;
        });
}

/// Spans whose ends are no white space, as headings, list items and cells have them.
rc::Gen<TextSpans> boundSpans()
{
    return rc::gen::map(anySpans(), [](TextSpans spans) {
        if (!spans.empty() && (spans.front().text.front().isSpace() || spans.back().text.back().isSpace())) {
            spans.insert(spans.begin(), {QStringLiteral("头"), TextFormat::Underline | TextFormat::Italic});
            spans.push_back({QStringLiteral("尾"), TextFormat::Underline | TextFormat::Bold});
        }
        return spans;
    });
}

TextSpans nonEmpty(TextSpans spans)
{
    return spans.empty() ? TextSpans{{QStringLiteral("空"), {}}} : spans;
}

rc::Gen<TextBlock> anyBlock()
{
    const auto paragraphs = rc::gen::apply(
        [](Kind one, int level, int number, TextSpans spans) {
            TextParagraph result{one, 0, one == Kind::Numbered ? number : 0, nonEmpty(std::move(spans))};
            result.level = one == Kind::Heading ? 1 + level % 4 : one == Kind::Body ? 0 : level;
            return TextBlock(result);
        },
        rc::gen::element(Kind::Body, Kind::Body, Kind::Heading, Kind::Bullet, Kind::Numbered),
        rc::gen::inRange(0, 6), rc::gen::inRange(0, 10'000), boundSpans());
    const auto bodies = rc::gen::apply(
        [](const QString& start, TextSpans spans) {
            if (spans.empty() || spans.front().formats) {
                spans.insert(spans.begin(), {start + u'数', {}});
            } else {
                spans.front().text.prepend(start);
            }
            return TextBlock(TextParagraph{Kind::Body, 0, 0, std::move(spans)});
        },
        test::oneOf({u"# ", u"- ", u"* ", u"+ ", u"1. ", u"1) ", u"1) .", u"1234) ", u"| ", u"![", u"  - ",
                     u"    | ", u"  ![", u"|-|", u"　　![", u"　| ", u"\t- ", u"\t| ", u"　# "}),
        boundSpans());
    const auto tables = rc::gen::apply(
        [](const std::vector<TextSpans>& cells, size_t columns) {
            TextTable result;
            for (size_t at = 0; at < cells.size(); ++at) {
                if (at % columns == 0) {
                    result.rows.emplace_back(columns);
                }
                result.rows.back()[at % columns] = cells[at];
            }
            if (result.rows.empty()) {
                result.rows.emplace_back(columns);
            }
            return TextBlock(result);
        },
        rc::gen::container<std::vector<TextSpans>>(boundSpans()), rc::gen::inRange<size_t>(1, 4));
    const auto pictures = rc::gen::apply(
        [](const QString& caption) {
            return TextBlock(TextPicture{QStringLiteral("pictures/a (1).png"), caption});
        },
        rc::gen::map(trickyText(), [](QString caption) { return caption.remove(QStringLiteral("<br>")); }));
    return rc::gen::oneOf(paragraphs, bodies, tables, pictures);
}

RC_GTEST_PROP(MarkdownProperty, WhatWasReadIsReadBackTheSame, ())
{
    const RichText text = parseMarkdown(*rc::gen::map(rc::gen::container<std::vector<QString>>(trickyText()),
                                                      [](const std::vector<QString>& lines) {
                                                          QString all;
                                                          for (const QString& one : lines) {
                                                              all += one + u'\n';
                                                          }
                                                          return all;
                                                      }));
    RC_LOG() << printMarkdown(text).toStdString();
    RC_ASSERT(readAgain(text) == text);
}

RC_GTEST_PROP(MarkdownProperty, WhatWasBuiltIsReadBackTheSame, ())
{
    RichText text;
    for (int blocks = *rc::gen::inRange(0, 5); blocks > 0; --blocks) {
        text.blocks.push_back(*rc::gen::resize(8, anyBlock()));
    }
    RC_LOG() << printMarkdown(text).toStdString();
    RC_ASSERT(readAgain(text) == text);
}

RC_GTEST_PROP(MarkdownProperty, NeighboursDifferInFormatAndNoneIsEmpty, ())
{
    const TextSpans spans = parseMarkdownLine(*trickyText());
    RC_ASSERT(
        std::none_of(spans.begin(), spans.end(), [](const TextSpan& span) { return span.text.isEmpty(); }));
    RC_ASSERT(std::adjacent_find(spans.begin(), spans.end(), [](const TextSpan& one, const TextSpan& next) {
                  return one.formats == next.formats;
              }) == spans.end());
}

RC_GTEST_PROP(MarkdownProperty, NoLetterIsLost, ())
{
    const QString text =
        *test::textOf({u"*", u"**", u"#", u"-", u"1.", u" ", u"数", u"据", u"|", u"![", u"](", u")", u"<b>",
                       u"</b>", u"\n", u"\n|---|---|\n", u"\n- ", u"\n### "});
    const auto letters = [](const QString& all) { return all.count(u'数') + all.count(u'据'); };
    RC_ASSERT(letters(printMarkdown(parseMarkdown(text))) == letters(text));
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// A narrative as an editor holds it.
#include "ui/narrative/RichTextDocument.h"

#include "core/text/AnalysedText.h"
#include "core/text/Markdown.h"
#include "tests/support/Utf8.h"
#include "ui/narrative/Overflow.h"

#include <gtest/gtest.h>

#include <random>

namespace shenbao {
namespace {

using test::utf8;

const QString kEveryKind =
    QStringLiteral("### 背景**与**意义\n"
                   "正文*斜体*和**粗体**、<u>下划线</u>、x<sup>2</sup>、H<sub>2</sub>O<br>软换行\n"
                   "- 甲\n  - 乙\n    - 丙\n      - 丁\n        - 戊\n          - 己\n"
                   "3. 三\n4. 四\n  1. 内\n"
                   "#### 二级\n##### 三级\n###### 四级\n"
                   "| 指标 | 数量 |\n| --- | --- |\n| **甲** | 1<br>2 |\n|  | {{a.sum}} |\n"
                   "\n| 又 |\n| --- |\n| 一表 |\n"
                   "![图一 架构](attachment:0123456789abcdef/a.png)\n"
                   "投资{{a.sum}}{{a.sum 亿元}}，**{{a.sum 数值}}**。\n"
                   "![](attachment:0123456789abcdef/b.png)");

/// A text of every kind of block and span, by chance.
RichText anyText(std::mt19937& random)
{
    const auto number = [&](int most) { return int(random() % unsigned(most)); };
    const auto spans = [&] {
        TextSpans result;
        const int count = 1 + number(4);
        for (int at = 0; at < count; ++at) {
            const auto formats = TextFormats::fromInt(TextFormats::Int(number(32)));
            if (number(5) == 0) {
                result.push_back({{}, formats, QStringLiteral("a.sum")});
            } else if (result.empty() || result.back().formats != formats ||
                       !result.back().figure.isEmpty()) {
                result.push_back({number(3) == 0 ? QStringLiteral("软\u2028换 x") : QStringLiteral("文字𠀀"),
                                  formats,
                                  {}});
            }
        }
        return result;
    };
    RichText text;
    const int blocks = 1 + number(9);
    for (int at = 0; at < blocks; ++at) {
        const int kind = number(7);
        if (kind == 5) {
            TextTable table;
            table.rows.assign(size_t(1 + number(3)), std::vector<TextSpans>(size_t(1 + number(3))));
            for (auto& row : table.rows) {
                for (auto& cell : row) {
                    cell = number(4) == 0 ? TextSpans() : spans();
                }
            }
            text.blocks.emplace_back(table);
        } else if (kind == 6) {
            text.blocks.emplace_back(
                TextPicture{QStringLiteral("attachment:1/%1.png").arg(at),
                            number(2) == 0 ? QString() : QStringLiteral("说明%1").arg(at)});
        } else {
            TextParagraph paragraph;
            paragraph.kind = kind == 1   ? TextParagraph::Kind::Heading
                             : kind == 2 ? TextParagraph::Kind::Bullet
                             : kind == 3 ? TextParagraph::Kind::Numbered
                                         : TextParagraph::Kind::Body;
            paragraph.level = kind == 1 ? 1 + number(4) : kind == 2 || kind == 3 ? number(6) : 0;
            paragraph.number = kind == 3 ? 1 + number(20) : 0;
            paragraph.spans = spans();
            text.blocks.emplace_back(paragraph);
        }
    }
    return text;
}

RichText withFigures(RichText text, const QString& shown)
{
    forEachSpan(text, [&](TextSpan& span) {
        if (!span.figure.isEmpty()) {
            span.text = shown;
        }
    });
    return text;
}

TEST(RichTextDocument, KeepsEveryKindOfBlockAndSpan)
{
    const RichText text = parseMarkdown(kEveryKind);
    ASSERT_GT(text.blocks.size(), 15U);
    RichTextDocument document;
    document.setRichText(text);
    EXPECT_EQ(printMarkdown(document.toRichText()), printMarkdown(text));
    EXPECT_TRUE(document.toRichText() == text);
    document.restyle();
    EXPECT_TRUE(document.toRichText() == text) << "looks are no content";
}

TEST(RichTextDocument, KeepsAnyText)
{
    std::mt19937 random(7);
    RichTextDocument document;
    for (int round = 0; round < 300; ++round) {
        const RichText text = anyText(random);
        document.setRichText(text);
        ASSERT_TRUE(document.toRichText() == text) << round << "\n"
                                                   << utf8(printMarkdown(text)) << "\n--\n"
                                                   << utf8(printMarkdown(document.toRichText()));
        document.tidy();
        ASSERT_TRUE(document.toRichText() == text) << round;
    }
}

TEST(RichTextDocument, FindsPlacesOfThePlainText)
{
    std::mt19937 random(11);
    RichTextDocument document;
    const QString shown = QStringLiteral("1680.00万元");
    document.setFigureText([&](const QString&) { return shown; });
    for (int round = 0; round < 100; ++round) {
        const RichText text = anyText(random);
        document.setRichText(text);
        const QString plain = plainText(withFigures(text, shown));
        for (int place = 0; place < plain.size(); ++place) {
            const QChar there = document.characterAt(document.positionOf(place));
            if (there == QChar::ObjectReplacementCharacter || plain[place] == u'\n') {
                continue; // inside a figure, or at the end of a line
            }
            ASSERT_EQ(there, plain[place]) << round << " " << place;
            ASSERT_EQ(document.plainOf(document.positionOf(place)), place) << round;
        }
    }
}

TEST(RichTextDocument, ConvertsOnlyWhatWasTouched)
{
    RichText text;
    for (int at = 0; at < 500; ++at) {
        TextParagraph paragraph;
        paragraph.spans.push_back({QStringLiteral("数据").repeated(50), {}, {}});
        text.blocks.emplace_back(paragraph);
    }
    RichTextDocument document;
    document.setRichText(text);
    (void)document.toRichText();
    const auto cached = [&] {
        int count = 0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            count += block.userData() ? 1 : 0;
        }
        return count;
    };
    ASSERT_EQ(cached(), 500);
    QTextCursor cursor(document.findBlockByNumber(250));
    cursor.insertText(QStringLiteral("字"));
    EXPECT_EQ(cached(), 499);
    auto wanted = text;
    std::get<TextParagraph>(wanted.blocks[250]).spans[0].text.prepend(QStringLiteral("字"));
    EXPECT_TRUE(document.toRichText() == wanted);
}

TEST(Overflow, FindsTheFirstPlaceThatIsTooMuch)
{
    AnalysedText text;
    text.update(QStringLiteral("一二三四五\n六七八 abc def九"));
    EXPECT_EQ(firstPlaceBeyond(text, 11), -1);
    EXPECT_EQ(firstPlaceBeyond(text, 0), -1) << "no limit";
    EXPECT_EQ(firstPlaceBeyond(text, 5), 6);
    EXPECT_EQ(firstPlaceBeyond(text, 7), 8);
    EXPECT_EQ(firstPlaceBeyond(text, 3), 3);
}

} // namespace
} // namespace shenbao

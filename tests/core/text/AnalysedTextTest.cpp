// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/AnalysedText.h"

#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"

#include <rapidcheck/gtest.h>

namespace shenbao {
namespace {

RichText bodies(const QStringList& lines)
{
    RichText text;
    for (const QString& line : lines) {
        TextParagraph paragraph;
        if (!line.isEmpty()) {
            paragraph.spans.push_back({line, {}});
        }
        text.blocks.push_back(std::move(paragraph));
    }
    return text;
}

void expectSame(const AnalysedText& one, const AnalysedText& other)
{
    ASSERT_EQ(one.plain(), other.plain());
    ASSERT_EQ(one.count(), other.count());
    ASSERT_EQ(one.lines().size(), other.lines().size());
    for (size_t at = 0; at < one.lines().size(); ++at) {
        const AnalysedLine& left = one.lines()[at];
        const AnalysedLine& right = other.lines()[at];
        ASSERT_EQ(left.start, right.start);
        ASSERT_EQ(left.text, right.text);
        ASSERT_EQ(left.count, right.count);
        ASSERT_EQ(left.mentions.size(), right.mentions.size());
        for (size_t number = 0; number < left.mentions.size(); ++number) {
            ASSERT_EQ(left.mentions[number].start, right.mentions[number].start);
            ASSERT_EQ(left.mentions[number].low, right.mentions[number].low);
        }
    }
}

TEST(AnalysedText, RecountsOnlyTheParagraphThatWasEdited)
{
    QStringList lines;
    for (int at = 0; at < 50; ++at) {
        lines << QStringLiteral("第%1段，共600亿tokens。").arg(at);
    }
    AnalysedText text;
    EXPECT_EQ(text.update(bodies(lines)), 50);
    EXPECT_EQ(text.update(bodies(lines)), 0);
    lines[20] += QStringLiteral("新字");
    EXPECT_EQ(text.update(bodies(lines)), 1);
    lines.insert(30, QStringLiteral("一段新文字"));
    EXPECT_EQ(text.update(bodies(lines)), 1);
    lines.removeAt(0);
    EXPECT_EQ(text.update(bodies(lines)), 0);
}

TEST(AnalysedText, KnowsLinesOfEveryKind)
{
    const RichText markdown = parseMarkdown(QStringLiteral(
        "# 标题\n\n正文。\n\n- 第一点\n- 第二点\n\n| 甲 | 乙 |\n| --- | --- |\n| 1条 | 2条 |\n"));
    AnalysedText text;
    text.update(markdown);
    std::vector<AnalysedLine::Kind> kinds;
    for (const AnalysedLine& line : text.lines()) {
        kinds.push_back(line.kind);
        EXPECT_EQ(text.plain().mid(line.start, line.text.size()), line.text);
    }
    using enum AnalysedLine::Kind;
    EXPECT_EQ(kinds, (std::vector{Heading, Paragraph, ListItem, ListItem, Cell, Cell, Cell, Cell}));
    EXPECT_EQ(text.lines().back().row, 1);
    EXPECT_EQ(text.lines().back().column, 1);
    EXPECT_EQ(text.count(), countRichText(markdown));
    EXPECT_EQ(text.plain(), plainText(markdown));
}

TEST(AnalysedText, TellsALinkedFigureFromTheSameNumberTyped)
{
    RichText text = bodies({QStringLiteral("投入1680万元")});
    AnalysedText analysed;
    analysed.update(text);
    EXPECT_TRUE(analysed.lines().front().linked.empty());
    text.blocks = {TextParagraph{TextParagraph::Kind::Body,
                                 0,
                                 0,
                                 {{QStringLiteral("投入"), {}},
                                  {QStringLiteral("1680万元"), {}, QStringLiteral("sh.p.invest.total")}}}};
    EXPECT_EQ(analysed.update(text), 1);
    EXPECT_EQ(analysed.lines().front().linked, (std::vector<std::pair<int, int>>{{2, 8}}));
}

RC_GTEST_PROP(AnalysedText, IsAfterAnyEditsWhatAFreshAnalysisIs, ())
{
    const QStringList pieces{QString(),
                             QStringLiteral("总投资1680万元。"),
                             QStringLiteral("共600亿tokens，"),
                             QStringLiteral("English words"),
                             QStringLiteral("二十四个月𠮷"),
                             QStringLiteral("——")};
    const auto edits = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(rc::gen::tuple(
        rc::gen::inRange(0, 3), rc::gen::inRange(0, 100), rc::gen::inRange(0, int(pieces.size()))));
    QStringList lines;
    AnalysedText edited;
    for (const auto& [what, where, piece] : edits) {
        const int at = lines.isEmpty() ? 0 : where % int(lines.size());
        if (what == 0 || lines.isEmpty()) {
            lines.insert(at, pieces[piece]);
        } else if (what == 1) {
            lines[at] += pieces[piece];
        } else {
            lines.removeAt(at);
        }
        edited.update(bodies(lines));
        AnalysedText fresh;
        fresh.update(bodies(lines));
        expectSame(edited, fresh);
        RC_ASSERT(edited.count() == countRichText(bodies(lines)));
    }
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TextMatcher.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

/// What was found, as it stands in the text.
QStringList found(const QString& wanted, const QString& text, MatchOptions options = {})
{
    QStringList list;
    for (const TextRange& range : TextMatcher(wanted, options).matches(text)) {
        list << text.mid(range.start, range.end - range.start);
    }
    return list;
}

TEST(TextMatcher, FindsFromLeftToRightWithoutOverlap)
{
    EXPECT_EQ(TextMatcher(QStringLiteral("数据")).matches(u"数据集和数据"),
              (std::vector<TextRange>{{0, 2}, {4, 6}}));
    EXPECT_EQ(TextMatcher(QStringLiteral("aa")).matches(u"aaaaa"), (std::vector<TextRange>{{0, 2}, {2, 4}}));
    EXPECT_EQ(TextMatcher(QStringLiteral("a")).matches(u"aaaaa", 2).size(), 2U);
    EXPECT_TRUE(TextMatcher(QStringLiteral("数据")).matches(u"").empty());
    EXPECT_TRUE(TextMatcher(QStringLiteral("数据")).matches(u"数").empty());
}

TEST(TextMatcher, FindsNothingWhenNothingIsWanted)
{
    for (const QString& wanted :
         {QString(), QStringLiteral("\n"), QStringLiteral("\u200B"), QString(QChar(0xD840)),
          QString(QChar(QChar::ObjectReplacementCharacter))}) {
        EXPECT_TRUE(TextMatcher(wanted).isEmpty()) << test::utf8(wanted);
        EXPECT_TRUE(TextMatcher(wanted).matches(u"任何\u200B文字\n").empty());
    }
    EXPECT_TRUE(TextMatcher().isEmpty());
    EXPECT_EQ(found(QStringLiteral(" "), QStringLiteral("a b")).size(), 1);
}

TEST(TextMatcher, TakesFullAndHalfWidthAsTheSameUnlessAsked)
{
    const QString text = QStringLiteral("２０２６年（ＡＩ）与2026年(AI)，￥5");
    EXPECT_EQ(found(QStringLiteral("2026年(AI)"), text),
              (QStringList{QStringLiteral("２０２６年（ＡＩ）"), QStringLiteral("2026年(AI)")}));
    EXPECT_EQ(found(QStringLiteral("（ai）"), text).size(), 2);
    EXPECT_EQ(found(QStringLiteral(","), text).size(), 1);
    EXPECT_EQ(found(QStringLiteral("¥"), text).size(), 1);
    EXPECT_EQ(found(QStringLiteral("年\u3000年"), QStringLiteral("年 年")).size(), 1);
    MatchOptions exact;
    exact.matchWidth = true;
    EXPECT_EQ(found(QStringLiteral("2026年(AI)"), text, exact), QStringList{QStringLiteral("2026年(AI)")});
    EXPECT_EQ(found(QStringLiteral("２０２６年"), text, exact).size(), 1);
    // 、 and 。 have no narrow form that people type; they are not ,
    EXPECT_TRUE(found(QStringLiteral(","), QStringLiteral("甲、乙。")).isEmpty());
}

TEST(TextMatcher, MindsCaseWhenAsked)
{
    const QString text = QStringLiteral("AI ai Ai Ａｉ Straße ΑΩ αω");
    MatchOptions exact;
    exact.matchCase = true;
    EXPECT_EQ(found(QStringLiteral("Ai"), text).size(), 4);
    EXPECT_EQ(found(QStringLiteral("Ai"), text, exact).size(), 2); // also the wide one
    EXPECT_EQ(found(QStringLiteral("STRAßE"), text).size(), 1);
    EXPECT_EQ(found(QStringLiteral("αΩ"), text).size(), 2);
    EXPECT_EQ(found(QStringLiteral("𐐀"), QStringLiteral("𐐨𐐀")).size(), 2); // case beyond the basic plane
    EXPECT_EQ(found(QStringLiteral("𐐀"), QStringLiteral("𐐨𐐀"), exact).size(), 1);
}

TEST(TextMatcher, KnowsWholeLatinWordsAmongChinese)
{
    MatchOptions whole;
    whole.wholeWords = true;
    const QString text = QStringLiteral("AI平台、OpenAI、AI2、AI_x、建设AI，ＡＩ大模型，AI");
    EXPECT_EQ(found(QStringLiteral("ai"), text).size(), 7);
    EXPECT_EQ(found(QStringLiteral("ai"), text, whole).size(), 4);
    EXPECT_EQ(found(QStringLiteral("平台"), text, whole).size(), 1); // Chinese has no edges
    EXPECT_EQ(found(QStringLiteral("5"), QStringLiteral("5万、25万、5%、0.5"), whole).size(), 3);
    EXPECT_EQ(found(QStringLiteral("ab"), QStringLiteral("abab ab"), whole),
              QStringList{QStringLiteral("ab")});
}

TEST(TextMatcher, FindsRareIdeographsWhole)
{
    const QString text = QStringLiteral("𠮷野家，吉野家，𠮶");
    EXPECT_EQ(TextMatcher(QStringLiteral("𠮷")).matches(text), (std::vector<TextRange>{{0, 2}}));
    EXPECT_EQ(TextMatcher(QStringLiteral("野")).matches(text), (std::vector<TextRange>{{2, 3}, {6, 7}}));
    // 𠮷 and 𠮶 share their first half
    EXPECT_EQ(found(QStringLiteral("𠮶"), text), QStringList{QStringLiteral("𠮶")});
}

TEST(TextMatcher, LooksPastWhatNobodySees)
{
    const QString text = QStringLiteral("\uFEFF人工\u200B智能，葛\U000E0100城");
    EXPECT_EQ(TextMatcher(QStringLiteral("人工智能")).matches(text), (std::vector<TextRange>{{1, 6}}));
    // a variation selector belongs to its character: nothing of it may be left behind
    EXPECT_EQ(TextMatcher(QStringLiteral("葛")).matches(text), (std::vector<TextRange>{{7, 10}}));
    EXPECT_EQ(found(QStringLiteral("葛城"), text).size(), 1);
    EXPECT_EQ(TextMatcher(QStringLiteral("人\u200B工智能\n")).matches(u"人工智能"),
              (std::vector<TextRange>{{0, 4}}));
}

TEST(TextMatcher, TakesASoftBreakAndALineEndAsTheSame)
{
    EXPECT_EQ(found(QStringLiteral("甲\n乙"), QStringLiteral("甲\u2028乙")).size(), 1);
    EXPECT_EQ(found(QStringLiteral("\r\n甲\n"), QStringLiteral("甲乙")).size(), 1);
}

TEST(TextMatcher, IsLinear)
{
    const QString text(10 * 1024 * 1024, u'是');
    EXPECT_EQ(TextMatcher(QStringLiteral("是是是")).matches(text, 100).size(), 100U);
    EXPECT_TRUE(TextMatcher(QString(QString(1000, u'是') + u'否')).matches(text).empty());
}

RC_GTEST_PROP(TextMatcherProperty, FindsEveryStretchOfAText, ())
{
    static const QString characters = QStringLiteral("aAａ１1（(是的𠮷\u200B\uFE00 ,，");
    const auto codes = characters.toUcs4();
    const auto picks = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(codes.size())));
    QString text;
    std::vector<int> edges{0};
    for (const int pick : picks) {
        text += QString::fromUcs4(reinterpret_cast<const char32_t*>(&codes[pick]), 1);
        edges.push_back(int(text.size()));
    }
    const int from = edges[size_t(*rc::gen::inRange(0, int(edges.size())))];
    const int to = edges[size_t(*rc::gen::inRange(0, int(edges.size())))];
    const TextMatcher matcher(text.mid(std::min(from, to), std::abs(to - from)));
    const auto ranges = matcher.matches(text);
    RC_ASSERT(matcher.isEmpty() == ranges.empty());
    int last = 0;
    for (const TextRange& range : ranges) {
        RC_ASSERT(range.start >= last && range.end > range.start && range.end <= text.size());
        RC_ASSERT(std::find(edges.begin(), edges.end(), range.start) != edges.end());
        RC_ASSERT(std::find(edges.begin(), edges.end(), range.end) != edges.end());
        last = range.end;
    }
}

} // namespace
} // namespace shenbao

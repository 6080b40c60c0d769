// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in running text (specification 3.5).
#include "core/text/NumberMentions.h"

#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

/// "680-680 元" for each number: low and high, unit, then the marks ≥ > ≤ < 约.
QString described(const NumberMention& mention)
{
    QString text = mention.low.toString();
    if (mention.high != mention.low) {
        text += QStringLiteral("~") + mention.high.toString();
    }
    text += mention.unit;
    if (mention.bound == NumberMention::Bound::AtLeast) {
        text += mention.isStrict ? u'>' : u'≥';
    } else if (mention.bound == NumberMention::Bound::AtMost) {
        text += mention.isStrict ? u'<' : u'≤';
    }
    return mention.isApproximate ? text + u'约' : text;
}

QString found(const QString& line)
{
    QStringList list;
    for (const NumberMention& mention : findNumbers(line)) {
        list << described(mention);
    }
    return list.join(u' ');
}

struct Example
{
    const char16_t* line;
    const char16_t* found;
    friend void PrintTo(const Example& example, std::ostream* stream)
    {
        *stream << QString::fromUtf16(example.line).toStdString();
    }
};

class NumberMentionsTest : public testing::TestWithParam<Example>
{};

TEST_P(NumberMentionsTest, FindsWhatAReaderFinds)
{
    const QString line = QString::fromUtf16(GetParam().line);
    EXPECT_EQ(found(line), QString::fromUtf16(GetParam().found)) << line.toStdString();
}

constexpr Example kDigits[]{
    {u"总投资1680万元", u"16800000元"},
    {u"总投资1,680.50万元", u"16805000元"},
    {u"总投资１６８０万元", u"16800000元"},
    {u"共600亿tokens", u"60000000000tokens"},
    {u"共600亿 Tokens。", u"60000000000tokens"},
    {u"共600亿个token", u"60000000000tokens"},
    {u"占比62.5%，其余37.5％", u"62.5% 37.5%"},
    {u"8100余万元", u"81000000元约"},
    {u"3多万条", u"30000条约"},
    {u"1200多条", u"1200条约"},
    {u"建设期24个月", u"24个月"},
    {u"2026年3月", u"2026年 3月"},
    {u"共计 12 名", u"12名"},
    {u"编号是2025", u"2025"},
    {u"第3章", u"3章"},
    {u"面积300平方米", u"300平方米"},
    {u"提高3个百分点", u"3个百分点"},
};
constexpr Example kNumerals[]{
    {u"二十四个月", u"24个月"},
    {u"六百亿tokens", u"60000000000tokens"},
    {u"一千六百八十万元", u"16800000元"},
    {u"两家医院", u"2家"},
    {u"百分之八十六点五", u"86.5%"},
    {u"百分之80", u"80%"},
    {u"统一标准，第一阶段，唯一一套", u"1套"},
    {u"一体化、万无一失、三维", u""},
    {u"数千家企业", u""},
    {u"百分之百分之", u""},
};
constexpr Example kRanges[]{
    {u"需要5~8个", u"5~8个"},
    {u"需要5个至8个", u"5~8个"},
    {u"为30%—50%", u"30~50%"},
    {u"为30－50", u"30 50"},
    {u"从8个到5个", u"8个 5个"},
    {u"300万-500万元", u"3000000~5000000元"},
    {u"2026年至2027年", u"2026~2027年"},
    {u"2026年3月至12月", u"2026年 3~12月"},
};
constexpr Example kBounds[]{
    {u"不低于80%", u"80%≥"},
    {u"不少于 5 家", u"5家≥"},
    {u"达到不低于80%", u"80%≥"},
    {u"超过600亿tokens", u"60000000000tokens>"},
    {u"高于90%", u"90%>"},
    {u"≥80%", u"80%≥"},
    {u">=80%", u"80%≥"},
    {u"＞80%", u"80%>"},
    {u"不超过1000字", u"1000≤"},
    {u"低于5%", u"5%<"},
    {u"≤3个月", u"3个月≤"},
    {u"3个月以内", u"3个月≤"},
    {u"80%以上", u"80%≥"},
    {u"5家及以上", u"5家≥"},
    {u"至少达到5家", u"5家≥"},
    {u"约1680万元", u"16800000元约"},
    {u"1680万元左右", u"16800000元约"},
    {u"近600条", u"600条约"},
    {u"不足5人", u"5人<"},
};
constexpr Example kWords[]{
    {u"GPT4和H800、B2B", u""}, {u"v2.1版", u""}, {u"x_12个", u""}, {u"", u""}, {u"没有数字。", u""},
};

INSTANTIATE_TEST_SUITE_P(Digits, NumberMentionsTest, testing::ValuesIn(kDigits));
INSTANTIATE_TEST_SUITE_P(Numerals, NumberMentionsTest, testing::ValuesIn(kNumerals));
INSTANTIATE_TEST_SUITE_P(Ranges, NumberMentionsTest, testing::ValuesIn(kRanges));
INSTANTIATE_TEST_SUITE_P(Bounds, NumberMentionsTest, testing::ValuesIn(kBounds));
INSTANTIATE_TEST_SUITE_P(Words, NumberMentionsTest, testing::ValuesIn(kWords));

TEST(NumberMentions, SayWhereTheNumberAndItsUnitStand)
{
    const QString line = QStringLiteral("共600亿 tokens以上");
    const std::vector<NumberMention> mentions = findNumbers(line);
    ASSERT_EQ(mentions.size(), 1U);
    const NumberMention& one = mentions.front();
    EXPECT_EQ(line.mid(one.start, one.numberEnd - one.start), QStringLiteral("600亿"));
    EXPECT_EQ(line.mid(one.start, one.end - one.start), QStringLiteral("600亿 tokens"));
}

TEST(NumberMentions, EndOnHostileLines)
{
    for (const char16_t* piece : {u"百分之", u"百分之一", u"一", u"亿", u"9", u"9.", u"1~", u"≥", u"余1"}) {
        const QString line = QString::fromUtf16(piece).repeated(20000);
        int last = 0;
        for (const NumberMention& mention : findNumbers(line)) {
            ASSERT_LE(last, mention.start);
            ASSERT_LT(mention.start, mention.end);
            ASSERT_LE(mention.end, line.size());
            last = mention.end;
        }
    }
}

} // namespace
} // namespace shenbao

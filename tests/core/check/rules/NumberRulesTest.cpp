// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields = R"(
    <field key="a.rate" label="利润率" kind="percent"/>
    <field key="a.count" label="个数" kind="integer" unit="个" min="20"/>
    <field key="a.most" label="份数" kind="integer" max="3"/>
    <field key="a.scale" label="规模" kind="quantity" unit="亿tokens" min="600亿"/>
    <field key="a.pieces" label="条数" kind="quantity" unit="万条" min="5万" threshold-when="a.strict"/>
    <field key="a.strict" label="严格" kind="tick"/>)";

class RangeRuleTest : public test::RuleTest
{};

class ThresholdRuleTest : public test::RuleTest
{};

TEST_F(RangeRuleTest, FindsNumbersBelowAndAbove)
{
    use(kFields, check("range", "keys=\"a.rate\" low=\"-10\" high=\"50.5\"", "「{字段}」{v}%（{lo}–{hi}%）"));
    answer("a.rate", u"50.51");
    EXPECT_EQ(found(), lines({u"T-1 a.rate 「利润率」50.51%（-10–50.5%）"}));
    answer("a.rate", u"-10.01");
    EXPECT_EQ(found(), lines({u"T-1 a.rate 「利润率」-10.01%（-10–50.5%）"}));
}

TEST_F(RangeRuleTest, IsSilentAtTheEndsAndForBlankOrTypedText)
{
    use(kFields, check("range", "keys=\"a.rate\" low=\"-10\" high=\"50.5\"", "{v}"));
    EXPECT_EQ(found(), nothing());
    for (const char16_t* text : {u"-10", u"50.5", u"0"}) {
        answer("a.rate", text);
        EXPECT_EQ(found(), nothing()) << QString::fromUtf16(text).toStdString();
    }
    type("a.rate", u"一半");
    EXPECT_EQ(found(), nothing()) << "that is the affair of format";
}

TEST_F(RangeRuleTest, TakesPercentagesFromZeroToHundredByDefault)
{
    use(kFields, check("range", "", "{v}"));
    answer("a.rate", u"100.01");
    EXPECT_EQ(found().size(), 1);
    answer("a.rate", u"-0.01");
    EXPECT_EQ(found().size(), 1);
    answer("a.rate", u"100");
    EXPECT_EQ(found(), nothing());
}

TEST_F(RangeRuleTest, RefusesABoundThatIsNoNumber)
{
    EXPECT_TRUE(refusal(kFields, check("range", "low=\"null\"", "x")).contains(u"null"));
}

TEST_F(ThresholdRuleTest, FindsNumbersThatMissTheirThreshold)
{
    use(kFields, check("threshold", "", "「{字段}」{v}"));
    answer("a.count", 19);
    answer("a.most", 4);
    answer("a.scale", u"599.999999亿");
    EXPECT_EQ(found(), lines({u"T-1 a.count 「个数」19", u"T-1 a.most 「份数」4",
                              u"T-1 a.scale 「规模」599.999999亿"}));
}

TEST_F(ThresholdRuleTest, IsSilentAtTheThresholdAndForBlankFields)
{
    use(kFields, check("threshold", "", "{v}"));
    EXPECT_EQ(found(), nothing());
    answer("a.count", 20);
    answer("a.most", 3);
    answer("a.scale", u"0.06万亿");
    EXPECT_EQ(found(), nothing());
}

TEST_F(ThresholdRuleTest, AsksOnlyUnderTheConditionOfTheField)
{
    use(kFields, check("threshold", "", "{字段}{v}"));
    answer("a.pieces", u"4.9万");
    EXPECT_EQ(found(), nothing());
    answer("a.strict", u"是");
    EXPECT_EQ(found(), lines({u"T-1 a.pieces 条数4.9万"}));
}

TEST_F(ThresholdRuleTest, LooksAtComputedNumbersToo)
{
    use(R"(<field key="a.one" label="一" kind="integer"/><field key="a.two" label="二" kind="integer"/>
           <field key="a.both" label="合计" kind="integer" min="3"><computed as="sum" of="a.one a.two"/></field>)",
        check("threshold", "", "{字段}{v}"));
    answer("a.one", 1);
    answer("a.two", 1);
    EXPECT_EQ(found(), lines({u"T-1 a.both 合计2"}));
}

} // namespace
} // namespace shenbao

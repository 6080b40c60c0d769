// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields = R"(
    <field key="a.one" label="甲" kind="money"/>
    <field key="a.two" label="乙" kind="money"/>
    <field key="a.total" label="合计" kind="money"><computed as="sum" of="a.one a.two"/></field>
    <field key="a.plan" label="拟投入" kind="money"/>
    <choice key="a.rule" label="关系" mode="single" default="equal"><option value="equal">相等</option><option value="at_least">不小于</option></choice>
    <rows key="a.rows" label="明细" print="none" sum="金额">
      <column name="数量" kind="number"/><column name="单价" kind="money"/><column name="金额" kind="money" product="数量*单价"/>
    </rows>)";

QJsonObject line(const QJsonValue& count, const QJsonValue& price, const QJsonValue& amount)
{
    return {
        {QStringLiteral("数量"), count}, {QStringLiteral("单价"), price}, {QStringLiteral("金额"), amount}};
}

class OwnTotalRuleTest : public test::RuleTest
{};

class RowProductRuleTest : public test::RuleTest
{};

class EqualNumbersRuleTest : public test::RuleTest
{};

TEST_F(OwnTotalRuleTest, FindsATotalThatDiffersFromItsParts)
{
    use(kFields, check("own-total", "", "「{表}」{字段}合计{t}与{s}差{d}"));
    answer("a.one", u"10.1");
    answer("a.two", u"20");
    answer("a.total", u"30.2");
    EXPECT_EQ(found(), lines({u"T-1 a.total 「合计」合计合计30.20与30.10差0.10"}));
}

TEST_F(OwnTotalRuleTest, IsSilentForTheComputedAndForTheRightTotal)
{
    use(kFields, check("own-total", "", "{d}"));
    answer("a.one", u"10.1");
    EXPECT_EQ(found(), nothing());
    answer("a.total", u"10.10");
    EXPECT_EQ(found(), nothing());
}

TEST_F(OwnTotalRuleTest, IsSilentWhileEveryPartIsBlank)
{
    use(kFields, check("own-total", "", "{d}"));
    answer("a.total", u"30");
    EXPECT_EQ(found(), nothing());
}

TEST_F(OwnTotalRuleTest, ShowsMoreThanTwoPlacesOnlyWhenTheyMatter)
{
    use(kFields, check("own-total", "", "{t} {s} {d}"));
    answer("a.one", u"0.0001");
    answer("a.total", u"1,000");
    EXPECT_EQ(found(), lines({u"T-1 a.total 1000.00 0.0001 999.9999"}));
}

TEST_F(RowProductRuleTest, FindsTheRowWhoseAmountIsWrong)
{
    use(kFields, check("row-product", "", "「{行}」{calc}≠{amt}"));
    answer("a.rows", QJsonArray{line(2, 3, 6), line(165, 1.2, 189), line(2, 2, 4.000001)});
    EXPECT_EQ(found(),
              lines({u"T-1 a.rows 「明细第2行」198.00≠189.00", u"T-1 a.rows 「明细第3行」4.00≠4.000001"}));
}

TEST_F(RowProductRuleTest, IsSilentForRightAndForIncompleteRows)
{
    use(kFields, check("row-product", "", "{行}"));
    EXPECT_EQ(found(), nothing());
    answer("a.rows", QJsonArray{line(10, 6.8, 68), line(10, 6.8, {}), line({}, 6.8, 7), line(10, {}, 7),
                                line({}, {}, 7)});
    EXPECT_EQ(found(), nothing());
}

TEST_F(EqualNumbersRuleTest, FindsTwoNumbersThatDiffer)
{
    use(kFields, check("equal-numbers", "a=\"a.rows\" b=\"a.plan\"", "{a}={t} {b}={s}={v} {d}"));
    answer("a.rows", QJsonArray{line({}, {}, 2791), line(1, 1, {})});
    answer("a.plan", u"2860");
    EXPECT_EQ(found(), lines({u"T-1 a.rows 2792.00=2792.00 2860.00=2860.00=2860.00 68.00"}));
}

TEST_F(EqualNumbersRuleTest, IsSilentForEqualNumbersInAnyWriting)
{
    use(kFields, check("equal-numbers", "a=\"a.one\" b=\"a.plan\"", "{d}"));
    answer("a.one", u"2860.00");
    answer("a.plan", u"28,600,000元");
    EXPECT_EQ(found(), nothing());
}

TEST_F(EqualNumbersRuleTest, IsSilentWhileEitherIsBlank)
{
    use(kFields, check("equal-numbers", "a=\"a.one\" b=\"a.plan\"", "{d}"));
    answer("a.one", u"5");
    EXPECT_EQ(found(), nothing());
    answer("a.one", u"");
    answer("a.plan", u"5");
    EXPECT_EQ(found(), nothing());
}

TEST_F(EqualNumbersRuleTest, LetsTheFirstBeLargerUnderTheConditionOnly)
{
    use(kFields, check("equal-numbers", "a=\"a.one\" b=\"a.two\" at-least=\"a.rule = at_least\"", "{d}"));
    answer("a.one", u"6");
    answer("a.two", u"5");
    EXPECT_EQ(found().size(), 1);
    answer("a.rule", u"at_least");
    EXPECT_EQ(found(), nothing());
    answer("a.two", u"7");
    EXPECT_EQ(found().size(), 1);
}

/// 300万 in one place must not become what half a budget adds up to.
TEST_F(EqualNumbersRuleTest, OffersASumOnlyWhenItIsComputedAndComplete)
{
    use(kFields +
            QByteArray(
                R"(<field key="a.sum" label="总计" kind="money"><computed as="sum" of="a.one a.rows"/></field>)"),
        check("equal-numbers", "a=\"a.plan\" b=\"a.sum\"", "{d}"));
    const auto offered = [this] {
        const auto findings = run();
        EXPECT_EQ(findings.size(), 1u);
        return !findings.empty() && findings.front().fix.has_value();
    };
    answer("a.plan", u"300");
    answer("a.one", u"5");
    EXPECT_FALSE(offered()) << "a list is not filled yet";
    answer("a.rows", QJsonArray{line(2, 3, {})});
    EXPECT_TRUE(offered());
    answer("a.rows", QJsonArray{line(2, 3, {}), line(2, {}, {})});
    EXPECT_FALSE(offered()) << "a row has no amount";
    answer("a.rows", QJsonArray{line(2, 3, {})});
    answer("a.sum", u"9992586");
    EXPECT_FALSE(offered()) << "the total was typed over";
}

TEST_F(EqualNumbersRuleTest, RefusesAConditionThatIsNone)
{
    EXPECT_FALSE(
        refusal(kFields, check("equal-numbers", "a=\"a.one\" b=\"a.two\" at-least=\"sometimes\"", "x"))
            .isEmpty());
}

TEST_F(EqualNumbersRuleTest, RefusesAConditionOnAKeyThatIsNotThere)
{
    EXPECT_TRUE(
        refusal(kFields, check("equal-numbers", "a=\"a.one\" b=\"a.two\" at-least=\"a.nowhere = x\"", "x"))
            .contains(u"a.nowhere"));
}

} // namespace
} // namespace shenbao

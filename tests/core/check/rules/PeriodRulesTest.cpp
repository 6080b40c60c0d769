// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields = R"(
    <field key="a.period" label="项目周期" kind="period"/>
    <rows key="a.plan" label="进度" print="none"><column name="时间" kind="time"/><column name="任务" kind="text"/></rows>)";

QJsonObject step(const char16_t* time, const char16_t* task)
{
    return {{QStringLiteral("时间"), QString::fromUtf16(time)},
            {QStringLiteral("任务"), QString::fromUtf16(task)}};
}

class PeriodOrderRuleTest : public test::RuleTest
{};

class WithinPeriodRuleTest : public test::RuleTest
{
protected:
    void SetUp() override
    {
        use(kFields,
            check("within-period", "period=\"a.period\" rows=\"a.plan\" column=\"时间\" name=\"任务\"",
                  "“{m}”（{date}）{a}至{b}"));
        answer("a.period", u"2026-03/2026-12");
    }
};

TEST_F(PeriodOrderRuleTest, FindsAPeriodThatEndsBeforeItBegins)
{
    use(kFields, check("period-order", "", "「{字段}」起始晚于结束"));
    answer("a.period", u"2026-04/2026-03");
    EXPECT_EQ(found(), lines({u"T-1 a.period 「项目周期」起始晚于结束"}));
}

TEST_F(PeriodOrderRuleTest, IsSilentForOneMonthAndForABlankPeriod)
{
    use(kFields, check("period-order", "", "{字段}"));
    EXPECT_EQ(found(), nothing());
    answer("a.period", u"2026-03/2026-03");
    EXPECT_EQ(found(), nothing());
}

TEST_F(WithinPeriodRuleTest, FindsStepsOutsideThePeriod)
{
    answer("a.plan", QJsonArray{step(u"2026-02", u"早"), step(u"2027-01", u"晚"),
                                step(u"2027-01-15", u"某日"), step(u"2026-11/2027-01", u"越界")});
    EXPECT_EQ(found(), lines({u"T-1 a.plan “早”（2026年2月）2026年3月至2026年12月",
                              u"T-1 a.plan “晚”（2027年1月）2026年3月至2026年12月",
                              u"T-1 a.plan “某日”（2027年1月）2026年3月至2026年12月",
                              u"T-1 a.plan “越界”（2026年11月至2027年1月）2026年3月至2026年12月"}));
}

TEST_F(WithinPeriodRuleTest, IsSilentAtBothEnds)
{
    answer("a.plan", QJsonArray{step(u"2026-03", u"首"), step(u"2026-12", u"末"),
                                step(u"2026-12-31", u"末日"), step(u"2026-03/2026-12", u"全程")});
    EXPECT_EQ(found(), nothing());
}

TEST_F(WithinPeriodRuleTest, IsSilentWhileThePeriodOrTheTimeIsBlank)
{
    answer("a.plan", QJsonArray{step(u"", u"无时间")});
    EXPECT_EQ(found(), nothing());
    answer("a.plan", QJsonArray{step(u"2020-01", u"早")});
    answer("a.period", u"");
    EXPECT_EQ(found(), nothing());
}

TEST_F(WithinPeriodRuleTest, IsSilentForAStepWithoutATimeInAReversedPeriod)
{
    answer("a.period", u"2026-12/2026-03");
    answer("a.plan", QJsonArray{step(u"", u"无时间")});
    EXPECT_EQ(found(), nothing());
}

TEST_F(WithinPeriodRuleTest, NamesTheListWhenAStepHasNoName)
{
    answer("a.plan", QJsonArray{step(u"2026-02", u"")});
    EXPECT_EQ(found(), lines({u"T-1 a.plan “进度”（2026年2月）2026年3月至2026年12月"}));
}

TEST_F(WithinPeriodRuleTest, RefusesAColumnThatIsNotThere)
{
    EXPECT_TRUE(
        refusal(kFields, check("within-period", "period=\"a.period\" rows=\"a.plan\" column=\"月份\"", "x"))
            .contains(u"月份"));
}

} // namespace
} // namespace shenbao

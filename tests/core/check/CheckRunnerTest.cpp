// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/CheckRunner.h"

#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields = R"(
    <field key="a.one" label="甲" kind="text" required="yes"/>
    <field key="a.two" label="乙" kind="text" required="yes"/>
    <field key="a.rate" label="比率" kind="percent"/>
    <field key="a.on" label="开关" kind="tick"/>)";

class CheckRunnerTest : public test::RuleTest
{};

TEST_F(CheckRunnerTest, ReportsAFaultOnceInTheFormsOwnWords)
{
    use(kFields, check("required", "keys=\"a.two\" replaces=\"C-001\"", "表内{字段}", "F-1"), {},
        check("required", "", "通用{字段}", "C-001"));
    EXPECT_EQ(found(), lines({u"C-001 a.one 通用甲", u"F-1 a.two 表内乙"}));
}

TEST_F(CheckRunnerTest, ReportsTwiceWithoutReplaces)
{
    use(kFields, check("required", "keys=\"a.two\"", "表内{字段}", "F-1"), {},
        check("required", "", "通用{字段}", "C-001"));
    EXPECT_EQ(found().filter(QStringLiteral("a.two")).size(), 2);
}

TEST_F(CheckRunnerTest, ReplacesSeveralCommonRulesAndOnlyThose)
{
    use(kFields, check("required", "keys=\"a.two\" replaces=\"C-001 C-009\"", "表内", "F-1"), {},
        check("required", "", "一", "C-001") + check("required", "", "二", "C-002") +
            check("required", "", "九", "C-009"));
    EXPECT_EQ(found().filter(QStringLiteral("a.two")), lines({u"F-1 a.two 表内", u"C-002 a.two 二"}));
    EXPECT_EQ(found().filter(QStringLiteral("a.one")),
              lines({u"C-001 a.one 一", u"C-002 a.one 二", u"C-009 a.one 九"}));
}

TEST_F(CheckRunnerTest, RunsARuleOnlyUnderItsCondition)
{
    use(kFields, check("required", "keys=\"a.one\" when=\"a.on\"", "x"));
    EXPECT_EQ(found(), nothing());
    answer("a.on", u"是");
    EXPECT_EQ(found().size(), 1);
}

TEST_F(CheckRunnerTest, SortsByFieldThenBySeverity)
{
    use(kFields, R"(<check id="T-3" severity="info" kind="required" keys="a.one" message="x" gloss="x"/>
                    <check id="T-2" severity="warning" kind="required" keys="a.one" message="x" gloss="x"/>
                    <check id="T-4" severity="error" kind="required" keys="a.two" message="x" gloss="x"/>
                    <check id="T-1" severity="error" kind="required" keys="a.one" message="x" gloss="x"/>)");
    QStringList ids;
    for (const Finding& finding : run()) {
        ids << finding.id;
    }
    EXPECT_EQ(ids, lines({u"T-1", u"T-2", u"T-3", u"T-4"}));
}

TEST_F(CheckRunnerTest, FindsNothingAtAllWithoutRules)
{
    use(kFields, "");
    EXPECT_EQ(found(), nothing());
}

TEST_F(CheckRunnerTest, GivesTheSameFindingsAgain)
{
    use(kFields, check("required", "", "{字段}"));
    EXPECT_EQ(found(), found());
}

TEST_F(CheckRunnerTest, RefusesAnUnknownKindWithFileAndLine)
{
    const QString message = refusal(kFields, check("astrology", "", "x", "T-9"));
    EXPECT_TRUE(message.startsWith(u"small.xml:11:")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"T-9") && message.contains(u"astrology")) << message.toStdString();
}

TEST_F(CheckRunnerTest, RefusesAnUnknownParameterWithFileAndLine)
{
    const QString message =
        refusal(kFields, check("required", "", "x", "T-8") + check("required", "colour=\"red\"", "x", "T-9"));
    EXPECT_TRUE(message.startsWith(u"small.xml:12:")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"T-9") && message.contains(u"colour")) << message.toStdString();
}

TEST_F(CheckRunnerTest, RefusesAMissingParameterWithFileAndLine)
{
    for (const QByteArray& rule : {check("format", "", "x"), check("equal-numbers", "a=\"a.rate\"", "x"),
                                   check("within-period", "", "x")}) {
        EXPECT_TRUE(refusal(kFields, rule).startsWith(u"small.xml:11:")) << rule.toStdString();
    }
}

TEST_F(CheckRunnerTest, RefusesAnUnknownKeyWithFileAndLine)
{
    for (const QByteArray& rule :
         {check("required", "keys=\"a.one a.nowhere\"", "x"), check("required", "keys=\"a.nowhere*\"", "x"),
          check("equal-numbers", "a=\"a.nowhere\" b=\"a.rate\"", "x"),
          check("within-period", "period=\"a.nowhere\" rows=\"a.one\" column=\"x\"", "x")}) {
        const QString message = refusal(kFields, rule);
        EXPECT_TRUE(message.startsWith(u"small.xml:11:")) << message.toStdString();
        EXPECT_TRUE(message.contains(u"a.nowhere")) << message.toStdString();
    }
}

TEST_F(CheckRunnerTest, RefusesAConditionOnAnUnknownKey)
{
    const auto form = read(kFields, check("required", "keys=\"a.one\" when=\"a.nowhere\"", "x"));
    const bool refused = !form || !CheckRunner::create(*form);
    EXPECT_TRUE(refused);
}

TEST_F(CheckRunnerTest, NamesTheFileOfACommonRule)
{
    const auto form = read(kFields, "", {}, "\n\n" + check("astrology", "", "x", "C-001"));
    SHENBAO_ASSERT_OK(form);
    const auto runner = CheckRunner::create(*form);
    ASSERT_FALSE(runner);
    EXPECT_TRUE(runner.error().message.startsWith(u"checks-common.xml:3:"))
        << runner.error().message.toStdString();
}

TEST_F(CheckRunnerTest, KnowsEveryKindOfTheOfficialForms)
{
    for (const auto& entry : test::forms().entries()) {
        SHENBAO_EXPECT_OK(CheckRunner::create(test::form(entry.id)));
    }
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

class RequiredRuleTest : public test::RuleTest
{
protected:
    const QByteArray m_fields = R"(
        <field key="a.name" label="名称" kind="text" required="yes"/>
        <field key="a.title" label="职务" kind="text" required="advised"/>
        <field key="a.note" label="备注" kind="text"/>
        <field key="a.count" label="数量" kind="integer"/>
        <field key="a.done" label="确认" kind="tick" required="yes"/>
        <field key="a.copy" label="副本" kind="text" required="yes" bound="a.name"/>
        <field key="a.pre" label="预置" kind="text" required="yes" default="有"/>
        <field key="a.when" label="用途" kind="text" required-when="a.note = 是"/>)";
};

TEST_F(RequiredRuleTest, FindsEveryBlankFieldThatTheFormRequires)
{
    use(m_fields, check("required", "", "「{字段}」未填写。"));
    EXPECT_EQ(found(), lines({u"T-1 a.name 「名称」未填写。", u"T-1 a.title 「职务」未填写。",
                              u"T-1 a.done 「确认」未填写。"}))
        << "the copy shows a blank that is reported already";
}

TEST_F(RequiredRuleTest, IsSilentWhenTheFieldsAreFilled)
{
    use(m_fields, check("required", "", "{字段}"));
    answer("a.name", u"甲");
    answer("a.title", u"乙");
    answer("a.done", u"是");
    EXPECT_EQ(found(), nothing()) << "the copy follows the name";
}

TEST_F(RequiredRuleTest, WarnsOnlyOfAFieldThatIsAdvised)
{
    use(m_fields, check("required", "keys=\"a.name a.title\"", "{字段}"));
    const auto findings = run();
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].severity, Severity::Error);
    EXPECT_EQ(findings[1].severity, Severity::Warning);
}

TEST_F(RequiredRuleTest, AsksForATickToBeSet)
{
    use(m_fields, check("required", "keys=\"a.done\"", "{字段}"));
    answer("a.done", u"否");
    EXPECT_EQ(found().size(), 1);
    answer("a.done", u"是");
    EXPECT_EQ(found(), nothing());
}

TEST_F(RequiredRuleTest, TakesAConditionOfTheField)
{
    use(m_fields, check("required", "keys=\"a.when\"", "{字段}"));
    EXPECT_EQ(found(), nothing());
    answer("a.note", u"是");
    EXPECT_EQ(found(), lines({u"T-1 a.when 用途"}));
}

TEST_F(RequiredRuleTest, TakesZeroForAnAnswer)
{
    use("<field key=\"a.count\" label=\"数量\" kind=\"integer\" required=\"yes\"/>",
        check("required", "", "{字段}"));
    EXPECT_EQ(found().size(), 1);
    answer("a.count", QJsonValue(0));
    EXPECT_EQ(found(), nothing());
}

TEST_F(RequiredRuleTest, LooksOnlyAtTheKeysThatItNames)
{
    use(m_fields, check("required", "keys=\"a.name a.note\"", "{字段}"));
    EXPECT_EQ(found(), lines({u"T-1 a.name 名称"})) << "a field that may stay blank is no fault";
}

TEST_F(RequiredRuleTest, TakesAPatternOfKeys)
{
    use(R"(<field key="a.one" label="一" kind="text" required="yes"/><field key="a.two" label="二" kind="text" required="yes"/>
           <field key="b.one" label="三" kind="text" required="yes"/>)",
        check("required", "keys=\"a.*\"", "{字段}"));
    EXPECT_EQ(found(), lines({u"T-1 a.one 一", u"T-1 a.two 二"}));
}

TEST_F(RequiredRuleTest, NamesYearRowPartAndSection)
{
    use(R"(<field key="a.income[2023]" label="2023年主营收入" kind="money" required="yes"/>)",
        check("required", "", "{year}|{row}|{part}|{item}|{section}|{list}"));
    EXPECT_EQ(found(), lines({u"T-1 a.income[2023] "
                              u"2023|主营收入|2023年主营收入|2023年主营收入|2023年主营收入|2023年主营收入"}));
}

TEST_F(RequiredRuleTest, LeavesAttachmentsToTheirOwnRule)
{
    use("<field key=\"a.name\" label=\"名称\" kind=\"text\"/>", check("required", "", "{字段}"),
        R"(<enclosures><category title="材料" need="yes"><entry key="a.files" label="执照" need="yes"/></category></enclosures>)");
    EXPECT_EQ(found(), nothing());
}

TEST_F(RequiredRuleTest, TakesRowsOrAConfirmationForANarrativeAndItsList)
{
    const QByteArray fields =
        R"(<rows key="a.rows" label="明细" print="none" required="yes" none-key="a.none">
        <column name="内容" kind="text"/></rows><field key="a.none" label="无" kind="tick"/>)";
    use(fields, check("required", "", "{字段}"),
        R"(<narrative key="a.text" label="正文" required="yes" rows-key="a.rows"/>)");
    EXPECT_EQ(found(), lines({u"T-1 a.rows 明细", u"T-1 a.text 正文"}));
    answer("a.none", u"是");
    EXPECT_EQ(found(), nothing());
}

} // namespace
} // namespace shenbao

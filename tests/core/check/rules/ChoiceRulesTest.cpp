// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields = R"(
    <choice key="a.kind" label="类别" mode="single"><option>拟建</option><option>在建</option><option>已建</option></choice>
    <choice key="a.field" label="领域" mode="multiple"><option>制造</option><option>健康</option><option value="其他" other="yes">其他：</option></choice>)";

class SingleChoiceRuleTest : public test::RuleTest
{};

class OtherTextRuleTest : public test::RuleTest
{};

TEST_F(SingleChoiceRuleTest, FindsSeveralTicks)
{
    use(kFields, check("single-choice", "", "「{字段}」当前勾选{n}项。"));
    answer("a.kind", QJsonArray{QStringLiteral("拟建"), QStringLiteral("在建"), QStringLiteral("已建")});
    EXPECT_EQ(found(), lines({u"T-1 a.kind 「类别」当前勾选3项。"}));
}

TEST_F(SingleChoiceRuleTest, IsSilentForOneTickAndForNone)
{
    use(kFields, check("single-choice", "", "{字段}"));
    EXPECT_EQ(found(), nothing()) << "blank is the affair of required";
    answer("a.kind", u"在建");
    EXPECT_EQ(found(), nothing());
}

TEST_F(SingleChoiceRuleTest, LetsAMultipleChoiceHaveSeveral)
{
    use(kFields, check("single-choice", "", "{字段}"));
    answer("a.field", QJsonArray{QStringLiteral("制造"), QStringLiteral("健康")});
    EXPECT_EQ(found(), nothing());
}

TEST_F(OtherTextRuleTest, FindsTheChoiceWithoutAText)
{
    use(kFields, check("other-text", "", "「{字段}」须注明。"));
    answer("a.field", QJsonArray{QStringLiteral("制造"), QStringLiteral("其他")});
    EXPECT_EQ(found(), lines({u"T-1 a.field 「领域」须注明。"}));
}

TEST_F(OtherTextRuleTest, FindsTheTextWithoutTheChoice)
{
    use(kFields, check("other-text", "", "{字段}"));
    answer("a.field", QJsonArray{QStringLiteral("制造")});
    answer("a.field.other", u"量子计算");
    EXPECT_EQ(found(), lines({u"T-1 a.field 领域"}));
}

TEST_F(OtherTextRuleTest, IsSilentForBothAndForNeither)
{
    use(kFields, check("other-text", "", "{字段}"));
    EXPECT_EQ(found(), nothing());
    answer("a.field", QJsonArray{QStringLiteral("其他")});
    answer("a.field.other", u"量子计算");
    EXPECT_EQ(found(), nothing());
}

} // namespace
} // namespace shenbao

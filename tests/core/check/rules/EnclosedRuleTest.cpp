// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields =
    R"(<choice key="a.kind" label="类别" mode="single"><option>拟建</option><option>已建</option></choice>)";
const QByteArray kPart = R"(<enclosures><category title="材料" need="yes">
    <entry key="a.licence" label="营业执照" need="yes"/>
    <entry key="a.audit" label="审计报告" need="yes" years="2023 2024"/>
    <entry key="a.contract" label="合同" need="yes" need-when="a.kind = 已建"/>
    <entry key="a.other" label="其他" need="no"/></category></enclosures>)";

class EnclosedRuleTest : public test::RuleTest
{
protected:
    void SetUp() override { use(kFields, check("enclosed", "", "缺{year}“{doc}”{cat}{字段}"), kPart); }
    static QJsonObject file(const QJsonValue& year = {})
    {
        return {{QStringLiteral("文件"), QStringLiteral("attachment:0123456789abcdef/a.pdf")},
                {QStringLiteral("年度"), year}};
    }
};

TEST_F(EnclosedRuleTest, FindsEveryMissingDocumentAndEveryMissingYear)
{
    EXPECT_EQ(found(), lines({u"T-1 a.licence 缺“营业执照”营业执照营业执照",
                              u"T-1 a.audit 缺2023“审计报告”审计报告审计报告",
                              u"T-1 a.audit 缺2024“审计报告”审计报告审计报告"}));
}

TEST_F(EnclosedRuleTest, IsSilentWhenAllAreThere)
{
    answer("a.licence", QJsonArray{file()});
    answer("a.audit", QJsonArray{file(2024), file(QStringLiteral("2023"))});
    EXPECT_EQ(found(), nothing());
}

TEST_F(EnclosedRuleTest, FindsTheYearThatIsMissing)
{
    answer("a.licence", QJsonArray{file()});
    answer("a.audit", QJsonArray{file(2022), file(2024), file()});
    EXPECT_EQ(found(), lines({u"T-1 a.audit 缺2023“审计报告”审计报告审计报告"}));
}

TEST_F(EnclosedRuleTest, AsksOnlyUnderTheConditionOfTheEntry)
{
    answer("a.licence", QJsonArray{file()});
    answer("a.audit", QJsonArray{file(2023), file(2024)});
    answer("a.kind", u"拟建");
    EXPECT_EQ(found(), nothing());
    answer("a.kind", u"已建");
    EXPECT_EQ(found(), lines({u"T-1 a.contract 缺“合同”合同合同"}));
}

} // namespace
} // namespace shenbao

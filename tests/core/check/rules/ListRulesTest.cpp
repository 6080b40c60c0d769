// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

class BasisRuleTest : public test::RuleTest
{};

TEST_F(BasisRuleTest, MarksTheColumnThatIsBlank)
{
    use(R"(<rows key="a.rows" label="明细" print="none" sum="金额"><column name="内容" kind="text"/>
<column name="金额" kind="money"/><column name="依据" kind="text"/></rows>)",
        check("basis", "keys=\"a.rows\" content=\"内容\" basis=\"依据\"", "「{行}」"));
    const auto row = [](const char16_t* content, const char16_t* basis) {
        return QJsonObject{{QStringLiteral("内容"), QString::fromUtf16(content)},
                           {QStringLiteral("金额"), 5},
                           {QStringLiteral("依据"), QString::fromUtf16(basis)}};
    };
    answer("a.rows", QJsonArray{row(u"软件", u""), row(u"", u"合同"), row(u"软件", u"合同"), row(u"", u"")});
    const std::vector<Finding> findings = run();
    ASSERT_EQ(findings.size(), 3u);
    EXPECT_EQ(findings[0].row, 0);
    EXPECT_EQ(findings[0].column, 2);
    EXPECT_EQ(findings[1].row, 1);
    EXPECT_EQ(findings[1].column, 0);
    EXPECT_EQ(findings[2].row, 3);
    EXPECT_EQ(findings[2].column, 0);
}

/// “无” is an answer to who takes part besides, not to a name, an address or a code.
TEST(OfferedAnswers, AreOfferedOnlyWhereTheyCanBeTrue)
{
    const FormPtr form = test::form(QStringLiteral("wh-hqds"));
    ASSERT_TRUE(form);
    auto runner = CheckRunner::create(form);
    SHENBAO_ASSERT_OK(runner);
    int offers = 0;
    for (const Finding& finding : runner->run(Proposal(form), QDate(2026, 3, 5))) {
        const Field* field = form->field(finding.key);
        if (field && finding.fix && isTextKind(field->kind)) {
            ADD_FAILURE() << field->label.toStdString() << ": " << finding.fix->label.toStdString();
        }
        offers += field && finding.fix && field->kind == FieldKind::Names ? 1 : 0;
    }
    EXPECT_EQ(offers, 1);
}

} // namespace
} // namespace shenbao

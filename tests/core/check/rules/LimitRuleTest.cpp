// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

class LimitRuleTest : public test::RuleTest
{
protected:
    void SetUp() override
    {
        use("", check("limit", "", "「{字段}」{n}字，上限{limit}字，超{over}字。"),
            R"(<narrative key="a.text" label="背景" limit="10"/><narrative key="a.free" label="其他"/>)");
    }
};

TEST_F(LimitRuleTest, FindsATextOverItsLimit)
{
    answer("a.text", u"一二三四五六七八九十百");
    EXPECT_EQ(found(), lines({u"T-1 a.text 「背景」11字，上限10字，超1字。"}));
}

TEST_F(LimitRuleTest, IsSilentAtTheLimit)
{
    answer("a.text", u"一二三四五六七八九十");
    EXPECT_EQ(found(), nothing());
}

TEST_F(LimitRuleTest, CountsWordsAsWordDoes)
{
    answer("a.text", u"### 一二三\n- 四五 Photoshop CS6\n\n| 七 | 八 |\n|---|---|\n| 九 | 2026 |");
    EXPECT_EQ(found(), lines({u"T-1 a.text 「背景」11字，上限10字，超1字。"}));
}

TEST_F(LimitRuleTest, IsSilentForBlankTextsAndTextsWithoutALimit)
{
    answer("a.free", QJsonValue(QString(1'000, u'字')));
    EXPECT_EQ(found(), nothing());
}

} // namespace
} // namespace shenbao

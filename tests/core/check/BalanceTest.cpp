// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Balance.h"

#include "core/check/Threshold.h"
#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao {
namespace {

const QByteArray kForm = R"(<part id="p" title="部分">
<field key="a.total" label="总额" kind="money"/>
<field key="a.done" label="已投入" kind="money"/>
<field key="a.basis" label="口径" kind="tick"/>
<field key="a.loose" label="可多" kind="tick"/>
<field key="a.size" label="规模" kind="quantity" unit="亿tokens" min="600亿" threshold-when="a.size.on"/>
<field key="a.size.on" label="勾选" kind="tick"/>
<field key="a.rate" label="比例" kind="percent" min="0" max="100"/>
<rows key="a.rows" label="明细" print="none" sum="金额"><column name="内容" kind="text"/><column name="金额" kind="money"/></rows>
</part><checks>
<check id="T-1" severity="error" kind="equal-numbers" a="a.rows" b="a.total" plus="a.done" plus-when="a.basis" at-least="a.loose" message="{a}{b}{d}" gloss="g"/>
<check id="T-2" severity="error" kind="threshold" keys="a.size" message="{v}" gloss="g"/>
</checks>)";

class BalanceTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        m_proposal.emplace(*form);
        m_balances = balancesOf(**form);
        ASSERT_EQ(m_balances.size(), 1u);
    }
    void set(const char16_t* key, const QJsonValue& value)
    {
        test::set(*m_proposal, QString::fromUtf16(key), value);
    }
    void setRows(const char16_t* amount)
    {
        set(u"a.rows", QJsonArray{QJsonObject{{QStringLiteral("金额"), QString::fromUtf16(amount)}}});
    }
    ThresholdState threshold() const
    {
        return thresholdState(*m_proposal->form().field(QStringLiteral("a.size")), *m_proposal);
    }

    std::optional<Proposal> m_proposal;
    std::vector<Balance> m_balances;
};

TEST_F(BalanceTest, SaysNothingWhileOneSideIsBlank)
{
    EXPECT_FALSE(stateOf(m_balances.front(), *m_proposal));
    set(u"a.total", QStringLiteral("100"));
    EXPECT_FALSE(stateOf(m_balances.front(), *m_proposal));
}

TEST_F(BalanceTest, ComparesExactlyAndCountsThePartIn)
{
    set(u"a.total", QStringLiteral("100"));
    setRows(u"99.999999");
    auto state = stateOf(m_balances.front(), *m_proposal);
    ASSERT_TRUE(state);
    EXPECT_FALSE(state->holds);
    EXPECT_EQ((state->b - state->a).toString(), u"0.000001");
    set(u"a.done", QStringLiteral("0.000001"));
    EXPECT_FALSE(stateOf(m_balances.front(), *m_proposal)->holds); // counts only under its condition
    set(u"a.basis", true);
    state = stateOf(m_balances.front(), *m_proposal);
    EXPECT_TRUE(state->holds);
    EXPECT_EQ(state->part.toString(), u"0.000001");
}

TEST_F(BalanceTest, MayBeMoreWhereTheFormSaysSo)
{
    set(u"a.total", QStringLiteral("100"));
    setRows(u"101");
    EXPECT_FALSE(stateOf(m_balances.front(), *m_proposal)->holds);
    set(u"a.loose", true);
    EXPECT_TRUE(stateOf(m_balances.front(), *m_proposal)->holds);
    setRows(u"99");
    EXPECT_FALSE(stateOf(m_balances.front(), *m_proposal)->holds);
}

TEST_F(BalanceTest, ThresholdsAreThoseThatAreChecked)
{
    EXPECT_EQ(thresholdKeys(m_proposal->form()), QStringList{QStringLiteral("a.size")});
}

TEST_F(BalanceTest, ThresholdsSayWhatIsMissing)
{
    EXPECT_EQ(threshold().is, ThresholdState::Is::NotAsked);
    set(u"a.size.on", true);
    EXPECT_EQ(threshold().is, ThresholdState::Is::Blank);
    set(u"a.size", QStringLiteral("480亿"));
    EXPECT_EQ(threshold().is, ThresholdState::Is::Missed);
    EXPECT_EQ(threshold().missing.toString(), u"12000000000");
    set(u"a.size", QStringLiteral("600亿"));
    EXPECT_EQ(threshold().is, ThresholdState::Is::Met);
    const Field& rate = *m_proposal->form().field(QStringLiteral("a.rate"));
    set(u"a.rate", QStringLiteral("104"));
    EXPECT_EQ(thresholdState(rate, *m_proposal).missing.toString(), u"-4");
}

TEST_F(BalanceTest, OfficialFormsAskForTheirTotals)
{
    for (const char* id : {"sh-hqds", "wh-hqds"}) {
        const FormPtr form = test::form(QString::fromLatin1(id));
        EXPECT_FALSE(balancesOf(*form).empty()) << id;
        for (const Balance& balance : balancesOf(*form)) {
            EXPECT_NE(form->field(balance.a), nullptr);
            EXPECT_NE(form->field(balance.b), nullptr);
        }
    }
    EXPECT_GE(thresholdKeys(*test::form(QStringLiteral("wh-hqds"))).size(), 10);
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Waiver.h"

#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

const QDateTime kNow(QDate(2026, 2, 25), QTime(9, 0), Qt::UTC);

class WaiverTest : public test::RuleTest
{
protected:
    WaiverTest()
    {
        use(R"(<field key="a.code" label="信用代码" kind="credit-code"/>
               <field key="a.name" label="名称" kind="text" required="yes"/>
               <field key="a.rate" label="比率" kind="percent"/>)",
            R"(<check id="T-W" severity="warning" kind="fraction" message="{字段}{v}" gloss="g"/>
               <check id="T-E" severity="error" kind="required" message="{字段}" gloss="g"/>
               <check id="T-O" severity="error" kind="check-character" override="已核对" message="{got}" gloss="g"/>
               <check id="T-I" severity="info" kind="required" keys="a.name" message="{字段}" gloss="g"/>)");
        answer("a.rate", u"0.5");
        answer("a.code", u"91350211M0000XUF46"); // really issued, with a wrong character (specification 3.2)
    }

    Finding finding(const char* id) const
    {
        const Findings findings = run();
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& one) {
            return one.id == QString::fromLatin1(id);
        });
        EXPECT_NE(found, findings.end()) << id;
        return found == findings.end() ? Finding() : *found;
    }
    bool isWaived(const char* id, const std::vector<Waiver>& waivers)
    {
        Findings findings = run();
        applyWaivers(proposal(), waivers, findings);
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) {
            return one.id == QString::fromLatin1(id) && one.waived.has_value();
        });
    }
};

TEST_F(WaiverTest, TakesAWarningAndAnErrorThatMayBeOverridden)
{
    for (const char* id : {"T-W", "T-O"}) {
        const auto waiver = waive(proposal(), finding(id), QStringLiteral(" 已核对原件 "), kNow);
        SHENBAO_ASSERT_OK(waiver);
        EXPECT_EQ(waiver->reason, u"已核对原件");
        EXPECT_TRUE(isWaived(id, {*waiver}));
    }
}

TEST_F(WaiverTest, RefusesOtherErrorsHintsAndAMissingReason)
{
    EXPECT_FALSE(waive(proposal(), finding("T-E"), QStringLiteral("x"), kNow));
    EXPECT_FALSE(waive(proposal(), finding("T-I"), QStringLiteral("x"), kNow));
    EXPECT_FALSE(waive(proposal(), finding("T-W"), QStringLiteral("　 "), kNow));
}

TEST_F(WaiverTest, IsVoidWhenTheValueChangesAndCountsAgainWhenItComesBack)
{
    const auto waiver = waive(proposal(), finding("T-W"), QStringLiteral("口径如此"), kNow);
    SHENBAO_ASSERT_OK(waiver);
    answer("a.rate", u"0.6");
    EXPECT_FALSE(isWaived("T-W", {*waiver}));
    answer("a.rate", u"0.5");
    EXPECT_TRUE(isWaived("T-W", {*waiver}));
}

TEST_F(WaiverTest, IsAboutOneCheckAndOneKey)
{
    const auto waiver = waive(proposal(), finding("T-W"), QStringLiteral("口径如此"), kNow);
    SHENBAO_ASSERT_OK(waiver);
    Waiver other = *waiver;
    other.key = QStringLiteral("a.name");
    EXPECT_FALSE(isWaived("T-W", {other}));
    EXPECT_FALSE(isWaived("T-O", {*waiver}));
}

TEST_F(WaiverTest, LeavesOnlyWhatStandsAmongTheErrors)
{
    Findings findings = run();
    EXPECT_EQ(countErrors(findings), 2);
    applyWaivers(proposal(), {*waive(proposal(), finding("T-O"), QStringLiteral("已核对证照原件"), kNow)},
                 findings);
    EXPECT_EQ(countErrors(findings), 1);
}

TEST_F(WaiverTest, AFingerprintIsMadeOnceUntilItsAnswerChanges)
{
    const std::vector<Waiver> waivers{*waive(proposal(), finding("T-W"), QStringLiteral("口径如此"), kNow),
                                      *waive(proposal(), finding("T-O"), QStringLiteral("已核对"), kNow)};
    WaiverMatcher matcher;
    const auto waived = [&] {
        Findings findings = run();
        matcher.apply(proposal(), waivers, findings);
        return std::count_if(findings.begin(), findings.end(),
                             [](const Finding& one) { return one.waived.has_value(); });
    };
    EXPECT_EQ(waived(), 2);
    EXPECT_EQ(matcher.made(), 2);
    answer("a.name", u"名称"); // typing elsewhere
    EXPECT_EQ(waived(), 2);
    EXPECT_EQ(matcher.made(), 2);
    answer("a.rate", u"0.6");
    EXPECT_EQ(waived(), 1);
    EXPECT_EQ(matcher.made(), 3);
    answer("a.rate", u"0.5");
    EXPECT_EQ(waived(), 2) << "counts again when the answer comes back";
}

/// A waiver in a file that was made by hand cannot silence an error.
TEST_F(WaiverTest, SilencesNoErrorThatCannotBeOverridden)
{
    const Finding error = finding("T-E");
    const Waiver forged{error.id, error.key, waiverFingerprint(proposal(), error), QStringLiteral("x"), kNow};
    EXPECT_FALSE(isWaived("T-E", {forged}));
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/YearMonth.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

QString isoOf(QStringView text)
{
    const auto period = Period::parse(text);
    return period ? period->toIso() : QStringLiteral("-");
}

TEST(Period, ReadsTheFormOfValuesFiles)
{
    EXPECT_EQ(isoOf(u"2026-03/2026-12"), u"2026-03/2026-12");
}

TEST(Period, ReadsTheOfficialMasks)
{
    EXPECT_EQ(isoOf(u"2026年3月-2026年12月"), u"2026-03/2026-12");
    EXPECT_EQ(isoOf(u"2025年12月至2027年11月"), u"2025-12/2027-11");
}

TEST(Period, ReadsTwoMonthsOfOneYear)
{
    EXPECT_EQ(isoOf(u"2026年6-7月"), u"2026-06/2026-07");
    EXPECT_EQ(isoOf(u"2026年6月-7月"), u"2026-06/2026-07");
    EXPECT_EQ(isoOf(u"2026年6月至12月"), u"2026-06/2026-12");
    EXPECT_EQ(isoOf(u"2026年6-13月"), u"-");
    EXPECT_EQ(isoOf(u"2026年6-7日"), u"-");
}

TEST(Period, ReadsASecondYearOfTwoDigits)
{
    EXPECT_EQ(isoOf(u"2026年3月-26年12月"), u"2026-03/2026-12");
    EXPECT_EQ(isoOf(u"2026年3月至27年1月"), u"2026-03/2027-01");
}

TEST(Period, ReadsAFirstYearOnlyInFull)
{
    EXPECT_EQ(isoOf(u"26年3月-26年12月"), u"-");
}

TEST(Period, ReadsEveryJointThatPeopleType)
{
    for (const char16_t* joint : {u"-", u"－", u"—", u"——", u"–", u"~", u"～", u"至", u" 至 ", u"/"}) {
        EXPECT_EQ(isoOf(QStringLiteral("2026年3月%12026年12月").arg(QStringView(joint))), u"2026-03/2026-12")
            << test::utf8(joint);
    }
}

TEST(Period, ReadsMonthsThatContainTheJointThemselves)
{
    EXPECT_EQ(isoOf(u"2026-03-2026-12"), u"2026-03/2026-12");
    EXPECT_EQ(isoOf(u"2026/3/2026/12"), u"2026-03/2026-12");
    EXPECT_EQ(isoOf(u"2026/3-2026/12"), u"2026-03/2026-12");
    EXPECT_EQ(isoOf(u"2026.3—2026.12"), u"2026-03/2026-12");
}

TEST(Period, RefusesWhatIsNoPeriod)
{
    for (const char16_t* text : {u"", u"2026-03", u"2026年3月-", u"至2026年12月", u"2026年3月-2026年13月",
                                 u"2026年3月-2026年12月-2027年1月", u"XX年XX月-XX年XX月", u"2026-03/26-12",
                                 u"2026年3月5日-2026年12月1日"}) {
        EXPECT_EQ(isoOf(text), u"-") << test::utf8(text);
    }
}

TEST(Period, KeepsAWrongOrderForTheCheck)
{
    const auto period = Period::parse(u"2026-12/2026-03");
    ASSERT_TRUE(period);
    EXPECT_GT(period->first, period->last);
    EXPECT_TRUE(period->all().empty());
}

TEST(Period, CountsBothEnds)
{
    EXPECT_EQ(Period::parse(u"2025-12/2027-11")->months(), 24);
    EXPECT_EQ(Period::parse(u"2026-03/2026-03")->months(), 1);
}

TEST(Period, ContainsItsEnds)
{
    const Period period{{2026, 3}, {2026, 12}};
    EXPECT_TRUE(period.contains({2026, 3}));
    EXPECT_TRUE(period.contains({2026, 12}));
    EXPECT_FALSE(period.contains({2026, 2}));
    EXPECT_FALSE(period.contains({2027, 1}));
}

TEST(Period, ListsItsMonthsAcrossTheYear)
{
    const auto months = Period{{2025, 11}, {2026, 2}}.all();
    ASSERT_EQ(months.size(), 4u);
    EXPECT_EQ(months.front().toIso(), u"2025-11");
    EXPECT_EQ(months.back().toIso(), u"2026-02");
}

TEST(Period, PrintsWithTheJointOfTheForm)
{
    const Period period{{2026, 3}, {2026, 12}};
    EXPECT_EQ(period.toPrint(QStringLiteral("-")), u"2026年3月-2026年12月");
    EXPECT_EQ(period.toPrint(QStringLiteral("至")), u"2026年3月至2026年12月");
}

RC_GTEST_PROP(PeriodProperty, WhatIsStoredOrPrintedReadsBackTheSame, ())
{
    const auto month = [] { return YearMonth{*rc::gen::inRange(1900, 3000), *rc::gen::inRange(1, 13)}; };
    const Period period{month(), month()};
    RC_ASSERT(Period::parse(period.toIso()) == period);
    RC_ASSERT(Period::parse(period.toPrint(QStringLiteral("至"))) == period);
    RC_ASSERT(Period::parse(period.toPrint(QStringLiteral("-"))) == period);
}

RC_GTEST_PROP(PeriodProperty, HasAsManyMonthsAsItLists, ())
{
    const Period period{{*rc::gen::inRange(2000, 2005), *rc::gen::inRange(1, 13)},
                        {*rc::gen::inRange(2005, 2010), *rc::gen::inRange(1, 13)}};
    RC_ASSERT(int(period.all().size()) == period.months());
}

} // namespace
} // namespace shenbao

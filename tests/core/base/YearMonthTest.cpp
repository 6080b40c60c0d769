// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/YearMonth.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

QString isoOf(QStringView text)
{
    const auto month = YearMonth::parse(text);
    return month ? month->toIso() : QStringLiteral("-");
}

TEST(YearMonth, ReadsEveryUsualForm)
{
    for (const char16_t* text :
         {u"2026-03", u"2026-3", u"2026/3", u"2026.3", u"2026年3月", u"2026年03月", u" 2026 年 3 月 ",
          u"２０２６年３月", u"2026．3", u"2026－3", u"二〇二六年三月", u"2026年三月"}) {
        EXPECT_EQ(isoOf(text), u"2026-03") << test::utf8(text);
    }
}

TEST(YearMonth, RefusesWhatIsNoMonth)
{
    for (const char16_t* text :
         {u"", u"2026", u"2026-0", u"2026-13", u"1899-12", u"3000-01", u"26-3", u"2026-03-05", u"2026年",
          u"2026-3月", u"2026年3日", u"-2026-3", u"20260-3", u"XX年XX月"}) {
        EXPECT_EQ(isoOf(text), u"-") << test::utf8(text);
    }
}

TEST(YearMonth, AcceptsTheFirstAndTheLastYear)
{
    EXPECT_EQ(isoOf(u"1900-01"), u"1900-01");
    EXPECT_EQ(isoOf(u"2999-12"), u"2999-12");
}

TEST(YearMonth, PrintsWithoutLeadingZero)
{
    EXPECT_EQ((YearMonth{2026, 3}.toPrint()), u"2026年3月");
    EXPECT_EQ((YearMonth{2026, 3}.toIso()), u"2026-03");
}

TEST(YearMonth, NextOfDecemberIsJanuary)
{
    EXPECT_EQ((YearMonth{2026, 12}.next().toIso()), u"2027-01");
    EXPECT_EQ((YearMonth{2026, 1}.next().toIso()), u"2026-02");
}

TEST(YearMonth, OrdersByYearThenMonth)
{
    EXPECT_LT((YearMonth{2025, 12}), (YearMonth{2026, 1}));
    EXPECT_GT((YearMonth{2026, 10}), (YearMonth{2026, 9}));
}

TEST(YearMonth, IsTheMonthOfADay)
{
    EXPECT_EQ(YearMonth::of(QDate(2026, 2, 28)).toIso(), u"2026-02");
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/YearMonth.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

TEST(Date, ReadsEveryUsualForm)
{
    for (const char16_t* text : {u"2026-03-05", u"2026-3-5", u"2026/3/5", u"2026.3.5", u"2026年3月5日",
                                 u"2026年03月05日", u"2026年 3月 5日", u"２０２６年３月５日", u"2026年3月5",
                                 u"20260305", u"二〇二六年三月五日", u"二零二六年三月五日"}) {
        EXPECT_EQ(parseDate(text), QDate(2026, 3, 5)) << test::utf8(text);
    }
    EXPECT_EQ(parseDate(u"二〇二五年十月二十日"), QDate(2025, 10, 20));
    EXPECT_EQ(parseDate(u"二〇二五年十二月三十一日"), QDate(2025, 12, 31));
}

TEST(Date, RefusesDaysThatAreNotInTheCalendar)
{
    for (const char16_t* text :
         {u"2026-02-29", u"2026-02-30", u"2026-04-31", u"2026-13-01", u"2026-00-10", u"2026-01-00"}) {
        EXPECT_FALSE(parseDate(text).isValid()) << test::utf8(text);
    }
}

TEST(Date, KnowsLeapYears)
{
    EXPECT_EQ(parseDate(u"2028-02-29"), QDate(2028, 2, 29));
    EXPECT_FALSE(parseDate(u"2100-02-29").isValid());
}

TEST(Date, RefusesWhatIsNoDate)
{
    for (const char16_t* text :
         {u"", u"2026-03", u"20261305", u"202603051", u"00000305", u"二〇二六年三月", u"26-3-5", u"2026-3/5",
          u"5.3.2026", u"年 月 日", u"2026年X月5日", u"2026-03-05T00:00"}) {
        EXPECT_FALSE(parseDate(text).isValid()) << test::utf8(text);
    }
}

TEST(Date, PrintsWithoutLeadingZeroes)
{
    EXPECT_EQ(printDate(QDate(2026, 3, 5)), u"2026年3月5日");
    EXPECT_EQ(printDate(QDate(2026, 12, 31)), u"2026年12月31日");
}

RC_GTEST_PROP(DateProperty, WhatIsPrintedReadsBackTheSame, ())
{
    const QDate date = QDate(1900, 1, 1).addDays(*rc::gen::inRange(0, 400'000));
    RC_ASSERT(parseDate(printDate(date)) == date);
    RC_ASSERT(parseDate(date.toString(Qt::ISODate)) == date);
}

} // namespace
} // namespace shenbao

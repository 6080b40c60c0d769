// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Decimal.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

Decimal decimal(QStringView text)
{
    return Decimal::parse(text).value();
}

/// Decimals of every size that a form can hold, both signs.
rc::Gen<Decimal> anyDecimal()
{
    return rc::gen::apply(
        [](std::int64_t micro, std::uint64_t scale) {
            return Decimal::fromMicro(Decimal::Micro(micro) * scale);
        },
        rc::gen::inRange<std::int64_t>(-999'999'999'999'999'999, 1'000'000'000'000'000'000),
        rc::gen::element<std::uint64_t>(1, 1, 1, 1'000, 999'999));
}

/// Decimals whose products and quotients fit.
rc::Gen<Decimal> smallDecimal()
{
    return rc::gen::map(rc::gen::inRange<std::int64_t>(-1'000'000'000'000'000, 1'000'000'000'000'001),
                        [](std::int64_t micro) { return Decimal::fromMicro(micro); });
}

TEST(Decimal, ReadsWhatPeopleType)
{
    EXPECT_EQ(Decimal::parse(u"1,234.50")->toString(), u"1234.5");
    EXPECT_EQ(Decimal::parse(u"１２３")->toString(), u"123");
    EXPECT_EQ(Decimal::parse(u"-0.000001")->toString(), u"-0.000001");
}

TEST(Decimal, ReadsFullWidthPointSeparatorAndSign)
{
    EXPECT_EQ(decimal(u"１，２３４．５").toString(), u"1234.5");
    EXPECT_EQ(decimal(u"－３").toString(), u"-3");
    EXPECT_EQ(decimal(u"−3").toString(), u"-3"); // U+2212
}

TEST(Decimal, IgnoresBlanksAround)
{
    EXPECT_EQ(decimal(u" 12 ").toString(), u"12");
    EXPECT_EQ(decimal(u"　12　").toString(), u"12");
}

TEST(Decimal, RefusesWhatIsNoNumber)
{
    for (const char16_t* text :
         {u"",          u"1,23",     u"1,2345",  u"1.",    u".5",    u"1e3",    u"X",
          u"1.0000001", u"-",        u"--1",     u"1.2.3", u"1 234", u"1,,234", u",123",
          u"1234,567",  u"1,234,56", u"1.234,5", u"0x10",  u"NaN",   u"1,234.", u"五"}) {
        EXPECT_FALSE(Decimal::parse(text)) << test::utf8(text);
    }
}

TEST(Decimal, ZeroesBeyondTheSixthPlaceAreNoFault)
{
    EXPECT_EQ(decimal(u"1.50000000000").toString(), u"1.5");
}

TEST(Decimal, ReadsUpToEighteenDigits)
{
    EXPECT_EQ(decimal(u"999999999999999999.999999").toString(), u"999999999999999999.999999");
    EXPECT_FALSE(Decimal::parse(u"1000000000000000000"));
    EXPECT_FALSE(Decimal::parse(QString(5000, u'9')));
}

TEST(Decimal, MinusZeroIsZero)
{
    EXPECT_EQ(decimal(u"-0.000000"), Decimal());
    EXPECT_EQ(decimal(u"-0").toString(), u"0");
}

TEST(Decimal, SumsAreExact)
{
    Decimal sum;
    for (int i = 0; i < 10; ++i) {
        sum += decimal(u"0.1");
    }
    EXPECT_EQ(sum, Decimal(1));
    EXPECT_EQ(decimal(u"0.3") - decimal(u"0.1"), decimal(u"0.2"));
}

TEST(Decimal, ProductIsRoundedHalfAwayFromZero)
{
    EXPECT_EQ(decimal(u"0.000001").times(decimal(u"0.5"))->toString(), u"0.000001");
    EXPECT_EQ(decimal(u"-0.000001").times(decimal(u"0.5"))->toString(), u"-0.000001");
    EXPECT_EQ(decimal(u"0.000001").times(decimal(u"0.499999"))->toString(), u"0");
    EXPECT_EQ(decimal(u"12.35").times(decimal(u"3"))->toString(), u"37.05");
}

TEST(Decimal, QuotientIsCutOff)
{
    EXPECT_EQ(Decimal(2).over(Decimal(3))->toString(), u"0.666666");
    EXPECT_EQ(Decimal(-2).over(Decimal(3))->toString(), u"-0.666666");
    EXPECT_EQ(Decimal(1).over(Decimal(8))->toString(), u"0.125");
}

TEST(Decimal, ShareReachesNoThresholdByRounding)
{
    const auto share = decimal(u"79999999990").times(Decimal(100))->over(decimal(u"100000000000"));
    EXPECT_LT(*share, Decimal(80));
}

TEST(Decimal, QuotientByZeroIsEmpty)
{
    EXPECT_FALSE(Decimal(1).over(Decimal()));
    EXPECT_FALSE(Decimal().over(Decimal()));
}

TEST(Decimal, OverflowIsEmpty)
{
    const Decimal large = decimal(u"999999999999999999");
    EXPECT_FALSE(large.times(large));
    EXPECT_FALSE(Decimal::fromMicro(Decimal::Micro(1) << 125).over(Decimal(1)));
}

TEST(Decimal, RoundsHalfAwayFromZero)
{
    EXPECT_EQ(decimal(u"1.005").rounded(2).toString(), u"1.01");
    EXPECT_EQ(decimal(u"-1.005").rounded(2).toString(), u"-1.01");
    EXPECT_EQ(decimal(u"2.5").rounded(0).toString(), u"3");
    EXPECT_EQ(decimal(u"-2.5").rounded(0).toString(), u"-3");
    EXPECT_EQ(decimal(u"2.499999").rounded(0).toString(), u"2");
    EXPECT_EQ(decimal(u"0.123456").rounded(6).toString(), u"0.123456");
}

TEST(Decimal, WritesNoMorePlacesThanNeeded)
{
    EXPECT_EQ(decimal(u"100").toString(), u"100");
    EXPECT_EQ(decimal(u"0.10").toString(), u"0.1");
    EXPECT_EQ(decimal(u"0.000010").toString(), u"0.00001");
}

TEST(Decimal, FixedPlacesAreFilledAndRounded)
{
    EXPECT_EQ(Decimal().toFixed(2), u"0.00");
    EXPECT_EQ(decimal(u"1234.5").toFixed(2), u"1234.50");
    EXPECT_EQ(decimal(u"1.995").toFixed(2), u"2.00");
    EXPECT_EQ(decimal(u"1.5").toFixed(0), u"2");
    EXPECT_EQ(decimal(u"-0.05").toFixed(1), u"-0.1");
}

TEST(Decimal, WhatRoundsToZeroHasNoSign)
{
    EXPECT_EQ(decimal(u"-0.001").toFixed(2), u"0.00");
}

TEST(Decimal, SeparatesGroupsOfThree)
{
    EXPECT_EQ(decimal(u"1234567.891").toFixed(2, true), u"1,234,567.89");
    EXPECT_EQ(decimal(u"999.995").toFixed(2, true), u"1,000.00");
    EXPECT_EQ(decimal(u"-123456").toFixed(0, true), u"-123,456");
    EXPECT_EQ(decimal(u"999").toFixed(0, true), u"999");
}

TEST(Decimal, GivesTheNearestBinaryNumber)
{
    EXPECT_EQ(decimal(u"0.1").toDouble(), 0.1);
    EXPECT_EQ(decimal(u"-1234.56").toDouble(), -1234.56);
}

TEST(Decimal, OrdersBySize)
{
    EXPECT_LT(decimal(u"-2"), decimal(u"-1.999999"));
    EXPECT_GT(decimal(u"10"), decimal(u"9.999999"));
}

TEST(Decimal, KnowsWholeNumbers)
{
    EXPECT_TRUE(decimal(u"3.000").isWhole());
    EXPECT_FALSE(decimal(u"3.000001").isWhole());
    EXPECT_TRUE(decimal(u"-3").isWhole());
}

RC_GTEST_PROP(DecimalProperty, WhatIsStoredReadsBackTheSame, ())
{
    const Decimal number = *anyDecimal();
    RC_PRE(number.abs().micro() < Decimal::Micro(1'000'000'000'000'000'000) * Decimal::kOne);
    RC_ASSERT(Decimal::parse(number.toString()) == number);
}

RC_GTEST_PROP(DecimalProperty, WhatIsPrintedWithSixPlacesReadsBackTheSame, ())
{
    const Decimal number = *smallDecimal();
    RC_ASSERT(Decimal::parse(number.toFixed(6, true)) == number);
    RC_ASSERT(Decimal::parse(number.toFixed(6, false)) == number);
}

RC_GTEST_PROP(DecimalProperty, RoundingMovesByHalfAUnitAtMost, ())
{
    const Decimal number = *anyDecimal();
    const int places = *rc::gen::inRange(0, 7);
    qint64 unit = Decimal::kOne;
    for (int i = 0; i < places; ++i) {
        unit /= 10;
    }
    const Decimal moved = (number.rounded(places) - number).abs();
    RC_ASSERT(moved.micro() * 2 <= unit);
    RC_ASSERT(number.rounded(places).micro() % unit == 0);
}

RC_GTEST_PROP(DecimalProperty, RoundingIsSymmetric, ())
{
    const Decimal number = *anyDecimal();
    const int places = *rc::gen::inRange(0, 7);
    RC_ASSERT((-number).rounded(places) == -number.rounded(places));
}

RC_GTEST_PROP(DecimalProperty, ProductDoesNotDependOnTheOrder, ())
{
    const Decimal one = *smallDecimal();
    const Decimal other = *smallDecimal();
    RC_ASSERT(one.times(other) == other.times(one));
    RC_ASSERT(one.times(Decimal(1)) == one);
}

RC_GTEST_PROP(DecimalProperty, QuotientTimesDivisorNeverExceedsTheDividend, ())
{
    const Decimal dividend = Decimal::fromMicro(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000));
    const Decimal divisor = Decimal::fromMicro(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000));
    const Decimal quotient = dividend.over(divisor).value();
    // compared without rounding: micro × micro
    RC_ASSERT(quotient.micro() * divisor.micro() <= dividend.micro() * Decimal::kOne);
    RC_ASSERT((quotient.micro() + 1) * divisor.micro() > dividend.micro() * Decimal::kOne);
}

} // namespace
} // namespace shenbao

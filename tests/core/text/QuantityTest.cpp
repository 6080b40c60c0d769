// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Quantity.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

/// The number and the unit behind it: 60000000000|tokens; "-" when it is none.
QString quantity(QStringView text)
{
    const auto result = parseQuantity(text);
    return result ? QString(result->number.toString() + u'|' + result->unit) : QStringLiteral("-");
}

QString numeral(QStringView text)
{
    const auto result = parseChineseNumeral(text);
    return result ? result->toString() : QStringLiteral("-");
}

/// In 万元.
QString money(QStringView text)
{
    const auto result = parseMoney(text);
    return result ? result->toString() : QStringLiteral("-");
}

QString percent(QStringView text)
{
    const auto result = parsePercent(text);
    return result ? result->toString() : QStringLiteral("-");
}

struct Written
{
    const char16_t* text;
    const char16_t* meaning;
};

void expectMeanings(QString (*read)(QStringView), std::initializer_list<Written> list)
{
    for (const Written& one : list) {
        EXPECT_EQ(read(one.text), QStringView(one.meaning)) << test::utf8(one.text);
    }
}

// ---- numbers with units

TEST(Quantity, SameNumberWrittenThreeWaysIsTheSame)
{
    expectMeanings(
        quantity,
        {{u"600亿", u"60000000000|"}, {u"0.06万亿", u"60000000000|"}, {u"60000000000", u"60000000000|"}});
}

TEST(Quantity, ReadsEveryMultiplier)
{
    expectMeanings(quantity, {{u"3百", u"300|"},
                              {u"3千", u"3000|"},
                              {u"3万", u"30000|"},
                              {u"3十万", u"300000|"},
                              {u"3百万", u"3000000|"},
                              {u"1.2千万", u"12000000|"},
                              {u"3亿", u"300000000|"},
                              {u"3十亿", u"3000000000|"},
                              {u"3百亿", u"30000000000|"},
                              {u"3千亿", u"300000000000|"},
                              {u"3万亿", u"3000000000000|"}});
}

TEST(Quantity, SplitsOffTheUnit)
{
    expectMeanings(quantity, {{u"600亿tokens", u"60000000000|tokens"},
                              {u"600 亿 tokens", u"60000000000|tokens"},
                              {u"5万条", u"50000|条"},
                              {u"36.5TB", u"36.5|TB"},
                              {u"12 个", u"12|个"},
                              {u"80%", u"80|%"}});
}

TEST(Quantity, ReadsChineseNumerals)
{
    expectMeanings(
        quantity,
        {{u"三千万", u"30000000|"}, {u"六百亿tokens", u"60000000000|tokens"}, {u"十二个", u"12|个"}});
}

TEST(Quantity, ReadsFullWidthAndSeparatedDigits)
{
    expectMeanings(quantity,
                   {{u"１２万", u"120000|"}, {u"1,234.5万", u"12345000|"}, {u"１，２３４", u"1234|"}});
}

TEST(Quantity, ReadsNegativeNumbers)
{
    expectMeanings(quantity, {{u"-3.5", u"-3.5|"}, {u"－2万", u"-20000|"}});
}

TEST(Quantity, RefusesWhatDoesNotBeginWithANumber)
{
    expectMeanings(quantity, {{u"", u"-"},
                              {u"tokens", u"-"},
                              {u"约600亿", u"-"},
                              {u"≥600亿", u"-"},
                              {u"万", u"-"},
                              {u"亿", u"-"},
                              {u"百度", u"-"},
                              {u"X", u"-"},
                              {u"-", u"-"},
                              {u"1.2.3", u"-"},
                              {u"1,23", u"-"},
                              {u".5万", u"-"}});
}

TEST(Quantity, RefusesWhatIsTooLarge)
{
    EXPECT_EQ(quantity(u"999999999999999999万亿"), u"-");
    EXPECT_EQ(quantity(QString(30, u'9')), u"-");
}

TEST(Quantity, EveryNumberItGivesCanBeStored)
{
    const auto large = parseQuantity(u"10000000000亿");
    EXPECT_TRUE(!large || Decimal::parse(large->number.toString()) == large->number);
}

// ---- Chinese numerals

TEST(ChineseNumeral, ReadsUpToTenThousand)
{
    expectMeanings(numeral, {{u"零", u"0"},
                             {u"〇", u"0"},
                             {u"五", u"5"},
                             {u"十", u"10"},
                             {u"十二", u"12"},
                             {u"二十", u"20"},
                             {u"九十九", u"99"},
                             {u"一百", u"100"},
                             {u"三百零五", u"305"},
                             {u"两千", u"2000"},
                             {u"一千零一十", u"1010"},
                             {u"一千一百一十一", u"1111"},
                             {u"九千九百九十九", u"9999"}});
}

TEST(ChineseNumeral, ReadsTenThousandsAndHundredMillions)
{
    expectMeanings(numeral, {{u"一万", u"10000"},
                             {u"十万", u"100000"},
                             {u"一万零五", u"10005"},
                             {u"二十三万四千五百六十七", u"234567"},
                             {u"六百亿", u"60000000000"},
                             {u"三万亿", u"3000000000000"},
                             {u"一亿零三百万", u"103000000"},
                             {u"九千九百九十九万亿", u"9999000000000000"}});
}

TEST(ChineseNumeral, RefusesWhatIsNone)
{
    expectMeanings(numeral, {{u"", u"-"},
                             {u"百", u"-"},
                             {u"万", u"-"},
                             {u"亿", u"-"},
                             {u"二三", u"-"},
                             {u"二〇二六", u"-"},
                             {u"一十百", u"-"},
                             {u"五百三千", u"-"},
                             {u"零万", u"-"},
                             {u"十 二", u"-"},
                             {u"壹拾", u"-"},
                             {u"12", u"-"},
                             {u"一a", u"-"}});
}

TEST(ChineseNumeral, DoesNotMisreadTheShortFormOfTheLastPlace)
{
    for (const auto& [text, meaning] : {std::pair(u"三百五", u"350"), std::pair(u"两万五", u"25000")}) {
        const QString got = numeral(text);
        EXPECT_TRUE(got == QStringView(meaning) || got == u"-")
            << test::utf8(text) << " gave " << test::utf8(got);
    }
}

TEST(ChineseNumeral, RefusesAMarkThatReturns)
{
    expectMeanings(numeral, {{u"一万三万", u"-"}, {u"一亿二亿", u"-"}, {u"二万三千万", u"-"}});
}

// ---- units

TEST(Unit, SplitsTheMultiplierOff)
{
    const Unit unit = Unit::parse(u"亿tokens");
    EXPECT_EQ(unit.factor, Decimal(100'000'000));
    EXPECT_EQ(unit.multiplier, u"亿");
    EXPECT_EQ(unit.base, u"tokens");
}

TEST(Unit, WithoutMultiplierHasTheFactorOne)
{
    EXPECT_EQ(Unit::parse(u"个"), (Unit{Decimal(1), {}, QStringLiteral("个")}));
    EXPECT_EQ(Unit::parse(u""), Unit());
}

TEST(Unit, TakesTheLongestMultiplier)
{
    EXPECT_EQ(Unit::parse(u"万亿元").factor, Decimal(1'000'000'000'000));
    EXPECT_EQ(Unit::parse(u"千万条").factor, Decimal(10'000'000));
}

TEST(Unit, IsWrittenAsItWasRead)
{
    for (const char16_t* text : {u"亿tokens", u"万条", u"个", u"万", u"", u"TB", u"千万条"}) {
        EXPECT_EQ(Unit::parse(text).toString(), QStringView(text));
    }
}

TEST(Unit, LetterCaseAndPluralOfTokensDoNotMatter)
{
    EXPECT_TRUE(isSameBase(u"tokens", u"Token"));
    EXPECT_TRUE(isSameBase(u" TOKENS ", u"tokens"));
    EXPECT_TRUE(isSameBase(u"条", u"条"));
    EXPECT_FALSE(isSameBase(u"条", u"组"));
    EXPECT_FALSE(isSameBase(u"", u"条"));
}

// ---- money, in 万元

TEST(Money, BareNumberIsInTenThousandYuan)
{
    expectMeanings(money,
                   {{u"1234.5", u"1234.5"}, {u"1,234.5", u"1234.5"}, {u"0", u"0"}, {u"-12.5", u"-12.5"}});
}

TEST(Money, SameAmountWrittenInEveryUnitIsTheSame)
{
    expectMeanings(money, {{u"1,234.5万元", u"1234.5"},
                           {u"12345000元", u"1234.5"},
                           {u"12,345,000元", u"1234.5"},
                           {u"0.12345亿元", u"1234.5"},
                           {u"12345千元", u"1234.5"},
                           {u"1234.5万", u"1234.5"},
                           {u"贰仟伍佰捌拾陆万元整", u"2586"},
                           {u"1 234.5", u"1234.5"},
                           {u"1234.5 万元", u"1234.5"},
                           {u"１２３４．５万元", u"1234.5"}});
}

/// Spreadsheets put the sign before figures in 万元: it says nothing about the unit.
TEST(Money, ASignOfTheCurrencyIsNoUnit)
{
    expectMeanings(money, {{u"￥200.00", u"200"},
                           {u"¥2586.5", u"2586.5"},
                           {u"￥ 2,586.50万元", u"2586.5"},
                           {u"RMB 2586", u"2586"},
                           {u"￥200元", u"0.02"},
                           {u"￥0.5亿元", u"5000"},
                           {u"￥", u"-"},
                           {u"￥￥5", u"-"}});
}

TEST(Money, ReadsMultipliersOfTheContract)
{
    expectMeanings(
        money, {{u"0.5亿元", u"5000"}, {u"300千元", u"30"}, {u"3百万", u"300"}, {u"100万元人民币", u"100"}});
}

TEST(Money, ReadsChineseNumerals)
{
    expectMeanings(money, {{u"五百万元", u"500"}, {u"三千万", u"3000"}, {u"一亿两千万元", u"12000"}});
}

TEST(Money, KeepsOneFenExactly)
{
    EXPECT_EQ(money(u"0.01元"), u"0.000001");
    EXPECT_EQ(money(u"12345678.91元"), u"1234.567891");
}

TEST(Money, RefusesPartsOfAFen)
{
    EXPECT_EQ(money(u"0.001元"), u"-");
    EXPECT_EQ(money(u"0.0000001"), u"-");
    EXPECT_EQ(money(u"1.2345678万元"), u"-");
}

TEST(Money, RefusesWhatIsNoAmount)
{
    expectMeanings(money, {{u"", u"-"},
                           {u"元", u"-"},
                           {u"万元", u"-"},
                           {u"约100万元", u"-"},
                           {u"100美元", u"-"},
                           {u"100元/月", u"-"},
                           {u"12万3千元", u"-"},
                           {u"1,23万元", u"-"},
                           {u"100%", u"-"},
                           {u"XX万元", u"-"},
                           {u"1000-2000万元", u"-"}});
}

TEST(Money, BareChineseNumeralIsNotReadAsYuan)
{
    const QString got = money(u"五百");
    EXPECT_TRUE(got == u"500" || got == u"-") << test::utf8(got);
}

// ---- percent

TEST(Percent, ReadsEveryForm)
{
    expectMeanings(percent, {{u"56", u"56"},
                             {u"56%", u"56"},
                             {u"56.3％", u"56.3"},
                             {u"５６％", u"56"},
                             {u"百分之五十六", u"56"},
                             {u" 56 % ", u"56"},
                             {u"-3.2%", u"-3.2"},
                             {u"0.56", u"0.56"}});
}

TEST(Percent, RefusesWhatIsNone)
{
    expectMeanings(
        percent,
        {{u"", u"-"}, {u"%", u"-"}, {u"百分之", u"-"}, {u"56%%", u"-"}, {u"五成", u"-"}, {u"56元", u"-"}});
}

// ---- properties

RC_GTEST_PROP(QuantityProperty, WhatIsPrintedInItsUnitReadsBackTheSame, ())
{
    const Unit unit =
        Unit::parse(*test::oneOf({u"亿tokens", u"万条", u"个", u"", u"万亿元", u"百万次", u"TB", u"千万条"}));
    const Decimal inUnit =
        Decimal::fromMicro(*rc::gen::inRange<std::int64_t>(-999'999'999'999, 1'000'000'000'000));
    const auto read = parseQuantity(QString(inUnit.toString() + unit.toString()));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->number == inUnit.times(unit.factor));
    RC_ASSERT(isSameBase(read->unit, unit.base));
}

RC_GTEST_PROP(QuantityProperty, WhatIsPrintedInTheBaseUnitReadsBackTheSame, ())
{
    const Decimal number = Decimal::fromMicro(
        Decimal::Micro(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000)) * 999'983);
    const auto read = parseQuantity(QString(number.toFixed(6, true) + u" tokens"));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->number == number);
}

RC_GTEST_PROP(QuantityProperty, MoneyIsTheSameInYuanAndTenThousands, ())
{
    const Decimal amount = Decimal::fromMicro(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000));
    const QString yuan = amount.times(Decimal(10'000))->toFixed(2, true);
    RC_ASSERT(parseMoney(amount.toString()) == amount);
    RC_ASSERT(parseMoney(QString(amount.toString() + u"万元")) == amount);
    RC_ASSERT(parseMoney(QString(yuan + u'元')) == amount);
    RC_ASSERT(parseMoney(QString(u'¥' + yuan + u'元')) == amount);
    RC_ASSERT(parseMoney(QString(u'¥' + amount.toString())) == amount);
}

/// 0 to 9999 as it is read aloud.
QString spokenGroup(int number)
{
    constexpr QStringView kDigits = u"零一二三四五六七八九";
    constexpr QStringView kPlaces = u"千百十";
    QString text;
    bool gap = false;
    for (int place = 0, size = 1000; size > 0; ++place, size /= 10) {
        const int digit = number / size % 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap) {
            text += u'零';
            gap = false;
        }
        text += kDigits[digit];
        if (place < 3) {
            text += kPlaces[place];
        }
    }
    return text;
}

RC_GTEST_PROP(QuantityProperty, SpokenNumeralReadsBackTheSame, ())
{
    const int high = *rc::gen::inRange(0, 10'000);
    const int low = *rc::gen::inRange(1, 10'000);
    QString text = high > 0 ? QString(spokenGroup(high) + u'万') : QString();
    if (high > 0 && low < 1000) {
        text += u'零';
    }
    text += spokenGroup(low);
    RC_ASSERT(parseChineseNumeral(text) == Decimal(qint64(high) * 10'000 + low));
}

RC_GTEST_PROP(QuantityProperty, NoTextBreaksTheReaders, ())
{
    const QString text =
        *test::textOf({u"1", u"０", u"9", u"五", u"十", u"百",     u"千", u"万", u"亿", u"元",
                       u"%", u",",  u".", u"-",  u" ",  u"百分之", u"¥",  u"零", u"两", u"x"});
    (void)parseQuantity(text);
    (void)parseMoney(text);
    (void)parsePercent(text);
    (void)parseChineseNumeral(text);
    RC_SUCCEED("");
}

} // namespace
} // namespace shenbao

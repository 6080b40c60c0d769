// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/RuleFixture.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields = R"(
    <field key="a.code" label="信用代码" kind="credit-code"/>
    <field key="a.mobile" label="手机" kind="mobile"/>
    <field key="a.phone" label="电话" kind="phone"/>
    <field key="a.email" label="邮箱" kind="email"/>
    <field key="a.money" label="金额" kind="money"/>
    <field key="a.loss" label="利润" kind="money" min="-1000"/>
    <field key="a.rate" label="比率" kind="percent"/>
    <field key="a.date" label="日期" kind="date"/>
    <field key="a.period" label="周期" kind="period"/>)";

class FormatRuleTest : public test::RuleTest
{
protected:
    void look(const char* what)
    {
        use(kFields, check("format", "what=\"" + QByteArray(what) + "\"", "「{字段}」{v}，{n}位"));
    }
    void expectGood(const char* key, std::initializer_list<const char16_t*> texts)
    {
        for (const char16_t* text : texts) {
            answer(key, text);
            EXPECT_EQ(found(), nothing()) << QString::fromUtf16(text).toStdString();
        }
    }
    void expectBad(const char* key, std::initializer_list<const char16_t*> texts)
    {
        for (const char16_t* text : texts) {
            answer(key, text);
            EXPECT_EQ(found().size(), 1) << QString::fromUtf16(text).toStdString();
        }
    }
};

class CheckCharacterRuleTest : public test::RuleTest
{};

TEST_F(FormatRuleTest, FindsACreditCodeOfTheWrongForm)
{
    look("credit-code");
    answer("a.code", u"91420106QQ0NE8PR3");
    EXPECT_EQ(found(), lines({u"T-1 a.code 「信用代码」91420106QQ0NE8PR3，17位"}));
    expectBad("a.code", {u"91420106QQ0NE8PR39X", u"91420106IQ0NE8PR39", u"914201A6QQ0NE8PR39"});
}

TEST_F(FormatRuleTest, TakesACreditCodeWithAWrongCheckCharacter)
{
    look("credit-code");
    expectGood("a.code", {u"91420106QQ0NE8PR39", u"91420106QQ0NE8PR30", u"914201115TUUQNKG70"});
}

TEST_F(FormatRuleTest, ChecksMobileNumbers)
{
    look("mobile");
    answer("a.mobile", u"1381745629");
    EXPECT_EQ(found(), lines({u"T-1 a.mobile 「手机」1381745629，10位"}));
    expectBad("a.mobile",
              {u"12000000000", u"138174562901", u"1381745629a", u"027-10006128", u"１３８１７４５６２９０"});
    expectGood("a.mobile", {u"13817456290", u"15400006128", u" 19900000000 "});
}

TEST_F(FormatRuleTest, ChecksTelephoneNumbersWithAreaCode)
{
    look("phone");
    expectGood("a.phone",
               {u"021-70018826", u"02770018826", u"0512-1234567", u"021-70018826-123", u"400-820-8820",
                u"8008208820", u"021-70018826、021-70018827", u"021-70018826/13817456290"});
    expectBad("a.phone", {u"70018826", u"021-700188", u"无", u"021-70018826、12", u"021 - 70018826 转 8"});
}

TEST_F(FormatRuleTest, SaysOfATelephoneFieldWhatWasMeant)
{
    look("mobile");
    answer("a.phone", u"1381745629");
    EXPECT_EQ(found().size(), 1) << "ten digits that begin with 1: a mobile number was meant";
    answer("a.phone", u"70018826");
    EXPECT_EQ(found(), nothing());
    look("phone");
    answer("a.phone", u"1381745629");
    EXPECT_EQ(found(), nothing()) << "reported once";
    answer("a.phone", u"70018826");
    EXPECT_EQ(found().size(), 1);
}

TEST_F(FormatRuleTest, ChecksMailAddresses)
{
    look("email");
    expectGood("a.email", {u"dataset@lansu-weld.example", u"a.b+c_d%e@x.y.cn"});
    expectBad("a.email", {u"dataset.lansu-weld.example", u"a＠b.cn", u"a@b", u"a@b。cn", u"a@b.cn;c@d.cn",
                          u"甲@b.cn", u"a b@c.cn", u"@b.cn"});
}

TEST_F(FormatRuleTest, FindsNumbersThatAreNone)
{
    look("number");
    type("a.money", u"约五万");
    type("a.rate", u"一半");
    EXPECT_EQ(found(), lines({u"T-1 a.money 「金额」约五万，3位", u"T-1 a.rate 「比率」一半，2位"}));
}

TEST_F(FormatRuleTest, FindsNegativeAmountsUnlessTheFieldAllowsThem)
{
    look("number");
    answer("a.money", u"-0.01");
    answer("a.loss", u"-1000");
    answer("a.rate", u"-3");
    EXPECT_EQ(found(), lines({u"T-1 a.money 「金额」-0.01，5位"}));
    answer("a.money", u"0");
    EXPECT_EQ(found(), nothing());
}

TEST_F(FormatRuleTest, FindsDatesThatAreNone)
{
    look("date");
    type("a.date", u"2026-02-30");
    type("a.period", u"两年");
    EXPECT_EQ(found(), lines({u"T-1 a.date 「日期」2026-02-30，10位", u"T-1 a.period 「周期」两年，2位"}));
    answer("a.date", u"2026-02-28");
    answer("a.period", u"2026-12/2026-03");
    EXPECT_EQ(found(), nothing());
}

TEST_F(FormatRuleTest, IsSilentForBlankFields)
{
    for (const char* what : {"credit-code", "mobile", "phone", "email", "number", "date"}) {
        look(what);
        EXPECT_EQ(found(), nothing()) << what;
    }
}

TEST_F(FormatRuleTest, RefusesAFormatThatItDoesNotKnow)
{
    EXPECT_TRUE(refusal(kFields, check("format", "what=\"passport\"", "x")).contains(u"passport"));
}

TEST_F(CheckCharacterRuleTest, SaysWhichCharacterBelongsThere)
{
    use(kFields, check("check-character", "", "末位应为“{exp}”，现为“{got}”"));
    answer("a.code", u"91420106qq0ne8pr38");
    EXPECT_EQ(found(), lines({u"T-1 a.code 末位应为“9”，现为“8”"}));
}

TEST_F(CheckCharacterRuleTest, IsSilentForRightCodesAndForThoseOfTheWrongForm)
{
    use(kFields, check("check-character", "", "{exp}{got}"));
    for (const char16_t* code :
         {u"", u"91420106QQ0NE8PR39", u"914201115TUUQNKG70", u"91350100M000100Y43", u"91420106QQ0NE8PR3"}) {
        answer("a.code", code);
        EXPECT_EQ(found(), nothing()) << QString::fromUtf16(code).toStdString();
    }
}

} // namespace
} // namespace shenbao

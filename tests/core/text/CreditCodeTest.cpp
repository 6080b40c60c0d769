// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CreditCode.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao {
namespace {

constexpr QStringView kAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

QStringList codes(QStringView group)
{
    const auto json =
        QJsonDocument::fromJson(test::readBytes(test::dataPath(QStringLiteral("creditcodes.json"))));
    QStringList list;
    for (const QJsonValue& one : json[group].toArray()) {
        list << one.toString();
    }
    EXPECT_FALSE(list.isEmpty());
    return list;
}

/// 17 characters of the right form and the check character that belongs to them.
rc::Gen<QString> anyCode()
{
    const auto character = [](int range) {
        return rc::gen::map(rc::gen::inRange(0, range), [](int at) { return kAlphabet[at].unicode(); });
    };
    return rc::gen::apply(
        [](const std::vector<char16_t>& head, const std::vector<char16_t>& digits,
           const std::vector<char16_t>& tail) {
            QString code;
            for (const auto* part : {&head, &digits, &tail}) {
                for (const char16_t unit : *part) {
                    code += QChar(unit);
                }
            }
            code += u'0';
            code.back() = creditcode::checkCharacter(code);
            return code;
        },
        rc::gen::container<std::vector<char16_t>>(2, character(31)),
        rc::gen::container<std::vector<char16_t>>(6, character(10)),
        rc::gen::container<std::vector<char16_t>>(9, character(31)));
}

TEST(CreditCode, AcceptsIssuedCodes)
{
    for (const QString& code : codes(u"valid")) {
        EXPECT_TRUE(creditcode::isValid(code)) << test::utf8(code);
    }
}

TEST(CreditCode, RefusesAWrongCheckCharacter)
{
    for (const QString& code : codes(u"invalid")) {
        EXPECT_TRUE(creditcode::hasForm(code)) << test::utf8(code);
        EXPECT_FALSE(creditcode::isValid(code)) << test::utf8(code);
    }
}

TEST(CreditCode, RemainderZeroGivesZero)
{
    EXPECT_EQ(creditcode::checkCharacter(u"914201115TUUQNKG70"), u'0');
}

TEST(CreditCode, OrganisationCheckCharacterIsTheSeventeenth)
{
    for (const QString& code : codes(u"valid")) {
        EXPECT_EQ(creditcode::organisationCheckCharacter(code), code[16]) << test::utf8(code);
    }
}

TEST(CreditCode, HasFormNeedsEighteenCharacters)
{
    EXPECT_FALSE(creditcode::hasForm(u""));
    EXPECT_FALSE(creditcode::hasForm(u"91350100M000100Y4"));
    EXPECT_FALSE(creditcode::hasForm(u"91350100M000100Y430"));
}

TEST(CreditCode, HasFormRefusesTheFiveLettersThatAreLeftOut)
{
    for (const QChar letter : QStringView(u"IOSVZ")) {
        EXPECT_FALSE(creditcode::hasForm(QStringLiteral("91350100M000100Y4%1").arg(letter)))
            << letter.toLatin1();
    }
}

TEST(CreditCode, HasFormNeedsDigitsForTheRegion)
{
    EXPECT_FALSE(creditcode::hasForm(u"9135010AM000100Y43"));
}

TEST(CreditCode, SmallLettersAreNotTheForm)
{
    EXPECT_FALSE(creditcode::isValid(u"91350100m000100y43"));
}

TEST(CreditCode, NormalisesWhatPeopleType)
{
    EXPECT_EQ(creditcode::normalised(u" 9135 0100 m000 100y43 "), u"91350100M000100Y43");
    EXPECT_EQ(creditcode::normalised(u"９１３５０１００Ｍ０００１００Ｙ４３"), u"91350100M000100Y43");
    EXPECT_EQ(creditcode::normalised(u"91350100\u3000M000100Y43\n"), u"91350100M000100Y43");
}

RC_GTEST_PROP(CreditCodeProperty, CodeWithItsCheckCharacterIsValid, ())
{
    RC_ASSERT(creditcode::isValid(*anyCode()));
}

RC_GTEST_PROP(CreditCodeProperty, OneChangedCharacterIsNoticed, ())
{
    const QString code = *anyCode();
    const int place = *rc::gen::inRange(0, 18);
    QString changed = code;
    changed[place] = kAlphabet[*rc::gen::inRange(0, 31)];
    RC_PRE(changed != code);
    RC_ASSERT(!creditcode::isValid(changed));
}

RC_GTEST_PROP(CreditCodeProperty, NormalisingTwiceChangesNothing, ())
{
    const QString once = creditcode::normalised(test::fromCodePoints(*test::anyCodePoints()));
    RC_ASSERT(creditcode::normalised(once) == once);
}

} // namespace
} // namespace shenbao

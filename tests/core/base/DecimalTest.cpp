// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Decimal.h"

#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

TEST(Decimal, ReadsWhatPeopleType)
{
    EXPECT_EQ(Decimal::parse(u"1,234.50")->toString(), u"1234.5");
    EXPECT_EQ(Decimal::parse(u"１２３")->toString(), u"123");
    EXPECT_EQ(Decimal::parse(u"-0.000001")->toString(), u"-0.000001");
}

TEST(Decimal, RefusesWhatIsNoNumber)
{
    for (const QString& text : {QStringLiteral(""), QStringLiteral("1,23"), QStringLiteral("1,2345"), QStringLiteral("1."), QStringLiteral(".5"),
                                QStringLiteral("1e3"), QStringLiteral("X"), QStringLiteral("1.0000001")}) {
        EXPECT_FALSE(Decimal::parse(text)) << text.toStdString();
    }
}

} // namespace
} // namespace shenbao

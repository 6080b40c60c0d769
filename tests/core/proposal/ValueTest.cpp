// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Value.h"
#include "core/form/Field.h" // before Value.h: g++ 12 takes FieldKind::Rows for a shadow of the type Rows otherwise

#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

TEST(Value, IsBlankWhenNothingWasAnswered)
{
    EXPECT_TRUE(Value().isBlank());
    EXPECT_TRUE(Value(QString()).isBlank());
    EXPECT_TRUE(Value(QStringLiteral(" \n　")).isBlank());
    EXPECT_TRUE(Value(QStringList()).isBlank());
    EXPECT_TRUE(Value(RichText()).isBlank());
    EXPECT_TRUE(Value(Rows()).isBlank());
}

TEST(Value, IsNotBlankWithZeroOrWithATickThatIsNotSet)
{
    EXPECT_FALSE(Value(Decimal(0)).isBlank());
    EXPECT_FALSE(Value(false).isBlank());
    EXPECT_FALSE(Value(NotApplicable{}).isBlank());
    EXPECT_FALSE(Value(Rows{Row(3)}).isBlank());
}

TEST(Value, HoldsExactlyOneAlternative)
{
    const Value number(Decimal(5));
    EXPECT_TRUE(number.number());
    EXPECT_FALSE(number.text() || number.date() || number.month() || number.period() || number.tick() ||
                 number.list() || number.richText() || number.rows() || number.isNotApplicable());
    EXPECT_FALSE(Value(true).number());
    EXPECT_TRUE(Value(true).tick());
}

TEST(Value, ComparesByContent)
{
    const QString markdown = QStringLiteral("### 标题\n正文");
    EXPECT_EQ(Value(parseMarkdown(markdown)), Value(parseMarkdown(markdown)));
    EXPECT_NE(Value(parseMarkdown(markdown)), Value(parseMarkdown(u"正文")));
    EXPECT_EQ(Value(Rows{Row{Value(Decimal(1)), Value()}}), Value(Rows{Row{Value(Decimal(1)), Value()}}));
    EXPECT_NE(Value(Rows{Row{Value(Decimal(1))}}), Value(Rows{Row{Value(Decimal(2))}}));
    EXPECT_NE(Value(Rows()), Value(RichText()));
    EXPECT_NE(Value(QStringLiteral("5")), Value(Decimal(5)));
    EXPECT_NE(Value(YearMonth{2026, 3}), Value(Period{{2026, 3}, {2026, 3}}));
}

} // namespace
} // namespace shenbao

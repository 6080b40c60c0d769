// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/Condition.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

/// The condition in a readable form: (a.b & !c.d) | (e.f=x); "-" when the text is none.
QString shown(const char16_t* text)
{
    const auto condition = Condition::parse(QString::fromUtf16(text));
    if (!condition) {
        return QStringLiteral("-");
    }
    QStringList alternatives;
    for (const auto& terms : condition->alternatives) {
        QStringList list;
        for (const Condition::Term& term : terms) {
            list << (term.compares ? QString(term.key + (term.negated ? u"≠" : u"=") + term.value)
                                   : QString((term.negated ? u"!" : u"") + term.key));
        }
        alternatives << u'(' + list.join(u" & ") + u')';
    }
    return alternatives.join(u" | ");
}

TEST(Condition, KeyAloneAsksWhetherItIsFilled)
{
    EXPECT_EQ(shown(u"a.b"), u"(a.b)");
    EXPECT_EQ(shown(u"not a.b"), u"(!a.b)");
}

TEST(Condition, ComparesWithAValue)
{
    EXPECT_EQ(shown(u"a.b = 在建"), u"(a.b=在建)");
    EXPECT_EQ(shown(u"a.b != 无"), u"(a.b≠无)");
}

TEST(Condition, ValueMayHoldBlanks)
{
    EXPECT_EQ(shown(u"a.b = 在建 项目"), u"(a.b=在建 项目)");
    EXPECT_EQ(shown(u"a.b = not yet"), u"(a.b=not yet)");
}

TEST(Condition, AndBindsCloserThanOr)
{
    EXPECT_EQ(shown(u"a.b and not c.d or e.f = x and g.h"), u"(a.b & !c.d) | (e.f=x & g.h)");
}

TEST(Condition, ExtraBlanksDoNotMatter)
{
    EXPECT_EQ(shown(u"  a.b   and\n  c.d "), u"(a.b & c.d)");
}

TEST(Condition, KeyMayHaveAYear)
{
    EXPECT_EQ(shown(u"a.b[2024]"), u"(a.b[2024])");
}

TEST(Condition, WithoutTextIsNotAlwaysTrueButWrong)
{
    EXPECT_EQ(shown(u""), u"-");
    EXPECT_TRUE(Condition().isAlways());
}

TEST(Condition, RefusesWhatIsNone)
{
    for (const char16_t* text :
         {u"name", u"not", u"not not a.b", u"a.b and", u"or a.b", u"a.b and or c.d", u"a.b =", u"a.b c.d",
          u"a.b == x", u"a.b < 5", u"not a.b = x", u"= x", u"and"}) {
        EXPECT_EQ(shown(text), u"-") << test::utf8(text);
    }
}

TEST(Condition, NamesItsKeys)
{
    EXPECT_EQ(Condition::parse(QStringLiteral("a.b and c.d or e.f = x"))->keys(),
              (QStringList{QStringLiteral("a.b"), QStringLiteral("c.d"), QStringLiteral("e.f")}));
}

} // namespace
} // namespace shenbao

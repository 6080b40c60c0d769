// SPDX-License-Identifier: GPL-3.0-or-later
// Declarations that make no sense are refused with file, line and column, whatever the kind; expressions of a form are bounded.
#include "tests/core/check/RuleFixture.h"

#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

using test::check;

const QByteArray kFields = R"(
    <field key="a.text" label="文本" kind="text"/>
    <field key="a.more" label="说明" kind="text"/>
    <field key="a.money" label="金额" kind="money"/>
    <field key="a.rate" label="比率" kind="percent"/>
    <field key="a.date" label="日期" kind="date"/>
    <rows key="a.rows" label="清单" required="no"><column name="名称" kind="text"/></rows>)";

class RuleDeclarations : public test::RuleTest
{};

TEST_F(RuleDeclarations, OfEveryKindRefuseAParameterThatTheyDoNotKnow)
{
#define SHENBAO_KIND(kind, factory, values) kind,
    for (const char* kind : {SHENBAO_RULES(SHENBAO_KIND)}) {
#undef SHENBAO_KIND
        const QString message = refusal(kFields, check(kind, "colour=\"red\"", "x"));
        EXPECT_TRUE(message.contains(QRegularExpression(QStringLiteral("^small\\.xml:\\d+:\\d+: T-1: "))))
            << kind << ": " << message.toStdString();
    }
}

TEST_F(RuleDeclarations, OfEveryKindRefuseAKeyThatTheFormLacks)
{
#define SHENBAO_KIND(kind, factory, values) kind,
    for (const char* kind : {SHENBAO_RULES(SHENBAO_KIND)}) {
#undef SHENBAO_KIND
        const auto* known = ruleKind(QString::fromLatin1(kind));
        ASSERT_NE(known, nullptr);
        EXPECT_FALSE(refusal(kFields, check(kind, "keys=\"a.nowhere\"", "x")).isEmpty()) << kind;
    }
}

TEST_F(RuleDeclarations, RefuseWhatContradictsItself)
{
    for (const QByteArray& rule :
         {check("range", "keys=\"a.money\" low=\"9\" high=\"1\"", "x"),
          check("repetition", "least=\"1\"", "x"), check("equal-numbers", "a=\"a.money\" b=\"a.rate\"", "x"),
          check("equal-numbers", "a=\"a.money\" b=\"a.money\"", "x"),
          check("equal-numbers", "a=\"a.money\" b=\"a.text\"", "x"),
          check("not-greater", "a=\"a.money\" b=\"a.rate\"", "x"),
          check("share-above", "of=\"a.rate\" total=\"a.money\" percent=\"60\"", "x"),
          check("share-above", "of=\"a.money\" total=\"a.money\" percent=\"0\"", "x"),
          check("jump", "rows=\"a.money\" times=\"0\"", "x"), check("near-limit", "percent=\"many\"", "x"),
          check("document-year", "keys=\"a.rows\" date=\"a.date\" until=\"13-40\"", "x"),
          check("unticked", "keys=\"a.text\" of=\"a.text a.more\"", "x"),
          check("within-period", "period=\"a.money\" rows=\"a.rows\" column=\"名称\"", "x"),
          check("list-count", "count=\"a.money\" list=\"a.rows\" blank=\"perhaps\"", "x"),
          check("own-rows", "list=\"a.rows\" column=\"价格\" common=\"a.text\"", "x"),
          check("mentions", "keys=\"a.text\" groups=\"no-such-list\"", "x")}) {
        EXPECT_TRUE(refusal(kFields, rule).startsWith(u"small.xml:")) << rule.toStdString();
    }
}

TEST_F(RuleDeclarations, RefuseAMessageThatNamesWhatTheKindDoesNotGive)
{
    EXPECT_TRUE(refusal(kFields, check("limit", "", "{preis}")).contains(u"preis"));
}

QByteArray withWords(const QByteArray& id, const QByteArray& words, const QByteArray& rules)
{
    QByteArray xml = "<words id=\"" + id + "\">";
    for (const QByteArray& word : words.split('\n')) {
        xml += "<w>" + word + "</w>";
    }
    return xml + "</words>" + rules;
}

TEST_F(RuleDeclarations, RefuseAnExpressionThatIsNone)
{
    const QString message =
        refusal(kFields, withWords("bad", "(unclosed", check("pattern", "patterns=\"bad\"", "x")));
    EXPECT_TRUE(message.contains(u"(unclosed")) << message.toStdString();
}

TEST_F(RuleDeclarations, TakeWordsOfTheirOwnInsteadOfCommonOnes)
{
    use(kFields, withWords("list", "甲", ""), {},
        withWords("list", "乙", check("pattern", "patterns=\"list\"", "{片段}", "C-1")));
    answer("a.text", u"甲乙");
    EXPECT_EQ(found(), lines({u"C-1 a.text 甲"}));
}

TEST_F(RuleDeclarations, RefuseTwoListsOfOneName)
{
    const auto form = read(kFields, withWords("list", "甲", withWords("list", "乙", "")));
    ASSERT_FALSE(form);
    EXPECT_TRUE(form.error().message.contains(u"list")) << form.error().message.toStdString();
}

/// An expression that would try 2^n ways gives up; the others go on.
TEST_F(RuleDeclarations, BoundAnExpressionThatWouldTakeForever)
{
    use(kFields, withWords("slow", "(x+x+)+y\n甲", check("pattern", "patterns=\"slow\"", "{片段}")));
    proposal();
    answer("a.text", QJsonValue(QString(20'000, u'x') + u'甲'));
    EXPECT_EQ(found(), lines({u"T-1 a.text 甲"}));
}

TEST_F(RuleDeclarations, OffersWhatAnExpressionReplaces)
{
    use(kFields, withWords("fix", "(\\d+)元 =&gt; ￥\\1", check("pattern", "patterns=\"fix\"", "{片段}")));
    answer("a.text", u"收费5元");
    const Findings findings = run();
    ASSERT_EQ(findings.size(), 1u);
    ASSERT_TRUE(findings[0].fix.has_value());
    for (const ProposalEdit& edit : findings[0].fix->edits) {
        SHENBAO_EXPECT_OK(proposal().apply(edit));
    }
    EXPECT_EQ(proposal().text(QStringLiteral("a.text")), u"收费￥5");
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/TextReplace.h"

#include "core/proposal/ValueJson.h"
#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"
#include "tests/support/SampleCases.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

const QByteArray kForm = R"(
  <data id="inputs">
    <field key="a.name" label="名称" kind="unit-name"/>
    <field key="a.copy" label="名称副本" kind="unit-name" bound="a.name"/>
    <field key="a.title" label="标题" kind="text" default="预置标题"/>
    <field key="a.phone" label="电话" kind="phone"/>
    <field key="a.sum" label="金额" kind="money"/>
    <field key="a.partners" label="联合单位" kind="names"/>
    <rows key="a.lines" label="明细" print="none">
      <column name="内容" kind="text"/>
      <column name="类别" kind="text"><option>数据采集</option><option>其他</option></column>
      <column name="金额" kind="money"/>
    </rows>
  </data>
  <part id="P" title="正文">
    <narrative key="a.text" label="正文"/>
    <narrative key="a.short" label="摘要" limit="10"/>
  </part>)";

class TextReplaceTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        m_proposal.emplace(*form);
    }

    void set(const char* key, const QJsonValue& json)
    {
        test::set(*m_proposal, QString::fromLatin1(key), json);
    }

    TextReplacement replace(const QString& wanted, const QString& by, MatchOptions options = {})
    {
        const TextMatcher matcher(wanted, options);
        auto result = replaceAll(*m_proposal, searchedKeys(m_proposal->form()), matcher, by);
        apply(result);
        return result;
    }

    void apply(const TextReplacement& result)
    {
        for (const ProposalEdit& edit : result.edits) {
            SHENBAO_ASSERT_OK(m_proposal->apply(edit));
        }
    }

    QJsonValue json(const char* key) const
    {
        const QString name = QString::fromLatin1(key);
        return valueToJson(*m_proposal->form().field(name), m_proposal->own(name));
    }

    std::optional<Proposal> m_proposal;
};

TEST_F(TextReplaceTest, KeepsTheFormatsOfANarrative)
{
    set("a.text",
        QStringLiteral(
            "### 旧名概况\n由**旧名**建设，*旧***名**的<u>旧名</u>\n- 旧名\n  - 旧名旧名\n2. x旧名y\n"
            "| 旧名 | 量 |\n|---|---|\n| **旧**名 | 1 |\n![旧名](旧名.png)"));
    const auto result = replace(QStringLiteral("旧名"), QStringLiteral("新名称"));
    EXPECT_EQ(result.replaced, 11);
    EXPECT_EQ(result.edits.size(), 1U);
    EXPECT_EQ(json("a.text").toString(),
              QStringLiteral(
                  "### 新名称概况\n由**新名称**建设，*新名称*的<u>新名称</u>\n- 新名称\n  - 新名称新名称\n"
                  "2. x新名称y\n| 新名称 | 量 |\n| --- | --- |\n| **新名称** | 1 |\n![新名称](旧名.png)"));
}

TEST_F(TextReplaceTest, GivesTheNewTextTheFormatOfTheFirstCharacter)
{
    set("a.text", QStringLiteral("甲**乙丙***丁*戊"));
    replace(QStringLiteral("乙丙丁"), QStringLiteral("新"));
    EXPECT_EQ(json("a.text").toString(), QStringLiteral("甲**新**戊"));
    set("a.text", QStringLiteral("甲乙**丙丁**戊"));
    replace(QStringLiteral("乙丙"), QStringLiteral("新"));
    EXPECT_EQ(json("a.text").toString(), QStringLiteral("甲新**丁**戊"));
    // what is left on both sides of a piece that went is one run again
    set("a.text", QStringLiteral("甲**乙**丙"));
    replace(QStringLiteral("乙"), QString());
    const Value value = m_proposal->own(QStringLiteral("a.text"));
    EXPECT_EQ(*value.richText(), parseMarkdown(u"甲丙"));
}

TEST_F(TextReplaceTest, LeavesLinkedFiguresAlone)
{
    set("a.sum", QStringLiteral("2860"));
    set("a.text", QStringLiteral("投资2860万元（{{a.sum}}），2860{{a.sum 亿元}}2860"));
    const auto result = replace(QStringLiteral("2860"), QStringLiteral("3000"));
    EXPECT_EQ(result.replaced, 3);
    EXPECT_EQ(result.kept, 1); // the amount
    EXPECT_EQ(json("a.text").toString(), QStringLiteral("投资3000万元（{{a.sum}}），3000{{a.sum 亿元}}3000"));
    EXPECT_EQ(json("a.sum").toString(), QStringLiteral("2860"));
}

TEST_F(TextReplaceTest, ReplacesTextsAndKeepsWhatMeansSomethingElse)
{
    set("a.name", QStringLiteral("2025公司"));
    set("a.phone", QStringLiteral("027-20250000"));
    set("a.sum", QStringLiteral("2025"));
    set("a.partners", QJsonArray{QStringLiteral("甲2025"), QStringLiteral("2025"), QStringLiteral("乙")});
    set("a.lines", QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("2025年，2025年")},
                                          {QStringLiteral("类别"), QStringLiteral("其他")},
                                          {QStringLiteral("金额"), QStringLiteral("2025")}},
                              QJsonObject{{QStringLiteral("内容"), QStringLiteral("2025")}}});
    const auto result = replace(QStringLiteral("２０２５"), QStringLiteral("2026"));
    EXPECT_EQ(result.replaced, 6);
    EXPECT_EQ(result.kept, 4); // the copy of the name, the telephone number, two amounts
    EXPECT_EQ(result.edits.size(), 3U);
    EXPECT_EQ(json("a.name").toString(), QStringLiteral("2026公司"));
    EXPECT_TRUE(m_proposal->own(QStringLiteral("a.copy")).isBlank());
    EXPECT_EQ(m_proposal->text(QStringLiteral("a.copy")), QStringLiteral("2026公司"));
    EXPECT_EQ(json("a.phone").toString(), QStringLiteral("027-20250000"));
    EXPECT_EQ(json("a.partners"),
              (QJsonArray{QStringLiteral("甲2026"), QStringLiteral("2026"), QStringLiteral("乙")}));
    const QJsonArray rows = json("a.lines").toArray();
    EXPECT_EQ(rows[0].toObject().value(QStringLiteral("内容")).toString(), QStringLiteral("2026年，2026年"));
    EXPECT_EQ(rows[0].toObject().value(QStringLiteral("金额")).toString(), QStringLiteral("2025"));
    EXPECT_EQ(rows[1].toObject().value(QStringLiteral("内容")).toString(), QStringLiteral("2026"));
}

TEST_F(TextReplaceTest, TakesAwayWhatBecomesNothing)
{
    set("a.name", QStringLiteral("旧"));
    set("a.partners", QJsonArray{QStringLiteral("旧"), QStringLiteral("乙 旧")});
    set("a.text", QStringLiteral("旧\n正文\n- **旧**\n![旧](x.png)"));
    set("a.lines", QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("旧")}}});
    replace(QStringLiteral("旧"), QString());
    EXPECT_TRUE(m_proposal->own(QStringLiteral("a.name")).isBlank());
    EXPECT_EQ(json("a.partners"), QJsonArray{QStringLiteral("乙")});
    EXPECT_EQ(json("a.text").toString(), QStringLiteral("正文\n![](x.png)"));
    EXPECT_EQ(m_proposal->count(QStringLiteral("a.lines")), 1); // the row stays, its cell is empty
    replace(QStringLiteral("正文"), QString());
    set("a.text", QStringLiteral("只有"));
    replace(QStringLiteral("只有"), QString());
    EXPECT_TRUE(m_proposal->own(QStringLiteral("a.text")).isBlank());
}

TEST_F(TextReplaceTest, WritesOverADefaultAndNeverDoesWhatChangesNothing)
{
    const auto result = replace(QStringLiteral("预置"), QStringLiteral("我的"));
    EXPECT_EQ(result.replaced, 1);
    EXPECT_EQ(json("a.title").toString(), QStringLiteral("我的标题"));
    set("a.name", QStringLiteral("AI公司"));
    EXPECT_TRUE(replace(QStringLiteral("AI"), QStringLiteral("AI")).edits.empty());
    EXPECT_TRUE(replace(QStringLiteral("没有"), QStringLiteral("x")).edits.empty());
    EXPECT_TRUE(replace(QString(), QStringLiteral("x")).edits.empty());
    EXPECT_EQ(replace(QStringLiteral("ai"), QStringLiteral("AI")).replaced, 0); // it says AI already
    set("a.name", QStringLiteral("ai公司"));
    EXPECT_EQ(replace(QStringLiteral("AI"), QStringLiteral("AI")).replaced, 1);
}

TEST_F(TextReplaceTest, LeavesOutAnswersThatWouldBecomeTooLong)
{
    set("a.name", QStringLiteral("甲公司"));
    set("a.short", QStringLiteral("甲公司负责全部工作")); // 9 of 10
    auto result = replace(QStringLiteral("甲公司"), QStringLiteral("甲科技公司"));
    EXPECT_EQ(result.tooLong, QStringList{QStringLiteral("a.short")});
    EXPECT_EQ(result.replaced, 1);
    EXPECT_EQ(json("a.name").toString(), QStringLiteral("甲科技公司"));
    EXPECT_EQ(json("a.short").toString(), QStringLiteral("甲公司负责全部工作"));
    // one that is too long already may become shorter or stay
    set("a.short", QStringLiteral("甲公司甲公司负责全部工作"));
    result = replace(QStringLiteral("甲公司"), QStringLiteral("丙公司"));
    EXPECT_TRUE(result.tooLong.isEmpty());
    EXPECT_EQ(json("a.short").toString(), QStringLiteral("丙公司丙公司负责全部工作"));
}

TEST_F(TextReplaceTest, ReplacesOnePlaceAlone)
{
    set("a.text", QStringLiteral("数据**数据**\n数据"));
    set("a.partners", QJsonArray{QStringLiteral("数据"), QStringLiteral("数据")});
    set("a.lines", QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("数据数据")}},
                              QJsonObject{{QStringLiteral("内容"), QStringLiteral("数据数据")}}});
    const TextMatcher wanted(QStringLiteral("数据"));
    const auto hits = findText(*m_proposal, searchedKeys(m_proposal->form()), wanted, 100).hits;
    ASSERT_EQ(hits.size(), 9U);
    for (const size_t at : {size_t(1), size_t(3), size_t(7)}) {
        const auto result = replaceOne(*m_proposal, hits[at], wanted, QStringLiteral("新"));
        EXPECT_EQ(result.replaced, 1);
        apply(result);
        EXPECT_TRUE(replaceOne(*m_proposal, hits[at], wanted, QStringLiteral("新")).edits.empty());
    }
    EXPECT_EQ(json("a.partners"), (QJsonArray{QStringLiteral("数据"), QStringLiteral("新")}));
    const QJsonArray rows = json("a.lines").toArray();
    EXPECT_EQ(rows[0].toObject().value(QStringLiteral("内容")).toString(), QStringLiteral("数据新"));
    EXPECT_EQ(rows[1].toObject().value(QStringLiteral("内容")).toString(), QStringLiteral("数据数据"));
    EXPECT_EQ(json("a.text").toString(), QStringLiteral("数据**新**\n数据"));
}

TEST_F(TextReplaceTest, DoesNotFollowAPlaceThatHasMoved)
{
    set("a.name", QStringLiteral("甲数据"));
    const TextMatcher wanted(QStringLiteral("数据"));
    const auto hits = findText(*m_proposal, searchedKeys(m_proposal->form()), wanted, 100).hits;
    set("a.name", QStringLiteral("甲乙数据"));
    EXPECT_TRUE(replaceOne(*m_proposal, hits.front(), wanted, QStringLiteral("x")).edits.empty());
    EXPECT_FALSE(hits.back().canReplace); // the copy
    EXPECT_TRUE(replaceOne(*m_proposal, hits.back(), wanted, QStringLiteral("x")).edits.empty());
}

TEST_F(TextReplaceTest, CleansTheNewText)
{
    set("a.name", QStringLiteral("旧公司"));
    replace(QStringLiteral("旧"), QStringLiteral("新\u0001\n\uFFFC名"));
    EXPECT_EQ(json("a.name").toString(), QStringLiteral("新 名公司"));
}

TEST_F(TextReplaceTest, TakesRareIdeographsWithTheirSelectors)
{
    set("a.text", QStringLiteral("葛\U000E0100城**𠮷**野"));
    replace(QStringLiteral("葛"), QStringLiteral("𠮶"));
    replace(QStringLiteral("𠮷"), QStringLiteral("吉"));
    EXPECT_EQ(json("a.text").toString(), QStringLiteral("𠮶城**吉**野"));
}

TEST_F(TextReplaceTest, ReplacesMillionsOfPlacesInOneRun)
{
    constexpr int kPlaces = 3 * 1024 * 1024;
    set("a.text", QStringLiteral("是否**是**").repeated(kPlaces / 2));
    const auto result = replace(QStringLiteral("是"), QStringLiteral("对"));
    EXPECT_EQ(result.replaced, kPlaces);
    EXPECT_FALSE(m_proposal->text(QStringLiteral("a.text")).contains(u'是'));
}

class ReplaceInSamples : public testing::TestWithParam<const char*>
{};

INSTANTIATE_TEST_SUITE_P(All, ReplaceInSamples,
                         testing::Values("shanghai", "wuhan", "shanghai-flawed", "wuhan-flawed"));

TEST_P(ReplaceInSamples, ThereAndBackGivesTheSameApplication)
{
    Proposal proposal = test::sampleWith(QString::fromLatin1(GetParam()), {}).proposal;
    const auto before = proposal.answers();
    const QStringList keys = searchedKeys(proposal.form());
    for (const QString& wanted : {QStringLiteral("数据"), QStringLiteral("公司"), QStringLiteral("2"),
                                  QStringLiteral("，"), QStringLiteral("a")}) {
        const TextMatcher matcher(wanted, {true, true, false});
        const TextMatcher looser(wanted);
        const auto hits = findText(proposal, keys, looser, 100'000).hits;
        const auto result = replaceAll(proposal, keys, looser, QStringLiteral("𠮷"));
        EXPECT_TRUE(hits.empty() || result.replaced + result.kept > 0) << test::utf8(wanted);
        EXPECT_TRUE(!result.tooLong.isEmpty() || size_t(result.replaced + result.kept) == hits.size())
            << test::utf8(wanted);
        std::vector<ProposalEdit> inverses;
        for (const ProposalEdit& edit : result.edits) {
            auto inverse = proposal.apply(edit);
            SHENBAO_ASSERT_OK(inverse);
            inverses.insert(inverses.begin(), *inverse);
        }
        for (const TextHit& hit : findText(proposal, keys, matcher, 100'000).hits) {
            EXPECT_TRUE(!hit.canReplace || result.tooLong.contains(hit.key)) << test::utf8(hit.key);
        }
        // what was written is what a file gives back
        for (const auto& [key, value] : proposal.answers()) {
            const Field& field = *proposal.form().field(key);
            EXPECT_EQ(storedValueFromJson(field, valueToJson(field, value)), value) << test::utf8(key);
        }
        for (const ProposalEdit& inverse : inverses) {
            SHENBAO_ASSERT_OK(proposal.apply(inverse));
        }
        EXPECT_EQ(proposal.answers(), before) << test::utf8(wanted);
    }
}

} // namespace
} // namespace shenbao

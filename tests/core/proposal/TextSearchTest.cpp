// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/TextSearch.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao {
namespace {

constexpr size_t kMost = 1000;

const QByteArray kForm = R"(
  <data id="inputs">
    <field key="a.name" label="名称" kind="unit-name"/>
    <field key="a.copy" label="名称副本" kind="unit-name" bound="a.name"/>
    <field key="a.phone" label="电话" kind="phone"/>
    <field key="a.sum" label="金额" kind="money"/>
    <field key="a.date" label="日期" kind="date"/>
    <field key="a.quota" label="规模" kind="quantity" unit="万条"/>
    <field key="a.tick" label="是否" kind="tick"/>
    <field key="a.partners" label="联合单位" kind="names"/>
    <choice key="a.kind" label="类别" mode="single"><option>拟建数据集</option><option other="yes">其他</option></choice>
    <field key="a.when" label="仅拟建" kind="text" when="a.kind = 拟建数据集"/>
    <rows key="a.lines" label="明细" print="none">
      <column name="内容" kind="text"/>
      <column name="类别" kind="text"><option>数据采集</option><option>其他</option></column>
      <column name="金额" kind="money"/>
      <column name="月份" kind="month"/>
    </rows>
  </data>
  <data id="figures">
    <figure key="a.figure" label="总数" kind="money"><computed as="sum" of="a.sum"/></figure>
  </data>
  <part id="P" title="正文"><narrative key="a.text" label="正文"/></part>)";

class TextSearchTest : public testing::Test
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

    std::vector<TextHit> find(const QString& wanted, MatchOptions options = {})
    {
        const TextMatcher matcher(wanted, options);
        return findText(*m_proposal, searchedKeys(m_proposal->form()), matcher, kMost).hits;
    }

    std::optional<Proposal> m_proposal;
};

TEST_F(TextSearchTest, LooksAtEveryLineOfANarrative)
{
    set("a.text",
        QStringLiteral(
            "### 数据背景\n正文**数**据\n- 数据甲\n1. 乙数据\n| 数据 | 量 |\n|---|---|\n| a | 数据 |\n"
            "![数据图](x.png)"));
    const auto hits = find(QStringLiteral("数据"));
    ASSERT_EQ(hits.size(), 7U);
    const QString plain = m_proposal->text(QStringLiteral("a.text"));
    for (const TextHit& hit : hits) {
        EXPECT_EQ(hit.key, QStringLiteral("a.text"));
        EXPECT_EQ(hit.row, -1);
        EXPECT_TRUE(hit.canReplace);
        EXPECT_EQ(plain.mid(hit.start, hit.end - hit.start), QStringLiteral("数据"));
    }
    EXPECT_EQ(hits[1].before, QStringLiteral("正文"));
    EXPECT_TRUE(find(QStringLiteral("x.png")).empty());
    EXPECT_TRUE(find(QStringLiteral("背景正文")).empty()); // not across lines
}

TEST_F(TextSearchTest, NeverFindsLinkedFiguresNorAcrossThem)
{
    set("a.sum", QStringLiteral("2860"));
    set("a.text", QStringLiteral("总投资2860万元，即{{a.sum}}，合计{{a.figure 亿元}}。后文2860"));
    const auto hits = find(QStringLiteral("2860"));
    ASSERT_EQ(hits.size(), 3U); // the amount itself, and the two that were typed
    EXPECT_EQ(hits[0].key, QStringLiteral("a.sum"));
    const QString plain = m_proposal->text(QStringLiteral("a.text"));
    EXPECT_TRUE(plain.contains(QStringLiteral("即2860.00万元，合计0.286亿元。")));
    EXPECT_EQ(plain.mid(hits[2].start), QStringLiteral("2860"));
    EXPECT_EQ(hits[1].after, QStringLiteral("万元，即2860.00万元，合计0.286亿元。后文2860"));
    EXPECT_TRUE(find(QStringLiteral("即2860")).empty());
    // also where it shows nothing
    set("a.sum", QJsonValue());
    EXPECT_TRUE(find(QStringLiteral("即，合计")).empty());
    EXPECT_EQ(find(QStringLiteral("后文2860")).size(), 1U);
}

TEST_F(TextSearchTest, FindsLinesNamesCellsAndWhatIsNoTextAsAWhole)
{
    set("a.name", QStringLiteral("武汉智数公司"));
    set("a.phone", QStringLiteral("027-20250000"));
    set("a.sum", QStringLiteral("1234.5"));
    set("a.date", QStringLiteral("2025-03-05"));
    set("a.quota", QStringLiteral("2025万条"));
    set("a.tick", true);
    set("a.partners", QJsonArray{QStringLiteral("甲公司"), QStringLiteral("乙公司")});
    set("a.kind", QStringLiteral("拟建数据集"));
    set("a.lines", QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("采集2025年数据")},
                                          {QStringLiteral("类别"), QStringLiteral("数据采集")},
                                          {QStringLiteral("金额"), QStringLiteral("1234.5")},
                                          {QStringLiteral("月份"), QStringLiteral("2025-06")}}});
    const auto keys = [&](const QString& wanted) {
        QStringList list;
        for (const TextHit& hit : find(wanted)) {
            list << QStringLiteral("%1/%2/%3/%4%5")
                        .arg(hit.key.section(u'.', 1))
                        .arg(hit.row)
                        .arg(hit.column)
                        .arg(hit.start)
                        .arg(hit.canReplace ? QStringLiteral("!") : QString());
        }
        return list.join(u' ');
    };
    EXPECT_EQ(keys(QStringLiteral("公司")), QStringLiteral("name/-1/-1/4! copy/-1/-1/4 partners/-1/-1/1! "
                                                           "partners/-1/-1/5!"));
    EXPECT_EQ(keys(QStringLiteral("2025")),
              QStringLiteral("phone/-1/-1/4 date/-1/-1/-1 quota/-1/-1/-1 lines/0/0/2! lines/0/3/-1"));
    EXPECT_EQ(keys(QStringLiteral("2025年3月5日")), QStringLiteral("date/-1/-1/-1"));
    EXPECT_EQ(keys(QStringLiteral("2025-03")), QStringLiteral("date/-1/-1/-1"));
    for (const char* amount : {"1234.50万元", "1,234.50", "1，234.5"}) {
        EXPECT_EQ(keys(QString::fromUtf8(amount)), QStringLiteral("sum/-1/-1/-1 lines/0/2/-1")) << amount;
    }
    EXPECT_EQ(keys(QStringLiteral("数据集")), QStringLiteral("kind/-1/-1/-1"));
    EXPECT_EQ(keys(QStringLiteral("数据")), QStringLiteral("kind/-1/-1/-1 lines/0/0/7! lines/0/1/0"));
    EXPECT_EQ(keys(QStringLiteral("司、乙")), QString()); // two names
    EXPECT_EQ(keys(QStringLiteral("是")), QString());     // a tick is no text
}

TEST_F(TextSearchTest, LeavesOutWhatIsNotUsed)
{
    set("a.kind", QStringLiteral("拟建数据集"));
    set("a.when", QStringLiteral("仅此"));
    EXPECT_EQ(find(QStringLiteral("仅此")).size(), 1U);
    set("a.kind", QStringLiteral("其他"));
    EXPECT_TRUE(find(QStringLiteral("仅此")).empty());
}

TEST_F(TextSearchTest, CutsExcerptsBetweenCharacters)
{
    set("a.text", QString(QStringLiteral("𠮷").repeated(20) + u"要" + QStringLiteral("𠮶").repeated(60)));
    const auto hits = find(QStringLiteral("要"));
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].before, QString(u'…' + QStringLiteral("𠮷").repeated(5)));
    EXPECT_EQ(hits[0].match, QStringLiteral("要"));
    EXPECT_EQ(hits[0].after, QString(QStringLiteral("𠮶").repeated(20) + u'…'));
    set("a.text", QStringLiteral("甲<br>要"));
    EXPECT_EQ(find(QStringLiteral("要")).front().before, QStringLiteral("甲 "));
}

TEST_F(TextSearchTest, SaysWhenThereIsMore)
{
    set("a.name", QStringLiteral("是是是"));
    set("a.text", QString(10 * 1024 * 1024, u'是'));
    const QStringList keys = searchedKeys(m_proposal->form());
    const TextMatcher wanted(QStringLiteral("是"));
    const auto some = findText(*m_proposal, keys, wanted, kMost);
    EXPECT_EQ(some.hits.size(), kMost);
    EXPECT_TRUE(some.isCut);
    const auto all = findText(*m_proposal, {QStringLiteral("a.name")}, wanted, 3);
    EXPECT_EQ(all.hits.size(), 3U);
    EXPECT_FALSE(all.isCut);
    EXPECT_TRUE(findText(*m_proposal, keys, TextMatcher(), kMost).hits.empty());
    EXPECT_TRUE(findText(*m_proposal, {QStringLiteral("a.unknown")}, wanted, kMost).hits.empty());
}

} // namespace
} // namespace shenbao

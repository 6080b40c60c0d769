// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Proposal.h"

#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonObject>

#include <climits>

namespace shenbao {
namespace {

const QByteArray kForm = R"(
  <data id="inputs">
    <field key="a.name" label="名称" kind="unit-name" required="yes"/>
    <field key="a.copy" label="名称副本" kind="unit-name" bound="a.name"/>
    <field key="a.copy2" label="名称再副本" kind="unit-name" bound="a.copy" default="预置名称"/>
    <field key="a.code" label="代码" kind="credit-code"/>
    <field key="a.org" label="组织机构代码" kind="text"><computed as="part" of="a.code" from="9" length="9"/></field>
    <field key="a.one" label="甲" kind="money"/>
    <field key="a.two" label="乙" kind="money" required="yes" required-when="a.kind = 拟建"/>
    <field key="a.total" label="合计" kind="money"><computed as="sum" of="a.one a.two a.lines"/></field>
    <field key="a.rate" label="比率" kind="percent"><computed as="ratio" of="a.one a.two"/></field>
    <rows key="a.lines" label="明细" print="none" sum="金额" none-key="a.none">
      <column name="内容" kind="text"/>
      <column name="数量" kind="number"/>
      <column name="单价" kind="money"/>
      <column name="金额" kind="money" product="数量*单价"/>
      <column name="国产" kind="tick"/>
    </rows>
    <field key="a.none" label="无支出" kind="tick"/>
    <field key="a.share" label="国产化率" kind="percent"><computed as="share" of="a.lines" column="金额" where="国产=是"/></field>
    <field key="a.done" label="已填" kind="tick"><computed as="filled" of="a.name"/></field>
    <field key="a.lines_count" label="行数" kind="integer"><computed as="count" of="a.lines"/></field>
    <field key="a.partners" label="联合单位" kind="names"/>
    <field key="a.partner_count" label="单位数" kind="integer"><computed as="count" of="a.partners"/></field>
    <choice key="a.kind" label="类别" mode="single" default="已建"><option>拟建</option><option>已建</option></choice>
    <choice key="a.types" label="类型" mode="multiple"><option>甲类</option><option>乙类</option></choice>
    <field key="a.title" label="标题" kind="text" default="预置标题"/>
    <field key="a.date" label="日期" kind="date"/>
    <field key="a.quota" label="规模" kind="quantity" unit="万条"/>
    <field key="a.when" label="仅拟建" kind="text" required="yes" when="a.kind = 拟建"/>
  </data>
  <data id="figures">
    <figure key="a.figure" label="总数" kind="money"><computed as="sum" of="a.one a.two"/></figure>
  </data>
  <part id="P" title="正文">
    <narrative key="a.text" label="正文" rows-key="a.lines" required="yes"/>
  </part>)";

class ProposalTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        m_proposal.emplace(*form);
    }

    Proposal& proposal() { return *m_proposal; }
    static QString key(const char* name) { return QStringLiteral("a.") + QString::fromLatin1(name); }
    Value value(const char* name) const { return m_proposal->value(key(name)); }
    void set(const char* name, const QJsonValue& json) { test::set(*m_proposal, key(name), json); }
    void set(const char* name, const char16_t* text) { set(name, QJsonValue(QString::fromUtf16(text))); }
    bool holds(const char16_t* condition) const
    {
        return m_proposal->holds(*Condition::parse(QString::fromUtf16(condition)));
    }

    static QJsonObject line(const char16_t* name, const QJsonValue& count, const QJsonValue& price,
                            const QJsonValue& amount, const char16_t* domestic)
    {
        return {{QStringLiteral("内容"), QString::fromUtf16(name)},
                {QStringLiteral("数量"), count},
                {QStringLiteral("单价"), price},
                {QStringLiteral("金额"), amount},
                {QStringLiteral("国产"), QString::fromUtf16(domestic)}};
    }
    void setLines()
    {
        set("lines", QJsonArray{line(u"服务器", 3, 10, {}, u"是"), line(u"示波器", 2, 2.5, 5, u"否"),
                                line(u"线缆", {}, {}, 15, u"是")});
    }
    static Row lineRow(const char16_t* name)
    {
        Row row(5);
        row[0] = Value(QString::fromUtf16(name));
        return row;
    }
    QString names() const
    {
        QStringList list;
        const Value lines = value("lines");
        for (const Row& row : lines.rows() ? *lines.rows() : Rows()) {
            list << row[0].text()->left(1);
        }
        return list.join(u' ');
    }
    /// Applies an edit, looks at the result, takes it back and compares with the state before.
    void expectInvertible(const ProposalEdit& edit, const char16_t* namesAfter)
    {
        const auto before = m_proposal->answers();
        const auto inverse = m_proposal->apply(edit);
        SHENBAO_ASSERT_OK(inverse);
        EXPECT_EQ(names(), QStringView(namesAfter));
        SHENBAO_ASSERT_OK(m_proposal->apply(*inverse));
        EXPECT_EQ(m_proposal->answers(), before);
    }
    void expectRefused(const ProposalEdit& edit)
    {
        const auto before = m_proposal->answers();
        const auto result = m_proposal->apply(edit);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().code, ErrorCode::Input);
        EXPECT_FALSE(result.error().message.isEmpty());
        EXPECT_EQ(m_proposal->answers(), before);
    }

private:
    std::optional<Proposal> m_proposal;
};

TEST_F(ProposalTest, ShowsNothingForUnknownKeys)
{
    EXPECT_TRUE(value("nowhere").isBlank());
    EXPECT_TRUE(proposal().own(key("nowhere")).isBlank());
    EXPECT_FALSE(proposal().number(key("nowhere")));
    EXPECT_FALSE(proposal().isFilled(key("nowhere")));
    EXPECT_EQ(proposal().count(key("nowhere")), 0);
    EXPECT_EQ(proposal().text(key("nowhere")), QString());
}

TEST_F(ProposalTest, FollowsTheBoundFieldUntilItHasAValueOfItsOwn)
{
    set("name", u"澜溯公司");
    EXPECT_EQ(value("copy"), Value(QStringLiteral("澜溯公司")));
    EXPECT_EQ(value("copy2"), Value(QStringLiteral("澜溯公司")))
        << "through another bound field, before the default";
    EXPECT_TRUE(proposal().own(key("copy")).isBlank());
    set("copy", u"另一公司");
    EXPECT_EQ(value("copy"), Value(QStringLiteral("另一公司")));
    EXPECT_EQ(value("name"), Value(QStringLiteral("澜溯公司")));
    set("copy", u"");
    EXPECT_EQ(value("copy"), Value(QStringLiteral("澜溯公司"))) << "a blank value gives the bound one back";
}

TEST_F(ProposalTest, ShowsTheDefaultLast)
{
    EXPECT_EQ(value("title"), Value(QStringLiteral("预置标题")));
    EXPECT_EQ(value("kind"), Value(QStringList{QStringLiteral("已建")}));
    EXPECT_EQ(value("copy2"), Value(QStringLiteral("预置名称")));
    set("title", u"自定");
    EXPECT_EQ(value("title"), Value(QStringLiteral("自定")));
    EXPECT_EQ(proposal().answers().size(), 1u) << "defaults are no answers";
}

TEST_F(ProposalTest, AddsUpFieldsAndRows)
{
    EXPECT_TRUE(value("total").isBlank()) << "blank while every part is";
    set("one", u"10.01");
    EXPECT_EQ(value("total"), Value(*Decimal::parse(u"10.01")));
    set("two", u"20");
    setLines();
    EXPECT_EQ(value("total"), Value(*Decimal::parse(u"80.01")));
    EXPECT_EQ(value("figure"), Value(*Decimal::parse(u"30.01")));
}

TEST_F(ProposalTest, KeepsTheComputationBesideAnOwnValue)
{
    set("one", u"10");
    set("total", u"99");
    EXPECT_EQ(value("total"), Value(Decimal(99)));
    EXPECT_EQ(proposal().computed(key("total")), Value(Decimal(10)));
    EXPECT_TRUE(proposal().computed(key("name")).isBlank());
}

TEST_F(ProposalTest, AddsExactly)
{
    set("one", u"0.1");
    set("two", u"0.2");
    EXPECT_EQ(value("total"), Value(*Decimal::parse(u"0.3")));
}

TEST_F(ProposalTest, GivesTheRatioInPerCent)
{
    set("one", u"1");
    EXPECT_TRUE(value("rate").isBlank());
    set("two", u"4");
    EXPECT_EQ(value("rate"), Value(Decimal(25)));
    set("two", u"0");
    EXPECT_TRUE(value("rate").isBlank()) << "nothing can be divided by zero";
}

TEST_F(ProposalTest, CutsSharesOffSoThatNoneReachesAThresholdByRounding)
{
    set("one", u"2");
    set("two", u"3");
    EXPECT_EQ(value("rate"), Value(*Decimal::parse(u"66.666666")));
}

TEST_F(ProposalTest, GivesTheShareOfMarkedRows)
{
    EXPECT_TRUE(value("share").isBlank());
    setLines();
    EXPECT_EQ(value("share"), Value(Decimal(90))); // 30 + 15 of 50
    set("lines", QJsonArray{line(u"甲", {}, {}, 0, u"是")});
    EXPECT_TRUE(value("share").isBlank()) << "nothing was spent";
}

TEST_F(ProposalTest, CutsAPartOutOfAText)
{
    set("code", u"91420106QQ0NE8PR39");
    EXPECT_EQ(value("org"), Value(QStringLiteral("QQ0NE8PR3")));
    set("code", u"9142");
    EXPECT_TRUE(value("org").isBlank());
}

TEST_F(ProposalTest, TicksWhatIsFilled)
{
    EXPECT_EQ(value("done"), Value(false));
    set("name", u"澜溯公司");
    EXPECT_EQ(value("done"), Value(true));
    set("done", u"否");
    EXPECT_EQ(value("done"), Value(false)) << "its own value comes first";
}

TEST_F(ProposalTest, CountsRowsAndNames)
{
    EXPECT_EQ(value("lines_count"), Value(Decimal(0)));
    setLines();
    set("partners", QJsonArray{QStringLiteral("甲"), QStringLiteral("乙")});
    EXPECT_EQ(value("lines_count"), Value(Decimal(3)));
    EXPECT_EQ(value("partner_count"), Value(Decimal(2)));
}

TEST_F(ProposalTest, ShowsTheProductOfARowUntilTheAmountIsGiven)
{
    setLines();
    const Field& field = *proposal().form().field(key("lines"));
    const Value lines = value("lines");
    const Rows& rows = *lines.rows();
    EXPECT_EQ(proposal().cell(field, rows[0], 3), Value(Decimal(30)));
    EXPECT_EQ(proposal().cell(field, rows[1], 3), Value(Decimal(5)));
    EXPECT_TRUE(rows[0][3].isBlank()) << "only shown, not stored";
    EXPECT_TRUE(proposal().cell(field, lineRow(u"空"), 3).isBlank());
    EXPECT_TRUE(proposal().cell(field, rows[0], 99).isBlank());
    EXPECT_TRUE(proposal().cell(field, rows[0], -1).isBlank());
    EXPECT_EQ(proposal().number(key("lines")), Decimal(50));
}

TEST_F(ProposalTest, CountsRowsConfirmedAsNoneAsZeroAndFilled)
{
    EXPECT_FALSE(proposal().number(key("lines")));
    EXPECT_FALSE(proposal().isFilled(key("lines")));
    set("none", u"是");
    EXPECT_EQ(proposal().number(key("lines")), Decimal(0));
    EXPECT_TRUE(proposal().isFilled(key("lines")));
    EXPECT_EQ(value("total"), Value(Decimal(0)));
    set("none", u"否");
    EXPECT_FALSE(proposal().isFilled(key("lines")));
}

TEST_F(ProposalTest, CountsANarrativeAsFilledWhenItsRowsAre)
{
    EXPECT_FALSE(proposal().isFilled(key("text")));
    setLines();
    EXPECT_TRUE(proposal().isFilled(key("text")));
    set("lines", QJsonArray{});
    set("text", u"正文");
    EXPECT_TRUE(proposal().isFilled(key("text")));
}

TEST_F(ProposalTest, AnswersConditions)
{
    EXPECT_TRUE(proposal().holds(Condition()));
    EXPECT_FALSE(holds(u"a.name"));
    EXPECT_TRUE(holds(u"not a.name"));
    EXPECT_TRUE(holds(u"a.kind = 已建")) << "defaults count";
    EXPECT_FALSE(holds(u"a.kind = 拟建"));
    EXPECT_TRUE(holds(u"a.kind != 拟建"));
    set("name", u"澜溯公司");
    set("types", QJsonArray{QStringLiteral("甲类"), QStringLiteral("乙类")});
    EXPECT_TRUE(holds(u"a.name"));
    EXPECT_TRUE(holds(u"a.types = 乙类")) << "one of the ticked options";
    EXPECT_FALSE(holds(u"a.name and a.kind = 拟建"));
    EXPECT_TRUE(holds(u"a.kind = 拟建 or a.name"));
    EXPECT_TRUE(holds(u"a.kind = 拟建 and a.none or a.name")) << "and binds closer";
    EXPECT_FALSE(holds(u"a.none"));
    set("none", u"是");
    EXPECT_TRUE(holds(u"a.none"));
    EXPECT_TRUE(holds(u"a.none = 是"));
}

TEST_F(ProposalTest, RequiresAFieldOnlyWhenItsConditionHolds)
{
    const Field& two = *proposal().form().field(key("two"));
    const Field& when = *proposal().form().field(key("when"));
    EXPECT_TRUE(proposal().isRequired(*proposal().form().field(key("name"))));
    EXPECT_FALSE(proposal().isRequired(*proposal().form().field(key("one"))));
    EXPECT_FALSE(proposal().isRequired(two));
    EXPECT_FALSE(proposal().isRequired(when)) << "not printed, so not asked for";
    set("kind", u"拟建");
    EXPECT_TRUE(proposal().isRequired(two));
    EXPECT_TRUE(proposal().isRequired(when));
}

TEST_F(ProposalTest, GivesTextsForMessages)
{
    set("one", u"1,234.50");
    set("date", u"2026-03-05");
    set("types", QJsonArray{QStringLiteral("甲类"), QStringLiteral("乙类")});
    set("text", u"### 标题\n正文");
    set("quota", u"62000");
    set("none", u"是");
    EXPECT_EQ(proposal().text(key("one")), u"1234.5");
    EXPECT_EQ(proposal().text(key("date")), u"2026年3月5日");
    EXPECT_EQ(proposal().text(key("types")), u"甲类、乙类");
    EXPECT_EQ(proposal().text(key("text")), u"标题\n正文");
    EXPECT_EQ(proposal().text(key("quota")), u"6.2万条");
    EXPECT_EQ(proposal().text(key("none")), u"是");
}

TEST_F(ProposalTest, IsASnapshotWhenCopied)
{
    set("name", u"甲公司");
    const Proposal copy = proposal();
    set("name", u"乙公司");
    EXPECT_EQ(copy.value(key("name")), Value(QStringLiteral("甲公司")));
}

TEST_F(ProposalTest, NeverKeepsABlankValue)
{
    set("name", u"甲公司");
    set("name", u"  ");
    set("lines", QJsonArray{});
    EXPECT_TRUE(proposal().answers().empty());
}

TEST_F(ProposalTest, SetsAValueAndTakesItBack)
{
    setLines();
    expectInvertible(SetValue{key("name"), Value(QStringLiteral("甲公司"))}, u"服 示 线");
    set("name", u"乙公司");
    expectInvertible(SetValue{key("name"), Value(QStringLiteral("甲公司"))}, u"服 示 线");
    expectInvertible(SetValue{key("name"), Value()}, u"服 示 线");
    expectInvertible(SetValue{key("lines"), Value()}, u"");
}

TEST_F(ProposalTest, SetsACellAndTakesItBack)
{
    setLines();
    expectInvertible(SetCell{key("lines"), 1, 0, Value(QStringLiteral("光谱仪"))}, u"服 光 线");
    expectInvertible(SetCell{key("lines"), 0, 3, Value(Decimal(31))}, u"服 示 线");
    expectInvertible(SetCell{key("lines"), 2, 3, Value()}, u"服 示 线");
}

TEST_F(ProposalTest, InsertsRowsAndTakesThemOutAgain)
{
    setLines();
    const Rows two{lineRow(u"新"), lineRow(u"增")};
    expectInvertible(InsertRows{key("lines"), 0, two}, u"新 增 服 示 线");
    expectInvertible(InsertRows{key("lines"), 2, two}, u"服 示 新 增 线");
    expectInvertible(InsertRows{key("lines"), 3, two}, u"服 示 线 新 增");
    expectInvertible(InsertRows{key("lines"), 1, {}}, u"服 示 线");
    set("lines", QJsonArray{});
    expectInvertible(InsertRows{key("lines"), 0, two}, u"新 增");
}

TEST_F(ProposalTest, RemovesRowsAndPutsThemBack)
{
    setLines();
    expectInvertible(RemoveRows{key("lines"), 0, 1}, u"示 线");
    expectInvertible(RemoveRows{key("lines"), 1, 2}, u"服");
    expectInvertible(RemoveRows{key("lines"), 0, 3}, u"");
    expectInvertible(RemoveRows{key("lines"), 3, 0}, u"服 示 线");
}

TEST_F(ProposalTest, MovesARowToWhereItStandsAfterwards)
{
    setLines();
    expectInvertible(MoveRow{key("lines"), 0, 2}, u"示 线 服");
    expectInvertible(MoveRow{key("lines"), 2, 0}, u"线 服 示");
    expectInvertible(MoveRow{key("lines"), 1, 1}, u"服 示 线");
}

TEST_F(ProposalTest, RefusesUnknownKeysAndFigures)
{
    expectRefused(SetValue{key("nowhere"), Value(QStringLiteral("x"))});
    expectRefused(SetValue{key("figure"), Value(Decimal(1))});
    expectRefused(InsertRows{key("nowhere"), 0, {Row(5)}});
}

TEST_F(ProposalTest, RefusesRowEditsOfFieldsWithoutRows)
{
    set("name", u"甲公司");
    expectRefused(SetCell{key("name"), 0, 0, Value(QStringLiteral("x"))});
    expectRefused(InsertRows{key("name"), 0, {Row(1)}});
    expectRefused(RemoveRows{key("name"), 0, 0});
    expectRefused(MoveRow{key("name"), 0, 0});
}

TEST_F(ProposalTest, RefusesRowsAndColumnsOutOfRange)
{
    setLines();
    const Value text(QStringLiteral("x"));
    for (const ProposalEdit& edit : std::initializer_list<ProposalEdit>{
             SetCell{key("lines"), 3, 0, text}, SetCell{key("lines"), -1, 0, text},
             SetCell{key("lines"), 0, 5, text}, SetCell{key("lines"), 0, -1, text},
             InsertRows{key("lines"), 4, {Row(5)}}, InsertRows{key("lines"), -1, {Row(5)}},
             InsertRows{key("lines"), 0, {Row(4)}}, InsertRows{key("lines"), 0, {Row(5), Row(6)}},
             RemoveRows{key("lines"), 0, 4}, RemoveRows{key("lines"), 3, 1}, RemoveRows{key("lines"), -1, 1},
             RemoveRows{key("lines"), 0, -1}, MoveRow{key("lines"), 3, 0}, MoveRow{key("lines"), 0, 3},
             MoveRow{key("lines"), -1, 0}, MoveRow{key("lines"), 0, -1}}) {
        expectRefused(edit);
    }
}

TEST_F(ProposalTest, RefusesToRemoveMoreRowsThanNumbersCanCount)
{
    setLines();
    expectRefused(RemoveRows{key("lines"), 1, INT_MAX});
}

TEST_F(ProposalTest, RefusesAListWhoseRowsDoNotFitTheColumns)
{
    setLines();
    expectRefused(SetValue{key("lines"), Value(Rows{Row(2)})});
}

TEST_F(ProposalTest, KeepsTheAnswersUnderANewerForm)
{
    set("name", u"甲公司");
    const auto newer = test::smallForm(
        R"(<data id="inputs"><field key="a.name" label="单位名称" kind="unit-name"/></data><part id="P" title="x"/>)");
    SHENBAO_ASSERT_OK(newer);
    proposal().setForm(*newer);
    EXPECT_EQ(value("name"), Value(QStringLiteral("甲公司")));
    EXPECT_EQ(proposal().form().field(key("name"))->label, u"单位名称");
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/DocumentComposer.h"

#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonObject>

#include <numeric>

namespace shenbao {
namespace {

/// A proposal for a form that is one part with this content.
Proposal proposalOf(const QByteArray& part, const QByteArray& before = {})
{
    const auto form = test::smallForm(before + "<part id=\"p\" title=\"甲部分\">" + part + "</part>");
    EXPECT_TRUE(form.has_value()) << (form ? "" : form.error().message.toStdString());
    return Proposal(form ? *form : nullptr);
}

void set(Proposal& proposal, const char16_t* key, const QJsonValue& json)
{
    test::set(proposal, QString::fromUtf16(key), json);
}

Document compose(const Proposal& proposal, const AttachmentLookup& lookup = {})
{
    ComposeOptions options;
    options.time = QDateTime(QDate(2026, 3, 5), QTime(8, 0), Qt::UTC);
    return composeDocument(proposal, lookup, options);
}

template<typename T>
std::vector<const T*> all(const Document& document)
{
    std::vector<const T*> found;
    for (const Block& block : document.blocks) {
        if (const auto* one = std::get_if<T>(&block)) {
            found.push_back(one);
        }
    }
    return found;
}

/// The first block of a kind; the test fails when there is none.
template<typename T>
T first(const Document& document)
{
    const auto found = all<T>(document);
    EXPECT_FALSE(found.empty());
    return found.empty() ? T() : *found.front();
}

QString textOf(const TableCell& cell)
{
    return test::textOf(cell.blocks);
}

QStringList textsOf(const TableRow& row)
{
    QStringList texts;
    for (const TableCell& cell : row.cells) {
        texts << textOf(cell);
    }
    return texts;
}

QString styleOf(const TableCell& cell)
{
    const auto* paragraph = cell.blocks.empty() ? nullptr : std::get_if<Paragraph>(&cell.blocks.front());
    return paragraph ? paragraph->style : QString();
}

QStringList list(std::initializer_list<const char16_t*> texts)
{
    QStringList result;
    for (const char16_t* text : texts) {
        result << QString::fromUtf16(text);
    }
    return result;
}

// ---- paragraphs ----

TEST(DocumentComposer, BeginsEveryPartWithItsSection)
{
    const auto form =
        test::smallForm(R"(<part id="a" title="封面" numbering="none"><paragraph>甲</paragraph></part>
        <part id="b" title="正文" numbering="restart" page="same"><paragraph>乙</paragraph></part>)");
    SHENBAO_ASSERT_OK(form);
    const Document document = compose(Proposal(*form));
    const auto sections = all<SectionStart>(document);
    ASSERT_EQ(sections.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<SectionStart>(document.blocks.front()));
    EXPECT_EQ(sections[0]->part, u"a");
    EXPECT_EQ(sections[0]->numbering, Part::Numbering::None);
    EXPECT_TRUE(sections[0]->newPage);
    EXPECT_EQ(sections[1]->title, u"正文");
    EXPECT_EQ(sections[1]->numbering, Part::Numbering::Restart);
    EXPECT_FALSE(sections[1]->newPage);
}

TEST(DocumentComposer, SaysWhatTheFileIs)
{
    Proposal proposal =
        proposalOf(R"(<paragraph>单位：<field key="t.unit" label="单位" kind="unit-name"/></paragraph>)");
    EXPECT_EQ(compose(proposal).author, QString());
    set(proposal, u"t.unit", QStringLiteral("某某公司"));
    const Document document = compose(proposal);
    EXPECT_EQ(document.author, u"某某公司");
    EXPECT_EQ(document.title, u"小表");
    EXPECT_EQ(document.formId, u"small");
    EXPECT_FALSE(document.draft);
    EXPECT_TRUE(composeDocument(proposal, {}, {QDateTime(), true}).draft);
}

TEST(DocumentComposer, PutsAnswersBetweenPrintedWords)
{
    Proposal proposal = proposalOf(
        R"(<paragraph style="pledge">力求<field key="t.month" label="月" kind="integer" blank="X"/>月前<br/>完成</paragraph>)");
    EXPECT_EQ(test::textOf(compose(proposal)), u"力求X月前完成");
    set(proposal, u"t.month", 12);
    const Document document = compose(proposal);
    const auto paragraph = first<Paragraph>(document);
    EXPECT_EQ(paragraph.style, u"pledge");
    ASSERT_EQ(paragraph.runs.size(), 5U);
    EXPECT_EQ(paragraph.runs[1].text, u"12");
    EXPECT_EQ(paragraph.runs[1].key, u"t.month");
    EXPECT_TRUE(paragraph.runs[0].key.isEmpty()) << "printed words belong to no answer";
    EXPECT_EQ(paragraph.runs[3].text, QString(QChar(0x2028)));
}

TEST(DocumentComposer, LeavesOutWhatItsConditionForbids)
{
    Proposal proposal =
        proposalOf(R"(<paragraph><field key="t.on" label="有" kind="tick" text="有"/></paragraph>
        <paragraph when="t.on">一</paragraph><heading level="1" when="t.on">二</heading>
        <title style="part-title" when="t.on"><line>三</line></title>
        <paragraph when="not t.on">四</paragraph>)");
    EXPECT_EQ(test::textOf(compose(proposal)), u"□有四");
    set(proposal, u"t.on", true);
    EXPECT_EQ(test::textOf(compose(proposal)), u"☑有一二三");
}

TEST(DocumentComposer, JoinsTheLinesOfATitleInOneParagraph)
{
    Proposal proposal = proposalOf(
        R"(<title style="cover-title"><line><field key="t.name" label="名" kind="text"/></line><line>申报书</line></title>)");
    EXPECT_EQ(first<Paragraph>(compose(proposal)).runs.size(), 1U) << "a blank line gives no line break";
    set(proposal, u"t.name", QStringLiteral("某任务"));
    const Document document = compose(proposal);
    const auto title = first<Paragraph>(document);
    EXPECT_EQ(title.style, u"cover-title");
    ASSERT_EQ(title.runs.size(), 3U);
    EXPECT_EQ(title.runs[1].text, QString(QChar(0x2028)));
    EXPECT_FALSE(title.anchor.isEmpty()) << "listed in the outline";
}

TEST(DocumentComposer, KeepsATitleOutOfTheOutlineWhenTheFormSaysSo)
{
    const Proposal proposal =
        proposalOf(R"(<title style="cover-title" outline="no"><line>申报书</line></title>)");
    EXPECT_TRUE(first<Paragraph>(compose(proposal)).anchor.isEmpty());
}

TEST(DocumentComposer, GivesEveryHeadingAnAnchorOfItsOwn)
{
    const Proposal proposal = proposalOf(R"(<heading level="1">一</heading><heading level="2">二</heading>)");
    const Document document = compose(proposal);
    const auto headings = all<Paragraph>(document);
    ASSERT_EQ(headings.size(), 2U);
    EXPECT_EQ(headings[0]->style, u"heading-1");
    EXPECT_EQ(headings[1]->style, u"heading-2");
    EXPECT_FALSE(headings[0]->anchor.isEmpty());
    EXPECT_NE(headings[0]->anchor, headings[1]->anchor);
}

TEST(DocumentComposer, PassesSpacesAndPageBreaksOn)
{
    const Document document = compose(proposalOf(R"(<space mm="25"/><page-break/><space fill="yes"/>)"));
    const auto spaces = all<VerticalSpace>(document);
    ASSERT_EQ(spaces.size(), 2U);
    EXPECT_DOUBLE_EQ(spaces[0]->mm, 25);
    EXPECT_FALSE(spaces[0]->fill);
    EXPECT_TRUE(spaces[1]->fill);
    EXPECT_EQ(all<PageBreak>(document).size(), 1U);
}

TEST(DocumentComposer, UsesTheStylesThatTheFormChanges)
{
    const auto form =
        test::smallForm(R"(<layout top="30"/><part id="p" title="甲"><paragraph>乙</paragraph></part>)");
    SHENBAO_ASSERT_OK(form);
    EXPECT_DOUBLE_EQ(compose(Proposal(*form)).styles.page().top, 30);
}

// ---- narratives ----

TEST(DocumentComposer, PutsSubHeadingsBelowTheHeadingAbove)
{
    Proposal proposal =
        proposalOf(R"(<heading level="2">（一）背景</heading><narrative key="t.text" label="背景"/>)");
    set(proposal, u"t.text", QStringLiteral("### 现状\n正文。"));
    const Document document = compose(proposal);
    const auto paragraphs = all<Paragraph>(document);
    ASSERT_EQ(paragraphs.size(), 3U);
    EXPECT_EQ(paragraphs[1]->style, u"heading-3");
    EXPECT_FALSE(paragraphs[1]->anchor.isEmpty());
    EXPECT_EQ(paragraphs[2]->style, u"body");
    EXPECT_EQ(paragraphs[2]->key, u"t.text");
}

TEST(DocumentComposer, PrintsNothingForABlankNarrative)
{
    const Proposal proposal =
        proposalOf(R"(<heading level="1">一</heading><narrative key="t.text" label="背景"/>)");
    EXPECT_EQ(test::textOf(compose(proposal)), u"一");
}

TEST(DocumentComposer, PrintsTheNoteOfABlankOptionalNarrative)
{
    Proposal proposal =
        proposalOf(R"(<narrative key="t.text" label="背景" empty="（选填，本项目不涉及）"/>)");
    EXPECT_EQ(test::textOf(compose(proposal)), u"（选填，本项目不涉及）");
    set(proposal, u"t.text", QStringLiteral("有。"));
    EXPECT_EQ(test::textOf(compose(proposal)), u"有。");
}

TEST(DocumentComposer, PrintsNoNoteWhereTheTableOfTheNarrativeIsFilled)
{
    Proposal proposal = proposalOf(R"(<narrative key="t.text" label="计划" empty="（无）" rows-key="t.rows"/>
        <rows key="t.rows" label="表" print="table"><column name="名称" kind="text" width="50"/></rows>)");
    set(proposal, u"t.rows", QJsonArray{QJsonObject{{QStringLiteral("名称"), QStringLiteral("甲")}}});
    EXPECT_EQ(test::textOf(compose(proposal)), u"名称甲");
}

// ---- rows ----

class RowsPrinting : public testing::Test
{
protected:
    static Proposal filled(const QByteArray& attributes)
    {
        Proposal proposal =
            proposalOf("<rows key=\"t.rows\" label=\"投资\" sum=\"金额（万元）\" none-key=\"t.none\" " +
                       attributes + R"(>
            <column name="序号" kind="integer" width="20" number="yes"/>
            <column name="内容" kind="text" width="80"/>
            <column name="数量" kind="number"/>
            <column name="单价" kind="money"/>
            <column name="金额（万元）" kind="money" width="50" product="数量*单价"/>
            <column name="依据" kind="text" width="100"/>
          </rows><paragraph><field key="t.none" label="无" kind="tick"/></paragraph>)");
        set(proposal, u"t.rows",
            QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("甲")},
                                   {QStringLiteral("金额（万元）"), QStringLiteral("1.105")}},
                       QJsonObject{{QStringLiteral("内容"), test::repeated(QStringLiteral("长"), 40)},
                                   {QStringLiteral("数量"), 3},
                                   {QStringLiteral("单价"), QStringLiteral("0.365")},
                                   {QStringLiteral("依据"), QStringLiteral("询价")}}});
        return proposal;
    }
};

TEST_F(RowsPrinting, PrintsTheColumnsWithAWidth)
{
    const Document document = compose(filled("print=\"table\" caption=\"投资明细表\""));
    EXPECT_EQ(all<Paragraph>(document).front()->style, u"table-title");
    const Table table = first<Table>(document);
    EXPECT_EQ(table.key, u"t.rows");
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(textsOf(table.rows[0]), list({u"序号", u"内容", u"金额（万元）", u"依据"}));
    EXPECT_TRUE(table.rows[0].header);
    EXPECT_EQ(textsOf(table.rows[1]), list({u"1", u"甲", u"1.105", u""}));
    EXPECT_EQ(textOf(table.rows[2].cells[2]), u"1.095") << "3 × 0.365";
    EXPECT_TRUE(table.rows[1].mayBreak);
}

TEST_F(RowsPrinting, ShrinksTheColumnsToTheTypeArea)
{
    const Table table = first<Table>(compose(filled("print=\"table\"")));
    EXPECT_NEAR(std::accumulate(table.columns.begin(), table.columns.end(), 0.0), 156, 0.01);
    EXPECT_NEAR(table.columns[1] / table.columns[0], 4, 0.01);
}

TEST_F(RowsPrinting, SetsNumbersRightAndLongTextsLeft)
{
    const Table table = first<Table>(compose(filled("print=\"table\"")));
    EXPECT_EQ(styleOf(table.rows[1].cells[0]), u"cell-dense-center");
    // one of its texts is long: the whole column begins at the left
    EXPECT_EQ(styleOf(table.rows[1].cells[1]), u"cell-dense");
    EXPECT_EQ(styleOf(table.rows[2].cells[1]), u"cell-dense");
    EXPECT_EQ(styleOf(table.rows[1].cells[2]), u"cell-dense-right");
}

TEST_F(RowsPrinting, ClosesWithTheTotalOfTheExactAmounts)
{
    const Table table = first<Table>(compose(filled("print=\"table\" total=\"合计\"")));
    ASSERT_EQ(table.rows.size(), 4U);
    const TableRow& total = table.rows.back();
    ASSERT_EQ(total.cells.size(), 3U);
    EXPECT_EQ(total.cells[0].span, 2);
    EXPECT_EQ(textsOf(total), list({u"合计", u"2.20", u""}));
    int columns = 0;
    for (const TableCell& cell : total.cells) {
        columns += cell.span;
    }
    EXPECT_EQ(columns, 4);
}

TEST_F(RowsPrinting, PrintsOneLineForEachRow)
{
    const Document document =
        compose(filled("print=\"items\" format=\"{n}.{内容}：{金额（万元）}万元[。{依据}]\""));
    const auto paragraphs = all<Paragraph>(document);
    ASSERT_GE(paragraphs.size(), 2U);
    EXPECT_EQ(paragraphs[0]->runs.front().text, u"1.甲：1.105万元");
    EXPECT_TRUE(paragraphs[1]->runs.front().text.endsWith(u"：1.095万元。询价"));
    EXPECT_EQ(paragraphs[1]->key, u"t.rows");
}

TEST_F(RowsPrinting, PrintsTheNoneTextOnlyWhenNoneIsConfirmed)
{
    Proposal proposal = filled("print=\"items\" format=\"{内容}\" none-text=\"无\"");
    set(proposal, u"t.rows", QJsonArray());
    EXPECT_EQ(test::textOf(compose(proposal)), u"□");
    set(proposal, u"t.none", true);
    EXPECT_EQ(test::textOf(compose(proposal)), u"无☑");
}

TEST_F(RowsPrinting, PrintsNoTableWithoutRows)
{
    Proposal proposal = filled("print=\"table\" caption=\"表\" total=\"合计\"");
    set(proposal, u"t.rows", QJsonArray());
    EXPECT_EQ(test::textOf(compose(proposal)), u"□");
}

TEST_F(RowsPrinting, JoinsItemsInOneParagraph)
{
    Proposal proposal =
        proposalOf(R"(<rows key="t.rows" label="数据" print="none"><column name="名称" kind="text"/></rows>
        <items key="t.rows" format="《{名称}》" joined="、"/>)");
    set(proposal, u"t.rows",
        QJsonArray{QJsonObject{{QStringLiteral("名称"), QStringLiteral("甲")}},
                   QJsonObject{{QStringLiteral("名称"), QStringLiteral("乙")}}});
    EXPECT_EQ(test::textOf(compose(proposal)), u"《甲》、《乙》");
}

// ---- cover lines and zones ----

TEST(DocumentComposer, PrintsCoverLinesWithARuleBelowTheValue)
{
    Proposal proposal = proposalOf(R"(<entries label-width="40" value-width="90">
        <entry height="50"><label>申报单位：</label>
          <field key="t.unit" label="单位" kind="unit-name" suffix="（盖章）" blank="（盖章）"/>
          <spot id="S1" what="seal" label="章" by="申报单位"/></entry>
        <entry><label>日期：</label><field key="t.date" label="日期" kind="date" blank="  年  月"/></entry>
        </entries>)");
    const Document blank = compose(proposal);
    EXPECT_EQ(test::textOf(blank), u"申报单位：（盖章）日期：  年  月");
    set(proposal, u"t.unit", QStringLiteral("某公司"));
    const Document document = compose(proposal);
    const Table table = first<Table>(document);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.columns, (std::vector<double>{40, 90}));
    EXPECT_DOUBLE_EQ(table.rows[0].height, 50);
    EXPECT_EQ(textsOf(table.rows[0]), list({u"申报单位：", u"某公司（盖章）"}));
    EXPECT_EQ(table.rows[0].cells[0].borders, Borders());
    EXPECT_EQ(table.rows[0].cells[1].borders, Borders(Border::Bottom));
    const auto& value = std::get<Paragraph>(table.rows[0].cells[1].blocks.front());
    ASSERT_EQ(value.spots.size(), 1U);
    EXPECT_EQ(value.spots.front().id, u"S1");
    EXPECT_EQ(value.runs.front().key, u"t.unit");
}

TEST(DocumentComposer, KeepsASealZoneWhole)
{
    Proposal proposal = proposalOf(R"(<zone id="z" indent="20" height="50">
        <paragraph>（盖章处）</paragraph>
        <line><label>承诺单位（签章）：</label><field key="t.unit" label="单位" kind="unit-name"/><spot id="S1" what="seal" label="章" by="甲"/></line>
        <line><label>法定代表人：（签字）</label><spot id="N1" what="signature" label="签字" by="甲"/></line>
        </zone>)");
    set(proposal, u"t.unit", QStringLiteral("某公司"));
    const Document document = compose(proposal);
    const Table zone = first<Table>(document);
    EXPECT_TRUE(zone.keepWhole);
    EXPECT_DOUBLE_EQ(zone.indent, 20);
    EXPECT_DOUBLE_EQ(zone.columns.front(), 136);
    EXPECT_DOUBLE_EQ(zone.rows.front().height, 50);
    EXPECT_EQ(test::textOf(document), u"（盖章处）承诺单位（签章）：某公司法定代表人：（签字）");
    EXPECT_EQ(zone.rows.front().cells.front().borders, Borders());
}

TEST(DocumentComposer, PutsSealSpotsWhereTheirConditionHolds)
{
    Proposal proposal =
        proposalOf(R"(<entries label-width="40" value-width="90"><entry><label>推荐单位：</label>
        <field key="t.rec" label="推荐单位" kind="unit-name"/><spot id="S3" what="seal" label="章" by="推荐单位" when="t.rec"/></entry></entries>
        <paragraph>单位<spot id="S4" what="seal" label="章" by="推荐单位" when="t.rec"/><spot id="S5" what="seal" label="章" by="甲"/></paragraph>)");
    const auto spots = [](const Document& document) {
        QStringList ids;
        for (const Block& block : document.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                for (const SealSpot& spot :
                     std::get<Paragraph>(table->rows[0].cells[1].blocks.front()).spots) {
                    ids << spot.id;
                }
            } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                for (const SealSpot& spot : paragraph->spots) {
                    ids << spot.id;
                }
            }
        }
        return ids;
    };
    EXPECT_EQ(spots(compose(proposal)), list({u"S5"}));
    set(proposal, u"t.rec", QStringLiteral("区数据局"));
    EXPECT_EQ(spots(compose(proposal)), list({u"S3", u"S4", u"S5"}));
}

// ---- grids ----

TEST(DocumentComposer, PrintsAGridWithItsSpans)
{
    Proposal proposal =
        proposalOf(R"(<grid id="g" label="表" columns="30 40 30 56" row-height="9" outline="1.5">
        <row header="yes"><label span="4" style="section-title">一、基本信息</label></row>
        <row height="12"><label rows="2">联系人</label><label>姓名</label><field key="t.name" label="姓名" kind="person" span="2"/></row>
        <row><label>职务</label><field key="t.title" label="职务" kind="text" span="2"/></row>
        </grid>)");
    set(proposal, u"t.name", QStringLiteral("王某"));
    const Document document = compose(proposal);
    const Table table = first<Table>(document);
    EXPECT_EQ(table.id, u"g");
    EXPECT_DOUBLE_EQ(table.outline, 1.5);
    EXPECT_EQ(table.columns, (std::vector<double>{30, 40, 30, 56}));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_TRUE(table.rows[0].header);
    EXPECT_EQ(table.rows[0].cells[0].span, 4);
    EXPECT_EQ(styleOf(table.rows[0].cells[0]), u"section-title");
    EXPECT_DOUBLE_EQ(table.rows[0].height, 9);
    EXPECT_DOUBLE_EQ(table.rows[1].height, 12);
    EXPECT_EQ(table.rows[1].cells[0].rows, 2);
    EXPECT_EQ(textsOf(table.rows[1]), list({u"联系人", u"姓名", u"王某"}));
    EXPECT_EQ(table.rows[2].cells.size(), 2U) << "a covered place has no cell";
    EXPECT_EQ(styleOf(table.rows[1].cells[0]), u"label");
    EXPECT_EQ(styleOf(table.rows[1].cells[2]), u"cell");
}

TEST(DocumentComposer, AlwaysPutsAParagraphBehindATable)
{
    const Document document = compose(
        proposalOf(R"(<grid id="g" label="表" columns="30 40"><row><label>甲</label><cell/></row></grid>
        <grid id="h" label="表" columns="30 40"><row><label>乙</label><cell/></row></grid>)"));
    for (size_t at = 0; at < document.blocks.size(); ++at) {
        if (std::holds_alternative<Table>(document.blocks[at])) {
            ASSERT_LT(at + 1, document.blocks.size());
            EXPECT_TRUE(std::holds_alternative<Paragraph>(document.blocks[at + 1]));
        }
    }
}

TEST(DocumentComposer, LeavesNoCellWithoutAParagraph)
{
    const Document document =
        compose(proposalOf(R"(<grid id="g" label="表" columns="30 40 50"><row><label>甲</label><cell/>
        <cell><narrative key="t.text" label="文"/></cell></row></grid>)"));
    const Table table = first<Table>(document);
    for (const TableCell& cell : table.rows.front().cells) {
        ASSERT_FALSE(cell.blocks.empty());
        EXPECT_TRUE(std::holds_alternative<Paragraph>(cell.blocks.back()))
            << "Word calls such a file corrupt";
    }
}

TEST(DocumentComposer, EndsACellThatHoldsATableWithAParagraph)
{
    Proposal proposal = proposalOf(R"(<grid id="g" label="表" columns="30 100"><row><label>甲</label>
        <cell><rows key="t.rows" label="明细" print="table"><column name="名称" kind="text" width="40"/></rows></cell></row>
        <row><label>乙</label><cell><narrative key="t.text" label="文"/></cell></row></grid>)");
    set(proposal, u"t.rows", QJsonArray{QJsonObject{{QStringLiteral("名称"), QStringLiteral("项")}}});
    set(proposal, u"t.text", QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |"));
    const Document document = compose(proposal);
    const Table table = first<Table>(document);
    for (const TableRow& row : table.rows) {
        const auto& blocks = row.cells.back().blocks;
        ASSERT_EQ(blocks.size(), 2U);
        EXPECT_TRUE(std::holds_alternative<Table>(blocks[0]));
        EXPECT_TRUE(std::holds_alternative<Paragraph>(blocks[1]));
        const Table& inner = std::get<Table>(blocks[0]);
        EXPECT_LE(std::accumulate(inner.columns.begin(), inner.columns.end(), 0.0),
                  100 - 2 * Table().padding + 0.01);
    }
}

TEST(DocumentComposer, LeavesOutRowsOfAGridByCondition)
{
    Proposal proposal = proposalOf(R"(<paragraph><field key="t.on" label="有" kind="tick"/></paragraph>
        <grid id="g" label="表" columns="30 40" caption="单位：万元" caption-when="t.on">
        <row><label rows="1">甲</label><cell/></row>
        <row when="t.on"><label>乙</label><cell/></row></grid>)");
    EXPECT_EQ(test::textOf(compose(proposal)), u"□甲");
    set(proposal, u"t.on", true);
    EXPECT_EQ(test::textOf(compose(proposal)), u"☑单位：万元甲乙");
}

TEST(DocumentComposer, LetsOnlyRowsWithLongContentBreak)
{
    Proposal proposal = proposalOf(R"(<grid id="g" label="表" columns="30 100">
        <row><label>名称</label><field key="t.name" label="名称" kind="text"/></row>
        <row><label>内容</label><narrative key="t.text" label="内容"/></row></grid>)");
    set(proposal, u"t.name", QStringLiteral("某"));
    set(proposal, u"t.text", QStringLiteral("正文。"));
    const Document document = compose(proposal);
    const Table table = first<Table>(document);
    EXPECT_FALSE(table.rows[0].mayBreak);
    EXPECT_TRUE(table.rows[1].mayBreak);
    EXPECT_FALSE(table.rows[1].cells[1].centered) << "long text stands at the top";
}

TEST(DocumentComposer, SetsWhatNeedsMoreThanOneLineToTheLeft)
{
    Proposal proposal = proposalOf(R"(<grid id="g" label="表" columns="30 40">
        <row><label>名称</label><field key="t.name" label="名称" kind="text"/></row></grid>)");
    set(proposal, u"t.name", QStringLiteral("短"));
    EXPECT_EQ(styleOf(first<Table>(compose(proposal)).rows[0].cells[1]), u"cell");
    set(proposal, u"t.name", QStringLiteral("一个比四十毫米更长的项目名称"));
    EXPECT_EQ(styleOf(first<Table>(compose(proposal)).rows[0].cells[1]), u"cell-left");
}

TEST(DocumentComposer, ShrinksAGridThatIsTooWide)
{
    const Document document = compose(proposalOf(
        R"(<grid id="g" label="表" columns="100 100"><row><label>甲</label><cell/></row></grid>)"));
    const Table table = first<Table>(document);
    EXPECT_NEAR(table.columns[0] + table.columns[1], 156, 0.01);
}

// ---- attachments ----

constexpr char kEnclosures[] = R"(<enclosures><category title="1.主体资格类">
    <entry label="承诺书" part="q"/><entry key="t.licence" label="营业执照"/></category>
    <category title="2.成果类"><entry key="t.effect" label="应用成效证明"/></category></enclosures>)";

Proposal withEnclosures()
{
    const auto form =
        test::smallForm(QByteArray("<part id=\"p\" title=\"材料\" numbering=\"restart\">") + kEnclosures +
                        "</part><part id=\"q\" title=\"承诺书\"><paragraph>承诺</paragraph></part>");
    EXPECT_TRUE(form.has_value()) << (form ? "" : form.error().message.toStdString());
    Proposal proposal(*form);
    const auto file = [](const char16_t* name, const QString& title) {
        return QJsonObject{{QStringLiteral("文件"), QString::fromUtf16(name)},
                           {QStringLiteral("标题"), title}};
    };
    test::set(proposal, QStringLiteral("t.licence"),
              QJsonArray{file(u"attachment:0000000000000001/a.pdf", QStringLiteral("营业执照"))});
    test::set(proposal, QStringLiteral("t.effect"),
              QJsonArray{file(u"attachment:0000000000000002/b.pdf", QStringLiteral("用户甲")),
                         file(u"attachment:0000000000000003/c.pdf", QStringLiteral("用户乙"))});
    return proposal;
}

TEST(DocumentComposer, ListsEnclosuresByCategoryWithTheirPages)
{
    const Document document = compose(withEnclosures(), [](const QString& id) {
        AttachmentFacts facts;
        facts.pages = id == u"0000000000000001" ? 3 : 2;
        return std::optional(facts);
    });
    QStringList lines;
    std::vector<int> offsets;
    QStringList anchors;
    for (const Paragraph* paragraph : all<Paragraph>(document)) {
        if (paragraph->style != u"enclosure") {
            continue;
        }
        ASSERT_EQ(paragraph->runs.size(), 3U);
        lines << paragraph->runs[0].text;
        EXPECT_EQ(paragraph->runs[1].text, u"\t");
        const shenbao::Run& page = paragraph->runs[2];
        if (page.type == shenbao::Run::Type::AnchorPage) {
            anchors << page.anchor;
        } else {
            offsets.push_back(page.offset);
        }
    }
    EXPECT_EQ(lines,
              list({u"1.承诺书", u"2.营业执照", u"1.应用成效证明：用户甲", u"2.应用成效证明：用户乙"}));
    EXPECT_EQ(anchors, list({u"part-q"}));
    EXPECT_EQ(offsets, (std::vector<int>{2, 6, 8})) << "each category has a sheet in front";
}

TEST(DocumentComposer, GivesNoPageToAnAttachmentThatIsNotThere)
{
    const Document document = compose(withEnclosures(), [](const QString& id) {
        return id == u"0000000000000002" ? std::nullopt : std::optional(AttachmentFacts());
    });
    std::vector<int> offsets;
    for (const Paragraph* paragraph : all<Paragraph>(document)) {
        for (const shenbao::Run& run : paragraph->runs) {
            if (run.type == shenbao::Run::Type::VolumePage) {
                offsets.push_back(run.offset);
            }
        }
    }
    EXPECT_EQ(offsets, (std::vector<int>{2, 4}));
}

// ---- contents ----

TEST(DocumentComposer, ListsTheHeadingsOfThePartsInTheContents)
{
    const auto form =
        test::smallForm(R"(<part id="c" title="目录"><contents title="目　录" levels="2" parts="r"/></part>
        <part id="a" title="甲"><heading level="1">不在内</heading></part>
        <part id="r" title="报告"><heading level="1">一、依据</heading><heading level="2">（一）背景</heading>
          <heading level="3">1.过深</heading><narrative key="t.text" label="文" level="2"/></part>)");
    SHENBAO_ASSERT_OK(form);
    Proposal proposal(*form);
    test::set(proposal, QStringLiteral("t.text"), QStringLiteral("### 自有标题\n正文"));
    const Document document = compose(proposal);
    const Contents contents = first<Contents>(document);
    QStringList titles;
    for (const Paragraph& entry : contents.entries) {
        ASSERT_EQ(entry.runs.size(), 3U);
        titles << entry.runs[0].text;
        EXPECT_EQ(entry.runs[2].type, shenbao::Run::Type::AnchorPage);
        EXPECT_FALSE(entry.runs[2].anchor.isEmpty());
    }
    EXPECT_EQ(titles, list({u"一、依据", u"（一）背景", u"自有标题"}));
    EXPECT_EQ(contents.entries[0].style, u"contents-1");
    EXPECT_EQ(contents.entries[1].style, u"contents-2");
    EXPECT_LT(contents.entries[0].indent, contents.entries[1].indent);
}

} // namespace
} // namespace shenbao

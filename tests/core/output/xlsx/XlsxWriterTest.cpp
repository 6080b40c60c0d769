// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/xlsx/XlsxWriter.h"

#include "core/output/xlsx/XlsxBook.h"
#include "tests/support/Fixtures.h"
#include "tests/support/XlsxCells.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao {
namespace {

constexpr char kForm[] = R"(<part id="p" title="甲">
    <paragraph><field key="t.code" label="代码" kind="credit-code"/><field key="t.none" label="无" kind="tick"/></paragraph>
    <paragraph><field key="t.assets[2023]" label="2023年资产总额" kind="money" na="yes"/><field key="t.assets[2024]" label="2024年资产总额" kind="money"/>
      <field key="t.ratio[2023]" label="2023年负债率" kind="percent"/><field key="t.ratio[2024]" label="2024年负债率" kind="percent"/></paragraph>
    <paragraph><field key="t.tokens" label="预训练集" kind="quantity" unit="亿tokens" min="600亿"/><field key="t.tools" label="工具" kind="integer" unit="个" min="20"/></paragraph>
    <narrative key="t.note" label="说明"/>
    <rows key="t.source" label="来源" print="none" sum="金额（万元）"><column name="来源" kind="text"><option>自筹</option><option>贷款</option></column>
      <column name="金额（万元）" kind="money"/></rows>
    <grid id="g" label="预算表" columns="40 30 60" caption="单位：万元">
      <row header="yes"><label>科目</label><label>经费</label><label>依据</label></row>
      <row><label>合计</label><cell><p><field key="t.total" label="合计" kind="money"><computed as="sum" of="t.soft t.hard"/></field></p></cell><cell/></row>
      <row><label>1.软件</label><cell><p><value key="t.soft"/></p></cell><cell>
        <rows key="t.soft" label="软件" print="items" format="{n}.{内容}[：{数量}×{单价（万元）}＝]{金额（万元）}万元" sum="金额（万元）">
          <column name="科目" kind="text"/><column name="序号" kind="integer" number="yes"/><column name="内容" kind="text"/><column name="数量" kind="number"/>
          <column name="单价（万元）" kind="money" decimals="4"/><column name="金额（万元）" kind="money" product="数量*单价（万元）"/><column name="依据" kind="text"/></rows></cell></row>
      <row><label rows="2">2.硬件</label><cell><p><value key="t.hard"/></p></cell><cell>
        <rows key="t.hard" label="硬件" print="items" format="{内容}" sum="金额（万元）" none-key="t.none" none-text="无">
          <column name="科目" kind="text"/><column name="序号" kind="integer" number="yes"/><column name="内容" kind="text"/><column name="国产" kind="tick"/>
          <column name="金额（万元）" kind="money"/><column name="来源" kind="text"><option>自筹</option><option>贷款</option></column></rows></cell></row>
      <row><cell span="2"><p>备注</p></cell></row>
    </grid></part>
    <sheets>
      <sheet name="预算表" as="grid" of="g"/>
      <sheet name="科目明细" as="lines" of="t.soft t.hard" group="科目" totals="t.total"/>
      <sheet name="按来源" as="lines" of="t.source" totals-by="来源"/>
      <sheet name="财务" as="years" of="t.assets t.ratio"/>
      <sheet name="指标" as="indicators" of="t.tokens t.tools t.note"/>
      <sheet name="校验" as="findings"/>
    </sheets>)";

class XlsxWriterTest : public testing::Test
{
protected:
    XlsxWriterTest() : m_proposal(formOf(kForm)) {}

    static FormPtr formOf(const QByteArray& content)
    {
        const auto form = test::smallForm(content);
        EXPECT_TRUE(form.has_value()) << (form ? "" : form.error().message.toStdString());
        return form ? *form : nullptr;
    }
    void set(const char16_t* key, const QJsonValue& json)
    {
        test::set(m_proposal, QString::fromUtf16(key), json);
    }
    void fillLists()
    {
        set(u"t.soft",
            QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("采集网关")},
                                   {QStringLiteral("数量"), 3},
                                   {QStringLiteral("单价（万元）"), QStringLiteral("0.3333")}},
                       QJsonObject{{QStringLiteral("内容"), QStringLiteral("平台")},
                                   {QStringLiteral("金额（万元）"), QStringLiteral("10.000001")}}});
        set(u"t.hard", QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("服务器")},
                                              {QStringLiteral("金额（万元）"), QStringLiteral("0.1")},
                                              {QStringLiteral("来源"), QStringLiteral("贷款")},
                                              {QStringLiteral("国产"), QStringLiteral("是")}},
                                  QJsonObject{{QStringLiteral("内容"), QStringLiteral("存储")},
                                              {QStringLiteral("金额（万元）"), QStringLiteral("0.2")},
                                              {QStringLiteral("来源"), QStringLiteral("贷款")}},
                                  QJsonObject{{QStringLiteral("内容"), QStringLiteral("网络")},
                                              {QStringLiteral("金额（万元）"), QStringLiteral("7")},
                                              {QStringLiteral("来源"), QStringLiteral("自筹")}}});
    }
    void fillSources()
    {
        QJsonArray rows;
        for (const auto& [name, amount] :
             {std::pair(u"贷款", u"0.1"), std::pair(u"自筹", u"7"), std::pair(u"贷款", u"0.2")}) {
            rows.append(QJsonObject{{QStringLiteral("来源"), QString::fromUtf16(name)},
                                    {QStringLiteral("金额（万元）"), QString::fromUtf16(amount)}});
        }
        set(u"t.source", rows);
    }
    QByteArray bytes(const std::vector<Finding>& findings = {})
    {
        OutputInfo info;
        info.title = QStringLiteral("小表");
        info.time = QDateTime(QDate(2026, 3, 5), QTime(8, 9, 10), Qt::UTC);
        info.projectId = QStringLiteral("p-1");
        const auto result = writeXlsx(m_proposal, findings, info);
        EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().detail.toStdString());
        return result.value_or(QByteArray());
    }
    test::XlsxFile file(const std::vector<Finding>& findings = {}) { return test::readXlsx(bytes(findings)); }
    /// The first cell of a sheet that holds this text.
    static QString placeOf(const test::XlsxSheet& sheet, const QString& text)
    {
        for (auto cell = sheet.cells.begin(); cell != sheet.cells.end(); ++cell) {
            if (cell->value == text) {
                return cell.key();
            }
        }
        return {};
    }

    Proposal m_proposal;
};

TEST_F(XlsxWriterTest, WritesTheSheetsOfTheFormInTheirOrder)
{
    EXPECT_EQ(file().sheetNames().mid(0, 6),
              (QStringList{QStringLiteral("预算表"), QStringLiteral("科目明细"), QStringLiteral("按来源"),
                           QStringLiteral("财务"), QStringLiteral("指标"), QStringLiteral("校验")}));
}

TEST_F(XlsxWriterTest, StoresTotalsToTheLastPlace)
{
    fillLists();
    const auto book = file();
    EXPECT_EQ(book.named(QStringLiteral("k.t.soft")).value.toDouble(), 10.999901);
    EXPECT_EQ(book.named(QStringLiteral("k.t.hard")).value.toDouble(), 7.3);
    EXPECT_EQ(book.named(QStringLiteral("k.t.total")).value.toDouble(), 18.299901);
    EXPECT_EQ(m_proposal.number(QStringLiteral("t.total")), Decimal::parse(u"18.299901"));
}

TEST_F(XlsxWriterTest, ComputesEveryTotalByAFormula)
{
    fillLists();
    const auto book = file();
    const auto& lines = book.sheet(QStringLiteral("科目明细"));
    EXPECT_FALSE(book.named(QStringLiteral("k.t.soft")).formula.isEmpty());
    EXPECT_EQ(book.named(QStringLiteral("k.t.total")).formula.count(QStringLiteral("'科目明细'!")) +
                  book.named(QStringLiteral("k.t.total")).formula.count(QStringLiteral("科目明细!")),
              2)
        << book.named(QStringLiteral("k.t.total")).formula.toStdString();
    const QString label = placeOf(lines, QStringLiteral("合计"));
    ASSERT_FALSE(label.isEmpty());
    int sums = 0;
    for (const test::XlsxCell& cell : lines.cells) {
        sums += cell.formula.startsWith(QStringLiteral("ROUND(SUM(")) ? 1 : 0;
    }
    EXPECT_EQ(sums, 3) << "two subtotals and the total";
}

TEST_F(XlsxWriterTest, PutsEachListUnderItsSubjectWithSpareLines)
{
    fillLists();
    const auto book = file();
    const auto& sheet = book.sheet(QStringLiteral("科目明细"));
    const QStringList headers = sheet.row(2);
    EXPECT_EQ(headers.front(), u"科目");
    EXPECT_EQ(headers.count(QStringLiteral("科目")), 1)
        << "the column of the list that repeats the subject is left out";
    EXPECT_EQ(headers.count(QStringLiteral("金额（万元）")), 1) << "one column for all lists";
    EXPECT_EQ(sheet.at(QStringLiteral("A3")).value, u"软件");
    const QString range = book.names.value(QStringLiteral("k.t.soft.rows"));
    EXPECT_TRUE(range.endsWith(QStringLiteral("$7")))
        << "two rows and three spare ones: " << range.toStdString();
}

TEST_F(XlsxWriterTest, ComputesTheAmountOfARowFromItsFactors)
{
    fillLists();
    const auto book = file();
    const auto& sheet = book.sheet(QStringLiteral("科目明细"));
    const qsizetype column = sheet.row(2).indexOf(QStringLiteral("金额（万元）"));
    const test::XlsxCell product = sheet.at(cellName(2, int(column)));
    EXPECT_TRUE(product.formula.contains(u'*')) << product.formula.toStdString();
    EXPECT_EQ(product.value.toDouble(), 0.9999);
}

TEST_F(XlsxWriterTest, AddsUpByTheColumnThatTheFormNames)
{
    fillSources();
    const auto book = file();
    const auto& sheet = book.sheet(QStringLiteral("按来源"));
    double loan = -1;
    double own = -1;
    for (auto cell = sheet.cells.begin(); cell != sheet.cells.end(); ++cell) {
        if (cell->formula.contains(QStringLiteral("SUMIF"))) {
            const QString name = sheet.at(QStringLiteral("B") + cell.key().mid(1)).value;
            (name == u"贷款" ? loan : own) = cell->value.toDouble();
        }
    }
    EXPECT_EQ(loan, 0.3);
    EXPECT_EQ(own, 7);
}

TEST_F(XlsxWriterTest, LeavesOnlyInputsOpen)
{
    fillLists();
    set(u"t.assets[2023]", QStringLiteral("100"));
    const auto book = file();
    const auto& lines = book.sheet(QStringLiteral("科目明细"));
    EXPECT_TRUE(book.isLocked(lines.at(QStringLiteral("A1"))));
    EXPECT_TRUE(book.isLocked(book.named(QStringLiteral("k.t.total"))));
    EXPECT_TRUE(book.isLocked(book.named(QStringLiteral("k.t.soft"))));
    EXPECT_FALSE(book.isLocked(lines.at(placeOf(lines, QStringLiteral("采集网关")))));
    EXPECT_FALSE(book.isLocked(book.named(QStringLiteral("k.t.assets_2023"))));
    for (const test::XlsxSheet& sheet : book.sheets) {
        EXPECT_EQ(sheet.xml.child(u"sheetProtection").attribute(QStringLiteral("sheet")), u"1")
            << sheet.name.toStdString();
    }
}

TEST_F(XlsxWriterTest, OffersTheChoicesOfAColumn)
{
    const auto book = file();
    QStringList offered;
    for (const test::XmlNode* rule : book.sheet(QStringLiteral("科目明细")).xml.all(u"dataValidation")) {
        offered << rule->child(u"formula1").text;
    }
    EXPECT_TRUE(offered.contains(QStringLiteral("\"自筹,贷款\"")));
    EXPECT_TRUE(offered.contains(QStringLiteral("\"是,否\"")));
}

TEST_F(XlsxWriterTest, ShowsTheGridAsItIsPrinted)
{
    fillLists();
    const auto book = file();
    const auto& sheet = book.sheet(QStringLiteral("预算表"));
    EXPECT_FALSE(placeOf(sheet, QStringLiteral("单位：万元")).isEmpty());
    EXPECT_FALSE(placeOf(sheet, QStringLiteral("合计")).isEmpty());
    EXPECT_FALSE(
        placeOf(sheet, QStringLiteral("1.采集网关：3×0.3333＝0.9999万元\n2.平台10.000001万元")).isEmpty());
    QStringList merges;
    for (const test::XmlNode* merge : sheet.xml.all(u"mergeCell")) {
        merges << merge->attribute(QStringLiteral("ref"));
    }
    EXPECT_TRUE(merges.contains(QStringLiteral("A6:A7"))) << merges.join(u' ').toStdString();
    EXPECT_TRUE(merges.contains(QStringLiteral("B7:C7"))) << merges.join(u' ').toStdString();
}

TEST_F(XlsxWriterTest, SetsTheYearsSideBySide)
{
    set(u"t.assets[2023]", QStringLiteral("/"));
    set(u"t.assets[2024]", QStringLiteral("8316.20"));
    set(u"t.ratio[2024]", QStringLiteral("40.51"));
    const auto book = file();
    const auto& sheet = book.sheet(QStringLiteral("财务"));
    EXPECT_EQ(sheet.row(2),
              (QStringList{QStringLiteral("项目"), QStringLiteral("2023年"), QStringLiteral("2024年")}));
    EXPECT_EQ(sheet.row(3).mid(0, 2), (QStringList{QStringLiteral("资产总额（万元）"), QStringLiteral("/")}));
    EXPECT_EQ(sheet.at(QStringLiteral("C3")).value.toDouble(), 8316.2);
    EXPECT_EQ(sheet.row(4).mid(0, 2), (QStringList{QStringLiteral("负债率（%）"), QString()}));
    EXPECT_EQ(sheet.at(QStringLiteral("C4")).value.toDouble(), 40.51);
}

TEST_F(XlsxWriterTest, JudgesIndicatorsByTheirThreshold)
{
    set(u"t.tokens", QStringLiteral("680亿"));
    set(u"t.tools", 12);
    const auto book = file();
    const auto& sheet = book.sheet(QStringLiteral("指标"));
    EXPECT_EQ(sheet.row(3),
              (QStringList{QStringLiteral("预训练集"), QStringLiteral("亿tokens"), QStringLiteral("680"),
                           QStringLiteral("600"), QStringLiteral("达标")}));
    EXPECT_EQ(sheet.row(4).mid(2),
              (QStringList{QStringLiteral("12"), QStringLiteral("20"), QStringLiteral("未达标")}));
    EXPECT_EQ(sheet.row(5).value(2), u"未填");
    EXPECT_TRUE(sheet.at(QStringLiteral("E3")).formula.contains(QStringLiteral("C3>=D3")))
        << sheet.at(QStringLiteral("E3")).formula.toStdString();
}

TEST_F(XlsxWriterTest, ListsTheFindings)
{
    Finding finding;
    finding.id = QStringLiteral("C-006");
    finding.severity = Severity::Warning;
    finding.key = QStringLiteral("t.code");
    finding.message = QStringLiteral("代码有误。");
    const auto book = file({finding});
    EXPECT_EQ(book.sheet(QStringLiteral("校验")).row(3),
              (QStringList{QStringLiteral("C-006"), QStringLiteral("警告"), QStringLiteral("代码"),
                           QStringLiteral("代码有误。")}));
    EXPECT_FALSE(placeOf(file().sheet(QStringLiteral("校验")), QStringLiteral("未发现问题")).isEmpty());
}

TEST_F(XlsxWriterTest, RemembersWhereEachAnswerStands)
{
    fillLists();
    const auto book = file();
    const auto& meta = book.sheet(QStringLiteral("_meta"));
    EXPECT_TRUE(meta.isHidden);
    QMap<QString, QStringList> rows;
    for (int number = 1; number < 40; ++number) {
        const QStringList row = meta.row(number);
        if (!row.isEmpty()) {
            rows.insert(row.front(), row.mid(1));
        }
    }
    EXPECT_EQ(rows.value(QStringLiteral("form")).value(0), u"small");
    EXPECT_EQ(rows.value(QStringLiteral("project")).value(0), u"p-1");
    EXPECT_EQ(rows.value(QStringLiteral("edited")).value(0), u"2026-03-05T08:09:10Z");
    EXPECT_EQ(rows.value(QStringLiteral("t.total")).value(0), u"预算表");
}

TEST_F(XlsxWriterTest, WritesAnAnswerALineForAFormWithoutSheets)
{
    m_proposal = Proposal(formOf(
        R"(<part id="p" title="甲"><paragraph><field key="t.name" label="名称" kind="text"/></paragraph></part>)"));
    set(u"t.name", QStringLiteral("=HYPERLINK(1)"));
    const auto book = file();
    EXPECT_EQ(book.sheets.front().row(2),
              (QStringList{QStringLiteral("名称"), QStringLiteral("=HYPERLINK(1)")}));
}

TEST_F(XlsxWriterTest, NeverFailsForAFormThatShowsAListOnTwoSheets)
{
    const auto form = test::smallForm(
        R"(<part id="p" title="甲"><rows key="t.rows" label="表" print="none"><column name="名称" kind="text"/></rows></part>
        <sheets><sheet name="一" as="lines" of="t.rows"/><sheet name="二" as="lines" of="t.rows"/></sheets>)");
    if (form) { // refusing the form would do as well
        const auto result = writeXlsx(Proposal(*form), {}, {});
        EXPECT_TRUE(result.has_value()) << result.error().detail.toStdString();
    }
}

TEST_F(XlsxWriterTest, WritesTheSameBytesForTheSameAnswers)
{
    fillLists();
    EXPECT_EQ(bytes(), bytes());
}

TEST_F(XlsxWriterTest, StoresNoBrokenFormulaForABlankProposal)
{
    const auto book = file();
    for (const test::XlsxSheet& sheet : book.sheets) {
        for (const test::XlsxCell& cell : sheet.cells) {
            EXPECT_FALSE(cell.formula.contains(QStringLiteral("SUM()"))) << sheet.name.toStdString();
            EXPECT_FALSE(cell.value.contains(QStringLiteral("NAN"), Qt::CaseInsensitive) && !cell.isText);
        }
    }
}

} // namespace
} // namespace shenbao

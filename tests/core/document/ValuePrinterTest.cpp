// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/ValuePrinter.h"

#include "core/proposal/ValueJson.h"
#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao {
namespace {

const QString kBreak(QChar(0x2028));

Decimal decimal(QStringView text)
{
    return Decimal::parse(text).value_or(Decimal(-1));
}

QString money(QStringView text, int decimals = -1, bool withUnit = false)
{
    return printNumber(FieldKind::Money, {}, decimals, decimal(text), withUnit);
}

TEST(PrintNumber, GivesMoneyTwoPlaces)
{
    EXPECT_EQ(money(u"2860"), u"2860.00");
    EXPECT_EQ(money(u"86.5"), u"86.50");
    EXPECT_EQ(money(u"0"), u"0.00");
    EXPECT_EQ(money(u"1234567.89"), u"1234567.89");
}

TEST(PrintNumber, ShowsAFinerAmountToItsLastPlace)
{
    EXPECT_EQ(money(u"0.005"), u"0.005") << "so that printed parts add up to the printed total";
    EXPECT_EQ(money(u"0.000001"), u"0.000001");
    EXPECT_EQ(money(u"-0.125"), u"-0.125");
}

TEST(PrintNumber, RoundsHalfAwayFromZeroToThePlacesOfTheForm)
{
    EXPECT_EQ(money(u"0.00005", 4), u"0.0001");
    EXPECT_EQ(money(u"0.000049", 4), u"0.0000");
    EXPECT_EQ(money(u"-0.125", 2), u"-0.13");
    EXPECT_EQ(printNumber(FieldKind::Percent, {}, -1, decimal(u"33.335"), false), u"33.34");
}

TEST(PrintNumber, KeepsThePlacesThatTheFormAsksFor)
{
    EXPECT_EQ(money(u"0.0035", 4), u"0.0035");
    EXPECT_EQ(money(u"98", 4), u"98.0000");
    EXPECT_EQ(money(u"98.4", 0), u"98");
}

TEST(PrintNumber, PutsTheUnitBehindTheNumberWhenAsked)
{
    EXPECT_EQ(money(u"3000", -1, true), u"3000.00万元");
    EXPECT_EQ(printNumber(FieldKind::Percent, {}, -1, decimal(u"86.5"), true), u"86.50%");
    EXPECT_EQ(printNumber(FieldKind::Integer, Unit::parse(u"个"), -1, decimal(u"24"), true), u"24个");
    EXPECT_EQ(printNumber(FieldKind::Integer, Unit::parse(u"个"), -1, decimal(u"24"), false), u"24");
}

TEST(PrintNumber, ShowsAPlainNumberWithoutSpareZeros)
{
    EXPECT_EQ(printNumber(FieldKind::Number, {}, -1, decimal(u"2.500"), false), u"2.5");
    EXPECT_EQ(printNumber(FieldKind::Number, {}, -1, decimal(u"10"), false), u"10");
}

TEST(PrintNumber, ShowsAQuantityInTheUnitOfItsField)
{
    const Unit tokens = Unit::parse(u"亿tokens");
    EXPECT_EQ(printNumber(FieldKind::Quantity, tokens, -1, decimal(u"60000000000"), true), u"600亿tokens");
    EXPECT_EQ(printNumber(FieldKind::Quantity, tokens, -1, decimal(u"68050000000"), true), u"680.5亿tokens");
    EXPECT_EQ(printNumber(FieldKind::Quantity, Unit::parse(u"条"), -1, decimal(u"6400"), true), u"6400条");
}

TEST(PrintNumber, NeverDropsDigitsOfAQuantity)
{
    const Unit tokens = Unit::parse(u"亿tokens");
    const QString text = printNumber(FieldKind::Quantity, tokens, -1, decimal(u"60000000001"), true);
    EXPECT_TRUE(text == u"60000000001tokens" || text == u"600.00000001亿tokens") << text.toStdString();
}

QString scalar(FieldKind kind, const Value& value)
{
    return printScalar(kind, {}, -1, value);
}

TEST(PrintScalar, PrintsDatesWithoutLeadingZeros)
{
    EXPECT_EQ(scalar(FieldKind::Date, Value(QDate(2026, 3, 5))), u"2026年3月5日");
    EXPECT_EQ(scalar(FieldKind::Month, Value(YearMonth{2026, 3})), u"2026年3月");
    EXPECT_EQ(scalar(FieldKind::Period, Value(Period{{2026, 3}, {2026, 12}})), u"2026年3月-2026年12月");
}

TEST(PrintScalar, PrintsWhatDoesNotApplyAsAStroke)
{
    EXPECT_EQ(scalar(FieldKind::Money, Value(NotApplicable{})), u"/");
}

TEST(PrintScalar, PrintsATickInAColumnAsAWord)
{
    EXPECT_EQ(scalar(FieldKind::Tick, Value(true)), u"是");
    EXPECT_EQ(scalar(FieldKind::Tick, Value(false)), u"否");
}

TEST(PrintScalar, JoinsNames)
{
    const QStringList names{QStringLiteral("甲公司"), QStringLiteral("乙公司")};
    EXPECT_EQ(scalar(FieldKind::Names, Value(names)), u"甲公司、乙公司");
}

TEST(PrintScalar, KeepsTheLinesOfAText)
{
    EXPECT_EQ(scalar(FieldKind::Text, Value(QStringLiteral("上行\n下行"))),
              QString(QStringLiteral("上行") + kBreak + QStringLiteral("下行")));
}

TEST(PrintScalar, PrintsNothingForABlank)
{
    EXPECT_EQ(scalar(FieldKind::Text, Value()), QString());
    EXPECT_EQ(scalar(FieldKind::Money, Value()), QString());
}

TEST(PrintScalar, PrintsWhatWasNotUnderstoodAsItWasTyped)
{
    EXPECT_EQ(scalar(FieldKind::Money, Value(QStringLiteral("约三千万"))), u"约三千万");
}

/// A form with one field of each kind that prints in a way of its own.
class FieldPrinting : public testing::Test
{
protected:
    FieldPrinting()
        : m_form(*test::smallForm(R"(<part id="p" title="甲">
            <choice key="t.nature" label="性质" mode="single" gap=" ">
              <option>国有企业</option><option>民营企业</option><br/>
              <option value="其他" other="yes">其他：</option>
            </choice>
            <choice key="t.bare" label="性质二" mode="single">
              <option>国有</option><option value="其他" other="yes" box="no">其他（请注明）：</option>
            </choice>
            <choice key="t.fields" label="领域" mode="multiple">
              <option>先进制造</option><option>生命健康</option><option>数字创意</option>
            </choice>
            <field key="t.ready" label="就绪" kind="tick"/>
            <field key="t.period" label="周期" kind="period"/>
            <field key="t.total" label="总额" kind="money"/>
            <field key="t.name" label="名称" kind="text"/>
            <field key="t.hide" label="隐去" kind="tick"/>
            <rows key="t.items" label="明细" print="none" sum="金额" none-key="t.none">
              <column name="内容" kind="text"/>
              <column name="规格" kind="text"/>
              <column name="数量" kind="number"/>
              <column name="单位" kind="text"/>
              <column name="单价" kind="money" decimals="4"/>
              <column name="金额" kind="money" product="数量*单价"/>
              <column name="依据" kind="text"/>
            </rows>
            <rows key="t.list" label="清单" print="none"><column name="名称" kind="text"/></rows>
            <field key="t.none" label="无明细" kind="tick"/>
          </part>)"))
        , m_proposal(m_form)
    {}

    void set(const char16_t* key, const QJsonValue& json)
    {
        test::set(m_proposal, QString::fromUtf16(key), json);
    }
    QString field(const char16_t* key, const ValuePrint& print = {}) const
    {
        return printField(m_proposal, *m_form->field(QString::fromUtf16(key)), print);
    }
    QString place(const char16_t* key, ValuePrint print = {}) const
    {
        print.key = QString::fromUtf16(key);
        return printAtPlace(m_proposal, print);
    }
    QString row(const QJsonObject& cells, const QString& format)
    {
        set(u"t.items", QJsonArray{cells});
        const Value rows = m_proposal.value(QStringLiteral("t.items"));
        return printRow(m_proposal, *m_form->field(QStringLiteral("t.items")), rows.rows()->front(), 1,
                        format);
    }

    FormPtr m_form;
    Proposal m_proposal;
};

TEST_F(FieldPrinting, PrintsAnUnansweredChoiceWithEmptyBoxes)
{
    EXPECT_EQ(field(u"t.nature"),
              QString(QStringLiteral("□国有企业 □民营企业") + kBreak + QStringLiteral("□其他：")));
}

TEST_F(FieldPrinting, TicksTheChosenOption)
{
    set(u"t.nature", QStringLiteral("民营企业"));
    EXPECT_EQ(field(u"t.nature"),
              QString(QStringLiteral("□国有企业 ☑民营企业") + kBreak + QStringLiteral("□其他：")));
}

TEST_F(FieldPrinting, PrintsTheTextBesideOther)
{
    set(u"t.nature", QStringLiteral("其他"));
    set(u"t.nature.other", QStringLiteral("社会团体"));
    EXPECT_EQ(field(u"t.nature"),
              QString(QStringLiteral("□国有企业 □民营企业") + kBreak + QStringLiteral("☑其他：社会团体")));
}

TEST_F(FieldPrinting, ShowsATickBeforeAnOptionWithoutBoxOnlyWhenItIsChosen)
{
    EXPECT_EQ(field(u"t.bare"), u"□国有其他（请注明）：");
    set(u"t.bare", QStringLiteral("其他"));
    set(u"t.bare.other", QStringLiteral("合资"));
    EXPECT_EQ(field(u"t.bare"), u"□国有☑其他（请注明）：合资");
}

TEST_F(FieldPrinting, TicksEveryChosenOptionInPrintedOrder)
{
    set(u"t.fields", QJsonArray{QStringLiteral("数字创意"), QStringLiteral("先进制造")});
    EXPECT_EQ(field(u"t.fields"), u"☑先进制造□生命健康☑数字创意");
}

TEST_F(FieldPrinting, PrintsATickAsABoxWithItsText)
{
    ValuePrint print;
    print.text = QStringLiteral("预训练集");
    EXPECT_EQ(field(u"t.ready", print), u"□预训练集");
    set(u"t.ready", true);
    EXPECT_EQ(field(u"t.ready", print), u"☑预训练集");
}

TEST_F(FieldPrinting, JoinsAPeriodAsThePlaceAsks)
{
    set(u"t.period", QStringLiteral("2025-12/2027-11"));
    ValuePrint print;
    EXPECT_EQ(field(u"t.period", print), u"2025年12月-2027年11月");
    print.style = QStringLiteral("to");
    EXPECT_EQ(field(u"t.period", print), u"2025年12月至2027年11月");
}

TEST_F(FieldPrinting, PrintsTheTotalOfAList)
{
    set(u"t.items", QJsonArray{QJsonObject{{QStringLiteral("金额"), QStringLiteral("1.1")}},
                               QJsonObject{{QStringLiteral("数量"), 3},
                                           {QStringLiteral("单价"), QStringLiteral("0.7")}}});
    EXPECT_EQ(field(u"t.items"), u"3.20");
    ValuePrint print;
    print.unit = true;
    EXPECT_EQ(field(u"t.items", print), u"3.20万元");
}

TEST_F(FieldPrinting, PrintsZeroForAListConfirmedAsEmpty)
{
    EXPECT_EQ(field(u"t.items"), QString());
    set(u"t.none", true);
    EXPECT_EQ(field(u"t.items"), u"0.00");
}

TEST_F(FieldPrinting, PrintsNoTotalForAListWithoutOne)
{
    set(u"t.list", QJsonArray{QJsonObject{{QStringLiteral("名称"), QStringLiteral("甲")}}});
    EXPECT_EQ(field(u"t.list"), QString());
}

TEST_F(FieldPrinting, PutsPrefixAndSuffixOnlyAroundAValue)
{
    ValuePrint print;
    print.prefix = QStringLiteral("共");
    print.suffix = QStringLiteral("（加盖公章）");
    EXPECT_EQ(place(u"t.name", print), QString());
    set(u"t.name", QStringLiteral("某公司"));
    EXPECT_EQ(place(u"t.name", print), u"共某公司（加盖公章）");
}

TEST_F(FieldPrinting, PrintsTheBlankTextInsteadOfNothing)
{
    ValuePrint print;
    print.blank = QStringLiteral("    年  月  日");
    print.suffix = QStringLiteral("止");
    EXPECT_EQ(place(u"t.name", print), u"    年  月  日");
}

TEST_F(FieldPrinting, PrintsNothingWhereItsConditionFails)
{
    set(u"t.name", QStringLiteral("某公司"));
    ValuePrint print;
    print.blank = QStringLiteral("/");
    print.when = *Condition::parse(QStringLiteral("t.hide"));
    EXPECT_EQ(place(u"t.name", print), QString());
    set(u"t.hide", true);
    EXPECT_EQ(place(u"t.name", print), u"某公司");
}

TEST_F(FieldPrinting, HidesAValueWhereItIsToBeBlank)
{
    set(u"t.name", QStringLiteral("某公司"));
    ValuePrint print;
    print.blank = QStringLiteral("/");
    print.blankWhen = *Condition::parse(QStringLiteral("t.hide"));
    EXPECT_EQ(place(u"t.name", print), u"某公司");
    set(u"t.hide", true);
    EXPECT_EQ(place(u"t.name", print), u"/");
}

TEST_F(FieldPrinting, PrintsNothingForAnUnknownKey)
{
    EXPECT_EQ(place(u"t.unknown"), QString());
}

const QString kBudgetFormat =
    QStringLiteral("{n}.{内容}[（{规格}）]：[{数量}{单位}×{单价}＝]{金额}万元[。{依据}]");

TEST_F(FieldPrinting, PrintsARowWithAllItsPieces)
{
    const QJsonObject cells{{QStringLiteral("内容"), QStringLiteral("服务器")},
                            {QStringLiteral("规格"), QStringLiteral("8卡")},
                            {QStringLiteral("数量"), 4},
                            {QStringLiteral("单位"), QStringLiteral("台")},
                            {QStringLiteral("单价"), QStringLiteral("98")},
                            {QStringLiteral("依据"), QStringLiteral("三家询价")}};
    EXPECT_EQ(row(cells, kBudgetFormat), u"1.服务器（8卡）：4台×98.0000＝392.00万元。三家询价");
}

TEST_F(FieldPrinting, LeavesOutThePiecesWithABlankCell)
{
    const QJsonObject cells{{QStringLiteral("内容"), QStringLiteral("培训")},
                            {QStringLiteral("金额"), QStringLiteral("12.5")}};
    EXPECT_EQ(row(cells, kBudgetFormat), u"1.培训：12.50万元");
}

TEST_F(FieldPrinting, KeepsAPieceWithAZero)
{
    const QJsonObject cells{{QStringLiteral("内容"), QStringLiteral("培训")}, {QStringLiteral("数量"), 0}};
    EXPECT_EQ(row(cells, QStringLiteral("{内容}[共{数量}次]")), u"培训共0次");
}

TEST_F(FieldPrinting, JudgesEachPieceOfARowByItself)
{
    const QJsonObject cells{{QStringLiteral("内容"), QStringLiteral("甲")},
                            {QStringLiteral("依据"), QStringLiteral("乙")}};
    EXPECT_EQ(row(cells, QStringLiteral("{规格}[（{内容}）][，{单位}][，{依据}]")), u"（甲），乙");
}

TEST_F(FieldPrinting, PrintsBracketsThatWereTypedIntoACell)
{
    const QJsonObject cells{{QStringLiteral("内容"), QStringLiteral("a[1]{n}")}};
    EXPECT_EQ(row(cells, QStringLiteral("{n}.{内容}")), u"1.a[1]{n}");
}

} // namespace
} // namespace shenbao

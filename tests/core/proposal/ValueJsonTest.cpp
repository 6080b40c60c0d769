// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/ValueJson.h"

#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao {
namespace {

Field fieldOf(FieldKind kind, QStringView unit = {})
{
    Field field;
    field.key = QStringLiteral("a.field");
    field.label = QStringLiteral("字段");
    field.kind = kind;
    field.unit = Unit::parse(unit);
    return field;
}

Option optionOf(QStringView text, QStringView value, bool other = false)
{
    Option option;
    option.text = text.toString();
    option.value = value.toString();
    option.other = other;
    return option;
}

Field choiceField(bool multiple = false)
{
    Field field = fieldOf(FieldKind::Choice);
    field.multiple = multiple;
    field.options = {optionOf(u"民营企业", u"民营企业"), optionOf(u"A.智能制造", u"智能制造"),
                     optionOf(u"其他（请注明）：", u"其他", true)};
    return field;
}

Column columnOf(QStringView name, FieldKind kind)
{
    Column column;
    column.name = column.title = name.toString();
    column.kind = kind;
    return column;
}

Field rowsField()
{
    Field field = fieldOf(FieldKind::Rows);
    field.columns = {columnOf(u"序号", FieldKind::Integer), columnOf(u"内容", FieldKind::Text),
                     columnOf(u"金额（万元）", FieldKind::Money), columnOf(u"国产", FieldKind::Tick),
                     columnOf(u"维度", FieldKind::Text)};
    field.columns[0].isNumber = true;
    field.columns[1].required = true;
    field.columns[4].options = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    field.columns[4].multiple = true;
    return field;
}

/// The answer; a failure of the test when the value is refused.
Value read(const Field& field, const QJsonValue& json)
{
    const auto value = valueFromJson(field, json);
    SHENBAO_EXPECT_OK(value);
    return value ? *value : Value();
}

Value read(const Field& field, const char16_t* text)
{
    return read(field, QJsonValue(QString::fromUtf16(text)));
}

/// What the reader says about a value that it does not take; empty, and a failure, when it takes it.
QString refusal(const Field& field, const QJsonValue& json)
{
    const auto value = valueFromJson(field, json);
    EXPECT_FALSE(value.has_value()) << QJsonDocument(QJsonArray{json}).toJson().toStdString();
    if (value) {
        return {};
    }
    EXPECT_EQ(value.error().code, ErrorCode::Input);
    EXPECT_FALSE(value.error().message.isEmpty());
    return value.error().message;
}

QString refusal(const Field& field, const char16_t* text)
{
    return refusal(field, QJsonValue(QString::fromUtf16(text)));
}

Row rowOf(const Field& field, const QJsonObject& object)
{
    const Value value = read(field, QJsonArray{object});
    return value.rows() && !value.rows()->empty() ? value.rows()->front() : Row(field.columns.size());
}

constexpr std::array kScalarKinds{
    FieldKind::Text,   FieldKind::UnitName, FieldKind::Person, FieldKind::CreditCode, FieldKind::Phone,
    FieldKind::Mobile, FieldKind::Email,    FieldKind::Money,  FieldKind::Percent,    FieldKind::Integer,
    FieldKind::Number, FieldKind::Quantity, FieldKind::Date,   FieldKind::Month,      FieldKind::Period,
    FieldKind::Time,   FieldKind::Tick};

TEST(ValueJson, TakesNullAndAnEmptyTextAsBlankForEveryScalarKind)
{
    for (const FieldKind kind : kScalarKinds) {
        SCOPED_TRACE(nameOf(kind).toStdString());
        EXPECT_TRUE(read(fieldOf(kind), QJsonValue(QJsonValue::Null)).isBlank());
        EXPECT_TRUE(read(fieldOf(kind), QJsonValue(QString())).isBlank());
        EXPECT_TRUE(read(fieldOf(kind), u" 　").isBlank());
    }
}

TEST(ValueJson, RefusesListsAndObjectsForEveryScalarKind)
{
    for (const FieldKind kind : kScalarKinds) {
        SCOPED_TRACE(nameOf(kind).toStdString());
        refusal(fieldOf(kind), QJsonArray{1});
        refusal(fieldOf(kind), QJsonObject{});
    }
}

TEST(ValueJson, RefusesTrueForEveryScalarKindButTicks)
{
    for (const FieldKind kind : kScalarKinds) {
        if (kind != FieldKind::Tick) {
            SCOPED_TRACE(nameOf(kind).toStdString());
            refusal(fieldOf(kind), QJsonValue(true));
        }
    }
}

TEST(ValueJson, KeepsATextAndTurnsANumberIntoOne)
{
    EXPECT_EQ(read(fieldOf(FieldKind::Text), u"高质量 数据集"), Value(QStringLiteral("高质量 数据集")));
    EXPECT_EQ(read(fieldOf(FieldKind::Mobile), QJsonValue(13800000000.0)),
              Value(QStringLiteral("13800000000")));
    EXPECT_EQ(read(fieldOf(FieldKind::Text), QJsonValue(2.5)), Value(QStringLiteral("2.5")));
}

TEST(ValueJson, CleansTextsOnTheWay)
{
    const QString dirty = QStringLiteral("甲") + QChar(0x0000) + QChar(0x0001) + QChar(0xD800) +
                          QChar(0xFFFE) + QStringLiteral("乙\r\n丙") + QChar(0xDC00);
    EXPECT_EQ(read(fieldOf(FieldKind::Text), dirty), Value(QStringLiteral("甲乙\n丙")));
    EXPECT_EQ(read(fieldOf(FieldKind::Names), dirty),
              Value(QStringList{QStringLiteral("甲乙"), QStringLiteral("丙")}));
    EXPECT_EQ(read(fieldOf(FieldKind::Names), QJsonArray{dirty}),
              Value(QStringList{QStringLiteral("甲乙\n丙")}));
    EXPECT_EQ(read(fieldOf(FieldKind::Narrative), dirty), read(fieldOf(FieldKind::Narrative), u"甲乙\n丙"));
    EXPECT_EQ(rowOf(rowsField(), {{QStringLiteral("内容"), dirty}})[1], Value(QStringLiteral("甲乙\n丙")));
}

TEST(ValueJson, NormalisesCreditCodes)
{
    EXPECT_EQ(read(fieldOf(FieldKind::CreditCode), u" ９1420106 qq0ne8pr39 "),
              Value(QStringLiteral("91420106QQ0NE8PR39")));
}

TEST(ValueJson, LeavesTheFormOfNumbersForTelephonesToTheChecks)
{
    for (const FieldKind kind :
         {FieldKind::Phone, FieldKind::Mobile, FieldKind::Email, FieldKind::UnitName}) {
        EXPECT_EQ(read(fieldOf(kind), u"???"), Value(QStringLiteral("???")));
    }
}

TEST(ValueJson, ReadsMoneyInEveryUnitAsTenThousandYuan)
{
    const Field money = fieldOf(FieldKind::Money);
    const Value expected(*Decimal::parse(u"1234.5"));
    for (const char16_t* text :
         {u"1234.5", u"1234.50", u"1,234.5", u"1,234.5万元", u"12345000元", u"12,345,000元", u"0.12345亿元",
          u"１２３４．５", u"1234.5 万元", u"1234.5万"}) {
        EXPECT_EQ(read(money, text), expected) << QString::fromUtf16(text).toStdString();
    }
    EXPECT_EQ(read(money, QJsonValue(1234.5)), expected);
    EXPECT_EQ(read(money, QJsonValue(2860)), Value(Decimal(2860)));
    EXPECT_EQ(read(money, QJsonValue(0.000001)), Value(Decimal::fromMicro(1)));
}

TEST(ValueJson, RefusesWhatIsNoAmount)
{
    const Field money = fieldOf(FieldKind::Money);
    for (const char16_t* text :
         {u"若干", u"1,23", u"12..5", u"1234.5美元", u"12元5", u"0.001元", u"1.2345678", u"--5", u"5%"}) {
        EXPECT_TRUE(refusal(money, text).contains(QStringView(text)))
            << QString::fromUtf16(text).toStdString();
    }
    refusal(money, QJsonValue(1e300));
    refusal(money, QJsonValue(-1e300));
}

TEST(ValueJson, KeepsANegativeAmountForTheCheck)
{
    EXPECT_EQ(read(fieldOf(FieldKind::Money), u"-5"), Value(Decimal(-5)));
}

TEST(ValueJson, ReadsPercentagesWithAndWithoutTheSign)
{
    const Field percent = fieldOf(FieldKind::Percent);
    EXPECT_EQ(read(percent, u"56"), Value(Decimal(56)));
    EXPECT_EQ(read(percent, u"56%"), Value(Decimal(56)));
    EXPECT_EQ(read(percent, u"56.3％"), Value(*Decimal::parse(u"56.3")));
    EXPECT_EQ(read(percent, QJsonValue(42.01)), Value(*Decimal::parse(u"42.01")));
    EXPECT_EQ(read(percent, u"0.56"), Value(*Decimal::parse(u"0.56"))); // C-021 asks about it
    refusal(percent, u"56元");
    refusal(percent, u"一半");
}

TEST(ValueJson, ReadsCounts)
{
    const Field count = fieldOf(FieldKind::Integer, u"个");
    for (const char16_t* text : {u"24", u"24个", u"２４", u"二十四", u"24 个"}) {
        EXPECT_EQ(read(count, text), Value(Decimal(24))) << QString::fromUtf16(text).toStdString();
    }
    EXPECT_EQ(read(count, QJsonValue(24)), Value(Decimal(24)));
    EXPECT_EQ(read(count, u"0"), Value(Decimal(0)));
}

TEST(ValueJson, RefusesCountsThatAreNone)
{
    const Field count = fieldOf(FieldKind::Integer, u"个");
    refusal(count, u"2.5");
    refusal(count, u"-1");
    refusal(count, u"很多");
    refusal(count, QJsonValue(2.5));
    const QString message = refusal(count, u"24家");
    EXPECT_TRUE(message.contains(u"家")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"个")) << message.toStdString();
    refusal(fieldOf(FieldKind::Integer), u"24家");
}

TEST(ValueJson, ReadsTheSameQuantityInEveryWriting)
{
    const Field tokens = fieldOf(FieldKind::Quantity, u"亿tokens");
    const Value expected(*Decimal::parse(u"60000000000"));
    for (const char16_t* text : {u"600亿", u"60000000000", u"0.06万亿", u"600亿tokens", u"600 亿 Tokens",
                                 u"600亿token", u"六百亿tokens", u"60,000,000,000"}) {
        EXPECT_EQ(read(tokens, text), expected) << QString::fromUtf16(text).toStdString();
    }
    EXPECT_EQ(read(tokens, QJsonValue(6e10)), expected);
}

TEST(ValueJson, RefusesAQuantityWithTheWrongUnit)
{
    const QString message = refusal(fieldOf(FieldKind::Quantity, u"亿tokens"), u"600亿条");
    EXPECT_TRUE(message.contains(u"条")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"亿tokens")) << message.toStdString();
    refusal(fieldOf(FieldKind::Quantity, u"万条"), u"5万组");
    refusal(fieldOf(FieldKind::Quantity, u"万条"), u"≥5万条");
}

TEST(ValueJson, ReadsAQuantityWhoseUnitBeginsLikeAMultiplier)
{
    EXPECT_EQ(read(fieldOf(FieldKind::Quantity, u"千瓦时"), u"48千瓦时"),
              read(fieldOf(FieldKind::Quantity, u"千瓦时"), u"4.8万瓦时"));
}

TEST(ValueJson, ReadsDates)
{
    for (const char16_t* text : {u"2026-03-05", u"2026/3/5", u"2026.3.5", u"2026年3月5日"}) {
        EXPECT_EQ(read(fieldOf(FieldKind::Date), text), Value(QDate(2026, 3, 5)))
            << QString::fromUtf16(text).toStdString();
    }
    for (const char16_t* text : {u"2026-02-30", u"2026-13-01", u"2026-03", u"明天", u"2026年X月"}) {
        EXPECT_TRUE(refusal(fieldOf(FieldKind::Date), text).contains(QStringView(text)));
    }
    EXPECT_EQ(read(fieldOf(FieldKind::Date), QJsonValue(20260305)), Value(QDate(2026, 3, 5)));
    refusal(fieldOf(FieldKind::Date), QJsonValue(202603));
}

TEST(ValueJson, ReadsMonths)
{
    for (const char16_t* text : {u"2026-03", u"2026/3", u"2026年3月"}) {
        EXPECT_EQ(read(fieldOf(FieldKind::Month), text), Value(YearMonth{2026, 3}))
            << QString::fromUtf16(text).toStdString();
    }
    for (const char16_t* text : {u"2026-13", u"2026-03-05", u"三月"}) {
        EXPECT_TRUE(refusal(fieldOf(FieldKind::Month), text).contains(QStringView(text)));
    }
}

TEST(ValueJson, ReadsPeriods)
{
    const Value expected(Period{{2026, 3}, {2026, 12}});
    for (const char16_t* text :
         {u"2026-03/2026-12", u"2026年3月-2026年12月", u"2026年3月-26年12月", u"2026年3月至2026年12月"}) {
        EXPECT_EQ(read(fieldOf(FieldKind::Period), text), expected) << QString::fromUtf16(text).toStdString();
    }
    for (const char16_t* text : {u"2026-03", u"2026", u"一年"}) {
        EXPECT_TRUE(refusal(fieldOf(FieldKind::Period), text).contains(QStringView(text)));
    }
}

TEST(ValueJson, KeepsAReversedPeriodForTheCheck)
{
    EXPECT_EQ(read(fieldOf(FieldKind::Period), u"2026-12/2026-03"), Value(Period{{2026, 12}, {2026, 3}}));
}

TEST(ValueJson, ReadsATimeAsDayMonthOrPeriod)
{
    const Field time = fieldOf(FieldKind::Time);
    EXPECT_EQ(read(time, u"2026-03-05"), Value(QDate(2026, 3, 5)));
    EXPECT_EQ(read(time, u"2026-03"), Value(YearMonth{2026, 3}));
    EXPECT_EQ(read(time, u"2026-03/2026-04"), Value(Period{{2026, 3}, {2026, 4}}));
    refusal(time, u"春季");
}

TEST(ValueJson, ReadsTicks)
{
    const Field tick = fieldOf(FieldKind::Tick);
    for (const char16_t* text : {u"是", u"√", u"✓", u"☑"}) {
        EXPECT_EQ(read(tick, text), Value(true));
    }
    for (const char16_t* text : {u"否", u"□", u"×"}) {
        EXPECT_EQ(read(tick, text), Value(false));
    }
    EXPECT_EQ(read(tick, QJsonValue(true)), Value(true));
    EXPECT_EQ(read(tick, QJsonValue(false)), Value(false));
    refusal(tick, u"也许");
    refusal(tick, QJsonValue(1));
}

TEST(ValueJson, ReadsNamesFromAListOrFromLines)
{
    const Field names = fieldOf(FieldKind::Names);
    const Value expected(QStringList{QStringLiteral("甲公司"), QStringLiteral("乙公司")});
    EXPECT_EQ(
        read(names, QJsonArray{QStringLiteral(" 甲公司"), QStringLiteral(""), QStringLiteral("乙公司")}),
        expected);
    EXPECT_EQ(read(names, u"甲公司\r\n\n乙公司"), expected);
    EXPECT_TRUE(read(names, QJsonArray{}).isBlank());
    refusal(names, QJsonArray{QStringLiteral("甲公司"), 5});
    refusal(names, QJsonValue(5));
    refusal(names, QJsonObject{});
}

TEST(ValueJson, ReadsAChoiceByItsValueOrItsPrintedText)
{
    const Value expected(QStringList{QStringLiteral("智能制造")});
    EXPECT_EQ(read(choiceField(), u"智能制造"), expected);
    EXPECT_EQ(read(choiceField(), u" A.智能制造 "), expected);
    EXPECT_EQ(read(choiceField(), QJsonArray{QStringLiteral("智能制造"), QStringLiteral("A.智能制造")}),
              expected);
    EXPECT_EQ(read(choiceField(), u"其他"), Value(QStringList{QStringLiteral("其他")}));
    EXPECT_EQ(read(choiceField(), u"其他（请注明）："), Value(QStringList{QStringLiteral("其他")}));
    EXPECT_TRUE(read(choiceField(), u"").isBlank());
    EXPECT_TRUE(read(choiceField(), QJsonArray{}).isBlank());
}

TEST(ValueJson, KeepsSeveralTicksOfASingleChoiceForTheCheck)
{
    const Value value =
        read(choiceField(), QJsonArray{QStringLiteral("民营企业"), QStringLiteral("智能制造")});
    ASSERT_TRUE(value.list());
    EXPECT_EQ(value.list()->size(), 2);
}

TEST(ValueJson, RefusesAChoiceThatIsNotOfferedAndNamesTheOptions)
{
    const QString message = refusal(choiceField(), u"国有企业");
    EXPECT_TRUE(message.contains(u"国有企业")) << message.toStdString();
    EXPECT_TRUE(message.contains(u"民营企业")) << message.toStdString();
    refusal(choiceField(true), QJsonArray{QStringLiteral("民营企业"), QStringLiteral("国有企业")});
    refusal(choiceField(true), QJsonArray{1});
    refusal(choiceField(), QJsonValue(1));
    refusal(choiceField(), QJsonObject{});
}

TEST(ValueJson, ReadsANarrativeAsMarkdown)
{
    const Value value = read(fieldOf(FieldKind::Narrative), u"### 标题\n- **要点**");
    ASSERT_TRUE(value.richText());
    EXPECT_EQ(*value.richText(), parseMarkdown(u"### 标题\n- **要点**"));
    refusal(fieldOf(FieldKind::Narrative), QJsonValue(5));
    refusal(fieldOf(FieldKind::Narrative), QJsonArray{QStringLiteral("文")});
    EXPECT_TRUE(read(fieldOf(FieldKind::Narrative), u" \n ").isBlank());
}

TEST(ValueJson, ReadsRowsByTheirColumnNames)
{
    const Row row = rowOf(rowsField(), {{QStringLiteral("内容"), QStringLiteral("网关")},
                                        {QStringLiteral("金额（万元）"), 12.5},
                                        {QStringLiteral("国产"), QStringLiteral("是")}});
    EXPECT_EQ(row[1], Value(QStringLiteral("网关")));
    EXPECT_EQ(row[2], Value(*Decimal::parse(u"12.5")));
    EXPECT_EQ(row[3], Value(true));
    EXPECT_TRUE(row[4].isBlank());
}

TEST(ValueJson, NumbersTheRowsWhenTheNumberIsLeftOut)
{
    const QJsonObject plain{{QStringLiteral("内容"), QStringLiteral("甲")}};
    const Value value = read(rowsField(), QJsonArray{plain, plain});
    ASSERT_EQ(value.rows()->size(), 2u);
    EXPECT_EQ((*value.rows())[1][0], Value(Decimal(2)));
    EXPECT_EQ(
        rowOf(rowsField(), {{QStringLiteral("序号"), 7}, {QStringLiteral("内容"), QStringLiteral("甲")}})[0],
        Value(Decimal(7)));
}

TEST(ValueJson, LetsSubjectAndNumberStandInTablesWithoutThem)
{
    Field field = rowsField();
    field.columns.erase(field.columns.begin());
    const Row row = rowOf(field, {{QStringLiteral("内容"), QStringLiteral("甲")},
                                  {QStringLiteral("序号"), 1},
                                  {QStringLiteral("科目"), QStringLiteral("设备费")}});
    EXPECT_EQ(row[0], Value(QStringLiteral("甲")));
}

TEST(ValueJson, ReadsSeveralOptionsOfACell)
{
    const Field field = rowsField();
    const QJsonObject list{{QStringLiteral("内容"), QStringLiteral("甲")},
                           {QStringLiteral("维度"), QJsonArray{QStringLiteral("1"), QStringLiteral("3")}}};
    EXPECT_EQ(rowOf(field, list)[4], Value(QStringLiteral("1、3")));
    const QJsonObject joined{{QStringLiteral("内容"), QStringLiteral("甲")},
                             {QStringLiteral("维度"), QStringLiteral("1、3")}};
    EXPECT_EQ(rowOf(field, joined)[4], Value(QStringLiteral("1、3")));
}

TEST(ValueJson, RefusesRowsAndSaysWhichRowAndColumn)
{
    const Field field = rowsField();
    const QJsonObject good{{QStringLiteral("内容"), QStringLiteral("甲")}};
    const auto second = [&](const char16_t* name, const QJsonValue& value) {
        QJsonObject row = good;
        row.insert(QString::fromUtf16(name), value);
        return refusal(field, QJsonArray{good, row});
    };
    for (const QString& message :
         {second(u"金额（万元）", QStringLiteral("若干")), second(u"维度", QStringLiteral("9")),
          second(u"维度", QJsonArray{QStringLiteral("1"), QStringLiteral("9")}),
          second(u"国产", QStringLiteral("不知道")), second(u"内容", QJsonValue(true)),
          second(u"金额（万元）", QJsonObject{}), second(u"内容", QJsonArray{}),
          second(u"内容", QStringLiteral(" "))}) {
        EXPECT_TRUE(message.contains(u'2')) << message.toStdString();
    }
    EXPECT_TRUE(second(u"金额（万元）", QStringLiteral("若干")).contains(u"金额（万元）"));
    const QString unknown = second(u"价格", 5);
    EXPECT_TRUE(unknown.contains(u"价格") && unknown.contains(u"金额（万元）")) << unknown.toStdString();
    EXPECT_TRUE(refusal(field, QJsonArray{good, 5}).contains(u'2'));
    refusal(field, QJsonValue(QStringLiteral("甲")));
    refusal(field, good);
}

TEST(ValueJson, NeedsTheFileOfAnAttachment)
{
    Field field = fieldOf(FieldKind::Enclosure);
    field.columns = enclosureColumns();
    EXPECT_TRUE(refusal(field, QJsonArray{QJsonObject{{QStringLiteral("标题"), QStringLiteral("执照")}}})
                    .contains(u"文件"));
    const Row row = rowOf(field, {{QStringLiteral("文件"), QStringLiteral("a.pdf")},
                                  {QStringLiteral("日期"), QStringLiteral("2026-03-05")},
                                  {QStringLiteral("起"), QStringLiteral("2025-11")},
                                  {QStringLiteral("年度"), QStringLiteral("2025")}});
    EXPECT_EQ(row[size_t(field.columnIndex(u"起"))], Value(YearMonth{2025, 11}));
    EXPECT_EQ(row[size_t(field.columnIndex(u"年度"))], Value(Decimal(2025)));
}

TEST(ValueJson, TakesASlashOnlyWhereTheFormAllowsIt)
{
    Field field = fieldOf(FieldKind::Integer, u"个");
    refusal(field, u"/");
    field.notApplicableAllowed = true;
    EXPECT_TRUE(read(field, u" / ").isNotApplicable());
    EXPECT_EQ(valueToJson(field, Value(NotApplicable{})), QJsonValue(QStringLiteral("/")));
}

TEST(ValueJson, RefusesAnswersToFigures)
{
    Field figure = fieldOf(FieldKind::Integer);
    figure.isFigure = true;
    refusal(figure, QJsonValue(5));
}

TEST(ValueJson, QuotesNoMoreThanAPieceOfALongText)
{
    EXPECT_LT(refusal(fieldOf(FieldKind::Money), QJsonValue(QString(1'000'000, u'万'))).size(), 300);
    EXPECT_LT(refusal(choiceField(), QJsonValue(QString(1'000'000, u'甲'))).size(), 300);
}

TEST(ValueJson, WritesAQuantityInItsUnitWhenThatIsExact)
{
    const Field tokens = fieldOf(FieldKind::Quantity, u"亿tokens");
    EXPECT_EQ(valueToJson(tokens, Value(*Decimal::parse(u"68000000000"))),
              QJsonValue(QStringLiteral("680亿tokens")));
    const Value odd(*Decimal::parse(u"68000000000.000001"));
    EXPECT_EQ(read(tokens, valueToJson(tokens, odd)), odd);
}

class SampleValues : public testing::TestWithParam<const char*>
{};

TEST_P(SampleValues, ReadBackTheSameAfterWriting)
{
    const QString sample = QString::fromLatin1(GetParam());
    const FormPtr form =
        test::form(sample.startsWith(u"shanghai") ? QStringLiteral("sh-hqds") : QStringLiteral("wh-hqds"));
    const QJsonObject values =
        QJsonDocument::fromJson(test::readBytes(test::samplePath(sample + QStringLiteral(".json")))).object();
    ASSERT_FALSE(values.isEmpty());
    for (auto entry = values.begin(); entry != values.end(); ++entry) {
        SCOPED_TRACE(entry.key().toStdString());
        const Field* field = form->field(entry.key());
        ASSERT_NE(field, nullptr);
        const auto value = valueFromJson(*field, entry.value());
        SHENBAO_ASSERT_OK(value);
        const QByteArray text = QJsonDocument(QJsonArray{valueToJson(*field, *value)}).toJson();
        const auto again = valueFromJson(*field, QJsonDocument::fromJson(text).array().at(0));
        SHENBAO_ASSERT_OK(again);
        EXPECT_EQ(*again, *value) << text.left(400).toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(All, SampleValues,
                         testing::Values("shanghai", "wuhan", "shanghai-flawed", "wuhan-flawed"));

} // namespace
} // namespace shenbao

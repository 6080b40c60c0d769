// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FormReader.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

/// A form whose only part holds this.
FormPtr withPart(const QByteArray& nodes)
{
    const auto form = test::smallForm("<part id=\"p\" title=\"部分\">" + nodes + "</part>");
    EXPECT_TRUE(form) << test::utf8(form ? QString() : form.error().message);
    return form ? *form : std::make_shared<FormTemplate>();
}

const Field& field(const FormPtr& form, const char16_t* key)
{
    static const Field none;
    const Field* found = form->field(QString::fromUtf16(key));
    EXPECT_NE(found, nullptr) << test::utf8(key);
    return found ? *found : none;
}

QString refusal(const QByteArray& content)
{
    const auto form = test::smallForm(content);
    return form ? QStringLiteral("was read") : form.error().message;
}

// ---- what a form says about itself

TEST(FormReader, ReadsTheHead)
{
    const FormPtr form = withPart("");
    EXPECT_EQ(form->id, u"small");
    EXPECT_EQ(form->edition, 2026);
    EXPECT_EQ(form->revision, 1);
    EXPECT_EQ(form->title, u"小表");
}

TEST(FormReader, KeepsTheFileItWasReadFrom)
{
    const FormPtr form = withPart("");
    EXPECT_EQ(form->sourceName, u"small.xml");
    EXPECT_TRUE(form->source.startsWith("<form "));
}

TEST(FormReader, PutsParametersIntoTextsAndAttributes)
{
    const auto form =
        test::smallForm("<params><param name='day' value='{edition}年5月1日'/></params>"
                        "<part id='p' title='截止{day}'>"
                        "<field key='a.sum[{edition-1}]' label='{edition+1}年' kind='money'/></part>");
    SHENBAO_ASSERT_OK(form);
    EXPECT_EQ((*form)->parts.front().title, u"截止2026年5月1日");
    EXPECT_EQ(field(*form, u"a.sum[2025]").label, u"2027年");
}

TEST(FormReader, LeavesPlaceholdersOfCheckMessagesAlone)
{
    const auto form =
        test::smallForm("<part id='p' title='p'/><checks><check id='A' severity='warning' kind='limit' "
                        "message='{字段}超{over}字（{edition}）' gloss='g' keys='x'/></checks>");
    SHENBAO_ASSERT_OK(form);
    EXPECT_EQ((*form)->checks.front().message, u"{字段}超{over}字（2026）");
}

TEST(FormReader, TakesTheCommonChecksOverOnlyWhenAsked)
{
    const QByteArray head =
        "<form xmlns='urn:shenbao:form:1' id='a' edition='1' revision='1' title='t'><part id='p' title='p'/>";
    const QByteArray common =
        "<checks xmlns='urn:shenbao:form:1'>"
        "<check id='C-1' severity='error' kind='required' message='m' gloss='g'/></checks>";
    const auto with = readForm(head + "<checks include='common'/></form>", QStringLiteral("a.xml"), common);
    SHENBAO_ASSERT_OK(with);
    ASSERT_EQ((*with)->checks.size(), 1u);
    EXPECT_TRUE((*with)->checks.front().isCommon);
    const auto without = readForm(head + "<checks/></form>", QStringLiteral("a.xml"), common);
    SHENBAO_ASSERT_OK(without);
    EXPECT_TRUE((*without)->checks.empty());
}

TEST(FormReader, RuleKeepsItsPlaceAndItsOwnParameters)
{
    const auto form = test::smallForm(
        "<part id='p' title='p'/>\n<checks>\n<check id='A' severity='info' kind='k' message='m' "
        "gloss='g' low='1' high='2'/></checks>");
    SHENBAO_ASSERT_OK(form);
    const CheckRule& rule = (*form)->checks.front();
    EXPECT_EQ(rule.line, 4);
    EXPECT_EQ(rule.severity, Severity::Info);
    EXPECT_EQ(rule.parameters.value(QStringLiteral("high")), u"2");
    EXPECT_EQ(rule.parameters.size(), 2);
}

// ---- fields

TEST(FormReader, ReadsWhatAFieldSays)
{
    const FormPtr form = withPart(
        "<field key='a.tokens' label='预训练' kind='quantity' unit='亿tokens' min='600亿' max='1万亿' "
        "required='advised' decimals='1' zero='no' na='yes'><help>一</help><help>二</help>"
        "<guide>原文</guide></field>");
    const Field& one = field(form, u"a.tokens");
    EXPECT_EQ(one.kind, FieldKind::Quantity);
    EXPECT_EQ(one.unit.toString(), u"亿tokens");
    EXPECT_EQ(one.min, Decimal(60'000'000'000));
    EXPECT_EQ(one.max, Decimal(1'000'000'000'000));
    EXPECT_EQ(one.required, Required::Advised);
    EXPECT_EQ(one.decimals, 1);
    EXPECT_FALSE(one.zeroAllowed);
    EXPECT_EQ(one.help, u"一\n二");
    EXPECT_EQ(one.guides, QStringList{QStringLiteral("原文")});
    EXPECT_EQ(one.part, u"p");
}

TEST(FormReader, EveryKindIsKnownByItsName)
{
    for (int value = 0; value <= int(FieldKind::Enclosure); ++value) {
        const auto kind = FieldKind(value);
        EXPECT_EQ(fieldKindOf(nameOf(kind)), kind) << value;
    }
    EXPECT_FALSE(fieldKindOf(u"colour"));
}

TEST(FormReader, RequiredWhenMakesAFieldRequired)
{
    const FormPtr form = withPart("<field key='a.one' label='一' kind='text'/>"
                                  "<field key='a.two' label='二' kind='text' required-when='a.one'/>");
    EXPECT_EQ(field(form, u"a.two").required, Required::Yes);
    EXPECT_TRUE(field(form, u"a.two").hasRequiredWhen);
}

TEST(FormReader, NotApplicableBringsAFieldForTheReason)
{
    EXPECT_EQ(field(withPart("<field key='a.one' label='一' kind='money' na='yes'/>"), u"a.one.reason").kind,
              FieldKind::Text);
}

TEST(FormReader, OtherOptionBringsAFieldForItsText)
{
    const FormPtr form =
        withPart("<choice key='a.kind' label='类别' mode='single'><option value='new'>新建</option><br/>"
                 "<option other='yes'>其他</option></choice>");
    EXPECT_EQ(field(form, u"a.kind.other").kind, FieldKind::Text);
    const auto& options = field(form, u"a.kind").options;
    ASSERT_EQ(options.size(), 2u);
    EXPECT_EQ(options[0].value, u"new");
    EXPECT_EQ(options[1].value, u"其他");
    EXPECT_TRUE(options[1].breakBefore);
}

TEST(FormReader, FieldsOfDataGroupsAreNotPrinted)
{
    const auto form = test::smallForm(
        "<data id='settings'><field key='a.set' label='设置' kind='tick'/></data><part id='p' title='p'/>");
    SHENBAO_ASSERT_OK(form);
    EXPECT_EQ(field(*form, u"a.set").group, u"settings");
    EXPECT_EQ(field(*form, u"a.set").part, u"");
}

TEST(FormReader, ExampleKeepsItsLines)
{
    const FormPtr form =
        withPart("<narrative key='a.text' label='正文'><example>第一段\n第二段</example></narrative>");
    EXPECT_EQ(field(form, u"a.text").examples, QStringList{QStringLiteral("第一段\n第二段")});
}

// ---- rows

TEST(FormReader, ReadsColumnsWithProductAndSum)
{
    const FormPtr form = withPart(
        "<rows key='a.rows' label='明细' print='table' sum='金额' total='合计'>"
        "<column name='数量' kind='number' width='20'/><column name='单价' kind='money' decimals='3'/>"
        "<column name='金额' title='金额（万元）' kind='money' product='数量*单价'/>"
        "<column name='来源' kind='text'><option>自筹</option><option>贷款</option></column></rows>");
    const Field& rows = field(form, u"a.rows");
    ASSERT_EQ(rows.columns.size(), 4u);
    EXPECT_EQ(rows.sumColumn, 2);
    EXPECT_EQ(rows.columns[2].productLeft, 0);
    EXPECT_EQ(rows.columns[2].productRight, 1);
    EXPECT_EQ(rows.columns[2].title, u"金额（万元）");
    EXPECT_EQ(rows.columns[1].decimals, 3);
    EXPECT_EQ(rows.columns[3].options.size(), 2);
    EXPECT_EQ(rows.columnIndex(u"来源"), 3);
    EXPECT_EQ(rows.columnIndex(u"其他"), -1);
}

TEST(FormReader, EnclosuresHaveTheColumnsOfTheSpecification)
{
    const FormPtr form =
        withPart("<enclosures><category title='一' need='yes'>"
                 "<entry key='a.doc' label='执照' need='yes' years='2024 2025'/></category></enclosures>");
    QStringList names;
    for (const Column& column : field(form, u"a.doc").columns) {
        names << column.name;
    }
    EXPECT_EQ(names.join(u' '), u"文件 标题 日期 起 止 年度 备注");
    EXPECT_EQ(field(form, u"a.doc").years.size(), 2);
}

// ---- grids

TEST(FormReader, GridMayJoinCellsInBothDirections)
{
    const FormPtr form = withPart("<grid id='g' label='表' columns='20 30 40'>"
                                  "<row><label rows='2'>甲</label><label span='2'>乙</label></row>"
                                  "<row><label>丙</label><label rows='2'>丁</label></row>"
                                  "<row><label span='2'>戊</label></row></grid>");
    const GridNode* grid = form->grid(u"g");
    ASSERT_NE(grid, nullptr);
    ASSERT_EQ(grid->rows.size(), 3u);
    EXPECT_EQ(grid->rows[0].cells[0].rows, 2);
    EXPECT_EQ(grid->rows[0].cells[1].span, 2);
    EXPECT_EQ(form->grid(u"none"), nullptr);
}

TEST(FormReader, RowsOnOneLineMayHaveBlanksBetweenTheirCells)
{
    EXPECT_EQ(refusal("<part id='p' title='p'><grid id='g' label='表' columns='20 30'>"
                      "<row><label>甲</label> <label>乙</label></row></grid></part>"),
              u"was read");
}

// ---- printed text

TEST(FormReader, KeepsTextsAndValuesInTheirOrder)
{
    const FormPtr form = withPart("<field key='a.name' label='名称' kind='text'/>"
                                  "<paragraph>甲<value key='a.name' blank='__'/><br/>乙</paragraph>");
    const auto& content = std::get<ParagraphNode>(form->parts.front().nodes.back()).content;
    ASSERT_EQ(content.size(), 4u);
    EXPECT_EQ(content[0].text, u"甲");
    EXPECT_EQ(content[1].value.key, u"a.name");
    EXPECT_EQ(content[1].value.blank, u"__");
    EXPECT_EQ(content[2].type, Inline::Type::Break);
    EXPECT_EQ(content[3].text, u"乙");
}

// ---- faults

TEST(FormReader, ListsTwentyFaultsAndCountsTheRest)
{
    QByteArray nodes;
    for (int i = 0; i < 25; ++i) {
        nodes += "<box/>\n";
    }
    const QStringList lines = refusal("<part id='p' title='p'>" + nodes + "</part>").split(u'\n');
    EXPECT_EQ(lines.size(), 21);
    EXPECT_TRUE(lines.back().contains(u"5 more")) << test::utf8(lines.back());
}

TEST(FormReader, NamesTheCommonChecksWhenTheyAreBroken)
{
    const auto form = readForm("<form xmlns='urn:shenbao:form:1' id='a' edition='1' revision='1' title='t'/>",
                               QStringLiteral("a.xml"), "<checks>");
    ASSERT_FALSE(form);
    EXPECT_TRUE(form.error().message.startsWith(u"checks-common.xml: line 1"))
        << test::utf8(form.error().message);
}

TEST(FormReader, LongChainOfBoundFieldsIsNoCrash)
{
    QByteArray nodes;
    for (int i = 0; i < 100'000; ++i) {
        nodes += "<field key='a.k" + QByteArray::number(i) + "' label='x' kind='text' bound='a.k" +
                 QByteArray::number(i + 1) + "'/>";
    }
    (void)refusal("<part id='p' title='p'>" + nodes +
                  "<field key='a.k100000' label='x' kind='text'/></part>");
}

// ---- the forms that are shipped

class OfficialForm : public testing::TestWithParam<const char16_t*>
{};

TEST_P(OfficialForm, IsReadWithoutAProblem)
{
    const auto form = test::forms().form(QString::fromUtf16(GetParam()));
    SHENBAO_ASSERT_OK(form);
    EXPECT_FALSE((*form)->parts.empty());
    EXPECT_FALSE((*form)->checks.empty());
    EXPECT_FALSE((*form)->sheets.empty());
}

TEST_P(OfficialForm, EveryFieldHasALabelAndAPlace)
{
    for (const Field& one : test::form(QString::fromUtf16(GetParam()))->fields) {
        EXPECT_FALSE(one.label.isEmpty()) << test::utf8(one.key);
        EXPECT_NE(one.part.isEmpty(), one.group.isEmpty()) << test::utf8(one.key);
        EXPECT_GT(one.line, 0) << test::utf8(one.key);
    }
}

TEST_P(OfficialForm, NextEditionIsTheSameFileWithAnotherNumber)
{
    const FormPtr form = test::form(QString::fromUtf16(GetParam()));
    const auto edition = [](int year) { return QByteArray("edition=\"" + QByteArray::number(year) + '"'); };
    QByteArray xml = form->source;
    xml.replace(edition(form->edition), edition(form->edition + 1));
    const auto next = test::forms().read(xml, QStringLiteral("next.xml"));
    SHENBAO_ASSERT_OK(next);
    EXPECT_EQ((*next)->edition, form->edition + 1);
    EXPECT_EQ((*next)->fields.size(), form->fields.size());
}

TEST_P(OfficialForm, WordsBesideFiguresAreSingleWords)
{
    for (const FigureWords& words : test::form(QString::fromUtf16(GetParam()))->figureWords) {
        for (const QString& word : words.words) {
            EXPECT_FALSE(word.contains(u'/') || word.contains(u' ')) << test::utf8(word);
        }
    }
}

TEST_P(OfficialForm, WordsOfReviewPointsAreSingleWords)
{
    for (const ReviewPoint& point : test::form(QString::fromUtf16(GetParam()))->about.points) {
        for (const QString& word : point.words) {
            EXPECT_FALSE(word.contains(u' ')) << test::utf8(word);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, OfficialForm, testing::Values(u"sh-hqds", u"wh-hqds"),
                         [](const auto& name) { return test::utf8(QString::fromUtf16(name.param).left(2)); });

// ---- pictures for people who fill in

TEST(FormReader, ReadsSharesAndTimelines)
{
    const FormPtr form =
        withPart("<rows key='a.rows' label='明细' print='none' sum='金额' single='yes'>"
                 "<column name='类别' kind='text'/><column name='金额' kind='money'/>"
                 "<column name='月份' kind='month'/><column name='节点' kind='tick'/></rows>"
                 "<field key='a.time' label='周期' kind='period'/>"
                 "<shares of='a.rows' by='类别|月份' when='a.time'/>"
                 "<timeline of='a.rows' month='月份' bar='类别' mark='节点' period='a.time'/>");
    EXPECT_TRUE(field(form, u"a.rows").single);
    ASSERT_EQ(form->parts.front().nodes.size(), 4u);
    const auto* shares = std::get_if<SharesNode>(&form->parts.front().nodes[2]);
    ASSERT_NE(shares, nullptr);
    EXPECT_EQ(shares->of, QStringList{QStringLiteral("a.rows")});
    EXPECT_EQ(shares->by, (QStringList{QStringLiteral("类别"), QStringLiteral("月份")}));
    EXPECT_FALSE(shares->when.isAlways());
    const auto* timeline = std::get_if<TimelineNode>(&form->parts.front().nodes[3]);
    ASSERT_NE(timeline, nullptr);
    EXPECT_EQ(timeline->bar, u"类别");
    EXPECT_EQ(timeline->mark, u"节点");
    EXPECT_TRUE(timeline->text.isEmpty());
    EXPECT_EQ(timeline->period, u"a.time");
}

} // namespace
} // namespace shenbao

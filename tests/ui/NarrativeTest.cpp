// SPDX-License-Identifier: GPL-3.0-or-later
// The narrative editor on its real widgets.
#include "core/text/Markdown.h"
#include "tests/support/Utf8.h"
#include "tests/ui/NarrativeFixture.h"
#include "ui/narrative/FigurePicker.h"
#include "ui/narrative/HtmlReader.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextTable>

namespace shenbao {
namespace {

using test::utf8;

// ---- HTML

const QString kWord = QStringLiteral(R"(<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta charset=utf-8><style><!-- /* Font Definitions */ @font-face {font-family:宋体;} p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h2><a name="_Toc1"></a><span style='font-family:黑体'>建设背景<span lang=EN-US><o:p></o:p></span></span></h2>
<p class=MsoNormal style='text-indent:24.0pt'><span style='font-size:12.0pt;font-family:宋体;mso-ascii-font-family:
"Times New Roman"'>随着人工智能的
发展，<b>数据</b>是<span style='text-decoration:underline'>关键</span>。CO<sub><span lang=EN-US>2</span></sub><span
lang=EN-US><o:p>&nbsp;</o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><![endif]><span>第一点</span></p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><!--[if !supportLists]--><span lang=EN-US><span
style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><!--[endif]-->第二点</p>
<table class=MsoTableGrid border=1><tr><td width=100 valign=top><p class=MsoNormal>指标<o:p></o:p></p></td>
<td><p class=MsoNormal>数量</p><p class=MsoNormal>（条）</p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>图像</p></td><td><p class=MsoNormal>5&nbsp;万</p></td></tr>
<tr><td><p class=MsoNormal>6万</p></td></tr></table>
<!--EndFragment--></body></html>)");

TEST(HtmlReader, ReadsWhatWordPutsOnTheClipboard)
{
    const HtmlContent content = readHtml(kWord);
    EXPECT_EQ(printMarkdown(content.text),
              QStringLiteral("### 建设背景\n"
                             "随着人工智能的发展，**数据**是<u>关键</u>。CO<sub>2</sub>\n"
                             "- 第一点\n"
                             "  2. 第二点\n"
                             "| 指标 | 数量<br>（条） |\n| --- | --- |\n| 图像 | 5 万 |\n|  | 6万 |"));
}

// ---- the editor

class NarrativeEditorTest : public test::NarrativeFixture
{};

TEST_F(NarrativeEditorTest, TypingIsInTheSessionAndTheCounterAtOnce)
{
    open(QStringLiteral("a.text"));
    type(QStringLiteral("one two"));
    EXPECT_EQ(stored(), QStringLiteral("one two"));
    EXPECT_TRUE(m_editor->counter().text().startsWith(u"2/10")) << utf8(m_editor->counter().text());
    EXPECT_EQ(m_editor->counter().state(), CounterLabel::State::Normal);
    press(Qt::Key_Return);
    type(QStringLiteral("x"));
    EXPECT_EQ(stored(), QStringLiteral("one two\nx"));
}

TEST_F(NarrativeEditorTest, MarksWhatGoesBeyondTheLimit)
{
    open(QStringLiteral("a.text"), QStringLiteral("一二三四五六七八九"));
    EXPECT_EQ(m_editor->counter().state(), CounterLabel::State::Near);
    EXPECT_TRUE(edit().extraSelections().isEmpty());
    toEnd();
    compose({}, QStringLiteral("十多了"));
    EXPECT_EQ(m_editor->counter().state(), CounterLabel::State::Over);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !edit().extraSelections().isEmpty(); }));
    const QTextCursor tail = edit().extraSelections().first().cursor;
    EXPECT_EQ(tail.selectedText(), QStringLiteral("多了"));
    EXPECT_TRUE(m_editor->counter().toolTip().contains(u"12"));
}

TEST_F(NarrativeEditorTest, CompositionIsNeitherStoredNorDisturbed)
{
    open(QStringLiteral("a.long"), QStringLiteral("开头"));
    toEnd();
    compose(QStringLiteral("shu'ju"));
    EXPECT_TRUE(edit().isComposing());
    EXPECT_EQ(stored(), QStringLiteral("开头"));
    // something else changes the text meanwhile
    m_session->set(QStringLiteral("a.long"), Value(parseMarkdown(QStringLiteral("新的开头"))),
                   QStringLiteral("x"));
    EXPECT_EQ(shown(), QStringLiteral("开头")) << "not while composing";
    EXPECT_EQ(edit().textCursor().block().layout()->preeditAreaText(), QStringLiteral("shu'ju"));
    compose({});
    EXPECT_EQ(shown(), QStringLiteral("新的开头"));
    toEnd();
    compose(QStringLiteral("shu"));
    compose({}, QStringLiteral("数据"));
    EXPECT_FALSE(edit().isComposing());
    EXPECT_EQ(stored(), QStringLiteral("新的开头数据"));
}

TEST_F(NarrativeEditorTest, UndoBelongsToTheSessionAndKeepsThePlace)
{
    open(QStringLiteral("a.long"), QStringLiteral("甲段\n乙段\n丙段"));
    QTextCursor cursor(edit().document()->findBlockByNumber(1));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit().setTextCursor(cursor);
    type(QStringLiteral("abc"));
    EXPECT_EQ(stored(), QStringLiteral("甲段\n乙段abc\n丙段"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(), QStringLiteral("甲段\n乙段abc\n丙段")) << "left to the window";
    m_session->undo();
    EXPECT_EQ(shown(), QStringLiteral("甲段\n乙段\n丙段"));
    EXPECT_EQ(edit().textCursor().blockNumber(), 1);
    EXPECT_EQ(edit().textCursor().positionInBlock(), 2);
    m_session->redo();
    EXPECT_EQ(shown(), QStringLiteral("甲段\n乙段abc\n丙段"));
    EXPECT_FALSE(m_session->canRedo());
}

TEST_F(NarrativeEditorTest, StepsOfUndoEndWithEnterAndCommands)
{
    open(QStringLiteral("a.long"));
    type(QStringLiteral("one"));
    press(Qt::Key_Return);
    type(QStringLiteral("two"));
    edit().selectAll();
    press(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(stored(), QStringLiteral("**one**\n**two**"));
    m_session->undo();
    EXPECT_EQ(shown(), QStringLiteral("one\ntwo"));
    m_session->undo();
    EXPECT_EQ(shown(), QStringLiteral("one"));
    m_session->undo();
    EXPECT_EQ(shown(), QString());
}

TEST_F(NarrativeEditorTest, ListsAndHeadingsFollowTheKeys)
{
    open(QStringLiteral("a.long"));
    type(QStringLiteral("title"));
    edit().setHeading(2);
    press(Qt::Key_Return);
    type(QStringLiteral("a"));
    edit().toggleList(BlockShape::Kind::Numbered);
    press(Qt::Key_Return);
    type(QStringLiteral("b"));
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    type(QStringLiteral("c"));
    press(Qt::Key_Return);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    type(QStringLiteral("d"));
    EXPECT_EQ(stored(), QStringLiteral("#### title\n1. a\n2. b\n  1. c\n3. d"));
    press(Qt::Key_Return);
    press(Qt::Key_Return); // an empty item ends the list
    type(QStringLiteral("body"));
    EXPECT_TRUE(stored().endsWith(u"3. d\nbody")) << utf8(stored());
    QTextCursor cursor(edit().document()->findBlockByNumber(0));
    edit().setTextCursor(cursor);
    press(Qt::Key_Backspace);
    EXPECT_TRUE(stored().startsWith(u"title\n1. a")) << utf8(stored());
}

TEST_F(NarrativeEditorTest, TypesInTables)
{
    open(QStringLiteral("a.long"), QStringLiteral("前\n后"));
    QTextCursor cursor(edit().document()->findBlockByNumber(0));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit().setTextCursor(cursor);
    edit().insertTable(2, 2);
    ASSERT_TRUE(edit().isInTable());
    for (const char* cell : {"a", "b", "c", "d"}) {
        type(QString::fromLatin1(cell));
        if (*cell != 'd') {
            press(Qt::Key_Tab);
        }
    }
    press(Qt::Key_Return); // stays in the cell
    type(QStringLiteral("e"));
    EXPECT_EQ(stored(), QStringLiteral("前\n| a | b |\n| --- | --- |\n| c | d<br>e |\n后"));
    press(Qt::Key_Tab); // a new row
    type(QStringLiteral("f"));
    edit().insertTableColumn(true);
    EXPECT_EQ(stored(),
              QStringLiteral("前\n| a |  | b |\n| --- | --- | --- |\n| c |  | d<br>e |\n| f |  |  |\n后"));
    edit().removeTableColumn();
    edit().removeTableRow();
    EXPECT_EQ(stored().count(u'|'), 3 * 3) << utf8(stored());
}

TEST_F(NarrativeEditorTest, PastesOnlyWhatTheModelKnows)
{
    open(QStringLiteral("a.long"), QStringLiteral("已有"));
    toEnd();
    paste(kWord, QStringLiteral("unused"));
    EXPECT_TRUE(stored().startsWith(u"已有\n### 建设背景\n随着")) << utf8(stored());
    EXPECT_TRUE(stored().contains(u"  1. 第二点") || stored().contains(u"  2. 第二点"));
    m_session->undo();
    EXPECT_EQ(shown(), QStringLiteral("已有")) << "one step";
    toEnd();
    paste({}, QStringLiteral("甲\u0007\r\n\r\n　　乙"));
    EXPECT_EQ(stored(), QStringLiteral("已有甲\n乙"));
}

TEST_F(NarrativeEditorTest, FetchesNothingAndRefusesTooMuch)
{
    open(QStringLiteral("a.long"), QStringLiteral("已有"));
    QSignalSpy offered(m_editor.get(), &NarrativeEditor::pictureOffered);
    QSignalSpy refused(m_editor.get(), &NarrativeEditor::refused);
    toEnd();
    paste(QStringLiteral("<p>网页<img src='http://localhost:1/x.png'><script>x</script></p>"), {});
    EXPECT_EQ(stored(), QStringLiteral("已有网页"));
    EXPECT_EQ(offered.size(), 0);
    EXPECT_EQ(refused.size(), 1) << "the picture was lost";
    paste(QStringLiteral("<p>乱").repeated(3'000'000), {});
    EXPECT_EQ(refused.size(), 2);
    EXPECT_EQ(stored(), QStringLiteral("已有网页"));
    paste({}, QString(11'000'000, u'x'));
    EXPECT_EQ(refused.size(), 3);
    paste(QStringLiteral("<img src='data:image/png;base64,aGVsbG8='>"), {});
    ASSERT_EQ(offered.size(), 1);
    EXPECT_EQ(offered[0][0].toByteArray(), QByteArray("hello"));
}

TEST_F(NarrativeEditorTest, LinkedFiguresAreOneThing)
{
    open(QStringLiteral("a.long"), QStringLiteral("投资{{a.sum}}元"));
    toEnd();
    press(Qt::Key_Left);
    press(Qt::Key_Backspace);
    EXPECT_EQ(stored(), QStringLiteral("投资元"));
    m_session->undo();
    EXPECT_EQ(stored(), QStringLiteral("投资{{a.sum}}元"));
    m_session->set(QStringLiteral("a.sum"), Value(Decimal(1680)), QStringLiteral("x"));
    EXPECT_TRUE(edit().text().figureText(QStringLiteral("a.sum")).contains(u"1680"));
    EXPECT_EQ(shown(), QStringLiteral("投资{{a.sum}}元")) << "the link stays";
    edit().selectAll();
    edit().copy();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"1680"));
    toEnd();
    edit().paste();
    EXPECT_EQ(stored(), QStringLiteral("投资{{a.sum}}元投资{{a.sum}}元")) << "a copy is linked too";
}

TEST_F(NarrativeEditorTest, TwoBracesOfferTheFiguresOfTheForm)
{
    open(QStringLiteral("a.long"));
    type(QStringLiteral("x{{"));
    auto* picker = m_editor->findChild<FigurePicker*>();
    ASSERT_NE(picker, nullptr);
    auto* search = picker->findChild<QLineEdit*>();
    QSignalSpy chosen(picker, &FigurePicker::chosen);
    search->setText(QStringLiteral("金额"));
    QTest::keyClick(search, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(stored(), QStringLiteral("x{{a.sum}}"));
    // text after it is text
    type(QStringLiteral("y"));
    EXPECT_EQ(stored(), QStringLiteral("x{{a.sum}}y"));
}

TEST_F(NarrativeEditorTest, UnderlinesFindingsAndShowsTheirPlace)
{
    const FormPtr form = test::form(QStringLiteral("wh-hqds"));
    ASSERT_NE(form, nullptr);
    start(form, QStringLiteral("wh.c.bg"), QStringLiteral("现状\n年采集费超X万元，待补充。"));
    const Findings findings = m_session->findingsOf(QStringLiteral("wh.c.bg"));
    const auto placed = std::find_if(findings.begin(), findings.end(),
                                     [](const Finding& finding) { return finding.id == u"C-004"; });
    ASSERT_NE(placed, findings.end());
    ASSERT_GE(placed->start, 0);
    const auto selections = edit().extraSelections();
    EXPECT_TRUE(std::any_of(selections.begin(), selections.end(), [](const QTextEdit::ExtraSelection& one) {
        return one.format.underlineStyle() == QTextCharFormat::WaveUnderline &&
               one.cursor.selectedText().contains(u'X');
    }));
    QSignalSpy visible(m_editor.get(), &NarrativeEditor::wantsVisible);
    m_editor->showPlace(placed->start, placed->end);
    EXPECT_EQ(visible.size(), 1);
    EXPECT_EQ(edit().textCursor().selectedText(), m_session->analysis(QStringLiteral("wh.c.bg"))
                                                      .plain()
                                                      .mid(placed->start, placed->end - placed->start));
}

TEST_F(NarrativeEditorTest, GrowsWithItsText)
{
    open(QStringLiteral("a.long"));
    const int before = edit().height();
    edit().insertText(parseMarkdown(QStringLiteral("一行\n").repeated(40)));
    EXPECT_GT(edit().height(), before * 3);
    EXPECT_EQ(edit().verticalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
}

TEST_F(NarrativeEditorTest, ReadOnlySessionsCannotBeWritten)
{
    open(QStringLiteral("a.long"), QStringLiteral("定稿"), true);
    type(QStringLiteral("x"));
    edit().toggleList(BlockShape::Kind::Bullet);
    EXPECT_EQ(shown(), QStringLiteral("定稿"));
}

TEST_F(NarrativeEditorTest, EveryControlHasAName)
{
    open(QStringLiteral("a.long"));
    const auto buttons = m_editor->findChildren<QAbstractButton*>();
    EXPECT_GE(buttons.size(), 9);
    for (const QAbstractButton* button : buttons) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
        EXPECT_FALSE(button->toolTip().isEmpty());
    }
    EXPECT_EQ(edit().accessibleName(), QStringLiteral("详述"));
}

} // namespace
} // namespace shenbao

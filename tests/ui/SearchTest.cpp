// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and replacing in the whole window, with the keys that people use.
#include "ui/search/SearchPanel.h"

#include "core/proposal/ValueJson.h"
#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"
#include "ui/common/Theme.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/search/HitPlace.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OutlineView.h"
#include "ui/shell/ProjectView.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace shenbao {
namespace {

const QByteArray kForm = R"(
<part id="A" title="一、基本情况">
  <grid id="g" label="表" columns="40 40">
    <row><label>名称</label><field key="a.name" label="名称" kind="unit-name"/></row>
    <row><label>金额</label><field key="a.sum" label="金额" kind="money"/></row>
    <row><label>类别</label><choice key="a.kind" label="类别" mode="single"><option>数据集</option><option other="yes">其他</option></choice></row>
  </grid>
  <narrative key="a.text" label="背景"/>
</part>
<part id="B" title="二、建设内容">
  <narrative key="b.text" label="内容"/>
  <narrative key="b.short" label="摘要" limit="10"/>
  <rows key="b.lines" label="明细">
    <column name="内容" kind="text" width="60"/>
    <column name="金额" kind="money" width="30"/>
  </rows>
</part>)";

class SearchTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        m_window = std::make_unique<MainWindow>(test::forms(), QString());
        m_window->QMainWindow::show();
        QApplication::setActiveWindow(m_window.get());
        ASSERT_TRUE(m_window->newProject(*form, m_folder.path(QStringLiteral("p.shenbao"))))
            << m_window->lastMessage().toStdString();
        answer("a.name", QStringLiteral("武汉数据公司"));
        answer("a.sum", QStringLiteral("2025"));
        answer("a.text", QStringLiteral("数据是**数据**。\n- 旧{{a.sum}}"));
        answer("b.text", QStringLiteral("### 数据\n甲乙"));
        answer("b.lines", QJsonArray{QJsonObject{{QStringLiteral("内容"), QStringLiteral("采集")}},
                                     QJsonObject{{QStringLiteral("内容"), QStringLiteral("标注数据")},
                                                 {QStringLiteral("金额"), QStringLiteral("2025")}}});
        m_tester = std::make_unique<QAbstractItemModelTester>(
            &model(), QAbstractItemModelTester::FailureReportingMode::Warning);
        m_answers = session().proposal().answers();
    }

    void TearDown() override
    {
        m_tester.reset();
        m_window.reset();
    }

    void answer(const char* key, const QJsonValue& json)
    {
        const QString name = QString::fromLatin1(key);
        auto value = valueFromJson(*session().form().field(name), json);
        SHENBAO_ASSERT_OK(value);
        ASSERT_TRUE(session().edit({SetValue{name, *value}}, QStringLiteral("x")));
    }

    ProjectView& view() { return *m_window->project(); }
    ProjectSession& session() { return view().session(); }
    SearchPanel& panel() { return *view().search(); }
    SearchModel& model() { return *panel().model(); }
    SearchForm& form() { return *panel().form(); }
    QLineEdit& line(int number) { return *form().findChildren<QLineEdit*>()[number]; }
    QLineEdit& wanted() { return line(0); }
    QLineEdit& replacement() { return line(1); }
    NarrativeEdit& paper(const char* key)
    {
        return m_window->findChild<NarrativeEditor*>(QString::fromLatin1(key))->edit();
    }
    QLineEdit& fieldLine(const char* key)
    {
        return *m_window->findChild<QWidget*>(QString::fromLatin1(key))->findChild<QLineEdit*>();
    }
    QPushButton& button(const QString& text)
    {
        const auto all = form().findChildren<QPushButton*>();
        return **std::find_if(all.begin(), all.end(), [&](QPushButton* one) { return one->text() == text; });
    }

    /// A key as the window gets it: through the control that has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    /// Characters as they come to the control that has the focus.
    void type(const QString& text)
    {
        for (const QChar character : text) {
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
                                QString(character), Qt::NoModifier);
        }
    }

    void find(const QString& text)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        ASSERT_EQ(QApplication::focusWidget(), &wanted());
        wanted().clear();
        type(text);
        press(Qt::Key_Return);
    }

    QString json(const char* key)
    {
        const QString name = QString::fromLatin1(key);
        return valueToJson(*session().form().field(name), session().proposal().own(name)).toString();
    }

    test::TempFolder m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::map<QString, Value> m_answers;
};

TEST_F(SearchTest, StepsThroughEveryPlaceAndKeepsTheCursorInItsLine)
{
    view().showKey(QStringLiteral("a.name"));
    find(QStringLiteral("数据"));
    EXPECT_EQ(form().count(), QStringLiteral("1/5"));
    EXPECT_EQ(fieldLine("a.name").selectedText(), QStringLiteral("数据"));
    press(Qt::Key_Return);
    EXPECT_EQ(form().count(), QStringLiteral("2/5"));
    EXPECT_EQ(paper("a.text").textCursor().selectedText(), QStringLiteral("数据"));
    EXPECT_EQ(paper("a.text").textCursor().selectionStart(), 0);
    press(Qt::Key_F3);
    EXPECT_EQ(paper("a.text").textCursor().selectionStart(), 3);
    EXPECT_EQ(view().currentPart(), 0);
    press(Qt::Key_Return);
    EXPECT_EQ(view().currentPart(), 1);
    EXPECT_EQ(paper("b.text").textCursor().selectedText(), QStringLiteral("数据"));
    EXPECT_EQ(view().currentKey(), QStringLiteral("b.text"));
    press(Qt::Key_Return);
    EXPECT_EQ(form().count(), QStringLiteral("5/5"));
    const auto* table = m_window->findChild<RowsTable*>(QStringLiteral("b.lines"));
    EXPECT_EQ(table->view()->currentIndex().row(), 1);
    EXPECT_EQ(table->view()->currentIndex().column(), 0);
    EXPECT_TRUE(form().note().isEmpty());
    press(Qt::Key_Return);
    EXPECT_EQ(form().count(), QStringLiteral("1/5"));
    EXPECT_FALSE(form().note().isEmpty()); // it began again
    press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(form().count(), QStringLiteral("5/5"));
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(form().count(), QStringLiteral("4/5"));
    EXPECT_EQ(QApplication::focusWidget(), &wanted());
    EXPECT_EQ(session().proposal().answers(), m_answers);
}

TEST_F(SearchTest, BeginsAtTheCursorAndTakesWhatIsSelected)
{
    view().showKey(QStringLiteral("a.text"));
    QTextCursor cursor(&paper("a.text").text());
    cursor.setPosition(1);
    paper("a.text").setTextCursor(cursor);
    find(QStringLiteral("数据"));
    EXPECT_EQ(form().count(), QStringLiteral("3/5"));
    press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), &paper("a.text"));
    cursor.setPosition(4);
    cursor.setPosition(5, QTextCursor::KeepAnchor); // 据
    paper("a.text").setTextCursor(cursor);
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(wanted().text(), QStringLiteral("据"));
    EXPECT_EQ(wanted().selectedText(), QStringLiteral("据"));
    EXPECT_EQ(form().count(), QStringLiteral("3/5")); // the selected one
}

TEST_F(SearchTest, GivesTheCursorBackWhenItCloses)
{
    view().showKey(QStringLiteral("a.name"));
    QWidget* const before = QApplication::focusWidget();
    ASSERT_EQ(before, &fieldLine("a.name"));
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(panel().isVisible());
    EXPECT_FALSE(view().findChild<OutlineView*>()->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(panel().isVisible());
    EXPECT_TRUE(view().findChild<OutlineView*>()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), before);
    // a place that was shown is where people want to be
    find(QStringLiteral("甲乙"));
    press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), &paper("b.text"));
    EXPECT_EQ(paper("b.text").textCursor().selectedText(), QStringLiteral("甲乙"));
    // F3 goes on without the panel, from the cursor
    press(Qt::Key_F, Qt::ControlModifier);
    wanted().setText(QStringLiteral("数据"));
    press(Qt::Key_Escape);
    press(Qt::Key_F3);
    EXPECT_FALSE(panel().isVisible());
    EXPECT_EQ(QApplication::focusWidget(),
              m_window->findChild<RowsTable*>(QStringLiteral("b.lines"))->view());
    press(Qt::Key_F3);
    EXPECT_EQ(QApplication::focusWidget(), &fieldLine("a.name"));
    EXPECT_EQ(fieldLine("a.name").selectedText(), QStringLiteral("数据"));
    press(Qt::Key_F3);
    EXPECT_EQ(paper("a.text").textCursor().selectionStart(), 0);
}

TEST_F(SearchTest, ReturnsToTheTableWhoseCellWasBeingEdited)
{
    view().showKey(QStringLiteral("b.lines"));
    auto* table = m_window->findChild<RowsTable*>(QStringLiteral("b.lines"));
    table->showCell(0, 0);
    type(QStringLiteral("新"));
    ASSERT_TRUE(table->view()->isEditing());
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), &wanted());
    EXPECT_FALSE(table->view()->isEditing());
    press(Qt::Key_Escape);
    EXPECT_TRUE(table->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(SearchTest, ListsPlacesByPartAndFollowsEdits)
{
    find(QStringLiteral("数据"));
    ASSERT_EQ(model().rowCount(), 2);
    EXPECT_EQ(model().index(0, 0).data().toString(), QStringLiteral("一、基本情况"));
    EXPECT_EQ(model().rowCount(model().index(0, 0)), 3);
    EXPECT_EQ(model().rowCount(model().index(1, 0)), 2);
    EXPECT_EQ(model().indexOf(2).data(SearchModel::BeforeRole).toString(), QStringLiteral("数据是"));
    EXPECT_EQ(model().indexOf(2).data(SearchModel::MatchRole).toString(), QStringLiteral("数据"));
    EXPECT_TRUE(panel().view()->isExpanded(model().index(1, 0)));
    const QPersistentModelIndex last = model().indexOf(4);
    view().showKey(QStringLiteral("a.text"));
    press(Qt::Key_Home, Qt::ControlModifier);
    type(QStringLiteral("数据"));
    QTRY_COMPARE(model().count(), 6);
    EXPECT_EQ(model().numberOf(last), 5);
    answer("a.text", QJsonValue());
    answer("a.name", QJsonValue());
    QTRY_COMPARE(model().rowCount(), 1);
    EXPECT_EQ(model().numberOf(last), 1);
    session().undo();
    session().undo();
    QTRY_COMPARE(model().count(), 6);
}

TEST_F(SearchTest, GoesToThePlaceThatIsPicked)
{
    find(QStringLiteral("数据"));
    press(Qt::Key_Down);
    ASSERT_EQ(QApplication::focusWidget(), panel().view());
    press(Qt::Key_Down);
    EXPECT_EQ(form().count(), QStringLiteral("2/5"));
    EXPECT_EQ(paper("a.text").textCursor().selectedText(), QStringLiteral("数据"));
    EXPECT_EQ(QApplication::focusWidget(), panel().view()); // arrows go on
    press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), &paper("a.text"));
    const QModelIndex third = model().indexOf(3);
    QTest::mouseClick(panel().view()->viewport(), Qt::LeftButton, {},
                      panel().view()->visualRect(third).center());
    EXPECT_EQ(QApplication::focusWidget(), &paper("b.text"));
    EXPECT_EQ(form().count(), QStringLiteral("4/5"));
    panel().view()->setFocus();
    press(Qt::Key_Escape); // from the list as from the lines
    EXPECT_FALSE(panel().isVisible());
    EXPECT_EQ(QApplication::focusWidget(), &paper("b.text"));
    find(QStringLiteral("数据"));
    // the title of a part is no place
    const QString count = form().count();
    QTest::mouseClick(panel().view()->viewport(), Qt::LeftButton, {},
                      panel().view()->visualRect(model().index(0, 0)).center());
    EXPECT_EQ(form().count(), count);
}

TEST_F(SearchTest, ShowsAmountsAndChoicesAsAWhole)
{
    answer("a.kind", QStringLiteral("其他"));
    answer("a.kind.other", QStringLiteral("自定"));
    find(QStringLiteral("2,025.00"));
    EXPECT_EQ(form().count(), QStringLiteral("1/2"));
    EXPECT_EQ(fieldLine("a.sum").selectedText(), QStringLiteral("2025"));
    find(QStringLiteral("自定"));
    EXPECT_EQ(form().count(), QStringLiteral("1/1"));
    press(Qt::Key_Escape);
    EXPECT_EQ(fieldLine("a.kind").selectedText(), QStringLiteral("自定"));
}

TEST_F(SearchTest, ShowsACellFarDownInATallTable)
{
    QJsonArray rows;
    for (int row = 0; row < 60; ++row) {
        const QString text = row == 50 ? QStringLiteral("此处") : QStringLiteral("长长的内容").repeated(20);
        rows << QJsonObject{{QStringLiteral("内容"), text}};
    }
    answer("b.lines", rows);
    find(QStringLiteral("此处")); // makes the page: its table has no heights yet
    const auto* table = m_window->findChild<RowsTable*>(QStringLiteral("b.lines"));
    const RowsView& view = *table->view();
    EXPECT_EQ(view.currentIndex().row(), 50);
    QTest::qWait(300);
    const QRect cell = view.visualRect(view.currentIndex());
    EXPECT_TRUE(view.viewport()->rect().contains(cell));
    EXPECT_TRUE(view.viewport()->visibleRegion().contains(cell.center()));
    EXPECT_EQ(QApplication::focusWidget(), &wanted());
}

TEST_F(SearchTest, LightsUpEveryPlaceWhileItIsOpen)
{
    const auto lit = [&](const char* key) {
        QStringList texts;
        for (const QTextEdit::ExtraSelection& one : paper(key).extraSelections()) {
            if (one.format.background().color() == Theme::current().accentSoft) {
                texts << one.cursor.selectedText();
            }
        }
        return texts;
    };
    const QString word = QStringLiteral("数据");
    find(word);
    QTRY_COMPARE(lit("a.text"), (QStringList{word, word}));
    view().showPart(1); // a page that is made later
    QTRY_COMPARE(lit("b.text"), QStringList{word});
    view().showKey(QStringLiteral("a.text"));
    press(Qt::Key_Home, Qt::ControlModifier);
    type(word);
    QTRY_COMPARE(lit("a.text"), (QStringList{word, word, word}));
    panel().close();
    QTRY_VERIFY(lit("a.text").isEmpty() && lit("b.text").isEmpty());
}

TEST_F(SearchTest, ReplacesOneAfterTheOther)
{
    view().showKey(QStringLiteral("a.name"));
    press(Qt::Key_H, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), &wanted());
    type(QStringLiteral("数据"));
    replacement().setFocus();
    type(QStringLiteral("大数据"));
    press(Qt::Key_Return); // shows the first
    EXPECT_EQ(session().proposal().answers(), m_answers);
    EXPECT_EQ(form().count(), QStringLiteral("1/5"));
    press(Qt::Key_Return);
    EXPECT_EQ(json("a.name"), QStringLiteral("武汉大数据公司"));
    EXPECT_EQ(form().count(), QStringLiteral("2/5")); // not the new text again
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    EXPECT_EQ(json("a.text"), QStringLiteral("大数据是**大数据**。\n- 旧{{a.sum}}"));
    EXPECT_EQ(paper("b.text").textCursor().selectedText(), QStringLiteral("数据"));
    EXPECT_EQ(QApplication::focusWidget(), &replacement());
    EXPECT_TRUE(session().undoText().contains(QStringLiteral("大数据")));
    session().undo();
    EXPECT_EQ(json("a.text"), QStringLiteral("大数据是**数据**。\n- 旧{{a.sum}}"));
    session().undo();
    session().undo();
    EXPECT_EQ(session().proposal().answers(), m_answers);
}

TEST_F(SearchTest, ReplacesAllAsOneStepAndSaysWhatItLeft)
{
    answer("b.short", QStringLiteral("共九个字2025年的摘要"));
    const auto before = session().proposal().answers();
    view().showPart(1); // pages that are there follow
    view().showPart(0);
    press(Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("２０２５"));
    replacement().setText(QStringLiteral("二〇二六"));
    button(SearchForm::tr("Replace all")).click();
    EXPECT_EQ(session().proposal().answers(), before);
    const QStringList notes{
        SearchPanel::tr("Nothing was replaced."),
        SearchPanel::tr("%n place(s) that are only found were left as they are.", nullptr, 2),
        SearchPanel::tr("“%1” was left as it is: it would have more than %2 words.")
            .arg(QStringLiteral("摘要"))
            .arg(10)};
    EXPECT_EQ(form().note(), notes.join(u'\n'));
    wanted().setText(QStringLiteral("数据"));
    replacement().setText(QStringLiteral("资料"));
    button(SearchForm::tr("Replace in this part")).click();
    EXPECT_EQ(json("a.text"), QStringLiteral("资料是**资料**。\n- 旧{{a.sum}}"));
    EXPECT_EQ(json("b.text"), QStringLiteral("### 数据\n甲乙"));
    EXPECT_EQ(form().count(), SearchPanel::tr("%1 places").arg(2));
    EXPECT_TRUE(form().note().contains(u'3'));
    session().undo();
    EXPECT_EQ(session().proposal().answers(), before);
    button(SearchForm::tr("Replace all")).click();
    EXPECT_EQ(form().count(), SearchPanel::tr("Not found"));
    EXPECT_EQ(json("b.text"), QStringLiteral("### 资料\n甲乙"));
    EXPECT_EQ(paper("b.text").text().toPlainText(), QStringLiteral("资料\n甲乙"));
    m_window->action(QStringLiteral("undo"))->trigger();
    EXPECT_EQ(session().proposal().answers(), before);
    EXPECT_EQ(paper("a.text").text().toRichText(), parseMarkdown(u"数据是**数据**。\n- 旧{{a.sum}}"));
}

TEST_F(SearchTest, TakesAReplacementBackFromItsLine)
{
    press(Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("数据"));
    press(Qt::Key_H, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), &replacement());
    type(QStringLiteral("资"));
    button(SearchForm::tr("Replace all")).click();
    const auto after = session().proposal().answers();
    EXPECT_NE(after, m_answers);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session().proposal().answers(), m_answers);
    EXPECT_EQ(replacement().text(), QStringLiteral("资"));
    EXPECT_EQ(QApplication::focusWidget(), &replacement());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(session().proposal().answers(), after);
    type(QStringLiteral("料"));
    press(Qt::Key_Z, Qt::ControlModifier); // what was typed last
    EXPECT_EQ(session().proposal().answers(), after);
    EXPECT_NE(replacement().text(), QStringLiteral("资料"));
}

TEST_F(SearchTest, GivesTheOutlineItsWidthBack)
{
    const auto* outline = view().findChild<OutlineView*>();
    QTest::qWait(1);
    const int width = outline->width();
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::qWait(1);
    EXPECT_GT(panel().width(), width);
    press(Qt::Key_Escape);
    QTest::qWait(1);
    EXPECT_EQ(outline->width(), width);
}

TEST_F(SearchTest, DoesNotReplaceAmountsOneByOneEither)
{
    press(Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("2025"));
    replacement().setText(QStringLiteral("2026"));
    button(SearchForm::tr("Replace")).click();
    EXPECT_EQ(form().count(), QStringLiteral("1/2"));
    button(SearchForm::tr("Replace")).click();
    EXPECT_EQ(session().proposal().answers(), m_answers);
    EXPECT_EQ(form().count(), QStringLiteral("2/2"));
    EXPECT_TRUE(form().note().contains(QStringLiteral("金额")));
}

TEST_F(SearchTest, MindsTheOptions)
{
    answer("a.name", QStringLiteral("AI、ai、ＡＩ、OpenAI"));
    find(QStringLiteral("AI"));
    EXPECT_EQ(form().count(), QStringLiteral("1/4"));
    const auto choose = [&](const char* text, bool on) {
        for (QAbstractButton* one : form().findChildren<QAbstractButton*>()) {
            if (one->text() == SearchForm::tr(text)) {
                one->setChecked(on);
            }
        }
        QTRY_VERIFY(!form().count().endsWith(QStringLiteral("/4")));
    };
    choose("Case", true);
    EXPECT_EQ(model().count(), 3);
    choose("Width", true);
    QTRY_COMPARE(model().count(), 2);
    choose("Whole words", true);
    QTRY_COMPARE(model().count(), 1);
}

TEST_F(SearchTest, LeavesTextInCompositionAlone)
{
    press(Qt::Key_F, Qt::ControlModifier);
    QSignalSpy changes(&form(), &SearchForm::wantedChanged);
    const auto compose = [&](const QString& preedit, const QString& commit) {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(&wanted(), &event);
    };
    compose(QStringLiteral("shu'ju"), {});
    EXPECT_EQ(changes.count(), 0);
    EXPECT_TRUE(form().isComposing());
    // keys that the input method lets through do not search, step or close
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    EXPECT_TRUE(panel().isVisible());
    EXPECT_EQ(model().count(), 0);
    EXPECT_TRUE(wanted().text().isEmpty());
    compose({}, QStringLiteral("数据"));
    EXPECT_EQ(wanted().text(), QStringLiteral("数据"));
    QTRY_COMPARE(model().count(), 5);
    // an edit while something is composed: the list waits
    compose(QStringLiteral("ji"), {});
    answer("a.name", QJsonValue());
    QTest::qWait(400);
    EXPECT_EQ(model().count(), 5);
    compose({}, QStringLiteral("集"));
    QTRY_COMPARE(form().count(), SearchPanel::tr("Not found"));
}

TEST_F(SearchTest, LeavesTheCompositionInATextAlone)
{
    find(QStringLiteral("数据"));
    view().showKey(QStringLiteral("b.text"));
    QInputMethodEvent event(QStringLiteral("shu"), {});
    QApplication::sendEvent(&paper("b.text"), &event);
    ASSERT_TRUE(paper("b.text").isComposing());
    answer("a.name", QJsonValue());
    QTest::qWait(400);
    EXPECT_EQ(model().count(), 5);
    EXPECT_TRUE(paper("b.text").isComposing());
    QInputMethodEvent end;
    end.setCommitString(QStringLiteral("数"));
    QApplication::sendEvent(&paper("b.text"), &end);
    QTRY_COMPARE(model().count(), 4);
}

TEST_F(SearchTest, TakesBadInput)
{
    press(Qt::Key_H, Qt::ControlModifier);
    press(Qt::Key_Return); // nothing to look for
    button(SearchForm::tr("Replace all")).click();
    button(SearchForm::tr("Replace")).click();
    EXPECT_EQ(session().proposal().answers(), m_answers);
    EXPECT_TRUE(form().count().isEmpty());
    press(Qt::Key_F3);
    EXPECT_EQ(QApplication::focusWidget(), &wanted());
    wanted().setText(QStringLiteral("没有这样的文字"));
    press(Qt::Key_Return);
    EXPECT_EQ(form().count(), SearchPanel::tr("Not found"));
    button(SearchForm::tr("Replace all")).click();
    button(SearchForm::tr("Replace")).click();
    EXPECT_EQ(session().proposal().answers(), m_answers);
    wanted().setText(QString(10 * 1024 * 1024, u'数'));
    press(Qt::Key_Return);
    EXPECT_EQ(form().count(), SearchPanel::tr("Not found"));
}

TEST_F(SearchTest, SaysWhenThereAreTooManyPlacesToList)
{
    answer("a.name", QStringLiteral("的").repeated(3000));
    find(QStringLiteral("的"));
    EXPECT_EQ(form().count(), QStringLiteral("1/2000+"));
    press(Qt::Key_H, Qt::ControlModifier);
    replacement().setText(QStringLiteral("之"));
    button(SearchForm::tr("Replace all")).click();
    EXPECT_EQ(json("a.name"), QStringLiteral("之").repeated(3000));
}

TEST_F(SearchTest, ReplacesNothingInAnApplicationForReadingOnly)
{
    const QString path = session().file().path();
    m_tester.reset();
    ASSERT_TRUE(m_window->closeProject());
    auto file = ProjectFile::open(path, test::forms(), ProjectFile::Mode::ReadOnly);
    SHENBAO_ASSERT_OK(file);
    auto opened = ProjectSession::open(std::move(*file), true);
    SHENBAO_ASSERT_OK(opened);
    ProjectView reading(**opened, nullptr);
    reading.show();
    SearchPanel& panel = *reading.search();
    panel.open(true);
    const auto buttons = panel.form()->findChildren<QPushButton*>();
    EXPECT_EQ(buttons.size(), 3);
    for (QPushButton* one : buttons) {
        EXPECT_FALSE(one->isEnabled());
    }
    panel.form()->setWanted(QStringLiteral("数据"));
    panel.step(1);
    EXPECT_EQ(panel.form()->count(), QStringLiteral("1/5"));
    Q_EMIT panel.form()->replaceRequested(SearchForm::Scope::All);
    EXPECT_EQ((*opened)->proposal().answers(), m_answers);
}

TEST_F(SearchTest, NamesEveryControl)
{
    press(Qt::Key_H, Qt::ControlModifier);
    QSet<QWidget*> reached;
    for (QWidget* at = QApplication::focusWidget(); !reached.contains(at); at = QApplication::focusWidget()) {
        reached.insert(at);
        if (panel().isAncestorOf(at)) {
            EXPECT_FALSE(QAccessible::queryAccessibleInterface(at)->text(QAccessible::Name).isEmpty())
                << at->metaObject()->className();
        }
        press(Qt::Key_Tab);
    }
    for (QWidget* one : panel().findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QAbstractButton*>(one) || qobject_cast<QLineEdit*>(one);
        EXPECT_TRUE(!isControl || !one->isVisible() || reached.contains(one))
            << one->metaObject()->className();
    }
    EXPECT_TRUE(reached.contains(panel().view()));
}

class SearchInSamples : public testing::TestWithParam<const char*>
{};

INSTANTIATE_TEST_SUITE_P(Official, SearchInSamples, testing::Values("sh-hqds", "wh-hqds"));

TEST_P(SearchInSamples, EveryPlaceCanBeShownAndReplacingAllIsOneStep)
{
    test::TempFolder folder;
    MainWindow window(test::forms(), QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples"));
    window.QMainWindow::show();
    ASSERT_TRUE(window.openSample(QString::fromLatin1(GetParam()), folder.path(QStringLiteral("s.shenbao"))))
        << window.lastMessage().toStdString();
    ProjectSession& session = window.project()->session();
    SearchPanel& panel = *window.project()->search();
    const auto before = session.proposal().answers();
    panel.open(true);
    panel.form()->setWanted(QStringLiteral("数据"));
    panel.step(1);
    const int count = panel.model()->count();
    ASSERT_GT(count, 20);
    int selected = 0;
    for (int number = 0; number < count; ++number) {
        ASSERT_EQ(panel.current(), number);
        const TextHit hit = *panel.model()->hit(number);
        const QString key = window.project()->currentKey();
        EXPECT_TRUE(hit.key.startsWith(key)) << test::utf8(hit.key);
        if (auto* editor = window.findChild<NarrativeEditor*>(hit.key)) {
            EXPECT_EQ(editor->edit().textCursor().selectedText(), hit.match) << test::utf8(hit.key);
            ++selected;
        }
        panel.step(1);
    }
    EXPECT_GT(selected, 10);
    EXPECT_EQ(panel.current(), 0);
    panel.form()->findChildren<QLineEdit*>()[1]->setText(QStringLiteral("𠮷"));
    Q_EMIT panel.form()->replaceRequested(SearchForm::Scope::All);
    const auto after = session.proposal().answers();
    EXPECT_NE(after, before);
    for (const auto& [key, value] : after) {
        if (const auto* editor = window.findChild<NarrativeEditor*>(key)) {
            EXPECT_EQ(Value(editor->edit().text().toRichText()), value) << test::utf8(key);
        }
    }
    window.action(QStringLiteral("undo"))->trigger();
    EXPECT_EQ(session.proposal().answers(), before);
    EXPECT_FALSE(session.canUndo());
    window.action(QStringLiteral("redo"))->trigger();
    EXPECT_EQ(session.proposal().answers(), after);
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// Input methods, keys, linked figures and what stays in sight while people write.
#include "tests/support/Utf8.h"
#include "tests/ui/NarrativeFixture.h"
#include "tests/ui/WindowFixture.h"
#include "ui/common/Theme.h"
#include "ui/narrative/FigurePicker.h"
#include "ui/narrative/FloatingHead.h"
#include "ui/preview/PageView.h"
#include "ui/preview/PreviewPanel.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

#include <random>

namespace shenbao {
namespace {

using test::utf8;

class NarrativeInputTest : public test::NarrativeFixture
{
protected:
    /// The focus is where a person would have put it.
    void focus()
    {
        m_editor->activateWindow();
        edit().setFocus();
        ASSERT_TRUE(QTest::qWaitFor([&] { return edit().hasFocus(); }));
    }
    FigurePicker* picker() { return m_editor->findChild<FigurePicker*>(); }
};

// ---- input methods

TEST_F(NarrativeInputTest, WhatIsComposedComesIntoTheTextAsItHasBecomeMeanwhile)
{
    open(QStringLiteral("a.long"), QStringLiteral("开头"));
    toEnd();
    type(QStringLiteral("abc"));
    compose(QStringLiteral("shu'ju"));
    m_session->undo();
    EXPECT_EQ(stored(), QStringLiteral("开头"));
    compose(QStringLiteral("shu'ju'ji"));
    EXPECT_EQ(stored(), QStringLiteral("开头")) << "going on with it writes nothing over";
    compose({}, QStringLiteral("数据"));
    EXPECT_EQ(stored(), QStringLiteral("开头数据")) << "what was taken back does not come again";
    EXPECT_EQ(shown(), stored());
    m_session->undo();
    EXPECT_EQ(shown(), QStringLiteral("开头"));
}

TEST_F(NarrativeInputTest, AnUndoneTextStaysUndoneWhenACompositionIsGivenUp)
{
    open(QStringLiteral("a.long"), QStringLiteral("开头"));
    toEnd();
    type(QStringLiteral("abc"));
    edit().selectAll();
    compose(QStringLiteral("shu"));
    m_session->undo();
    compose({});
    EXPECT_EQ(shown(), stored());
    EXPECT_FALSE(stored().isEmpty());
}

TEST_F(NarrativeInputTest, WhatIsUnderTheMouseIsNotMovedByAComposition)
{
    open(QStringLiteral("a.long"), QStringLiteral("- 甲乙\n- 丙\n- 丁"));
    QTextCursor cursor(edit().document());
    cursor.setPosition(1);
    edit().setTextCursor(cursor);
    const auto pointOf = [&](int position) {
        QTextCursor place(edit().document());
        place.setPosition(position);
        return edit().cursorRect(place).center();
    };
    compose(QStringLiteral("shu'ju'ji"));
    (void)edit().grab(); // Qt warns of positions that there are not
    EXPECT_EQ(edit().cursorAt(pointOf(0)).position(), 0);
    EXPECT_EQ(edit().cursorAt(pointOf(0) + QPoint(2000, 0)).position(), 2);
    EXPECT_EQ(edit().cursorAt(pointOf(3)).position(), 3);
    EXPECT_EQ(edit().cursorAt(pointOf(5) + QPoint(2000, 2000)).position(), 6);
}

TEST_F(NarrativeInputTest, NoticesWhenACompositionGoesWithoutAWord)
{
    open(QStringLiteral("a.long"), QStringLiteral("开头"));
    focus();
    toEnd();
    QSignalSpy ended(&edit(), &NarrativeEdit::compositionEnded);
    const auto lose = [&] { // what Qt does at a click, and input methods that are switched off
        compose(QStringLiteral("shu"));
        EXPECT_TRUE(edit().isComposing());
        edit().textCursor().block().layout()->setPreeditArea(-1, {});
    };
    lose();
    QFocusEvent out(QEvent::FocusOut);
    QApplication::sendEvent(&edit(), &out);
    EXPECT_FALSE(edit().isComposing());
    EXPECT_EQ(ended.size(), 1);
    lose();
    edit().selectAll();
    press(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(stored(), QStringLiteral("**开头**")) << "commands work again";
    EXPECT_EQ(ended.size(), 2);
    toEnd();
    const QPoint start = edit().cursorRect(QTextCursor(edit().document())).center();
    compose(QStringLiteral("shu"));
    QTest::mouseClick(edit().viewport(), Qt::LeftButton, {}, edit().cursorRect().center());
    EXPECT_TRUE(edit().isComposing()) << "a click into it belongs to the input method";
    QTest::mouseClick(edit().viewport(), Qt::LeftButton, {}, start);
    EXPECT_FALSE(edit().isComposing());
    EXPECT_EQ(ended.size(), 3);
}

TEST_F(NarrativeInputTest, CompositionIsNotCountedAndMarksWait)
{
    open(QStringLiteral("a.text"), QStringLiteral("一二三四五六七八九十"));
    toEnd();
    compose(QStringLiteral("duo'le"));
    QTest::qWait(250);
    EXPECT_TRUE(m_editor->counter().text().startsWith(u"10/10")) << utf8(m_editor->counter().text());
    EXPECT_TRUE(edit().extraSelections().isEmpty());
    compose({}, QStringLiteral("多了"));
    EXPECT_TRUE(m_editor->counter().text().startsWith(u"12/10"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return edit().extraSelections().size() == 1; }));
    type(QStringLiteral("x")); // the mark goes on with what is typed behind it
    EXPECT_EQ(edit().extraSelections().first().cursor.selectedText(), QStringLiteral("多了x"));
}

// ---- keys

TEST_F(NarrativeInputTest, LeavesListsAndTablesWithCtrlTab)
{
    open(QStringLiteral("a.long"), QStringLiteral("- 甲\n\n| a | b |\n| --- | --- |\n| c | d |"));
    for (const bool inTable : {false, true}) {
        focus();
        QTextCursor cursor(edit().document()->findBlockByNumber(inTable ? 2 : 0));
        edit().setTextCursor(cursor);
        ASSERT_EQ(edit().isInTable(), inTable);
        const QString before = stored();
        press(Qt::Key_Tab, Qt::ControlModifier);
        EXPECT_FALSE(edit().hasFocus());
        focus();
        press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_FALSE(edit().hasFocus());
        EXPECT_EQ(stored(), before);
    }
    EXPECT_FALSE(edit().accessibleDescription().isEmpty());
}

TEST_F(NarrativeInputTest, AnotherNumberMovesNothing)
{
    open(QStringLiteral("a.long"), QStringLiteral("一二三四五六七八九十"));
    QTest::qWait(20);
    struct Counter final : QObject
    {
        bool eventFilter(QObject*, QEvent* event) override
        {
            requests += event->type() == QEvent::LayoutRequest ? 1 : 0;
            return false;
        }
        int requests = 0;
    } counter;
    m_editor->installEventFilter(&counter);
    m_editor->counter().installEventFilter(&counter);
    toEnd();
    compose({}, QStringLiteral("数"));
    QTest::qWait(20);
    EXPECT_TRUE(m_editor->counter().text().contains(u"11"));
    EXPECT_EQ(counter.requests, 0) << "no layout of the page at a keystroke";
    compose({}, QStringLiteral("据").repeated(100));
    QTest::qWait(20);
    EXPECT_GT(counter.requests, 0) << "one more digit needs room";
}

// ---- the head

TEST_F(NarrativeInputTest, TheHeadIsNeverSqueezed)
{
    open(QStringLiteral("a.long"), QStringLiteral("文字"));
    m_editor->resize(10, 10);
    QTest::qWait(20);
    const auto* head = m_editor->findChild<FloatingHead*>();
    EXPECT_GE(head->width(), head->layout()->minimumSize().width());
    EXPECT_TRUE(icon(QStringLiteral("bold")).pixmap(QSize(0, 16)).isNull());
}

TEST_F(NarrativeInputTest, TheCounterStaysInSightOfALongText)
{
    open(QStringLiteral("a.long"), QStringLiteral("一段文字。\n").repeated(200));
    QScrollArea area;
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_editor.get());
    column->addStretch();
    area.setWidgetResizable(true);
    area.setWidget(page);
    area.resize(600, 400);
    area.show();
    QTest::qWait(20);
    const auto* head = m_editor->findChild<FloatingHead*>();
    ASSERT_NE(head, nullptr);
    EXPECT_FALSE(head->isFloating());
    ASSERT_GT(area.verticalScrollBar()->maximum(), 2000);
    area.verticalScrollBar()->setValue(1500);
    EXPECT_TRUE(head->isFloating());
    EXPECT_EQ(head->mapTo(area.viewport(), QPoint()).y(), 0);
    EXPECT_FALSE(m_editor->counter().visibleRegion().isEmpty());
    area.resize(600, 200);
    QTest::qWait(20);
    area.verticalScrollBar()->setValue(area.verticalScrollBar()->maximum());
    EXPECT_LE(head->geometry().bottom(), m_editor->rect().bottom()) << "never below its text";
    area.verticalScrollBar()->setValue(0);
    EXPECT_FALSE(head->isFloating());
    (void)area.takeWidget();
    m_editor->setParent(nullptr);
    delete page;
}

// ---- linked figures

TEST_F(NarrativeInputTest, OffersFiguresInTheUnitsInWhichTheyCanBeWritten)
{
    open(QStringLiteral("a.long"));
    m_session->set(QStringLiteral("a.sum"), Value(Decimal(16800)), QStringLiteral("x"));
    QStringList shown;
    for (const FigureForm& form : figureForms(m_session->proposal(), QStringLiteral("a.sum"))) {
        shown << form.shown;
    }
    EXPECT_EQ(shown.join(u' '), QStringLiteral("16800.00万元 168000000元 16800万元 1.68亿元 16800.00"))
        << "first as the form writes it";
    focus();
    type(QStringLiteral("x{{"));
    ASSERT_NE(picker(), nullptr);
    EXPECT_TRUE(m_editor->rect().contains(picker()->geometry())) << "input methods reach no popup window";
    EXPECT_EQ(QGuiApplication::focusObject(), picker()->findChild<QLineEdit*>());
    QToolButton* wanted = nullptr;
    for (auto* button : picker()->findChildren<QToolButton*>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
        wanted = button->text() == u"1.68亿元" ? button : wanted;
    }
    ASSERT_NE(wanted, nullptr);
    QTest::keyClick(wanted, Qt::Key_Return);
    EXPECT_EQ(stored(), QStringLiteral("x{{a.sum 亿元}}"));
    EXPECT_TRUE(edit().hasFocus());
    edit().replaceFigure(1, QStringLiteral("a.sum"));
    EXPECT_EQ(stored(), QStringLiteral("x{{a.sum}}"));
    edit().replaceFigureByText(1);
    EXPECT_TRUE(stored().startsWith(u"x16800")) << utf8(stored());
    EXPECT_FALSE(stored().contains(u'{'));
}

TEST_F(NarrativeInputTest, ThePickerGoesByEscapeAndWhenPeopleGoOn)
{
    open(QStringLiteral("a.long"));
    focus();
    type(QStringLiteral("{{"));
    auto* search = picker()->findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(edit().toPlainText(), QStringLiteral("{{")) << "nothing of this name";
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(edit().hasFocus());
    EXPECT_TRUE(QTest::qWaitFor([&] { return picker() == nullptr; }));
    edit().selectAll();
    type(QStringLiteral("{{"));
    ASSERT_NE(picker(), nullptr);
    edit().setFocus();
    EXPECT_TRUE(QTest::qWaitFor([&] { return picker() == nullptr; }));
    m_editor->resize(300, 120); // smaller than the list would like
    m_editor->pickFigure();
    EXPECT_TRUE(m_editor->rect().contains(picker()->geometry()));
}

// ---- what is kept between keystrokes

TEST(RichTextDocumentCache, IsNeverOlderThanTheText)
{
    std::mt19937 random(5);
    const auto number = [&](int most) { return int(random() % unsigned(most)); };
    RichTextDocument document;
    document.setFigureText([](const QString&) { return QStringLiteral("168万元"); });
    document.setRichText(
        parseMarkdown(QStringLiteral("甲{{a.sum}}乙\n- 项\n\n| a | b |\n| --- | --- |\n| c | d |\n"
                                     "末{{a.sum}}\n\n| e |\n| --- |\n| f |\n尾")));
    for (int round = 0; round < 600; ++round) {
        QTextCursor cursor(&document);
        cursor.setPosition(number(document.characterCount()));
        QTextTable* table = cursor.currentTable();
        const int what = number(8);
        if (what < 3) {
            cursor.insertText(what == 0 ? QStringLiteral("字") : QStringLiteral("ab"));
        } else if (what == 3) {
            cursor.deleteChar();
        } else if (what == 4 && !table) {
            cursor.insertBlock();
        } else if (what == 5 && table) {
            number(2) == 0 ? table->insertRows(number(table->rows() + 1), 1)
                           : table->insertColumns(number(table->columns() + 1), 1);
        } else if (what == 6 && table && table->rows() > 1) {
            table->removeRows(number(table->rows()), 1);
        } else if (what == 7 && table && table->columns() > 1 && number(3) == 0) {
            table->removeColumns(number(table->columns()), 1);
        } else {
            document.insertFigure(cursor, QStringLiteral("a.sum"));
        }
        const RichText known = document.toRichText();
        const int place = number(int(plainText(known).size()) + 20);
        const int position = document.positionOf(place);
        const int back = document.plainOf(position);
        document.markContentsDirty(0, document.characterCount()); // forgets everything
        ASSERT_TRUE(document.toRichText() == known) << round << " " << what << "\n"
                                                    << utf8(printMarkdown(known)) << "\n--\n"
                                                    << utf8(printMarkdown(document.toRichText()));
        ASSERT_EQ(document.positionOf(place), position) << round;
        ASSERT_EQ(document.plainOf(position), back) << round;
    }
}

// ---- in the window

class NarrativeWindowTest : public test::WindowFixture
{};

TEST_F(NarrativeWindowTest, ThePrintedPageStandsBesideTheTextAndFollowsTheCursor)
{
    start("wh-hqds");
    const QString key = QStringLiteral("wh.d.1.1");
    session().set(key,
                  Value(parseMarkdown(
                      QStringLiteral("数据集建设的背景与意义。").repeated(30).append(u'\n').repeated(60))),
                  QStringLiteral("x"));
    ProjectView& view = *m_window->project();
    m_window->resize(1366, 768);
    view.showKey(key);
    auto* editor = dynamic_cast<NarrativeEditor*>(m_window->findChild<QWidget*>(key));
    ASSERT_NE(editor, nullptr);
    auto* button = editor->findChild<QToolButton*>(QStringLiteral("preview"));
    ASSERT_NE(button, nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    auto* panel = view.findChild<PreviewPanel*>();
    ASSERT_TRUE(panel->isVisible());
    const QList<int> sizes = view.findChild<QSplitter*>()->sizes();
    EXPECT_GT(sizes[2], (sizes[1] + sizes[2]) / 3);
    auto* pages = panel->findChild<PageView*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages->pageCount() > 5; }, 10'000));
    QTextCursor cursor(editor->edit().document());
    editor->edit().setTextCursor(cursor);
    QTest::qWait(300);
    const int first = pages->currentPage();
    cursor.movePosition(QTextCursor::End);
    editor->edit().setTextCursor(cursor);
    EXPECT_TRUE(QTest::qWaitFor([&] { return pages->currentPage() > first + 3; }, 5000))
        << first << " " << pages->currentPage();
}

} // namespace
} // namespace shenbao

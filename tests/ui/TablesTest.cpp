// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Fixtures.h"
#include "ui/common/Theme.h"
#include "ui/tables/CellText.h"
#include "ui/tables/Clipboard.h"
#include "ui/tables/GanttView.h"
#include "ui/tables/RowsModel.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"
#include "ui/tables/ShareChart.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace shenbao {
namespace {

const QByteArray kForm = R"(
<part id="p" title="部分"><heading level="1">标题</heading>
<rows key="a.rows" label="明细" sum="金额">
  <column name="序号" kind="integer" number="yes" width="10"/>
  <column name="内容" kind="text" width="40" required="yes"/>
  <column name="数量" kind="number" width="12"/>
  <column name="单价" kind="money" width="18"/>
  <column name="金额" kind="money" width="18" product="数量*单价"/>
  <column name="月份" kind="month" width="18"/>
  <column name="国产" kind="tick" width="12"/>
  <column name="年度" kind="integer" width="12"><option>2026</option><option>2027</option></column>
  <column name="标签" kind="text" width="20" multiple="yes"><option>甲</option><option>乙</option></column>
  <column name="规模" kind="quantity" unit="万条" width="20"/>
  <column name="周期" kind="period" width="20"/>
  <column name="日期" kind="date" width="20"/>
</rows></part>
<checks><check id="C-018" severity="error" kind="format" what="number" message="「{字段}」应为数值" gloss="bad"/></checks>)";

enum Columns : int { Number, Content, Count, Price, Amount, Month, Domestic, Year, Tags, Size, Span, Day };

class TablesTest : public testing::Test
{
protected:
    void SetUp() override { start(false); }

    void start(bool readOnly)
    {
        m_table.reset();
        m_session.reset();
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        auto file = ProjectFile::create(
            m_folder.path(readOnly ? QStringLiteral("r.shenbao") : QStringLiteral("p.shenbao")), *form);
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file), readOnly);
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        m_table = std::make_unique<RowsTable>(*m_session, kKey);
        m_table->resize(1200, 600);
        m_table->show();
        QTest::qWait(1);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            &model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    RowsView& view() { return *m_table->view(); }
    QAbstractItemModel& model() { return *view().model(); }
    const Rows& rows()
    {
        static const Rows none;
        const Value& own = m_session->proposal().own(kKey);
        return own.rows() ? *own.rows() : none;
    }
    QString text(int row, int column, int role = Qt::DisplayRole)
    {
        return model().index(row, column).data(role).toString();
    }
    void put(int row, int column, const QString& value)
    {
        EXPECT_TRUE(model().setData(model().index(row, column), value));
    }
    /// Whatever keys an earlier test left pressed.
    void cursor(int row, int column)
    {
        view().selectionModel()->setCurrentIndex(model().index(row, column),
                                                 QItemSelectionModel::ClearAndSelect);
    }
    void select(int top, int left, int bottom, int right)
    {
        cursor(top, left);
        view().selectionModel()->select(
            QItemSelection(model().index(top, left), model().index(bottom, right)),
            QItemSelectionModel::ClearAndSelect);
    }
    QWidget* target()
    {
        QWidget* editor = view().isEditing() ? view().indexWidget(view().currentIndex()) : nullptr;
        return editor ? editor : &view();
    }
    void type(const char* keys)
    {
        for (const char* key = keys; *key != '\0'; ++key) {
            QTest::keyClick(target(), *key);
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(target(), key, modifiers);
    }
    void trigger(QStringView command)
    {
        const auto actions = m_table->findChildren<QAction*>();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](const QAction* action) { return action->text() == command; });
        ASSERT_NE(found, actions.end());
        (*found)->trigger();
    }
    void paste(const QString& what)
    {
        QMimeData mime;
        mime.setText(what);
        m_table->paste(mime);
    }
    /// Three rows: one, two, three.
    void fill() { paste(QStringLiteral("one\t1\t10\ntwo\t2\t20\nthree\t3\t30")); }
    void fillFromContent()
    {
        cursor(0, Content);
        fill();
        ASSERT_EQ(rows().size(), 3U);
        m_session->sealStep();
    }

    const QString kKey = QStringLiteral("a.rows");
    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<RowsTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TEST_F(TablesTest, EveryKindOfColumnShowsAndKeepsWhatIsTyped)
{
    put(0, Content, QStringLiteral("服务器"));
    ASSERT_EQ(rows().size(), 1U);
    put(0, Count, QStringLiteral("2"));
    put(0, Price, QStringLiteral("12345000元"));
    put(0, Month, QStringLiteral("2026年3月"));
    put(0, Year, QStringLiteral("2027"));
    put(0, Tags, QStringLiteral("甲，乙"));
    put(0, Size, QStringLiteral("5万条"));
    put(0, Span, QStringLiteral("2026-03/2026-12"));
    put(0, Day, QStringLiteral("2026/3/5"));
    EXPECT_EQ(text(0, Number), QStringLiteral("1"));
    EXPECT_EQ(text(0, Price), QStringLiteral("1,234.50"));
    EXPECT_EQ(text(0, Price, Qt::EditRole), QStringLiteral("1234.5"));
    EXPECT_EQ(text(0, Amount), QStringLiteral("2,469.00"));
    EXPECT_EQ(text(0, Month), QStringLiteral("2026年3月"));
    EXPECT_EQ(text(0, Month, Qt::EditRole), QStringLiteral("2026-03"));
    EXPECT_EQ(text(0, Year), QStringLiteral("2027"));
    EXPECT_EQ(text(0, Tags), QStringLiteral("甲、乙"));
    EXPECT_EQ(text(0, Size), QStringLiteral("5"));
    EXPECT_EQ(text(0, Size, Qt::EditRole), QStringLiteral("5万条"));
    EXPECT_EQ(text(0, Span, Qt::EditRole), QStringLiteral("2026-03/2026-12"));
    EXPECT_EQ(text(0, Day, Qt::EditRole), QStringLiteral("2026-03-05"));
    EXPECT_EQ(model().headerData(Price, Qt::Horizontal).toString(), QStringLiteral("单价（万元）"));
    // typing again what a cell shows changes nothing
    for (int column = Content; column <= Day; ++column) {
        if (column != Domestic) {
            const Rows before = rows();
            put(0, column, text(0, column, Qt::EditRole));
            EXPECT_EQ(rows(), before) << column;
        }
    }
    EXPECT_TRUE(model().setData(model().index(0, Domestic), Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(rows()[0][Domestic], Value(true));
    EXPECT_FALSE(model().setData(model().index(0, Number), QStringLiteral("9")));
}

TEST_F(TablesTest, AProductFollowsUntilItIsTypedOver)
{
    fillFromContent();
    EXPECT_EQ(text(1, Amount), QStringLiteral("40.00"));
    EXPECT_EQ(model().index(1, Amount).data(Qt::ForegroundRole).value<QColor>(), Theme::current().faint);
    put(1, Amount, QStringLiteral("40"));
    EXPECT_TRUE(rows()[1][Amount].isBlank());
    put(1, Amount, QStringLiteral("50"));
    EXPECT_EQ(text(1, Amount), QStringLiteral("50.00"));
    EXPECT_FALSE(model().index(1, Amount).data(Qt::ForegroundRole).isValid());
    const auto labels = m_table->findChildren<QLabel*>();
    ASSERT_FALSE(labels.isEmpty());
    EXPECT_TRUE(labels.first()->text().contains(QStringLiteral("150.00万元")))
        << labels.first()->text().toStdString();
}

TEST_F(TablesTest, TypingInTheBlankLineMakesRowsAndEnterGoesBackToTheFirstColumn)
{
    EXPECT_EQ(model().rowCount(), 1);
    EXPECT_FALSE(text(0, Content).isEmpty()); // says that a row can be typed
    cursor(0, Content);
    type("abc");
    EXPECT_TRUE(view().isEditing());
    EXPECT_TRUE(rows().empty());
    press(Qt::Key_Tab);
    EXPECT_FALSE(view().isEditing());
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(view().currentIndex(), model().index(0, Count));
    type("2");
    press(Qt::Key_Tab);
    type("1.5");
    press(Qt::Key_Return);
    EXPECT_EQ(view().currentIndex(), model().index(1, Content));
    EXPECT_EQ(text(0, Content), QStringLiteral("abc"));
    EXPECT_EQ(text(0, Amount), QStringLiteral("3.00"));
    EXPECT_EQ(text(0, Number), QStringLiteral("1"));
    EXPECT_EQ(model().rowCount(), 2);
    while (m_session->canUndo()) {
        m_session->undo();
    }
    EXPECT_EQ(model().rowCount(), 1);
    EXPECT_TRUE(rows().empty());
}

TEST_F(TablesTest, TabRunsOverTheEndOfARowAndLeavesFromTheBlankLine)
{
    fillFromContent();
    cursor(0, Day);
    press(Qt::Key_Tab);
    EXPECT_EQ(view().currentIndex(), model().index(1, Content)); // not into the number of the row
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(view().currentIndex(), model().index(0, Day));
    cursor(3, Content);
    press(Qt::Key_Tab);
    EXPECT_EQ(view().currentIndex(), model().index(3, Content));
}

TEST_F(TablesTest, EscapeGivesUpWhatWasTyped)
{
    fillFromContent();
    cursor(0, Content);
    press(Qt::Key_F2);
    ASSERT_TRUE(view().isEditing());
    type("zzz");
    press(Qt::Key_Escape);
    EXPECT_FALSE(view().isEditing());
    EXPECT_EQ(text(0, Content), QStringLiteral("one"));
}

TEST_F(TablesTest, TextInCompositionIsNotTakenOver)
{
    fillFromContent();
    cursor(0, Content);
    press(Qt::Key_F2);
    QWidget* editor = target();
    ASSERT_NE(editor, &view());
    QInputMethodEvent composing(QStringLiteral("fu wu"), {});
    QApplication::sendEvent(editor, &composing);
    EXPECT_EQ(text(0, Content), QStringLiteral("one"));
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("服务"));
    QApplication::sendEvent(editor, &done);
    press(Qt::Key_Return);
    EXPECT_EQ(text(0, Content), QStringLiteral("服务"));
    EXPECT_EQ(view().currentIndex(), model().index(1, Content));
}

TEST_F(TablesTest, AListOffersItsOptionsAndKeepsWhatIsNoneOfThemMarked)
{
    fillFromContent();
    EXPECT_TRUE(model().index(0, Year).data(Qt::BackgroundRole).isNull());
    cursor(0, Year);
    type("2026");
    press(Qt::Key_Return);
    EXPECT_EQ(rows()[0][Year], Value(Decimal(2026)));
    cursor(2, Year);
    type("9");
    press(Qt::Key_Return);
    EXPECT_EQ(rows()[2][Year], Value(QStringLiteral("9")));
    const QModelIndex wrong = model().index(2, Year);
    EXPECT_EQ(wrong.data(Qt::BackgroundRole).value<QColor>(), Theme::current().errorSoft);
    EXPECT_TRUE(wrong.data(Qt::ToolTipRole).toString().contains(u"2026、2027"));
    put(1, Year, QStringLiteral("2031"));
    EXPECT_EQ(rows()[1][Year], Value(QStringLiteral("2031"))); // as the file will give it back
}

TEST_F(TablesTest, WhatCannotBeReadStaysAsTextAndIsFound)
{
    fillFromContent();
    put(0, Price, QStringLiteral("about ten"));
    EXPECT_EQ(rows()[0][Price], Value(QStringLiteral("about ten")));
    const QModelIndex index = model().index(0, Price);
    const QStringList told = index.data(Qt::AccessibleDescriptionRole).toString().split(u'\n');
    ASSERT_EQ(told.size(), 2);
    EXPECT_EQ(told[0], QStringLiteral("「单价」应为数值"));
    EXPECT_TRUE(told[1].contains(u"1234.5")) << "how to write it";
    cursor(0, Price); // told below the table too
    const auto labels = m_table->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text() == told.join(u'\n');
    }));
    EXPECT_EQ(index.data(Qt::BackgroundRole).value<QColor>(), Theme::current().errorSoft);
    EXPECT_TRUE(index.data(Qt::DecorationRole).isValid());
    EXPECT_FALSE(model().index(1, Price).data(Qt::BackgroundRole).isValid());
    put(0, Price, QStringLiteral("10"));
    EXPECT_FALSE(index.data(Qt::BackgroundRole).isValid());
}

TEST_F(TablesTest, PasteGrowsTheTableAndOneUndoTakesItBack)
{
    fillFromContent();
    const Rows before = rows();
    QApplication::clipboard()->setText(
        QStringLiteral("甲\t2\t1,234.50\r\n\"第一行\n第二\"\"行\"\"\t列\"\t3\t5\r\n丙\t\t\r\n"));
    cursor(2, Content);
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(rows().size(), 5U);
    EXPECT_EQ(text(2, Content), QStringLiteral("甲"));
    EXPECT_EQ(rows()[2][Price], Value(*Decimal::parse(u"1234.5")));
    EXPECT_EQ(rows()[3][Content], Value(QStringLiteral("第一行\n第二\"行\"\t列")));
    EXPECT_TRUE(rows()[4][Count].isBlank());
    EXPECT_EQ(text(4, Number), QStringLiteral("5"));
    m_session->undo();
    EXPECT_EQ(rows(), before);
    EXPECT_EQ(model().rowCount(), 4);
    m_session->redo();
    EXPECT_EQ(rows().size(), 5U);
}

TEST_F(TablesTest, OneCellGoesIntoAllThatAreSelected)
{
    fillFromContent();
    select(0, Count, 2, Count);
    paste(QStringLiteral("7"));
    EXPECT_EQ(QString(text(0, Count) + text(1, Count) + text(2, Count)), QStringLiteral("777"));
}

TEST_F(TablesTest, ColumnsWithoutPlaceAreTold)
{
    QSignalSpy told(m_table.get(), &RowsTable::message);
    cursor(0, Day);
    paste(QStringLiteral("2026-03-05\tx\ty"));
    EXPECT_EQ(rows().size(), 1U);
    EXPECT_EQ(told.size(), 1);
}

TEST_F(TablesTest, GarbageIsRefusedAndChangesNothing)
{
    fillFromContent();
    const Rows before = rows();
    QSignalSpy told(m_table.get(), &RowsTable::message);
    paste(QString(11 * 1024 * 1024, u'x'));
    EXPECT_EQ(told.size(), 1);
    paste(QStringLiteral("a\n").repeated(kMostClipboardRows + 1));
    EXPECT_EQ(told.size(), 2);
    paste(QStringLiteral("a\t").repeated(kMostClipboardColumns + 1));
    EXPECT_EQ(told.size(), 3);
    QMimeData picture;
    picture.setData(QStringLiteral("image/png"), "no picture");
    m_table->paste(picture);
    EXPECT_EQ(told.size(), 4);
    EXPECT_EQ(rows(), before);
    for (const auto& one : told) {
        EXPECT_FALSE(one.first().toString().isEmpty());
    }
}

TEST_F(TablesTest, CopyAndPasteGiveTheSameRows)
{
    fillFromContent();
    put(1, Content, QStringLiteral("a \"b\"\nc\td"));
    const Rows before = rows();
    select(0, Content, 2, Day);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasHtml());
    cursor(0, Content);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(rows()[0], before[0]);
    EXPECT_EQ(rows()[2], before[2]);
    paste(QApplication::clipboard()->text());
    EXPECT_EQ(rows(), before);
}

TEST_F(TablesTest, RowsAreInsertedDeletedAndMovedWithTheirNumbers)
{
    fillFromContent();
    cursor(1, Content);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(QString(text(0, Content) + text(1, Content)), QStringLiteral("twoone"));
    EXPECT_EQ(text(0, Number), QStringLiteral("1"));
    EXPECT_EQ(view().currentIndex().row(), 0);
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(QString(text(0, Content) + text(1, Content)), QStringLiteral("onetwo"));
    press(Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(rows().size(), 4U);
    EXPECT_EQ(text(1, Content), QString());
    EXPECT_EQ(text(3, Number), QStringLiteral("4"));
    select(1, Content, 2, Content);
    trigger(u"Delete rows");
    ASSERT_EQ(rows().size(), 2U);
    EXPECT_EQ(text(1, Content), QStringLiteral("three"));
    EXPECT_EQ(text(1, Number), QStringLiteral("2"));
    m_session->undo();
    EXPECT_EQ(rows().size(), 4U);
    EXPECT_EQ(text(3, Content), QStringLiteral("three"));
}

TEST_F(TablesTest, DeleteClearsAndControlDFillsInOneStep)
{
    fillFromContent();
    const Rows before = rows();
    select(0, Number, 2, Price);
    press(Qt::Key_Delete);
    EXPECT_EQ(QString(text(0, Content) + text(2, Price)), QString());
    EXPECT_EQ(text(2, Number), QStringLiteral("3"));
    m_session->undo();
    EXPECT_EQ(rows(), before);
    select(0, Content, 2, Count);
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(text(2, Content), QStringLiteral("one"));
    EXPECT_EQ(text(2, Count), QStringLiteral("1"));
    m_session->undo();
    EXPECT_EQ(rows(), before);
}

TEST_F(TablesTest, ShowsACellForAFinding)
{
    fillFromContent();
    m_table->showCell(2, -1);
    EXPECT_EQ(view().currentIndex(), model().index(2, Content));
    m_table->showCell(99, 99);
    EXPECT_TRUE(view().currentIndex().isValid());
}

TEST_F(TablesTest, GrowsWithItsRowsAndThenScrolls)
{
    const auto height = [&] {
        QTest::qWait(100);
        return view().height();
    };
    m_table->setMaximumVisibleRows(5);
    const int empty = height();
    fillFromContent();
    const int some = height();
    EXPECT_GT(some, empty);
    paste(QStringLiteral("x\n").repeated(30));
    const int full = height();
    paste(QStringLiteral("x\n").repeated(60));
    EXPECT_EQ(height(), full);
}

TEST_F(TablesTest, NothingCanBeWrittenInAProjectOpenForReading)
{
    start(true);
    EXPECT_EQ(model().rowCount(), 0);
    paste(QStringLiteral("x"));
    EXPECT_TRUE(rows().empty());
    EXPECT_TRUE(m_table->findChildren<QToolButton*>().isEmpty());
}

TEST_F(TablesTest, EveryControlHasAName)
{
    EXPECT_FALSE(view().accessibleName().isEmpty());
    const auto buttons = m_table->findChildren<QToolButton*>();
    EXPECT_EQ(buttons.size(), 4);
    for (const QToolButton* button : buttons) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
    }
}

// ---- what follows from a row

TEST_F(TablesTest, AnAmountThatIsTheProductGoesOnFollowing)
{
    cursor(0, Content);
    paste(QStringLiteral("one\t46\t2.6\t119.6"));
    EXPECT_EQ(model().index(0, Amount).data(Qt::ForegroundRole).value<QColor>(), Theme::current().faint);
    put(0, Count, QStringLiteral("50"));
    EXPECT_EQ(text(0, Amount), u"130.00");
    m_session->undo();
    EXPECT_EQ(text(0, Amount), u"119.60");
    // one that comes from a file, where it stands in the row
    Rows stored = rows();
    stored[0][Amount] = Value(*Decimal::parse(u"119.6"));
    EXPECT_TRUE(m_session->set(kKey, Value(stored), QStringLiteral("x")));
    EXPECT_EQ(model().index(0, Amount).data(Qt::ForegroundRole).value<QColor>(), Theme::current().faint);
    put(0, Price, QStringLiteral("3"));
    EXPECT_EQ(text(0, Amount), u"138.00");
}

TEST_F(TablesTest, AnAmountTypedOverIsComputedAgainFromTheMenu)
{
    fillFromContent();
    put(1, Amount, QStringLiteral("41"));
    put(1, Count, QStringLiteral("3"));
    EXPECT_EQ(text(1, Amount), u"41.00") << "somebody meant it";
    const auto actions = m_table->findChildren<QAction*>();
    const auto again = std::find_if(actions.begin(), actions.end(),
                                    [](const QAction* action) { return action->text() == u"Compute again"; });
    ASSERT_NE(again, actions.end());
    cursor(0, Amount);
    EXPECT_FALSE((*again)->isEnabled());
    cursor(1, Amount);
    ASSERT_TRUE((*again)->isEnabled());
    (*again)->trigger();
    EXPECT_EQ(text(1, Amount), u"60.00");
    m_session->undo();
    EXPECT_EQ(text(1, Amount), u"41.00");
}

TEST_F(TablesTest, TheTotalSaysWhichRowsItLeavesOut)
{
    fillFromContent();
    const auto total = [this] {
        const auto labels = m_table->findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->text().startsWith(u"Total")) {
                return label->text();
            }
        }
        return QString();
    };
    EXPECT_FALSE(total().contains(u"not counted"));
    put(1, Price, QStringLiteral("=45*2"));
    EXPECT_TRUE(total().contains(u"1 row(s) not counted")) << total().toStdString();
    put(2, Amount, QStringLiteral("abc"));
    EXPECT_TRUE(total().contains(u"2 row(s) not counted"));
}

// ---- keys and the mouse

TEST_F(TablesTest, TheKeyForSmallerLettersDeletesNoRows)
{
    fillFromContent();
    cursor(1, Content);
    press(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(rows().size(), 3u);
}

TEST_F(TablesTest, OneClickOnNewRowBeginsIt)
{
    fillFromContent();
    cursor(0, Content);
    const QModelIndex blank = model().index(3, Content);
    view().scrollTo(blank);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(blank).center());
    EXPECT_TRUE(view().isEditing());
    press(Qt::Key_Escape);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      view().visualRect(model().index(1, Content)).center());
    EXPECT_FALSE(view().isEditing()) << "a click into a row selects";
}

TEST_F(TablesTest, TheCursorStaysSelectedWhenRowsGo)
{
    fillFromContent();
    cursor(3, Content);
    m_session->undo();
    QTest::qWait(1);
    EXPECT_TRUE(view().selectionModel()->isSelected(view().currentIndex()));
}

TEST_F(TablesTest, AFewPixelsTooManyAreSqueezed)
{
    int least = 0;
    for (int column = 0; column < model().columnCount(); ++column) {
        least += view().columnWidth(column);
    }
    m_table->resize(300, 600); // far too narrow: scrolls
    QTest::qWait(1);
    const int wanted = view().horizontalHeader()->length();
    ASSERT_GT(wanted, view().viewport()->width());
    m_table->resize(wanted * 9 / 10, 600);
    QTest::qWait(1);
    EXPECT_LE(view().horizontalHeader()->length(), view().viewport()->width());
}

// ---- months, ticks

TEST_F(TablesTest, MonthsAndTicksAreReadAsPeopleWriteThem)
{
    fillFromContent();
    for (const QString& month :
         {QStringLiteral("2026/5/1"), QStringLiteral("2026-05"), QStringLiteral("2026年5月份")}) {
        put(0, Month, month);
        EXPECT_EQ(rows()[0][Month], Value(YearMonth{2026, 5})) << month.toStdString();
        put(0, Month, QString());
    }
    put(0, Month, QStringLiteral("某个月"));
    EXPECT_TRUE(text(0, Month, Qt::AccessibleDescriptionRole).contains(u"2026年8月"));
    cursor(0, Domestic);
    for (const QString& tick :
         {QStringLiteral("✓"), QStringLiteral("√"), QStringLiteral("1"), QStringLiteral("是")}) {
        paste(tick);
        EXPECT_EQ(rows()[0][Domestic], Value(true)) << tick.toStdString();
        m_session->undo();
    }
    paste(QStringLiteral("里程碑M2"));
    EXPECT_EQ(model().index(0, Domestic).data(Qt::BackgroundRole).value<QColor>(),
              Theme::current().errorSoft);
}

// ---- blocks of spreadsheets

class TablesBlockTest : public TablesTest
{
protected:
    QString pasted(const QString& block, int column = Content)
    {
        QSignalSpy told(m_table.get(), &RowsTable::message);
        cursor(0, column);
        paste(block);
        return told.isEmpty() ? QString() : told.last().first().toString();
    }
};

TEST_F(TablesBlockTest, AHeaderPutsColumnsUnderTheirNames)
{
    const QString told = pasted(
        QStringLiteral("采购清单\n序号\t金额（元）\t内容\t备注\n1\t200\t服务器\tx\n2\t3万元\t存储\ty"));
    ASSERT_EQ(rows().size(), 2u);
    EXPECT_EQ(rows()[0][Content], Value(QStringLiteral("服务器")));
    EXPECT_EQ(rows()[0][Amount], Value(*Decimal::parse(u"0.02"))) << "the header says 元";
    EXPECT_EQ(rows()[1][Amount], Value(Decimal(3)));
    EXPECT_TRUE(told.contains(u"header line was not pasted")) << told.toStdString();
    EXPECT_TRUE(told.contains(u"left out: 备注"));
    m_session->undo();
    EXPECT_TRUE(rows().empty());
}

TEST_F(TablesBlockTest, ALineWithTheTotalIsNoRow)
{
    const QString told =
        pasted(QStringLiteral("企业自筹\t1\t200\t200\n银行贷款\t1\t100\t100\n合 计\t\t\t300"));
    EXPECT_EQ(rows().size(), 2u);
    EXPECT_TRUE(told.contains(u"total was not pasted")) << told.toStdString();
    m_session->undo();
    pasted(QStringLiteral("企业自筹\t1\t200\t200\n银行贷款\t1\t100\t100\n合计\t\t\t301"));
    EXPECT_EQ(rows().size(), 3u) << "another number than the sum is left to people";
}

TEST_F(TablesBlockTest, RowNumbersAreLeftOutWhenThereIsAColumnTooMany)
{
    const QString line =
        QStringLiteral("\tone\t1\t10\t10\t2026-05\t是\t2026\t甲\t3万条\t2026-01/2026-05\t2026-05-01");
    const QString told = pasted(QString(u'1' + line + QStringLiteral("\n2") + line));
    ASSERT_EQ(rows().size(), 2u);
    EXPECT_EQ(rows()[1][Content], Value(QStringLiteral("one")));
    EXPECT_EQ(rows()[1][Day], Value(QDate(2026, 5, 1)));
    EXPECT_TRUE(told.contains(u"row numbers")) << told.toStdString();
}

TEST_F(TablesBlockTest, WhatWasToldGoesWithTheNextChange)
{
    QSignalSpy told(m_table.get(), &RowsTable::message);
    cursor(0, Day);
    paste(QStringLiteral("2026-03-05\tx"));
    ASSERT_EQ(told.size(), 1);
    EXPECT_FALSE(told.last().first().toString().isEmpty());
    m_session->undo();
    ASSERT_EQ(told.size(), 2);
    EXPECT_TRUE(told.last().first().toString().isEmpty());
}

TEST(ClipboardTable, ReadsWhatExcelPutsThere)
{
    const QString html = QStringLiteral(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--td{color:red}--></style>"
        "<link rel=File-List href=\"http://example.invalid/x.xml\"></head><body>\n<!--StartFragment-->\n"
        "<table border=0><col width=72>\n <tr height=20>\n  <td class=xl65 height=20>A&amp;B<br>\n  "
        "&lt;c&gt;</td>\n"
        "  <td align=right x:num>1,234.50</td>\n </tr>\n"
        " <tr>\n  <td colspan=2>数据\n  治理<img src=\"http://example.invalid/a.png\"></td>\n </tr>\n"
        " <![if supportMisalignedColumns]>\n <tr height=0 style='display:none'><td width=72></td></tr>\n "
        "<![endif]>\n"
        "<!--EndFragment--></table></body></html>");
    QMimeData mime;
    mime.setHtml(html);
    mime.setText(QStringLiteral("not this"));
    const auto table = parseTable(mime);
    SHENBAO_ASSERT_OK(table);
    const CellTable expected{{QStringLiteral("A&B\n<c>"), QStringLiteral("1,234.50")},
                             {QStringLiteral("数据治理"), QString()}};
    EXPECT_EQ(*table, expected);
}

TEST(ClipboardTable, ReadsTabsCommasAndQuotes)
{
    const auto read = [](const char16_t* text) { return parseTable(QString::fromUtf16(text)).value(); };
    const auto cells = [](std::initializer_list<const char16_t*> texts) {
        QStringList list;
        for (const char16_t* text : texts) {
            list << QString::fromUtf16(text);
        }
        return list;
    };
    EXPECT_EQ(read(u"a\tb\r\n"), (CellTable{cells({u"a", u"b"})}));
    EXPECT_EQ(read(u"\"a\tb\"\tc"), (CellTable{cells({u"a\tb", u"c"})}));
    EXPECT_EQ(read(u"\"a\" b\tc"), (CellTable{cells({u"\"a\" b", u"c"})}));
    EXPECT_EQ(read(u"\"a\tb"), (CellTable{cells({u"\"a", u"b"})}));
    EXPECT_EQ(read(u"a,b\n\"c,d\",e\n"), (CellTable{cells({u"a", u"b"}), cells({u"c,d", u"e"})}));
    EXPECT_EQ(read(u"1,234.50\n2,000.00"), (CellTable{cells({u"1,234.50"}), cells({u"2,000.00"})}));
    EXPECT_EQ(read(u"one, two"), (CellTable{cells({u"one, two"})}));
    EXPECT_FALSE(parseTable(QStringLiteral(" \n ")).has_value());
}

TEST(ClipboardTable, PrintsWhatItReads)
{
    const CellTable table{{QStringLiteral("a\"b"), QStringLiteral("c\nd")},
                          {QStringLiteral("<e>&"), QString()}};
    EXPECT_EQ(parseTable(printTsv(table)).value(), table);
    EXPECT_EQ(parseHtmlTable(printHtml(table)).value(), table);
}

int pixelsOf(QWidget& widget, const QColor& color)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return count;
}

TEST(Charts, SharesArePaintedAndSaid)
{
    ShareChart chart;
    chart.setShares(QStringLiteral("构成"), QStringLiteral("万元"),
                    {{QStringLiteral("设备"), Decimal(750)}, {QStringLiteral("人工"), Decimal(250)}});
    chart.resize(600, chart.sizeHint().height());
    EXPECT_EQ(chart.accessibleName(), QStringLiteral("构成"));
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("750.00万元 · 75.0%")));
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("250.00万元 · 25.0%")));
    const int some = pixelsOf(chart, Theme::current().accent);
    EXPECT_GT(some, 100);
    chart.setShares(QStringLiteral("构成"), QStringLiteral("万元"), {});
    EXPECT_EQ(pixelsOf(chart, Theme::current().accent), 0);
    EXPECT_FALSE(chart.accessibleDescription().isEmpty());
}

TEST(Charts, APlanIsPaintedAndSaid)
{
    GanttView view;
    view.setLines(QStringLiteral("月度计划"),
                  {{QStringLiteral("建设"), {2026, 3}, {2026, 12}, {{{2026, 6}, QStringLiteral("中期")}}},
                   {QStringLiteral("运营"), {2031, 2}, {2027, 1}, {}}});
    view.resize(640, view.sizeHint().height());
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("2026年3月-2026年12月")));
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("中期")));
    EXPECT_TRUE(view.accessibleDescription().contains(
        QStringLiteral("2027年1月-2031年2月"))); // typed the wrong way round
    EXPECT_GT(pixelsOf(view, Theme::current().accentSoft), 100);
    EXPECT_GT(pixelsOf(view, Theme::current().accent), 10);
    view.setLines({}, {});
    EXPECT_EQ(pixelsOf(view, Theme::current().accentSoft), 0);
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Fixtures.h"
#include "ui/form/DatePopup.h"
#include "ui/form/FieldEditor.h"
#include "ui/form/PartPage.h"
#include "ui/form/SentenceBox.h"
#include "ui/form/ThresholdNote.h"
#include "ui/tables/BalanceNote.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace shenbao {
namespace {

/// A page of a form written in the test, inside a window whose undo and redo are the project's.
class FieldEditorsTest : public testing::Test
{
protected:
    /// `grid`: rows of a table with the columns 40 and 60; `rest`: behind the part.
    void open(const QByteArray& grid, const QByteArray& rest = {}, const QByteArray& flow = {})
    {
        openForm("<part id=\"p\" title=\"部分\"><heading level=\"1\">标题</heading>" +
                 (grid.isEmpty() ? QByteArray()
                                 : "<grid id=\"g\" label=\"表\" columns=\"40 60\">" + grid + "</grid>") +
                 flow + "</part>" + rest);
    }
    void openForm(const QByteArray& content)
    {
        const auto form = test::smallForm(content);
        SHENBAO_ASSERT_OK(form);
        auto file = ProjectFile::create(m_folder.path(QStringLiteral("p.shenbao")), *form);
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file));
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        m_window = std::make_unique<QMainWindow>();
        addAction(QKeySequence::Undo, [this] { m_session->undo(); });
        addAction(QKeySequence::Redo, [this] { m_session->redo(); });
        m_page = new PartPage(*m_session, outlineOf(m_session->form()).front(), m_window.get());
        m_window->setCentralWidget(m_page);
        m_window->resize(1000, 600);
        m_window->show();
        m_window->activateWindow();
        QTest::qWait(1);
    }
    template<typename Act>
    void addAction(QKeySequence::StandardKey key, Act&& act)
    {
        auto* action = new QAction(m_window.get());
        action->setShortcuts(key);
        m_window->addAction(action);
        QObject::connect(action, &QAction::triggered, m_window.get(), std::forward<Act>(act));
    }
    /// The editor of a key.
    template<typename Widget = QWidget>
    Widget* editor(const char16_t* key)
    {
        auto* found = m_page->findChild<Widget*>(QString::fromUtf16(key));
        EXPECT_NE(found, nullptr);
        return found;
    }
    QLineEdit* line(const char16_t* key)
    {
        auto* found = editor(key)->findChild<QLineEdit*>();
        EXPECT_NE(found, nullptr);
        return found;
    }
    QString text(const char16_t* key) const { return m_session->proposal().text(QString::fromUtf16(key)); }
    const Value& own(const char16_t* key) const { return m_session->proposal().own(QString::fromUtf16(key)); }
    bool put(const char16_t* key, const QString& value)
    {
        return m_session->set(QString::fromUtf16(key), Value(value), QStringLiteral("x"));
    }
    static void compose(QWidget* widget, const QString& preedit, const QString& commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(widget, &event);
        QApplication::processEvents();
    }
    static bool isVisible(const QLabel* label, QStringView begin)
    {
        return label->isVisible() && label->text().startsWith(begin);
    }
    bool tells(QStringView begin)
    {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return isVisible(label, begin); });
    }

    test::TempFolder m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<QMainWindow> m_window;
    PartPage* m_page = nullptr;
};

const QByteArray kChoice = R"(<row><label>类别</label>
<choice key="a.kind" label="类别" mode="single"><option>甲</option><option>乙</option><option other="yes">其他</option></choice></row>)";
const QByteArray kText = R"(<row><label>名称</label><field key="a.name" label="名称" kind="text"/></row>)";
const QByteArray kMoney = R"(<row><label>金额</label><field key="a.sum" label="金额" kind="money"/></row>)";
const QByteArray kFormatCheck =
    R"(<checks><check id="T-1" severity="error" kind="format" what="number" message="读不懂“{v}”。" gloss="x"/></checks>)";

// ---- choices

TEST_F(FieldEditorsTest, ChooseAndTakeBackByMouse)
{
    open(kChoice);
    const auto buttons = m_page->findChildren<QRadioButton*>();
    ASSERT_EQ(buttons.size(), 3);
    const auto chosen = [&] { return own(u"a.kind").list() ? *own(u"a.kind").list() : QStringList(); };
    buttons[1]->click();
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("乙")});
    buttons[2]->click();
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("其他")});
    EXPECT_FALSE(buttons[1]->isChecked());
    QLineEdit* other = line(u"a.kind");
    EXPECT_TRUE(other->isVisible());
    QTest::keyClicks(other, QStringLiteral("x"));
    EXPECT_EQ(text(u"a.kind.other"), u"x");
    buttons[2]->click();
    EXPECT_TRUE(chosen().isEmpty());
    EXPECT_FALSE(other->isVisible());
    EXPECT_TRUE(own(u"a.kind.other").isBlank()); // goes with it, and comes back with it
    m_session->undo();
    EXPECT_EQ(other->text(), u"x");
    EXPECT_TRUE(other->isVisible());
}

TEST_F(FieldEditorsTest, AFaultOfAChoiceIsToldWhenThePageOpensAndLeadsToItsLine)
{
    open(
        kChoice,
        R"(<checks><check id="T-1" severity="error" kind="other-text" message="请注明。" gloss="x"/></checks>)");
    EXPECT_TRUE(m_session->set(QStringLiteral("a.kind"), Value(QStringList{QStringLiteral("其他")}),
                               QStringLiteral("x")));
    ASSERT_EQ(m_session->findings().size(), 1u);
    PartPage again(*m_session, outlineOf(m_session->form()).front(), nullptr);
    again.show();
    const auto labels = again.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* label) { return isVisible(label, u"✕ 请注明"); }));
    Finding finding = m_session->findings().front();
    finding.key = QStringLiteral("a.kind.other");
    m_page->showFinding(finding);
    EXPECT_TRUE(line(u"a.kind")->hasFocus());
}

// ---- numbers

TEST_F(FieldEditorsTest, AmountsAreShownInOtherUnitsAndWhatCannotBeReadIsKept)
{
    open(kMoney, kFormatCheck);
    QLineEdit* sum = line(u"a.sum");
    sum->setFocus();
    QTest::keyClicks(sum, QStringLiteral("12345000"));
    compose(sum, QStringLiteral("yuan"));
    EXPECT_EQ(own(u"a.sum").number()->toString(), u"12345000");
    compose(sum, {}, QStringLiteral("元"));
    ASSERT_NE(own(u"a.sum").number(), nullptr);
    EXPECT_EQ(own(u"a.sum").number()->toString(), u"1234.5");
    EXPECT_TRUE(tells(u"= "));
    sum->selectAll();
    QTest::keyClicks(sum, QStringLiteral("many"));
    ASSERT_NE(own(u"a.sum").text(), nullptr);
    EXPECT_TRUE(tells(u"✕"));
    EXPECT_TRUE(sum->accessibleDescription().startsWith(u"✕"));
}

TEST_F(FieldEditorsTest, AQuantityKeepsItsUnitWhenTheFieldIsLeft)
{
    open(
        R"(<row><label>规模</label><field key="a.size" label="规模" kind="quantity" unit="亿tokens"/></row>)" +
        kText);
    QLineEdit* size = line(u"a.size");
    size->setFocus();
    QTest::keyClicks(size, QStringLiteral("650") + QStringLiteral("E"));
    size->selectAll();
    compose(size, {}, QStringLiteral("650亿"));
    QTest::keyClick(size, Qt::Key_Tab);
    EXPECT_EQ(own(u"a.size").number()->toString(), u"65000000000");
    EXPECT_EQ(size->text(), u"650亿tokens");
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Tab);
    EXPECT_EQ(own(u"a.size").number()->toString(), u"65000000000");
    EXPECT_EQ(size->text(), u"650亿tokens");
}

TEST_F(FieldEditorsTest, TheUnitIsNotSaidTwice)
{
    open(R"(<row><label>金额（万元）</label><field key="a.one" label="甲" kind="money"/></row>)" + kMoney);
    const auto units = [&](const char16_t* key) {
        const auto labels = editor(key)->findChildren<QLabel*>();
        return std::count_if(labels.begin(), labels.end(),
                             [](const QLabel* label) { return isVisible(label, u"万元"); });
    };
    EXPECT_EQ(units(u"a.one"), 0);
    EXPECT_EQ(units(u"a.sum"), 1);
}

// ---- undo, input methods, defaults

TEST_F(FieldEditorsTest, UndoInALineIsTheProjects)
{
    open(kText + kMoney);
    QLineEdit* name = line(u"a.name");
    QLineEdit* sum = line(u"a.sum");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("abc"));
    QTest::keyClick(name, Qt::Key_Tab);
    sum->setFocus();
    QTest::keyClicks(sum, QStringLiteral("12"));
    QTest::keyClick(sum, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(own(u"a.sum").isBlank());
    EXPECT_EQ(sum->text(), QString());
    QTest::keyClick(sum, Qt::Key_Z, Qt::ControlModifier); // of the other answer, from here
    EXPECT_TRUE(own(u"a.name").isBlank());
    EXPECT_FALSE(m_session->canUndo());
    QTest::keyClick(sum, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(text(u"a.name"), u"abc");
    EXPECT_EQ(name->text(), u"abc");
}

TEST_F(FieldEditorsTest, ADefaultCanBeDeletedAndWrittenOver)
{
    open(R"(<row><label>标题</label><field key="a.title" label="标题" kind="text" default="旧标题"/></row>)" +
         kText);
    QLineEdit* title = line(u"a.title");
    EXPECT_EQ(title->text(), u"旧标题");
    EXPECT_TRUE(title->property("follows").toBool());
    title->setFocus();
    title->selectAll();
    QTest::keyClick(title, Qt::Key_Delete);
    EXPECT_EQ(title->text(), QString()); // while somebody writes in it
    compose(title, QStringLiteral("xin"));
    EXPECT_EQ(title->text(), QString());
    compose(title, {}, QStringLiteral("新"));
    EXPECT_EQ(title->text(), u"新");
    EXPECT_EQ(text(u"a.title"), u"新");
    EXPECT_FALSE(title->property("follows").toBool());
    title->selectAll();
    QTest::keyClick(title, Qt::Key_Delete);
    line(u"a.name")->setFocus();
    EXPECT_EQ(title->text(), u"旧标题");
}

TEST_F(FieldEditorsTest, SelectingAllAndComposingDoesNotBringTheDefaultBack)
{
    open(R"(<row><label>标题</label><field key="a.title" label="标题" kind="text" default="旧标题"/></row>)");
    QLineEdit* title = line(u"a.title");
    title->setFocus();
    title->selectAll();
    compose(title, QStringLiteral("x"));
    compose(title, QStringLiteral("xin"));
    EXPECT_EQ(title->text(), QString());
    compose(title, {}, QStringLiteral("新"));
    EXPECT_EQ(title->text(), u"新");
    EXPECT_EQ(text(u"a.title"), u"新");
}

TEST_F(FieldEditorsTest, TextInCompositionIsLeftAlone)
{
    open(kText);
    EXPECT_TRUE(put(u"a.name", QStringLiteral("甲")));
    QLineEdit* name = line(u"a.name");
    name->setFocus();
    compose(name, QStringLiteral("yi"));
    EXPECT_TRUE(put(u"a.name", QStringLiteral("丙"))); // a fix, an import
    EXPECT_EQ(name->text(), u"甲");
    compose(name, {});
    EXPECT_EQ(name->text(), u"丙");
}

TEST_F(FieldEditorsTest, LeavingALineEndsAComposition)
{
    open(kText + kMoney);
    QLineEdit* name = line(u"a.name");
    name->setFocus();
    compose(name, QStringLiteral("yi")); // and the input method never says that it is over
    line(u"a.sum")->setFocus();
    EXPECT_TRUE(put(u"a.name", QStringLiteral("丙")));
    EXPECT_EQ(name->text(), u"丙");
}

TEST_F(FieldEditorsTest, AHiddenPageCatchesUpWhenItIsShown)
{
    open(kText + kMoney, kFormatCheck);
    m_page->hide();
    EXPECT_TRUE(put(u"a.name", QStringLiteral("甲")));
    EXPECT_TRUE(put(u"a.sum", QStringLiteral("many")));
    EXPECT_EQ(line(u"a.name")->text(), QString()); // nobody looks
    m_page->show();
    EXPECT_EQ(line(u"a.name")->text(), u"甲");
    EXPECT_TRUE(tells(u"✕"));
}

// ---- what does not apply

TEST_F(FieldEditorsTest, WhatDoesNotApplyAsksForItsReason)
{
    open(
        R"(<row><label>资产</label><field key="a.assets" label="资产" kind="money" required="yes" na="yes"/></row>)",
        R"(<checks><check id="T-1" severity="error" kind="required" message="「{字段}」未填写。" gloss="x"/></checks>)");
    auto* button = editor(u"a.assets")->findChild<QToolButton*>();
    ASSERT_NE(button, nullptr);
    const auto lines = editor(u"a.assets")->findChildren<QLineEdit*>();
    ASSERT_EQ(lines.size(), 2);
    QLineEdit* reason = lines[1];
    EXPECT_FALSE(reason->isVisible());
    button->click();
    EXPECT_TRUE(own(u"a.assets").isNotApplicable());
    EXPECT_TRUE(reason->isVisible());
    EXPECT_TRUE(reason->hasFocus());
    ASSERT_EQ(m_session->findings().size(), 1u); // the reason is missing
    EXPECT_TRUE(tells(u"✕"));
    lines[0]->setFocus();
    m_page->showFinding(m_session->findings().front());
    QTest::keyClicks(reason, QStringLiteral("2023"));
    EXPECT_EQ(text(u"a.assets.reason"), u"2023");
    EXPECT_TRUE(m_session->findings().empty());
    EXPECT_FALSE(tells(u"✕"));
    m_session->undo();
    EXPECT_EQ(reason->text(), QString());
    m_session->undo();
    EXPECT_FALSE(reason->isVisible());
}

// ---- dates

TEST_F(FieldEditorsTest, DatesAreWrittenAsPeopleWriteThem)
{
    open(R"(<row><label>日期</label><field key="a.day" label="日期" kind="date"/></row>
<row><label>周期</label><field key="a.time" label="周期" kind="period"/></row>)" +
         kText);
    QLineEdit* day = line(u"a.day");
    day->setFocus();
    QTest::keyClicks(day, QStringLiteral("2026-3-8"));
    line(u"a.name")->setFocus();
    EXPECT_EQ(day->text(), u"2026年3月8日");
    EXPECT_EQ(*own(u"a.day").date(), QDate(2026, 3, 8));
    day->setFocus();
    line(u"a.name")->setFocus();
    EXPECT_EQ(*own(u"a.day").date(), QDate(2026, 3, 8));
    EXPECT_TRUE(
        m_session->set(QStringLiteral("a.time"), Value(Period{{2026, 3}, {2027, 2}}), QStringLiteral("x")));
    EXPECT_EQ(line(u"a.time")->text(), u"2026年3月至2027年2月");
}

TEST_F(FieldEditorsTest, APeriodIsChosenFromTwoYears)
{
    PeriodPopup popup({{2026, 3}, {2026, 12}}, nullptr);
    QSignalSpy spy(&popup, &PeriodPopup::chosen);
    const auto grids = popup.findChildren<MonthGrid*>();
    ASSERT_EQ(grids.size(), 2);
    auto* done = popup.findChild<QPushButton*>({}, Qt::FindDirectChildrenOnly);
    ASSERT_NE(done, nullptr);
    grids[1]->findChild<QSpinBox*>()->setValue(2025);
    EXPECT_FALSE(done->isEnabled()); // it would end before it begins
    grids[1]->findChild<QSpinBox*>()->setValue(2027);
    grids[1]->findChildren<QPushButton*>()[1]->click();
    EXPECT_TRUE(done->isEnabled());
    done->click();
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy[0][0].value<Period>(), (Period{{2026, 3}, {2027, 2}}));
}

// ---- sentences

TEST_F(FieldEditorsTest, ASentenceFlowsAroundItsBlank)
{
    open(
        {}, {},
        R"(<paragraph style="note">我单位将根据要求切实承担主体责任，若申报成功，将在项目实施期间认真组织、重点推进、加强保障，全力完成建设，力求在<field key="a.month" label="月" kind="integer"/>月前达到或超过预期目标，并在达到目标之后继续维护。</paragraph>)");
    auto* box = m_page->findChild<SentenceBox*>();
    ASSERT_NE(box, nullptr);
    QWidget* month = editor(u"a.month");
    const int line = QFontMetrics(box->font()).height();
    for (const int width : {200, 260, 330, 420, 560, 700}) {
        box->resize(width, box->heightForWidth(width));
        EXPECT_LE(month->geometry().right(), width);
        EXPECT_LE(month->geometry().bottom(), box->height() + 1);
        EXPECT_GT(month->y(), 0) << width;
        // full lines: no more of them than the letters need, and one for what does not come out even
        const int natural = box->sizeHint().width();
        EXPECT_LE(box->heightForWidth(width), (natural / width + 2) * (line * 7 / 4) + month->height())
            << width;
    }
    EXPECT_TRUE(box->accessibleName().contains(u"力求在＿月前"));
}

TEST_F(FieldEditorsTest, AMessageOfABlankStandsUnderItsSentence)
{
    open(
        {},
        R"(<checks><check id="T-1" severity="error" kind="range" keys="a.month" low="1" high="12" message="应填1至12月。" gloss="x"/></checks>)",
        R"(<paragraph style="note">力求在<field key="a.month" label="月" kind="integer"/>月前达到目标。</paragraph>)");
    QTest::keyClicks(line(u"a.month"), QStringLiteral("13"));
    QTest::qWait(1);
    ASSERT_TRUE(tells(u"✕"));
    auto* box = m_page->findChild<SentenceBox*>();
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (isVisible(label, u"✕")) {
            EXPECT_GE(label->mapTo(m_page, QPoint()).y(), box->mapTo(m_page, QPoint(0, box->height())).y());
            EXPECT_GT(label->width(), 300);
        }
    }
}

// ---- what a table amounts to

const QByteArray kBudget = R"(<part id="p" title="申报表"><heading level="1">标题</heading>
<field key="a.total" label="总投资" kind="money"/></part>
<part id="q" title="预算"><rows key="a.rows" label="明细" print="table" sum="金额">
<column name="内容" kind="text" width="20"/><column name="金额" kind="money" width="20"/></rows></part>
<checks><check id="T-1" severity="error" kind="equal-numbers" a="a.rows" b="a.total" message="{a}{b}" gloss="x"/></checks>)";

TEST_F(FieldEditorsTest, ATotalSaysByHowMuchItDiffersAndLeadsToTheOtherNumber)
{
    openForm(kBudget);
    PartPage budget(*m_session, outlineOf(m_session->form())[1], nullptr);
    budget.show();
    auto* note = budget.findChild<BalanceNote*>();
    ASSERT_NE(note, nullptr);
    EXPECT_FALSE(note->isVisible());
    Row row(2);
    row[1] = Value(Decimal(1200));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.rows"), Value(Rows{row}), QStringLiteral("x")));
    EXPECT_TRUE(note->text().contains(u"a.total")); // still blank, and where it is
    EXPECT_TRUE(m_session->set(QStringLiteral("a.total"), Value(Decimal(1250)), QStringLiteral("x")));
    EXPECT_TRUE(note->text().contains(u"✗"));
    EXPECT_TRUE(note->text().contains(u"50.00万元"));
    EXPECT_TRUE(note->text().contains(u"申报表"));
    QSignalSpy spy(&budget, &PartPage::keyWanted);
    Q_EMIT note->linkActivated(QStringLiteral("a.total"));
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy[0][0].toString(), u"a.total");
    EXPECT_TRUE(m_session->set(QStringLiteral("a.total"), Value(Decimal(1200)), QStringLiteral("x")));
    EXPECT_TRUE(note->text().contains(u"✓"));
    EXPECT_FALSE(note->text().contains(u"✗"));
}

const QByteArray kIndicators =
    R"(<row><label>工具</label><field key="a.tools" label="工具数量" kind="integer" unit="个" min="20"/></row>
<row><label>规模</label><field key="a.size" label="规模" kind="quantity" unit="亿tokens" min="600亿" threshold-when="a.on"/></row>
<row><label>勾选</label><field key="a.on" label="勾选" kind="tick"/></row>)";
const QByteArray kThresholds =
    R"(<checks><check id="T-1" severity="error" kind="threshold" message="{v}" gloss="x"/></checks>)";

TEST_F(FieldEditorsTest, IndicatorsSayWhatIsMissing)
{
    open(kIndicators, kThresholds);
    const auto notes = m_page->findChildren<ThresholdNote*>();
    ASSERT_EQ(notes.size(), 2);
    auto* summary = m_page->findChild<ThresholdSummary*>();
    ASSERT_NE(summary, nullptr);
    EXPECT_TRUE(notes[0]->text().contains(u"○"));
    EXPECT_FALSE(notes[1]->isVisible()); // not asked for
    QTest::keyClicks(line(u"a.tools"), QStringLiteral("18"));
    EXPECT_TRUE(notes[0]->text().contains(u"✗"));
    EXPECT_TRUE(notes[0]->text().contains(u"2个"));
    EXPECT_TRUE(summary->text().contains(u"2个"));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.on"), Value(true), QStringLiteral("x")));
    EXPECT_TRUE(
        m_session->set(QStringLiteral("a.size"), Value(Decimal(48'000'000'000)), QStringLiteral("x")));
    EXPECT_TRUE(notes[1]->isVisible());
    EXPECT_TRUE(notes[1]->text().contains(u"120亿tokens"));
    EXPECT_TRUE(
        m_session->set(QStringLiteral("a.size"), Value(Decimal(60'000'000'000)), QStringLiteral("x")));
    EXPECT_TRUE(notes[1]->text().contains(u"✓"));
    Q_EMIT summary->linkActivated(QStringLiteral("a.tools"));
    EXPECT_TRUE(line(u"a.tools")->hasFocus());
}

// ---- lists

TEST_F(FieldEditorsTest, AListWithManyColumnsIsPrintedInItsCellAndEditedUnderItsRow)
{
    openForm(R"(<data id="declarations"><field key="a.none" label="确认无支出" kind="tick"/></data>
<part id="p" title="部分"><heading level="1">标题</heading><grid id="g" label="表" columns="40 60">
<row><label rows="2">科目</label><cell><p><value key="a.rows"/></p></cell></row>
<row><cell><rows key="a.rows" label="明细" print="items" format="{科目}：{内容}" sum="金额" none-key="a.none" none-text="无">
<column name="科目" kind="text"><option>软件</option></column><column name="内容" kind="text"/>
<column name="数量" kind="number"/><column name="单价" kind="money"/><column name="金额" kind="money"/></rows></cell></row>
<row><label>名称</label><field key="a.name" label="名称" kind="text"/></row></grid></part>)");
    auto* table = editor<RowsTable>(u"a.rows");
    const QPoint place = table->mapTo(m_page->widget(), QPoint());
    const QPoint below = editor(u"a.name")->mapTo(m_page->widget(), QPoint());
    EXPECT_LT(place.y(), below.y());
    EXPECT_EQ(editor(u"a.none")->parentWidget()->parentWidget(), table); // beside its commands
    EXPECT_TRUE(table->findChild<QTableView*>()->isColumnHidden(0));     // nothing to choose
    Row row(5);
    row[0] = Value(QStringLiteral("软件"));
    row[1] = Value(QStringLiteral("平台"));
    row[4] = Value(Decimal(12));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.rows"), Value(Rows{row}), QStringLiteral("x")));
    EXPECT_TRUE(tells(u"软件：平台"));
    EXPECT_TRUE(tells(u"12.00"));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.rows"), {}, QStringLiteral("x")));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.none"), Value(true), QStringLiteral("x")));
    EXPECT_TRUE(tells(u"无"));
}

TEST_F(FieldEditorsTest, OneRowIsAskedForInLines)
{
    openForm(R"(<data id="settings"><rows key="a.set" label="报送" print="none" single="yes">
<column name="份数" kind="integer"/><column name="截止日期" kind="date"/></rows></data><part id="p" title="部分"/>)");
    const auto parts = outlineOf(m_session->form());
    ASSERT_EQ(parts.size(), 2u);
    PartPage page(*m_session, parts[1], nullptr);
    page.show();
    EXPECT_EQ(page.findChild<RowsTable*>(), nullptr);
    const auto lines = page.findChildren<QLineEdit*>();
    ASSERT_EQ(lines.size(), 2);
    lines[0]->setFocus();
    QTest::keyClicks(lines[0], QStringLiteral("3"));
    QTest::keyClicks(lines[1], QStringLiteral("2026-4-1"));
    ASSERT_NE(own(u"a.set").rows(), nullptr);
    const Row& row = own(u"a.set").rows()->front();
    EXPECT_EQ(row[0].number()->toString(), u"3");
    EXPECT_EQ(*row[1].date(), QDate(2026, 4, 1));
    m_session->undo();
    EXPECT_TRUE(own(u"a.set").rows()->front()[1].isBlank());
    m_session->undo();
    EXPECT_TRUE(own(u"a.set").isBlank());
    EXPECT_EQ(lines[0]->text(), QString());
}

// ---- what the form computes

const QByteArray kTotal =
    R"(<row><label>合计</label><field key="a.all" label="合计" kind="money"><computed as="sum" of="a.one a.two"/></field></row>
<row><label>甲</label><field key="a.one" label="甲" kind="money"/></row><row><label>乙</label><field key="a.two" label="乙" kind="money"/></row>)";

TEST_F(FieldEditorsTest, ATotalIsNotTypedOverByAccident)
{
    open(kTotal);
    line(u"a.one")->setFocus();
    QTest::keyClicks(line(u"a.one"), QStringLiteral("2586"));
    m_page->showKey(QStringLiteral("a.all")); // as from the outline: to what is written
    EXPECT_TRUE(line(u"a.one")->hasFocus());
    QLineEdit* all = line(u"a.all");
    EXPECT_EQ(all->text(), u"2586.00") << "as it is printed";
    all->setFocus();
    QTest::keyClicks(all, QStringLiteral("999"));
    EXPECT_TRUE(own(u"a.all").isBlank());
    EXPECT_EQ(all->text(), u"2586.00");
    EXPECT_TRUE(tells(u"Computed"));
    auto* button = editor(u"a.all")->findChild<QToolButton*>();
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isVisible());
    EXPECT_EQ(button->text(), u"Enter by hand");
    button->click();
    EXPECT_TRUE(all->hasFocus());
    QTest::keyClicks(all, QStringLiteral("3000"));
    QTest::keyClick(all, Qt::Key_Return);
    ASSERT_NE(own(u"a.all").number(), nullptr);
    EXPECT_EQ(own(u"a.all").number()->toString(), u"3000");
    EXPECT_EQ(button->text(), u"Compute again");
    line(u"a.one")->setFocus();
    EXPECT_TRUE(tells(u"By hand; computed: 2586.00")) << "what it would be";
    button->click();
    EXPECT_TRUE(own(u"a.all").isBlank());
    EXPECT_TRUE(all->isReadOnly());
    m_session->undo();
    EXPECT_EQ(own(u"a.all").number()->toString(), u"3000");
}

TEST_F(FieldEditorsTest, ARateIsOpenUntilThereIsSomethingToComputeItFrom)
{
    open(R"(<row><label>负债</label><field key="a.debt" label="负债" kind="money"/></row>
<row><label>资产</label><field key="a.all" label="资产" kind="money"/></row>
<row><label>率</label><field key="a.rate" label="负债率" kind="percent"><computed as="ratio" of="a.debt a.all"/></field></row>)");
    QLineEdit* rate = line(u"a.rate");
    EXPECT_FALSE(rate->isReadOnly());
    EXPECT_TRUE(m_session->set(QStringLiteral("a.debt"), Value(Decimal(1)), QStringLiteral("x")));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.all"), Value(Decimal(6)), QStringLiteral("x")));
    EXPECT_TRUE(rate->isReadOnly());
    EXPECT_EQ(rate->text(), u"16.67") << "rounded, not cut";
    auto* button = editor(u"a.rate")->findChild<QToolButton*>();
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(
        m_session->set(QStringLiteral("a.rate"), Value(*Decimal::parse(u"16.67")), QStringLiteral("x")));
    EXPECT_FALSE(button->isVisible()) << "copied from the books: nothing to say";
    EXPECT_TRUE(m_session->set(QStringLiteral("a.rate"), Value(Decimal(17)), QStringLiteral("x")));
    EXPECT_TRUE(button->isVisible());
    button->click();
    EXPECT_TRUE(own(u"a.rate").isBlank());
}

TEST_F(FieldEditorsTest, ATotalSaysWhatItLeavesOut)
{
    open(
        R"(<row><label>合计</label><field key="a.all" label="合计" kind="money"><computed as="sum" of="a.rows"/></field></row>)",
        {}, R"(<rows key="a.rows" label="明细" sum="金额"><column name="金额" kind="money"/></rows>)");
    EXPECT_TRUE(m_session->set(QStringLiteral("a.rows"),
                               Value(Rows{{Value(Decimal(5))}, {Value(QStringLiteral("abc"))}}),
                               QStringLiteral("x")));
    EXPECT_TRUE(tells(u"1 row(s) not counted"));
}

// ---- blocks of cells

const QByteArray kYears =
    R"(<row><label>资产</label><field key="a.a1" label="资产1" kind="money"/><field key="a.a2" label="资产2" kind="money"/></row>
<row><label>说明</label><label span="2">单位</label></row>
<row><label>收入</label><field key="a.b1" label="收入1" kind="money"/><field key="a.b2" label="收入2" kind="money"/></row>)";

TEST_F(FieldEditorsTest, ABlockFromASpreadsheetSpreadsOverTheOfficialTable)
{
    openForm("<part id=\"p\" title=\"部分\"><grid id=\"g\" label=\"表\" columns=\"40 30 30\">" + kYears +
             "</grid></part>");
    QSignalSpy told(m_page, &PartPage::message);
    QGuiApplication::clipboard()->setText(QStringLiteral("8,000\t9,000\n7000\tabc\n"));
    line(u"a.a1")->setFocus();
    QTest::keyClick(line(u"a.a1"), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(own(u"a.a1"), Value(Decimal(8000)));
    EXPECT_EQ(own(u"a.a2"), Value(Decimal(9000)));
    EXPECT_EQ(own(u"a.b1"), Value(Decimal(7000)));
    EXPECT_EQ(own(u"a.b2"), Value(QStringLiteral("abc")));
    EXPECT_EQ(line(u"a.a1")->text(), u"8000");
    EXPECT_TRUE(told.isEmpty() || told.last().first().toString().isEmpty());
    m_session->undo();
    EXPECT_TRUE(own(u"a.a1").isBlank() && own(u"a.b2").isBlank()) << "one step";
    line(u"a.a2")->setFocus();
    QTest::keyClick(line(u"a.a2"), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(own(u"a.a2"), Value(Decimal(8000)));
    EXPECT_EQ(own(u"a.b2"), Value(Decimal(7000)));
    EXPECT_TRUE(told.last().first().toString().contains(u"2 cell(s)")) << "what does not fit is said";
    m_session->undo();
    EXPECT_TRUE(told.last().first().toString().isEmpty());
    // with the names of the rows and the years above
    QGuiApplication::clipboard()->setText(QStringLiteral("项目\t2023年\t2024年\n资产\t1\t2\n收入\t3\t4\n"));
    line(u"a.a1")->setFocus();
    QTest::keyClick(line(u"a.a1"), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(own(u"a.a1"), Value(Decimal(1)));
    EXPECT_EQ(own(u"a.b2"), Value(Decimal(4)));
}

// ---- ticks that confirm, titles of lists, how to write

TEST_F(FieldEditorsTest, NothingCannotBeConfirmedWhileThereAreRows)
{
    open(
        R"(<row><label>无</label><field key="a.none" label="确认无支出" kind="tick"/></row>)", {},
        R"(<rows key="a.rows" label="能源费" sum="金额" none-key="a.none"><column name="金额" kind="money"/></rows>)");
    EXPECT_TRUE(
        m_session->set(QStringLiteral("a.rows"), Value(Rows{{Value(Decimal(5))}}), QStringLiteral("x")));
    auto* box = m_page->findChild<QCheckBox*>();
    ASSERT_NE(box, nullptr);
    box->click();
    EXPECT_FALSE(box->isChecked());
    EXPECT_TRUE(own(u"a.none").isBlank());
    EXPECT_TRUE(tells(u"“能源费” has 1 row(s)"));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.rows"), Value(), QStringLiteral("x")));
    EXPECT_FALSE(tells(u"“能源费” has"));
    box->click();
    EXPECT_EQ(own(u"a.none"), Value(true));
    auto* table = m_page->findChild<RowsTable*>(QStringLiteral("a.rows"));
    ASSERT_NE(table, nullptr);
    table->view()->model()->setData(table->view()->model()->index(0, 0), QStringLiteral("7"));
    EXPECT_TRUE(own(u"a.none").isBlank()) << "a row takes the confirmation back";
    m_session->undo();
    EXPECT_EQ(own(u"a.none"), Value(true));
}

TEST_F(FieldEditorsTest, TwoListsInOneCellHaveTitles)
{
    open(
        R"(<row><label>数量</label><cell><rows key="a.models" label="模型清单" print="items" format="{名称}"><column name="名称" kind="text"/></rows>
<rows key="a.agents" label="智能体清单" print="items" format="{名称}"><column name="名称" kind="text"/></rows></cell></row>)");
    EXPECT_TRUE(tells(u"模型清单"));
    EXPECT_TRUE(tells(u"智能体清单"));
}

TEST_F(FieldEditorsTest, AFaultSaysHowToWriteItRight)
{
    open(R"(<row><label>数量</label><field key="a.count" label="数量" kind="integer"/></row>)", kFormatCheck);
    line(u"a.count")->setFocus();
    QTest::keyClicks(line(u"a.count"), QStringLiteral("20.5"));
    EXPECT_TRUE(line(u"a.count")->accessibleDescription().contains(u"Write a whole number"));
}

} // namespace
} // namespace shenbao

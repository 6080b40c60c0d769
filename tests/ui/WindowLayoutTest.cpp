// SPDX-License-Identifier: GPL-3.0-or-later
// What people see: places that are gone to, narrow windows, names of projects, a click on the empty paper, a second window.
#include "tests/ui/WindowFixture.h"
#include "ui/common/TitleLabel.h"
#include "ui/findings/FindingsPanel.h"
#include "ui/form/DatePopup.h"
#include "ui/form/LineEdit.h"
#include "ui/form/PartPage.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/session/ProjectSummary.h"
#include "ui/shell/OutlineView.h"
#include "ui/shell/RecentProjects.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/WindowCall.h"

#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTextTable>
#include <QToolButton>

namespace shenbao {
namespace {

class WindowLayoutTest : public test::WindowFixture
{
protected:
    void SetUp() override
    {
        QSettings().clear();
        test::WindowFixture::SetUp();
    }
    ~WindowLayoutTest() override
    {
        m_window.reset();
        QSettings().clear();
    }

    ProjectView& view() { return *m_window->project(); }

    void openSampleOf(const char* form)
    {
        ASSERT_TRUE(m_window->openSample(QString::fromLatin1(form), m_path))
            << m_window->lastMessage().toStdString();
    }

    PartPage* page()
    {
        const auto pages = view().findChildren<PartPage*>();
        for (PartPage* one : pages) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }

    QToolButton* button(const QString& name) { return m_window->findChild<QToolButton*>(name); }

    void resizeTo(int width, int height)
    {
        m_window->resize(width, height);
        QTest::qWait(20);
    }

    /// A text of the form that nothing has been written in, on the page that is shown.
    NarrativeEditor* emptyText()
    {
        for (const Field& field : session().form().fields) {
            if (field.kind == FieldKind::Narrative && session().proposal().own(field.key).isBlank() &&
                view().canShow(field.key)) {
                view().showKey(field.key);
                auto* text = m_window->findChild<NarrativeEditor*>(field.key);
                if (text && text->isVisible()) {
                    return text;
                }
            }
        }
        return nullptr;
    }
};

/// Each click is the first in its window: nothing has its height yet.
void goEverywhere(MainWindow& window, const QString& path)
{
    const auto entries = [&] {
        QList<std::pair<int, int>> rows;
        const QAbstractItemModel& model = *window.findChild<OutlineView*>()->model();
        for (int part = 0; part < model.rowCount(); ++part) {
            for (int row = 0; row < model.rowCount(model.index(part, 0)); ++row) {
                rows.emplace_back(part, row);
            }
        }
        return rows;
    }();
    ASSERT_GT(entries.size(), 5);
    for (const auto& [part, row] : entries) {
        window.closeProject();
        QSettings().clear();
        ASSERT_TRUE(window.openProject(path));
        auto* outline = window.findChild<OutlineView*>();
        auto* model = static_cast<OutlineModel*>(outline->model());
        const QModelIndex index = model->index(row, 0, model->index(part, 0));
        const QString key = model->keyAt(index);
        outline->scrollTo(index);
        QTest::mouseClick(outline->viewport(), Qt::LeftButton, {}, outline->visualRect(index).center());
        QTest::qWait(30);
        const auto pages = window.findChildren<PartPage*>();
        for (PartPage* page : pages) {
            auto* editor = page->isVisible() ? page->findChild<QWidget*>(key) : nullptr;
            if (!editor) {
                continue;
            }
            const int top = editor->mapTo(page->viewport(), QPoint()).y();
            EXPECT_GE(top, 0) << key.toStdString();
            EXPECT_LT(top, page->viewport()->height() * 3 / 4) << key.toStdString();
        }
    }
}

/// Counts the layouts that are asked for.
class LayoutCounter final : public QObject
{
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
    int count = 0;
};

TEST_F(WindowLayoutTest, RestsWhenNobodyDoesAnything)
{
    openSampleOf("wh-hqds");
    for (const int width : {1366, 1024, 760}) {
        resizeTo(width, 700);
        QTest::qWait(500);
        LayoutCounter counter;
        qApp->installEventFilter(&counter);
        QTest::qWait(300);
        qApp->removeEventFilter(&counter);
        EXPECT_LT(counter.count, 50) << width;
    }
}

TEST_F(WindowLayoutTest, GoesToEveryPlaceOfTheWuhanFormAtTheFirstClick)
{
    openSampleOf("wh-hqds");
    goEverywhere(*m_window, m_path);
}

TEST_F(WindowLayoutTest, GoesToEveryPlaceOfTheShanghaiFormAtTheFirstClick)
{
    openSampleOf("sh-hqds");
    goEverywhere(*m_window, m_path);
}

TEST_F(WindowLayoutTest, StaysWhereItIsWhenPeopleHaveScrolled)
{
    openSampleOf("wh-hqds");
    auto* text = emptyText();
    for (const Field& field : session().form().fields) {
        if (field.kind == FieldKind::Narrative && view().canShow(field.key)) {
            view().showKey(field.key);
            text = m_window->findChild<NarrativeEditor*>(field.key);
        }
    }
    ASSERT_NE(text, nullptr);
    QScrollBar* bar = page()->verticalScrollBar();
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    view().setZoom(1.1);
    QTest::qWait(20);
    EXPECT_EQ(bar->value(), 0);
}

TEST_F(WindowLayoutTest, KeepsPrintExportAndMenuAtEveryWidth)
{
    openSampleOf("sh-hqds");
    for (const int width : {1366, 1024, 860, 740, m_window->minimumSizeHint().width()}) {
        resizeTo(width, 600);
        for (const char* name : {"bar-print", "bar-export", "bar-side", "bar-home", "more"}) {
            const QToolButton* one = button(QString::fromLatin1(name));
            ASSERT_NE(one, nullptr) << name;
            EXPECT_TRUE(one->isVisible()) << name << " at " << width;
            const QRect place(one->mapTo(m_window.get(), QPoint()), one->size());
            EXPECT_TRUE(m_window->rect().contains(place)) << name << " at " << width;
        }
        EXPECT_FALSE(m_window->findChild<TitleLabel*>()->shownText().isEmpty());
    }
    EXPECT_LE(m_window->width(), 760);
    resizeTo(1366, 768);
    EXPECT_EQ(button(QStringLiteral("bar-print"))->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    EXPECT_TRUE(button(QStringLiteral("bar-zoom-in"))->isVisible());
}

TEST_F(WindowLayoutTest, HidesTheSidePanelWhereThereIsNoRoomAndBringsItBack)
{
    openSampleOf("sh-hqds");
    resizeTo(1366, 768);
    EXPECT_TRUE(view().isSideVisible());
    resizeTo(1000, 700);
    EXPECT_FALSE(view().isSideVisible());
    resizeTo(1366, 768);
    EXPECT_TRUE(view().isSideVisible());
    resizeTo(1000, 700);
    m_window->action(QStringLiteral("side"))->trigger();
    EXPECT_TRUE(view().isSideVisible()) << "when it is asked for";
    m_window->action(QStringLiteral("side"))->trigger();
    resizeTo(1366, 768);
    EXPECT_FALSE(view().isSideVisible()) << "people have put it away";
}

TEST_F(WindowLayoutTest, CallsAProjectByItsName)
{
    openSampleOf("wh-hqds");
    const QString name = projectNameOf(session().proposal());
    ASSERT_FALSE(name.isEmpty());
    EXPECT_TRUE(m_window->windowTitle().contains(name)) << m_window->windowTitle().toStdString();
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("申报")));
    EXPECT_EQ(m_window->findChild<TitleLabel*>()->name(), name);
    m_window->closeProject();
    EXPECT_EQ(RecentProjects().all().front().title, name);
    m_path = m_folder.path(QStringLiteral("空.shenbao"));
    start("wh-hqds");
    EXPECT_EQ(m_window->findChild<TitleLabel*>()->name(), QStringLiteral("空"));
}

TEST_F(WindowLayoutTest, TellsWhatIsMissingApartFromWhatIsWrong)
{
    start("wh-hqds");
    const FindingCounts counts = countFindings(session().form(), session().findings());
    EXPECT_GT(counts.missing, 10);
    EXPECT_LT(counts.errors, counts.missing);
    QStringList texts;
    for (const QToolButton* one : m_window->findChild<StatusLine*>()->findChildren<QToolButton*>()) {
        texts << one->text();
    }
    EXPECT_TRUE(texts.join(u'|').contains(QStringLiteral("%1 still to fill in").arg(counts.missing)))
        << texts.join(u'|').toStdString();
    EXPECT_LT(progressOf(session().proposal(), session().findings()), 20);
    m_window->closeProject();
    EXPECT_EQ(RecentProjects().all().front().missing, counts.missing);
    m_path = m_folder.path(QStringLiteral("s.shenbao"));
    openSampleOf("wh-hqds");
    EXPECT_GT(progressOf(session().proposal(), session().findings()), 90);
}

TEST_F(WindowLayoutTest, WritesWhereThePaperIsClicked)
{
    start("sh-hqds");
    NarrativeEditor* text = emptyText();
    ASSERT_NE(text, nullptr);
    auto* paper = page()->findChild<QWidget*>(QStringLiteral("paper"));
    m_window->findChild<OutlineView*>()->setFocus();
    const QPoint beside = text->counter().mapTo(paper, text->counter().rect().center());
    QTest::mouseClick(paper, Qt::LeftButton, {}, beside);
    ASSERT_TRUE(text->edit().hasFocus()) << "the strip of the counter";
    m_window->findChild<OutlineView*>()->setFocus();
    QTest::mouseClick(paper, Qt::LeftButton, {}, QPoint(beside.x(), paper->height() - 2));
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    EXPECT_TRUE(paper->isAncestorOf(focus)) << "the end of the paper";
}

TEST_F(WindowLayoutTest, InvitesToWriteUntilSomebodyDoes)
{
    start("sh-hqds");
    NarrativeEditor* text = emptyText();
    ASSERT_NE(text, nullptr);
    NarrativeEdit& edit = text->edit();
    EXPECT_TRUE(edit.showsInvitation());
    const QImage before = edit.grab().toImage();
    QInputMethodEvent composing(QStringLiteral("shu"), {});
    QCoreApplication::sendEvent(&edit, &composing);
    EXPECT_FALSE(edit.showsInvitation());
    QInputMethodEvent given;
    given.setCommitString(QStringLiteral("数"));
    QCoreApplication::sendEvent(&edit, &given);
    EXPECT_FALSE(edit.showsInvitation());
    EXPECT_NE(edit.grab().toImage(), before);
}

TEST_F(WindowLayoutTest, LeavesARoomToWriteBehindATable)
{
    start("sh-hqds");
    NarrativeEditor* text = emptyText();
    ASSERT_NE(text, nullptr);
    NarrativeEdit& edit = text->edit();
    edit.setFocus();
    edit.insertTable(2, 2);
    QTest::qWait(1);
    const int inside = edit.textCursor().position();
    QTest::mouseClick(edit.viewport(), Qt::LeftButton, {},
                      QPoint(edit.width() / 2, edit.height() - Space::Two));
    EXPECT_NE(edit.textCursor().position(), inside);
    EXPECT_EQ(edit.textCursor().currentTable(), nullptr);
    QTest::keyClicks(&edit, QStringLiteral("behind"));
    EXPECT_EQ(edit.document()->lastBlock().text(), QStringLiteral("behind"));
}

TEST_F(WindowLayoutTest, GoesFromTheLastAnswerToTheNextPart)
{
    start("sh-hqds");
    view().goToPart(0);
    QWidget* first = QApplication::focusWidget();
    ASSERT_NE(first, nullptr);
    for (int step = 0; step < 60 && view().currentPart() == 0; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget* now = QApplication::focusWidget();
        ASSERT_NE(now, nullptr);
        EXPECT_TRUE(page()->isAncestorOf(now) || page() == now) << step;
    }
    EXPECT_EQ(view().currentPart(), 1);
}

TEST_F(WindowLayoutTest, ComesBackToWherePeopleWere)
{
    openSampleOf("wh-hqds");
    const QStringList keys = textKeys();
    const QString key = keys[keys.size() / 2];
    view().showKey(key);
    ASSERT_EQ(view().currentKey(), key);
    m_window->closeProject();
    restart();
    ASSERT_TRUE(m_window->openProject(m_path));
    EXPECT_EQ(view().currentKey(), key);
    view().showPart(1);
}

TEST_F(WindowLayoutTest, ReachesThePagesThatAreNotPrinted)
{
    start("wh-hqds");
    ASSERT_GE(view().unprintedParts().size(), 1);
    for (const int part : view().unprintedParts()) {
        view().showPart(0);
        const auto buttons = view().findChildren<QToolButton*>();
        for (QToolButton* one : buttons) {
            if (one->objectName().startsWith(QStringLiteral("place-")) &&
                one->text() == view().titleOfPart(part)) {
                EXPECT_TRUE(one->isVisible());
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        EXPECT_EQ(view().currentPart(), part);
        QMenu* menu = button(QStringLiteral("more"))->menu();
        Q_EMIT menu->aboutToShow();
        view().showPart(0);
        for (QAction* action : menu->actions()) {
            if (action->text() == view().titleOfPart(part)) {
                action->trigger();
            }
        }
        EXPECT_EQ(view().currentPart(), part);
    }
}

TEST_F(WindowLayoutTest, ClicksThroughTheFindingsWithoutLosingThem)
{
    start("wh-hqds");
    view().showSide(ProjectView::Side::Findings);
    QTest::qWait(200);
    auto* panel = m_window->findChild<FindingsPanel*>();
    QListView* list = panel->view();
    const int last = panel->model()->rowCount() - 1;
    ASSERT_GT(last, 10);
    int jumps = 0;
    for (int row = last; row > 0 && jumps < 3; row -= last / 4) {
        QTest::qWait(150); // the rows have their heights
        list->scrollTo(panel->model()->index(row));
        const Finding clicked = *panel->model()->finding(panel->model()->index(row));
        if (!view().canShow(clicked.key)) {
            continue;
        }
        ++jumps;
        const QRect rect = list->visualRect(panel->model()->index(row));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          rect.topLeft() + QPoint(60, rect.height() / 3));
        EXPECT_EQ(view().currentKey().section(u'.', 0, 1), clicked.key.section(u'.', 0, 1));
        const Finding* current = panel->model()->finding(list->currentIndex());
        ASSERT_NE(current, nullptr);
        EXPECT_EQ(current->message, clicked.message);
        EXPECT_TRUE(list->viewport()->rect().intersects(list->visualRect(list->currentIndex())));
    }
    EXPECT_EQ(jumps, 3);
    const QModelIndex before = list->currentIndex();
    const int part = view().currentPart();
    list->setFocus();
    QTest::keyClick(list, before.row() > 0 ? Qt::Key_Up : Qt::Key_Down);
    EXPECT_EQ(view().currentPart(), part) << "arrows only select";
}

TEST_F(WindowLayoutTest, SaysWhatIsWrongWhereItSteps)
{
    start("wh-hqds");
    m_window->action(QStringLiteral("next-finding"))->trigger();
    auto* panel = m_window->findChild<FindingsPanel*>();
    EXPECT_TRUE(panel->isVisible());
    const Finding* current = panel->model()->finding(panel->view()->currentIndex());
    ASSERT_NE(current, nullptr);
    EXPECT_EQ(current->key, view().currentKey());
}

TEST_F(WindowLayoutTest, ShowsWhatAnotherWindowHasOpenForReading)
{
    start("wh-hqds");
    type(textKeys().first(), QStringLiteral("mine"));
    ASSERT_TRUE(session().save());
    MainWindow second(test::forms(), {});
    ASSERT_TRUE(second.openProject(m_path)) << second.lastMessage().toStdString();
    EXPECT_TRUE(second.project()->session().isReadOnly());
    EXPECT_EQ(second.project()->session().proposal().text(textKeys().first()), QStringLiteral("mine"));
    EXPECT_TRUE(second.lastMessage().contains(QStringLiteral("only be read")));
    EXPECT_TRUE(second.windowTitle().contains(QStringLiteral("申报")));
    EXPECT_EQ(RecentProjects().all().front().path, QFileInfo(m_path).absoluteFilePath());
    second.closeProject();
}

TEST_F(WindowLayoutTest, CallsTheWindowThatHasAFileOpen)
{
    EXPECT_FALSE(WindowCall::call(m_path, 100)) << "nobody has it";
    start("wh-hqds");
    EXPECT_TRUE(WindowCall::call(m_path));
    EXPECT_FALSE(WindowCall::call(m_folder.path(QStringLiteral("other.shenbao")), 100));
    m_window->closeProject();
    EXPECT_FALSE(WindowCall::call(m_path, 100));
    WindowCall bell(m_path);
    QSignalSpy called(&bell, &WindowCall::called);
    EXPECT_TRUE(WindowCall::call(m_path));
    EXPECT_EQ(called.size(), 1);
}

TEST_F(WindowLayoutTest, SaysWhereAnAnswerIsCutOff)
{
    start("wh-hqds");
    const QString key = textKeys().first();
    type(key, QStringLiteral("25860000").repeated(30));
    const auto* line = m_window->findChild<QWidget*>(key)->findChild<LineEdit*>();
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(line->shownText().endsWith(u'…')) << line->shownText().toStdString();
    type(key, QStringLiteral("2586"));
    EXPECT_EQ(line->shownText(), QStringLiteral("2586"));
}

TEST_F(WindowLayoutTest, NamesTheMonthInTheOrderOfTheLanguage)
{
    DatePopup popup(QDate(2026, 11, 22), m_window.get());
    popup.openAt(m_window.get());
    const auto* month = popup.findChild<QLabel*>(QStringLiteral("month"));
    ASSERT_NE(month, nullptr);
    EXPECT_EQ(month->text(), QStringLiteral("2026-11"));
    popup.findChildren<QToolButton*>().first()->click();
    EXPECT_EQ(month->text(), QStringLiteral("2026-10"));
    popup.setAttribute(Qt::WA_DeleteOnClose, false);
    popup.close();
}

TEST_F(WindowLayoutTest, LooksForSamplesNowhereElse)
{
    MainWindow bare(test::forms(), {});
    const QString path = m_folder.path(QStringLiteral("none.shenbao"));
    const QString before = QDir::currentPath();
    QDir::setCurrent(QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples"));
    EXPECT_FALSE(bare.openSample(QStringLiteral("wh-hqds"), path));
    QDir::setCurrent(before);
    EXPECT_FALSE(QFile::exists(path));
}

} // namespace
} // namespace shenbao

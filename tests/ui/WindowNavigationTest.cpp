// SPDX-License-Identifier: GPL-3.0-or-later
// Ways through the window: outline, problems, undo out of sight; another language and other colours in the middle of work.
#include "tests/ui/WindowFixture.h"
#include "ui/comments/CommentDesk.h"
#include "ui/comments/CommentPopup.h"
#include "ui/shell/CompanyProfile.h"
#include "ui/shell/OutlineView.h"
#include "ui/shell/StatusLine.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>

namespace shenbao {
namespace {

class WindowNavigationTest : public test::WindowFixture
{
protected:
    ~WindowNavigationTest() override
    {
        m_window.reset();
        QSettings().clear();
        applyLanguage(*qApp, Language::English); // the texts of the sources, as at the start
        Theme::apply(*qApp, Theme::Mode::Light);
    }

    ProjectView& view() { return *m_window->project(); }
    void trigger(const char16_t* name) { m_window->action(QString::fromUtf16(name))->trigger(); }
    QString labelOfExport() { return m_window->action(QStringLiteral("export"))->text(); }
};

TEST_F(WindowNavigationTest, WalksThroughTheOutlineWithTheArrowKeys)
{
    start("wh-hqds");
    auto* outline = m_window->findChild<OutlineView*>();
    outline->setFocus();
    ASSERT_TRUE(outline->hasFocus());
    const int before = view().currentPart();
    for (int step = 0; step < 40 && view().currentPart() == before; ++step) {
        QTest::keyClick(outline, Qt::Key_Down);
        EXPECT_TRUE(outline->hasFocus()) << "after " << step << " steps";
    }
    EXPECT_NE(view().currentPart(), before);
    QTest::keyClick(outline, Qt::Key_Return);
    EXPECT_FALSE(outline->hasFocus());
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    EXPECT_TRUE(view().isAncestorOf(focus));
}

TEST_F(WindowNavigationTest, MarksThePartInTheOutlineThatPageKeysGoTo)
{
    start("wh-hqds");
    auto* outline = m_window->findChild<OutlineView*>();
    trigger(u"next-part");
    EXPECT_EQ(OutlineModel::partNumber(outline->currentIndex()), view().currentPart());
    trigger(u"previous-part");
    EXPECT_EQ(OutlineModel::partNumber(outline->currentIndex()), 0);
}

TEST_F(WindowNavigationTest, ShowsWhatAnUndoChanges)
{
    start("wh-hqds");
    const QString first = textKeys().first();
    type(first, QStringLiteral("x"));
    view().showPart(view().partCount() - 1);
    ASSERT_NE(view().currentKey(), first);
    trigger(u"undo");
    EXPECT_EQ(view().currentKey(), first);
}

TEST_F(WindowNavigationTest, GoesToTheProblemBehindThePlaceWhereOneIs)
{
    start("wh-hqds");
    QStringList keys;
    for (const Finding& finding : session().findings()) {
        if (finding.severity != Severity::Info && view().canShow(finding.key) &&
            keys.value(keys.size() - 1) != finding.key) {
            keys << finding.key;
        }
    }
    ASSERT_GT(keys.size(), 4);
    view().showKey(keys[2]);
    ASSERT_EQ(view().currentKey(), keys[2]);
    for (int steps = 0; steps < 50 && view().currentKey() == keys[2]; ++steps) {
        trigger(u"next-finding");
    }
    EXPECT_EQ(view().currentKey(), keys[3]);
    view().showKey(keys[2]);
    trigger(u"previous-finding");
    EXPECT_EQ(view().currentKey(), keys[1]);
}

TEST_F(WindowNavigationTest, SpeaksAnotherLanguageAtOnceAndKeepsEverything)
{
    applyLanguage(*qApp, Language::Chinese);
    restart();
    start("wh-hqds");
    const QString key = textKeys().first();
    type(key, QStringLiteral("x"));
    EXPECT_EQ(labelOfExport(), QStringLiteral("导出"));
    trigger(u"language-en");
    QTest::qWait(1);
    EXPECT_EQ(labelOfExport(), QStringLiteral("Export"));
    EXPECT_EQ(view().currentKey(), key);
    EXPECT_TRUE(m_window->action(QStringLiteral("undo"))->isEnabled());
    EXPECT_EQ(m_window->findChildren<StatusLine*>().size(), 1);
    type(key, QStringLiteral("y"));
    trigger(u"language-zh");
    QTest::qWait(1);
    EXPECT_EQ(labelOfExport(), QStringLiteral("导出"));
    EXPECT_EQ(session().proposal().text(key), QStringLiteral("y"));
    while (m_window->action(QStringLiteral("undo"))->isEnabled()) {
        trigger(u"undo");
    }
    EXPECT_TRUE(session().proposal().own(key).isBlank());
    EXPECT_EQ(chosenLanguage(), Language::Chinese);
}

TEST_F(WindowNavigationTest, ComparesWithTheCompanyProfile)
{
    CompanyProfile profile;
    profile.setValue(QStringLiteral("name"), QStringLiteral("江城数据技术有限公司"));
    profile.store();
    start("wh-hqds");
    EXPECT_EQ(session().facts().company, QStringLiteral("江城数据技术有限公司"));
    CompanyProfile().store();
}

TEST_F(WindowNavigationTest, GoesOnToTheNextDayWithoutBeingReopened)
{
    start("sh-hqds");
    const auto deadline = [&] { return m_window->findChild<QLabel*>(QStringLiteral("deadline"))->text(); };
    const QDate last = session().form().about.deadline;
    ASSERT_TRUE(last.isValid());
    m_window->setToday(last.addDays(-3));
    EXPECT_TRUE(deadline().contains(u'3')) << deadline().toStdString();
    const QString before = deadline();
    m_window->setToday(last.addDays(-2));
    EXPECT_NE(deadline(), before);
}

TEST_F(WindowNavigationTest, CountsToTheDeadlineThatTheProjectSets)
{
    start("wh-hqds");
    const auto* line = m_window->findChild<QLabel*>(QStringLiteral("deadline"));
    EXPECT_EQ(line->text(), QString()) << "the form prints none";
    const QString& list = session().form().submission.due;
    std::vector<Value> row(session().form().field(list)->columns.size());
    const QDate last(2026, 4, 30);
    row[size_t(session().form().field(list)->columnIndex(session().form().submission.dueColumn))] =
        Value(last);
    ASSERT_TRUE(session().set(list, Value(Rows{row}), QStringLiteral("set")));
    EXPECT_TRUE(line->text().contains(QStringLiteral("2026-04-30"))) << line->text().toStdString();
}

/// Also while people look at another program, when nothing in the window has the focus.
TEST_F(WindowNavigationTest, KeepsTheCommentThatIsBeingWrittenWhenItCloses)
{
    start("wh-hqds");
    CommentTarget target;
    target.key = textKeys().first();
    auto* desk = view().findChild<CommentDesk*>();
    ASSERT_NE(desk, nullptr);
    CommentPopup* sheet = desk->begin(target);
    ASSERT_NE(sheet, nullptr);
    sheet->edit()->setPlainText(QStringLiteral("请核对"));
    sheet->nameEdit()->setText(QStringLiteral("小陈"));
    if (QWidget* focus = QApplication::focusWidget()) {
        focus->clearFocus();
    }
    ASSERT_TRUE(m_window->closeProject());
    ASSERT_TRUE(m_window->openProject(m_path));
    EXPECT_EQ(session().comments().openCount(), 1);
}

TEST_F(WindowNavigationTest, ChangesItsColoursOnTheStartPageAndInAProject)
{
    trigger(u"theme-dark");
    QTest::qWait(1);
    EXPECT_EQ(Theme::current().mode, Theme::Mode::Dark);
    EXPECT_NE(m_window->startPage(), nullptr);
    start("wh-hqds");
    EXPECT_EQ(view().palette().color(QPalette::Window), Theme::current().panel);
    trigger(u"theme-light");
    QTest::qWait(1);
    EXPECT_EQ(view().palette().color(QPalette::Window), Theme::current().panel);
    EXPECT_EQ(Theme::chosen(), Theme::Choice::Light);
    EXPECT_TRUE(m_window->action(QStringLiteral("theme-light"))->isChecked());
}

} // namespace
} // namespace shenbao

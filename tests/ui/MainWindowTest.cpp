// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys through the whole window.
#include "tests/ui/WindowFixture.h"
#include "ui/shell/RecentProjects.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QFile>

namespace shenbao {
namespace {

class MainWindowTest : public test::WindowFixture
{};

TEST_F(MainWindowTest, KeepsWhatIsTypedWithoutAsking)
{
    for (const char* form : {"sh-hqds", "wh-hqds"}) {
        m_path = m_folder.path(QString(QLatin1String(form) + u".shenbao"));
        start(form);
        const QStringList keys = textKeys();
        ASSERT_GT(keys.size(), 2);
        for (const QString& key : keys) {
            type(key, QString(u"answer " + key));
        }
        m_window->close();
        EXPECT_EQ(m_window->project(), nullptr);
        restart();
        ASSERT_TRUE(m_window->openProject(m_path));
        for (const QString& key : keys) {
            EXPECT_EQ(session().proposal().text(key), QString(u"answer " + key)) << key.toStdString();
        }
    }
}

TEST_F(MainWindowTest, GoesAllTheWayBackAcrossParts)
{
    start("wh-hqds");
    const auto empty = session().proposal().answers();
    const QStringList keys = textKeys();
    for (const QString& key : keys) {
        type(key, QStringLiteral("x"));
    }
    const auto full = session().proposal().answers();
    EXPECT_NE(full, empty);
    QAction* undo = m_window->action(QStringLiteral("undo"));
    QAction* redo = m_window->action(QStringLiteral("redo"));
    int steps = 0;
    while (undo->isEnabled()) {
        undo->trigger();
        ++steps;
    }
    EXPECT_EQ(session().proposal().answers(), empty);
    EXPECT_EQ(steps, keys.size());
    while (redo->isEnabled()) {
        redo->trigger();
    }
    EXPECT_EQ(session().proposal().answers(), full);
}

TEST_F(MainWindowTest, OpensTheSamplesAndShowsEveryPart)
{
    for (const char* form : {"sh-hqds", "wh-hqds"}) {
        const QString path = m_folder.path(QString(u"s-" + QLatin1String(form) + u".shenbao"));
        ASSERT_TRUE(m_window->openSample(QString::fromLatin1(form), path))
            << m_window->lastMessage().toStdString();
        for (int part = 0; part < m_window->project()->partCount(); ++part) {
            m_window->project()->showPart(part);
            EXPECT_EQ(m_window->project()->currentPart(), part);
        }
        for (const auto side :
             {ProjectView::Side::Guidance, ProjectView::Side::Findings, ProjectView::Side::Preview}) {
            m_window->project()->showSide(side);
            QTest::qWait(1);
        }
        EXPECT_EQ(RecentProjects().all().front().path, QFileInfo(path).absoluteFilePath());
        m_window->closeProject();
    }
}

TEST_F(MainWindowTest, SaysWhatIsWrongWithAFileAndStaysUsable)
{
    QFile broken(m_path);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("this is no project");
    broken.close();
    EXPECT_FALSE(m_window->openProject(m_path));
    EXPECT_FALSE(m_window->lastMessage().isEmpty());
    EXPECT_EQ(m_window->project(), nullptr);
    EXPECT_FALSE(m_window->openProject(m_folder.path(QStringLiteral("missing.shenbao"))));
    EXPECT_TRUE(m_window->lastMessage().contains(QStringLiteral("missing.shenbao")));
    EXPECT_FALSE(m_window->newProject(test::form(QStringLiteral("wh-hqds")), m_path)) << "the file exists";
    m_path = m_folder.path(QStringLiteral("good.shenbao"));
    start("wh-hqds");
    EXPECT_TRUE(m_window->lastMessage().isEmpty());
}

TEST_F(MainWindowTest, LeavesAFileAloneThatAnotherWindowHasOpen)
{
    start("wh-hqds");
    type(textKeys().first(), QStringLiteral("mine"));
    EXPECT_TRUE(session().save());
    MainWindow second(test::forms(), {});
    const bool opened = second.openProject(m_path);
    EXPECT_FALSE(second.lastMessage().isEmpty());
    if (opened) {
        EXPECT_TRUE(second.project()->session().isReadOnly());
    }
    type(textKeys().first(), QStringLiteral("still mine"));
    EXPECT_TRUE(session().save());
}

TEST_F(MainWindowTest, KeepsTheCellThatIsBeingEditedWhenItCloses)
{
    start("wh-hqds");
    for (const Field& field : session().form().fields) {
        if (field.kind != FieldKind::Rows || field.columns.front().kind != FieldKind::Text ||
            !field.columns.front().options.isEmpty() || !session().proposal().own(field.key).isBlank()) {
            continue;
        }
        m_window->project()->showKey(field.key);
        auto* table = m_window->findChild<RowsTable*>(field.key);
        ASSERT_NE(table, nullptr) << field.key.toStdString();
        table->showCell(0, 0);
        table->view()->setFocus();
        QTest::keyClicks(table->view(), QStringLiteral("a"));
        ASSERT_TRUE(table->view()->isEditing()) << field.key.toStdString();
        m_window->action(QStringLiteral("next-finding"))->trigger();
        m_window->project()->showKey(field.key);
        table->showCell(0, 0);
        QTest::keyClicks(table->view(), QStringLiteral("b"));
        m_window->close();
        restart();
        ASSERT_TRUE(m_window->openProject(m_path));
        EXPECT_EQ(session().proposal().count(field.key), 1);
        return;
    }
    FAIL() << "no table begins with a text";
}

TEST_F(MainWindowTest, StepsFromProblemToProblem)
{
    start("wh-hqds");
    m_window->action(QStringLiteral("next-finding"))->trigger();
    EXPECT_TRUE(m_window->lastMessage().isEmpty());
    const QString first = m_window->project()->currentKey();
    m_window->action(QStringLiteral("next-finding"))->trigger();
    EXPECT_NE(m_window->project()->currentKey(), first);
}

} // namespace
} // namespace shenbao

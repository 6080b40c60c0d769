// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportDialog.h"

#include "core/check/Waiver.h"
#include "tests/support/Fixtures.h"
#include "ui/session/ProjectSession.h"

#include <QCheckBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace shenbao {
namespace {

constexpr int kLongest = 60'000; // ms

class ExportDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QSettings().remove(QStringLiteral("export"));
        auto file = ProjectFile::create(m_path, test::form(QStringLiteral("sh-hqds")));
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file));
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        make();
    }

    void make()
    {
        m_dialog = std::make_unique<ExportDialog>(*m_session, test::forms());
        m_dialog->setFolder(m_target);
        m_dialog->show();
    }

    QCheckBox* box(const char* name) { return m_dialog->findChild<QCheckBox*>(QString::fromLatin1(name)); }

    QStringList files() const
    {
        QStringList suffixes;
        for (const QString& name : QDir(m_target).entryList(QDir::Files, QDir::Name)) {
            suffixes << name.section(u'.', -1);
        }
        suffixes.sort();
        return suffixes;
    }

    /// Waits for one of the two; true when files came out.
    bool isExported(QSignalSpy& exported, QSignalSpy& failed)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return exported.size() + failed.size() > 0; }, kLongest));
        return exported.size() == 1 && failed.isEmpty();
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
    QString m_target = m_folder.path(QStringLiteral("out"));
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<ExportDialog> m_dialog;
};

TEST_F(ExportDialogTest, SaysWhatIsWrongAndShowsTheWayThere)
{
    const int errors = countErrors(m_session->findings());
    ASSERT_GT(errors, 0);
    EXPECT_TRUE(m_dialog->noticeText().contains(QString::number(errors)));
    EXPECT_TRUE(m_dialog->noticeText().contains(QStringLiteral("草稿")));
    QSignalSpy asked(m_dialog.get(), &ExportDialog::showFindings);
    for (auto* button : m_dialog->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Show the findings")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    EXPECT_EQ(asked.size(), 1);
    EXPECT_FALSE(m_dialog->isVisible());
}

TEST_F(ExportDialogTest, WritesTheChosenFilesWithoutBlockingTheWindow)
{
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QSignalSpy failed(m_dialog.get(), &ExportDialog::failed);
    box("proof")->setChecked(true);
    m_dialog->startExport();
    EXPECT_TRUE(m_dialog->isRunning()) << "the call returns before the work is done";
    ASSERT_TRUE(isExported(exported, failed));
    EXPECT_FALSE(m_dialog->isRunning());
    EXPECT_EQ(files(), QStringList({QStringLiteral("docx"), QStringLiteral("pdf"), QStringLiteral("pdf"),
                                    QStringLiteral("xlsx")}));
    int opens = 0;
    for (auto* button : m_dialog->findChildren<QPushButton*>()) {
        opens += button->text() == QStringLiteral("Open") ? 1 : 0;
    }
    EXPECT_EQ(opens, 4);
}

TEST_F(ExportDialogTest, ExportsWhatWasTypedJustNow)
{
    const QString key = QStringLiteral("sh.base.project");
    ASSERT_TRUE(m_session->set(key, Value(QStringLiteral("刚刚写下的名称")), QStringLiteral("change")));
    box("docx")->setChecked(false);
    box("xlsx")->setChecked(false);
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QSignalSpy failed(m_dialog.get(), &ExportDialog::failed);
    m_dialog->startExport();
    ASSERT_TRUE(isExported(exported, failed));
    EXPECT_EQ(files(), QStringList{QStringLiteral("pdf")});
    EXPECT_EQ(m_session->saveState(), ProjectSession::SaveState::Saved);
    EXPECT_TRUE(m_session->file().proposal().text(key) == QStringLiteral("刚刚写下的名称"));
}

TEST_F(ExportDialogTest, KeepsTheLockOfTheProject)
{
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QSignalSpy failed(m_dialog.get(), &ExportDialog::failed);
    box("docx")->setChecked(false);
    box("xlsx")->setChecked(false);
    m_dialog->startExport();
    ASSERT_TRUE(isExported(exported, failed));
    // another program must still be kept out
    const test::Ran ran = test::runCli({QStringLiteral("fill"), m_path, QStringLiteral("--values"),
                                        test::samplePath(QStringLiteral("shanghai.json"))});
    EXPECT_NE(ran.exitCode, 0) << "the command line wrote into an open project";
    EXPECT_TRUE(m_session->save());
}

TEST_F(ExportDialogTest, TellsWhenTheFolderCannotBeUsed)
{
    QFile obstacle(m_folder.path(QStringLiteral("file")));
    ASSERT_TRUE(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    m_dialog->setFolder(m_folder.path(QStringLiteral("file/below")));
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QSignalSpy failed(m_dialog.get(), &ExportDialog::failed);
    m_dialog->startExport();
    EXPECT_FALSE(isExported(exported, failed));
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("below")));
    EXPECT_FALSE(m_dialog->isRunning());
}

TEST_F(ExportDialogTest, LeavesNothingBehindWhenItIsCancelled)
{
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    m_dialog->startExport();
    m_dialog->cancelExport();
    EXPECT_FALSE(m_dialog->isRunning());
    QTest::qWait(3000);
    EXPECT_EQ(exported.size(), 0);
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(ExportDialogTest, ShowsTheFilesWhenTheCancelComesTooLate)
{
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QSignalSpy failed(m_dialog.get(), &ExportDialog::failed);
    m_dialog->startExport();
    QElapsedTimer time;
    time.start();
    while (files().isEmpty() && time.elapsed() < kLongest) {
        QCoreApplication::processEvents();
        QThread::msleep(20); // in which the window hears of nothing
    }
    m_dialog->cancelExport();
    EXPECT_TRUE(isExported(exported, failed));
    EXPECT_EQ(files().size(), 3);
}

TEST_F(ExportDialogTest, RemembersItsOptions)
{
    box("docx")->setChecked(false);
    box("xlsx")->setChecked(false);
    box("duplex")->setChecked(true);
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QSignalSpy failed(m_dialog.get(), &ExportDialog::failed);
    m_dialog->startExport();
    ASSERT_TRUE(isExported(exported, failed));
    m_dialog = std::make_unique<ExportDialog>(*m_session, test::forms());
    EXPECT_FALSE(box("docx")->isChecked());
    EXPECT_TRUE(box("pdf")->isChecked());
    EXPECT_TRUE(box("duplex")->isChecked());
    EXPECT_EQ(m_dialog->folder(), m_target);
    // another application is handed in otherwise
    auto file = ProjectFile::create(m_folder.path(QStringLiteral("another.shenbao")),
                                    test::form(m_session->form().id));
    SHENBAO_ASSERT_OK(file);
    auto session = ProjectSession::open(std::move(*file));
    SHENBAO_ASSERT_OK(session);
    m_dialog = std::make_unique<ExportDialog>(**session, test::forms());
    EXPECT_TRUE(box("docx")->isChecked());
    EXPECT_TRUE(box("xlsx")->isChecked());
    EXPECT_FALSE(box("duplex")->isChecked());
    m_dialog.reset();
}

TEST_F(ExportDialogTest, NeedsAtLeastOneFile)
{
    QPushButton* start = nullptr;
    for (auto* button : m_dialog->findChildren<QPushButton*>()) {
        start = button->isDefault() ? button : start;
    }
    ASSERT_NE(start, nullptr);
    EXPECT_TRUE(start->isEnabled());
    for (const char* name : {"docx", "pdf", "xlsx"}) {
        box(name)->setChecked(false);
    }
    EXPECT_FALSE(start->isEnabled());
    EXPECT_FALSE(box("archive")->isEnabled());
}

TEST_F(ExportDialogTest, NamesEveryControl)
{
    for (const QWidget* one : m_dialog->findChildren<QWidget*>()) {
        if (qobject_cast<const QPushButton*>(one) || qobject_cast<const QCheckBox*>(one) ||
            (qobject_cast<const QLineEdit*>(one))) {
            EXPECT_FALSE(one->accessibleName().isEmpty()) << one->objectName().toStdString();
        }
    }
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintDialog.h"

#include "core/check/Waiver.h"
#include "core/publish/Exporter.h"
#include "tests/support/PdfText.h"
#include "tests/ui/FakeSpooler.h"
#include "ui/export/ExportDialog.h"
#include "ui/print/PrintWhatBox.h"
#include "ui/print/PrinterBox.h"
#include "ui/print/SmallPages.h"
#include "ui/session/ProjectSession.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kLongest = 60'000; // ms
const QString kPrinter = QStringLiteral("HP");

using What = PrintChoice::What;

class PrintDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QSettings().remove(QStringLiteral("print"));
        QSettings().remove(QStringLiteral("export"));
        make(QStringLiteral("wuhan"));
    }

    void make(const QString& sample)
    {
        m_dialog.reset();
        m_session.reset();
        auto file = ProjectFile::open(test::sampleProject(m_folder, sample), test::forms(),
                                      ProjectFile::Mode::ReadWrite);
        SHENBAO_ASSERT_OK(file);
        auto session = ProjectSession::open(std::move(*file));
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        show({{kPrinter, QStringLiteral("Canon")}, QStringLiteral("Canon")});
    }

    void show(const PrinterNames& printers, PrinterFacts facts = {})
    {
        m_dialog = std::make_unique<PrintDialog>(
            *m_session, test::forms(),
            PrinterSource{[printers] { return printers; }, [facts](const QString&) { return facts; }});
        m_dialog->setToday(QDate(2026, 2, 25));
        m_dialog->show();
        settle();
    }

    /// Until the pages are laid out as chosen and printers are known.
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_dialog->isUpToDate() && m_dialog->printer().isReady(); },
                                    kLongest));
    }

    template<typename Control>
    Control* find(const char* name)
    {
        auto* control = m_dialog->findChild<Control*>(QString::fromLatin1(name));
        EXPECT_NE(control, nullptr) << name;
        return control;
    }

    QPushButton* button(const QString& text)
    {
        for (auto* one : m_dialog->findChildren<QPushButton*>()) {
            if (one->text() == text) {
                return one;
            }
        }
        ADD_FAILURE() << text.toStdString();
        return nullptr;
    }

    QStringList labels() const
    {
        QStringList list;
        for (int number = 0; number < m_dialog->pages().count(); ++number) {
            list << m_dialog->pages().label(number);
        }
        return list;
    }

    /// Presses 打印 and waits; what was printed, or nothing and the message is in the status.
    std::optional<PrintReport> print()
    {
        std::optional<PrintReport> report;
        const auto connection = QObject::connect(m_dialog.get(), &PrintDialog::printed, m_dialog.get(),
                                                 [&](const PrintReport& one) { report = one; });
        QSignalSpy failed(m_dialog.get(), &PrintDialog::failed);
        m_dialog->startPrinting();
        EXPECT_TRUE(m_dialog->isRunning()) << "the call returns before the work is done";
        EXPECT_TRUE(QTest::qWaitFor([&] { return report || !failed.isEmpty(); }, kLongest));
        QObject::disconnect(connection);
        EXPECT_FALSE(m_dialog->isRunning());
        return report;
    }

    test::TempFolder m_folder;
    QString m_pdf = m_folder.path(QStringLiteral("printed.pdf"));
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<PrintDialog> m_dialog;
};

TEST_F(PrintDialogTest, OffersAllPagesOnTheStandardPrinter)
{
    EXPECT_EQ(m_dialog->printer().printer(), QStringLiteral("Canon"));
    EXPECT_EQ(m_dialog->what().what(), What::All);
    EXPECT_EQ(m_dialog->pages().count(), 52);
    EXPECT_EQ(labels().front(), QStringLiteral("Page 1"));
    EXPECT_TRUE(button(QStringLiteral("Print"))->isEnabled());
    EXPECT_FALSE(find<QLineEdit>("file")->isVisible());
    EXPECT_FALSE(m_dialog->grab().isNull());
}

TEST_F(PrintDialogTest, ChecksTheRangeWhileItIsWritten)
{
    auto* range = m_dialog->what().findChild<QLineEdit*>();
    ASSERT_NE(range, nullptr);
    range->setFocus();
    QTest::keyClicks(range, QStringLiteral("50-"));
    EXPECT_EQ(m_dialog->what().what(), What::Range) << "who writes pages means them";
    EXPECT_EQ(labels(),
              QStringList({QStringLiteral("Page 50"), QStringLiteral("Page 51"), QStringLiteral("Page 52")}));
    EXPECT_TRUE(m_dialog->what().note().isEmpty());
    QTest::keyClicks(range, QStringLiteral("60"));
    EXPECT_TRUE(m_dialog->what().note().contains(QStringLiteral("60")));
    EXPECT_TRUE(m_dialog->what().note().contains(QStringLiteral("52")));
    EXPECT_EQ(m_dialog->pages().count(), 0);
    EXPECT_FALSE(button(QStringLiteral("Print"))->isEnabled());
    EXPECT_EQ(range->accessibleDescription(), m_dialog->what().note());
    range->clear();
    range->insert(QStringLiteral("７，９")); // as a Chinese keyboard gives it
    EXPECT_EQ(labels(), QStringList({QStringLiteral("Page 7"), QStringLiteral("Page 9")}));
    EXPECT_TRUE(button(QStringLiteral("Print"))->isEnabled());
}

TEST_F(PrintDialogTest, ShowsTheSealPagesWithTheirList)
{
    find<QRadioButton>("seals")->setChecked(true);
    auto* list = m_dialog->findChild<QTableView*>();
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->isVisible());
    EXPECT_GE(list->model()->rowCount(), 8);
    EXPECT_EQ(labels().first(2),
              QStringList({QStringLiteral("Instructions"), QStringLiteral("Instructions")}));
    EXPECT_EQ(labels().mid(2), QStringList({QStringLiteral("Page 1"), QStringLiteral("Page 52")}));
    find<QCheckBox>("instructions")->setChecked(false);
    EXPECT_EQ(labels(), QStringList({QStringLiteral("Page 1"), QStringLiteral("Page 52")}));
    EXPECT_FALSE(find<QCheckBox>("proof")->isEnabled()) << "a page with this mark cannot be sealed";
}

TEST_F(PrintDialogTest, HasOneChoiceOfPagesAtATime)
{
    const std::array<const char*, 3> names{"all", "some", "seals"};
    for (const char* chosen : names) {
        find<QRadioButton>(chosen)->click();
        for (const char* name : names) {
            EXPECT_EQ(find<QRadioButton>(name)->isChecked(), std::string_view(name) == chosen) << name;
        }
        EXPECT_EQ(m_dialog->findChild<QTableView*>()->isVisible(), std::string_view(chosen) == "seals");
    }
    m_dialog->what().setRange(QStringLiteral("2"));
    EXPECT_FALSE(find<QRadioButton>("seals")->isChecked());
    EXPECT_EQ(labels(), QStringList{QStringLiteral("Page 2")});
}

TEST_F(PrintDialogTest, PrintsWholeSheetsOnBothSides)
{
    m_dialog->printer().setDuplex(true);
    settle();
    find<QRadioButton>("seals")->setChecked(true);
    find<QCheckBox>("instructions")->setChecked(false);
    EXPECT_EQ(labels().first(2),
              QStringList({QStringLiteral("Page 1 · front"), QStringLiteral("Page 2 · back")}));
    EXPECT_TRUE(m_dialog->what().note().contains(QStringLiteral("2")))
        << m_dialog->what().note().toStdString();
    const QRect front = m_dialog->pages().sideRect(0);
    const QRect back = m_dialog->pages().sideRect(1);
    EXPECT_EQ(front.top(), back.top());
    EXPECT_LT(front.right(), back.left());
}

TEST_F(PrintDialogTest, PrintsToAFileWhatAnExportHas)
{
    ExportOptions options;
    options.docx = options.xlsx = false;
    options.today = QDate(2026, 2, 25);
    const auto exported = Exporter(m_session->file()).exportTo(m_folder.path(QStringLiteral("out")), options);
    SHENBAO_ASSERT_OK(exported);
    m_dialog->printer().setPrinter({});
    EXPECT_TRUE(find<QLineEdit>("file")->isVisible());
    EXPECT_FALSE(find<QSpinBox>("copies")->isEnabled());
    EXPECT_TRUE(m_dialog->printer().file().endsWith(QStringLiteral("-打印.pdf")));
    m_dialog->printer().setFile(m_pdf.chopped(4)); // the ending is added
    const auto report = print();
    ASSERT_TRUE(report.has_value()) << m_dialog->statusText().toStdString();
    EXPECT_EQ(report->sides, 52);
    EXPECT_TRUE(test::readBytes(m_pdf) == test::readBytes(exported->files.value(0)));
    EXPECT_TRUE(m_dialog->statusText().contains(QStringLiteral("printed.pdf")));
    EXPECT_TRUE(button(QStringLiteral("Open"))->isVisible());
    m_dialog->printer().setFile(m_folder.path(QStringLiteral("other.pdf")));
    EXPECT_TRUE(m_dialog->printer().note().isEmpty());
    m_dialog->printer().setFile(m_pdf);
    EXPECT_TRUE(m_dialog->printer().note().contains(QStringLiteral("replaced")));
}

TEST_F(PrintDialogTest, NamesTheFileByWhatIsInIt)
{
    m_dialog->printer().setPrinter({});
    find<QRadioButton>("seals")->setChecked(true);
    EXPECT_TRUE(m_dialog->printer().file().endsWith(QStringLiteral("-盖章页.pdf")));
    find<QRadioButton>("all")->setChecked(true);
    find<QCheckBox>("proof")->setChecked(true);
    EXPECT_TRUE(m_dialog->printer().file().endsWith(QStringLiteral("-校样.pdf")));
    m_dialog->printer().setFile(m_pdf);
    find<QCheckBox>("proof")->setChecked(false);
    EXPECT_EQ(m_dialog->printer().file(), m_pdf) << "a name that somebody wrote stays";
    find<QLineEdit>("file")->clear();
    EXPECT_FALSE(button(QStringLiteral("Print"))->isEnabled());
}

TEST_F(PrintDialogTest, PrintsWhatWasChosenLast)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    m_dialog->printer().setPrinter({});
    m_dialog->printer().setFile(m_pdf);
    m_dialog->what().setRange(QStringLiteral("5"));
    find<QCheckBox>("proof")->setChecked(true); // not laid out yet when printing begins
    EXPECT_FALSE(m_dialog->isUpToDate());
    ASSERT_TRUE(print().has_value()) << m_dialog->statusText().toStdString();
    const QStringList pages = test::pdfPages(m_pdf);
    ASSERT_EQ(pages.size(), 1);
    EXPECT_TRUE(pages[0].contains(QStringLiteral("校")));
}

TEST_F(PrintDialogTest, HandsThePagesToThePrinter)
{
    const test::FakeSpooler fake;
    m_dialog->printer().setPrinter(kPrinter);
    m_dialog->printer().setDuplex(true);
    find<QSpinBox>("copies")->setValue(2);
    m_dialog->what().setRange(QStringLiteral("1-2"));
    const auto report = print();
    ASSERT_TRUE(report.has_value()) << m_dialog->statusText().toStdString();
    EXPECT_EQ(report->sheets, 2);
    ASSERT_EQ(fake.calls().size(), 1);
    EXPECT_TRUE(fake.calls()[0].startsWith(QStringLiteral("-d HP -n 2 -t ")))
        << fake.calls()[0].toStdString();
    EXPECT_TRUE(fake.calls()[0].contains(QStringLiteral("sides=two-sided-long-edge")));
    EXPECT_EQ(fake.document(1).count("/Type/Page/"), 2);
    EXPECT_TRUE(m_dialog->statusText().contains(QStringLiteral("HP-7")));
    // the next time the same printer and sides
    show({{kPrinter, QStringLiteral("Canon")}, QStringLiteral("Canon")});
    EXPECT_EQ(m_dialog->printer().printer(), kPrinter);
    EXPECT_TRUE(m_dialog->printer().isDuplex());
}

TEST_F(PrintDialogTest, TellsWhenThePrinterRefuses)
{
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Refuses);
    EXPECT_FALSE(print().has_value());
    EXPECT_TRUE(m_dialog->statusText().contains(QStringLiteral("Canon")));
    EXPECT_TRUE(m_dialog->statusText().contains(QStringLiteral("does not exist")));
    EXPECT_TRUE(button(QStringLiteral("Print"))->isEnabled()) << "to try again";
}

TEST_F(PrintDialogTest, TellsWhenTheFileCannotBeWritten)
{
    m_dialog->printer().setPrinter({});
    m_dialog->printer().setFile(m_folder.path(QStringLiteral("none/printed.pdf")));
    EXPECT_FALSE(print().has_value());
    EXPECT_TRUE(m_dialog->statusText().contains(QStringLiteral("printed.pdf")));
    EXPECT_FALSE(button(QStringLiteral("Open"))->isVisible());
}

TEST_F(PrintDialogTest, CanBeCancelled)
{
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Hangs);
    QSignalSpy failed(m_dialog.get(), &PrintDialog::failed);
    QSignalSpy printed(m_dialog.get(), &PrintDialog::printed);
    m_dialog->startPrinting();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !fake.calls().isEmpty(); }, kLongest));
    QPushButton* cancel = button(QStringLiteral("Cancel"));
    ASSERT_NE(cancel, nullptr);
    cancel->click();
    EXPECT_FALSE(m_dialog->isRunning());
    EXPECT_TRUE(m_dialog->isVisible());
    QTest::qWait(300); // the thread ends by itself
    EXPECT_TRUE(failed.isEmpty());
    EXPECT_TRUE(printed.isEmpty());
    EXPECT_TRUE(button(QStringLiteral("Print"))->isEnabled());
}

TEST_F(PrintDialogTest, HelpsWithoutAPrinter)
{
    show({});
    EXPECT_TRUE(m_dialog->printer().printer().isEmpty());
    EXPECT_TRUE(m_dialog->printer().note().contains(QStringLiteral("No printer was found")));
    EXPECT_TRUE(find<QLineEdit>("file")->isVisible());
    EXPECT_TRUE(button(QStringLiteral("Print"))->isEnabled());
}

TEST_F(PrintDialogTest, SaysWhatThePrinterCannotDo)
{
    PrinterFacts facts;
    facts.canDuplex = false;
    facts.isStopped = true;
    show({{kPrinter}, {}}, facts);
    EXPECT_EQ(m_dialog->printer().printer(), kPrinter) << "the first one where none is the standard";
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return m_dialog->printer().note().contains(QStringLiteral("stopped")); }));
    EXPECT_FALSE(m_dialog->printer().note().contains(QStringLiteral("both sides")));
    m_dialog->printer().setDuplex(true);
    EXPECT_TRUE(m_dialog->printer().note().contains(QStringLiteral("both sides")));
}

TEST_F(PrintDialogTest, SaysWhatIsWrongBeforePrinting)
{
    EXPECT_FALSE(m_dialog->noticeText().contains(QStringLiteral("草稿")));
    EXPECT_TRUE(m_dialog->noticeText().contains(QStringLiteral("paging seal")) ||
                m_dialog->noticeText().contains(QStringLiteral("font")))
        << m_dialog->noticeText().toStdString();
    make(QStringLiteral("wuhan-flawed"));
    const int errors = countErrors(m_session->findings());
    ASSERT_GT(errors, 0);
    EXPECT_TRUE(m_dialog->noticeText().contains(QString::number(errors)));
    EXPECT_TRUE(m_dialog->noticeText().contains(QStringLiteral("草稿")));
    QSignalSpy asked(m_dialog.get(), &PrintDialog::showFindings);
    button(QStringLiteral("Show the findings"))->click();
    EXPECT_EQ(asked.size(), 1);
    EXPECT_FALSE(m_dialog->isVisible());
}

TEST_F(PrintDialogTest, ShowsAllThatConcernsThePaperOnDemand)
{
    QToolButton* more = nullptr;
    for (auto* one : m_dialog->findChildren<QToolButton*>()) {
        more = one->isCheckable() ? one : more;
    }
    ASSERT_NE(more, nullptr);
    const auto lines = [&] { return m_dialog->noticeText().count(u'\n'); };
    const auto few = lines();
    ASSERT_TRUE(more->isVisible());
    more->click();
    EXPECT_GT(lines(), few);
    more->click();
    EXPECT_EQ(lines(), few);
}

TEST_F(PrintDialogTest, TheExportDialogSpeaksOfPaperToo)
{
    m_dialog.reset();
    ExportDialog dialog(*m_session, test::forms());
    dialog.setFolder(m_folder.path());
    const QString before = dialog.noticeText();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.noticeText() != before; }, kLongest));
    EXPECT_TRUE(dialog.noticeText().startsWith(before));
}

TEST_F(PrintDialogTest, PrintsThePageOfThePreview)
{
    m_dialog->printer().setDuplex(true);
    m_dialog->choosePage(4);
    settle();
    EXPECT_EQ(labels(), QStringList{QStringLiteral("Page 5")});
    EXPECT_FALSE(m_dialog->printer().isDuplex());
}

TEST_F(PrintDialogTest, TellsWhenTheProjectCannotBeRead)
{
    const QString path = m_session->path();
    m_dialog.reset();
    m_session.reset();
    auto session =
        ProjectSession::open(*ProjectFile::open(path, test::forms(), ProjectFile::Mode::ReadWrite));
    SHENBAO_ASSERT_OK(session);
    m_session = std::move(*session);
    // the file goes away under the open window, which notices when something reads it anew
    ASSERT_TRUE(QFile::rename(m_session->path(), m_folder.path(QStringLiteral("elsewhere"))));
    PrintDialog dialog(*m_session, test::forms(), {[] { return PrinterNames(); }, {}});
    QSignalSpy failed(&dialog, &PrintDialog::failed);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, kLongest));
    EXPECT_FALSE(dialog.statusText().isEmpty());
    EXPECT_FALSE(dialog.isRunning());
}

TEST_F(PrintDialogTest, ClosesWhileItIsBusy)
{
    for (int round = 0; round < 3; ++round) {
        PrintDialog dialog(
            *m_session, test::forms(),
            PrinterSource{[] { return PrinterNames(); }, [](const QString&) { return PrinterFacts(); }});
        dialog.show();
        QTest::qWait(20 * round);
    }
    m_dialog->printer().setPrinter({});
    m_dialog->printer().setFile(m_pdf);
    m_dialog->startPrinting();
    m_dialog.reset();
    QTest::qWait(100);
}

TEST_F(PrintDialogTest, NamesEveryControl)
{
    m_dialog->printer().setPrinter({});
    for (const QWidget* one : m_dialog->findChildren<QWidget*>()) {
        if (one->focusPolicy() != Qt::NoFocus && one->isVisible() && one->parentWidget() &&
            one->objectName() != QStringLiteral("qt_spinbox_lineedit")) {
            EXPECT_FALSE(one->accessibleName().isEmpty())
                << one->metaObject()->className() << ' ' << one->objectName().toStdString();
        }
    }
}

TEST_F(PrintDialogTest, HasASensibleTabOrder)
{
    m_dialog->printer().setPrinter({});
    const std::array<const char*, 7> order{"printer", "file", "copies", "sides", "all", "proof", ""};
    std::vector<QString> met;
    QWidget* first = find<QComboBox>("printer");
    for (QWidget* one = first;;) {
        met.push_back(one->objectName());
        one = one->nextInFocusChain();
        if (one == first) {
            break;
        }
    }
    size_t at = 0;
    for (const QString& name : met) {
        at += order[at] == name.toStdString() && !name.isEmpty() ? 1 : 0;
    }
    EXPECT_EQ(at, order.size() - 1);
}

} // namespace
} // namespace shenbao

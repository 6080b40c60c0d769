// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of printing: page ranges, the print system's command, painting, the job, the seal list.
#include "core/layout/Paginator.h"
#include "core/output/pdf/PdfWriter.h"
#include "tests/core/publish/PrintFixture.h"
#include "tests/support/PdfText.h"
#include "tests/ui/FakeSpooler.h"
#include "ui/print/PageRanges.h"
#include "ui/print/PaintedPrint.h"
#include "ui/print/PrintJob.h"
#include "ui/print/SealListModel.h"
#include "ui/print/Spooler.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace shenbao {
namespace {

constexpr int kLongest = 60'000; // ms

// ---- ranges ----

std::vector<int> parsed(const char16_t* text, int count = 10)
{
    const auto pages = parsePageRanges(QString::fromUtf16(text), count);
    EXPECT_TRUE(pages.has_value());
    return pages.value_or(std::vector<int>());
}

TEST(PageRanges, NamePages)
{
    using testing::ElementsAre;
    EXPECT_THAT(parsed(u"1-3,5,8-"), ElementsAre(0, 1, 2, 4, 7, 8, 9));
    EXPECT_THAT(parsed(u"-2"), ElementsAre(0, 1));
    EXPECT_THAT(parsed(u"5, 2 ,2-3"), ElementsAre(1, 2, 4));
    EXPECT_THAT(parsed(u"１－３，５、７"), ElementsAre(0, 1, 2, 4, 6));
    EXPECT_THAT(parsed(u"2至4；9—10"), ElementsAre(1, 2, 3, 8, 9));
    EXPECT_THAT(parsed(u"10"), ElementsAre(9));
    EXPECT_THAT(parsed(u"1,,2,"), ElementsAre(0, 1));
}

TEST(PageRanges, RefuseWhatNamesNone)
{
    for (const char16_t* text : {u"", u"  ", u",", u"-", u"a", u"1-2-3", u"1.5", u"+1", u"0", u"11", u"3-12",
                                 u"5-3", u"99999999999999", u"1-x", u"第一页", u"--2"}) {
        const auto pages = parsePageRanges(QString::fromUtf16(text), 10);
        ASSERT_FALSE(pages.has_value()) << QString::fromUtf16(text).toStdString();
        EXPECT_EQ(pages.error().code, ErrorCode::Usage);
        EXPECT_FALSE(pages.error().message.isEmpty());
    }
    const auto far = parsePageRanges(QStringLiteral("3-12"), 10);
    EXPECT_TRUE(far.error().message.contains(QLatin1String("12"))) << far.error().message.toStdString();
    EXPECT_TRUE(far.error().message.contains(QLatin1String("10")));
}

// ---- the print system ----

TEST(Spooler, SaysEverythingThatDecidesTheSize)
{
    const QStringList words =
        Spooler::arguments({QStringLiteral("HP"), QStringLiteral("标题\n二"), {}, 3, true});
    const QString all = words.join(u' ');
    EXPECT_TRUE(all.startsWith(QStringLiteral("-d HP -n 3 -t 标题 二 ")));
    for (const char16_t* option : {u"-o media=A4", u"-o print-scaling=none", u"-o fit-to-page=false",
                                   u"-o number-up=1", u"-o collate=true", u"-o sides=two-sided-long-edge"}) {
        EXPECT_TRUE(all.contains(QString::fromUtf16(option))) << QString::fromUtf16(option).toStdString();
    }
    PageGeometry large;
    large.width = 297;
    large.height = 420;
    EXPECT_TRUE(Spooler::arguments({{}, {}, large}).contains(QStringLiteral("media=A3")));
    EXPECT_TRUE(Spooler::arguments({{}, {}, large}).contains(QStringLiteral("sides=one-sided")));
    large.width = 200;
    EXPECT_TRUE(Spooler::arguments({{}, {}, large}).contains(QStringLiteral("media=Custom.200x420mm")));
}

TEST(Spooler, HandsTheDocumentOver)
{
    const test::FakeSpooler fake;
    const std::atomic<bool> isCancelled = false;
    const auto job =
        Spooler::find()->print("bytes", {QStringLiteral("HP"), QStringLiteral("T"), {}}, isCancelled);
    SHENBAO_ASSERT_OK(job);
    EXPECT_EQ(*job, QStringLiteral("HP-7"));
    ASSERT_EQ(fake.calls().size(), 1);
    EXPECT_TRUE(fake.calls()[0].contains(QStringLiteral("-d HP -n 1 -t T ")));
    EXPECT_EQ(fake.document(1), "bytes");
}

TEST(Spooler, TellsWhatThePrintSystemSays)
{
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Refuses);
    const std::atomic<bool> isCancelled = false;
    const auto job = Spooler::find()->print("bytes", {QStringLiteral("HP"), {}, {}}, isCancelled);
    ASSERT_FALSE(job.has_value());
    EXPECT_EQ(job.error().code, ErrorCode::Output);
    EXPECT_TRUE(job.error().message.contains(QStringLiteral("HP")));
    EXPECT_TRUE(
        job.error().message.endsWith(QStringLiteral(": Error - The printer or class does not exist.")));
}

TEST(Spooler, TellsWhenTheCommandCannotRun)
{
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Broken);
    const auto spooler = Spooler::find();
    ASSERT_TRUE(spooler.has_value());
    const std::atomic<bool> isCancelled = false;
    const auto job = spooler->print("bytes", {QStringLiteral("HP"), {}, {}}, isCancelled);
    ASSERT_FALSE(job.has_value());
    EXPECT_EQ(job.error().code, ErrorCode::Output);
    EXPECT_FALSE(job.error().message.isEmpty());
}

TEST(Spooler, IsNotThereWithoutItsCommand)
{
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Missing);
    EXPECT_FALSE(Spooler::find().has_value());
}

TEST(Spooler, StopsWhenItIsCancelled)
{
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Hangs);
    std::atomic<bool> isCancelled = false;
    std::optional<Result<QString>> job;
    std::thread worker([&] {
        job = Spooler::find()->print("bytes", {QStringLiteral("HP"), {}, {}}, isCancelled);
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return fake.calls().size() == 1; }, kLongest));
    isCancelled = true;
    worker.join();
    ASSERT_FALSE(job->has_value());
    EXPECT_EQ(job->error().code, ErrorCode::Cancelled);
}

// ---- a job ----

class PrintJobTest : public test::PrintFixture
{
protected:
    void make(bool duplex = false, int copies = 1)
    {
        const auto file = open(QStringLiteral("wuhan"));
        ASSERT_TRUE(file);
        PrintSetup how = setup();
        how.duplex = duplex;
        how.copies = copies;
        m_material = std::make_shared<const PrintMaterial>(material(*file, how));
    }

    PrintOrder order(PrintChoice::What what, const QString& printer = {}, int copies = 1) const
    {
        return {m_material,
                {what, {}, true},
                printer,
                copies,
                m_folder.path(QStringLiteral("out.pdf")),
                QStringLiteral("标题")};
    }

    Result<PrintReport> run(const PrintOrder& order) const
    {
        const std::atomic<bool> isCancelled = false;
        return PrintJob::run(order, isCancelled);
    }

    std::shared_ptr<const PrintMaterial> m_material;
};

TEST_F(PrintJobTest, WritesTheFile)
{
    make();
    const auto report = run(order(PrintChoice::What::All));
    SHENBAO_ASSERT_OK(report);
    EXPECT_EQ(report->file, m_folder.path(QStringLiteral("out.pdf")));
    EXPECT_EQ(report->sides, int(m_material->pages.pages.size()));
    EXPECT_TRUE(test::readBytes(report->file) ==
                *writePdf(m_material->pages, m_material->about, m_material->source()));
}

TEST_F(PrintJobTest, PrintsTheSealPagesBehindTheirInstructions)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    make();
    SHENBAO_ASSERT_OK(run(order(PrintChoice::What::SealPages)));
    const QStringList printed = test::pdfPages(m_folder.path(QStringLiteral("out.pdf")));
    SHENBAO_ASSERT_OK(run(order(PrintChoice::What::All)));
    const QStringList all = test::pdfPages(m_folder.path(QStringLiteral("out.pdf")));
    const int sheets = int(m_material->instructions.pages.size());
    const std::vector<int> sealed = sealPages(m_material->pages);
    ASSERT_EQ(printed.size(), sheets + qsizetype(sealed.size()));
    EXPECT_TRUE(printed[0].contains(QStringLiteral("盖章说明")));
    for (size_t at = 0; at < sealed.size(); ++at) {
        EXPECT_EQ(printed[sheets + qsizetype(at)], all[sealed[at]]);
    }
}

TEST_F(PrintJobTest, TellsWhenTheFileCannotBeWritten)
{
    make();
    PrintOrder wrong = order(PrintChoice::What::All);
    wrong.file = m_folder.path(QStringLiteral("none/out.pdf"));
    const auto report = run(wrong);
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, ErrorCode::Output);
    EXPECT_TRUE(report.error().message.contains(QStringLiteral("out.pdf")));
}

TEST_F(PrintJobTest, RefusesToPrintNothing)
{
    make();
    const auto report = run(order(PrintChoice::What::Range));
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, ErrorCode::Usage);
}

TEST_F(PrintJobTest, HandsInstructionsAndCopiesToThePrinter)
{
    make(true, 3);
    const test::FakeSpooler fake;
    const auto report = run(order(PrintChoice::What::SealPages, QStringLiteral("HP"), 3));
    SHENBAO_ASSERT_OK(report);
    EXPECT_EQ(report->jobs, QStringList({QStringLiteral("HP-7"), QStringLiteral("HP-7")}));
    ASSERT_EQ(fake.calls().size(), 2);
    EXPECT_TRUE(fake.calls()[0].contains(QStringLiteral("-n 1 ")));
    EXPECT_TRUE(fake.calls()[1].contains(QStringLiteral("-n 3 ")));
    EXPECT_TRUE(fake.calls()[1].contains(QStringLiteral("two-sided-long-edge")));
    const std::vector<PrintStack> stacks =
        printStacks(*m_material, {PrintChoice::What::SealPages, {}, true}, 3);
    EXPECT_EQ(report->sheets, sheetsOf(stacks, true));
    EXPECT_TRUE(fake.document(2) ==
                *writePdf(pagesOf(*m_material, stacks[1]), m_material->about, m_material->source()));
}

TEST_F(PrintJobTest, TakesBackWhatWasHandedOverBeforeAFailure)
{
    make(false, 2);
    const test::FakeSpooler fake(test::FakeSpooler::Mood::RefusesTheSecond);
    const auto report = run(order(PrintChoice::What::SealPages, QStringLiteral("HP"), 2));
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(fake.cancelled(), QStringList{QStringLiteral("HP-7")});
}

TEST_F(PrintJobTest, NeedsAPrinterWithoutAPrintSystem)
{
    make();
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Missing);
    const auto report = run(order(PrintChoice::What::All, QStringLiteral("HP")));
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().message.contains(QStringLiteral("HP")));
}

TEST_F(PrintJobTest, CanBeCancelled)
{
    make();
    const test::FakeSpooler fake(test::FakeSpooler::Mood::Hangs);
    QPointer<PrintJob> job = new PrintJob(order(PrintChoice::What::All, QStringLiteral("HP")));
    QSignalSpy done(job, &PrintJob::done);
    QSignalSpy failed(job, &PrintJob::failed);
    QSignalSpy ended(job, &PrintJob::ended);
    job->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !fake.calls().isEmpty(); }, kLongest));
    job->cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, kLongest));
    EXPECT_TRUE(done.isEmpty());
    EXPECT_TRUE(failed.isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return job.isNull(); }, kLongest));
}

// ---- painting ----

TEST_F(PrintJobTest, PaintsPagesOnAnotherThread)
{
    SHENBAO_NEED_PROGRAM("pdfinfo");
    make();
    const PrintMaterial& made = *m_material;
    const Pages pages = pagesOf(made, {{{PrintedSide::From::Form, 0}, {}, {PrintedSide::From::Form, 2}}, 1});
    const QString path = m_folder.path(QStringLiteral("painted.pdf"));
    std::vector<int> seen;
    Result<void> painted;
    std::thread worker([&] {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        GlyphOutlines outlines;
        painted = paintPages(printer, pages, outlines, {}, [&](int done, int total) {
            EXPECT_EQ(total, 3);
            seen.push_back(done);
            return true;
        });
    });
    worker.join();
    SHENBAO_ASSERT_OK(painted);
    EXPECT_THAT(seen, testing::ElementsAre(0, 1, 2));
    const test::Ran info = test::runProgram(QStringLiteral("pdfinfo"), {path});
    EXPECT_TRUE(info.output.contains("Pages:           3")) << info.output.toStdString();
    EXPECT_TRUE(info.output.contains("(A4)")) << info.output.toStdString();
}

TEST_F(PrintJobTest, SaysWhyNothingWasPainted)
{
    make();
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.path(QStringLiteral("none/pages.pdf")));
    GlyphOutlines outlines;
    const auto lost = paintPages(printer, m_material->pages, outlines, {});
    ASSERT_FALSE(lost.has_value());
    EXPECT_EQ(lost.error().code, ErrorCode::Output);
    const auto none = paintPages(printer, Pages(), outlines, {});
    ASSERT_FALSE(none.has_value());
    EXPECT_EQ(none.error().code, ErrorCode::Usage);
    printer.setOutputFileName(m_folder.path(QStringLiteral("pages.pdf")));
    const auto stopped =
        paintPages(printer, m_material->pages, outlines, {}, [](int done, int) { return done < 1; });
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

// ---- the seal list ----

TEST_F(PrintJobTest, ListsTheSeals)
{
    make();
    SealListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setSeals(m_material->seals, false);
    ASSERT_EQ(model.rowCount(), int(m_material->seals.size()));
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(text(0, SealListModel::Page), QStringLiteral("Page 1"));
    EXPECT_TRUE(text(0, SealListModel::Place).contains(QStringLiteral("封面")));
    EXPECT_EQ(text(0, SealListModel::What), QStringLiteral("公章"));
    EXPECT_EQ(text(0, SealListModel::By), QStringLiteral("申报单位"));
    EXPECT_EQ(text(0, SealListModel::State), QStringLiteral("To be sealed"));
    EXPECT_EQ(text(1, SealListModel::State), QStringLiteral("To be signed"));
    EXPECT_EQ(text(model.rowCount() - 1, SealListModel::State), QStringLiteral("Optional"));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            EXPECT_FALSE(text(row, column).isEmpty());
        }
    }
    model.setSeals(m_material->seals, true);
    EXPECT_EQ(text(0, SealListModel::State), QStringLiteral("Draft, not yet"));
    model.setSeals({}, false);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace shenbao

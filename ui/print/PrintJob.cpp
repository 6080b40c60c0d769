// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintJob.h"

#include "core/base/Tr.h"
#include "core/output/FileSaver.h"
#include "core/output/pdf/PdfWriter.h"
#include "ui/print/PaintedPrint.h"
#include "ui/print/Spooler.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QPrinterInfo>

namespace shenbao {
namespace {

tl::unexpected<Error> stopped()
{
    return fail(ErrorCode::Cancelled, Tr::tr("Printing was stopped."));
}

Result<void> writeFile(const PrintOrder& order, const std::vector<PrintStack>& stacks,
                       const std::atomic<bool>& isCancelled)
{
    const auto pdf =
        writePdf(pagesOf(*order.material, stacks.front()), order.material->about, order.material->source());
    if (!pdf) {
        return fail(pdf.error());
    }
    if (isCancelled) {
        return stopped();
    }
    return saveFile(order.file, *pdf);
}

Result<void> spool(const Spooler& spooler, const PrintOrder& order, const std::vector<PrintStack>& stacks,
                   const std::atomic<bool>& isCancelled, QStringList& jobs)
{
    const PrintMaterial& material = *order.material;
    const auto takeBack = [&](Error reason) { // all or nothing
        for (const QString& before : jobs) {
            spooler.cancel(before);
        }
        jobs.clear();
        return tl::unexpected(std::move(reason));
    };
    for (const PrintStack& stack : stacks) {
        const auto pdf = writePdf(pagesOf(material, stack), material.about, material.source());
        if (!pdf) {
            return takeBack(pdf.error());
        }
        const Spooler::Request request{order.printer, order.title, material.pages.geometry, stack.copies,
                                       material.setup.duplex};
        const auto job = isCancelled ? Result<QString>(stopped()) : spooler.print(*pdf, request, isCancelled);
        if (!job) {
            return takeBack(job.error());
        }
        if (!job->isEmpty()) {
            jobs << *job;
        }
    }
    return isCancelled ? Result<void>(takeBack(stopped().value())) : Result<void>();
}

Result<void> paint(const PrintOrder& order, const std::vector<PrintStack>& stacks,
                   const PrintProgress& progress)
{
    if (!QPrinterInfo::availablePrinterNames().contains(order.printer)) {
        return fail(ErrorCode::Output,
                    Tr::tr("There is no printer “%1” any more. Choose another one.").arg(order.printer));
    }
    const PrintMaterial& material = *order.material;
    GlyphOutlines outlines;
    const PageImages images = [&material](const QString& id) {
        return QImage::fromData(material.pictures.value(id));
    };
    int total = 0;
    for (const PrintStack& stack : stacks) {
        total += int(stack.sides.size());
    }
    int before = 0;
    for (const PrintStack& stack : stacks) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setPrinterName(order.printer);
        printer.setDocName(order.title);
        printer.setCopyCount(stack.copies);
        printer.setCollateCopies(true);
        printer.setDuplex(material.setup.duplex ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
        const Pages pages = pagesOf(material, stack);
        auto painted = paintPages(printer, pages, outlines, images,
                                  [&](int done, int) { return progress(before + done, total); });
        if (!painted) {
            return painted;
        }
        before += int(stack.sides.size());
    }
    return {};
}

} // namespace

PrintJob::PrintJob(PrintOrder order) : m_state(std::make_shared<State>(std::move(order))) {}

PrintJob::~PrintJob()
{
    if (m_thread) {
        m_thread->wait();
    }
}

void PrintJob::start()
{
    m_thread.reset(QThread::create([this, state = m_state] {
        state->result = run(state->order, state->isCancelled,
                            [this](int done, int total) { Q_EMIT progressed(done, total); });
    }));
    connect(m_thread.get(), &QThread::finished, this, &PrintJob::finish);
    // fonts and settings go with the application: nothing may still use them
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        cancel();
        m_thread->wait();
    });
    m_thread->start();
}

void PrintJob::finish()
{
    m_thread->wait();
    const auto& result = m_state->result;
    if (result && !m_state->isCancelled) {
        if (*result) {
            Q_EMIT done(**result);
        } else {
            Q_EMIT failed(result->error().message);
        }
    }
    Q_EMIT ended();
    deleteLater();
}

Result<PrintReport> PrintJob::run(const PrintOrder& order, const std::atomic<bool>& isCancelled,
                                  const std::function<void(int, int)>& progress)
{
    const int copies = order.printer.isEmpty() ? 1 : std::max(1, order.copies);
    const std::vector<PrintStack> stacks = printStacks(*order.material, order.choice, copies);
    if (stacks.empty()) {
        return fail(ErrorCode::Usage, Tr::tr("There is no page to print."));
    }
    PrintReport report;
    report.sheets = sheetsOf(stacks, order.material->setup.duplex);
    report.copies = copies;
    for (const PrintStack& stack : stacks) {
        report.sides += int(stack.sides.size()) * stack.copies;
    }
    Result<void> done;
    if (order.printer.isEmpty()) {
        report.file = order.file;
        done = writeFile(order, stacks, isCancelled);
    } else {
        report.printer = order.printer;
        const auto spooler = Spooler::find();
        done = spooler ? spool(*spooler, order, stacks, isCancelled, report.jobs)
                       : paint(order, stacks, [&](int at, int total) {
                             if (progress) {
                                 progress(at, total);
                             }
                             return !isCancelled;
                         });
    }
    if (!done) {
        return fail(done.error());
    }
    return report;
}

} // namespace shenbao

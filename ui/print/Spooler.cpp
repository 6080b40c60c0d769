// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/Spooler.h"

#include "core/base/FileInput.h"
#include "core/base/Tr.h"

#include <QPageSize>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace shenbao {
namespace {

constexpr int kGlance = 50; // ms between two looks at whether it was cancelled
constexpr int kLongestTitle = 100;
constexpr int kLongestReason = 300;
constexpr int kCancelTime = 5000; // ms

/// “A4”, or the size itself for what has no name.
QString mediaName(const PageGeometry& paper)
{
    const QSizeF size(paper.width, paper.height);
    const QPageSize::PageSizeId id = QPageSize::id(size, QPageSize::Millimeter);
    return id == QPageSize::Custom ? QStringLiteral("Custom.%1x%2mm").arg(size.width()).arg(size.height())
                                   : QPageSize::key(id);
}

/// Without the name of the command in front.
QString reasonIn(const QByteArray& output)
{
    static const QRegularExpression name(QStringLiteral("^\\S*lp: "));
    return QString::fromLocal8Bit(output).simplified().remove(name).left(kLongestReason);
}

} // namespace

std::optional<Spooler> Spooler::find()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("lp"));
    return program.isEmpty() ? std::nullopt : std::optional(Spooler(program));
}

QStringList Spooler::arguments(const Request& request)
{
    const QString sides =
        request.duplex ? QStringLiteral("two-sided-long-edge") : QStringLiteral("one-sided");
    QStringList list{QStringLiteral("-d"), request.printer,
                     QStringLiteral("-n"), QString::number(request.copies),
                     QStringLiteral("-t"), request.title.simplified().left(kLongestTitle)};
    // said in full: what people have set for other programs must not shrink the room of a seal
    for (const QString& option :
         {QString(QStringLiteral("media=") + mediaName(request.paper)), QStringLiteral("print-scaling=none"),
          QStringLiteral("fit-to-page=false"), QStringLiteral("number-up=1"), QStringLiteral("collate=true"),
          QString(QStringLiteral("sides=") + sides)}) {
        list << QStringLiteral("-o") << option;
    }
    return list;
}

Result<QString> Spooler::print(const QByteArray& pdf, const Request& request,
                               const std::atomic<bool>& isCancelled) const
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) {
        return fail(ErrorCode::Output, Tr::tr("No temporary file can be made: %1").arg(fileReason(file)));
    }
    QProcess lp;
    lp.setStandardInputFile(QProcess::nullDevice());
    lp.start(m_program, arguments(request) << QStringLiteral("--") << file.fileName());
    while (lp.state() != QProcess::NotRunning && !lp.waitForFinished(kGlance)) {
        if (isCancelled && lp.state() != QProcess::NotRunning) {
            lp.kill();
            lp.waitForFinished();
        }
    }
    if (lp.error() == QProcess::FailedToStart) {
        return fail(ErrorCode::Output,
                    Tr::tr("The print system cannot be reached. Print to a PDF file instead, and print that "
                           "file from another computer."),
                    lp.errorString());
    }
    const QString told = QString::fromLocal8Bit(lp.readAllStandardOutput());
    const QRegularExpression jobName(QRegularExpression::escape(request.printer) + QStringLiteral("-\\d+"));
    const QString job = jobName.match(told).captured();
    if (isCancelled) {
        cancel(job);
        return fail(ErrorCode::Cancelled, Tr::tr("Printing was stopped."));
    }
    if (lp.exitStatus() != QProcess::NormalExit || lp.exitCode() != 0) {
        const QString reason = reasonIn(lp.readAllStandardError());
        QString message = Tr::tr("The printer “%1” did not take the pages. See whether it is switched on and "
                                 "connected, or choose another one.")
                              .arg(request.printer);
        if (!reason.isEmpty()) {
            message += u'\n' + Tr::tr("The print system says: %1").arg(reason);
        }
        return fail(ErrorCode::Output, message);
    }
    return job;
}

void Spooler::cancel(const QString& job) const
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("cancel"));
    if (job.isEmpty() || program.isEmpty()) {
        return;
    }
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, {job});
    if (!process.waitForFinished(kCancelTime)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace shenbao

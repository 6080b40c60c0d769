// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/print/PrintOrder.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <optional>

namespace shenbao {

/// Printing on a thread of its own: writes the PDF, the same as an export does, and puts it into a file or hands it to the
/// print system; paints the pages on a QPrinter where no system takes a PDF. Lives on by itself after cancel() until the
/// thread has ended, then deletes itself.
class PrintJob final : public QObject
{
    Q_OBJECT

public:
    explicit PrintJob(PrintOrder order);
    ~PrintJob() override;

    void start();
    /// Jobs that were handed over already are taken back.
    void cancel() { m_state->isCancelled = true; }

    /// The work itself, for any thread; `progress` as for paintPages().
    static Result<PrintReport> run(const PrintOrder& order, const std::atomic<bool>& isCancelled,
                                   const std::function<void(int, int)>& progress = {});

Q_SIGNALS:
    void done(const shenbao::PrintReport& report);
    void failed(const QString& message);
    /// Pages painted, of all; only where that takes its time.
    void progressed(int done, int total);
    /// Behind done() or failed(), and alone after cancel().
    void ended();

private:
    struct State
    {
        explicit State(PrintOrder what) : order(std::move(what)) {}
        PrintOrder order;
        std::atomic<bool> isCancelled = false;
        std::optional<Result<PrintReport>> result;
    };
    void finish();

    std::shared_ptr<State> m_state;
    std::unique_ptr<QThread> m_thread;
};

} // namespace shenbao

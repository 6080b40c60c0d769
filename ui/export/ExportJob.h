// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/export/ExportOrder.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <optional>

namespace shenbao {

class ProjectFile;

/// An export on a thread of its own. Makes everything in a temporary folder and puts it into the chosen one at the very
/// end, so that after a cancel() in time nothing there has changed. Lives on by itself after cancel() until the thread has ended,
/// then deletes itself.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(ExportOrder order);
    ~ExportJob() override;

    /// Of the exported files, without suffix.
    static QString fileName(const ProjectFile& project);

    void start();
    /// False when it comes too late: the files are being put into the folder, and done() or failed() will follow.
    bool cancel();

Q_SIGNALS:
    void done(const shenbao::ExportReport& report);
    void failed(const QString& message);
    /// Behind the other two, and alone after cancel().
    void ended();

private:
    enum class Stage : quint8 { Making, Publishing, Cancelled };
    struct State
    {
        explicit State(ExportOrder what) : order(std::move(what)) {}
        ExportOrder order;
        std::atomic<Stage> stage = Stage::Making;
        std::optional<Result<ExportReport>> result;
    };
    static Result<ExportReport> run(State& state);
    static Result<ExportReport> publish(State& state, ExportReport report);
    void finish();

    std::shared_ptr<State> m_state;
    std::unique_ptr<QThread> m_thread;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/history/Comparison.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace shenbao {

/// Compares two versions on a thread of its own. Lives on by itself after cancel() until the thread has ended; deletes itself
/// at the end in any case.
class ComparisonJob final : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonJob(ComparisonOrder order);
    ~ComparisonJob() override;

    void start();
    void cancel() { m_state->isCancelled = true; }
    /// While done() is emitted.
    Comparison take() { return std::move(**m_state->result); }

Q_SIGNALS:
    void done();
    void failed(const QString& message);

private:
    struct State
    {
        explicit State(ComparisonOrder what) : order(std::move(what)) {}
        ComparisonOrder order;
        std::atomic<bool> isCancelled = false;
        std::optional<Result<Comparison>> result;
    };
    static Result<Comparison> run(const State& state);
    void finish();

    std::shared_ptr<State> m_state;
    std::unique_ptr<QThread> m_thread;
};

} // namespace shenbao

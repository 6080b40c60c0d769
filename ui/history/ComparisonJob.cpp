// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/ComparisonJob.h"

#include "core/proposal/Restore.h"
#include "ui/history/ComparisonWriter.h"

#include <QCoreApplication>

namespace shenbao {

ComparisonJob::ComparisonJob(ComparisonOrder order) : m_state(std::make_shared<State>(std::move(order))) {}

ComparisonJob::~ComparisonJob()
{
    if (m_thread) {
        m_thread->wait();
    }
}

void ComparisonJob::start()
{
    m_thread.reset(QThread::create([state = m_state] { state->result = run(*state); }));
    connect(m_thread.get(), &QThread::finished, this, &ComparisonJob::finish);
    // fonts go with the application: nothing may still use them
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        cancel();
        m_thread->wait();
    });
    m_thread->start();
}

void ComparisonJob::finish()
{
    m_thread->wait();
    const auto& result = m_state->result;
    if (result && !m_state->isCancelled) {
        if (*result) {
            Q_EMIT done();
        } else {
            Q_EMIT failed(result->error().message);
        }
    }
    deleteLater();
}

Result<Comparison> ComparisonJob::run(const State& state)
{
    const ComparisonOrder& order = state.order;
    auto chosen = proposalOf(order.now, order.chosen);
    if (!chosen) {
        return fail(chosen.error());
    }
    const auto other = proposalOf(order.now, order.other);
    if (!other) {
        return fail(other.error());
    }
    Comparison comparison;
    for (const ProposalEdit& edit : editsTowards(order.now, *chosen)) {
        comparison.restorable << keyOf(edit);
    }
    auto answers =
        compareProposals(order.isChosenOlder ? *chosen : *other, order.isChosenOlder ? *other : *chosen,
                         [&] { return state.isCancelled.load(); });
    comparison.answers = int(answers.size());
    for (const AnswerDiff& answer : answers) {
        comparison.added += answer.added;
        comparison.removed += answer.removed;
    }
    comparison.parts = byParts(order.outline, std::move(answers), comparison.restorable);
    if (state.isCancelled) {
        return fail(ErrorCode::Cancelled, {});
    }
    comparison.document = std::make_unique<QTextDocument>();
    ComparisonWriter(*comparison.document, order).write(comparison);
    comparison.document->moveToThread(QCoreApplication::instance()->thread());
    comparison.chosen = std::make_shared<const Proposal>(std::move(*chosen));
    return comparison;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace shenbao {

/// Runs `work` on a thread of the pool and hands what it returns to `done` in the thread of `owner`. Nothing is handed on once
/// the owner has gone. `work` must own all that it touches: it may outlive everybody else.
template<typename Work, typename Done>
void inBackground(QThreadPool& pool, QObject* owner, Work work, Done done)
{
    using Product = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Product>>();
    auto* watcher = new QFutureWatcher<Product>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->future().takeResult());
    });
    watcher->setFuture(promise->future());
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace shenbao

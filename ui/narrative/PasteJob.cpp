// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/PasteJob.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace shenbao {

PasteJob::PasteJob(Work work, QObject* parent) : QObject(parent)
{
    auto promise = std::make_shared<QPromise<HtmlContent>>();
    auto* watcher = new QFutureWatcher<HtmlContent>(this);
    connect(watcher, &QFutureWatcher<HtmlContent>::finished, this,
            [this, watcher] { Q_EMIT done(watcher->future().takeResult()); });
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work), stop = m_stop.get_token()] {
        promise->addResult(work(stop));
        promise->finish();
    });
}

PasteJob::~PasteJob()
{
    m_stop.request_stop();
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentReader.h"

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace shenbao {

AttachmentReader::AttachmentReader(QObject* parent) : QObject(parent)
{
    using Watcher = QFutureWatcherBase;
    connect(&m_watcher, &Watcher::progressTextChanged, this,
            [this](const QString& name) { Q_EMIT progressed(m_watcher.progressValue(), name); });
    connect(&m_watcher, &Watcher::finished, this, &AttachmentReader::finish);
}

AttachmentReader::~AttachmentReader()
{
    m_watcher.cancel(); // the thread ends by itself, with what it has in hand
}

void AttachmentReader::readFiles(const QStringList& paths)
{
    std::vector<Work> works;
    for (const QString& path : paths) {
        works.emplace_back(QFileInfo(path).fileName(), [path]() -> Result<NewAttachment> {
            if (QFileInfo(path).isDir()) {
                return fail(
                    ErrorCode::Input,
                    tr("“%1” is a folder. Open it and add the files in it.").arg(QFileInfo(path).fileName()));
            }
            return readAttachment(path);
        });
    }
    run(std::move(works));
}

void AttachmentReader::readData(const QByteArray& data, const QString& name)
{
    std::vector<Work> works;
    works.emplace_back(name, [data, name]() -> Result<NewAttachment> {
        auto file = inspectAttachment(data, name);
        if (!file) {
            return fail(file.error().at(name));
        }
        return file;
    });
    run(std::move(works));
}

void AttachmentReader::run(std::vector<Work> works)
{
    auto promise = std::make_shared<QPromise<Result<NewAttachment>>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, works = std::move(works)] {
        promise->setProgressRange(0, int(works.size()));
        int done = 0;
        for (const auto& [name, read] : works) {
            if (promise->isCanceled()) {
                break;
            }
            promise->setProgressValueAndText(done++, name);
            promise->addResult(read());
        }
        promise->finish();
    });
}

void AttachmentReader::cancel()
{
    m_watcher.cancel();
}

void AttachmentReader::finish()
{
    deleteLater();
    if (m_watcher.isCanceled()) {
        return;
    }
    std::vector<NewAttachment> files;
    QStringList problems;
    const QFuture<Result<NewAttachment>> future = m_watcher.future();
    for (int at = 0; at < future.resultCount(); ++at) {
        if (auto file = future.resultAt(at)) {
            files.push_back(std::move(*file));
        } else {
            problems << file.error().message;
        }
    }
    Q_EMIT finished(files, problems);
}

} // namespace shenbao

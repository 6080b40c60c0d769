// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/input/AttachmentInspector.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <functional>

namespace shenbao {

/// Reads files and looks into them on another thread. One run; deletes itself behind finished() or after cancel(). Nothing is
/// reported once it is cancelled or destroyed.
class AttachmentReader final : public QObject
{
    Q_OBJECT

public:
    explicit AttachmentReader(QObject* parent);
    ~AttachmentReader() override;

    void readFiles(const QStringList& paths);
    /// What was pasted or dropped as a picture.
    void readData(const QByteArray& data, const QString& name);
    void cancel();

Q_SIGNALS:
    /// `name` is being read; `done` files are.
    void progressed(int done, const QString& name);
    /// Those that can be used, in their order, and for each other one what is wrong with it.
    void finished(const std::vector<shenbao::NewAttachment>& files, const QStringList& problems);

private:
    using Work = std::pair<QString, std::function<Result<NewAttachment>()>>; ///< name, what to do
    void run(std::vector<Work> works);
    void finish();

    QFutureWatcher<Result<NewAttachment>> m_watcher;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QFile>
#include <QObject>
#include <QTemporaryFile>
#include <QTimer>

#include <memory>

namespace shenbao {

class ProjectSession;

/// Copies the project file of a session, a piece at a time so that the window stays quick, for work on another thread: a
/// connection to the file itself belongs to one thread, and its lock keeps a second one out.
class ProjectCopy final : public QObject
{
    Q_OBJECT

public:
    explicit ProjectCopy(ProjectSession& session, QObject* parent = nullptr);

    /// Writes what is waiting, then copies. Ends with done() or failed(), never before it returns.
    void start();
    void stop() { m_timer.stop(); }
    /// After done(): the copy, closed. It goes with the object.
    std::shared_ptr<QTemporaryFile> take() { return std::move(m_copy); }

Q_SIGNALS:
    void done();
    void failed(const QString& message);

private:
    void begin();
    void step();
    void giveUp(const QString& message);
    QFile* source();

    ProjectSession& m_session;
    QTimer m_timer;
    std::shared_ptr<QTemporaryFile> m_copy;
    qint64 m_at = 0;         ///< bytes copied
    bool m_hasBegun = false; ///< and nothing was written since
};

} // namespace shenbao

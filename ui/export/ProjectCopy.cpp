// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ProjectCopy.h"

#include "core/base/FileInput.h"
#include "ui/session/ProjectSession.h"

namespace shenbao {
namespace {

constexpr qint64 kPiece = 2 * 1024 * 1024; // a few milliseconds
const QString kSourceName = QStringLiteral("shenbao-project-bytes");

} // namespace

ProjectCopy::ProjectCopy(ProjectSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ProjectCopy::step);
    // half of what was and half of what is now would be no project: every write is announced by one of these
    const auto startOver = [this] { m_hasBegun = false; };
    connect(&session, &ProjectSession::saveStateChanged, this, startOver);
    connect(&session, &ProjectSession::findingsChanged, this, startOver);
}

void ProjectCopy::start()
{
    m_hasBegun = false;
    m_timer.start();
}

void ProjectCopy::giveUp(const QString& message)
{
    m_timer.stop();
    m_copy.reset();
    Q_EMIT failed(message);
}

/// The handle stays open as long as the session: on Linux, closing any handle of a file drops all locks that the program
/// has on it, and SQLite's lock is what keeps a second window from writing. A child of the session goes after its file.
QFile* ProjectCopy::source()
{
    auto* file = m_session.findChild<QFile*>(kSourceName, Qt::FindDirectChildrenOnly);
    if (!file) {
        file = new QFile(m_session.path(), &m_session);
        file->setObjectName(kSourceName);
    }
    if (!file->isOpen() && !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        giveUp(tr("The project file cannot be read: %1").arg(fileReason(*file)));
        return nullptr;
    }
    return file;
}

void ProjectCopy::begin()
{
    if (!m_session.isReadOnly() && !m_session.save()) {
        giveUp(tr("The project could not be saved: %1").arg(m_session.saveProblem()));
        return;
    }
    QFile* from = source();
    if (!from) {
        return;
    }
    m_copy = std::make_shared<QTemporaryFile>();
    if (!m_copy->open()) {
        giveUp(tr("No temporary file can be made: %1").arg(fileReason(*m_copy)));
        return;
    }
    m_at = 0;
    m_hasBegun = true;
}

void ProjectCopy::step()
{
    if (!m_hasBegun) {
        begin();
        return;
    }
    QFile* from = source();
    if (!from) {
        return;
    }
    // another copy may be reading with the same handle
    const QByteArray piece = from->seek(m_at) ? from->read(kPiece) : QByteArray();
    m_at += piece.size();
    if (piece.isEmpty() && from->error() != QFileDevice::NoError) {
        giveUp(tr("The project file cannot be read: %1").arg(fileReason(*from)));
        return;
    }
    if (m_copy->write(piece) != piece.size()) {
        giveUp(tr("No temporary file can be made: %1").arg(fileReason(*m_copy)));
        return;
    }
    if (!piece.isEmpty()) {
        return;
    }
    m_timer.stop();
    m_copy->close();
    if (m_copy->error() != QFileDevice::NoError) {
        giveUp(tr("No temporary file can be made: %1").arg(fileReason(*m_copy)));
        return;
    }
    Q_EMIT done();
}

} // namespace shenbao

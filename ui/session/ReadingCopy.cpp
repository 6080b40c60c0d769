// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ReadingCopy.h"

#include "core/base/Tr.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace shenbao {
namespace {

constexpr int kTries = 20;
constexpr unsigned long kPause = 100; // ms
constexpr char kJournalMagic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
constexpr qint64 kChangeCounter = 24; // where SQLite counts changes of a file

QByteArray bytesOf(const QString& path, qint64 from, qint64 count)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(from) ? file.read(count) : QByteArray();
}

/// What tells whether a file was written meanwhile; empty while it is being written.
QByteArray stateOf(const QString& path)
{
    if (bytesOf(path + QStringLiteral("-journal"), 0, 8) == QByteArray(kJournalMagic, 8)) {
        return {};
    }
    const QFileInfo file(path);
    return bytesOf(path, kChangeCounter, 4) + QByteArray::number(file.size()) + ' ' +
           QByteArray::number(file.lastModified().toMSecsSinceEpoch());
}

} // namespace

Result<ReadingCopy> ReadingCopy::make(const QString& path, const FormCatalog& catalog)
{
    ReadingCopy copy;
    copy.folder = std::make_unique<QTemporaryDir>();
    const QString target = copy.folder->filePath(QFileInfo(path).fileName());
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const QByteArray before = stateOf(path);
        if (!before.isEmpty()) {
            QFile::remove(target);
            if (!QFile::copy(path, target)) {
                break;
            }
            if (stateOf(path) == before) {
                QFile(target).setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
                auto file = ProjectFile::open(target, catalog, ProjectFile::Mode::ReadOnly);
                if (!file) {
                    return fail(file.error());
                }
                copy.file = std::move(*file);
                return copy;
            }
        }
        QThread::msleep(kPause);
    }
    return fail(ErrorCode::Busy,
                Tr::tr("The file is open in another window or program. Close it there and try again."));
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/FileSaver.h"

#include "core/base/Tr.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace shenbao {
namespace {

constexpr qsizetype kMaxNameLength = 80;

/// QSaveFile renames without syncing the folder: after a power cut the new name could be gone.
void syncFolder([[maybe_unused]] const QString& folder)
{
#ifdef Q_OS_UNIX
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        fsync(handle);
        close(handle);
    }
#endif
}

} // namespace

Result<void> saveFile(const QString& path, const QByteArray& data)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(data) == data.size() && file.commit();
    if (!done) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return fail(ErrorCode::Output, Tr::tr("%1 cannot be written: %2. Check the folder and the free "
                                              "space; an older file of this name is unchanged.")
                                           .arg(path, reason));
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

QString safeFileName(const QString& name)
{
    QString result;
    for (const QChar character : name.trimmed()) {
        const bool forbidden = character.unicode() < 0x20 || QStringView(u"\\/:*?\"<>|").contains(character);
        result += forbidden ? QChar(u'＿') : character;
    }
    if (result.size() > kMaxNameLength) {
        result.truncate(result[kMaxNameLength - 1].isHighSurrogate() ? kMaxNameLength - 1 : kMaxNameLength);
    }
    while (result.endsWith(u'.') || result.endsWith(u' ')) {
        result.chop(1);
    }
    return result.isEmpty() ? QStringLiteral("申报书") : result;
}

} // namespace shenbao

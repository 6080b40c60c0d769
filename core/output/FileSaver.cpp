// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/FileSaver.h"

#include "core/base/FolderSync.h"
#include "core/base/Tr.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <memory>

namespace shenbao {
namespace {

constexpr qsizetype kMaxNameLength = 80;

QString reasonOf(const QSaveFile& file)
{
    switch (file.error()) {
    case QFileDevice::WriteError:
    case QFileDevice::ResourceError:
        return Tr::tr("there is no room left on the disk");
    case QFileDevice::PermissionsError:
        return Tr::tr("you may not write there");
    case QFileDevice::OpenError:
        return Tr::tr("the folder is missing or may not be written to");
    default:
        return Tr::tr("the disk or the network reported an error");
    }
}

} // namespace

Result<void> saveFile(const QString& path, const QByteArray& data)
{
    return saveFiles({{path, data}});
}

Result<void> saveFiles(const std::vector<std::pair<QString, QByteArray>>& files)
{
    std::vector<std::unique_ptr<QSaveFile>> open;
    for (const auto& [path, data] : files) {
        open.push_back(std::make_unique<QSaveFile>(path));
        QSaveFile& file = *open.back();
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.flush()) {
            return fail(ErrorCode::Output, Tr::tr("%1 cannot be written: %2. Check the folder and the free "
                                                  "space; older files of these names are unchanged.")
                                               .arg(path, reasonOf(file)));
        }
    }
    for (const auto& file : open) {
        if (!file->commit()) {
            return fail(ErrorCode::Output,
                        Tr::tr("%1 cannot be written: %2.").arg(file->fileName(), reasonOf(*file)));
        }
    }
    QStringList folders;
    for (const auto& [path, data] : files) {
        folders << QFileInfo(path).absolutePath();
    }
    folders.removeDuplicates();
    std::for_each(folders.begin(), folders.end(), syncFolder);
    return {};
}

bool isForbiddenInFileName(QChar character)
{
    return character.unicode() < 0x20 || QStringView(u"\\/:*?\"<>|").contains(character);
}

QString safeFileName(const QString& name)
{
    QString result;
    for (const QChar character : name.trimmed()) {
        result += isForbiddenInFileName(character) ? QChar(u'＿') : character;
    }
    if (result.size() > kMaxNameLength) {
        result.truncate(result[kMaxNameLength - 1].isHighSurrogate() ? kMaxNameLength - 1 : kMaxNameLength);
    }
    while (result.endsWith(u'.') || result.endsWith(u' ')) {
        result.chop(1);
    }
    // Windows keeps these for devices, with any ending
    static const QRegularExpression device(QStringLiteral("^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?=\\.|$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    result.replace(device, QStringLiteral("\\1＿"));
    return result.isEmpty() ? QStringLiteral("申报书") : result;
}

} // namespace shenbao

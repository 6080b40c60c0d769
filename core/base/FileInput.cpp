// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileInput.h"

#include "core/base/Tr.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <vector>

namespace shenbao {

QString fileReason(const QFileDevice& file)
{
    const QFileInfo info(file.fileName());
    if (file.error() == QFileDevice::ResourceError) {
        return Tr::tr("the disk is full.");
    }
    if (info.isDir()) {
        return Tr::tr("it is a folder.");
    }
    if (!info.exists()) {
        const QFileInfo folder(info.absolutePath());
        return !folder.exists()       ? Tr::tr("its folder does not exist.")
               : !folder.isWritable() ? Tr::tr("there is no such file, and its folder may not be written to.")
                                      : Tr::tr("there is no such file.");
    }
    if (!info.isReadable() || !info.isWritable() || file.error() == QFileDevice::PermissionsError) {
        return Tr::tr("you have no permission.");
    }
    return Tr::tr("the disk or the network reported an error.");
}

QString jsonReason(const QJsonParseError& error)
{
    switch (error.error) {
    case QJsonParseError::NoError:
        return {};
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::MissingNameSeparator:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingValueSeparator:
        return Tr::tr("a comma, a colon or a closing bracket is missing.");
    case QJsonParseError::UnterminatedString:
        return Tr::tr("a text is not closed with a quotation mark.");
    case QJsonParseError::IllegalUTF8String:
        return Tr::tr("it is not UTF-8 text.");
    case QJsonParseError::IllegalEscapeSequence:
        return Tr::tr("a text contains a \\ that means nothing; write \\\\ for the character itself.");
    case QJsonParseError::DeepNesting:
    case QJsonParseError::DocumentTooLarge:
        return Tr::tr("it is too large or nested too deeply.");
    case QJsonParseError::GarbageAtEnd:
        return Tr::tr("something stands behind its end.");
    case QJsonParseError::IllegalValue:
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::TerminationByNumber:
    case QJsonParseError::MissingObject:
        break;
    }
    return Tr::tr("a value is expected here: a text in quotation marks, a number, a list or an object.");
}

QString duplicateJsonName(const QByteArray& json)
{
    std::vector<QSet<QByteArray>> objects; // names so far; a list has an empty set of its own
    QByteArray last;                       // the string read last, a name when a colon follows
    for (qsizetype at = 0; at < json.size(); ++at) {
        switch (json[at]) {
        case '"': {
            const qsizetype begin = ++at;
            while (at < json.size() && json[at] != '"') {
                at += json[at] == '\\' ? 2 : 1;
            }
            last = json.mid(begin, at - begin);
            break;
        }
        case '{':
        case '[':
            objects.emplace_back();
            break;
        case '}':
        case ']':
            if (!objects.empty()) {
                objects.pop_back();
            }
            break;
        case ':':
            if (!objects.empty()) {
                if (objects.back().contains(last)) {
                    return QString::fromUtf8(last);
                }
                objects.back().insert(last);
            }
            break;
        default:
            break;
        }
    }
    return {};
}

Result<QByteArray> readWholeFile(const QString& path, qint64 mostBytes, FileKind kind)
{
    const QFileInfo info(path);
    if (kind == FileKind::Ordinary && info.exists() && !info.isFile() && !info.isDir()) {
        return fail(ErrorCode::Input, Tr::tr("%1 is no ordinary file.").arg(path));
    }
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Input, Tr::tr("%1 cannot be read: %2").arg(path, fileReason(file)),
                    file.errorString());
    }
    QByteArray bytes = file.read(mostBytes + 1); // a device says that its size is 0
    if (file.error() != QFileDevice::NoError) {
        return fail(ErrorCode::Input, Tr::tr("%1 cannot be read: %2").arg(path, fileReason(file)),
                    file.errorString());
    }
    if (bytes.size() > mostBytes) {
        return fail(ErrorCode::Input,
                    Tr::tr("%1 is larger than %2 MB.").arg(path).arg(mostBytes / (1024 * 1024)));
    }
    bytes.squeeze(); // read() reserves as much as it was allowed
    return bytes;
}

} // namespace shenbao

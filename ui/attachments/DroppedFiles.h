// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace shenbao {

/// What is dragged or pasted from a file manager or another program.
struct DroppedFiles
{
    bool isAny = false; ///< something that looks like files, though perhaps none of this computer
    QStringList paths;  ///< local ones
};

inline DroppedFiles droppedFiles(const QMimeData& data)
{
    DroppedFiles files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            files.paths << url.toLocalFile();
        }
    }
    // an application that is dropped wants to be opened
    const bool isApplication = urls.size() == 1 && files.paths.size() == 1 &&
                               files.paths.first().endsWith(QStringLiteral(".shenbao"));
    if (isApplication) {
        files.paths.clear();
    }
    files.isAny = !urls.isEmpty() && !isApplication;
    return files;
}

} // namespace shenbao

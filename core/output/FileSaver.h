// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace shenbao {

/// Puts bytes into a file so that the old content or the new is there whole, whatever happens: a temporary file beside it,
/// synced, renamed, the folder synced. Nothing is left behind on failure.
Result<void> saveFile(const QString& path, const QByteArray& data);
/// Several files (path, content): every one is written in full before the first takes its name.
Result<void> saveFiles(const std::vector<std::pair<QString, QByteArray>>& files);

/// A name that every file system and mail program takes: forbidden characters become ＿, at most 80 characters.
QString safeFileName(const QString& name);
/// Whether Windows or Linux refuse the character in the name of a file.
bool isForbiddenInFileName(QChar character);

} // namespace shenbao

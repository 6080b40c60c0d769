// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QJsonParseError>

namespace shenbao {

/// Why a file could not be opened, read or written, in the user's words (QFileDevice gives the system's English).
QString fileReason(const QFileDevice& file);

/// What is wrong with a JSON text, in the user's words.
QString jsonReason(const QJsonParseError& error);

/// The first name that an object of a valid JSON text has twice (QJsonDocument silently keeps the last); empty when none.
QString duplicateJsonName(const QByteArray& json);

/// Whether a file may be something that never ends or is waited for: a pipe, a device.
enum class FileKind : quint8 { Ordinary, Any };

/// Reads a whole file of at most `mostBytes`; the message names the path.
Result<QByteArray> readWholeFile(const QString& path, qint64 mostBytes, FileKind kind = FileKind::Ordinary);

} // namespace shenbao

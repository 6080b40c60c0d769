// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/proposal/Attachment.h"

namespace shenbao {

/// The largest file that is taken as an attachment, bytes.
inline constexpr qint64 kMaxAttachmentBytes = 100 * 1024 * 1024;

/// Looks into a file by its content, whatever its name says. Takes whole PDF files without a password, and PNG and JPEG
/// pictures of at most 100 megapixels.
Result<NewAttachment> inspectAttachment(const QByteArray& data, const QString& name);
/// Reads the file first. The message names the path.
Result<NewAttachment> readAttachment(const QString& path);

} // namespace shenbao

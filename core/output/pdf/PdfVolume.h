// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/proposal/Attachment.h"

#include <vector>

namespace shenbao {

struct VolumeDocument
{
    AttachmentFacts facts;
    QByteArray data;
};

/// The bound volume: the pages of the form, then those of the attachments in the order given, pictures each on an A4 page.
/// The same input gives the same bytes. Reads foreign PDF files with libqpdf in this process.
Result<QByteArray> bindPdfVolume(const QByteArray& form, const std::vector<VolumeDocument>& documents);

} // namespace shenbao

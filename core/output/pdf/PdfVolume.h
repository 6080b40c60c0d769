// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/proposal/Attachment.h"

#include <optional>
#include <vector>

namespace shenbao {

struct VolumeDocument
{
    QString
        category; ///< documents of one category stand together, behind a sheet that names it; empty: no sheet
    QString title; ///< of its bookmark
    AttachmentFacts facts;
    QString id; ///< of the attachment
    QByteArray data;
};

/// Pages of a PDF, from 1, that are not upright A4, so that the bound volume adjusts them; nothing when the file cannot be read.
std::optional<std::vector<int>> pagesToAdjust(const QByteArray& pdf);

/// The bound volume: the pages of the form, then those of the attachments in the order given, each document with a bookmark.
/// Pictures, and pages of another size than A4, are put on an A4 page of their orientation, as large as fits. `numbers`: a PDF
/// with a page for each sheet and page behind the form, which is drawn over it, `firstNumber` on the first; may be empty. `dividers`: a PDF with the sheet
/// of each category in their order. The same input gives the same bytes.
/// Reads foreign PDF files with libqpdf in this process.
Result<QByteArray> bindPdfVolume(const QByteArray& form, const std::vector<VolumeDocument>& documents,
                                 const QByteArray& numbers = {}, int firstNumber = 1,
                                 const QByteArray& dividers = {});

} // namespace shenbao

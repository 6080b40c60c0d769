// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/layout/Pages.h"
#include "core/output/OutputInfo.h"

namespace shenbao {

/// Writes a document as WordprocessingML (ISO/IEC 29500 transitional). `pages` of the same document give the numbers in
/// contents and lists of attachments. `labels`: what a content control is called, by key. The same input gives the same bytes.
Result<QByteArray> writeDocx(const Document& document, const Pages& pages, const OutputInfo& info,
                             const AttachmentSource& attachments,
                             const std::function<QString(const QString& key)>& labels);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"
#include "core/output/OutputInfo.h"

namespace shenbao {

struct PdfOptions
{
    bool archive = false; ///< claim and keep PDF/A-2b
};

/// Writes pages as PDF 1.7: fonts embedded as subsets, text layer exact, outline, title, language. The same pages give the
/// same bytes.
Result<QByteArray> writePdf(const Pages& pages, const OutputInfo& info, const AttachmentSource& attachments,
                            const PdfOptions& options = {});

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/proposal/Attachment.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

struct ComposeOptions
{
    QDateTime time;      ///< of the last edit
    bool draft = false;  ///< marked 草稿
    bool duplex = false; ///< for print on both sides
};

/// Puts form and answers together into the one document that DOCX, PDF and preview are renderings of.
Document composeDocument(const Proposal& proposal, const AttachmentLookup& attachments,
                         const ComposeOptions& options);

} // namespace shenbao

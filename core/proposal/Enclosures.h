// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Attachment.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// An attached document of the checklist.
struct EnclosedDocument
{
    const Field* field = nullptr; ///< its entry; lives as long as the form
    QString title;                ///< may be empty
    QString reference;            ///< attachment:…
};

/// Those that name a file, in the order of the list that the form prints.
std::vector<EnclosedDocument> enclosedDocuments(const Proposal& proposal);

/// A look-up that knows what this proposal names and nothing else, for another thread.
AttachmentLookup lookupFor(const Proposal& proposal, const AttachmentLookup& all);

} // namespace shenbao

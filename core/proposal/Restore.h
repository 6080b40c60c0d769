// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Attachment.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// The edits that give answers of `now` the values that they have in `then`; only of `keys` when there are any. Both belong to
/// forms with the same keys.
std::vector<ProposalEdit> editsTowards(const Proposal& now, const Proposal& then,
                                       const QStringList& keys = {});

/// The attachments that an answer names: files of rows, pictures of narratives. Each reference once, in order.
QStringList attachmentReferences(const Value& value);

/// File names of attachments in the values of edits that nobody can look up; they would be restored as names without a file.
QStringList missingAttachments(const std::vector<ProposalEdit>& edits, const AttachmentLookup& lookup);

} // namespace shenbao

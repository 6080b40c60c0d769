// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Attachment.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// The row of a file that is taken into an entry. For an entry with years: the year that its name holds, when it holds exactly
/// one of them and no row has it yet. Never a caption: the form prints the name of the entry until somebody writes one.
Row rowForFile(const Proposal& proposal, const Field& field, const AttachmentFacts& facts,
               const Rows& others = {});

/// Puts rows of an entry in front of row `at` of the same entry. Rows ascending; empty when nothing moves.
std::vector<ProposalEdit> reorderEdits(const QString& key, const std::vector<int>& rows, int at);
/// Puts rows of one entry in front of row `at` of another, or a copy of them.
std::vector<ProposalEdit> transferEdits(const Proposal& proposal, const QString& from,
                                        const std::vector<int>& rows, const QString& to, int at, bool copy);
std::vector<ProposalEdit> removeEdits(const QString& key, const std::vector<int>& rows);

} // namespace shenbao

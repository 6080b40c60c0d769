// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/TextSearch.h"

namespace shenbao {

/// What replacing a text would do to the answers.
struct TextReplacement
{
    std::vector<ProposalEdit> edits; ///< one for each answer that changes, in the order of the keys
    int replaced = 0;                ///< places
    int kept = 0;                    ///< places where the text stands and is not replaced
    QStringList tooLong; ///< keys of answers that are left out because they would go beyond their limit
};

/// Replaces a text wherever findText() finds it in these answers. Formats of narratives stay; the new text takes the format of
/// the first character it replaces. Paragraphs of a narrative, and names, of which nothing is left go. Answers that only follow
/// others are kept: they change with what they follow. Linear in the length of the answers.
TextReplacement replaceAll(const Proposal& proposal, const QStringList& keys, const TextMatcher& wanted,
                           const QString& replacement);

/// Replaces one place; nothing when the text does not stand there any more.
TextReplacement replaceOne(const Proposal& proposal, const TextHit& hit, const TextMatcher& wanted,
                           const QString& replacement);

} // namespace shenbao

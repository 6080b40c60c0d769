// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/proposal/Attachment.h"

namespace shenbao {

/// Where a narrative is printed.
struct NarrativePlace
{
    QString key;
    double width = 156;     ///< mm for tables and pictures
    double maxHeight = 120; ///< mm for one picture
    int headingLevel = 3;   ///< of its first sub-headings (heading-N); 0: inside a table cell
    QString lead;           ///< printed before its first paragraph
};

/// The blocks of a narrative.
std::vector<Block> composeNarrative(const RichText& text, const NarrativePlace& place,
                                    const AttachmentLookup& attachments);

/// The printed width of a text in halves of a character: Chinese 2, Latin 1.
int halfWidths(const QString& text);
/// Whether it roughly fits on one line of `width` mm in letters of `size` pt.
bool fitsOneLine(const QString& text, double size, double width);

} // namespace shenbao

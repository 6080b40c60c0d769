// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"
#include "core/text/TextDiff.h"

namespace shenbao {

/// A paragraph, a row of a table or a picture of two narratives that are compared.
struct RichTextDiffLine
{
    enum class Kind : quint8 {
        Same,
        Removed,
        Added,
        Changed,
        Restyled, ///< the same words with other formats, as a heading of another level, in another list
        Replaced  ///< another picture with the same caption and file name
    };
    enum class Shape : quint8 { Body, Heading, Bullet, Numbered, TableRow, Picture };
    Kind kind = Kind::Same;
    Shape shape = Shape::Body; ///< the later one
    DiffPieces pieces; ///< cells of a row are divided by “ │ ”; of a picture: its caption or file name
};

/// Compares narratives by paragraphs, and inside those that changed. Linked figures count with what they show.
std::vector<RichTextDiffLine> diffRichText(const RichText& before, const RichText& after);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ZipXml.h"

namespace shenbao::test {

/// A paragraph of a DOCX as a reader shows it.
struct DocxParagraph
{
    QString style;
    QString marker; ///< of a list item, counted as Word counts
    QString text;   ///< without the marker; soft breaks left out, a tab as \t
    bool inTable = false;
    bool inHeaderRow = false;
};

/// The paragraphs of word/document.xml in their order.
std::vector<DocxParagraph> docxParagraphs(const QByteArray& docx);

} // namespace shenbao::test

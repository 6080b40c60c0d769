// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/layout/Pages.h"

namespace shenbao {

/// Lays a document out on pages. Deterministic for the same document and fonts; linear in the length of the document.
/// What is kept of the pages: the numbers alone are enough for a DOCX, and take a third of the memory.
enum class PageContent : quint8 { Everything, Numbers };
Pages paginate(const Document& document, FontResolver& fonts, PageContent keep = PageContent::Everything);

/// The code of the text and pictures of one page alone, without page number and marks: a sealed page stays valid while what it
/// says stays the same.
QString pageCode(const Page& page);

/// Pages with nothing but their numbers, to be drawn over the pages that follow the form in the bound volume.
Pages pageNumberSheets(const Document& document, FontResolver& fonts, int first, int count);

} // namespace shenbao

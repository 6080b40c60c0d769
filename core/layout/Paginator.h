// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/layout/Pages.h"

namespace shenbao {

/// Lays a document out on pages. Deterministic for the same document and fonts; linear in the length of the document.
Pages paginate(const Document& document, FontResolver& fonts);

} // namespace shenbao

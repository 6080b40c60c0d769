// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/preview/PagePainter.h"

class QPrinter;

namespace shenbao {

/// Pages done and pages in all; false stops.
using PrintProgress = std::function<bool(int done, int total)>;

/// Paints pages on a printer where no print system takes a PDF: in full size on paper of their size; what a printer cannot
/// reach at the edges is left out, nothing is made smaller. A hundred times slower than writing the PDF, so never in the
/// window's thread. Stopped by `progress`: ErrorCode::Cancelled.
Result<void> paintPages(QPrinter& printer, const Pages& pages, GlyphOutlines& outlines,
                        const PageImages& images, const PrintProgress& progress = {});

} // namespace shenbao

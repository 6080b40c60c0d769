// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/preview/PagePainter.h"

class QPrinter;

namespace shenbao {

/// Pages done and pages in all; false stops.
using PrintProgress = std::function<bool(int done, int total)>;

/// Prints pages, by index, in full size on paper of their size; what a printer cannot reach at the edges is left out, nothing
/// is made smaller. Stopped by `progress`: ErrorCode::Cancelled.
Result<void> printPages(QPrinter& printer, const Pages& pages, GlyphOutlines& outlines,
                        const PageImages& images, const std::vector<int>& which,
                        const PrintProgress& progress = {});

/// Indexes of the pages that a text like “1-3,5,8-” names, each once, in the order of the document; pages are counted from the
/// first sheet. Chinese commas, dashes and digits are as good.
Result<std::vector<int>> parsePageRanges(const QString& text, int pageCount);

/// Indexes of the pages on which somebody puts a seal, a signature or a date.
std::vector<int> sealPages(const Pages& pages);

} // namespace shenbao

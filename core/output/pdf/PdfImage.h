// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/output/pdf/PdfObjects.h"

#include <optional>

namespace shenbao {

/// Adds a PNG or JPEG picture. JPEG data of one or three colours goes in as it is; everything else is decoded, transparent
/// parts become white (PDF/A and printers want no transparency).
Result<int> addPdfImage(PdfObjects& objects, const QByteArray& data);

} // namespace shenbao

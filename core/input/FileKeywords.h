// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace shenbao {

/// The keywords property of a PDF, DOCX or XLSX file; empty when it has none. Fails for a file that cannot be read, or is of
/// another kind.
Result<QString> readFileKeywords(const QString& path);

} // namespace shenbao

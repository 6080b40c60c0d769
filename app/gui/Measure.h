// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"

namespace shenbao {

/// Opens a project as a user would and prints, a line each: “painted N” – milliseconds since 1970 when the window had been painted
/// with it –, “memory N” – resident kilobytes with the preview shown and every part visited. For tests/bench/window.sh. Gives the
/// exit code.
int measureWindow(const FormCatalog& catalog, const QString& samples, const QString& file);

} // namespace shenbao

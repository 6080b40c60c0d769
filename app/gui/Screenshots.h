// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"

class QApplication;

namespace shenbao {

/// Pictures of every page and dialog of the program with a project, for people to look at: in Chinese light and dark, at
/// 1366 × 768 and at 3840 × 2160 (twice as fine), in English light. Works without a display. Gives the exit code: 3 when the file cannot be opened, 4 when a picture
/// cannot be written.
int makeScreenshots(QApplication& application, const FormCatalog& catalog, const QString& samples,
                    const QString& folder, const QString& file);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/TextSearch.h"

class QWidget;

namespace shenbao {

/// Where the cursor, or what is selected, is in the editor of an answer, as hits have it: start and end are the same where
/// nothing is selected, -1 where there is no text or no editor.
TextHit cursorPlace(const QString& key, const QWidget* editor);

/// The text that is selected in a control, to be looked for; empty when there is none, or more than one line of it.
QString selectedLine(const QWidget* control);

} // namespace shenbao

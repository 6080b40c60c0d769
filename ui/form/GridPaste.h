// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

class QMimeData;

namespace shenbao {

class LineFieldEditor;

/// Writes a block of cells over the answers of an official table: the first into `start`, the others into those beside and
/// below it, as one step of undo. Gives what the user must be told; empty when everything found its place.
QString pasteIntoGrid(ProjectSession& session, const LineFieldEditor& start, const QMimeData& mime);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckRunner.h"
#include "core/store/ProjectFile.h"

namespace shenbao {

/// What checks need and no answer tells: fonts and pictures from the laid-out pages, changed official text from the file.
CheckFacts collectFacts(const ProjectFile& project);

/// All findings of a project on a day, those that were acknowledged marked. Fails when the form's checks make no sense.
/// Answers: nothing is laid out, so fonts and pictures are not looked at; errors are found all the same. Errors: no others.
enum class CheckDepth : quint8 { Errors, Answers, Everything };
Result<Findings> checkProject(const ProjectFile& project, QDate today,
                              CheckDepth depth = CheckDepth::Everything);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckRunner.h"
#include "core/layout/FontResolver.h"
#include "core/layout/Pages.h"
#include "core/store/ProjectFile.h"

namespace shenbao {

/// How much is looked at. Answers: nothing is laid out, so fonts and pictures are not looked at, nor are comments
/// counted: what an export shows does not depend on them; errors are found all the same. Errors: no others.
/// Print: everything, and what must be known before printing and sealing (4.4).
enum class CheckDepth : quint8 { Errors, Answers, Everything, Print };

/// What only the laid-out pages tell: characters that the fonts of the form lack, pictures in the size of their print.
/// `fonts`: with which the pages were laid out.
CheckFacts factsOfPages(const Proposal& proposal, const AttachmentLookup& attachments, const Pages& pages,
                        const FontResolver& fonts);

/// What checks need and no answer tells: fonts and pictures from the laid-out pages, changed official text and open
/// comments from the file.
CheckFacts collectFacts(const ProjectFile& project, CheckDepth depth = CheckDepth::Everything);

/// All findings of a project on a day, those that were acknowledged marked. Fails when the form's checks make no sense.
Result<Findings> checkProject(const ProjectFile& project, QDate today,
                              CheckDepth depth = CheckDepth::Everything);

} // namespace shenbao

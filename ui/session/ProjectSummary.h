// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Rule.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// What people call a project: the answer that the form's rule for names of submitted files uses beside the name of the unit;
/// empty while it is blank, or where the form has no such rule.
QString projectNameOf(const Proposal& proposal);

/// Open findings by what is to be done about them.
struct FindingCounts
{
    int missing = 0; ///< errors that say that something has not been filled in yet
    int errors = 0;  ///< all others
    int warnings = 0;
};
FindingCounts countFindings(const FormTemplate& form, const Findings& findings);

/// How far an application is, in percent: answers that the form or its checks ask for and that are there. 100 only when none
/// is missing.
int progressOf(const Proposal& proposal, const Findings& findings);

} // namespace shenbao

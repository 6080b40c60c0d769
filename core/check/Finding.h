// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"

namespace shenbao {

/// Something that a check found in the answers.
struct Finding
{
    QString id; ///< of the check: C-006, WH-015
    Severity severity = Severity::Error;
    QString key;     ///< the answer to change; empty when it is about the whole application
    QString message; ///< Chinese, values filled in
    int start = -1;  ///< place in the text of the answer, in UTF-16 units; -1: the whole answer
    int end = -1;
};

} // namespace shenbao

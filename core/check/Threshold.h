// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"

namespace shenbao {

/// Fields whose thresholds the checks of a form ask for, in the order of the form.
QStringList thresholdKeys(const FormTemplate& form);

/// How a number stands to the threshold of its field.
struct ThresholdState
{
    enum class Is : quint8 { NotAsked, Blank, Met, Missed };
    Is is = Is::NotAsked;
    Decimal missing; ///< what there is too little of; negative: too much
};
ThresholdState thresholdState(const Field& field, const Proposal& proposal);

} // namespace shenbao

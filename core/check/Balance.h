// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"

#include <optional>

namespace shenbao {

/// That two numbers of an application have to be the same: a total and what it is made of.
struct Balance
{
    QString a;
    QString b;
    std::optional<Condition> atLeast; ///< b may be less then
    QString plus;                     ///< a further part of a; may be empty
    std::optional<Condition> plusWhen;
};

/// How a balance stands. `a` is with its further part.
struct BalanceState
{
    Decimal a;
    Decimal b;
    Decimal part; ///< of `plus`
    bool holds = true;
};

/// Those that the checks of a form ask for, in their order.
std::vector<Balance> balancesOf(const FormTemplate& form);
/// Nothing while one of the two is blank.
std::optional<BalanceState> stateOf(const Balance& balance, const Proposal& proposal);

} // namespace shenbao

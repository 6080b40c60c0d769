// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Balance.h"

#include "core/check/Rule.h"

namespace shenbao {
std::vector<Balance> balancesOf(const FormTemplate& form)
{
    std::vector<Balance> list;
    for (const CheckRule& check : form.checks) {
        if (check.kind != u"equal-numbers") {
            continue;
        }
        RuleParameters parameters(check, form);
        Balance balance{parameters.key("a"), parameters.key("b"), parameters.condition("at-least"),
                        parameters.optionalKey("plus"), parameters.condition("plus-when")};
        if (parameters.problem().isEmpty()) { // rules of a newer form need not fit
            list.push_back(std::move(balance));
        }
    }
    return list;
}

std::optional<BalanceState> stateOf(const Balance& balance, const Proposal& proposal)
{
    const auto a = proposal.number(balance.a);
    const auto b = proposal.number(balance.b);
    if (!a || !b) {
        return std::nullopt;
    }
    const bool hasPart = !balance.plus.isEmpty() && (!balance.plusWhen || proposal.holds(*balance.plusWhen));
    BalanceState state;
    state.part = hasPart ? proposal.number(balance.plus).value_or(Decimal()) : Decimal();
    state.a = *a + state.part;
    state.b = *b;
    state.holds =
        state.a == state.b || (balance.atLeast && proposal.holds(*balance.atLeast) && state.a > state.b);
    return state;
}

} // namespace shenbao

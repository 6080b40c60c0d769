// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Value.h"

#include <QString>

#include <variant>

namespace shenbao {

/// Gives a key a value of its own; a blank value takes it away.
struct SetValue
{
    QString key;
    Value value;
};
/// Changes one cell of a list.
struct SetCell
{
    QString key;
    int row = 0;
    int column = 0;
    Value value;
};
/// Puts rows in before `at`.
struct InsertRows
{
    QString key;
    int at = 0;
    Rows rows;
};
/// Takes `count` rows out from `at` on.
struct RemoveRows
{
    QString key;
    int at = 0;
    int count = 1;
};
/// Moves a row; `to` is its position afterwards.
struct MoveRow
{
    QString key;
    int from = 0;
    int to = 0;
};

/// One change of a proposal. Proposal::apply() gives the edit that takes it back.
using ProposalEdit = std::variant<SetValue, SetCell, InsertRows, RemoveRows, MoveRow>;

const QString& keyOf(const ProposalEdit& edit);

} // namespace shenbao

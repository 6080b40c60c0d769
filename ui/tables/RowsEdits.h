// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Field.h"
#include "core/proposal/ProposalEdit.h"

namespace shenbao {

/// Where rows were put in (count > 0) or taken out (count < 0) to make one table of another.
struct RowShift
{
    int at = 0;
    int count = 0;
};

Row blankRow(const Field& field);

/// The same rows with their numbers in order, for fields that number their rows.
Rows renumbered(const Field& field, Rows rows);

/// The place where the tables differ in length; the numbers of rows are left aside. The end when there is
/// no such place.
RowShift shiftBetween(const Field& field, const Rows& before, const Rows& after);

/// The edits that make `after` of `before`.
std::vector<ProposalEdit> editsBetween(const Field& field, const Rows& before, const Rows& after);

/// A typed value for this cell; blank where it is what the row computes anyway, so that it keeps following.
Value settled(const Field& field, const Row& row, int column, Value typed);

/// Where a row's amount is what its quantity and price made before, it goes on following them.
Row following(const Field& field, const Row& before, Row after);

/// The rows with a table written over them from a row on, its cells into these columns; they grow as needed. `time` as for
/// cellFromText().
Rows withPasted(const Field& field, Rows rows, int row, const std::vector<int>& columns,
                const std::vector<QStringList>& table, const std::optional<Period>& time = {});

/// Moves the rows from `first` to `last` up (step -1) or down (step 1) by one; there must be room.
void moveBlock(Rows& rows, int first, int last, int step);

/// Copies the cells of a row from `left` to `right` into the rows below it, down to `last`.
void copyDown(const Field& field, Rows& rows, int from, int last, int left, int right);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Field.h"
#include "core/proposal/Value.h"
#include "core/text/TextDiff.h"

namespace shenbao {

/// A cell that changed.
struct CellDiff
{
    int column = 0; ///< of Field::columns
    DiffPieces pieces;
    bool isOtherFile = false; ///< a file of the same name with other content
};

/// A row that is not the same, or not at the same place, in two lists of rows.
struct RowDiff
{
    enum class Kind : quint8 { Removed, Added, Changed, Moved };
    Kind kind = Kind::Changed;
    int before = -1;             ///< its position, from 0; -1: it was added
    int after = -1;              ///< -1: it was removed
    QString text;                ///< its cells in one line; of a changed row: what it is called
    std::vector<CellDiff> cells; ///< of a changed row
};

/// Compares lists by what their rows say, not by their positions. A column of running numbers does not count.
std::vector<RowDiff> diffRows(const Field& field, const Rows& before, const Rows& after);

/// What a cell says to people: with its unit where that is wanted, files by their names.
QString cellText(const Column& column, const Value& cell, bool withUnit = true);

} // namespace shenbao

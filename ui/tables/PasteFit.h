// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Field.h"
#include "ui/tables/Clipboard.h"

namespace shenbao {

/// What of a pasted block belongs into a table, and where.
struct PasteFit
{
    CellTable rows;           ///< without title, header and total; cells in the order of `columns`
    std::vector<int> columns; ///< of the field, for each cell of a row
    QStringList unknown;      ///< headers of pasted columns that the table does not have
    int lost = 0;             ///< columns at the right without a place
    bool hadHeader = false;   ///< the columns were told by their names
    bool hadNumbers = false;  ///< a column of 1, 2, 3 … was left out
    bool hadTotal = false;    ///< a line that adds up the others was left out
};

/// Compares a block with the headers of the table and takes out what is none of its rows: a header, row numbers, a total.
/// `left`: the column of the cursor, where a block without headers begins. `shown`: columns that people see.
PasteFit fitPaste(const Field& field, const CellTable& table, int left, const std::vector<int>& shown);

} // namespace shenbao

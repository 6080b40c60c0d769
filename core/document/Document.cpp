// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/Document.h"

namespace shenbao {

// Block is incomplete inside TableCell, so these live where it is complete.
TableCell::TableCell() = default;
TableCell::TableCell(const TableCell&) = default;
TableCell::TableCell(TableCell&&) noexcept = default;
TableCell& TableCell::operator=(const TableCell&) = default;
TableCell& TableCell::operator=(TableCell&&) noexcept = default;
TableCell::~TableCell() = default;

} // namespace shenbao

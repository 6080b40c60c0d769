// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "core/proposal/ValueText.h"

namespace shenbao {

/// □ U+25A1 and ☑ U+2611, as specification 5 asks.
inline constexpr char16_t kEmptyBox = 0x25A1;
inline constexpr char16_t kTickedBox = 0x2611;

/// The value of a field as a piece of a printed line; empty when there is none (ticks and choices are never empty).
QString printField(const Proposal& proposal, const Field& field, const ValuePrint& print);
/// The same with prefix and suffix, or the blank text, by the conditions of the place.
QString printAtPlace(const Proposal& proposal, const ValuePrint& print);

/// One row by a format: {n}, {COLUMN}, [piece left out when a cell in it is blank].
QString printRow(const Proposal& proposal, const Field& field, const Row& row, int number,
                 const QString& format);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Field.h"
#include "core/proposal/Value.h"

namespace shenbao {

/// How values look on paper and in messages: 2860.00, 86.50, 650亿tokens, 2026年3月5日, 2026年3月-2026年12月. Money has two places,
/// and more where the amount is finer, so that printed parts add up to the printed total.
QString printNumber(FieldKind kind, const Unit& unit, int decimals, Decimal number, bool withUnit);
QString printScalar(FieldKind kind, const Unit& unit, int decimals, const Value& value,
                    bool withUnit = false);

/// How a person would type it: 1234.5, 650亿tokens, 2026-03, 是. valueFromText() gives the same value again. Null for lists and
/// for no value.
QString typedText(FieldKind kind, const Unit& unit, const Value& value);

/// An amount in 万元 for messages.
QString printMoney(Decimal amount);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"

#include <QString>

#include <vector>

namespace shenbao {

/// A number that stands in running text, with its unit and with what the words around it make of it (specification 3.5).
struct NumberMention
{
    enum class Bound : quint8 {
        None,
        AtLeast, ///< 不低于、不少于、超过、≥ … 以上
        AtMost   ///< 不超过、≤ … 以内
    };
    int start = 0; ///< of the number, UTF-16 units
    int end = 0;   ///< behind the unit
    int numberEnd = 0;
    Decimal low;  ///< multipliers applied: 1680万元 is 16800000 with the unit 元
    Decimal high; ///< differs from `low` in a range: 5~8个, 2026年3月至12月 is none
    QString unit; ///< 元, tokens, 条, 个月, %; empty when none follows
    Bound bound = Bound::None;
    bool isStrict = false;      ///< 超过, 低于: the bound itself is not included
    bool isApproximate = false; ///< 约、近、余、逾、左右
};

/// Finds the numbers of a line, in Arabic and full-width digits, with 万 and 亿, and in Chinese numerals where a unit
/// follows (二十四个, 六百亿tokens; not 第一, 统一). Linear in the length of the line.
std::vector<NumberMention> findNumbers(QStringView line);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace shenbao {

/// A unit with a multiplier in front: 亿tokens is 10^8 of tokens, 万条 is 10^4 of 条, 个 is one 个.
struct Unit
{
    Decimal factor = Decimal(1);
    QString multiplier; ///< 亿; empty when the factor is 1
    QString base;       ///< tokens; may be empty

    static Unit parse(QStringView text);
    QString toString() const { return multiplier + base; }
    bool operator==(const Unit&) const = default;
};

/// Two base units that mean the same: letter case and the plural of tokens do not matter.
bool isSameBase(QStringView one, QStringView other);

/// A number as people write it, with what stands behind it.
struct Quantity
{
    Decimal number; ///< multipliers applied: 600亿 is 60000000000
    QString unit;   ///< what is left: tokens, 条, 万元 is read by parseMoney
};

/// Reads 600亿, 0.06万亿, 5万条, 60000000000, 1.2千万, 三千万, 六百亿tokens, １２万; a leading ≥ is not part of a value.
/// Empty when the text does not begin with a number or is too large.
std::optional<Quantity> parseQuantity(QStringView text);

/// A Chinese numeral from 零 to 九千九百九十九万亿 (十二, 三百零五, 六百亿, 两千); empty for anything else.
std::optional<Decimal> parseChineseNumeral(QStringView text);

/// Reads an amount of money and gives it in 万元: 1234.5 (万元 is meant), 1,234.5万元, 12345000元, 0.5亿元, 300千元, 3百万.
/// Empty when it is none or has parts of less than 0.01 元 (more than six places in 万元).
std::optional<Decimal> parseMoney(QStringView text);

/// Reads 56, 56%, 56.3％, 百分之五十六; gives the number of per cent.
std::optional<Decimal> parsePercent(QStringView text);

} // namespace shenbao

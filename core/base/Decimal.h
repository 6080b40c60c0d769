// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace shenbao {

/// An exact decimal with six places (0.01 元 is 0.000001 万元), |value| < 10^24.
///
/// Sums and differences are exact. A product is rounded half away from zero to six places, a quotient is cut off
/// there, so that a share never reaches a threshold by rounding. Never goes through binary floating point.
class Decimal final
{
public:
    __extension__ using Micro = __int128;
    static constexpr int kPlaces = 6;
    static constexpr qint64 kOne = 1'000'000;

    constexpr Decimal() = default;
    constexpr explicit Decimal(qint64 whole) : m_micro(Micro(whole) * kOne) {}
    static constexpr Decimal fromMicro(Micro micro)
    {
        Decimal result;
        result.m_micro = micro;
        return result;
    }

    /// Reads "1234.5", "-0.25", "1,234.50", "１２３"; thousands separators only between groups of three.
    /// Empty when it is no number, has more than six places that are not zero, or is 10^18 or more.
    static std::optional<Decimal> parse(QStringView text);

    /// Below 10^18, what parse() accepts: every stored number is.
    constexpr bool isStorable() const
    {
        constexpr Micro kLimit = Micro(1'000'000'000'000'000'000) * kOne;
        return m_micro > -kLimit && m_micro < kLimit;
    }
    constexpr Micro micro() const { return m_micro; }
    constexpr bool isZero() const { return m_micro == 0; }
    constexpr bool isNegative() const { return m_micro < 0; }
    bool isWhole() const { return m_micro % kOne == 0; }
    double toDouble() const; ///< nearest binary number, for spreadsheets and pictures only

    constexpr Decimal operator-() const { return fromMicro(-m_micro); }
    constexpr Decimal operator+(Decimal other) const { return fromMicro(m_micro + other.m_micro); }
    constexpr Decimal operator-(Decimal other) const { return fromMicro(m_micro - other.m_micro); }
    constexpr Decimal& operator+=(Decimal other)
    {
        m_micro += other.m_micro;
        return *this;
    }
    constexpr auto operator<=>(const Decimal&) const = default;

    std::optional<Decimal> times(Decimal other) const; ///< empty on overflow
    std::optional<Decimal> over(Decimal other) const;  ///< empty on division by zero or overflow
    Decimal abs() const { return isNegative() ? -*this : *this; }

    /// Rounded half away from zero to this many places (0 to 6).
    Decimal rounded(int places) const;
    /// As many places as needed, no separators: the form in which values are stored.
    QString toString() const;
    /// Exactly `places` places, rounded; with thousands separators when asked.
    QString toFixed(int places, bool separators = false) const;

private:
    Micro m_micro = 0;
};

} // namespace shenbao

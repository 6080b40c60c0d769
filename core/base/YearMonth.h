// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>
#include <vector>

namespace shenbao {

/// A calendar month.
struct YearMonth
{
    int year = 0;
    int month = 0; ///< 1 to 12

    /// Reads 2026-03, 2026/3, 2026.3 and 2026年3月; empty when it is no month of the years 1900 to 2999.
    static std::optional<YearMonth> parse(QStringView text);
    static YearMonth of(QDate date) { return {date.year(), date.month()}; }

    YearMonth next() const { return month == 12 ? YearMonth{year + 1, 1} : YearMonth{year, month + 1}; }
    QString toIso() const;   ///< 2026-03
    QString toPrint() const; ///< 2026年3月
    auto operator<=>(const YearMonth&) const = default;
};

/// From the first to the last month, both included. `first` may be after `last`: a check reports that.
struct Period
{
    YearMonth first;
    YearMonth last;

    /// Reads 2026-03/2026-12, 2026年3月-2026年12月, 2025年12月至2027年11月, 2026年3月-26年12月.
    static std::optional<Period> parse(QStringView text);

    int months() const { return (last.year - first.year) * 12 + last.month - first.month + 1; }
    bool contains(YearMonth month) const { return first <= month && month <= last; }
    std::vector<YearMonth> all() const;
    QString toIso() const; ///< 2026-03/2026-12
    QString toPrint(const QString& joint) const;
    auto operator<=>(const Period&) const = default;
};

/// Reads 2026-03-05, 2026/3/5, 2026.3.5 and 2026年3月5日; invalid when it is no day of the calendar.
QDate parseDate(QStringView text);
/// 2026年3月5日, without leading zeros.
QString printDate(QDate date);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/YearMonth.h"

#include <QDate>
#include <QFrame>

#include <vector>

class QBoxLayout;
class QCalendarWidget;
class QGridLayout;
class QPushButton;
class QSpinBox;

namespace shenbao {

/// A calendar that closes when a day is chosen.
class DatePopup final : public QFrame
{
    Q_OBJECT

public:
    DatePopup(QDate date, QWidget* parent);
    void openAt(QWidget* anchor);

Q_SIGNALS:
    void chosen(QDate date);

private:
    QBoxLayout* makeMonthRow(QCalendarWidget& calendar);
};

/// A year and twelve months.
class MonthGrid final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: what the month is, for screen readers; may be empty.
    MonthGrid(YearMonth month, const QString& name, QWidget* parent);
    YearMonth month() const { return m_month; }

Q_SIGNALS:
    /// By a press on a month.
    void chosen(shenbao::YearMonth month);
    /// The year or the month is another one.
    void changed();

private:
    void mark();

    YearMonth m_month;
    QSpinBox* m_year;
    std::vector<QPushButton*> m_buttons;
};

/// A month grid that closes when a month is chosen.
class MonthPopup final : public QFrame
{
    Q_OBJECT

public:
    MonthPopup(YearMonth month, QWidget* parent);
    void openAt(QWidget* anchor);

Q_SIGNALS:
    void chosen(shenbao::YearMonth month);
};

/// First and last month beside each other.
class PeriodPopup final : public QFrame
{
    Q_OBJECT

public:
    PeriodPopup(const Period& period, QWidget* parent);
    void openAt(QWidget* anchor);

Q_SIGNALS:
    void chosen(const shenbao::Period& period);
};

} // namespace shenbao

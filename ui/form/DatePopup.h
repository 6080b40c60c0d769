// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/YearMonth.h"

#include <QDate>
#include <QFrame>

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
};

/// A year and twelve months.
class MonthPopup final : public QFrame
{
    Q_OBJECT

public:
    MonthPopup(YearMonth month, QWidget* parent);
    void openAt(QWidget* anchor);

Q_SIGNALS:
    void chosen(shenbao::YearMonth month);

private:
    QSpinBox* m_year;
};

} // namespace shenbao

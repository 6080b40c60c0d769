// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/DatePopup.h"

#include "ui/common/Theme.h"

#include <QCalendarWidget>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>

namespace shenbao {
namespace {

/// Below the anchor, or above it where the screen ends.
void openPopup(QWidget& popup, QWidget& anchor)
{
    popup.adjustSize();
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height()));
    const QRect screen = anchor.screen()->availableGeometry();
    if (place.y() + popup.height() > screen.bottom()) {
        place.setY(anchor.mapToGlobal(QPoint()).y() - popup.height());
    }
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() - popup.width())));
    popup.move(place);
    popup.show();
    popup.setFocus();
}

} // namespace

DatePopup::DatePopup(QDate date, QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    auto* calendar = new QCalendarWidget(this);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setSelectedDate(date);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    layout->addWidget(calendar);
    setFocusProxy(calendar);
    const auto take = [this](QDate day) {
        Q_EMIT chosen(day);
        close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
}

void DatePopup::openAt(QWidget* anchor)
{
    openPopup(*this, *anchor);
}

MonthPopup::MonthPopup(YearMonth month, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_year(new QSpinBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    layout->setSpacing(Space::Half);
    m_year->setRange(1990, 2100);
    m_year->setValue(month.year);
    m_year->setSuffix(tr(" year"));
    m_year->setAccessibleName(tr("Year"));
    layout->addWidget(m_year, 0, 0, 1, 4);
    for (int number = 1; number <= 12; ++number) {
        auto* button = new QPushButton(tr("%1 month").arg(number), this);
        button->setAutoDefault(false);
        button->setProperty("primary", number == month.month);
        layout->addWidget(button, 1 + (number - 1) / 4, (number - 1) % 4);
        connect(button, &QPushButton::clicked, this, [this, number] {
            Q_EMIT chosen(YearMonth{m_year->value(), number});
            close();
        });
    }
    setFocusProxy(m_year);
}

void MonthPopup::openAt(QWidget* anchor)
{
    openPopup(*this, *anchor);
}

} // namespace shenbao

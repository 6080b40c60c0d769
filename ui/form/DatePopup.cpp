// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/DatePopup.h"

#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2100;
constexpr int kColumns = 4;

/// Below the anchor, or above it where the screen ends.
void openPopup(QWidget& popup, QWidget& anchor)
{
    popup.adjustSize();
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height()));
    const QRect screen = anchor.screen()->availableGeometry();
    if (place.y() + popup.height() > screen.bottom()) {
        place.setY(std::max(screen.top(), anchor.mapToGlobal(QPoint()).y() - popup.height()));
    }
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() - popup.width())));
    popup.move(place);
    popup.show();
    popup.setFocus();
}

void setUp(QFrame& popup)
{
    popup.setAttribute(Qt::WA_DeleteOnClose);
    popup.setFrameShape(QFrame::Box);
}

} // namespace

DatePopup::DatePopup(QDate date, QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setUp(*this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    auto* calendar = new QCalendarWidget(this);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setSelectedDate(date);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setNavigationBarVisible(false); // it puts the month in front of the year
    layout->addLayout(makeMonthRow(*calendar));
    layout->addWidget(calendar);
    setFocusProxy(calendar);
    const auto take = [this](QDate day) {
        Q_EMIT chosen(day);
        close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
}

/// Month and year in the order of the language, with steps to both sides.
QBoxLayout* DatePopup::makeMonthRow(QCalendarWidget& calendar)
{
    auto* row = new QHBoxLayout;
    const auto addStep = [&](Qt::ArrowType arrow, const QString& name, void (QCalendarWidget::*step)()) {
        auto* button = new QToolButton(this);
        button->setArrowType(arrow);
        button->setAccessibleName(name);
        button->setToolTip(name);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, &calendar, step);
    };
    addStep(Qt::LeftArrow, tr("Previous month"), &QCalendarWidget::showPreviousMonth);
    auto* month = new QLabel(this);
    month->setObjectName(QStringLiteral("month"));
    month->setAlignment(Qt::AlignCenter);
    row->addWidget(month, 1);
    addStep(Qt::RightArrow, tr("Next month"), &QCalendarWidget::showNextMonth);
    const auto show = [month](int year, int number) {
        month->setText(tr("%1-%2").arg(year).arg(number, 2, 10, QChar(u'0')));
    };
    connect(&calendar, &QCalendarWidget::currentPageChanged, month, show);
    show(calendar.yearShown(), calendar.monthShown());
    return row;
}

void DatePopup::openAt(QWidget* anchor)
{
    openPopup(*this, *anchor);
}

MonthGrid::MonthGrid(YearMonth month, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_month(month)
    , m_year(new QSpinBox(this))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Half);
    int row = 0;
    if (!name.isEmpty()) {
        auto* title = new QLabel(name, this);
        title->setBuddy(m_year);
        layout->addWidget(title, row++, 0, 1, kColumns);
    }
    const QStringList around = tr("Year %1").split(QStringLiteral("%1")); // “2026年”
    m_year->setPrefix(around.value(0));
    m_year->setSuffix(around.value(1));
    m_year->setRange(kFirstYear, kLastYear);
    m_year->setValue(month.year);
    m_year->setAccessibleName(name.isEmpty() ? tr("Year") : tr("%1: year").arg(name));
    m_year->setButtonSymbols(QAbstractSpinBox::NoButtons); // the style draws them as broken lines
    m_year->setAlignment(Qt::AlignCenter);
    auto* years = new QHBoxLayout;
    const auto addStep = [&](Qt::ArrowType arrow, const QString& text, void (QSpinBox::*step)()) {
        auto* button = new QToolButton(this);
        button->setArrowType(arrow);
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setFocusPolicy(Qt::NoFocus); // the arrow keys do the same in the year
        years->addWidget(button);
        connect(button, &QToolButton::clicked, m_year, step);
    };
    addStep(Qt::LeftArrow, tr("Previous year"), &QSpinBox::stepDown);
    years->addWidget(m_year, 1);
    addStep(Qt::RightArrow, tr("Next year"), &QSpinBox::stepUp);
    layout->addLayout(years, row++, 0, 1, kColumns);
    for (int number = 1; number <= 12; ++number) {
        const QString text = QLocale().standaloneMonthName(number, QLocale::ShortFormat);
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(false);
        button->setAccessibleName(name.isEmpty() ? text : tr("%1: %2").arg(name, text));
        layout->addWidget(button, row + (number - 1) / kColumns, (number - 1) % kColumns);
        connect(button, &QPushButton::clicked, this, [this, number] {
            m_month = {m_year->value(), number};
            mark();
            Q_EMIT changed();
            Q_EMIT chosen(m_month);
        });
        m_buttons.push_back(button);
    }
    connect(m_year, &QSpinBox::valueChanged, this, [this](int year) {
        m_month.year = year;
        Q_EMIT changed();
    });
    setFocusProxy(m_year);
    mark();
}

void MonthGrid::mark()
{
    for (size_t at = 0; at < m_buttons.size(); ++at) {
        QPushButton* button = m_buttons[at];
        button->setProperty("primary", int(at) + 1 == m_month.month);
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

MonthPopup::MonthPopup(YearMonth month, QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setUp(*this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    auto* grid = new MonthGrid(month, {}, this);
    layout->addWidget(grid);
    setFocusProxy(grid);
    connect(grid, &MonthGrid::chosen, this, [this](YearMonth one) {
        Q_EMIT chosen(one);
        close();
    });
}

void MonthPopup::openAt(QWidget* anchor)
{
    openPopup(*this, *anchor);
}

PeriodPopup::PeriodPopup(const Period& period, QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setUp(*this);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(Space::Two, Space::Two, Space::Two, Space::Two);
    layout->setHorizontalSpacing(Space::Three);
    layout->setVerticalSpacing(Space::One);
    auto* first = new MonthGrid(period.first, tr("From"), this);
    auto* last = new MonthGrid(period.last, tr("To"), this);
    layout->addWidget(first, 0, 0);
    layout->addWidget(last, 0, 1);
    auto* length = new QLabel(this);
    layout->addWidget(length, 1, 0);
    auto* done = new QPushButton(tr("Take over"), this);
    done->setProperty("primary", true);
    layout->addWidget(done, 1, 1, Qt::AlignRight);
    const auto show = [first, last, length, done] {
        const Period now{first->month(), last->month()};
        const bool isGood = now.first <= now.last;
        length->setText(isGood ? tr("%n month(s)", nullptr, now.months()) : tr("It ends before it begins."));
        done->setEnabled(isGood);
    };
    connect(first, &MonthGrid::changed, this, show);
    connect(last, &MonthGrid::changed, this, show);
    connect(done, &QPushButton::clicked, this, [this, first, last] {
        Q_EMIT chosen(Period{first->month(), last->month()});
        close();
    });
    setFocusProxy(first);
    show();
}

void PeriodPopup::openAt(QWidget* anchor)
{
    openPopup(*this, *anchor);
}

} // namespace shenbao

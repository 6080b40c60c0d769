// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/GanttView.h"

#include "ui/common/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace shenbao {
namespace {

constexpr double kLabelPart = 0.28; // of the width
constexpr int kLeastWidth = 320;
constexpr int kLeastWords = 5;    // Chinese characters of a mark's words; fewer say nothing
constexpr int kMostMonths = 1200; // a typed year may be wrong
constexpr int kSteps[] = {1, 2, 3, 6, 12, 24, 60, 120, 240}; // months from label to label

int indexOf(YearMonth month)
{
    return month.year * 12 + month.month - 1;
}

} // namespace

GanttView::GanttView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GanttView::setLines(const QString& title, std::vector<Line> lines, const std::optional<Period>& span)
{
    m_lines = std::move(lines);
    m_months = 0;
    QStringList said;
    std::vector<YearMonth> all;
    for (Line& line : m_lines) {
        if (line.to < line.from) {
            std::swap(line.from, line.to);
        }
        std::stable_sort(line.milestones.begin(), line.milestones.end(),
                         [](const Milestone& a, const Milestone& b) { return a.month < b.month; });
        all.insert(all.end(), {line.from, line.to});
        const Period period{line.from, line.to};
        said << tr("%1: %2").arg(line.label, line.from == line.to ? line.from.toPrint()
                                                                  : period.toPrint(QStringLiteral("-")));
        for (const Milestone& milestone : line.milestones) {
            all.push_back(milestone.month);
            said << tr("Milestone %1: %2").arg(milestone.month.toPrint(), milestone.label);
        }
    }
    if (!all.empty() && span && span->first <= span->last) {
        all.insert(all.end(), {span->first, span->last});
    }
    if (!all.empty()) {
        const auto [first, last] = std::minmax_element(all.begin(), all.end());
        m_first = *first;
        m_months = std::min(indexOf(*last) - indexOf(*first) + 1, kMostMonths);
    }
    setAccessibleName(title);
    setAccessibleDescription(said.isEmpty() ? tr("No months yet") : said.join(u'\n'));
    updateGeometry();
    update();
}

int GanttView::rowHeight() const
{
    return std::max(fontMetrics().height() + Space::One, Space::Three);
}

QSize GanttView::sizeHint() const
{
    return {2 * kLeastWidth, (std::max(int(m_lines.size()), 1) + 2) * rowHeight()}; // the axis takes two
}

QSize GanttView::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

int GanttView::monthAt(YearMonth month) const
{
    return std::min(indexOf(month) - indexOf(m_first), m_months);
}

double GanttView::xOf(int month) const
{
    const double left = width() * kLabelPart;
    return left + (width() - left - 1) * month / m_months;
}

/// As many months from one label to the next as the width of labels needs.
int GanttView::labelStep() const
{
    const double least = fontMetrics().horizontalAdvance(QStringLiteral("12")) + Space::One;
    for (const int step : kSteps) {
        const double room = xOf(step) - xOf(0);
        if (room >= least) {
            return step;
        }
    }
    return kSteps[std::size(kSteps) - 1];
}

void GanttView::paintAxis(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const int height = rowHeight();
    const int step = labelStep();
    const QFontMetrics metrics = fontMetrics();
    double freeYear = 0; // from here on a year has room
    for (int month = 0; month < m_months; ++month) {
        const int index = indexOf(m_first) + month;
        const double x = xOf(month);
        if (month == 0 || index % 12 == 0) {
            const QString year = QString::number(index / 12);
            const bool yearsLine = index % 12 == 0;
            painter.setPen(yearsLine ? theme.formLine : theme.line);
            painter.drawLine(QPointF(x, 0), QPointF(x, this->height()));
            // a stump of a year at the beginning gives way to the next one
            const int months = std::min(12 - index % 12, m_months - month);
            const double needed = metrics.horizontalAdvance(year) + Space::One;
            if (x >= freeYear && (month > 0 || xOf(months) - x >= needed || months == m_months) &&
                x + needed <= width() + Space::One) {
                painter.setPen(theme.ink);
                painter.drawText(QRectF(x + Space::Half, 0, needed, height), Qt::AlignLeft | Qt::AlignVCenter,
                                 year);
                freeYear = x + needed;
            }
        }
        if (step < 12 && index % step == 0) {
            const double right = xOf(std::min(month + step, m_months));
            painter.setPen(theme.line);
            painter.drawLine(QPointF(x, height), QPointF(x, this->height()));
            if (right - x >= metrics.horizontalAdvance(QString::number(index % 12 + 1))) {
                painter.setPen(theme.faint);
                painter.drawText(QRectF(x, height, right - x, height), Qt::AlignCenter,
                                 QString::number(index % 12 + 1));
            }
        }
    }
    painter.setPen(theme.formLine);
    painter.drawLine(QPointF(0, 2 * height), QPointF(width(), 2 * height));
}

void GanttView::paintLine(QPainter& painter, const Line& line, int y) const
{
    const Theme& theme = Theme::current();
    const int height = rowHeight();
    const QFontMetrics metrics = fontMetrics();
    const int room = int(xOf(0)) - Space::One;
    painter.setPen(theme.ink);
    painter.drawText(QRect(0, y, room, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(line.label, Qt::ElideRight, room));
    const double left = xOf(monthAt(line.from));
    const double right = xOf(std::min(monthAt(line.to) + 1, m_months));
    const QRectF bar(left, y + Space::Half, std::max(right - left, 2.0), height - Space::One);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.accentSoft);
    painter.drawRoundedRect(bar, Space::Half / 2.0, Space::Half / 2.0);
    const double half = height / 4.0;
    for (size_t at = 0; at < line.milestones.size(); ++at) {
        const double x = middleOf(line.milestones[at].month);
        const double middle = y + height / 2.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawPolygon(
            QPolygonF({{x, middle - half}, {x + half, middle}, {x, middle + half}, {x - half, middle}}));
        // words behind the bar or up to the next mark, else in front of the bar; what has no room is in the tip
        const bool isLast = at + 1 == line.milestones.size();
        const QString& label = line.milestones[at].label;
        const int wanted = metrics.horizontalAdvance(label) + 1;
        const double least = std::min<double>(wanted, kLeastWords * metrics.horizontalAdvance(QChar(u'国')));
        const bool fitsBehind = isLast && x + half >= right - 2 * half;
        double begin = (fitsBehind ? std::max(right, x + half) : x + half) + Space::Half;
        double end = isLast ? width() : middleOf(line.milestones[at + 1].month) - half - Space::Half;
        if (end - begin < least && at == 0 && left - Space::Half - xOf(0) >= least && isLast) {
            end = left - Space::Half;
            begin = std::max(xOf(0), end - wanted);
        }
        if (end - begin >= least) {
            const int space = int(std::min<double>(wanted, end - begin));
            painter.setPen(theme.ink);
            painter.drawText(QRectF(begin, y, space, height),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(label, Qt::ElideRight, space));
        }
    }
}

double GanttView::middleOf(YearMonth month) const
{
    const int at = std::min(monthAt(month), m_months - 1);
    return (xOf(at) + xOf(at + 1)) / 2;
}

/// What a line says, with all its marks.
bool GanttView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        const int at = help.pos().y() / rowHeight() - 2; // the axis takes two
        QStringList said;
        if (at >= 0 && at < int(m_lines.size())) {
            const Line& line = m_lines[size_t(at)];
            said << QStringLiteral("<b>%1</b>").arg(line.label.toHtmlEscaped());
            for (const Milestone& milestone : line.milestones) {
                said << tr("%1: %2").arg(milestone.month.toPrint(), milestone.label.toHtmlEscaped());
            }
        }
        QToolTip::showText(help.globalPos(), said.join(QStringLiteral("<br>")), this);
        return true;
    }
    return QWidget::event(event);
}

void GanttView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_months == 0) {
        painter.setPen(Theme::current().faint);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("No months yet"));
        return;
    }
    paintAxis(painter);
    int y = 2 * rowHeight();
    for (const Line& line : m_lines) {
        paintLine(painter, line, y);
        y += rowHeight();
    }
}

} // namespace shenbao

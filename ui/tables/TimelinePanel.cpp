// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/TimelinePanel.h"

#include "core/proposal/ValueText.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace shenbao {
namespace {

std::optional<Period> timeOf(const Value& value)
{
    if (value.period()) {
        const Period& period = *value.period();
        return Period{std::min(period.first, period.last), std::max(period.first, period.last)};
    }
    if (value.month()) {
        return Period{*value.month(), *value.month()};
    }
    if (value.date()) {
        return Period{YearMonth::of(*value.date()), YearMonth::of(*value.date())};
    }
    return std::nullopt;
}

} // namespace

std::vector<GanttView::Line> timelineOf(const Proposal& proposal, const TimelineNode& node)
{
    std::vector<GanttView::Line> lines;
    const Field* field = proposal.form().field(node.key);
    const Value value = field ? proposal.value(node.key) : Value();
    if (!value.rows()) {
        return lines;
    }
    const int monthAt = field->columnIndex(node.month);
    const int barAt = field->columnIndex(node.bar);
    const int textAt = field->columnIndex(node.text);
    const int markAt = field->columnIndex(node.mark);
    for (const Row& row : *value.rows()) {
        const auto time = monthAt >= 0 ? timeOf(row[size_t(monthAt)]) : std::nullopt;
        if (!time || barAt < 0) {
            continue;
        }
        const auto words = [&](int at) {
            const Column& column = field->columns[size_t(at)];
            return printScalar(column.kind, column.unit, column.decimals, row[size_t(at)])
                .replace(QChar(QChar::LineSeparator), u' ');
        };
        const QString label = words(barAt);
        auto line = std::find_if(lines.begin(), lines.end(),
                                 [&](const GanttView::Line& one) { return one.label == label; });
        if (line == lines.end()) {
            lines.push_back({label, time->first, time->last, {}});
            line = lines.end() - 1;
        }
        line->from = std::min(line->from, time->first);
        line->to = std::max(line->to, time->last);
        const bool isMark = markAt < 0 || (row[size_t(markAt)].tick() && *row[size_t(markAt)].tick());
        if (isMark) {
            line->milestones.push_back({time->last, textAt < 0 ? label : words(textAt)});
        }
    }
    return lines;
}

TimelinePanel::TimelinePanel(ProjectSession& session, const TimelineNode& node, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_node(node)
    , m_view(new GanttView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::One, 0, Space::One);
    column->setSpacing(Space::One);
    auto* title = new QLabel(tr("The plan as a picture"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    column->addWidget(title);
    column->addWidget(m_view);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TimelinePanel::refresh);
    connect(&session, &ProjectSession::changed, this, [this](const QStringList& keys) {
        m_stale = m_stale || keys.contains(m_node.key) || keys.contains(m_node.period);
        if (m_stale && isVisible()) {
            m_timer.start();
        }
    });
    refresh();
}

void TimelinePanel::refresh()
{
    m_stale = false;
    const Field* field = m_session.form().field(m_node.key);
    const Value period = m_session.proposal().value(m_node.period);
    m_view->setLines(field ? field->label : QString(), timelineOf(m_session.proposal(), m_node),
                     period.period() ? std::optional(*period.period()) : std::nullopt);
}

void TimelinePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"
#include "ui/tables/GanttView.h"

namespace shenbao {

/// The lines of a plan in rows: a bar from the first to the last month of each value of the bar column, in the order of the
/// rows; rows without a month are left out.
std::vector<GanttView::Line> timelineOf(const Proposal& proposal, const TimelineNode& node);

/// A plan in rows, drawn; live.
class TimelinePanel final : public QWidget
{
    Q_OBJECT

public:
    TimelinePanel(ProjectSession& session, const TimelineNode& node, QWidget* parent);

    GanttView& view() const { return *m_view; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    ProjectSession& m_session;
    const TimelineNode& m_node;
    GanttView* m_view;
    QTimer m_timer;
    bool m_stale = true;
};

} // namespace shenbao

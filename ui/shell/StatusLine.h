// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace shenbao {

class ProjectSession;

/// The line at the bottom of an open project: whether it is saved, the counts of the text being written, what is wrong, days to
/// the deadline.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent);

    /// `key`: the answer that has the focus; may be empty.
    void show(ProjectSession& session, const QString& key, QDate today);

Q_SIGNALS:
    void saveRequested();
    void findingsRequested();

private:
    void showSaved(const ProjectSession& session);
    void showProblems(const ProjectSession& session);
    void setFace(QToolButton* button, const QString& text, const QString& iconName, const QColor& color);

    QToolButton* m_saved;
    QLabel* m_counts;
    QToolButton* m_problems;
    QLabel* m_deadline;
};

} // namespace shenbao

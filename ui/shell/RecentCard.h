// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecentProjects.h"

#include <QAbstractButton>

class QToolButton;

namespace shenbao {

/// A project that was opened lately: a click opens it. When its file is gone it is faint, says so, and can only be removed.
class RecentCard final : public QAbstractButton
{
    Q_OBJECT

public:
    RecentCard(RecentProject project, QDate today, QWidget* parent = nullptr);

    const RecentProject& project() const { return m_project; }
    bool isMissing() const { return m_isMissing; }
    QToolButton* removeButton() const { return m_remove; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested(const QString& path);
    void removeRequested(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString stateText(QDate today) const;

    RecentProject m_project;
    bool m_isMissing;
    QToolButton* m_remove;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace shenbao {

class ShareChart;

/// Pictures of what amounts are made of, beside each other where there is room; live.
class SharesPanel final : public QWidget
{
    Q_OBJECT

public:
    SharesPanel(ProjectSession& session, const SharesNode& node, QWidget* parent);

    /// In the order of the form: by key, then by each column.
    const std::vector<ShareChart*>& charts() const { return m_charts; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void arrange();
    QString wholeTitle() const;

    ProjectSession& m_session;
    const SharesNode& m_node;
    QString m_unit;
    QGridLayout* m_grid;
    QLabel* m_nothing;
    std::vector<ShareChart*> m_charts;
    QTimer m_timer;
    bool m_stale = true;
    int m_columns = 0;
};

} // namespace shenbao

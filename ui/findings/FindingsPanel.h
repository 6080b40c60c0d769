// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/FindingDelegate.h"
#include "ui/findings/FindingsModel.h"

#include <QPoint>
#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QListView;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace shenbao {

class ProjectSession;

/// What the checks found: counts to choose by, the list, and what can be done about each.
/// In the list: a click or Enter jumps, F fixes, A acknowledges or takes that back.
class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(ProjectSession& session, QWidget* parent = nullptr);

    /// Keys printed in the chosen part: their findings come first.
    void setCurrentKeys(const QSet<QString>& keys);
    void setFilter(FindingsModel::Filter filter);
    /// Marks a finding in the list, whatever is filtered.
    void select(const Finding& finding);

    FindingsModel* model() const { return m_model; }
    QListView* view() const { return m_view; }

public Q_SLOTS:
    void jump(const QModelIndex& index);
    void fix(const QModelIndex& index);
    /// Opens the small dialog that asks for the reason.
    void acknowledge(const QModelIndex& index);
    void withdraw(const QModelIndex& index);

Q_SIGNALS:
    void activated(const shenbao::Finding& finding);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Segment
    {
        FindingsModel::Filter filter;
        QToolButton* button;
    };
    QWidget* makeSegments();
    QWidget* makeEmpty();
    std::optional<Finding> present(const QModelIndex& index);
    bool handleKey(int key);
    void follow(const QModelIndex& index, FindingDelegate::Link link);
    void showMenu(const QPoint& point);
    void showState();
    void clicked(const QModelIndex& index);

    ProjectSession& m_session;
    FindingsModel* m_model;
    QListView* m_view;
    QPoint m_released; ///< where the mouse was let go last
    std::array<Segment, 4> m_segments;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_emptyIcon = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
};

} // namespace shenbao

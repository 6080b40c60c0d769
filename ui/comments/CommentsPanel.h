// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/comments/CommentDelegate.h"
#include "ui/comments/CommentsModel.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace shenbao {

class CommentDesk;

/// The list of all comments beside the page. A click or Enter goes to the passage; R replies, Space resolves or reopens, F2
/// changes, Delete deletes; the context menu has them all.
class CommentsPanel final : public QWidget
{
    Q_OBJECT

public:
    CommentsPanel(ProjectSession& session, CommentDesk& desk, QWidget* parent = nullptr);

    /// Chooses a comment in the list; unfolds the resolved ones when it is one of them.
    void showComment(const QString& id);

    CommentsModel* model() const { return m_model; }
    QListView* view() const { return m_view; }

Q_SIGNALS:
    /// Somebody wants to see what it is about.
    void activated(const QString& id);
    /// A comment on what has the focus in the page.
    void addWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeEmpty();
    void showState();
    void activate(const QModelIndex& index);
    void act(const QModelIndex& index, CommentDelegate::Link link);
    void showMenu(const QPoint& point);
    bool handleKey(int key);
    QRect placeOf(const QModelIndex& index) const;

    ProjectSession& m_session;
    CommentDesk& m_desk;
    CommentsModel* m_model;
    QListView* m_view;
    QStackedWidget* m_stack = nullptr;
    QToolButton* m_add = nullptr;
    QLabel* m_emptyIcon = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QTimer m_timer;
    bool m_isStale = false; ///< something changed while nobody looked
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/comments/CommentTarget.h"
#include "ui/session/ProjectSession.h"

#include <QPointer>

#include <functional>

namespace shenbao {

class CommentPopup;

/// What people do with comments: opens the sheet on which they write and puts what they did into the session.
class CommentDesk final : public QObject
{
    Q_OBJECT

public:
    /// Sheets are shown over `window`.
    CommentDesk(ProjectSession& session, QWidget* window);

    // Ids are taken by value: what is done renews the comments to which a caller's may belong.
    /// Each gives the sheet that is open now; none where nothing may be written. Places are on the screen.
    CommentPopup* begin(const CommentTarget& target);
    CommentPopup* reply(QString id, const QRect& place);
    /// Changes what was said; 0 is the comment itself.
    CommentPopup* change(QString id, int remark, const QRect& place);

    void setResolved(QString id, bool isResolved);
    /// The comment with its replies, or one reply.
    void remove(QString id, int remark = 0);

    CommentPopup* popup() const;
    /// Keeps what is being written in the open sheet, and closes it.
    void finish();

Q_SIGNALS:
    /// A new one.
    void added(const QString& id);

private:
    CommentPopup* open(const QString& title, const QString& about, const QString& text, const QRect& place);
    QString labelOf(const QString& key) const;
    /// Changes a comment as it is now; none when it is gone.
    void update(QString id, const QString& what, const std::function<void(Comment&)>& change);

    ProjectSession& m_session;
    QWidget* m_window;
    QPointer<CommentPopup> m_popup;
};

} // namespace shenbao

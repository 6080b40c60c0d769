// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/comments/CommentTarget.h"
#include "ui/narrative/NarrativeEdit.h"
#include "ui/session/ProjectSession.h"

class QMenu;

namespace shenbao {

/// The comments on one narrative as they are seen on its paper: a quiet ground and a line under the passage, a sign in the
/// margin, the words when the mouse rests there. While people type it knows exactly where the passages go.
class CommentMarks final : public QObject
{
    Q_OBJECT

public:
    CommentMarks(ProjectSession& session, const QString& key, NarrativeEdit& edit);

    /// Where the passages are in the text as it stands on the paper; for ProjectSession::set().
    std::vector<PassagePlace> places() const;
    /// Takes over what the session knows; to be called whenever the paper shows another text.
    void refresh();

    /// What a new comment would be about: the selection; without one the sentence at the cursor.
    CommentTarget target() const;
    /// Selects the passage; false when it has none in the text.
    bool show(const QString& id);
    /// What is said at a point of the viewport, for a tip.
    QString tipAt(const QPoint& point) const;
    /// Adds what can be done at a point.
    void fillMenu(QMenu& menu, const QPoint& point);
    /// Where an open comment is painted, in the viewport; empty when it has no place.
    std::vector<QRectF> rectsOf(const QString& id) const;

Q_SIGNALS:
    /// A comment on what is selected.
    void wanted();
    /// Somebody wants to see this one in the list.
    void opened(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Mark
    {
        QString id;
        QTextCursor from;
        QTextCursor to;
        bool isOpen = true;
    };
    struct Sign
    {
        QRect rect;
        QStringList ids;
    };
    std::vector<QRectF> rectsOf(const Mark& mark) const;
    std::vector<Sign> signs() const;
    QStringList idsAt(const QPoint& point) const;
    void paint(QPainter& painter, const QRect& area) const;

    ProjectSession& m_session;
    QString m_key;
    NarrativeEdit& m_edit;
    std::vector<Mark> m_marks;
};

} // namespace shenbao

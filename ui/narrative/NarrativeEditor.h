// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/comments/CommentTarget.h"
#include "ui/narrative/CounterLabel.h"
#include "ui/narrative/FormatBar.h"
#include "ui/narrative/NarrativeMarks.h"
#include "ui/session/ProjectSession.h"

class QLabel;
class QMenu;

namespace shenbao {

class CommentMarks;
class FigurePicker;
class FloatingHead;
class PictureCache;

/// The editor of one narrative of a project: title, counter, formatting bar and paper. What is typed is in the session at
/// once; what changes elsewhere is shown.
class NarrativeEditor final : public QWidget
{
    Q_OBJECT

public:
    NarrativeEditor(ProjectSession& session, const Field& field, QWidget* parent = nullptr);

    const QString& key() const { return m_key; }
    NarrativeEdit& edit() const { return *m_edit; }
    CounterLabel& counter() const { return *m_counter; }

    /// Selects a place of the text as findings give it; -1 goes to the beginning.
    void showPlace(int start, int end);
    /// The focus, with the cursor at the place nearest to a point of this widget.
    void writeAt(const QPoint& place);
    /// What a new comment here would be about.
    CommentTarget commentTarget() const;
    /// Goes to the passage of a comment, or to the text when it has none.
    void showComment(const QString& id);
    /// The same without the focus.
    void selectPlace(int start, int end);
    /// Lights up places where a text was found; given as findings give theirs, in ascending order.
    void setSearched(const std::vector<TextRange>& places) { m_marks->setSearched(places); }
    /// Not where a heading in front says the same.
    void setTitleVisible(bool visible);
    /// Puts a picture of the project at a place, or where the cursor is; the answer to pictureOffered and pictureWanted.
    void insertPicture(const QString& source, const QString& caption = {}, const QTextCursor& place = {});
    /// Opens the list of figures at the cursor.
    FigurePicker* pickFigure();

Q_SIGNALS:
    void focused(const QString& key);
    /// The place that people look at now, in coordinates of this widget.
    void wantsVisible(const QRect& place);
    /// Which part of the text people look at now: 0 at its beginning, 1 at its end.
    void placed(const QString& key, double share);
    /// The text and the page on which it is printed, side by side.
    void pageWanted();
    /// The answer that a linked figure shows.
    void keyWanted(const QString& key);
    void pictureOffered(const QByteArray& data, const QString& name, const QTextCursor& place = {});
    void pictureWanted();
    void commentWanted();
    /// Somebody wants to see a comment in the list.
    void commentOpened(const QString& id);
    /// Something the user must be told.
    void refused(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const Field& field);
    void onEdited();
    void onChanged(const QStringList& keys);
    void follow();
    void refreshCounter();
    void showMenu(const QPoint& place);
    void fillFigureMenu(QMenu& menu, int position);
    int figureAt(const QPoint& place) const;
    QString figureNameAt(int position) const;
    QString labelOf(const QString& figure) const;
    QString tipAt(const QPoint& place) const; ///< rich text
    void announcePlace();
    void announceShare();
    void showPictures();
    RichText answer() const;
    Value paper() const; ///< what is written, as an answer

    ProjectSession& m_session;
    QString m_key;
    QString m_label;
    int m_limit = 0;
    NarrativeEdit* m_edit;
    FormatBar* m_bar;
    CounterLabel* m_counter;
    QLabel* m_title;
    CommentMarks* m_comments;
    NarrativeMarks* m_marks;
    FloatingHead* m_head;
    PictureCache* m_pictures;
    QPointer<FigurePicker> m_picker;
    Value m_known; ///< the text as the session and the paper last agreed on
    QElapsedTimer m_pause;
    QTimer m_placeTimer;
    bool m_typing = false; ///< the session is being told
    bool m_late = false;   ///< a change waits for the end of a composition
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/comments/CommentTarget.h"
#include "ui/form/PaperScale.h"
#include "ui/form/PartBuilder.h"

#include <QPointer>
#include <QScrollArea>
#include <QSet>

namespace shenbao {

class FieldComments;

/// One part of the form on its sheet of paper: the printed words and tables as the official form has them, with editors where
/// the form has blanks. Made from the form alone; knows no field.
class PartPage final : public QScrollArea
{
    Q_OBJECT

public:
    PartPage(ProjectSession& session, const OutlinePart& part, QWidget* parent);

    const QString& id() const { return m_part.id; }
    bool asks(const QString& key) const { return m_part.keys.contains(key); }
    /// Scrolls to an answer; to the top for an empty key.
    void revealKey(const QString& key);
    /// Scrolls to an answer and gives it the focus.
    void showKey(const QString& key);
    /// The focus to the first control at the top; to the page where it has none.
    void showFirst();
    /// The place that a finding is about.
    void showFinding(const Finding& finding);
    /// Where a comment is about an answer on this page: goes there.
    void showComment(const Comment& comment);
    /// What a new comment on an answer would be about; none when the answer is not on this page.
    std::optional<CommentTarget> commentTarget(const QString& key) const;
    /// The editor of an answer, laid out; null when the page has none.
    QWidget* editorOf(const QString& key);
    /// 1: as designed.
    void setZoom(double zoom);

Q_SIGNALS:
    void focused(const QString& key);
    /// Which part of a long answer people look at, from 0 to 1.
    void placed(const QString& key, double share);
    void pageWanted();
    void message(const QString& text);
    void commentWanted(const QString& key);
    void commentOpened(const QString& id);
    /// Tab was pressed in the last answer.
    void leftBehind();
    /// A link to an answer of another page.
    void keyWanted(const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onChanged(const QStringList& keys);
    void onFindingsChanged(const QSet<QString>& keys);
    void refresh(const QSet<QString>& keys);
    void refreshMessages(const QSet<QString>& keys);
    void applyConditions();
    const PlacedEditor* placedEditor(const QString& key) const;
    QString writtenFor(const QString& key) const;
    void wantKey(const QString& key);
    void fitPaper();
    void setSheet();
    void follow(QWidget* editor);
    void reveal(const PlacedEditor& editor);
    void hold(QWidget* place);
    void keepHeld();
    void settle();
    void writeNear(const QPoint& place);

    ProjectSession& m_session;
    OutlinePart m_part;
    FieldComments* m_fieldComments;
    QWidget* m_paper = nullptr;
    PartContents m_contents;
    QSet<QString> m_conditionKeys; ///< that decide what is seen
    QSet<QString> m_staleKeys;     ///< changed while the page was hidden
    QSet<QString> m_staleMessages;
    PaperScale m_scale;
    double m_zoom = 1;
    bool m_hasTold = false;   ///< a message that the next change makes untrue
    QPointer<QWidget> m_held; ///< what is kept in sight while the page is still finding its heights
};

} // namespace shenbao

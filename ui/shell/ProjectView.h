// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QWidget>

#include <map>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace shenbao {

class CommentDesk;
class CommentsPanel;
class FindingsPanel;
class GuidancePanel;
class HitShower;
class OutlineModel;
class OutlineView;
class PartPage;
class PreviewPanel;
class SearchPanel;
struct TextHit;

/// An open project: outline, the part being filled in, and beside it guidance, findings and the real page. All follow the
/// answer that has the focus.
class ProjectView final : public QWidget
{
    Q_OBJECT

public:
    enum class Side : quint8 { Guidance, Findings, Preview, Comments };

    ProjectView(ProjectSession& session, QWidget* parent);
    ~ProjectView() override;

    ProjectSession& session() const { return m_session; }
    /// Goes to an answer and gives it the focus.
    void showKey(const QString& key);
    void showFinding(const Finding& finding);
    /// The same, and says beside the page what it is about.
    void stepTo(const Finding& finding);
    /// Goes to a place where a text was found and selects it.
    void showHit(const TextHit& hit, bool takesFocus);
    /// Finding and replacing; stands where the outline is while it is open.
    SearchPanel* search() const { return m_search; }
    /// Whether some page asks for it, so that its findings can be shown.
    bool canShow(const QString& key) const;
    /// Goes to what a comment is about.
    void showComment(const QString& id);
    /// Begins a comment on what is selected, or on an answer.
    void beginComment(const QString& key);
    void showPart(int number);
    int partCount() const;
    /// Shows a part and goes to its first answer.
    void goToPart(int number);
    /// Settings, declarations and the like.
    QList<int> unprintedParts() const;
    QString titleOfPart(int number) const;
    int currentPart() const { return m_part; }
    const QString& currentKey() const { return m_key; }
    void showSide(Side side);
    /// The part and the printed page side by side.
    void showBesidePage();
    void setSideVisible(bool visible);
    bool isSideVisible() const;
    void setZoom(double zoom);

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void keyChanged(const QString& key);
    void message(const QString& text);
    /// A page (index) of the preview is wanted on paper.
    void printRequested(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    PartPage& page(int number);
    QWidget* makePlaces();
    void fitSide();
    void focusOn(const QString& key);
    TextHit cursorPlace();
    void showSearch(bool visible);
    void markHits(PartPage& page);
    void setKey(const QString& key);
    QString shownKey() const;
    void openComment(const QString& id);
    void showCommentCount();

    ProjectSession& m_session;
    OutlineModel* m_outline;
    OutlineView* m_outlineView;
    SearchPanel* m_search;
    HitShower* m_hitShower;
    QStackedWidget* m_pages;
    std::map<int, PartPage*> m_made;
    QTabWidget* m_side;
    GuidancePanel* m_guidance;
    FindingsPanel* m_findings;
    PreviewPanel* m_preview;
    CommentDesk* m_desk;
    CommentsPanel* m_comments;
    QSplitter* m_splitter;
    bool m_isNarrow = false;    ///< too narrow for all three columns
    bool m_sideReturns = false; ///< it was hidden for want of room
    int m_outlineWidth = 0;     ///< before the search took its place
    int m_part = -1;
    QString m_key;
    double m_zoom = 1;
};

} // namespace shenbao

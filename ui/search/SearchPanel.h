// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/SearchForm.h"
#include "ui/search/SearchModel.h"

#include <QPointer>
#include <QTimer>

class QTreeView;

namespace shenbao {

class HitDelegate;
struct TextReplacement;

/// Finds and replaces a text in all answers of a project. Stands where the outline is, as in a word processor: the line to type
/// in, and under it the places by part. The list follows every edit after a short while.
///
/// Esc closes it: the cursor goes to the hit that was shown last, or where it was before when none was.
class SearchPanel final : public QWidget
{
    Q_OBJECT

public:
    SearchPanel(ProjectSession& session, const OutlineModel& outline, QWidget* parent = nullptr);

    /// Shows the panel with the cursor in it. What is selected where the focus is becomes the text to find.
    void open(bool replacing);
    void close();
    bool isOpen() const { return m_isOpen; }
    /// To the next or previous hit, also while the panel is closed; opens it when there is nothing to look for yet.
    void step(int by);
    /// What “in this part” means.
    void setCurrentPart(int part) { m_part = part; }
    /// Tells where the cursor is on the page (cursorPlace()).
    void setCursor(std::function<TextHit()> cursor) { m_cursor = std::move(cursor); }

    /// What is to be lit up in the texts of answers, by key; nothing while the panel is closed.
    QHash<QString, std::vector<TextRange>> places() const;

    SearchModel* model() const { return m_model; }
    SearchForm* form() const { return m_form; }
    QTreeView* view() const { return m_view; }
    int current() const { return m_current; } ///< number of the hit that was shown last; -1: none

Q_SIGNALS:
    void opened();
    void closed();
    /// places() may be others.
    void hitsChanged();
    /// A hit is to be shown.
    void chosen(const shenbao::TextHit& hit, bool takesFocus);
    /// The cursor should go back to the page, wherever.
    void focusWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void later();
    void refresh();
    void refreshNow();
    void choose(int number, bool takesFocus);
    void pick(const QModelIndex& index, bool takesFocus);
    void replace(SearchForm::Scope scope);
    void replaceCurrent();
    void replaceMany(const QStringList& keys);
    void takeStep(void (ProjectSession::*step)());
    bool apply(const TextReplacement& plan);
    QString noteOf(const TextReplacement& plan) const;
    void showCount();
    bool isInside() const;

    ProjectSession& m_session;
    SearchModel* m_model;
    SearchForm* m_form;
    HitDelegate* m_delegate;
    QTreeView* m_view;
    QTimer m_timer;
    std::function<TextHit()> m_cursor;
    QPointer<QWidget> m_before; ///< had the focus before
    TextHit m_place;            ///< from where the search goes on
    TextHit m_shownAt;          ///< the cursor as it was when a hit had been shown
    int m_current = -1;
    int m_part = 0;
    bool m_isOpen = false;
    bool m_isStale = true; ///< the list does not show what it should
    bool m_isChoosing = false;
    bool m_hasShown = false; ///< a hit, since the panel was opened
};

} // namespace shenbao

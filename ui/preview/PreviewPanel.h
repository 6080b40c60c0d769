// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PageView.h"
#include "ui/preview/PreviewPages.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTextEdit;
class QToolButton;

namespace shenbao {

/// The real pages of the open project, following what is being edited and, in a narrative, the cursor. Costs nothing while
/// it is hidden.
class PreviewPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(ProjectSession& session, QWidget* parent = nullptr);

    /// Follows the answer that is being edited. `share`: how far into it, 0 to 1. When an edit has not reached the pages yet,
    /// once it has.
    void showKey(const QString& key, double share = 0);

    PreviewPages& pages() { return m_pages; }
    PageView& view() { return *m_view; }

Q_SIGNALS:
    /// Somebody wants to edit what stands at a place.
    void keyActivated(const QString& key);
    /// Somebody wants this page (index) on paper; printed on one side, it is page `page` there too.
    void printRequested(int page);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& text);
    QToolButton* addButton(const QString& iconName, const QString& text, const std::function<void()>& run);
    QWidget* makeBar();
    void makeZoomMenu();
    void goToEntered();
    void watchCursor(bool isOther);
    void follow();
    void refresh();

    PreviewPages m_pages;
    PageView* m_view;
    QLineEdit* m_number = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_zoom = nullptr;
    QToolButton* m_print = nullptr;
    QAction* m_fitWidth = nullptr;
    QAction* m_fitPage = nullptr;
    QAction* m_fullSize = nullptr;
    QPointer<QTextEdit> m_cursor; ///< the text that is being written
    QTimer m_cursorTimer;
    QString m_wanted;
    double m_wantedShare = 0;
    bool m_isBehind = false; ///< the pages do not show m_wanted yet
    QString m_followed;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PageView.h"
#include "ui/preview/PreviewPages.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace shenbao {

/// The real pages of the open project, following what is being edited. Costs nothing while it is hidden.
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

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& text);
    void makeBar();
    void follow();
    void refresh();

    PreviewPages m_pages;
    PageView* m_view;
    QLabel* m_where;
    QToolButton* m_spots = nullptr;
    QToolButton* m_fit = nullptr;
    QString m_wanted;
    double m_wantedShare = 0;
    bool m_isBehind = false; ///< the pages do not show m_wanted yet
    QString m_followed;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QLabel;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace shenbao {

class PageCanvas;
class RenderClient;

/// A window in which one looks at the pages of an attachment while going on with the form. Says plainly when it cannot show
/// them; the document can be opened with another program all the same.
class PageViewer final : public QDialog
{
    Q_OBJECT

public:
    PageViewer(RenderClient& client, QWidget* parent);
    ~PageViewer() override;

    void showDocument(const QString& reference, const QString& title);
    PageCanvas& canvas() const { return *m_canvas; }
    /// Why nothing is shown; empty while pages are.
    QString problem() const;

Q_SIGNALS:
    void openRequested(const QString& reference);

private:
    QWidget* makeBar();
    QToolButton* makeButton(const QString& iconName, const QString& text);
    void showPages(const QList<QSizeF>& pages);
    void showProblem(const QString& text);
    void updateBar();

    RenderClient& m_client;
    QString m_reference;
    QSpinBox* m_page;
    QLabel* m_count;
    QLabel* m_zoom;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_width = nullptr;
    QToolButton* m_whole = nullptr;
    QWidget* m_looks = nullptr; ///< what is of use only while there are pages
    QToolButton* m_outside = nullptr;
    QStackedWidget* m_stack;
    PageCanvas* m_canvas;
    QWidget* m_place; ///< of what is said instead of pages
    QLabel* m_heading;
    QLabel* m_text;
    quint64 m_question = 0;
};

} // namespace shenbao

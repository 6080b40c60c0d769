// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QAbstractScrollArea;

namespace shenbao {

/// The head of an editor that may be longer than the window: title, buttons and counter stay at the top of what can be seen
/// of the editor while the page is scrolled. Give it a layout, and the editor room() in place of it.
class FloatingHead final : public QWidget
{
    Q_OBJECT

public:
    explicit FloatingHead(QWidget& editor);

    /// What keeps its place in the layout of the editor.
    QWidget* room() const { return m_room; }
    /// It is not where it belongs but at the top of the window.
    bool isFloating() const { return m_isFloating; }

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void findPage();
    void fit();
    void place();

    QWidget& m_editor;
    QWidget* m_room;
    QPointer<QAbstractScrollArea> m_page;
    bool m_isFloating = false;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QHBoxLayout;
class QToolButton;

namespace shenbao {

class TitleLabel;

/// The bar at the top of an open project. Where it is too narrow the title gives way first, then the texts of buttons go, then
/// buttons that the menu has too; the others and the menu never vanish.
class ActionBar final : public QToolBar
{
    Q_OBJECT

public:
    /// From what stays to what goes first.
    enum class Stays : quint8 { Always, Long, Short };

    ActionBar(const QString& title, QWidget* parent);

    QToolButton* addButton(QAction* action, Stays stays, bool withText = false);
    void addGap();
    /// Once: the title takes the room that is left.
    TitleLabel* addTitle();
    QToolButton* addMenu(QMenu* menu, const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Button
    {
        QToolButton* button;
        Stays stays;
        bool withText;
    };
    QToolButton* makeButton(Stays stays, bool withText);
    void fit();
    int wantedWidth() const;

    QWidget* m_content;
    QHBoxLayout* m_row;
    TitleLabel* m_title = nullptr;
    QList<Button> m_buttons;
    bool m_fitting = false;
};

} // namespace shenbao

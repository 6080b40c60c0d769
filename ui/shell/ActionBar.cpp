// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ActionBar.h"

#include "ui/common/Theme.h"
#include "ui/common/TitleLabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr QSize kIcon(20, 20);

} // namespace

ActionBar::ActionBar(const QString& title, QWidget* parent)
    : QToolBar(title, parent)
    , m_content(new QWidget(this))
    , m_row(new QHBoxLayout(m_content))
{
    setObjectName(QStringLiteral("actions"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Space::Half / 2);
    m_content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_content);
}

QToolButton* ActionBar::makeButton(Stays stays, bool withText)
{
    auto* button = new QToolButton(m_content);
    button->setIconSize(kIcon);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor where people write
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_row->addWidget(button);
    m_buttons.push_back({button, stays, withText});
    return button;
}

QToolButton* ActionBar::addButton(QAction* action, Stays stays, bool withText)
{
    QToolButton* button = makeButton(stays, withText);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    button->setObjectName(QString(u"bar-" + action->objectName()));
    return button;
}

void ActionBar::addGap()
{
    m_row->addSpacing(Space::Two);
}

TitleLabel* ActionBar::addTitle()
{
    m_title = new TitleLabel(m_content);
    m_row->addWidget(m_title, 1);
    return m_title;
}

QToolButton* ActionBar::addMenu(QMenu* menu, const QString& name)
{
    QToolButton* button = makeButton(Stays::Always, false);
    button->setIcon(icon(QStringLiteral("menu")));
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setObjectName(QStringLiteral("more"));
    return button;
}

void ActionBar::resizeEvent(QResizeEvent* event)
{
    QToolBar::resizeEvent(event);
    fit();
}

bool ActionBar::event(QEvent* event)
{
    const bool taken = QToolBar::event(event);
    // not at a LayoutRequest: fitting asks for one itself, and that would never end
    if (event->type() == QEvent::Show || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        fit();
    }
    return taken;
}

void ActionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().panel);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

/// Of everything that is shown, with as little of the title as makes sense.
int ActionBar::wantedWidth() const
{
    m_row->invalidate();
    return m_row->minimumSize().width();
}

void ActionBar::fit()
{
    if (m_fitting) {
        return;
    }
    const QScopedValueRollback fitting(m_fitting, true);
    const int room = contentsRect().width() - Space::One;
    for (const Button& one : m_buttons) {
        one.button->setVisible(true);
        one.button->setToolButtonStyle(one.withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        one.button->setMinimumWidth(one.button->sizeHint().width());
    }
    for (const Button& one : m_buttons) {
        if (one.withText && wantedWidth() > room) {
            one.button->setToolButtonStyle(Qt::ToolButtonIconOnly);
            one.button->setMinimumWidth(one.button->sizeHint().width());
        }
    }
    for (const Stays stays : {Stays::Short, Stays::Long}) {
        for (auto one = m_buttons.rbegin(); one != m_buttons.rend(); ++one) {
            if (one->stays == stays && wantedWidth() > room) {
                one->button->setVisible(false);
            }
        }
    }
}

} // namespace shenbao

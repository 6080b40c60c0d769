// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/OptionsEdit.h"

#include "ui/common/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace shenbao {

OptionsEdit::OptionsEdit(QStringList options, QWidget* parent)
    : QLineEdit(parent)
    , m_options(std::move(options))
    , m_menu(new QMenu(this))
{
    m_menu->setAccessibleName(tr("Options"));
    m_menu->installEventFilter(this);
    for (const QString& option : std::as_const(m_options)) {
        QAction* action = m_menu->addAction(QString(option).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, option](bool on) { toggle(option, on); });
    }
    QAction* open = addAction(icon(QStringLiteral("bullets")), QLineEdit::TrailingPosition);
    open->setText(tr("Choose"));
    open->setToolTip(tr("Choose from the list (Alt+Down)"));
    connect(open, &QAction::triggered, this, &OptionsEdit::openList);
}

QStringList OptionsEdit::chosen() const
{
    QStringList parts = text().split(u'、', Qt::SkipEmptyParts);
    for (QString& part : parts) {
        part = part.trimmed();
    }
    return parts;
}

void OptionsEdit::openList()
{
    const QStringList present = chosen();
    const QList<QAction*> actions = m_menu->actions();
    for (qsizetype at = 0; at < actions.size(); ++at) {
        actions[at]->setChecked(present.contains(m_options[at]));
    }
    m_menu->popup(mapToGlobal(QPoint(0, height())));
}

void OptionsEdit::toggle(const QString& option, bool on)
{
    QStringList parts = chosen();
    parts.removeAll(option);
    if (on) {
        parts << option;
    }
    QStringList ordered; // as offered; other words that stood there stay behind
    for (const QString& one : std::as_const(m_options)) {
        if (parts.removeAll(one) > 0) {
            ordered << one;
        }
    }
    setText((ordered + parts).join(u'、'));
}

void OptionsEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        openList();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

/// The list stays open while several words are ticked.
bool OptionsEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_menu) {
        QAction* action = nullptr;
        if (event->type() == QEvent::MouseButtonRelease) {
            action = m_menu->actionAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        } else if (event->type() == QEvent::KeyPress &&
                   static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
            action = m_menu->activeAction();
        }
        if (action) {
            action->trigger();
            return true;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/FieldComments.h"

#include "ui/comments/CommentFlag.h"
#include "ui/common/Theme.h"
#include "ui/form/FieldEditor.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>

namespace shenbao {

FieldComments::FieldComments(ProjectSession& session, QObject* parent) : QObject(parent), m_session(session)
{}

void FieldComments::watch(const QString& key, QWidget* editor)
{
    addFlag(key, editor);
    if (m_session.isReadOnly()) {
        return;
    }
    // a line has a menu of its own, a table takes actions into its own; everything else leaves it to the editor
    QList<QWidget*> widgets{editor};
    const auto lines = editor->findChildren<QLineEdit*>();
    for (QLineEdit* line : lines) {
        widgets << line;
    }
    for (QWidget* widget : std::as_const(widgets)) {
        m_keys.insert(widget, key);
        widget->installEventFilter(this);
        connect(widget, &QObject::destroyed, this, [this](QObject* gone) { m_keys.remove(gone); });
    }
    const auto views = editor->findChildren<QAbstractItemView*>();
    for (QAbstractItemView* view : views) {
        view->addAction(makeAction(key, view));
    }
}

void FieldComments::addFlag(const QString& key, QWidget* editor)
{
    auto* flag = new CommentFlag(m_session, key, CommentFlag::Shows::All, editor);
    connect(flag, &CommentFlag::opened, this, &FieldComments::opened);
    if (auto* field = qobject_cast<FieldEditor*>(editor)) {
        field->addFlag(flag);
    } else if (auto* column = qobject_cast<QBoxLayout*>(editor->layout())) {
        column->insertWidget(0, flag, 0, Qt::AlignRight);
    }
}

QAction* FieldComments::makeAction(const QString& key, QObject* parent)
{
    const Field* field = m_session.form().field(key);
    // the key is only shown: the page takes it
    auto* action = new QAction(
        icon(QStringLiteral("comment")),
        QString(tr("Comment on “%1”…").arg(field ? field->label : key) + QStringLiteral("\tCtrl+Alt+M")),
        parent);
    connect(action, &QAction::triggered, this, [this, key] { Q_EMIT wanted(key); });
    return action;
}

void FieldComments::showMenu(QWidget& widget, const QString& key, const QContextMenuEvent& event)
{
    auto* line = qobject_cast<QLineEdit*>(&widget);
    QMenu* menu = line ? line->createStandardContextMenu() : new QMenu(&widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (line) {
        menu->addSeparator();
    }
    menu->addAction(makeAction(key, menu));
    menu->popup(event.globalPos());
}

bool FieldComments::eventFilter(QObject* watched, QEvent* event)
{
    const auto found = event->type() == QEvent::ContextMenu ? m_keys.constFind(watched) : m_keys.constEnd();
    if (found != m_keys.constEnd()) {
        showMenu(*static_cast<QWidget*>(watched), *found, *static_cast<QContextMenuEvent*>(event));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace shenbao

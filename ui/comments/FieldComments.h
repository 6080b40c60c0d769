// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

class QAction;
class QContextMenuEvent;

namespace shenbao {

/// Comments on answers that are no narratives: a flag beside the answer and an entry in its context menu.
class FieldComments final : public QObject
{
    Q_OBJECT

public:
    FieldComments(ProjectSession& session, QObject* parent);

    /// `editor` is the widget of an answer on the page.
    void watch(const QString& key, QWidget* editor);

Q_SIGNALS:
    void wanted(const QString& key);
    void opened(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addFlag(const QString& key, QWidget* editor);
    QAction* makeAction(const QString& key, QObject* parent);
    void showMenu(QWidget& widget, const QString& key, const QContextMenuEvent& event);

    ProjectSession& m_session;
    QHash<QObject*, QString> m_keys;
};

} // namespace shenbao

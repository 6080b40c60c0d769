// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentFlag.h"

#include "ui/comments/CommentText.h"
#include "ui/common/Theme.h"

#include <QEvent>

namespace shenbao {

CommentFlag::CommentFlag(ProjectSession& session, const QString& key, Shows shows, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
    , m_key(key)
    , m_shows(shows)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    QFont small = font();
    small.setPointSizeF(Type::Small);
    setFont(small);
    connect(&session, &ProjectSession::commentsChanged, this, [this](const QStringList& keys) {
        if (keys.contains(m_key)) {
            refresh();
        }
    });
    connect(this, &QToolButton::clicked, this, [this] { Q_EMIT opened(m_first); });
    refresh();
}

void CommentFlag::refresh()
{
    QStringList tips;
    m_first.clear();
    for (const Comment& one : m_session.comments().all()) {
        const bool isInText = m_shows == Shows::PassagesElsewhere && one.passage.isPlaced();
        if (one.key == m_key && !one.isResolved && !isInText) {
            tips << threadTip(one);
            m_first = m_first.isEmpty() ? one.id : m_first;
        }
    }
    setIcon(shenbao::icon(QStringLiteral("comment"), Theme::current().warning));
    setText(tips.isEmpty() ? QString() : QString::number(tips.size()));
    setAccessibleName(tr("%n open comment(s)", nullptr, int(tips.size())));
    setToolTip(tips.isEmpty() ? accessibleName() : tips.join(QStringLiteral("<hr>")));
    setVisible(!tips.isEmpty());
}

void CommentFlag::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QToolButton>

namespace shenbao {

/// Says beside an answer that there are open comments on it, and who said what; not seen while there are none. A click goes
/// to them in the list.
class CommentFlag final : public QToolButton
{
    Q_OBJECT

public:
    /// PassagesElsewhere: passages are shown in the text itself, so that only the others count.
    enum class Shows : quint8 { All, PassagesElsewhere };

    CommentFlag(ProjectSession& session, const QString& key, Shows shows, QWidget* parent);

Q_SIGNALS:
    void opened(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    ProjectSession& m_session;
    QString m_key;
    Shows m_shows;
    QString m_first; ///< id
};

} // namespace shenbao

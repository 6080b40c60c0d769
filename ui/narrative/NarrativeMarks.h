// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/narrative/FoundPlaces.h"
#include "ui/narrative/NarrativeEdit.h"
#include "ui/session/ProjectSession.h"

#include <QTimer>

namespace shenbao {

/// What is marked in a narrative: the tail beyond the limit, places of findings, places that a search found. Marks move along
/// with the text by themselves; where new ones go is looked up when the hands rest for a moment, so that no keystroke waits
/// for it, and not while nobody sees the text.
class NarrativeMarks final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the editor. `limit`: of 字数; 0: none.
    NarrativeMarks(ProjectSession& session, const QString& key, int limit, NarrativeEdit& edit);

    /// The text, its findings or the colours are others.
    void renew(bool behindTyping);
    void setSearched(const std::vector<TextRange>& places);
    /// The finding at a point of the text; null where there is none.
    const Finding* findingAt(const QPoint& point);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Mark
    {
        Finding finding;
        QTextCursor place; ///< follows what is typed
    };
    void refresh();

    ProjectSession& m_session;
    QString m_key;
    int m_limit;
    NarrativeEdit& m_edit;
    std::vector<Mark> m_marked; ///< underlined now
    FoundPlaces m_found;
    QTimer m_timer;
    QElapsedTimer m_wait; ///< since the first change that the marks do not know
    bool m_isStale = true;
};

} // namespace shenbao

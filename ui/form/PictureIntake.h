// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Attachment.h"

#include <QObject>
#include <QStringList>
#include <QTextCursor>

#include <deque>
#include <functional>

namespace shenbao {

class AttachmentReader;
class NarrativeEditor;
class ProjectSession;

/// Puts pictures that are pasted, dropped or chosen into the project and into a text. They are read on another thread, one after
/// the other, and never break into a composition. A picture gets no caption: nobody wants the name of a file in print.
class PictureIntake final : public QObject
{
    Q_OBJECT

public:
    /// Follows the wishes of the editor, which it belongs to.
    PictureIntake(ProjectSession& session, NarrativeEditor& editor);

    /// `place`: in the text; where the cursor is when there is none.
    void takeFiles(const QStringList& paths, const QTextCursor& place = {});
    void takeData(const QByteArray& data, const QString& name, const QTextCursor& place = {});
    bool isIdle() const { return m_waiting.empty() && !m_isReading; }

Q_SIGNALS:
    /// Why a picture was not taken.
    void message(const QString& text);

private:
    void choose();
    void readNext();
    void take(const std::vector<NewAttachment>& files, const QStringList& problems);
    void insert(const NewAttachment& file);

    ProjectSession& m_session;
    NarrativeEditor& m_editor;
    struct Order
    {
        std::function<void(AttachmentReader&)> begin;
        QTextCursor place;
    };
    std::deque<Order> m_waiting;
    QTextCursor m_place; ///< of what is being read
    bool m_isReading = false;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Attachment.h"

#include <QObject>
#include <QStringList>

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

    void takeFiles(const QStringList& paths);
    void takeData(const QByteArray& data, const QString& name);
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
    std::deque<std::function<void(AttachmentReader&)>> m_waiting;
    bool m_isReading = false;
};

} // namespace shenbao

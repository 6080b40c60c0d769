// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QMimeData;

namespace shenbao {

class AttachmentDesk;
class AttachmentsSummary;
class EntryEditor;

/// The list of attachments of a form: its categories and entries with what is required and what is missing, documents that are
/// dropped on them, moved, ordered, named and looked at. Files are read on another thread, and pages drawn by another program.
class AttachmentsView final : public QWidget
{
    Q_OBJECT

public:
    /// `node` belongs to the form of the session. `renderProgram`: see RenderClient::findProgram().
    AttachmentsView(ProjectSession& session, const EnclosuresNode& node, const QString& renderProgram,
                    QWidget* parent);
    ~AttachmentsView() override;

    /// In the order of the form; entries that a printed part stands for have none.
    const std::vector<EntryEditor*>& entries() const { return m_entries; }
    EntryEditor* entry(const QString& key) const;
    AttachmentDesk& desk() const { return *m_desk; }
    AttachmentsSummary& summary() const { return *m_summary; }

Q_SIGNALS:
    /// Something the user must be told.
    void message(const QString& text);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Heading
    {
        const EnclosuresNode::Category* category = nullptr;
        QLabel* state = nullptr;
    };

    void addCategory(const EnclosuresNode::Category& category, QBoxLayout& column);
    void addPrinted(const EnclosuresNode::Entry& entry, QBoxLayout& column);
    void refresh();
    void refreshHeading(const Heading& heading);
    EntryEditor* entryAt(QPoint place) const;
    void showTarget(EntryEditor* entry, QPoint place);
    void scrollTo(QPoint place);

    ProjectSession& m_session;
    const EnclosuresNode& m_node;
    AttachmentDesk* m_desk;
    AttachmentsSummary* m_summary;
    std::vector<EntryEditor*> m_entries;
    std::vector<Heading> m_headings;
    EntryEditor* m_target = nullptr; ///< of what is being dragged
    std::optional<qint64> m_mailLimit;
    QTimer m_refresh; ///< once for all entries that change
};

} // namespace shenbao

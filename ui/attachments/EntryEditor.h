// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/EnclosureState.h"
#include "ui/session/ProjectSession.h"

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QMimeData;
class QPushButton;

namespace shenbao {

class AttachmentDesk;
class AttachmentList;
class AttachmentsModel;

/// One entry of the list of attachments: what the form asks for and whether it is there, the documents, and a place to drop
/// more on. Its object name is the key of the answer.
class EntryEditor final : public QWidget
{
    Q_OBJECT

public:
    EntryEditor(AttachmentDesk& desk, const EnclosuresNode::Entry& entry, QWidget* parent);

    const Field& field() const { return m_field; }
    const EnclosuresNode::Entry& entry() const { return m_entry; }
    AttachmentList& list() const { return *m_list; }
    const EnclosureState& state() const { return m_state; }
    /// What is wrong with the entry as a whole, or a piece of advice; empty when there is nothing.
    QString note() const;

    /// Shows the answer and its findings as they are now.
    void refresh();
    void showFinding(const Finding& finding);
    void showDocument(int row);

    /// Whether files or documents of this project are dragged, which may come in here.
    bool takes(const QMimeData& data) const;
    /// Shows that something that is dragged would come down at this place (of this widget).
    void showDrop(QPoint place);
    void hideDrop();
    /// Takes in what is dropped here or pasted; `copy`: documents stay where they were too.
    void take(const QMimeData& data, QPoint place, bool copy);

    /// The other entries, for a menu to move documents to.
    using Entries = std::function<std::vector<EntryEditor*>()>;
    void setOthers(Entries others) { m_others = std::move(others); }

Q_SIGNALS:
    void stateChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    void connectList();
    void browse();
    void paste();
    void saveAs(int row);
    void showDetails(int row);
    void addMoveMenu(QMenu* menu);
    void moveTo(const QString& key, int at, const std::vector<int>& rows, const QString& from, bool copy);
    void refreshState();
    void refreshNote();
    QString adviceOnNames() const;
    int dropRowAt(QPoint place) const;

    AttachmentDesk& m_desk;
    ProjectSession& m_session;
    const EnclosuresNode::Entry& m_entry;
    const Field& m_field;
    AttachmentsModel* m_model;
    AttachmentList* m_list;
    QLabel* m_mark;
    QLabel* m_stateText;
    QPushButton* m_add;
    QLabel* m_hint;
    QLabel* m_noteMark;
    QLabel* m_note;
    EnclosureState m_state;
    Entries m_others;
    bool m_isTarget = false;
};

} // namespace shenbao

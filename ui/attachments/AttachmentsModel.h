// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QAbstractListModel>

class QMimeData;

namespace shenbao {

class Thumbnails;

/// The documents of one entry of the list of attachments. Follows the answer, whoever changes it; a caption that is edited is
/// one step of undo.
class AttachmentsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        FactsRole = Qt::UserRole, ///< 3 页 · 1.2 MB · 2024年度: a line below the caption
        NoteRole,                 ///< what is wrong with this document; may be empty
        SeverityRole,             ///< of the note, int(Severity)
        PictureRole               ///< QImage of the first page; null while it is not there
    };

    /// All of them outlive the model. `label`: what the form prints for the entry.
    AttachmentsModel(ProjectSession& session, const Field& field, QString label, Thumbnails& thumbnails,
                     QObject* parent = nullptr);

    const Field& field() const { return m_field; }
    const Rows& rows() const { return m_rows; }
    /// Pixels of a thumbnail each way.
    void setPictureSide(int side) { m_side = side; }

    QString reference(int row) const;
    QString fileName(int row) const;
    /// Nothing when the project does not have the file.
    std::optional<AttachmentFacts> facts(int row) const;
    /// What the list of the form prints.
    QString caption(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override;

    /// Rows that are dragged out of an entry of this project.
    struct Dragged
    {
        QString key;
        std::vector<int> rows; ///< ascending
    };
    static std::optional<Dragged> dragged(const QMimeData& data, const ProjectSession& session);

    /// Shows the findings as they are now.
    void refreshNotes();

private:
    struct Note
    {
        int severity = int(Severity::Info);
        QString text;
        bool operator==(const Note&) const = default;
    };

    const Value& cell(int row, QStringView column) const;
    QString factsLine(int row) const;
    Note noteOf(int row, const Findings& findings) const;
    void follow();
    bool followMove(const Rows& next);
    void pictureArrived(const QString& id);

    ProjectSession& m_session;
    const Field& m_field;
    QString m_label;
    Thumbnails& m_thumbnails;
    Rows m_rows;
    std::vector<Note> m_notes; ///< one for each row
    int m_side = 0;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QAbstractTableModel>

namespace shenbao {

/// The rows of one answer as a table, and one blank line behind them: what is typed there becomes a new row.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `key` is a field with columns; the session outlives the model.
    RowsModel(ProjectSession& session, const QString& key, QObject* parent = nullptr);

    const Field& field() const { return *m_field; }
    const Rows& rows() const { return m_rows; }
    bool isReadOnly() const;
    /// The blank line at the end, which is no row yet.
    bool isBlankLine(int row) const { return row == int(m_rows.size()); }
    /// The column in which people begin to write.
    int firstColumn() const { return m_firstColumn; }
    /// The time of the plan, which gives a month its year; none when the form asks for none, or it is blank.
    std::optional<Period> planTime() const;
    /// Whether an amount was typed that its row would compute.
    bool isTypedOver(const QModelIndex& index) const;

    /// Replaces the rows by these as one step of undo; numbers of rows are filled in. True when there is
    /// nothing to change.
    bool replaceRows(Rows rows, const QString& what);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    /// What the findings say about one cell.
    struct Note
    {
        Severity severity = Severity::Info;
        QString text;
        bool operator==(const Note&) const = default;
    };
    using Notes = std::map<std::pair<int, int>, Note>;

    Rows shownRows() const;
    void follow();
    void append(const Rows& rows);
    void cutTail(int size);
    void refreshNotes();
    QVariant blankLineData(int column, int role) const;
    std::optional<Note> noteAt(int row, int column) const;
    QVariant noteData(const Note& note, int role) const;
    bool setCell(int row, int column, const Value& value);

    ProjectSession& m_session;
    const Field* m_field;
    Rows m_rows;
    bool m_hasBlankLine = false;
    int m_firstColumn = 0;
    Notes m_notes;
};

} // namespace shenbao

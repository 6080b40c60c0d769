// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionRange>
#include <QWidget>

class QAction;
class QLabel;
class QMimeData;

namespace shenbao {

class FlowLayout;
class ProjectSession;
class RowsModel;
class RowsView;

/// The table of one answer, with the manners of a spreadsheet, its commands and its total.
class RowsTable final : public QWidget
{
    Q_OBJECT

public:
    /// `key` is a field with columns; the session outlives the widget.
    RowsTable(ProjectSession& session, const QString& key, QWidget* parent = nullptr);

    QString key() const;
    RowsView* view() const { return m_view; }
    /// Puts the cursor there; -1 is the first column in which people write.
    void showCell(int row, int column);
    /// The table grows with its rows up to so many lines, then it scrolls.
    void setMaximumVisibleRows(int rows);
    /// Beside its commands.
    void addToBar(QWidget* widget);
    /// Under it: what its total has to agree with.
    void addBelow(QWidget* widget);
    /// Writes what it holds over the cells from the cursor on, as one step of undo.
    void paste(const QMimeData& mime);

Q_SIGNALS:
    /// Why something was not done, or not fully; for the user. Empty when that is past.
    void message(const QString& text);

private:
    void makeCommands();
    void makeBar();
    QAction* command(const QString& text, const QString& iconName, const QList<QKeySequence>& keys,
                     void (RowsTable::*act)(), bool changes = true);
    void updateCommands();
    void updateTotal();
    void updateCellNote();
    void tell(const QString& text);
    void keepSelected();

    /// The rows of the selection, without the blank line; in order.
    std::vector<int> selectedRows() const;
    /// What the selection covers as one rectangle, without the blank line.
    QItemSelectionRange selectedArea() const;
    QString undoText(const QString& text) const;

    void addRow();
    void insertAbove();
    void insertBelow();
    void insertAt(int row, int count);
    void removeRows();
    void moveUp() { moveRows(-1); }
    void moveDown() { moveRows(1); }
    void moveRows(int step);
    void clearCells();
    void clearSelection(const QString& what);
    void copy();
    void cut();
    void pasteClipboard();
    void fillDown();
    void computeAgain();
    void pasteBlock(const std::vector<QStringList>& table, int top, int left);

    ProjectSession& m_session;
    RowsModel* m_model;
    RowsView* m_view;
    QLabel* m_total = nullptr;
    QLabel* m_cellNote = nullptr; ///< what is wrong with the cell of the cursor
    bool m_hasTold = false;       ///< a message that the next change makes untrue
    FlowLayout* m_bar = nullptr;
    QAction* m_add = nullptr;
    QAction* m_above = nullptr;
    QAction* m_below = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_fill = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_compute = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_cut = nullptr;
    QAction* m_paste = nullptr;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/RowsDelegate.h"

#include <QTableView>
#include <QTimer>

namespace shenbao {

class RowsModel;

/// The grid of a table: keys as in a spreadsheet, columns in the proportions of the form, rows as high as
/// their text. As
/// high as its rows, up to a limit.
class RowsView final : public QTableView
{
    Q_OBJECT

public:
    explicit RowsView(RowsModel& model, QWidget* parent = nullptr);

    /// Their shortcuts work while the table has the focus, and come before those of the window; the context
    /// menu has them
    /// all. A null pointer separates.
    void setCommands(const QList<QAction*>& commands);
    void setMaximumVisibleRows(int rows);

    bool isEditing() const { return state() == QAbstractItemView::EditingState; }
    /// Takes over what is being typed.
    void endEditing();
    /// Moves the cursor as after a cell was left by this key. False at the ends of the table.
    bool go(RowsDelegate::Way way);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;

private:
    QAction* commandOf(const QKeyEvent& event) const;
    bool isSkipped(int column) const;
    int rowHeight() const;
    void setRowHeights();
    void layOutColumns();
    void measure(int first, int last);
    void measureSome();
    void fitHeight();

    RowsModel& m_model;
    QList<QAction*> m_commands;
    int m_maximumRows = 16;
    int m_runColumn = -1; ///< where typing with Tab began: Enter goes back there
    bool m_layingOut = false;
    bool m_userSized = false; ///< column widths are the user's now
    int m_measureFrom = 0;    ///< rows whose height is to be found
    int m_measureTo = -1;
    QTimer m_measureTimer;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/AttachmentsModel.h"

#include <QListView>

class QMenu;

namespace shenbao {

/// The documents of one entry, as tall as they are: looked at, named, ordered and moved to other entries with the mouse or the
/// keys alone. Says what is wanted; whoever owns it does it.
class AttachmentList final : public QListView
{
    Q_OBJECT

public:
    AttachmentList(AttachmentsModel& model, bool isReadOnly, QWidget* parent);

    AttachmentsModel& documents() const { return m_model; }
    std::vector<int> selectedRows() const; ///< ascending
    /// Selects these alone and makes the first the current one.
    void select(int first, int count);
    /// Shows where documents would come down: in front of this row; −1: nowhere.
    void showDropRow(int row);
    /// In front of which row something comes down that is dropped here.
    int dropRowAt(QPoint place) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void viewRequested(int row);
    void openRequested(int row);
    void saveRequested(int row);
    void detailsRequested(int row);
    void removeRequested(const std::vector<int>& rows);
    /// In front of row `at`.
    void reorderRequested(const std::vector<int>& rows, int at);
    void pasteRequested();
    /// For more actions at the end of the menu.
    void menuAboutToShow(QMenu* menu);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void makeTools();
    void placeTools();
    void moveBy(int by);
    void rename(int row);
    void fitHeight();

    AttachmentsModel& m_model;
    bool m_isReadOnly;
    QWidget* m_tools = nullptr; ///< over the row that the mouse or the keys are at
    QPersistentModelIndex m_under;
    QPersistentModelIndex m_toolsRow;
    int m_dropRow = -1;
};

} // namespace shenbao

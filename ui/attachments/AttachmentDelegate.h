// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace shenbao {

/// Paints a document of the list of attachments: its first page, what the form prints for it, what it is, what is wrong with
/// it; and edits its caption in place.
class AttachmentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Device-independent pixels of the picture each way.
    static int pictureSide();

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    QRect textRect(const QStyleOptionViewItem& option) const;
    void paintPicture(QPainter& painter, const QRect& place, const QModelIndex& index) const;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Field.h"

#include <QStyledItemDelegate>

class QKeyEvent;

namespace shenbao {

/// Editors for the cells of a table, by the kind of the column, and the keys that leave them as in a
/// spreadsheet.
class RowsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Where the cursor goes when an editor is left.
    enum class Way : quint8 { Down, Up, Next, Previous };
    Q_ENUM(Way)

    RowsDelegate(const Field& field, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// An editor was committed and closed by a key.
    void left(shenbao::RowsDelegate::Way way);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const Field& m_field;
};

} // namespace shenbao

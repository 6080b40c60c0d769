// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace shenbao {

/// Paints the lines of a SearchModel: titles of parts, and hits as where they stand over at most two lines of text, the match
/// in bold.
class HitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether hits that are never replaced say so.
    void setReplacing(bool replacing) { m_isReplacing = replacing; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QString labelOf(const QModelIndex& index) const;

    bool m_isReplacing = false;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace shenbao {

/// Paints a comment: what it is about, who said what, and links for what can be done.
class CommentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Link : quint8 { None, Reply, Resolve, Reopen, Edit, Delete };

    explicit CommentDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// The link at a point of a row that fills `rect`.
    static Link linkAt(const QRect& rect, const QFont& font, const QModelIndex& index, QPoint point);

Q_SIGNALS:
    void linkClicked(const QPersistentModelIndex& index, shenbao::CommentDelegate::Link link);
    /// Beside the links.
    void rowClicked(const QPersistentModelIndex& index);

private:
    mutable QHash<QString, int> m_heights; ///< of rows at m_width in m_font: laying text out is what costs
    mutable int m_width = 0;
    mutable QFont m_font;
    QPersistentModelIndex m_pressed; ///< pressing may commit an edit that moves the list
    Link m_pressedLink = Link::None;
};

} // namespace shenbao

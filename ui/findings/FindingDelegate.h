// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace shenbao {

/// Paints a finding: icon, message over as many lines as it needs, field and clause, and links for what can be done.
class FindingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Link : quint8 { None, Fix, Acknowledge, Withdraw };

    explicit FindingDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// The link at a point of a row that fills `rect`.
    static Link linkAt(const QRect& rect, const QFont& font, const QModelIndex& index, QPoint point);

Q_SIGNALS:
    void linkClicked(const QPersistentModelIndex& index, shenbao::FindingDelegate::Link link);

private:
    struct Pressed
    {
        QPersistentModelIndex index;
        QString message;
        Link link = Link::None;
        bool operator==(const Pressed&) const = default;
    };
    Pressed m_pressed;
    mutable QHash<QString, int> m_heights; ///< of rows at m_width in m_font: laying text out is what costs
    mutable int m_width = 0;
    mutable QFont m_font;
};

} // namespace shenbao

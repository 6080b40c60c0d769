// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OutlineView.h"

#include "ui/common/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace shenbao {
namespace {

constexpr int kLine = 34;
constexpr int kIcon = 16;

class OutlineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return QSize(160, index.parent().isValid() ? kLine - Space::Half : kLine);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        const QRect whole = option.rect.adjusted(0, 1, -Space::Half, -1);
        if (chosen || hover) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(theme.accent)
                                                                          : QPen(Qt::NoPen));
            painter->setBrush(chosen ? theme.accentSoft : theme.label);
            painter->drawRoundedRect(whole, 4, 4);
        }
        QRect rest = whole.adjusted(Space::Half, 0, -Space::One, 0);
        const QRect mark(rest.left(), rest.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mark);
        rest.setLeft(mark.right() + Space::One);
        QFont font = option.font;
        font.setPointSizeF(index.parent().isValid() ? Type::Small + 0.5 : Type::Normal);
        font.setBold(!index.parent().isValid() && chosen);
        painter->setFont(font);
        const QString count = index.data(OutlineModel::CountRole).toString();
        if (!count.isEmpty()) {
            painter->setPen(index.data(OutlineModel::OverRole).toBool() ? theme.error : theme.faint);
            const int width = painter->fontMetrics().horizontalAdvance(count) + Space::Half;
            painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, count);
            rest.setRight(rest.right() - width);
        }
        painter->setPen(theme.ink);
        const QString title =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, title);
        painter->restore();
    }
};

} // namespace

OutlineView::OutlineView(OutlineModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new OutlineDelegate(this));
    setHeaderHidden(true);
    setIndentation(Space::Two);
    setRootIsDecorated(true);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Outline of the application"));
    QPalette own = palette();
    own.setColor(QPalette::Highlight,
                 Qt::transparent); // the delegate marks the line; the branch stays as it is
    setPalette(own);
    expandAll();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!m_isFollowing && current.isValid()) {
            Q_EMIT passed(OutlineModel::partNumber(current), m_model.keyAt(current));
        }
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT chosen(OutlineModel::partNumber(index), m_model.keyAt(index));
    });
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT chosen(OutlineModel::partNumber(currentIndex()), m_model.keyAt(currentIndex()));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void OutlineView::mark(const QModelIndex& index)
{
    if (index.isValid() && index != currentIndex()) {
        m_isFollowing = true;
        setCurrentIndex(index);
        scrollTo(index);
        m_isFollowing = false;
    }
}

void OutlineView::follow(const QString& key)
{
    mark(m_model.indexOf(key));
}

void OutlineView::followPart(int part)
{
    if (OutlineModel::partNumber(currentIndex()) != part) {
        mark(m_model.index(part, 0));
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/VersionDelegate.h"

#include "ui/common/Theme.h"
#include "ui/history/HistoryModel.h"

#include <QPainter>

namespace shenbao {
namespace {

QFont withSize(QFont font, double size, bool isBold)
{
    font.setPointSizeF(size);
    font.setBold(isBold);
    return font;
}

int dayHeight(const QFont& font)
{
    return QFontMetrics(withSize(font, Type::Small, false)).height() + Space::Two;
}

} // namespace

void VersionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    QRect rect = option.rect;
    painter->save();
    const QFont small = withSize(option.font, Type::Small, false);
    const auto draw = [&](const QRect& box, Qt::Alignment alignment, const QFont& font, const QColor& color,
                          const QString& text) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(box, int(alignment | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    };
    const QString day = index.data(HistoryModel::DayRole).toString();
    if (!day.isEmpty()) {
        const QRect box(rect.left() + Space::Two, rect.top() + Space::Half, rect.width() - Space::Three,
                        dayHeight(option.font) - Space::Half);
        draw(box, Qt::AlignLeft, small, theme.faint, day);
        rect.setTop(rect.top() + dayHeight(option.font));
    }
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(rect, isChosen ? theme.accentSoft : theme.label);
    }
    if (isChosen) {
        painter->fillRect(QRect(rect.left(), rect.top(), Space::Half / 2, rect.height()), theme.accent);
    }
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const bool isNamed = index.data(HistoryModel::IsNamedRole).toBool();
    const QRect inner = rect.adjusted(Space::Two, Space::Half, -Space::One, -Space::Half);
    const int first = QFontMetrics(option.font).height() + Space::Half;
    const QString time = index.data(HistoryModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time) + Space::One;
    const QRect top(inner.left(), inner.top(), inner.width(), first);
    draw(top.adjusted(0, 0, -timeWidth, 0), Qt::AlignLeft, withSize(option.font, Type::Normal, isNamed),
         isEnabled ? theme.ink : theme.faint, index.data(HistoryModel::TitleRole).toString());
    draw(top, Qt::AlignRight, small, theme.faint, time);
    draw(QRect(inner.left(), top.bottom() + 1, inner.width(), inner.bottom() - top.bottom()), Qt::AlignLeft,
         small, theme.faint, index.data(HistoryModel::DetailRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int height = QFontMetrics(withSize(option.font, Type::Normal, true)).height() + Space::Half +
                 QFontMetrics(withSize(option.font, Type::Small, false)).height() + Space::One;
    if (!index.data(HistoryModel::DayRole).toString().isEmpty()) {
        height += dayHeight(option.font);
    }
    return {Space::Four, height}; // the list gives each row its whole width
}

} // namespace shenbao

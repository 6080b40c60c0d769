// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/FindingDelegate.h"

#include "core/check/Finding.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappedText.h"
#include "ui/findings/FindingsModel.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace shenbao {
namespace {

constexpr int kMostHeights = 5000;

struct LinkBox
{
    FindingDelegate::Link link = FindingDelegate::Link::None;
    QString text;
    QRect rect;
};

/// Where the pieces of a row lie.
struct RowLayout
{
    QRect group;
    QRect body; ///< what is lit when it is chosen
    QRect icon;
    QRect message;
    QRect meta;
    QRect reason;
    std::vector<LinkBox> links;
    int height = 0;
};

QFont small(const QFont& font)
{
    QFont result = font;
    result.setPointSizeF(Type::Small);
    return result;
}

QString textOf(const QModelIndex& index, int role)
{
    return index.data(role).toString();
}

QString metaOf(const QModelIndex& index)
{
    QStringList parts{textOf(index, FindingsModel::LabelRole), textOf(index, FindingsModel::ClauseRole)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString reasonOf(const QModelIndex& index)
{
    const QString reason = textOf(index, FindingsModel::ReasonRole);
    return reason.isEmpty() ? reason : FindingDelegate::tr("Acknowledged: %1").arg(reason);
}

std::vector<LinkBox> linksOf(const QModelIndex& index)
{
    std::vector<LinkBox> links;
    if (const QString fix = textOf(index, FindingsModel::FixRole); !fix.isEmpty()) {
        links.push_back({FindingDelegate::Link::Fix, FindingDelegate::tr("Fix: %1").arg(fix), {}});
    }
    if (index.data(FindingsModel::CanAcknowledgeRole).toBool()) {
        links.push_back({FindingDelegate::Link::Acknowledge, FindingDelegate::tr("Acknowledge…"), {}});
    }
    if (index.data(FindingsModel::CanWithdrawRole).toBool()) {
        links.push_back({FindingDelegate::Link::Withdraw, FindingDelegate::tr("Withdraw"), {}});
    }
    return links;
}

RowLayout rowLayout(const QRect& rect, const QFont& font, const QModelIndex& index)
{
    RowLayout row;
    int y = rect.top();
    const QFont faint = small(font);
    const QFontMetrics metrics(faint);
    if (!textOf(index, FindingsModel::GroupRole).isEmpty()) {
        row.group = QRect(rect.left() + Space::Two, y + Space::One, rect.width() - Space::Four,
                          metrics.height() + Space::Half);
        y = row.group.bottom() + 1 + Space::Half;
    }
    const int top = y;
    y += Space::One;
    const int lineHeight = QFontMetrics(font).height();
    const int left = rect.left() + Space::Two + Space::Two + Space::One;
    const int width = std::max(rect.right() - Space::Two - left + 1, Space::Four);
    row.icon = QRect(rect.left() + Space::Two, y + (lineHeight - Space::Two) / 2, Space::Two, Space::Two);
    const auto place = [&](const QString& text, const QFont& used) {
        const QRect box(left, y, width, heightOfText(text, used, width));
        if (!text.isEmpty()) {
            y += box.height() + Space::Half;
        }
        return box;
    };
    row.message = place(textOf(index, FindingsModel::MessageRole), font);
    row.meta = place(metaOf(index), faint);
    row.reason = place(reasonOf(index), faint);
    row.links = linksOf(index);
    int x = left;
    for (LinkBox& link : row.links) {
        link.text = metrics.elidedText(link.text, Qt::ElideRight, width);
        const int wide = metrics.horizontalAdvance(link.text);
        if (x > left && x + wide > left + width) {
            x = left;
            y += metrics.height() + Space::Half;
        }
        link.rect = QRect(x, y, wide, metrics.height() + Space::Half);
        x += wide + Space::Two;
    }
    if (!row.links.empty()) {
        y += metrics.height() + Space::Half;
    }
    y += Space::Half;
    row.body = QRect(rect.left(), top, rect.width(), y - top);
    row.height = y - rect.top();
    return row;
}

int viewWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

FindingDelegate::FindingDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const RowLayout row = rowLayout(option.rect, option.font, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont faint = small(option.font);
    if (!row.group.isEmpty()) {
        QFont bold = faint;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(theme.faint);
        painter->drawText(row.group, Qt::AlignLeft | Qt::AlignVCenter,
                          textOf(index, FindingsModel::GroupRole));
    }
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen) {
        painter->fillRect(row.body, theme.accentSoft);
        painter->fillRect(QRect(row.body.topLeft(), QSize(Space::Half, row.body.height())), theme.accent);
    }
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    const bool isAcknowledged = index.data(FindingsModel::IsAcknowledgedRole).toBool();
    const QString name = isAcknowledged                  ? QStringLiteral("done")
                         : severity == Severity::Error   ? QStringLiteral("error")
                         : severity == Severity::Warning ? QStringLiteral("warning")
                                                         : QStringLiteral("info");
    const QColor color = isAcknowledged                  ? theme.good
                         : severity == Severity::Error   ? theme.error
                         : severity == Severity::Warning ? theme.warning
                                                         : theme.info;
    icon(name, color).paint(painter, row.icon);
    drawText(*painter, textOf(index, FindingsModel::MessageRole), option.font, row.message, theme.ink);
    drawText(*painter, metaOf(index), faint, row.meta, theme.faint);
    drawText(*painter, reasonOf(index), faint, row.reason, theme.faint);
    painter->setFont(faint);
    painter->setPen(theme.accent);
    for (const LinkBox& link : row.links) {
        painter->drawText(link.rect, Qt::AlignLeft | Qt::AlignVCenter, link.text);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(theme.line);
    painter->drawLine(row.body.bottomLeft(), row.body.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->drawRect(row.body.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = viewWidth(option);
    if (width != m_width || option.font != m_font || m_heights.size() > kMostHeights) {
        m_heights.clear();
        m_width = width;
        m_font = option.font;
    }
    QStringList parts{textOf(index, FindingsModel::GroupRole), textOf(index, FindingsModel::MessageRole),
                      metaOf(index), reasonOf(index)};
    for (const LinkBox& link : linksOf(index)) {
        parts << link.text;
    }
    const QString all = parts.join(u'\n');
    auto known = m_heights.constFind(all);
    if (known == m_heights.constEnd()) {
        known = m_heights.insert(all, rowLayout(QRect(0, 0, width, 0), option.font, index).height);
    }
    return {Space::Four, *known}; // the list gives each row its whole width
}

FindingDelegate::Link FindingDelegate::linkAt(const QRect& rect, const QFont& font, const QModelIndex& index,
                                              QPoint point)
{
    if (!index.isValid()) {
        return Link::None;
    }
    for (const LinkBox& link : rowLayout(rect, font, index).links) {
        if (link.rect.contains(point)) {
            return link.link;
        }
    }
    return Link::None;
}

bool FindingDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease) {
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const Link link = mouse->button() == Qt::LeftButton
                          ? linkAt(option.rect, option.font, index, mouse->position().toPoint())
                          : Link::None;
    const Pressed here{index, textOf(index, FindingsModel::MessageRole), link};
    const Pressed before = std::exchange(m_pressed, isPress ? here : Pressed());
    // a press may end an edit elsewhere, which changes the list below the mouse
    if (isPress || link == Link::None || !(here == before)) {
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    Q_EMIT linkClicked(index, link);
    return true;
}

} // namespace shenbao

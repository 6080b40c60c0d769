// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentDelegate.h"

#include "ui/comments/CommentsModel.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappedText.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace shenbao {
namespace {

constexpr int kMostHeights = 5000;
constexpr int kMark = 3; // width of the line beside a quotation

struct Piece
{
    enum class Kind : quint8 { Label, Quote, Gone, Author, Text };
    Kind kind = Kind::Text;
    QString text;
    int indent = 0;
    QRect rect;
};

struct LinkBox
{
    CommentDelegate::Link link = CommentDelegate::Link::None;
    QString text;
    QRect rect;
};

/// Where the pieces of a row lie.
struct Card
{
    QRect group;
    QRect body; ///< what is lit when it is chosen
    QRect icon;
    std::vector<Piece> pieces;
    std::vector<LinkBox> links;
    int height = 0;
};

QFont fontOf(const QFont& font, Piece::Kind kind)
{
    QFont result = font;
    if (kind != Piece::Kind::Text) {
        result.setPointSizeF(Type::Small);
    }
    result.setBold(kind == Piece::Kind::Label);
    return result;
}

std::vector<Piece> piecesOf(const QModelIndex& index)
{
    std::vector<Piece> pieces{{Piece::Kind::Label, index.data(CommentsModel::LabelRole).toString(), 0, {}}};
    if (const QString quote = index.data(CommentsModel::QuoteRole).toString(); !quote.isEmpty()) {
        if (index.data(CommentsModel::IsGoneRole).toBool()) {
            pieces.push_back(
                {Piece::Kind::Gone, CommentDelegate::tr("The passage is gone. It read:"), 0, {}});
        }
        pieces.push_back({Piece::Kind::Quote, quote, Space::One, {}});
    }
    const QStringList thread = index.data(CommentsModel::ThreadRole).toStringList();
    for (qsizetype at = 0; at + 2 < thread.size(); at += 3) {
        const int indent = at == 0 ? 0 : Space::Two;
        pieces.push_back({Piece::Kind::Author,
                          CommentDelegate::tr("%1 · %2").arg(thread[at], thread[at + 1]),
                          indent,
                          {}});
        pieces.push_back({Piece::Kind::Text, thread[at + 2], indent, {}});
    }
    return pieces;
}

std::vector<LinkBox> linksOf(const QModelIndex& index)
{
    if (!index.data(CommentsModel::MayChangeRole).toBool()) {
        return {};
    }
    using Link = CommentDelegate::Link;
    if (index.data(CommentsModel::IsResolvedRole).toBool()) {
        return {{Link::Reopen, CommentDelegate::tr("Reopen"), {}},
                {Link::Delete, CommentDelegate::tr("Delete"), {}}};
    }
    return {{Link::Reply, CommentDelegate::tr("Reply"), {}},
            {Link::Resolve, CommentDelegate::tr("Resolve"), {}},
            {Link::Edit, CommentDelegate::tr("Edit"), {}},
            {Link::Delete, CommentDelegate::tr("Delete"), {}}};
}

Card cardOf(const QRect& rect, const QFont& font, const QModelIndex& index)
{
    Card card;
    int y = rect.top();
    const QFontMetrics small(fontOf(font, Piece::Kind::Label));
    if (!index.data(CommentsModel::GroupRole).toString().isEmpty()) {
        card.group = QRect(rect.left() + Space::Two, y + Space::One, rect.width() - Space::Four,
                           small.height() + Space::Half);
        y = card.group.bottom() + 1 + Space::Half;
    }
    const int top = y;
    y += Space::One;
    const int left = rect.left() + Space::Two + Space::Two + Space::One;
    const int width = std::max(rect.right() - Space::Two - left + 1, Space::Four);
    card.icon = QRect(rect.left() + Space::Two, y, Space::Two, Space::Two);
    if (index.data(CommentsModel::IsFoldRole).toBool()) {
        const int height = std::max(QFontMetrics(font).height(), Space::Two);
        card.pieces.push_back({Piece::Kind::Text, index.data(Qt::DisplayRole).toString(), 0,
                               QRect(left, y + (height - QFontMetrics(font).height()) / 2, width, height)});
        y += height + Space::One;
    } else {
        card.pieces = piecesOf(index);
        for (Piece& piece : card.pieces) {
            const QFont used = fontOf(font, piece.kind);
            const int room = width - piece.indent;
            piece.rect = QRect(left + piece.indent, y, room, heightOfText(piece.text, used, room));
            y += piece.rect.height() + (piece.kind == Piece::Kind::Author ? 2 : Space::Half);
        }
        card.links = linksOf(index);
        int x = left;
        for (LinkBox& link : card.links) {
            const int wide = small.horizontalAdvance(link.text);
            if (x > left && x + wide > left + width) {
                x = left;
                y += small.height() + Space::Half;
            }
            link.rect = QRect(x, y, wide, small.height() + Space::Half);
            x += wide + Space::Two;
        }
        if (!card.links.empty()) {
            y += small.height() + Space::Half;
        }
        y += Space::Half;
    }
    card.body = QRect(rect.left(), top, rect.width(), y - top);
    card.height = y - rect.top();
    return card;
}

int viewWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

bool isUnfolded(const QModelIndex& index)
{
    const auto* model = qobject_cast<const CommentsModel*>(index.model());
    return model && model->isUnfolded();
}

} // namespace

CommentDelegate::CommentDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void CommentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const Card card = cardOf(option.rect, option.font, index);
    const bool isFold = index.data(CommentsModel::IsFoldRole).toBool();
    const bool isResolved = index.data(CommentsModel::IsResolvedRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!card.group.isEmpty()) {
        painter->setFont(fontOf(option.font, Piece::Kind::Label));
        painter->setPen(theme.faint);
        painter->drawText(card.group, Qt::AlignLeft | Qt::AlignVCenter,
                          index.data(CommentsModel::GroupRole).toString());
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(card.body, theme.accentSoft);
        painter->fillRect(QRect(card.body.topLeft(), QSize(Space::Half, card.body.height())), theme.accent);
    }
    const QString name = isFold       ? isUnfolded(index) ? QStringLiteral("up") : QStringLiteral("down")
                               : isResolved ? QStringLiteral("done")
                                      : QStringLiteral("comment");
    icon(name, isFold ? theme.faint : isResolved ? theme.good : theme.warning).paint(painter, card.icon);
    for (const Piece& piece : card.pieces) {
        const bool isFaint =
            isFold || isResolved || piece.kind == Piece::Kind::Quote || piece.kind == Piece::Kind::Author;
        const QColor color = piece.kind == Piece::Kind::Gone ? theme.warning
                             : isFaint                       ? theme.faint
                                                             : theme.ink;
        drawText(*painter, piece.text, fontOf(option.font, piece.kind), piece.rect, color);
        if (piece.kind == Piece::Kind::Quote) {
            painter->fillRect(
                QRect(piece.rect.left() - Space::One, piece.rect.top(), kMark, piece.rect.height()),
                isResolved ? theme.line : theme.warning);
        }
    }
    painter->setFont(fontOf(option.font, Piece::Kind::Author));
    painter->setPen(theme.accent);
    for (const LinkBox& link : card.links) {
        painter->drawText(link.rect, Qt::AlignLeft | Qt::AlignVCenter, link.text);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(theme.line);
    painter->drawLine(card.body.bottomLeft(), card.body.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->drawRect(card.body.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = viewWidth(option);
    if (width != m_width || option.font != m_font || m_heights.size() > kMostHeights) {
        m_heights.clear();
        m_width = width;
        m_font = option.font;
    }
    QStringList parts{index.data(CommentsModel::GroupRole).toString(),
                      index.data(CommentsModel::IsFoldRole).toString()};
    if (!index.data(CommentsModel::IsFoldRole).toBool()) {
        for (const Piece& piece : piecesOf(index)) {
            parts << piece.text;
        }
        for (const LinkBox& link : linksOf(index)) {
            parts << link.text;
        }
    }
    const QString all = parts.join(QChar(u'\0'));
    auto known = m_heights.constFind(all);
    if (known == m_heights.constEnd()) {
        known = m_heights.insert(all, cardOf(QRect(0, 0, width, 0), option.font, index).height);
    }
    return {Space::Four, *known}; // the list gives each row its whole width
}

CommentDelegate::Link CommentDelegate::linkAt(const QRect& rect, const QFont& font, const QModelIndex& index,
                                              QPoint point)
{
    if (!index.isValid() || index.data(CommentsModel::IsFoldRole).toBool()) {
        return Link::None;
    }
    for (const LinkBox& link : cardOf(rect, font, index).links) {
        if (link.rect.contains(point)) {
            return link.link;
        }
    }
    return Link::None;
}

bool CommentDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease) {
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton) {
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    const Link link = linkAt(option.rect, option.font, index, mouse->position().toPoint());
    if (isPress) {
        m_pressed = index;
        m_pressedLink = link;
        return link != Link::None;
    }
    const bool isSame = m_pressed == index && m_pressedLink == link;
    m_pressed = QPersistentModelIndex();
    if (isSame && link != Link::None) {
        Q_EMIT linkClicked(index, link);
    } else if (isSame) {
        Q_EMIT rowClicked(index);
    }
    return isSame;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentsModel.h"

#include "ui/comments/CommentText.h"
#include "ui/form/FormOutline.h"

#include <limits>

namespace shenbao {
namespace {

constexpr int kMostQuote = 120;

bool looksTheSame(const Comment& one, const Comment& other)
{
    return one.thread == other.thread && one.isResolved == other.isResolved &&
           one.isGone() == other.isGone() && one.key == other.key &&
           shortQuote(one, kMostQuote) == shortQuote(other, kMostQuote);
}

} // namespace

CommentsModel::CommentsModel(ProjectSession& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    int order = 0;
    const auto parts = outlineOf(session.form());
    for (const OutlinePart& part : parts) {
        for (const QString& key : part.keys) {
            if (!m_places.contains(key)) {
                m_places.insert(key, {order++, part.title});
            }
        }
    }
    m_items = wanted();
}

std::vector<CommentsModel::Item> CommentsModel::wanted() const
{
    std::vector<const Comment*> open;
    std::vector<const Comment*> resolved;
    for (const Comment& one : m_session.comments().all()) {
        (one.isResolved ? resolved : open).push_back(&one);
    }
    const auto orderOf = [&](const Comment& one) {
        const auto place = m_places.constFind(one.key);
        return place == m_places.constEnd() ? std::numeric_limits<int>::max() : place->first;
    };
    const auto isBefore = [&](const Comment* one, const Comment* other) {
        const int order = orderOf(*one);
        const int otherOrder = orderOf(*other);
        return order != otherOrder ? order < otherOrder : one->passage.start < other->passage.start;
    };
    std::stable_sort(open.begin(), open.end(), isBefore);
    std::stable_sort(resolved.begin(), resolved.end(), isBefore);
    std::vector<Item> items;
    QString last;
    for (const Comment* one : open) {
        const auto place = m_places.constFind(one->key);
        const QString title = place == m_places.constEnd() ? tr("Elsewhere") : place->second;
        items.push_back({title == last ? QString() : title, *one, 0});
        last = title;
    }
    if (!resolved.empty()) {
        items.push_back({{}, std::nullopt, int(resolved.size())});
        for (const Comment* one : m_isUnfolded ? resolved : std::vector<const Comment*>()) {
            items.push_back({{}, *one, 0});
        }
    }
    return items;
}

/// What differs in the middle is replaced, the rest changed in place.
void CommentsModel::refresh()
{
    std::vector<Item> fresh = wanted();
    const auto idOf = [](const Item& item) { return item.comment ? item.comment->id : QString(); };
    const auto isSame = [&](const Item& one, const Item& other) { return idOf(one) == idOf(other); };
    const auto [old, now] = std::mismatch(m_items.begin(), m_items.end(), fresh.begin(), fresh.end(), isSame);
    const int first = int(old - m_items.begin());
    int tail = 0;
    while (tail < int(std::min(m_items.size(), fresh.size())) - first &&
           isSame(m_items[m_items.size() - 1 - size_t(tail)], fresh[fresh.size() - 1 - size_t(tail)])) {
        ++tail;
    }
    if (const int gone = int(m_items.size()) - tail - first; gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_items.erase(m_items.begin() + first, m_items.begin() + first + gone);
        endRemoveRows();
    }
    if (const int added = int(fresh.size()) - tail - first; added > 0) {
        beginInsertRows({}, first, first + added - 1);
        m_items.insert(m_items.begin() + first, fresh.begin() + first, fresh.begin() + first + added);
        endInsertRows();
    }
    for (int row = 0; row < int(m_items.size()); ++row) {
        Item& item = m_items[size_t(row)];
        Item& next = fresh[size_t(row)];
        const bool isAlike = item.group == next.group && item.count == next.count &&
                             (!item.comment || looksTheSame(*item.comment, *next.comment));
        item = std::move(next); // places are taken over in any case
        if (!isAlike) {
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    Q_EMIT refreshed();
}

void CommentsModel::setUnfolded(bool unfolded)
{
    if (unfolded != m_isUnfolded) {
        m_isUnfolded = unfolded;
        refresh();
        for (int row = 0; row < int(m_items.size()); ++row) {
            if (!m_items[size_t(row)].comment) {
                Q_EMIT dataChanged(index(row), index(row));
            }
        }
    }
}

QString CommentsModel::idAt(const QModelIndex& index) const
{
    return index.data(IdRole).toString();
}

QModelIndex CommentsModel::indexOf(const QString& id) const
{
    for (int row = 0; row < int(m_items.size()); ++row) {
        const Item& item = m_items[size_t(row)];
        if (item.comment && item.comment->id == id) {
            return index(row);
        }
    }
    return {};
}

int CommentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant CommentsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_items.size()) {
        return {};
    }
    const Item& item = m_items[size_t(index.row())];
    if (!item.comment) {
        switch (role) {
        case Qt::DisplayRole:
            return tr("Resolved: %1").arg(item.count);
        case Qt::AccessibleTextRole:
            return m_isUnfolded ? tr("Resolved: %1, unfolded").arg(item.count)
                                : tr("Resolved: %1, folded").arg(item.count);
        case IsFoldRole:
            return true;
        default:
            return {};
        }
    }
    const Comment& one = *item.comment;
    const Field* field = m_session.form().field(one.key);
    switch (role) {
    case Qt::DisplayRole:
        return one.thread.front().text;
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1: %2").arg(field ? field->label : one.key, threadText(one));
        return one.isResolved ? tr("Resolved. %1").arg(text) : text;
    }
    case IdRole:
        return one.id;
    case LabelRole:
        return field ? field->label : one.key;
    case QuoteRole:
        return one.isAboutPassage() ? shortQuote(one, kMostQuote) : QString();
    case IsGoneRole:
        return one.isGone();
    case IsResolvedRole:
        return one.isResolved;
    case ThreadRole: {
        QStringList pieces;
        for (const Remark& remark : one.thread) {
            pieces << remark.author << remarkTime(remark.at) << remark.text;
        }
        return pieces;
    }
    case GroupRole:
        return item.group;
    case IsFoldRole:
        return false;
    case MayChangeRole:
        return !m_session.isReadOnly();
    default:
        return {};
    }
}

} // namespace shenbao

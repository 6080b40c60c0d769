// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchModel.h"

#include "ui/session/ProjectSession.h"
#include "ui/shell/OutlineModel.h"

#include <algorithm>
#include <tuple>

namespace shenbao {
namespace {

constexpr size_t kMostHits = 2000; // nobody walks through more; replacing takes all of them

/// The same line of the list, wherever its place has moved to.
bool looksTheSame(const TextHit& one, const TextHit& other)
{
    return one.key == other.key && one.row == other.row && one.column == other.column &&
           one.before == other.before && one.match == other.match && one.after == other.after &&
           one.canReplace == other.canReplace;
}

} // namespace

SearchModel::SearchModel(const ProjectSession& session, const OutlineModel& outline, QObject* parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_outline(outline)
{
    const QStringList all = searchedKeys(session.form());
    for (const QString& key : all) {
        const int part = outline.partOf(key);
        if (part >= 0) { // else there is nowhere to go to
            m_partOf.insert(key, part);
            m_keys << key;
        }
    }
    std::stable_sort(m_keys.begin(), m_keys.end(),
                     [this](const QString& a, const QString& b) { return m_partOf[a] < m_partOf[b]; });
    for (const QString& key : m_keys) {
        m_order.insert(key, int(m_order.size()));
    }
}

QStringList SearchModel::keys(int part) const
{
    QStringList keys = m_keys;
    if (part >= 0) {
        keys.removeIf([&](const QString& key) { return m_partOf.value(key) != part; });
    }
    return keys;
}

int SearchModel::rowOfPart(int part) const
{
    const auto found = std::lower_bound(m_groups.begin(), m_groups.end(), part,
                                        [](const Group& one, int wanted) { return one.part < wanted; });
    return int(found - m_groups.begin());
}

void SearchModel::refresh()
{
    TextHits found = findText(m_session.proposal(), m_keys, m_wanted, kMostHits);
    m_count = int(found.hits.size());
    m_isCut = found.isCut;
    std::map<int, std::vector<TextHit>> fresh;
    for (TextHit& hit : found.hits) {
        fresh[m_partOf.value(hit.key)].push_back(std::move(hit));
    }
    for (int row = int(m_groups.size()) - 1; row >= 0; --row) {
        if (!fresh.contains(m_groups[size_t(row)].part)) {
            beginRemoveRows({}, row, row);
            m_groups.erase(m_groups.begin() + row);
            endRemoveRows();
        }
    }
    for (auto& [part, hits] : fresh) {
        const int row = rowOfPart(part);
        if (size_t(row) < m_groups.size() && m_groups[size_t(row)].part == part) {
            follow(m_groups[size_t(row)], std::move(hits));
        } else {
            beginInsertRows({}, row, row);
            m_groups.insert(m_groups.begin() + row, Group{part, std::move(hits)});
            endInsertRows();
        }
    }
}

/// Lines that both ends share stay; those between go and come.
void SearchModel::follow(Group& group, std::vector<TextHit> fresh)
{
    const QModelIndex parent = index(rowOfPart(group.part), 0);
    const size_t before = group.hits.size();
    const size_t most = std::min(before, fresh.size());
    size_t front = 0;
    while (front < most && looksTheSame(group.hits[front], fresh[front])) {
        ++front;
    }
    size_t back = 0;
    while (back < most - front &&
           looksTheSame(group.hits[before - 1 - back], fresh[fresh.size() - 1 - back])) {
        ++back;
    }
    if (const size_t gone = before - front - back; gone > 0) {
        beginRemoveRows(parent, int(front), int(front + gone) - 1);
        group.hits.erase(group.hits.begin() + std::ptrdiff_t(front),
                         group.hits.begin() + std::ptrdiff_t(front + gone));
        endRemoveRows();
    }
    if (const size_t come = fresh.size() - front - back; come > 0) {
        beginInsertRows(parent, int(front), int(front + come) - 1);
        group.hits = std::move(fresh);
        endInsertRows();
    } else {
        group.hits = std::move(fresh); // places may have moved
    }
    if (group.hits.size() != before) {
        Q_EMIT dataChanged(parent, parent);
    }
}

const TextHit* SearchModel::hit(int number) const
{
    for (const Group& group : m_groups) {
        if (number >= 0 && number < int(group.hits.size())) {
            return &group.hits[size_t(number)];
        }
        number -= int(group.hits.size());
    }
    return nullptr;
}

QHash<QString, std::vector<TextRange>> SearchModel::places() const
{
    QHash<QString, std::vector<TextRange>> places;
    for (const Group& group : m_groups) {
        for (const TextHit& one : group.hits) {
            if (one.start >= 0 && one.row < 0) {
                places[one.key].push_back({one.start, one.end});
            }
        }
    }
    return places;
}

const SearchModel::Group* SearchModel::groupOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this) {
        return nullptr;
    }
    const bool isPart = index.internalId() == 0;
    const size_t row = isPart ? size_t(index.row()) : size_t(rowOfPart(int(index.internalId()) - 1));
    return row < m_groups.size() ? &m_groups[row] : nullptr;
}

const TextHit* SearchModel::hit(const QModelIndex& index) const
{
    const Group* group = groupOf(index);
    const bool isHit = group && index.internalId() != 0 && size_t(index.row()) < group->hits.size();
    return isHit ? &group->hits[size_t(index.row())] : nullptr;
}

int SearchModel::numberOf(const QModelIndex& index) const
{
    if (!hit(index)) {
        return -1;
    }
    int number = index.row();
    for (const Group& group : m_groups) {
        if (group.part == int(index.internalId()) - 1) {
            break;
        }
        number += int(group.hits.size());
    }
    return number;
}

QModelIndex SearchModel::indexOf(int number) const
{
    for (const Group& group : m_groups) {
        if (number >= 0 && number < int(group.hits.size())) {
            return createIndex(number, 0, quintptr(group.part + 1));
        }
        number -= int(group.hits.size());
    }
    return {};
}

int SearchModel::firstFrom(const TextHit& place) const
{
    const auto rank = [this](const TextHit& one) {
        return std::tuple(m_order.value(one.key, -1), one.row, one.column, std::max(0, one.start));
    };
    const auto wanted = rank(place);
    int number = 0;
    for (const Group& group : m_groups) {
        for (const TextHit& one : group.hits) {
            if (rank(one) >= wanted) {
                return number;
            }
            ++number;
        }
    }
    return number;
}

QString SearchModel::labelOf(const TextHit& hit) const
{
    const Field* field = m_session.form().field(hit.key);
    if (!field || hit.row < 0) {
        return field ? field->label : QString();
    }
    if (hit.column < 0 || size_t(hit.column) >= field->columns.size()) {
        return tr("%1, row %2").arg(field->label).arg(hit.row + 1);
    }
    const Column& column = field->columns[size_t(hit.column)];
    return tr("%1, row %2, %3")
        .arg(field->label, QString::number(hit.row + 1), column.title.isEmpty() ? column.name : column.title);
}

QModelIndex SearchModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    // hits carry their part, which stays the same while parts come and go
    const Group* group = groupOf(parent);
    return createIndex(row, column, group ? quintptr(group->part + 1) : quintptr(0));
}

QModelIndex SearchModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0) {
        return {};
    }
    return createIndex(rowOfPart(int(child.internalId()) - 1), 0, quintptr(0));
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return int(m_groups.size());
    }
    const Group* group = parent.internalId() == 0 && parent.column() == 0 ? groupOf(parent) : nullptr;
    return group ? int(group->hits.size()) : 0;
}

QVariant SearchModel::partData(const Group& group, int role) const
{
    const QString title = m_outline.parts()[size_t(group.part)].title;
    const QString count = tr("%n place(s)", nullptr, int(group.hits.size()));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(title, count);
    case CountRole:
        return count;
    default:
        return {};
    }
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    const TextHit* one = hit(index);
    if (!one) {
        const Group* group = groupOf(index);
        return group ? partData(*group, role) : QVariant();
    }
    const QString line = one->before + one->match + one->after;
    switch (role) {
    case Qt::DisplayRole:
        return line;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(labelOf(*one), line);
    case BeforeRole:
        return one->before;
    case MatchRole:
        return one->match;
    case AfterRole:
        return one->after;
    case LabelRole:
        return labelOf(*one);
    case CanReplaceRole:
        return one->canReplace;
    default:
        return {};
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OutlineModel.h"

#include "core/base/Tr.h"
#include "ui/common/Theme.h"

#include <set>

namespace shenbao {

constexpr quintptr kPart = 0; // internal id of a part; of a section: number of its part plus 1

QString nameOf(FillState state)
{
    switch (state) {
    case FillState::Nothing:
        return Tr::tr("Nothing to fill in");
    case FillState::Empty:
        return Tr::tr("Not begun");
    case FillState::Begun:
        return Tr::tr("In progress");
    case FillState::Done:
        return Tr::tr("Complete");
    case FillState::Over:
        return Tr::tr("Over the word limit");
    case FillState::Errors:
        return Tr::tr("Has errors");
    }
    return {};
}

OutlineModel::OutlineModel(ProjectSession& session, QObject* parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_parts(outlineOf(session.form()))
{
    for (const OutlinePart& part : m_parts) {
        const int number = int(m_states.size());
        std::vector<State> states{stateOf(part.keys, {})};
        for (const QString& key : part.keys) {
            m_places[key].emplace_back(number, 0);
        }
        for (const OutlineSection& section : part.sections) {
            for (const QString& key : section.keys) {
                m_places[key].emplace_back(number, int(states.size()));
            }
            states.push_back(stateOf(section.keys, section.narrative));
        }
        m_states.push_back(std::move(states));
    }
    connect(&session, &ProjectSession::changed, this, qOverload<const QStringList&>(&OutlineModel::refresh));
    connect(&session, &ProjectSession::findingsChanged, this,
            [this](const QSet<QString>& keys) { refresh(QStringList(keys.begin(), keys.end())); });
}

OutlineModel::State OutlineModel::stateOf(const QStringList& keys, const QString& narrative) const
{
    State state;
    state.fill = fillStateOf(m_session, keys);
    const Field* field = narrative.isEmpty() ? nullptr : m_session.form().field(narrative);
    if (field && field->limit > 0) {
        const int words = m_session.analysis(narrative).count().words;
        state.count = QStringLiteral("%1/%2").arg(words).arg(field->limit);
        state.over = words > field->limit;
    } else if (narrative.isEmpty() && !keys.isEmpty()) {
        const FillCount count = fillCountOf(m_session.proposal(), keys);
        if (count.asked > 0 && count.filled < count.asked) {
            state.count = QStringLiteral("%1/%2").arg(count.filled).arg(count.asked);
        }
    }
    return state;
}

/// Only where one of the answers counts.
void OutlineModel::refresh(const QStringList& keys)
{
    std::set<std::pair<int, int>> places;
    for (const QString& key : keys) {
        const auto found = m_places.constFind(key);
        if (found != m_places.constEnd()) {
            places.insert(found->begin(), found->end());
        }
    }
    for (const auto& [part, section] : places) {
        refresh(part, section);
    }
}

/// `section`: as in m_states, 0 for the part itself.
void OutlineModel::refresh(int part, int section)
{
    const OutlinePart& one = m_parts[size_t(part)];
    const OutlineSection* inner = section == 0 ? nullptr : &one.sections[size_t(section) - 1];
    State state = inner ? stateOf(inner->keys, inner->narrative) : stateOf(one.keys, {});
    State& known = m_states[size_t(part)][size_t(section)];
    if (state == known) {
        return;
    }
    known = std::move(state);
    const QModelIndex parentIndex = createIndex(part, 0, kPart);
    const QModelIndex changed = inner ? index(section - 1, 0, parentIndex) : parentIndex;
    if (changed.isValid()) {
        Q_EMIT dataChanged(changed, changed);
    }
}

int OutlineModel::partOf(const QString& key) const
{
    for (size_t at = 0; at < m_parts.size(); ++at) {
        if (m_parts[at].keys.contains(key)) {
            return int(at);
        }
    }
    // KEY.other and KEY.reason belong to KEY
    const qsizetype dot = key.lastIndexOf(u'.');
    return dot > 0 ? partOf(key.left(dot)) : -1;
}

QModelIndex OutlineModel::indexOf(const QString& key) const
{
    const int part = partOf(key);
    if (part < 0) {
        return {};
    }
    const QModelIndex parentIndex = createIndex(part, 0, kPart);
    const auto& sections = m_parts[size_t(part)].sections;
    for (size_t at = 0; at < sections.size() && rowCount(parentIndex) > 0; ++at) {
        if (sections[at].keys.contains(key)) {
            return index(int(at), 0, parentIndex);
        }
    }
    return parentIndex;
}

int OutlineModel::partNumber(const QModelIndex& index)
{
    return !index.isValid() ? -1 : index.internalId() == kPart ? index.row() : int(index.internalId()) - 1;
}

QString OutlineModel::keyAt(const QModelIndex& index) const
{
    const int part = partNumber(index);
    if (part < 0) {
        return {};
    }
    const OutlinePart& one = m_parts[size_t(part)];
    return index.internalId() == kPart ? QString() : one.sections[size_t(index.row())].keys.value(0);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return parent.isValid() ? createIndex(row, column, quintptr(parent.row()) + 1)
                            : createIndex(row, column, kPart);
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return !child.isValid() || child.internalId() == kPart
               ? QModelIndex()
               : createIndex(int(child.internalId()) - 1, 0, kPart);
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return int(m_parts.size());
    }
    if (parent.internalId() != kPart || parent.column() > 0) {
        return 0;
    }
    const auto& sections = m_parts[size_t(parent.row())].sections;
    return sections.size() < 2 ? 0 : int(sections.size()); // a single section is the part itself
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    const int number = partNumber(index);
    if (number < 0) {
        return {};
    }
    const bool isPart = index.internalId() == kPart;
    const OutlinePart& part = m_parts[size_t(number)];
    const State& state = m_states[size_t(number)][isPart ? 0 : size_t(index.row()) + 1];
    const QString title = isPart ? part.title : part.sections[size_t(index.row())].title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return QString(title + u'\n' + nameOf(state.fill) +
                       (state.count.isEmpty() ? QString() : QString(u" · " + state.count)));
    case Qt::AccessibleTextRole:
        return QString(title + u", " + nameOf(state.fill) + u' ' + state.count);
    case Qt::DecorationRole: {
        const Theme& theme = Theme::current();
        switch (state.fill) {
        case FillState::Nothing:
            return icon(QStringLiteral("document"), theme.faint);
        case FillState::Empty:
            return icon(QStringLiteral("empty"), theme.faint);
        case FillState::Begun:
            return icon(QStringLiteral("progress"), theme.accent);
        case FillState::Done:
            return icon(QStringLiteral("done"), theme.good);
        case FillState::Over:
        case FillState::Errors:
            return icon(QStringLiteral("error"), theme.error);
        }
        return {};
    }
    case StateRole:
        return int(state.fill);
    case CountRole:
        return state.count;
    case OverRole:
        return state.over;
    default:
        return {};
    }
}

} // namespace shenbao

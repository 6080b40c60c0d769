// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/FindingsModel.h"

#include "ui/common/FindingText.h"
#include "ui/session/ProjectSession.h"

#include <QHash>

namespace shenbao {
namespace {

constexpr int kDelay = 120; // ms behind an edit

bool looksTheSame(const Finding& one, const Finding& other)
{
    const QString fix = one.fix ? one.fix->label : QString();
    const QString otherFix = other.fix ? other.fix->label : QString();
    return one.message == other.message && one.severity == other.severity && one.clause == other.clause &&
           one.fix.has_value() == other.fix.has_value() && fix == otherFix && one.ground == other.ground &&
           one.waived == other.waived;
}

} // namespace

FindingsModel::FindingsModel(ProjectSession& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &FindingsModel::refresh);
    connect(&session, &ProjectSession::findingsChanged, this, &FindingsModel::follow);
    m_items = wanted();
    count();
}

void FindingsModel::follow(const QSet<QString>& keys)
{
    m_isBehind = m_isBehind || !keys.isEmpty();
    if (m_isBehind && m_isActive && !m_timer.isActive()) {
        m_timer.start();
    }
}

void FindingsModel::setActive(bool active)
{
    m_isActive = active;
    if (!active) {
        m_timer.stop();
    } else if (m_isBehind) {
        refresh();
    }
}

void FindingsModel::setCurrentKeys(const QSet<QString>& keys)
{
    if (keys != m_currentKeys) {
        m_currentKeys = keys;
        refresh();
    }
}

void FindingsModel::setFilter(Filter filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        refresh();
    }
}

const Finding* FindingsModel::finding(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this || size_t(index.row()) >= m_items.size()) {
        return nullptr;
    }
    return &m_items[size_t(index.row())].finding;
}

bool FindingsModel::isWanted(const Finding& finding) const
{
    switch (m_filter) {
    case Filter::Open:
        return !finding.waived;
    case Filter::Errors:
        return !finding.waived && finding.severity == Severity::Error;
    case Filter::Warnings:
        return !finding.waived && finding.severity == Severity::Warning;
    case Filter::Hints:
        return !finding.waived && finding.severity == Severity::Info;
    case Filter::Acknowledged:
        return finding.waived.has_value();
    }
    return false;
}

std::vector<FindingsModel::Item> FindingsModel::wanted() const
{
    std::vector<Item> items;
    QHash<QString, int> seen; // several findings of a rule at one place are told apart by their order
    for (const bool isHere : {true, false}) {
        bool isFirst = true;
        for (const Finding& one : m_session.findings()) {
            if (m_currentKeys.contains(one.key) != isHere || !isWanted(one)) {
                continue;
            }
            Item item;
            const QString place = QStringLiteral("%1\n%2\n%3\n%4")
                                      .arg(one.id, one.key, QString::number(one.row))
                                      .arg(one.column);
            item.identity = place + u'\n' + QString::number(seen[place]++);
            if (isFirst && !m_currentKeys.isEmpty()) {
                item.group = isHere ? tr("In this part") : tr("Elsewhere");
            }
            isFirst = false;
            item.finding = one;
            items.push_back(std::move(item));
        }
    }
    return items;
}

void FindingsModel::removeGone(const std::vector<Item>& fresh)
{
    QSet<QString> kept;
    for (const Item& item : fresh) {
        kept.insert(item.identity);
    }
    const auto isGone = [&](int row) { return !kept.contains(m_items[size_t(row)].identity); };
    for (int last = int(m_items.size()) - 1; last >= 0; --last) {
        if (!isGone(last)) {
            continue;
        }
        int first = last;
        while (first > 0 && isGone(first - 1)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_items.erase(m_items.begin() + first, m_items.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void FindingsModel::refresh()
{
    m_timer.stop();
    m_isBehind = false;
    std::vector<Item> fresh = wanted();
    removeGone(fresh);
    QSet<QString> present;
    for (const Item& item : m_items) {
        present.insert(item.identity);
    }
    for (int at = 0; at < int(fresh.size()); ++at) {
        const QString identity = fresh[size_t(at)].identity;
        if (!present.contains(identity)) {
            int end = at + 1;
            while (end < int(fresh.size()) && !present.contains(fresh[size_t(end)].identity)) {
                ++end;
            }
            beginInsertRows({}, at, end - 1);
            m_items.insert(m_items.begin() + at, fresh.begin() + at, fresh.begin() + end);
            endInsertRows();
            at = end - 1;
            continue;
        }
        int from = at;
        while (m_items[size_t(from)].identity != identity) {
            ++from;
        }
        if (from != at) {
            beginMoveRows({}, from, from, {}, at);
            std::rotate(m_items.begin() + at, m_items.begin() + from, m_items.begin() + from + 1);
            endMoveRows();
        }
        Item& item = m_items[size_t(at)];
        const bool isSame =
            item.group == fresh[size_t(at)].group && looksTheSame(item.finding, fresh[size_t(at)].finding);
        item = std::move(fresh[size_t(at)]); // places and the edits of a fix are taken over in any case
        if (!isSame) {
            Q_EMIT dataChanged(index(at), index(at));
        }
    }
    count();
}

void FindingsModel::count()
{
    Counts counts;
    for (const Finding& one : m_session.findings()) {
        int& number = one.waived                          ? counts.acknowledged
                      : one.severity == Severity::Error   ? counts.errors
                      : one.severity == Severity::Warning ? counts.warnings
                                                          : counts.hints;
        ++number;
    }
    if (!(counts == m_counts)) {
        m_counts = counts;
        Q_EMIT countsChanged();
    }
}

QString FindingsModel::labelOf(const Finding& finding) const
{
    const Field* field = m_session.form().field(finding.key);
    return field ? field->label : QString();
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const Finding* one = finding(index);
    if (!one) {
        return {};
    }
    const bool mayChange = !m_session.isReadOnly();
    switch (role) {
    case Qt::DisplayRole:
    case MessageRole:
        return messageOf(*one);
    case Qt::AccessibleTextRole: {
        const QString kind = one->waived                          ? tr("Acknowledged")
                             : one->severity == Severity::Error   ? tr("Error")
                             : one->severity == Severity::Warning ? tr("Warning")
                                                                  : tr("Hint");
        return tr("%1: %2").arg(kind, messageOf(*one));
    }
    case SeverityRole:
        return int(one->severity);
    case ClauseRole:
        return one->clause;
    case LabelRole:
        return labelOf(*one);
    case FixRole:
        return one->fix && !one->waived && mayChange ? one->fix->label : QString();
    case ReasonRole:
        return one->waived ? one->waived->reason : QString();
    case IsAcknowledgedRole:
        return one->waived.has_value();
    case CanAcknowledgeRole:
        return mayChange && !one->waived &&
               (one->severity == Severity::Warning ||
                (one->severity == Severity::Error && !one->ground.isEmpty()));
    case CanWithdrawRole:
        return mayChange && one->waived.has_value();
    case GroupRole:
        return m_items[size_t(index.row())].group;
    default:
        return {};
    }
}

} // namespace shenbao

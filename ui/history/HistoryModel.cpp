// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryModel.h"

#include "ui/history/VersionText.h"

namespace shenbao {

void HistoryModel::setVersions(std::vector<Version> versions, QDate today)
{
    if (versions == m_versions && today == m_today) {
        return; // the selection and the place in the list stay
    }
    beginResetModel();
    m_versions = std::move(versions);
    m_today = today;
    endResetModel();
}

const Version* HistoryModel::version(const QModelIndex& index) const
{
    return index.isValid() && size_t(index.row()) < m_versions.size() ? &m_versions[size_t(index.row())]
                                                                      : nullptr;
}

QModelIndex HistoryModel::indexOf(qint64 step) const
{
    for (size_t row = 0; row < m_versions.size(); ++row) {
        if (m_versions[row].step == step) {
            return index(int(row));
        }
    }
    return {};
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_versions.size());
}

QDate HistoryModel::dayOf(int row) const
{
    return m_versions[size_t(row)].at.toLocalTime().date();
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const Version* one = version(index);
    if (!one) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return versionTitle(*one);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString detail = versionDetail(*one);
        const QString name = versionName(*one, m_today);
        return detail.isEmpty() ? name : QString(name + u'\n' + detail);
    }
    case TimeRole:
        return one->at.toLocalTime().time().toString(QStringLiteral("HH:mm"));
    case DetailRole:
        return versionDetail(*one);
    case DayRole:
        return index.row() == 0 || dayOf(index.row()) != dayOf(index.row() - 1)
                   ? dayText(dayOf(index.row()), m_today)
                   : QString();
    case StepRole:
        return one->step;
    case IsNamedRole:
        return !one->name.isEmpty();
    default:
        return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const
{
    const Version* one = version(index);
    return one && !one->isReachable ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                    : QAbstractListModel::flags(index);
}

} // namespace shenbao

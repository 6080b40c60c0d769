// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/History.h"

#include <QAbstractListModel>
#include <QDate>

namespace shenbao {

/// The versions of a project as a list, the newest first, by days.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        TimeRole,   ///< 14:05
        DetailRole, ///< may be empty
        DayRole,    ///< heading above this row; empty for most
        StepRole,
        IsNamedRole
    };

    explicit HistoryModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setVersions(std::vector<Version> versions, QDate today);
    const std::vector<Version>& versions() const { return m_versions; }
    /// None for an index that is not there.
    const Version* version(const QModelIndex& index) const;
    /// The row of the version behind a step; no index when there is none.
    QModelIndex indexOf(qint64 step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QDate dayOf(int row) const;

    std::vector<Version> m_versions;
    QDate m_today;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/SealList.h"

#include <QAbstractTableModel>

namespace shenbao {

/// The seal list for a table: page, place, what, by whom, state.
class SealListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Page, Place, What, By, State, Columns };

    explicit SealListModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// `isDraft`: nothing can be sealed yet.
    void setSeals(std::vector<SealPlace> seals, bool isDraft);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const SealPlace& place, Column column) const;
    QString stateOf(const SealSpot& spot) const;

    std::vector<SealPlace> m_seals;
    bool m_isDraft = false;
};

} // namespace shenbao

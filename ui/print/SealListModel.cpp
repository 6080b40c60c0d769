// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/SealListModel.h"

#include "ui/common/Theme.h"

namespace shenbao {

void SealListModel::setSeals(std::vector<SealPlace> seals, bool isDraft)
{
    beginResetModel();
    m_seals = std::move(seals);
    m_isDraft = isDraft;
    endResetModel();
}

int SealListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_seals.size());
}

int SealListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString SealListModel::stateOf(const SealSpot& spot) const
{
    switch (spot.need) {
    case SpotNeed::Optional:
        return tr("Optional");
    case SpotNeed::Hint:
        return tr("Customary");
    case SpotNeed::Required:
        break;
    }
    if (m_isDraft) {
        return tr("Draft, not yet");
    }
    switch (spot.kind) {
    case SpotKind::Signature:
        return tr("To be signed");
    case SpotKind::Date:
        return tr("Date to fill in or to check");
    default:
        return tr("To be sealed");
    }
}

QString SealListModel::textOf(const SealPlace& place, Column column) const
{
    switch (column) {
    case Page:
        return place.page >= 0                           ? tr("Page %1").arg(place.page + 1)
               : place.spot.kind == SpotKind::PagingSeal ? tr("Edge")
                                                         : tr("Other material");
    case Place:
        return place.part.isEmpty() ? place.spot.label : tr("%1: %2").arg(place.part, place.spot.label);
    case What:
        return spotName(place.spot.kind);
    case By:
        return place.spot.by;
    case State:
    case Columns:
        break;
    }
    return stateOf(place.spot);
}

QVariant SealListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const SealPlace& place = m_seals[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(place, Column(index.column()));
    case Qt::AccessibleTextRole: // the whole line, for those who hear it
        return tr("%1, %2, %3, %4, %5")
            .arg(textOf(place, Page), textOf(place, Place), textOf(place, What), textOf(place, By),
                 textOf(place, State));
    case Qt::ForegroundRole:
        return place.page < 0 ? QVariant(Theme::current().faint) : QVariant();
    default:
        return {};
    }
}

QVariant SealListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case Page:
        return tr("Page");
    case Place:
        return tr("Place");
    case What:
        return tr("What");
    case By:
        return tr("By whom");
    case State:
        return tr("State");
    case Columns:
        break;
    }
    return {};
}

} // namespace shenbao

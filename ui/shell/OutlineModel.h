// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FormOutline.h"

#include <QAbstractItemModel>

namespace shenbao {

/// The outline at the left: parts in printed order with their sections, how far each is, and the words of texts with a limit.
class OutlineModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 1, CountRole, OverRole };

    explicit OutlineModel(ProjectSession& session, QObject* parent = nullptr);

    const std::vector<OutlinePart>& parts() const { return m_parts; }
    /// -1: none.
    int partOf(const QString& key) const;
    QModelIndex indexOf(const QString& key) const;
    static int partNumber(const QModelIndex& index);
    /// First answer of a section; of its part for a part.
    QString keyAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct State
    {
        FillState fill = FillState::Nothing;
        QString count;
        bool over = false;
        bool operator==(const State&) const = default;
    };
    State stateOf(const QStringList& keys, const QString& narrative) const;
    void refresh(const QStringList& keys);
    void refresh(int part, int section);

    ProjectSession& m_session;
    std::vector<OutlinePart> m_parts;
    std::vector<std::vector<State>> m_states;                  ///< of each part: itself, then its sections
    QHash<QString, std::vector<std::pair<int, int>>> m_places; ///< key -> where in m_states it counts
};

/// In words, for tool tips and screen readers.
QString nameOf(FillState state);

} // namespace shenbao

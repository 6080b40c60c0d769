// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/TextSearch.h"

#include <QAbstractItemModel>
#include <QHash>

namespace shenbao {

class OutlineModel;
class ProjectSession;

/// The places of an application where a text stands, by part, in the order of the outline. Changes as little as possible when
/// it is refreshed, so that the selection and the place in the list stay. Hits are also numbered from 0 on, across all parts.
class SearchModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        BeforeRole = Qt::UserRole + 1, ///< what stands in front of the match
        MatchRole,
        AfterRole,
        LabelRole,     ///< of the field, and the place in its table
        CountRole,     ///< of a part: how many hits
        CanReplaceRole ///< of a hit
    };

    SearchModel(const ProjectSession& session, const OutlineModel& outline, QObject* parent = nullptr);

    /// What is looked for from the next refresh() on.
    void setWanted(const TextMatcher& wanted) { m_wanted = wanted; }
    const TextMatcher& wanted() const { return m_wanted; }
    void refresh();

    int count() const { return m_count; }
    /// There are more than the list takes.
    bool isCut() const { return m_isCut; }
    /// None for a number out of range, and for the line of a part.
    const TextHit* hit(int number) const;
    const TextHit* hit(const QModelIndex& index) const;
    int numberOf(const QModelIndex& index) const; ///< -1: no hit
    QModelIndex indexOf(int number) const;
    /// Number of the first hit at a place or behind it; count() when there is none. A start of -1 is the beginning.
    int firstFrom(const TextHit& place) const;

    /// Where hits stand in the texts of answers, by key.
    QHash<QString, std::vector<TextRange>> places() const;

    /// Answers that are searched; -1: of all parts.
    QStringList keys(int part = -1) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Group
    {
        int part = 0;
        std::vector<TextHit> hits;
    };
    const Group* groupOf(const QModelIndex& index) const;
    int rowOfPart(int part) const; ///< where it is, or would be
    void follow(Group& group, std::vector<TextHit> fresh);
    QString labelOf(const TextHit& hit) const;
    QVariant partData(const Group& group, int role) const;

    const ProjectSession& m_session;
    const OutlineModel& m_outline;
    QStringList m_keys;
    QHash<QString, int> m_order; ///< of the keys
    QHash<QString, int> m_partOf;
    TextMatcher m_wanted;
    std::vector<Group> m_groups; ///< in ascending order of their parts; none is empty
    int m_count = 0;
    bool m_isCut = false;
};

} // namespace shenbao

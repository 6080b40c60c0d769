// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QAbstractListModel>

namespace shenbao {

/// The comments of a session as a list: the open ones by the parts of the form and their places in them, then one row that
/// folds and unfolds the resolved ones. Follows the session and changes as little as possible.
class CommentsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< empty for the row that folds
        LabelRole,                 ///< of the answer
        QuoteRole,                 ///< the passage; empty for the whole answer
        IsGoneRole,
        IsResolvedRole,
        ThreadRole, ///< QStringList: author, time and text of each remark
        GroupRole,  ///< heading above this row; empty for most
        IsFoldRole,
        MayChangeRole
    };

    explicit CommentsModel(ProjectSession& session, QObject* parent = nullptr);

    bool isUnfolded() const { return m_isUnfolded; }
    void setUnfolded(bool unfolded);
    QString idAt(const QModelIndex& index) const;
    /// Invalid when it is not in the list.
    QModelIndex indexOf(const QString& id) const;
    int openCount() const { return m_session.comments().openCount(); }
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void refreshed();

private:
    struct Item
    {
        QString group;
        std::optional<Comment> comment; ///< none: the row that folds
        int count = 0;                  ///< resolved ones, in that row
    };
    std::vector<Item> wanted() const;

    ProjectSession& m_session;
    QHash<QString, std::pair<int, QString>> m_places; ///< key -> order in the form, title of its part
    std::vector<Item> m_items;
    bool m_isUnfolded = false;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Finding.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace shenbao {

class ProjectSession;

/// The findings of a session as a list: those of the chosen part first, then everywhere. Follows the session and changes as
/// little as possible, so that the selection and the place in the list stay. While somebody types, and while nobody looks, it
/// waits: refresh() before something is done with a finding.
class FindingsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Filter : quint8 { Open, Errors, Warnings, Hints, Acknowledged };
    Q_ENUM(Filter)
    enum Role {
        MessageRole = Qt::UserRole + 1,
        SeverityRole, ///< int of Severity
        ClauseRole,
        LabelRole,          ///< of the field; empty for the whole application
        FixRole,            ///< what the fix does; empty when there is none or nothing may be changed
        ReasonRole,         ///< for which it was acknowledged
        IsAcknowledgedRole, ///< also when it may be withdrawn
        CanAcknowledgeRole,
        CanWithdrawRole,
        GroupRole ///< heading above this row; empty for most
    };
    struct Counts
    {
        int errors = 0;
        int warnings = 0;
        int hints = 0;
        int acknowledged = 0;
        bool operator==(const Counts&) const = default;
    };

    explicit FindingsModel(ProjectSession& session, QObject* parent = nullptr);

    /// Keys printed in the chosen part; none: no order by part.
    void setCurrentKeys(const QSet<QString>& keys);
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    /// Of all findings, whatever the filter shows.
    const Counts& counts() const { return m_counts; }
    /// The finding of a row; none for a row that is not there.
    const Finding* finding(const QModelIndex& index) const;
    void refresh();
    /// Whether somebody looks; if not, it follows when somebody does.
    void setActive(bool active);
    /// Changes of the session are not shown yet.
    bool isBehind() const { return m_isBehind; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void countsChanged();

private:
    struct Item
    {
        QString identity; ///< the same before and after an edit
        QString group;
        Finding finding;
    };
    std::vector<Item> wanted() const;
    bool isWanted(const Finding& finding) const;
    void follow(const QSet<QString>& keys);
    void removeGone(const std::vector<Item>& fresh);
    void count();
    QString labelOf(const Finding& finding) const;

    ProjectSession& m_session;
    QSet<QString> m_currentKeys;
    Filter m_filter = Filter::Open;
    Counts m_counts;
    std::vector<Item> m_items;
    QTimer m_timer;
    bool m_isActive = true;
    bool m_isBehind = false;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Balance.h"
#include "ui/session/ProjectSession.h"

#include <QLabel>

namespace shenbao {

/// Under a total: by how much it differs from the numbers it has to agree with, and where either can be changed. Live.
class BalanceNote final : public QLabel
{
    Q_OBJECT

public:
    /// `key`: the total that stands above.
    BalanceNote(ProjectSession& session, const QString& key, std::vector<Balance> balances, QWidget* parent);

Q_SIGNALS:
    /// A press on the other number.
    void keyWanted(const QString& key);

private:
    void refresh();
    QString lineOf(const Balance& balance) const;

    ProjectSession& m_session;
    QString m_key;
    std::vector<Balance> m_balances;
};

/// Of all that a form asks for, those about this key.
std::vector<Balance> balancesAbout(const std::vector<Balance>& all, const QString& key);

} // namespace shenbao

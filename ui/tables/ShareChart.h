// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"

#include <QWidget>

#include <vector>

namespace shenbao {

/// What each part has of a whole, as bars with amount and percentage in words beside them.
class ShareChart final : public QWidget
{
    Q_OBJECT

public:
    struct Share
    {
        QString label;
        Decimal amount;
    };

    explicit ShareChart(QWidget* parent = nullptr);

    /// `unit` stands behind the amounts.
    void setShares(const QString& title, const QString& unit, std::vector<Share> shares);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString amountText(const Share& share) const;
    int rowHeight() const;

    QString m_title;
    QString m_unit;
    std::vector<Share> m_shares;
    Decimal m_total;
};

} // namespace shenbao

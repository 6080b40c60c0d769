// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Finding.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace shenbao {

/// Asks why a finding is right as it is.
class AcknowledgeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AcknowledgeDialog(Finding finding, QWidget* parent = nullptr);

    const Finding& finding() const { return m_finding; }
    QString reason() const;

private:
    void check();

    Finding m_finding;
    QLineEdit* m_reason;
    QLabel* m_hint;
    QPushButton* m_accept;
};

} // namespace shenbao

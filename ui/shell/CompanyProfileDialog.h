// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/CompanyProfile.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace shenbao {

/// Edits the company profile. Stores it when it is accepted.
class CompanyProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CompanyProfileDialog(QWidget* parent = nullptr);

    void accept() override;
    /// What is said below the credit code; empty while there is none.
    QString codeMessage() const;

Q_SIGNALS:
    void stored();

private:
    void addEntry(const ProfileEntry& entry, QFormLayout* form);
    void checkCode(const QString& text);

    CompanyProfile m_profile;
    QMap<QString, QLineEdit*> m_edits; ///< by id; the object name is the id too
    QLabel* m_codeIcon = nullptr;
    QLabel* m_code = nullptr;
};

} // namespace shenbao

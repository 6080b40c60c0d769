// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace shenbao {

/// Asks what a version is to be called.
class VersionNameDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `version`: which one it is, in words; `name`: what it is called now.
    VersionNameDialog(const QString& version, const QString& name, QWidget* parent = nullptr);

    QString name() const;

private:
    QLineEdit* m_name;
    QPushButton* m_accept;
};

} // namespace shenbao

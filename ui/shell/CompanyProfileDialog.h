// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/CompanyProfile.h"
#include "ui/shell/ProfileCheck.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace shenbao {

/// Edits the company profile. Keeps what is typed at once, like the rest of the program: there is nothing to save, and no way
/// to close it loses anything. Each entry is checked as forms will check it.
class CompanyProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CompanyProfileDialog(QWidget* parent = nullptr);

    /// What is said below an entry; empty while there is nothing to say.
    QString messageOf(const QString& id) const;

Q_SIGNALS:
    void stored();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line
    {
        QLineEdit* edit;
        QLabel* sign;
        QLabel* text;
        QWidget* note;
    };
    void addEntry(const ProfileEntry& entry, QFormLayout* form);
    void take(const QString& id, const QString& text);
    void check(const QString& id);

    CompanyProfile m_profile;
    ProfileCheck m_check;
    QMap<QString, Line> m_lines; ///< by id; the object name of the edit is the id too
    QLabel* m_saved = nullptr;
};

} // namespace shenbao

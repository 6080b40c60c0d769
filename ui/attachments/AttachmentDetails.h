// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace shenbao {

/// What is known about one document: its name on the form's list, year, date, period. Accepting it is one step of undo.
class AttachmentDetails final : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    AttachmentDetails(ProjectSession& session, const Field& field, int row, const QString& label,
                      QWidget* parent);

    /// The line of a column, for tests.
    QLineEdit* line(QStringView column) const;
    void accept() override;

private:
    struct Entry
    {
        int column = -1;
        QLineEdit* line = nullptr;
        QLabel* problem = nullptr;
    };

    void addColumn(QGridLayout& grid, int column, const Row& row);
    /// Whether everything can be understood; says at the lines what cannot.
    bool check();

    ProjectSession& m_session;
    const Field& m_field;
    int m_row;
    Value m_reference; ///< of the document when the window was opened
    std::vector<Entry> m_entries;
    QPushButton* m_accept;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace shenbao {

class ProjectSession;

/// What is still wrong before an export, with the way to it.
class ExportNotice final : public QFrame
{
    Q_OBJECT

public:
    explicit ExportNotice(ProjectSession& session, QWidget* parent = nullptr);

    QString text() const;

Q_SIGNALS:
    void showFindings();

private:
    void refresh();

    ProjectSession& m_session;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_link;
};

} // namespace shenbao

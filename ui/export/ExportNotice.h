// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Finding.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace shenbao {

class ProjectSession;

/// What is still wrong before an export or before printing, with the way to it. What matters for paper and seals alone is
/// known later than the rest and stands below it, a line for each kind; all of it on demand.
class ExportNotice final : public QFrame
{
    Q_OBJECT

public:
    enum class For : quint8 { Export, Print };

    explicit ExportNotice(ProjectSession& session, For what = For::Export, QWidget* parent = nullptr);

    /// What is shown, the lines about paper too.
    QString text() const;
    /// About paper and seals (specification 4.4).
    void setPrintFindings(const std::vector<Finding>& findings);

Q_SIGNALS:
    void showFindings();

private:
    void refresh();
    void showDetails();

    ProjectSession& m_session;
    For m_for;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_link;
    QLabel* m_details;
    QToolButton* m_more;
    std::vector<Finding> m_findings; ///< errors first
};

} // namespace shenbao

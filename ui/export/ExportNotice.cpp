// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportNotice.h"

#include "core/check/Waiver.h"
#include "ui/common/Theme.h"
#include "ui/session/ProjectSession.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace shenbao {

ExportNotice::ExportNotice(ProjectSession& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_link(new QPushButton(tr("Show the findings"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_link->setAccessibleName(m_link->text());
    m_link->setAutoDefault(false);
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Two, Space::One, Space::Two, Space::One);
    layout->setSpacing(Space::One);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_link, 0, Qt::AlignVCenter);
    connect(m_link, &QPushButton::clicked, this, &ExportNotice::showFindings);
    connect(&session, &ProjectSession::findingsChanged, this, &ExportNotice::refresh);
    refresh();
}

QString ExportNotice::text() const
{
    return m_text->text();
}

void ExportNotice::refresh()
{
    const Theme& theme = Theme::current();
    const Findings& findings = m_session.findings();
    const int errors = countErrors(findings);
    const auto warnings = std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
        return one.severity == Severity::Warning && !one.waived;
    });
    QString name = QStringLiteral("done");
    QColor color = theme.good;
    QColor ground = theme.label;
    if (errors > 0) {
        name = QStringLiteral("error");
        color = theme.error;
        ground = theme.errorSoft;
        m_text->setText(
            tr("%1 errors remain. You can export all the same; the files will carry the watermark “草稿”.")
                .arg(errors));
    } else if (warnings > 0) {
        name = QStringLiteral("warning");
        color = theme.warning;
        ground = theme.warningSoft;
        m_text->setText(
            tr("There are no errors, but %1 warnings that nobody has acknowledged.").arg(warnings));
    } else {
        m_text->setText(tr("There are no errors: the files are ready to be handed in."));
    }
    m_icon->setPixmap(icon(name, color).pixmap(QSize(Space::Three, Space::Three)));
    m_link->setVisible(errors > 0 || warnings > 0);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, ground);
    setPalette(colors);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportNotice.h"

#include "core/check/Waiver.h"
#include "ui/common/FindingText.h"
#include "ui/common/Theme.h"
#include "ui/session/ProjectSession.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr size_t kShort = 2; // lines about paper that are seen at once

QString lineOf(const Finding& finding)
{
    const QString sign = finding.severity == Severity::Error     ? ExportNotice::tr("Error")
                         : finding.severity == Severity::Warning ? ExportNotice::tr("Note")
                                                                 : ExportNotice::tr("Hint");
    return ExportNotice::tr("%1: %2").arg(sign, messageOf(finding));
}

} // namespace

ExportNotice::ExportNotice(ProjectSession& session, For what, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_for(what)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_link(new QPushButton(tr("Show the findings"), this))
    , m_details(new QLabel(this))
    , m_more(new QToolButton(this))
{
    for (QLabel* label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_link->setAccessibleName(m_link->text());
    m_link->setAutoDefault(false);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(Space::Two, Space::One, Space::Two, Space::One);
    layout->setHorizontalSpacing(Space::One);
    layout->setVerticalSpacing(Space::Half);
    layout->addWidget(m_icon, 0, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_link, 0, 2, Qt::AlignVCenter | Qt::AlignRight);
    layout->addWidget(m_details, 1, 1);
    layout->addWidget(m_more, 1, 2, Qt::AlignTop | Qt::AlignRight);
    layout->setColumnStretch(1, 1);
    connect(m_link, &QPushButton::clicked, this, &ExportNotice::showFindings);
    connect(m_more, &QToolButton::toggled, this, &ExportNotice::showDetails);
    connect(&session, &ProjectSession::findingsChanged, this, &ExportNotice::refresh);
    refresh();
    showDetails();
}

QString ExportNotice::text() const
{
    return m_details->text().isEmpty() ? m_text->text() : QString(m_text->text() + u'\n' + m_details->text());
}

void ExportNotice::setPrintFindings(const std::vector<Finding>& findings)
{
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding& one, const Finding& other) { return one.severity < other.severity; });
    refresh();
    showDetails();
}

void ExportNotice::showDetails()
{
    QStringList kinds; // the first of each kind, and how many there are
    QStringList all;
    for (const Finding& finding : m_findings) {
        const auto isSame = [&](const Finding& one) { return one.id == finding.id; };
        all << lineOf(finding);
        if (&*std::find_if(m_findings.begin(), m_findings.end(), isSame) == &finding) {
            const auto same = std::count_if(m_findings.begin(), m_findings.end(), isSame);
            kinds << (same > 1 ? tr("%1 (%2 of this kind)").arg(lineOf(finding)).arg(same) : lineOf(finding));
        }
    }
    const QStringList few = kinds.mid(0, kShort);
    const bool hasMore = few.size() < all.size();
    m_details->setText((m_more->isChecked() ? all : few).join(u'\n'));
    m_details->setVisible(!all.isEmpty());
    m_more->setVisible(hasMore);
    m_more->setText(m_more->isChecked() ? tr("Show less") : tr("Show all %1").arg(all.size()));
    m_more->setAccessibleName(m_more->text());
}

void ExportNotice::refresh()
{
    const Theme& theme = Theme::current();
    const Findings& findings = m_session.findings();
    const int errors = countErrors(findings);
    const auto warnings = std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
        return one.severity == Severity::Warning && !one.waived;
    });
    const bool hasPaperErrors = std::any_of(m_findings.begin(), m_findings.end(), [](const Finding& one) {
        return one.severity == Severity::Error;
    });
    const bool isPrint = m_for == For::Print;
    QString name = QStringLiteral("done");
    QColor color = theme.good;
    QColor ground = theme.label;
    if (errors > 0) {
        name = QStringLiteral("error");
        color = theme.error;
        ground = theme.errorSoft;
        m_text->setText(
            (isPrint ? tr("%1 errors remain. You can print all the same; the pages will carry the watermark "
                          "“草稿” "
                          "and cannot be sealed.")
                     : tr("%1 errors remain. You can export all the same; the files will carry the watermark "
                          "“草稿”."))
                .arg(errors));
    } else if (warnings > 0) {
        name = QStringLiteral("warning");
        color = theme.warning;
        ground = theme.warningSoft;
        m_text->setText(
            tr("There are no errors, but %1 warnings that nobody has acknowledged.").arg(warnings));
    } else {
        m_text->setText(isPrint ? tr("There are no errors: the pages are ready to be sealed.")
                                : tr("There are no errors: the files are ready to be handed in."));
    }
    if (errors == 0 && hasPaperErrors) {
        name = QStringLiteral("error");
        color = theme.error;
        ground = theme.errorSoft;
        m_text->setText(tr("The answers have no errors, but something is wrong on the pages:"));
    }
    m_icon->setPixmap(icon(name, color).pixmap(QSize(Space::Three, Space::Three)));
    m_link->setVisible(errors > 0 || warnings > 0);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, ground);
    setPalette(colors);
}

} // namespace shenbao

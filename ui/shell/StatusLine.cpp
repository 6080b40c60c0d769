// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusLine.h"

#include "core/proposal/Deadline.h"
#include "ui/common/Theme.h"
#include "ui/session/ProjectSession.h"
#include "ui/session/ProjectSummary.h"
#include "ui/shell/DeadlineText.h"

#include <QDir>
#include <QLabel>
#include <QToolButton>

namespace shenbao {

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_saved(new QToolButton(this))
    , m_counts(new QLabel(this))
    , m_problems(new QToolButton(this))
    , m_deadline(new QLabel(this))
{
    for (QToolButton* button : {m_saved, m_problems}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_problems->setToolTip(tr("Show the problems"));
    connect(m_saved, &QToolButton::clicked, this, &StatusLine::saveRequested);
    connect(m_problems, &QToolButton::clicked, this, &StatusLine::findingsRequested);
    addWidget(m_saved);
    addWidget(m_counts);
    addPermanentWidget(m_problems);
    m_deadline->setObjectName(QStringLiteral("deadline"));
    addPermanentWidget(m_deadline);
    setSizeGripEnabled(false);
    setContentsMargins(0, 0, Space::Two, 0);
}

/// Called at every keystroke: an icon is only made when the words change.
void StatusLine::setFace(QToolButton* button, const QString& text, const QString& iconName,
                         const QColor& color)
{
    if (button->text() != text) {
        button->setText(text);
        button->setIcon(icon(iconName, color));
    }
}

void StatusLine::showSaved(const ProjectSession& session)
{
    const Theme& theme = Theme::current();
    switch (session.saveState()) {
    case ProjectSession::SaveState::Saved:
        setFace(m_saved, tr("Saved"), QStringLiteral("check"), theme.good);
        break;
    case ProjectSession::SaveState::Waiting:
        setFace(m_saved, tr("Saving…"), QStringLiteral("progress"), theme.faint);
        break;
    case ProjectSession::SaveState::Failed:
        setFace(m_saved, tr("Not saved"), QStringLiteral("error"), theme.error);
        break;
    case ProjectSession::SaveState::ReadOnly:
        setFace(m_saved, tr("Reading only"), QStringLiteral("info"), theme.info);
        break;
    }
    m_saved->setToolTip(QDir::toNativeSeparators(session.path()));
}

void StatusLine::showProblems(const ProjectSession& session)
{
    const FindingCounts counts = countFindings(session.form(), session.findings());
    const Theme& theme = Theme::current();
    const bool isBad = counts.errors > 0;
    QStringList texts;
    if (counts.missing > 0) {
        texts << tr("%1 still to fill in").arg(counts.missing);
    }
    if (texts.isEmpty() || counts.errors + counts.warnings > 0) {
        texts << tr("%1 errors, %2 warnings").arg(counts.errors).arg(counts.warnings);
    }
    setFace(m_problems, texts.join(QStringLiteral(" · ")),
            isBad                 ? QStringLiteral("error")
            : counts.missing > 0  ? QStringLiteral("progress")
            : counts.warnings > 0 ? QStringLiteral("warning")
                                  : QStringLiteral("done"),
            isBad                 ? theme.error
            : counts.missing > 0  ? theme.accent
            : counts.warnings > 0 ? theme.warning
                                  : theme.good);
}

void StatusLine::show(ProjectSession& session, const QString& key, QDate today)
{
    showSaved(session);
    showProblems(session);
    const Field* field = session.form().field(key);
    QString counts;
    if (field && field->kind == FieldKind::Narrative) {
        const WordCount& count = session.analysis(key).count();
        counts = tr("%1 words, %2 characters").arg(count.words).arg(count.charsNoSpaces);
    }
    m_counts->setText(counts);
    m_deadline->setText(deadlineText(deadlineOf(session.proposal()), today));
}

} // namespace shenbao

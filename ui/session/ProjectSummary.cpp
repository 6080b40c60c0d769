// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ProjectSummary.h"

#include <QSet>

#include <algorithm>

namespace shenbao {
namespace {

/// Ids of the checks that ask for something.
QSet<QString> askingChecks(const FormTemplate& form)
{
    QSet<QString> ids;
    for (const CheckRule& rule : form.checks) {
        if (rule.kind == u"required" || rule.kind == u"any-filled" || rule.kind == u"row-needed") {
            ids.insert(rule.id);
        }
    }
    return ids;
}

bool isMissing(const QSet<QString>& asking, const Finding& finding)
{
    return finding.severity == Severity::Error && !finding.waived && asking.contains(finding.id);
}

} // namespace

QString projectNameOf(const Proposal& proposal)
{
    const FormTemplate& form = proposal.form();
    for (const QString& pattern : {form.submission.fileName, form.submission.subject}) {
        for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', open + 1)) {
            const qsizetype close = pattern.indexOf(u'}', open);
            const QString key = pattern.mid(open + 1, std::max(close - open - 1, qsizetype(0)));
            const Field* field = form.field(key);
            if (field && field->kind == FieldKind::Text) {
                return proposal.text(key).simplified();
            }
        }
    }
    return {};
}

FindingCounts countFindings(const FormTemplate& form, const Findings& findings)
{
    const QSet<QString> asking = askingChecks(form);
    FindingCounts counts;
    for (const Finding& finding : findings) {
        if (isMissing(asking, finding)) {
            ++counts.missing;
        } else if (!finding.waived) {
            counts.errors += finding.severity == Severity::Error ? 1 : 0;
            counts.warnings += finding.severity == Severity::Warning ? 1 : 0;
        }
    }
    return counts;
}

int progressOf(const Proposal& proposal, const Findings& findings)
{
    const QSet<QString> asking = askingChecks(proposal.form());
    QSet<QString> missing;
    for (const Finding& finding : findings) {
        if (isMissing(asking, finding)) {
            missing.insert(finding.key);
        }
    }
    qsizetype filled = 0;
    for (const Field& field : proposal.form().fields) {
        const bool isAsked = proposal.isRequired(field) ||
                             (field.kind == FieldKind::Narrative && proposal.holds(field.usedWhen));
        if (!isAsked || missing.contains(field.key)) {
            continue;
        }
        if (proposal.isFilled(field.key)) {
            ++filled;
        } else if (proposal.isRequired(field)) {
            missing.insert(field.key);
        }
    }
    const qsizetype asked = filled + missing.size();
    return asked > 0 ? int(filled * 100 / asked) : 0;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Waiver.h"

#include "core/base/Tr.h"
#include "core/proposal/ValueJson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace shenbao {

QString waiverFingerprint(const Proposal& proposal, const Finding& finding)
{
    const Field* field = proposal.form().field(finding.key);
    QJsonArray parts{finding.id, finding.key, finding.essence.isEmpty() ? finding.message : finding.essence};
    if (field) {
        parts.append(valueToJson(*field, proposal.value(finding.key)));
    }
    for (const QString& key : finding.decisive) {
        const Field* other = proposal.form().field(key);
        if (other && other != field) {
            parts.append(valueToJson(*other, proposal.value(key)));
        }
    }
    const QByteArray json = QJsonDocument(parts).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Blake2b_160).toHex());
}

Result<Waiver> waive(const Proposal& proposal, const Finding& finding, const QString& reason,
                     const QDateTime& at)
{
    if (finding.severity == Severity::Info) {
        return fail(ErrorCode::Input, Tr::tr("%1 is a hint: it need not be acknowledged.").arg(finding.id));
    }
    if (finding.severity == Severity::Error && finding.ground.isEmpty()) {
        return fail(ErrorCode::Input,
                    Tr::tr("%1 is an error and cannot be acknowledged; please correct it: %2")
                        .arg(finding.id, finding.message));
    }
    if (reason.trimmed().isEmpty()) {
        return fail(ErrorCode::Input, Tr::tr("An acknowledgement needs a reason."));
    }
    if (!reason.contains(finding.ground)) {
        return fail(ErrorCode::Input,
                    Tr::tr("%1 can be acknowledged on one ground only: “%2”; please say so in "
                           "the reason when it is true.")
                        .arg(finding.id, finding.ground));
    }
    return Waiver{finding.id, finding.key, waiverFingerprint(proposal, finding), reason.trimmed(), at};
}

void applyWaivers(const Proposal& proposal, const std::vector<Waiver>& waivers,
                  std::vector<Finding>& findings)
{
    for (Finding& finding : findings) {
        const auto may = std::find_if(waivers.begin(), waivers.end(), [&](const Waiver& one) {
            return one.id == finding.id && one.key == finding.key &&
                   one.fingerprint == waiverFingerprint(proposal, finding);
        });
        const bool isAllowed = finding.severity == Severity::Warning || !finding.ground.isEmpty();
        if (may != waivers.end() && isAllowed) {
            finding.waived = *may;
        }
    }
}

int countErrors(const std::vector<Finding>& findings)
{
    return int(std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
        return one.severity == Severity::Error && !one.waived;
    }));
}

} // namespace shenbao

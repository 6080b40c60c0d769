// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Waiver.h"

#include "core/base/Tr.h"
#include "core/proposal/ValueJson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace shenbao {
namespace {

QString essenceOf(const Finding& finding)
{
    return finding.essence.isEmpty() ? finding.message : finding.essence;
}

/// The answers that a waiver of it holds on to.
QStringList keysOf(const Proposal& proposal, const Finding& finding)
{
    QStringList keys;
    if (proposal.form().field(finding.key)) {
        keys << finding.key;
    }
    for (const QString& key : finding.decisive) {
        if (key != finding.key && proposal.form().field(key)) {
            keys << key;
        }
    }
    return keys;
}

} // namespace

QString waiverFingerprint(const Proposal& proposal, const Finding& finding)
{
    QJsonArray parts{finding.id, finding.key, essenceOf(finding)};
    const QStringList keys = keysOf(proposal, finding);
    for (const QString& key : keys) {
        parts.append(valueToJson(*proposal.form().field(key), proposal.value(key)));
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
    WaiverMatcher().apply(proposal, waivers, findings);
}

void WaiverMatcher::apply(const Proposal& proposal, const std::vector<Waiver>& waivers,
                          std::vector<Finding>& findings)
{
    m_before = std::exchange(m_kept, {});
    for (Finding& finding : findings) {
        const auto may = std::find_if(waivers.begin(), waivers.end(), [&](const Waiver& one) {
            return one.id == finding.id && one.key == finding.key &&
                   one.fingerprint == fingerprint(proposal, finding);
        });
        const bool isAllowed = finding.severity == Severity::Warning || !finding.ground.isEmpty();
        if (may != waivers.end() && isAllowed) {
            finding.waived = *may;
        }
    }
    m_before.clear();
}

QString WaiverMatcher::fingerprint(const Proposal& proposal, const Finding& finding)
{
    const QString name = QStringList{finding.id, finding.key, essenceOf(finding)}.join(QChar(0));
    Kept now;
    now.keys = keysOf(proposal, finding);
    for (const QString& key : std::as_const(now.keys)) {
        now.values.push_back(proposal.value(key));
    }
    for (const auto* known : {&m_kept, &m_before}) {
        const auto found = known->constFind(name);
        if (found != known->constEnd() && found->keys == now.keys && found->values == now.values) {
            now.fingerprint = found->fingerprint;
            break;
        }
    }
    if (now.fingerprint.isEmpty()) {
        now.fingerprint = waiverFingerprint(proposal, finding);
        ++m_made;
    }
    m_kept.insert(name, now);
    return now.fingerprint;
}

int countErrors(const std::vector<Finding>& findings)
{
    return int(std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
        return one.severity == Severity::Error && !one.waived;
    }));
}

} // namespace shenbao

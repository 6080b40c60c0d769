// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/check/Finding.h"
#include "core/proposal/Proposal.h"

#include <QHash>

namespace shenbao {

/// What a waiver holds on to: check, key, message, and the answer under the key.
QString waiverFingerprint(const Proposal& proposal, const Finding& finding);

/// A waiver of a finding. Fails for an error that no ground overrides, for hints, and without a reason.
Result<Waiver> waive(const Proposal& proposal, const Finding& finding, const QString& reason,
                     const QDateTime& at);

/// Marks the findings that are waived.
void applyWaivers(const Proposal& proposal, const std::vector<Waiver>& waivers,
                  std::vector<Finding>& findings);

/// The same for a proposal that is being edited: a fingerprint is made anew only when an answer that it holds on to has
/// changed. For one proposal and one thread.
class WaiverMatcher final
{
public:
    void apply(const Proposal& proposal, const std::vector<Waiver>& waivers, std::vector<Finding>& findings);
    /// Fingerprints made so far.
    int made() const { return m_made; }

private:
    struct Kept
    {
        QStringList keys;
        std::vector<Value> values; ///< of the keys
        QString fingerprint;
    };
    QString fingerprint(const Proposal& proposal, const Finding& finding);

    QHash<QString, Kept> m_kept; ///< by check, key and message
    QHash<QString, Kept> m_before;
    int m_made = 0;
};

/// Errors that stand: not waived.
int countErrors(const std::vector<Finding>& findings);

} // namespace shenbao

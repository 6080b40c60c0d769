// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"
#include "core/proposal/ProposalEdit.h"

#include <QDateTime>

namespace shenbao {

/// What takes a finding away, as an ordinary edit that can be undone.
struct Fix
{
    QString label; ///< translated: what it does
    std::vector<ProposalEdit> edits;
};

/// That somebody has looked at a finding and takes responsibility: a warning with a reason, an overridable error (C-011) with
/// its ground. Void as soon as an answer that decides or the message changes. See core/check/Waiver.h.
struct Waiver
{
    QString id; ///< of the check
    QString key;
    QString fingerprint; ///< waiverFingerprint()
    QString reason;
    QDateTime at; ///< UTC, whole seconds
    bool operator==(const Waiver&) const = default;
};

/// Something that a check found in the answers.
struct Finding
{
    QString id; ///< of the check: C-006, WH-015
    Severity severity = Severity::Error;
    QString key;     ///< the answer to change; empty when it is about the whole application
    QString message; ///< Chinese, values filled in
    QString english; ///< the same in English; empty where the form does not give it
    QString gloss;   ///< English in a few words, as the check declares it
    QString clause; ///< notice, standard or place of the form that asks for it; empty for what no part prints
    int start =
        -1; ///< place in plainText() of a narrative or in the text, UTF-16 units; -1: the whole answer
    int end = -1;
    int row = -1; ///< in a list; -1: none in particular
    int column = -1;
    QString ground;       ///< an error that may be waived with this reason; empty: no error may
    QStringList decisive; ///< answers it follows from; when one of them changes, a waiver is void
    QString essence; ///< stands for the message in a waiver where the message names what changes by itself
    std::optional<Fix> fix;
    std::optional<Waiver> waived;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/ProposalDiff.h"
#include "core/store/History.h"
#include "ui/common/Theme.h"
#include "ui/form/FormOutline.h"

#include <QTextDocument>

#include <memory>
#include <optional>

namespace shenbao {

/// Two versions to be compared; nothing of it is shared with the window.
struct ComparisonOrder
{
    explicit ComparisonOrder(Proposal present) : now(std::move(present)) {}

    Proposal now;
    std::vector<PastAnswer> chosen; ///< the version that may be restored
    std::vector<PastAnswer> other;
    bool isChosenOlder = true;
    bool mayRestore = true; ///< there are links to restore answers
    std::vector<OutlinePart> outline;
    Theme theme;
    QFont font;
};

/// What changed under one heading of the form.
struct SectionChanges
{
    QString title; ///< may be empty
    std::vector<AnswerDiff> answers;
};

/// What changed in one part.
struct PartChanges
{
    QString id;
    QString title;
    std::vector<SectionChanges> sections;
    QStringList keys; ///< of its answers that the chosen version would bring back
};

/// The result, ready to be shown.
struct Comparison
{
    std::vector<PartChanges> parts; ///< those with changes, in the order of the form
    int answers = 0;
    int added = 0; ///< characters
    int removed = 0;
    std::shared_ptr<const Proposal> chosen; ///< the answers of that version
    QStringList restorable;                 ///< all keys that the chosen version has otherwise than now
    std::unique_ptr<QTextDocument> document;
};

/// The changes by parts and headings of the outline.
std::vector<PartChanges> byParts(const std::vector<OutlinePart>& outline, std::vector<AnswerDiff> answers,
                                 const QStringList& restorable);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "core/proposal/RowsDiff.h"
#include "core/text/RichTextDiff.h"

#include <functional>

namespace shenbao {

/// What changed in one answer.
struct AnswerDiff
{
    enum class Kind : quint8 { Line, Narrative, Rows };
    QString key;
    QString label;
    Kind kind = Kind::Line;
    bool wasBlank = false;               ///< nothing was answered before
    bool isBlank = false;                ///< nothing is answered any more
    DiffPieces pieces;                   ///< Line; removed and added alone when the two have little in common
    std::vector<RichTextDiffLine> lines; ///< Narrative
    std::vector<RowDiff> rows;           ///< Rows; none when they differ in nothing that people see
    int removed = 0;                     ///< characters without blanks
    int added = 0;
};

/// What changed between two states of the answers to one form, in the order of the form; what only follows from other answers
/// is no change. Pure, and quick for texts of any length. `isCancelled` is asked between answers.
std::vector<AnswerDiff> compareProposals(const Proposal& before, const Proposal& after,
                                         const std::function<bool()>& isCancelled = {});

/// What an answer of one line says to people: options as printed, amounts with their unit.
QString answerText(const Field& field, const Value& value);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckInput.h"
#include "core/check/Finding.h"

namespace shenbao {

/// Sets the place of a finding to a stretch of a passage.
void place(Finding& finding, const Passage& passage, int start, int end);

/// Collects replacements in the texts of one answer and makes one edit of them.
class TextEdits final
{
public:
    TextEdits(const Proposal& proposal, const Field& field) : m_proposal(proposal), m_field(field) {}

    /// Places are relative to the passage and given in ascending order.
    void replace(const Passage& passage, int start, int end, const QString& text);
    /// Nothing when there is nothing to replace, or when a place lies in a linked figure.
    std::optional<Fix> fix(const QString& label) const;

private:
    struct Replacement
    {
        int start; ///< in the text of the answer, or of the cell
        int end;
        int row;
        int column;
        QString text;
    };
    const Proposal& m_proposal;
    const Field& m_field;
    std::vector<Replacement> m_replacements;
};

} // namespace shenbao

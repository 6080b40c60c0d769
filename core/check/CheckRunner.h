// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Rule.h"

namespace shenbao {

/// The rules of one form, ready to run. A rule of the form with replaces="C-001 …" takes its fields out of those common
/// rules, so that a fault is reported once, in the form's own words.
class CheckRunner final
{
public:
    /// Fails with line and column when a declaration makes no sense.
    static Result<CheckRunner> create(FormPtr form);

    /// In the order of the form's fields, errors before warnings before hints for the same field.
    Findings run(const Proposal& proposal, QDate today) const;
    /// With `least`, rules of a lower declared severity do not run: enough to know whether errors remain.
    Findings run(const CheckInput& input, Severity least = Severity::Info) const;

    const std::vector<std::unique_ptr<Rule>>& rules() const { return m_rules; }
    const FormPtr& form() const { return m_form; }
    /// Puts findings into their order, and takes out those that a rule of the form reports at the same place.
    void sort(Findings& findings) const;

private:
    FormPtr m_form;
    std::vector<std::unique_ptr<Rule>> m_rules;
    std::map<QString, QStringList> m_replacedAtPlace; ///< id of a rule -> common ids
};

} // namespace shenbao

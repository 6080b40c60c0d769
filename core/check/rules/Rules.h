// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Rule.h"

namespace shenbao {

// One factory for each kind of rule; what its parameters mean stands at the top of its file.
std::unique_ptr<Rule> makeRequiredRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeLimitRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeSingleChoiceRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeOtherTextRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeFormatRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeCheckCharacterRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeRangeRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeThresholdRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeOwnTotalRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeRowProductRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeEqualNumbersRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makePeriodOrderRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeWithinPeriodRule(const CheckRule& declaration, RuleParameters& parameters);
std::unique_ptr<Rule> makeEnclosedRule(const CheckRule& declaration, RuleParameters& parameters);

/// A rule that looks at a set of fields, each on its own: `keys` of the declaration, or all that `accepts`.
class FieldsRule : public Rule
{
public:
    QStringList reads() const override { return m_keys; }
    void leaveOut(const QStringList& keys) override
    {
        for (const QString& key : keys) {
            m_keys.removeAll(key);
        }
    }
    void run(const CheckInput& input, std::vector<Finding>& findings) const override
    {
        for (const QString& key : m_keys) {
            if (const Field* field = input.proposal.form().field(key)) {
                check(input, *field, findings);
            }
        }
    }

protected:
    template<typename Accepts>
    FieldsRule(const CheckRule& declaration, RuleParameters& parameters, Accepts&& accepts)
        : Rule(declaration)
    {
        const bool named = declaration.parameters.contains(QStringLiteral("keys"));
        const QStringList wanted = parameters.keys("keys");
        for (const Field& field : parameters.form().fields) {
            if (named ? wanted.contains(field.key) : accepts(field)) {
                m_keys << field.key;
            }
        }
    }
    virtual void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const = 0;

private:
    QStringList m_keys;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Rule.h"

namespace shenbao {

// One line for each kind of rule: its name, its factory, the values that its messages may name. What its parameters mean
// stands at the top of its file.
#define SHENBAO_RULES(RULE)                                                                                  \
    RULE("required", makeRequiredRule, u"字段 part item section list row year")                              \
    RULE("limit", makeLimitRule, u"字段 n limit over")                                                       \
    RULE("single-choice", makeSingleChoiceRule, u"字段 n")                                                   \
    RULE("other-text", makeOtherTextRule, u"字段")                                                           \
    RULE("format", makeFormatRule, u"字段 v n")                                                              \
    RULE("check-character", makeCheckCharacterRule, u"exp got")                                              \
    RULE("range", makeRangeRule, u"字段 v lo hi")                                                            \
    RULE("threshold", makeThresholdRule, u"字段 v")                                                          \
    RULE("own-total", makeOwnTotalRule, u"表 字段 t s d")                                                    \
    RULE("row-product", makeRowProductRule, u"行 calc amt")                                                  \
    RULE("equal-numbers", makeEqualNumbersRule, u"a b t s v d")                                              \
    RULE("period-order", makePeriodOrderRule, u"字段")                                                       \
    RULE("within-period", makeWithinPeriodRule, u"m date a b")                                               \
    RULE("enclosed", makeEnclosedRule, u"doc cat 字段 year")

#define SHENBAO_DECLARE_RULE(kind, factory, values)                                                          \
    std::unique_ptr<Rule> factory(const CheckRule& declaration, RuleParameters& parameters);
SHENBAO_RULES(SHENBAO_DECLARE_RULE)
#undef SHENBAO_DECLARE_RULE

/// The factory of a rule class whose constructor takes declaration and parameters.
template<typename RuleClass>
std::unique_ptr<Rule> makeRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<RuleClass>(declaration, parameters);
}

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
    void run(const CheckInput& input, Findings& findings) const override
    {
        for (const QString& key : m_keys) {
            if (const Field* field = input.proposal.form().field(key)) {
                check(input, *field, findings);
            }
        }
    }
    size_t unitCount() const override { return size_t(m_keys.size()); }
    QStringList unitReads(size_t unit) const override { return {m_keys[qsizetype(unit)]}; }
    void runUnit(size_t unit, const CheckInput& input, Findings& findings) const override
    {
        if (const Field* field = input.proposal.form().field(m_keys[qsizetype(unit)])) {
            check(input, *field, findings);
        }
    }

protected:
    template<typename Accepts>
    FieldsRule(const CheckRule& declaration, RuleParameters& parameters, Accepts&& accepts)
        : Rule(declaration)
    {
        const bool named = declaration.parameters.contains(QStringLiteral("keys"));
        const QStringList wanted = parameters.keys("keys");
        const QStringList without = parameters.keys("without");
        for (const Field& field : parameters.form().fields) {
            const bool taken = named ? wanted.contains(field.key) : accepts(field);
            if (taken && !without.contains(field.key)) {
                m_keys << field.key;
            }
        }
    }
    virtual void check(const CheckInput& input, const Field& field, Findings& findings) const = 0;

private:
    QStringList m_keys;
};

/// Fields that hold text somebody wrote.
inline bool holdsText(const Field& field)
{
    return (isTextKind(field.kind) || field.kind == FieldKind::Narrative || field.kind == FieldKind::Rows ||
            field.kind == FieldKind::Names) &&
           field.group != u"settings" && !field.isFigure;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// kind="range" [keys] low high: a number lies outside. {字段} {v} {lo} {hi}
// kind="threshold" [keys]: a number misses the min or max of its field while that is asked for. {字段} {v}
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

/// In the unit of the field, as people write it.
QString shownNumber(const Field& field, Decimal number)
{
    const auto inUnit = number.over(field.unit.factor);
    return inUnit && inUnit->times(field.unit.factor) == number ? inUnit->toString() + field.unit.multiplier
                                                                : number.toString();
}

class RangeRule final : public FieldsRule
{
public:
    RangeRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Percent; })
        , m_low(parameters.number("low").value_or(Decimal()))
        , m_high(parameters.number("high").value_or(Decimal(100)))
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        const Decimal* number = value.number();
        if (number && (*number < m_low || *number > m_high)) {
            findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label},
                                                 {QStringLiteral("v"), number->toString()},
                                                 {QStringLiteral("lo"), m_low.toString()},
                                                 {QStringLiteral("hi"), m_high.toString()}}));
        }
    }

    Decimal m_low;
    Decimal m_high;
};

class ThresholdRule final : public FieldsRule
{
public:
    ThresholdRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) { return field.min || field.max; })
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        const Decimal* number = value.number();
        if (!number || !input.proposal.holds(field.thresholdWhen)) {
            return;
        }
        if ((field.min && *number < *field.min) || (field.max && *number > *field.max)) {
            findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label},
                                                 {QStringLiteral("v"), shownNumber(field, *number)}}));
        }
    }
};

} // namespace

std::unique_ptr<Rule> makeRangeRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<RangeRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeThresholdRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<ThresholdRule>(declaration, parameters);
}

} // namespace shenbao

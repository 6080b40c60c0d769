// SPDX-License-Identifier: GPL-3.0-or-later
// kind="range" [keys] [low] [above] [high]: a number is less than `low`, not more than `above`, or more than `high`; without
// any, not from 0 to 100. {字段} {v} {lo} {hi}; {year} and {row} for a key with a year
// kind="threshold" [keys]: a number misses the min or max of its field while that is asked for. {字段} {v}
#include "core/base/Tr.h"
#include "core/check/Threshold.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

/// A computed share has endless places: two of them are told, unless the number then looks like the bound that it misses.
QString shownPercent(Decimal number, const std::vector<std::optional<Decimal>>& bounds)
{
    const Decimal rounded = number.rounded(2);
    const bool isBound = std::any_of(bounds.begin(), bounds.end(), [&](const auto& bound) {
        return bound && *bound == rounded && *bound != number;
    });
    return isBound ? number.toString() : rounded.toString();
}

/// In the unit of the field, as people write it.
QString shownNumber(const Field& field, Decimal number)
{
    if (field.kind == FieldKind::Percent) {
        return shownPercent(number, {field.min, field.max});
    }
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
        , m_low(parameters.number("low"))
        , m_above(parameters.number("above"))
        , m_high(parameters.number("high"))
    {
        if (!m_low && !m_above && !m_high) {
            m_low = Decimal();
            m_high = Decimal(100);
        }
        if (m_low && m_high && *m_low > *m_high) {
            parameters.complain(
                Tr::tr("%1 is more than %2").arg(QStringLiteral("low"), QStringLiteral("high")));
        }
    }

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        const Decimal* number = value.number();
        if (number && ((m_low && *number < *m_low) || (m_above && *number <= *m_above) ||
                       (m_high && *number > *m_high))) {
            const auto [row, year] = rowAndYear(field);
            findings.push_back(
                found(field.key, {{QStringLiteral("字段"), field.label},
                                  {QStringLiteral("v"), field.kind == FieldKind::Percent
                                                            ? shownPercent(*number, {m_low, m_above, m_high})
                                                            : number->toString()},
                                  {QStringLiteral("row"), row},
                                  {QStringLiteral("year"), year},
                                  {QStringLiteral("lo"), m_low ? m_low->toString() : QString()},
                                  {QStringLiteral("hi"), m_high ? m_high->toString() : QString()}}));
        }
    }

    std::optional<Decimal> m_low;
    std::optional<Decimal> m_above;
    std::optional<Decimal> m_high;
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
        if (number && thresholdState(field, input.proposal).is == ThresholdState::Is::Missed) {
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

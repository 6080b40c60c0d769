// SPDX-License-Identifier: GPL-3.0-or-later
// kind="single-choice" [keys]: a choice of one has several ticks. Blank is the affair of kind="required". {字段} {n}
// kind="other-text" [keys]: “other” is chosen without a text, or a text is given without the choice. {字段}
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class SingleChoiceRule final : public FieldsRule
{
public:
    SingleChoiceRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Choice && !field.multiple; })
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        if (value.list() && value.list()->size() > 1) {
            findings.push_back(
                found(field.key, {{QStringLiteral("字段"), field.label},
                                  {QStringLiteral("n"), QString::number(value.list()->size())}}));
        }
    }
};

class OtherTextRule final : public FieldsRule
{
public:
    OtherTextRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) {
            return std::any_of(field.options.begin(), field.options.end(),
                               [](const Option& option) { return option.other; });
        })
    {}

    QStringList reads() const override
    {
        QStringList keys = FieldsRule::reads();
        for (const QString& key : FieldsRule::reads()) {
            keys << key + u".other";
        }
        return keys;
    }

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        const bool chosen =
            value.list() &&
            std::any_of(field.options.begin(), field.options.end(), [&](const Option& option) {
                return option.other && value.list()->contains(option.value);
            });
        if (chosen != input.proposal.isFilled(field.key + u".other")) {
            findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label}}));
        }
    }
};

} // namespace

std::unique_ptr<Rule> makeSingleChoiceRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<SingleChoiceRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeOtherTextRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<OtherTextRule>(declaration, parameters);
}

} // namespace shenbao

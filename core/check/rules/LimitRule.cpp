// SPDX-License-Identifier: GPL-3.0-or-later
// kind="limit" [keys]: a narrative has more 字数 than its limit. Message: {字段} {n} {limit} {over}.
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class LimitRule final : public FieldsRule
{
public:
    LimitRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) { return field.limit > 0; })
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const int words = input.texts.text(input.proposal, field.key).count().words;
        if (words > field.limit) {
            findings.push_back(
                found(field.key, {{QStringLiteral("字段"), field.label},
                                  {QStringLiteral("n"), QString::number(words)},
                                  {QStringLiteral("limit"), QString::number(field.limit)},
                                  {QStringLiteral("over"), QString::number(words - field.limit)}}));
        }
    }
};

} // namespace

std::unique_ptr<Rule> makeLimitRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<LimitRule>(declaration, parameters);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// kind="near-limit" [keys] [percent]: a narrative keeps its limit but has at least so many percent of it. {字段} {n} {limit}
// kind="other-count" [keys]: it keeps its limit in 字数, but not in characters without blanks. {字段} {n} {m} {limit}
// kind="short" [keys] [percent]: a narrative with a limit that is filled with less than so many percent. {字段} {n} {limit}
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class UsageRule : public FieldsRule
{
protected:
    UsageRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) { return field.limit > 0; })
    {}

    virtual bool isFound(const WordCount& count, int limit) const = 0;

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const WordCount& count = input.texts.text(input.proposal, field.key).count();
        if (field.limit > 0 && count.words > 0 && count.words <= field.limit && isFound(count, field.limit)) {
            findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label},
                                                 {QStringLiteral("n"), QString::number(count.words)},
                                                 {QStringLiteral("m"), QString::number(count.charsNoSpaces)},
                                                 {QStringLiteral("limit"), QString::number(field.limit)}}));
        }
    }
};

class NearLimitRule final : public UsageRule
{
public:
    NearLimitRule(const CheckRule& declaration, RuleParameters& parameters)
        : UsageRule(declaration, parameters)
        , m_percent(parameters.integer("percent", 95))
    {}

private:
    bool isFound(const WordCount& count, int limit) const override
    {
        return qint64(count.words) * 100 >= qint64(limit) * m_percent;
    }
    int m_percent;
};

class ShortRule final : public UsageRule
{
public:
    ShortRule(const CheckRule& declaration, RuleParameters& parameters)
        : UsageRule(declaration, parameters)
        , m_percent(parameters.integer("percent", 40))
    {}

private:
    bool isFound(const WordCount& count, int limit) const override
    {
        return qint64(count.words) * 100 < qint64(limit) * m_percent;
    }
    int m_percent;
};

class OtherCountRule final : public UsageRule
{
public:
    OtherCountRule(const CheckRule& declaration, RuleParameters& parameters)
        : UsageRule(declaration, parameters)
    {}

private:
    bool isFound(const WordCount& count, int limit) const override { return count.charsNoSpaces > limit; }
};

} // namespace

std::unique_ptr<Rule> makeNearLimitRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<NearLimitRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeShortRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ShortRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeOtherCountRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<OtherCountRule>(declaration, parameters);
}

} // namespace shenbao

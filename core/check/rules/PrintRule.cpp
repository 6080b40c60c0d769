// SPDX-License-Identifier: GPL-3.0-or-later
// kind="print" fact=NAME [value=NAME above=N|below=N]: what was measured of pages, files and attachments (CheckFacts::print) is
// reported, each fact of that name once; with `value`, only where that number of the fact is above or below N. The message
// may name every value that facts have. The application measures; which facts there are is said in core/publish/PrintFacts.h.
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class PrintRule final : public Rule
{
public:
    PrintRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_fact(parameters.required("fact"))
        , m_value(parameters.text("value"))
        , m_above(parameters.number("above"))
        , m_below(parameters.number("below"))
    {
        if (m_value.isEmpty() == (m_above || m_below)) {
            parameters.complain(Tr::tr("“value” needs “above” or “below”, and these need it"));
        }
    }

    QStringList reads() const override { return {kFactsKey}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        for (const CheckFacts::Print& fact : input.facts.print) {
            if (fact.name == m_fact && holds(fact)) {
                findings.push_back(found(fact.key, fact.values));
            }
        }
    }

private:
    bool holds(const CheckFacts::Print& fact) const
    {
        if (m_value.isEmpty()) {
            return true;
        }
        const auto found = std::find_if(fact.values.begin(), fact.values.end(),
                                        [&](const auto& one) { return one.first == m_value; });
        const auto number = found == fact.values.end() ? std::nullopt : Decimal::parse(found->second);
        return number && ((m_above && *number > *m_above) || (m_below && *number < *m_below));
    }

    QString m_fact;
    QString m_value;
    std::optional<Decimal> m_above;
    std::optional<Decimal> m_below;
};

} // namespace

std::unique_ptr<Rule> makePrintRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<PrintRule>(declaration, parameters);
}

} // namespace shenbao

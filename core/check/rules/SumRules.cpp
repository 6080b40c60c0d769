// SPDX-License-Identifier: GPL-3.0-or-later
// kind="own-total" [keys]: a computed total has a value of its own that differs from the computation. {表} {t} {s} {d}
// kind="row-product" [keys]: an amount in a list differs from quantity × price. {行} {calc} {amt}
// kind="equal-numbers" a b [at-least=CONDITION] [plus=KEY plus-when=CONDITION]: two numbers differ; under `at-least` a may be
// larger; under `plus-when` the number of `plus` is part of b. {a} {b} {t} {s} {v} {d}
#include "core/base/Tr.h"
#include "core/check/Balance.h"
#include "core/check/rules/Rules.h"
#include "core/proposal/Totals.h"
#include "core/proposal/ValueJson.h"

namespace shenbao {
namespace {

QString amount(Decimal number)
{
    const Decimal rounded = number.rounded(2);
    return rounded == number ? number.toFixed(2) : number.toString();
}

class OwnTotalRule final : public FieldsRule
{
public:
    OwnTotalRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) {
            return field.computed.as == Computed::As::Sum && !field.isFigure;
        })
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Decimal* own = input.proposal.own(field.key).number();
        const Value computed = input.proposal.computed(field.key);
        if (own && computed.number() && *own != *computed.number()) {
            Finding finding =
                found(field.key, {{QStringLiteral("表"), field.label},
                                  {QStringLiteral("字段"), field.label},
                                  {QStringLiteral("t"), amount(*own)},
                                  {QStringLiteral("s"), amount(*computed.number())},
                                  {QStringLiteral("d"), amount((*own - *computed.number()).abs())}});
            finding.fix = Fix{Tr::tr("Take over the computed value"), {SetValue{field.key, Value()}}};
            findings.push_back(std::move(finding));
        }
    }
};

class RowProductRule final : public FieldsRule
{
public:
    RowProductRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) {
            return std::any_of(field.columns.begin(), field.columns.end(),
                               [](const Column& column) { return column.productLeft >= 0; });
        })
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        if (!value.rows()) {
            return;
        }
        for (size_t number = 0; number < value.rows()->size(); ++number) {
            const Row& row = (*value.rows())[number];
            for (size_t at = 0; at < field.columns.size(); ++at) {
                const Column& column = field.columns[at];
                if (column.productLeft < 0) {
                    continue;
                }
                const Decimal* own = row[at].number();
                const Decimal* left = row[size_t(column.productLeft)].number();
                const Decimal* right = row[size_t(column.productRight)].number();
                const auto product = left && right ? left->times(*right) : std::nullopt;
                if (own && product && *own != *product) {
                    const QString line = QStringLiteral("%1第%2行").arg(field.label).arg(number + 1);
                    Finding finding = found(field.key, {{QStringLiteral("行"), line},
                                                        {QStringLiteral("calc"), amount(*product)},
                                                        {QStringLiteral("amt"), amount(*own)}});
                    finding.row = int(number);
                    finding.column = int(at);
                    finding.fix = Fix{Tr::tr("Take over the computed value"),
                                      {SetCell{field.key, int(number), int(at), Value()}}};
                    findings.push_back(std::move(finding));
                }
            }
        }
    }
};

class EqualNumbersRule final : public Rule
{
public:
    EqualNumbersRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_balance{parameters.key("a"), parameters.key("b"), {}, {}, {}}
    {
        m_balance.atLeast = parameters.condition("at-least");
        m_balance.plus = parameters.optionalKey("plus");
        m_balance.plusWhen = parameters.condition("plus-when");
        const auto& [a, b, atLeast, plus, plusWhen] = m_balance;
        parameters.needSameUnit(plus.isEmpty() ? QStringList{a, b} : QStringList{a, b, plus});
        if (!a.isEmpty() && a == b) {
            parameters.complain(Tr::tr("%1 is compared with itself").arg(a));
        }
    }

    QStringList reads() const override
    {
        const auto& [a, b, atLeast, plus, plusWhen] = m_balance;
        QStringList keys{a, b};
        if (!plus.isEmpty()) {
            keys << plus;
        }
        return keys + (atLeast ? atLeast->keys() : QStringList()) +
               (plusWhen ? plusWhen->keys() : QStringList());
    }

    void run(const CheckInput& input, std::vector<Finding>& findings) const override
    {
        const auto state = stateOf(m_balance, input.proposal);
        if (!state || state->holds) {
            return;
        }
        const Decimal a = state->a - state->part;
        const Decimal b = state->b;
        const FormTemplate& form = input.proposal.form();
        QString told = amount(a);
        if (!state->part.isZero()) { // both are compared
            told += u'加' + form.field(m_balance.plus)->label + amount(state->part);
        }
        const MessageValues values{
            {QStringLiteral("a"), amount(a)}, {QStringLiteral("b"), amount(b)},
            {QStringLiteral("t"), told},      {QStringLiteral("s"), amount(b)},
            {QStringLiteral("v"), amount(b)}, {QStringLiteral("d"), amount((state->a - b).abs())}};
        Finding finding = found(m_balance.a, values);
        // a single amount takes over what the other adds up to, once that is complete; which of two sums is wrong, or what is
        // still to come, only people know
        const Field& field = *form.field(m_balance.a);
        const Field& other = *form.field(m_balance.b);
        const bool hasPart =
            !m_balance.plus.isEmpty() && (!m_balance.plusWhen || input.proposal.holds(*m_balance.plusWhen));
        const bool isSettled = other.computed.as == Computed::As::Sum &&
                               input.proposal.own(other.key).isBlank() && isComplete(input.proposal, other);
        if (!hasPart && isNumberKind(field.kind) && isSettled) {
            finding.fix = Fix{Tr::tr("Take %1").arg(amount(b)), {SetValue{m_balance.a, Value(b)}}};
        }
        findings.push_back(std::move(finding));
    }

private:
    Balance m_balance;
};

} // namespace

std::unique_ptr<Rule> makeOwnTotalRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<OwnTotalRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeRowProductRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<RowProductRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeEqualNumbersRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<EqualNumbersRule>(declaration, parameters);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// kind="required" [keys] [optional="yes"] [offer=TEXT]: a field that must be filled is blank, or holds “/” without a reason.
// Without keys: every field of the form that its definition requires, attachments left to kind="enclosed". optional="yes" asks
// for `keys` that the form does not require. `offer` is what a fix fills in. A field that is only advised gives a warning.
// {字段}; by other names for the same: {part} {item} {section} {list}; {row} and {year} for a key with a year
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class RequiredRule final : public FieldsRule
{
public:
    RequiredRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) {
                         return field.required != Required::No && field.kind != FieldKind::Enclosure;
                     })
        , m_optional(parameters.yes("optional"))
        , m_offer(parameters.text("offer"))
    {}

private:
    /// The label under every name that messages give it, and the year of a key such as sh.fin.assets[2023].
    static MessageValues valuesFor(const Field& field)
    {
        const auto [row, year] = rowAndYear(field);
        MessageValues values{{QStringLiteral("year"), year}, {QStringLiteral("row"), row}};
        for (const QString& name : {QStringLiteral("字段"), QStringLiteral("part"), QStringLiteral("item"),
                                    QStringLiteral("section"), QStringLiteral("list")}) {
            values.emplace_back(name, field.label);
        }
        return values;
    }

    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value& own = input.proposal.own(field.key);
        const QString reason = field.key + QStringLiteral(".reason");
        // “/” is an answer with a reason only
        const bool isUnexplained =
            own.isNotApplicable() && input.proposal.form().field(reason) && !input.proposal.isFilled(reason);
        if ((!m_optional && !input.proposal.isRequired(field)) ||
            (input.proposal.isFilled(field.key) && !isUnexplained)) {
            return;
        }
        // a tick that is required asks for a confirmation; every other field for an answer
        Finding finding = found(field.key, valuesFor(field));
        if (field.required == Required::Advised && finding.severity == Severity::Error) {
            finding.severity = Severity::Warning;
        }
        // no offer where the answer has a form of its own: a code, a number of a telephone
        const bool isPlain = field.kind == FieldKind::Text || field.kind == FieldKind::Person;
        if (!m_offer.isEmpty() && (isPlain || field.kind == FieldKind::Names)) {
            finding.fix = Fix{Tr::tr("Fill in “%1”").arg(m_offer),
                              {SetValue{field.key, isPlain ? Value(m_offer) : Value(QStringList{m_offer})}}};
        }
        findings.push_back(std::move(finding));
    }

    bool m_optional;
    QString m_offer;
};

} // namespace

std::unique_ptr<Rule> makeRequiredRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<RequiredRule>(declaration, parameters);
}

} // namespace shenbao

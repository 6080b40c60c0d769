// SPDX-License-Identifier: GPL-3.0-or-later
// kind="enclosed" [keys] [optional="yes"]: a required attachment is missing; for an entry with years, one finding for each
// year without a document. Without keys: every entry that the form needs. optional="yes" asks for `keys` that it does not
// need. {doc} {cat} {字段} {year}
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class EnclosedRule final : public FieldsRule
{
public:
    EnclosedRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) {
                         return field.kind == FieldKind::Enclosure && field.required == Required::Yes;
                     })
        , m_optional(parameters.yes("optional"))
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        if (!m_optional && !input.proposal.isRequired(field)) {
            return;
        }
        const Value value = input.proposal.value(field.key);
        const auto report = [&](const QString& year) {
            findings.push_back(found(field.key, {{QStringLiteral("doc"), field.label},
                                                 {QStringLiteral("cat"), field.label},
                                                 {QStringLiteral("字段"), field.label},
                                                 {QStringLiteral("year"), year}}));
        };
        if (field.years.isEmpty()) {
            if (value.isBlank()) {
                report({});
            }
            return;
        }
        const int column = field.columnIndex(u"年度");
        for (const QString& year : field.years) {
            const bool there =
                value.rows() && std::any_of(value.rows()->begin(), value.rows()->end(), [&](const Row& row) {
                    const Decimal* number = row[size_t(column)].number();
                    return number && number->toString() == year;
                });
            if (!there) {
                report(year);
            }
        }
    }

    bool m_optional;
};

} // namespace

std::unique_ptr<Rule> makeEnclosedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<EnclosedRule>(declaration, parameters);
}

} // namespace shenbao

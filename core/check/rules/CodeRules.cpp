// SPDX-License-Identifier: GPL-3.0-or-later
// kind="organisation-code" [keys]: the check character of the organisation code in positions 9 to 17 is wrong (GB 11714).
// kind="code-nature" code nature types=LIST: the category in positions 1 and 2 does not belong to the ticked option, whose
// `codes` the form gives; `types` has entries like 91=企业. {p} {类型} {nature}
// kind="code-region" code regions="4201" [also="420000 100000"]: positions 3 to 8 begin with none of `regions`; for one in
// `also` it is a hint. {d}
// kind="code-district" code district: the district differs from that of positions 3 to 8 by the list of the field. {district}
// {d} {name}
// kind="code-part" a code from length: a text differs from a part of the credit code. {v} {o}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/text/CreditCode.h"

namespace shenbao {
namespace {

/// The code without blanks; empty while it is not complete.
QString codeOf(const Proposal& proposal, const QString& key)
{
    const QString code = creditcode::normalised(proposal.text(key));
    return creditcode::hasForm(code) ? code : QString();
}

class OrganisationCodeRule final : public FieldsRule
{
public:
    OrganisationCodeRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::CreditCode; })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const QString code = codeOf(input.proposal, field.key);
        if (!code.isEmpty() && creditcode::organisationCheckCharacter(code) != code[16]) {
            findings.push_back(found(field.key, {}));
        }
    }
};

class CodeNatureRule final : public Rule
{
public:
    CodeNatureRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_code(parameters.key("code"))
        , m_nature(parameters.key("nature"))
    {
        const QStringList types = parameters.words("types");
        for (const QString& type : types) {
            m_types.insert(type.section(u'=', 0, 0), type.section(u'=', 1));
        }
    }

    QStringList reads() const override { return {m_code, m_nature}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QString code = codeOf(input.proposal, m_code);
        const Value nature = input.proposal.value(m_nature);
        const Field& field = *input.proposal.form().field(m_nature);
        const QString category = code.left(2);
        if (code.isEmpty() || !nature.list() || nature.list()->size() != 1 || !m_types.contains(category)) {
            return;
        }
        for (const Option& option : field.options) {
            if (option.value == nature.list()->front() && !option.codes.isEmpty() &&
                !option.codes.contains(category)) {
                findings.push_back(found(m_code, {{QStringLiteral("p"), category},
                                                  {QStringLiteral("类型"), m_types.value(category)},
                                                  {QStringLiteral("nature"), option.value}}));
            }
        }
    }

private:
    QString m_code;
    QString m_nature;
    QHash<QString, QString> m_types;
};

class CodeRegionRule final : public Rule
{
public:
    CodeRegionRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_code(parameters.key("code"))
        , m_regions(parameters.required("regions").split(u' ', Qt::SkipEmptyParts))
        , m_also(parameters.text("also").split(u' ', Qt::SkipEmptyParts))
    {}

    QStringList reads() const override { return {m_code}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QString region = codeOf(input.proposal, m_code).mid(2, 6);
        const bool fits = std::any_of(m_regions.begin(), m_regions.end(),
                                      [&](const QString& one) { return region.startsWith(one); });
        if (region.isEmpty() || fits) {
            return;
        }
        Finding finding = found(m_code, {{QStringLiteral("d"), region}});
        if (m_also.contains(region)) {
            finding.severity = Severity::Info;
        }
        findings.push_back(std::move(finding));
    }

private:
    QString m_code;
    QStringList m_regions;
    QStringList m_also;
};

class CodeDistrictRule final : public Rule
{
public:
    CodeDistrictRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_code(parameters.key("code"))
        , m_district(parameters.key("district"))
        , m_list(parameters.form().lists.value(parameters.fieldOf(m_district).optionList))
    {
        if (m_list.empty()) {
            parameters.complain(Tr::tr("%1 has no list of districts").arg(m_district));
        }
    }

    QStringList reads() const override { return {m_code, m_district}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QString region = codeOf(input.proposal, m_code).mid(2, 6);
        const QString district = input.proposal.text(m_district).trimmed();
        const auto named = std::find_if(m_list.begin(), m_list.end(),
                                        [&](const ListItem& item) { return item.code == region; });
        // a city's own authority, another region and a district outside the list say nothing
        if (district.isEmpty() || named == m_list.end() || district.contains(named->text) ||
            (district.size() > 1 && named->text.contains(district))) {
            return;
        }
        findings.push_back(found(m_district, {{QStringLiteral("district"), district},
                                              {QStringLiteral("d"), region},
                                              {QStringLiteral("name"), named->text}}));
    }

private:
    QString m_code;
    QString m_district;
    std::vector<ListItem> m_list;
};

class CodePartRule final : public Rule
{
public:
    CodePartRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_a(parameters.key("a"))
        , m_code(parameters.key("code"))
        , m_from(parameters.integer("from", 9))
        , m_length(parameters.integer("length", 9))
    {}

    QStringList reads() const override { return {m_a, m_code}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QString part = codeOf(input.proposal, m_code).mid(m_from - 1, m_length);
        const QString shown = input.proposal.text(m_a).trimmed();
        QString text = creditcode::normalised(shown);
        text.remove(u'-').remove(u'－');
        if (part.isEmpty() || text.isEmpty() || text == part) {
            return;
        }
        Finding finding = found(m_a, {{QStringLiteral("v"), shown}, {QStringLiteral("o"), part}});
        finding.fix = Fix{Tr::tr("Take “%1”").arg(part), {SetValue{m_a, Value(part)}}};
        findings.push_back(std::move(finding));
    }

private:
    QString m_a;
    QString m_code;
    int m_from;
    int m_length;
};

} // namespace

std::unique_ptr<Rule> makeOrganisationCodeRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<OrganisationCodeRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeCodeNatureRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<CodeNatureRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeCodeRegionRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<CodeRegionRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeCodeDistrictRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<CodeDistrictRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeCodePartRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<CodePartRule>(declaration, parameters);
}

} // namespace shenbao

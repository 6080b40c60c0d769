// SPDX-License-Identifier: GPL-3.0-or-later
// kind="fraction" [keys]: a percentage above 0 and below 1, where perhaps a share was typed. {字段} {v} {v100}
// kind="unit-slip" keys [revenue=KEY] [factor=100] [most] [round]: an amount that looks like 元 in a field for 万元: at least
// `factor` times the revenue, at least `most`, or at least `round` and ending in 0000. {字段} {v}
// kind="not-greater" a b: a number is larger than another. {a} {b}
// kind="is-zero" keys: a number is 0. {row} {字段}
// kind="share-above" of=KEYS total=KEY percent: one of several amounts takes more than so many percent of the total. {行} {p}
// kind="jump" rows=BASES times: an amount changes by more than so many times from one year to the next. {row} {y1} {y2} {x}
// kind="ratio-differs" ratio=BASE part=BASE whole=BASE tolerance: for a year, a filled percentage differs from part ÷ whole.
// {year} {row} {v} {c}
// kind="computed-differs" keys tolerance: an answer differs from the computation of its field. {字段} {v} {c}
// kind="rounding" [keys] places: printed parts, rounded, do not add up to the printed total, rounded. {d}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/proposal/ValueText.h"

namespace shenbao {
namespace {

class FractionRule final : public FieldsRule
{
public:
    FractionRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Percent && !field.isFigure; })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Decimal* number = input.proposal.own(field.key).number();
        if (!number || *number <= Decimal() || *number >= Decimal(1)) {
            return;
        }
        const Decimal percent = number->times(Decimal(100)).value_or(*number);
        Finding finding = found(field.key, {{QStringLiteral("字段"), field.label},
                                            {QStringLiteral("v"), number->toString()},
                                            {QStringLiteral("v100"), percent.toString()}});
        finding.fix = Fix{Tr::tr("Take %1%").arg(percent.toString()), {SetValue{field.key, Value(percent)}}};
        findings.push_back(std::move(finding));
    }
};

class UnitSlipRule final : public FieldsRule
{
public:
    UnitSlipRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Money && !field.isFigure; })
        , m_revenue(parameters.optionalKey("revenue"))
        , m_factor(parameters.positive("factor", 100))
        , m_most(parameters.integer("most", 1'000'000))
        , m_round(parameters.integer("round", 100'000))
    {}

    QStringList unitReads(size_t unit) const override
    {
        QStringList keys = FieldsRule::unitReads(unit);
        return m_revenue.isEmpty() ? keys : keys << m_revenue;
    }

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Decimal* number = input.proposal.own(field.key).number();
        if (!number) {
            return;
        }
        const auto revenue =
            m_revenue.isEmpty() || m_revenue == field.key ? std::nullopt : input.proposal.number(m_revenue);
        const auto bound = revenue && *revenue > Decimal() ? revenue->times(Decimal(m_factor)) : std::nullopt;
        constexpr Decimal::Micro kTenThousand = Decimal::Micro(10'000) * 1'000'000;
        const bool round = *number >= Decimal(m_round) && number->micro() % kTenThousand == 0;
        if (*number >= Decimal(m_most) || round || (bound && *number >= *bound)) {
            findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label},
                                                 {QStringLiteral("v"), printMoney(*number)}}));
        }
    }

    QString m_revenue;
    int m_factor;
    int m_most;
    int m_round;
};

class NotGreaterRule final : public Rule
{
public:
    NotGreaterRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_a(parameters.key("a"))
        , m_b(parameters.key("b"))
    {
        parameters.needSameUnit({m_a, m_b});
    }

    QStringList reads() const override { return {m_a, m_b}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const auto a = input.proposal.number(m_a);
        const auto b = input.proposal.number(m_b);
        if (a && b && *a > *b) {
            findings.push_back(
                found(m_a, {{QStringLiteral("a"), printMoney(*a)}, {QStringLiteral("b"), printMoney(*b)}}));
        }
    }

private:
    QString m_a;
    QString m_b;
};

class IsZeroRule final : public FieldsRule
{
public:
    IsZeroRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Value shown = input.proposal.value(field.key);
        if (shown.number() && shown.number()->isZero()) {
            findings.push_back(found(
                field.key, {{QStringLiteral("字段"), field.label}, {QStringLiteral("row"), field.label}}));
        }
    }
};

class ShareAboveRule final : public Rule
{
public:
    ShareAboveRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_of(parameters.keys("of"))
        , m_total(parameters.key("total"))
        , m_percent(parameters.positive("percent", 60))
    {
        parameters.needSameUnit(m_of + QStringList{m_total});
    }

    QStringList reads() const override { return m_of + QStringList{m_total}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const auto total = input.proposal.number(m_total);
        for (const QString& key : m_of) {
            const auto part = input.proposal.number(key);
            const auto hundredfold = part ? part->times(Decimal(100)) : std::nullopt;
            const auto percent =
                hundredfold && total && *total > Decimal() ? hundredfold->over(*total) : std::nullopt;
            if (percent && *percent > Decimal(m_percent)) {
                findings.push_back(
                    found(key, {{QStringLiteral("行"), input.proposal.form().field(key)->label},
                                {QStringLiteral("p"), percent->rounded(2).toString()}}));
            }
        }
    }

private:
    QStringList m_of;
    QString m_total;
    int m_percent;
};

/// The years of keys such as sh.fin.assets[2023], ascending.
QStringList yearsOf(const FormTemplate& form, const QString& base)
{
    QStringList years;
    for (const Field& field : form.fields) {
        if (field.key.startsWith(base + u'[') && field.key.endsWith(u']')) {
            years << field.key.mid(base.size() + 1).chopped(1);
        }
    }
    years.sort();
    return years;
}

QString yearKey(const QString& base, const QString& year)
{
    return base + u'[' + year + u']';
}

/// The label without its year.
QString rowLabel(const FormTemplate& form, const QString& base, const QString& year)
{
    const Field* field = form.field(yearKey(base, year));
    QString label = field ? field->label : base;
    return label.remove(year + u'年');
}

QStringList basesOf(RuleParameters& parameters, const char* name)
{
    const QStringList bases = parameters.required(name).split(u' ', Qt::SkipEmptyParts);
    for (const QString& base : bases) {
        if (yearsOf(parameters.form(), base).isEmpty()) {
            parameters.complain(
                Tr::tr("there is no field with the key “%1”").arg(base + QStringLiteral("[…]")));
        }
    }
    return bases;
}

class JumpRule final : public Rule
{
public:
    JumpRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_bases(basesOf(parameters, "rows"))
        , m_times(parameters.positive("times", 5))
    {
        for (const QString& base : m_bases) {
            const QStringList years = yearsOf(parameters.form(), base);
            for (const QString& year : years) {
                m_keys << yearKey(base, year);
            }
        }
    }

    QStringList reads() const override { return m_keys; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const FormTemplate& form = input.proposal.form();
        for (const QString& base : m_bases) {
            const QStringList years = yearsOf(form, base);
            for (qsizetype at = 0; at + 1 < years.size(); ++at) {
                const auto one = input.proposal.number(yearKey(base, years[at]));
                const auto other = input.proposal.number(yearKey(base, years[at + 1]));
                if (!one || !other || *one <= Decimal() || *other <= Decimal()) {
                    continue;
                }
                const auto times = std::max(*one, *other).over(std::min(*one, *other));
                if (times && *times > Decimal(m_times)) {
                    findings.push_back(found(yearKey(base, years[at]),
                                             {{QStringLiteral("row"), rowLabel(form, base, years[at])},
                                              {QStringLiteral("y1"), years[at]},
                                              {QStringLiteral("y2"), years[at + 1]},
                                              {QStringLiteral("x"), times->rounded(2).toString()}}));
                }
            }
        }
    }

private:
    QStringList m_bases;
    int m_times;
    QStringList m_keys;
};

class RatioDiffersRule final : public Rule
{
public:
    RatioDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_ratio(basesOf(parameters, "ratio").value(0))
        , m_part(basesOf(parameters, "part").value(0))
        , m_whole(basesOf(parameters, "whole").value(0))
        , m_tolerance(parameters.number("tolerance").value_or(Decimal()))
        , m_years(yearsOf(parameters.form(), m_ratio))
    {
        for (const QString& year : m_years) {
            parameters.needSameUnit({yearKey(m_part, year), yearKey(m_whole, year)});
        }
        if (m_part == m_whole) {
            parameters.complain(Tr::tr("%1 is compared with itself").arg(m_part));
        }
    }

    QStringList reads() const override
    {
        QStringList keys;
        for (const QString& year : m_years) {
            keys << yearKey(m_ratio, year) << yearKey(m_part, year) << yearKey(m_whole, year);
        }
        return keys;
    }

    void run(const CheckInput& input, Findings& findings) const override
    {
        for (const QString& year : m_years) {
            const QString key = yearKey(m_ratio, year);
            const auto filled = input.proposal.number(key);
            const auto part = input.proposal.number(yearKey(m_part, year));
            const auto whole = input.proposal.number(yearKey(m_whole, year));
            const auto hundredfold = part ? part->times(Decimal(100)) : std::nullopt;
            const auto computed =
                hundredfold && whole && !whole->isZero() ? hundredfold->over(*whole) : std::nullopt;
            if (filled && computed && (*filled - *computed).abs() > m_tolerance) {
                Finding finding =
                    found(key, {{QStringLiteral("year"), year},
                                {QStringLiteral("row"), rowLabel(input.proposal.form(), m_ratio, year)},
                                {QStringLiteral("v"), filled->toString()},
                                {QStringLiteral("c"), computed->rounded(2).toString()}});
                finding.fix = Fix{Tr::tr("Take %1%").arg(computed->rounded(2).toString()),
                                  {SetValue{key, Value(computed->rounded(2))}}};
                findings.push_back(std::move(finding));
            }
        }
    }

private:
    QString m_ratio;
    QString m_part;
    QString m_whole;
    Decimal m_tolerance;
    QStringList m_years;
};

class ComputedDiffersRule final : public FieldsRule
{
public:
    ComputedDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_tolerance(parameters.number("tolerance").value_or(Decimal()))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Decimal* own = input.proposal.own(field.key).number();
        const Value computed = input.proposal.computed(field.key);
        if (!own || !computed.number() || (*own - *computed.number()).abs() <= m_tolerance) {
            return;
        }
        Finding finding = found(field.key, {{QStringLiteral("字段"), field.label},
                                            {QStringLiteral("v"), own->toString()},
                                            {QStringLiteral("c"), computed.number()->rounded(2).toString()}});
        finding.fix = Fix{Tr::tr("Take over the computed value"), {SetValue{field.key, Value()}}};
        findings.push_back(std::move(finding));
    }

    Decimal m_tolerance;
};

class RoundingRule final : public FieldsRule
{
public:
    RoundingRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) {
                         return (field.computed.as == Computed::As::Sum || field.sumColumn >= 0) &&
                                !field.isFigure;
                     })
        , m_places(parameters.integer("places", 2))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const auto total = input.proposal.number(field.key);
        if (!total) {
            return;
        }
        Decimal parts;
        if (field.sumColumn >= 0) {
            const Value shown = input.proposal.value(field.key);
            for (size_t at = 0; shown.rows() && at < shown.rows()->size(); ++at) {
                const Value amount = input.proposal.cell(field, (*shown.rows())[at], field.sumColumn);
                parts += amount.number() ? amount.number()->rounded(m_places) : Decimal();
            }
        } else {
            for (const QString& key : field.computed.of) {
                parts += input.proposal.number(key).value_or(Decimal()).rounded(m_places);
            }
        }
        const Decimal difference = (parts - total->rounded(m_places)).abs();
        const bool own = !input.proposal.own(field.key).isBlank() && field.sumColumn < 0;
        if (!difference.isZero() && !own) {
            findings.push_back(found(field.key, {{QStringLiteral("d"), difference.toFixed(m_places)}}));
        }
    }

    int m_places;
};

} // namespace

std::unique_ptr<Rule> makeFractionRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<FractionRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeUnitSlipRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<UnitSlipRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeNotGreaterRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<NotGreaterRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeIsZeroRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<IsZeroRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeShareAboveRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ShareAboveRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeJumpRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<JumpRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeRatioDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<RatioDiffersRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeComputedDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ComputedDiffersRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeRoundingRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<RoundingRule>(declaration, parameters);
}

} // namespace shenbao

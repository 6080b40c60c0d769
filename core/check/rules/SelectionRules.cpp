// SPDX-License-Identifier: GPL-3.0-or-later
// kind="choice-count" keys most=N: more than N options are ticked. {字段} {n}
// kind="any-filled" keys: none of these is filled or ticked; reported at the first.
// kind="tick-differs" keys of=KEYS: a tick is set without the answer that belongs to it (the same place in `of`), or the answer
// is there without the tick. {type}
// kind="unticked" keys of=KEYS: some of the ticks are not set; silent when none is. {list}
// kind="listed" list text column choice choice-column: a list of combinations is set and has no row with this text and one of
// the ticked options; a blank column fits everything. {s} {f}
// kind="repeated-names" keys other=KEY: a name of the list stands there twice, or is that of another field. {v}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class ChoiceCountRule final : public FieldsRule
{
public:
    ChoiceCountRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_most(parameters.integer("most", 1))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const int count = input.proposal.count(field.key);
        if (count > m_most) {
            findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label},
                                                 {QStringLiteral("n"), QString::number(count)}}));
        }
    }

    int m_most;
};

class AnyFilledRule final : public Rule
{
public:
    AnyFilledRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_keys(parameters.keys("keys"))
    {
        if (m_keys.isEmpty()) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("keys")));
        }
    }

    QStringList reads() const override { return m_keys; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const bool any = std::any_of(m_keys.begin(), m_keys.end(),
                                     [&](const QString& key) { return input.proposal.isFilled(key); });
        if (!any) {
            findings.push_back(found(m_keys.front(), {}));
        }
    }

private:
    QStringList m_keys;
};

/// Ticks, and the answers that belong to them.
class TicksRule : public Rule
{
public:
    QStringList reads() const override { return m_ticks + m_of; }

protected:
    TicksRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_ticks(parameters.keys("keys"))
        , m_of(parameters.keys("of"))
    {
        if (m_ticks.isEmpty() || m_ticks.size() != m_of.size()) {
            parameters.complain(Tr::tr("%1 and %2 have the same number of keys")
                                    .arg(QStringLiteral("keys"), QStringLiteral("of")));
        }
    }
    const QStringList& ticks() const { return m_ticks; }
    const QString& labelOf(const CheckInput& input, qsizetype at) const
    {
        return input.proposal.form().field(m_of[at])->label;
    }
    const QString& answerOf(qsizetype at) const { return m_of[at]; }

private:
    QStringList m_ticks;
    QStringList m_of;
};

class TickDiffersRule final : public TicksRule
{
public:
    TickDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
        : TicksRule(declaration, parameters)
    {}

    void run(const CheckInput& input, Findings& findings) const override
    {
        for (qsizetype at = 0; at < ticks().size(); ++at) {
            if (input.proposal.isFilled(ticks()[at]) != input.proposal.isFilled(answerOf(at))) {
                findings.push_back(found(ticks()[at], {{QStringLiteral("type"), labelOf(input, at)}}));
            }
        }
    }
};

class UntickedRule final : public TicksRule
{
public:
    UntickedRule(const CheckRule& declaration, RuleParameters& parameters)
        : TicksRule(declaration, parameters)
    {}

    void run(const CheckInput& input, Findings& findings) const override
    {
        QStringList names;
        QString first;
        for (qsizetype at = 0; at < ticks().size(); ++at) {
            if (!input.proposal.isFilled(ticks()[at])) {
                names << labelOf(input, at);
                first = first.isEmpty() ? ticks()[at] : first;
            }
        }
        if (!names.isEmpty() && names.size() < ticks().size()) {
            findings.push_back(found(first, {{QStringLiteral("list"), names.join(u'、')}}));
        }
    }
};

class ListedRule final : public Rule
{
public:
    ListedRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_list(parameters.key("list"))
        , m_text(parameters.key("text"))
        , m_choice(parameters.key("choice"))
        , m_column(parameters.columnIndex("column", m_list))
        , m_choiceColumn(parameters.columnIndex("choice-column", m_list))
    {
        if (m_column < 0 || m_choiceColumn < 0) {
            parameters.complain(
                Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column, choice-column")));
        }
    }

    QStringList reads() const override { return {m_list, m_text, m_choice}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const Value list = input.proposal.value(m_list);
        const QString text = input.proposal.text(m_text).trimmed();
        const Value choice = input.proposal.value(m_choice);
        if (!list.rows() || list.rows()->empty() || text.isEmpty()) {
            return;
        }
        const QStringList chosen = choice.list() ? *choice.list() : QStringList();
        const auto textIn = [](const Value& cell) -> QString {
            return cell.text() ? cell.text()->trimmed() : cell.list() ? cell.list()->join(u'、') : QString();
        };
        const bool fits = std::any_of(list.rows()->begin(), list.rows()->end(), [&](const Row& row) {
            const QString field = textIn(row[size_t(m_choiceColumn)]);
            return textIn(row[size_t(m_column)]) == text &&
                   (field.isEmpty() || chosen.isEmpty() || chosen.contains(field));
        });
        if (!fits) {
            findings.push_back(
                found(m_text, {{QStringLiteral("s"), text}, {QStringLiteral("f"), chosen.join(u'、')}}));
        }
    }

private:
    QString m_list;
    QString m_text;
    QString m_choice;
    int m_column;
    int m_choiceColumn;
};

class RepeatedNamesRule final : public FieldsRule
{
public:
    RepeatedNamesRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_other(parameters.key("other"))
    {}

    QStringList reads() const override { return FieldsRule::reads() << m_other; }
    QStringList unitReads(size_t unit) const override { return FieldsRule::unitReads(unit) << m_other; }

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        if (!value.list()) {
            return;
        }
        QStringList seen{comparableName(input.proposal.text(m_other))};
        int row = 0;
        for (const QString& name : *value.list()) {
            const QString plain = comparableName(name);
            if (!plain.isEmpty() && seen.contains(plain)) {
                Finding finding = found(field.key, {{QStringLiteral("v"), name}});
                finding.row = row;
                findings.push_back(std::move(finding));
            }
            seen << plain;
            ++row;
        }
    }

    QString m_other;
};

} // namespace

std::unique_ptr<Rule> makeChoiceCountRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ChoiceCountRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeAnyFilledRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<AnyFilledRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeTickDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<TickDiffersRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeUntickedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<UntickedRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeListedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ListedRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeRepeatedNamesRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<RepeatedNamesRule>(declaration, parameters);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// kind="date-after" keys [list=KEY column=COLUMN]: a date lies after the deadline (of the form, or in the first row of the
// list that names one), or else after today. {字段} {date} {ref} {refdate}
// kind="deadline-over": today is after the deadline of the form. {date}
// kind="countdown" [list=KEY column=COLUMN]: before printing, the days up to the deadline. {n} {e} {w}: errors and warnings left
// kind="date-window" key reference days: a date is not in the year of the edition, or more than `days` before another date.
// {字段} {d}
// kind="start-differs" choice period date begun=VALUE planned=VALUE: what has begun starts after the month of the date, or what
// is planned before it; today stands for a blank date. {k} {a}
// kind="promised-month" month period list column mark: a month of the edition's year is earlier than the last marked row of the
// list, or the period ends after that year. {m} {b}
// kind="period-unfinished" keys: a period was typed and cannot be read. {字段} {v}
// kind="preprinted" [keys]: the answer that the form prescribes was changed. {字段}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/proposal/Deadline.h"

namespace shenbao {
namespace {

/// Of the form, or the date in the first row of a list when one is named.
QDate deadlineIn(const Proposal& proposal, const QString& list, int column)
{
    return list.isEmpty() ? proposal.form().about.deadline : dateInFirstRow(proposal, list, column);
}

class DateAfterRule final : public FieldsRule
{
public:
    DateAfterRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_list(parameters.optionalKey("list"))
        , m_column(m_list.isEmpty() ? -1 : parameters.columnIndex("column", m_list))
    {
        if (!m_list.isEmpty() && m_column < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column")));
        }
    }

    QStringList unitReads(size_t unit) const override
    {
        QStringList keys = FieldsRule::unitReads(unit) << kTodayKey;
        return m_list.isEmpty() ? keys : keys << m_list;
    }
    QStringList reads() const override
    {
        QStringList keys = FieldsRule::reads() << kTodayKey;
        return m_list.isEmpty() ? keys : keys << m_list;
    }

private:
    QDate deadline(const Proposal& proposal) const { return deadlineIn(proposal, m_list, m_column); }

    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        if (!value.date()) {
            return;
        }
        const QDate last = deadline(input.proposal);
        const bool isLate = last.isValid() && *value.date() > last;
        if (!isLate && *value.date() <= input.today) {
            return;
        }
        const QString name = isLate ? QStringLiteral("截止日期") : QStringLiteral("今天");
        Finding finding =
            found(field.key, {{QStringLiteral("字段"), field.label},
                              {QStringLiteral("date"), printDate(*value.date())},
                              {QStringLiteral("ref"), name},
                              {QStringLiteral("refdate"), printDate(isLate ? last : input.today)}});
        finding.english.replace(name, isLate ? QStringLiteral("the deadline") : QStringLiteral("today"));
        finding.essence = isLate ? QString() : name; // acknowledged today, it is tomorrow too
        findings.push_back(std::move(finding));
    }

    QString m_list;
    int m_column;
};

class DeadlineOverRule final : public Rule
{
public:
    DeadlineOverRule(const CheckRule& declaration, RuleParameters&) : Rule(declaration) {}

    QStringList reads() const override { return {kTodayKey}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QDate deadline = input.proposal.form().about.deadline;
        if (deadline.isValid() && input.today > deadline) {
            findings.push_back(found({}, {{QStringLiteral("date"), printDate(deadline)}}));
        }
    }
};

class DateWindowRule final : public Rule
{
public:
    DateWindowRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_key(parameters.key("key"))
        , m_reference(parameters.key("reference"))
        , m_days(parameters.integer("days", 60))
    {}

    QStringList reads() const override { return {m_key, m_reference}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const Value value = input.proposal.value(m_key);
        const Value reference = input.proposal.value(m_reference);
        if (!value.date()) {
            return;
        }
        const bool isOtherYear = value.date()->year() != input.proposal.form().edition;
        const bool isEarly = reference.date() && value.date()->daysTo(*reference.date()) > m_days;
        if (isOtherYear || isEarly) {
            findings.push_back(
                found(m_key, {{QStringLiteral("字段"), input.proposal.form().field(m_key)->label},
                              {QStringLiteral("d"), printDate(*value.date())}}));
        }
    }

private:
    QString m_key;
    QString m_reference;
    int m_days;
};

class StartDiffersRule final : public Rule
{
public:
    StartDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_choice(parameters.key("choice"))
        , m_period(parameters.key("period"))
        , m_date(parameters.key("date"))
        , m_begun(parameters.required("begun"))
        , m_planned(parameters.required("planned"))
    {}

    QStringList reads() const override { return {m_choice, m_period, m_date, kTodayKey}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const Value period = input.proposal.value(m_period);
        const Value date = input.proposal.value(m_date);
        if (!period.period()) {
            return;
        }
        const YearMonth start = period.period()->first;
        const YearMonth now = YearMonth::of(date.date() ? *date.date() : input.today);
        const QString kind = input.proposal.text(m_choice);
        if ((kind == m_begun && start > now) || (kind == m_planned && start < now)) {
            findings.push_back(
                found(m_choice, {{QStringLiteral("k"), kind}, {QStringLiteral("a"), start.toPrint()}}));
        }
    }

private:
    QString m_choice;
    QString m_period;
    QString m_date;
    QString m_begun;
    QString m_planned;
};

class PromisedMonthRule final : public Rule
{
public:
    PromisedMonthRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_month(parameters.key("month"))
        , m_period(parameters.key("period"))
        , m_list(parameters.key("list"))
        , m_column(parameters.columnIndex("column", m_list))
        , m_mark(parameters.columnIndex("mark", m_list))
    {
        if (m_column < 0 || m_mark < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column, mark")));
        }
    }

    QStringList reads() const override { return {m_month, m_period, m_list}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const auto month = input.proposal.number(m_month);
        const Value period = input.proposal.value(m_period);
        if (!month || !period.period() || !month->isWhole()) {
            return;
        }
        const int year = input.proposal.form().edition;
        const int number = month->toString().toInt();
        if (number < 1 || number > 12) {
            return; // another rule says so
        }
        const YearMonth promised{year, number};
        YearMonth last;
        const Value list = input.proposal.value(m_list);
        if (list.rows()) {
            for (const Row& row : *list.rows()) {
                const Value& when = row[size_t(m_column)];
                const Value& mark = row[size_t(m_mark)];
                if (mark.tick() && *mark.tick() && (when.month() || when.period())) {
                    last = std::max(last, when.month() ? *when.month() : when.period()->last);
                }
            }
        }
        if (promised < last || period.period()->last > YearMonth{year, 12}) {
            findings.push_back(found(m_month, {{QStringLiteral("m"), promised.toPrint()},
                                               {QStringLiteral("b"), period.period()->last.toPrint()}}));
        }
    }

private:
    QString m_month;
    QString m_period;
    QString m_list;
    int m_column;
    int m_mark;
};

class PeriodUnfinishedRule final : public FieldsRule
{
public:
    PeriodUnfinishedRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Period; })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        if (const QString* typed = input.proposal.own(field.key).text()) {
            findings.push_back(
                found(field.key, {{QStringLiteral("字段"), field.label}, {QStringLiteral("v"), *typed}}));
        }
    }
};

class PreprintedRule final : public FieldsRule
{
public:
    PreprintedRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) { return field.fixed; })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        if (input.proposal.own(field.key).isBlank()) {
            return;
        }
        const Value prescribed = Proposal(input.proposal.formPtr()).value(field.key);
        if (!(input.proposal.value(field.key) == prescribed)) {
            Finding finding = found(field.key, {{QStringLiteral("字段"), field.label}});
            finding.fix = Fix{Tr::tr("Take what the form prescribes"), {SetValue{field.key, Value()}}};
            findings.push_back(std::move(finding));
        }
    }
};

class CountdownRule final : public Rule
{
public:
    CountdownRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_list(parameters.optionalKey("list"))
        , m_column(m_list.isEmpty() ? -1 : parameters.columnIndex("column", m_list))
    {
        if (!m_list.isEmpty() && m_column < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column")));
        }
    }

    QStringList reads() const override
    {
        const QStringList keys{kTodayKey, kFactsKey};
        return m_list.isEmpty() ? keys : keys + QStringList{m_list};
    }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QDate last = deadlineIn(input.proposal, m_list, m_column);
        if (input.facts.errors >= 0 && last.isValid() && input.today <= last) {
            findings.push_back(found({}, {{QStringLiteral("n"), QString::number(input.today.daysTo(last))},
                                          {QStringLiteral("e"), QString::number(input.facts.errors)},
                                          {QStringLiteral("w"), QString::number(input.facts.warnings)}}));
        }
    }

private:
    QString m_list;
    int m_column = -1;
};

} // namespace

std::unique_ptr<Rule> makeDateAfterRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DateAfterRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeDeadlineOverRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DeadlineOverRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeDateWindowRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DateWindowRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeStartDiffersRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<StartDiffersRule>(declaration, parameters);
}

std::unique_ptr<Rule> makePromisedMonthRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<PromisedMonthRule>(declaration, parameters);
}

std::unique_ptr<Rule> makePeriodUnfinishedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<PeriodUnfinishedRule>(declaration, parameters);
}

std::unique_ptr<Rule> makePreprintedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<PreprintedRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeCountdownRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<CountdownRule>(declaration, parameters);
}

} // namespace shenbao

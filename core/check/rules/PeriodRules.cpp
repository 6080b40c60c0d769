// SPDX-License-Identifier: GPL-3.0-or-later
// kind="period-order" [keys]: a period ends before it begins. {字段}
// kind="within-period" period rows column [name]: a month of a list lies outside the period; `name` is the column that names
// the row. {m} {date} {a} {b}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/proposal/ValueJson.h"
#include "core/text/CleanText.h"

namespace shenbao {
namespace {

class PeriodOrderRule final : public FieldsRule
{
public:
    PeriodOrderRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Period; })
    {}

private:
    void check(const CheckInput& input, const Field& field, std::vector<Finding>& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        if (value.period() && value.period()->first > value.period()->last) {
            findings.push_back(found(field.key, {{QStringLiteral("字段"), field.label}}));
        }
    }
};

class WithinPeriodRule final : public Rule
{
public:
    WithinPeriodRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_period(parameters.key("period"))
        , m_rows(parameters.key("rows"))
        , m_column(parameters.column("column", m_rows))
        , m_name(parameters.column("name", m_rows))
    {
        const Field* period = parameters.form().field(m_period);
        if (period && period->kind != FieldKind::Period) {
            parameters.complain(Tr::tr("%1 is no period").arg(m_period));
        }
        if (m_column.isEmpty()) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column")));
        }
    }

    QStringList reads() const override { return {m_period, m_rows}; }

    void run(const CheckInput& input, std::vector<Finding>& findings) const override
    {
        const Field& field = *input.proposal.form().field(m_rows);
        const Value period = input.proposal.value(m_period);
        const Value list = input.proposal.value(m_rows);
        const int column = field.columnIndex(m_column);
        const int name = field.columnIndex(m_name);
        const bool usable = period.period() && period.period()->first <= period.period()->last;
        if (!usable || !list.rows() || column < 0) {
            return;
        }
        for (size_t number = 0; number < list.rows()->size(); ++number) {
            const Row& row = (*list.rows())[number];
            const Value& cell = row[size_t(column)];
            if (!cell.month() && !cell.date() && !cell.period()) {
                continue;
            }
            const YearMonth month = cell.month()  ? *cell.month()
                                    : cell.date() ? YearMonth::of(*cell.date())
                                                  : cell.period()->first;
            const bool outside = !period.period()->contains(month) ||
                                 (cell.period() && !(period.period()->contains(cell.period()->first) &&
                                                     period.period()->contains(cell.period()->last)));
            if (outside) {
                const QString title =
                    name >= 0 && row[size_t(name)].text() ? *row[size_t(name)].text() : field.label;
                Finding finding = found(
                    m_rows, {{QStringLiteral("m"), shortened(title, 30)},
                             {QStringLiteral("date"),
                              cell.period() ? cell.period()->toPrint(QStringLiteral("至")) : month.toPrint()},
                             {QStringLiteral("a"), period.period()->first.toPrint()},
                             {QStringLiteral("b"), period.period()->last.toPrint()}});
                finding.row = int(number);
                finding.column = column;
                findings.push_back(std::move(finding));
            }
        }
    }

private:
    QString m_period;
    QString m_rows;
    QString m_column;
    QString m_name;
};

} // namespace

std::unique_ptr<Rule> makePeriodOrderRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<PeriodOrderRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeWithinPeriodRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<WithinPeriodRule>(declaration, parameters);
}

} // namespace shenbao

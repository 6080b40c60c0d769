// SPDX-License-Identifier: GPL-3.0-or-later
// kind="basis" [keys] content basis [text=SUFFIX]: a row of a list has an amount but says nothing in the column `content` or
// `basis`; a text under KEY + SUFFIX counts for the basis of all rows. {行}
// kind="none-unsaid" keys: a list is blank and nobody has confirmed that there is nothing to list. {行} {字段}
// kind="list-count" count=KEY list=KEY [blank="yes"]: the number that was filled in is not that of the rows; a blank list
// counts only with blank="yes". {v} {n}
// section=KEY, here: a list without rows is judged all the same when that narrative, to which it belongs, is written.
// kind="column-covers" keys column values=LIST [text=KEYS] [section]: a value of the word list stands in no row of these lists (column
// by its name in each) nor, when all lists are blank, in a line of the texts that gives a time. Entries like 1=技术系统维度 give the value and its name.
// {dim} {thread} {list}
// kind="months-covered" list column period [section]: a month of the period has no row. {months}
// kind="milestones" list column mark period: a quarter of the period has no row that is marked. {q}
// kind="row-needed" list column value [filled] [section]: no row has this value in the column, with the column `filled` not blank. {v}
// kind="price-above" list column=PRICE unit=COLUMN units limit=KEY factor: a price per one of these units is above a setting,
// after multiplying by the factor. {v} {ref}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/proposal/ValueText.h"

namespace shenbao {
namespace {

QString rowName(const Field& field, size_t number)
{
    return QStringLiteral("%1第%2行").arg(field.label).arg(number + 1);
}

const Rows& rowsOf(const Value& value)
{
    static const Rows none;
    return value.rows() ? *value.rows() : none;
}

class BasisRule final : public FieldsRule
{
public:
    BasisRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_basis(parameters.required("basis").split(u' ', Qt::SkipEmptyParts))
        , m_content(parameters.required("content").split(u' ', Qt::SkipEmptyParts))
        , m_text(parameters.text("text"))
    {}

    QStringList reads() const override
    {
        QStringList keys;
        for (size_t unit = 0; unit < unitCount(); ++unit) {
            keys += unitReads(unit);
        }
        return keys;
    }
    QStringList unitReads(size_t unit) const override
    {
        const QString key = FieldsRule::unitReads(unit).front();
        QStringList keys{key};
        if (!m_text.isEmpty()) {
            keys << key + m_text;
        }
        return keys;
    }

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const bool hasText = !m_text.isEmpty() && input.proposal.isFilled(field.key + m_text);
        const Value shown = input.proposal.value(field.key);
        const auto blank = [&](const Row& row, const QStringList& names) {
            return std::all_of(names.begin(), names.end(), [&](const QString& name) {
                const int column = field.columnIndex(name);
                return column < 0 || row[size_t(column)].isBlank();
            });
        };
        const Rows& rows = rowsOf(shown);
        for (size_t number = 0; number < rows.size(); ++number) {
            const Value amount = input.proposal.cell(field, rows[number], field.sumColumn);
            const bool noContent = blank(rows[number], m_content);
            const bool noBasis = !hasText && blank(rows[number], m_basis);
            if (amount.number() && *amount.number() > Decimal() && (noBasis || noContent)) {
                Finding finding = found(field.key, {{QStringLiteral("行"), rowName(field, number)}});
                finding.row = int(number);
                finding.column = field.columnIndex((noContent ? m_content : m_basis).value(0));
                findings.push_back(std::move(finding));
            }
        }
    }

    QStringList m_basis;
    QStringList m_content;
    QString m_text;
};

class NoneUnsaidRule final : public FieldsRule
{
public:
    NoneUnsaidRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field& field) { return !field.noneKey.isEmpty(); })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        if (!input.proposal.isFilled(field.key) && input.proposal.count(field.key) == 0) {
            Finding finding = found(
                field.key, {{QStringLiteral("行"), field.label}, {QStringLiteral("字段"), field.label}});
            if (!field.noneKey.isEmpty()) {
                finding.fix =
                    Fix{Tr::tr("Confirm that there is nothing"), {SetValue{field.noneKey, Value(true)}}};
            }
            findings.push_back(std::move(finding));
        }
    }
};

/// Whether a list can be judged: it has rows, or the section that it belongs to is written and only the list is missing.
bool hasBegun(const CheckInput& input, const QString& list, const QString& section)
{
    return input.proposal.count(list) > 0 || (!section.isEmpty() && input.proposal.isFilled(section));
}

QStringList withSection(QStringList keys, const QString& section)
{
    return section.isEmpty() ? keys : keys << section;
}

class ListCountRule final : public Rule
{
public:
    ListCountRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_count(parameters.key("count"))
        , m_list(parameters.key("list"))
        , m_blank(parameters.yes("blank"))
    {}

    QStringList reads() const override { return {m_count, m_list}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const auto filled = input.proposal.number(m_count);
        const int rows = input.proposal.count(m_list);
        if (!filled || (rows == 0 && !m_blank) || *filled == Decimal(rows)) {
            return;
        }
        Finding finding = found(m_list, {{QStringLiteral("v"), filled->toString()},
                                         {QStringLiteral("n"), QString::number(rows)}});
        if (rows > 0) {
            finding.fix = Fix{Tr::tr("Take the number of rows, %1").arg(rows),
                              {SetValue{m_count, Value(Decimal(rows))}}};
        }
        findings.push_back(std::move(finding));
    }

private:
    QString m_count;
    QString m_list;
    bool m_blank;
};

class ColumnCoversRule final : public Rule
{
public:
    ColumnCoversRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_keys(parameters.keys("keys"))
        , m_texts(parameters.keys("text"))
        , m_sections(parameters.keys("section"))
        , m_column(parameters.required("column"))
        , m_values(parameters.words("values"))
    {
        for (const QString& key : m_keys) {
            if (parameters.fieldOf(key).columnIndex(m_column) < 0) {
                parameters.complain(Tr::tr("%1 has no column “%2”").arg(key, m_column));
            }
        }
    }

    QStringList reads() const override { return m_keys + m_texts + m_sections; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        QStringList there;
        bool anyRow = false;
        for (const QString& key : m_keys) {
            const Field& field = *input.proposal.form().field(key);
            const Value shown = input.proposal.value(key);
            for (const Row& row : rowsOf(shown)) {
                anyRow = true;
                const Value& cell = row[size_t(field.columnIndex(m_column))];
                const QString text = cell.text()     ? *cell.text()
                                     : cell.number() ? cell.number()->toString()
                                                     : QString();
                there << text.split(u'、');
            }
        }
        QString text;
        bool anyText = false;
        for (const QString& key : m_texts) {
            for (const AnalysedLine& line : input.texts.text(input.proposal, key).lines()) {
                anyText = anyText || !line.text.isEmpty();
                const bool timed =
                    std::any_of(line.mentions.begin(), line.mentions.end(), [](const NumberMention& one) {
                        return one.unit == u"年" || one.unit == u"月" || one.unit == u"日" ||
                               one.unit == u"季度" || one.unit == u"个月";
                    });
                text += timed ? line.text + u'\n' : QString();
            }
        }
        const bool isBegun = anyRow || anyText ||
                             std::any_of(m_sections.begin(), m_sections.end(),
                                         [&](const QString& key) { return input.proposal.isFilled(key); });
        if (!isBegun) {
            return; // blank: another rule says so
        }
        for (const QString& entry : m_values) {
            const QString value = entry.section(u'=', 0, 0);
            const QString name = entry.contains(u'=') ? entry.section(u'=', 1) : entry;
            const bool covered = anyRow ? there.contains(value) : text.contains(name);
            if (!covered) {
                findings.push_back(found(m_keys.front(), {{QStringLiteral("dim"), name},
                                                          {QStringLiteral("thread"), name},
                                                          {QStringLiteral("list"), name}}));
            }
        }
    }

private:
    QStringList m_keys;
    QStringList m_texts;
    QStringList m_sections;
    QString m_column;
    QStringList m_values;
};

/// The months that a cell names: a month, the month of a day, all months of a period.
std::vector<YearMonth> monthsOf(const Value& cell)
{
    std::vector<YearMonth> months;
    if (cell.month()) {
        months.push_back(*cell.month());
    } else if (cell.date()) {
        months.push_back(YearMonth::of(*cell.date()));
    } else if (const Period* period = cell.period()) {
        months = period->all();
    }
    return months;
}

class MonthListRule : public Rule
{
public:
    QStringList reads() const override { return withSection({m_list, m_period}, m_section); }

protected:
    MonthListRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_list(parameters.key("list"))
        , m_section(parameters.optionalKey("section"))
        , m_period(parameters.key("period"))
        , m_column(parameters.columnIndex("column", m_list))
    {
        if (m_column < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column")));
        }
    }

    /// The months of the period; none while it is blank, or the list with the section that it belongs to.
    std::vector<YearMonth> asked(const CheckInput& input) const
    {
        const Value period = input.proposal.value(m_period);
        return hasBegun(input, m_list, m_section) ? monthsOf(period) : std::vector<YearMonth>();
    }

    QString m_list;
    QString m_section;
    QString m_period;
    int m_column;
};

class MonthsCoveredRule final : public MonthListRule
{
public:
    MonthsCoveredRule(const CheckRule& declaration, RuleParameters& parameters)
        : MonthListRule(declaration, parameters)
    {}

    void run(const CheckInput& input, Findings& findings) const override
    {
        const Value shown = input.proposal.value(m_list);
        std::vector<YearMonth> there;
        for (const Row& row : rowsOf(shown)) {
            for (const YearMonth month : monthsOf(row[size_t(m_column)])) {
                there.push_back(month);
            }
        }
        QStringList missing;
        for (const YearMonth month : asked(input)) {
            if (std::find(there.begin(), there.end(), month) == there.end()) {
                missing << month.toPrint();
            }
        }
        if (!missing.isEmpty()) {
            findings.push_back(found(m_list, {{QStringLiteral("months"), missing.join(u'、')}}));
        }
    }
};

class MilestonesRule final : public MonthListRule
{
public:
    MilestonesRule(const CheckRule& declaration, RuleParameters& parameters)
        : MonthListRule(declaration, parameters)
        , m_mark(parameters.columnIndex("mark", m_list))
    {
        if (m_mark < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("mark")));
        }
    }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const Value shown = input.proposal.value(m_list);
        QStringList marked;
        for (const Row& row : rowsOf(shown)) {
            const bool* tick = row[size_t(m_mark)].tick();
            if (tick && *tick) {
                for (const YearMonth month : monthsOf(row[size_t(m_column)])) {
                    marked << quarterOf(month);
                }
            }
        }
        QStringList missing;
        for (const YearMonth month : asked(input)) {
            const QString quarter = quarterOf(month);
            if (!marked.contains(quarter) && !missing.contains(quarter)) {
                missing << quarter;
            }
        }
        if (!missing.isEmpty()) {
            findings.push_back(found(m_list, {{QStringLiteral("q"), missing.join(u'、')}}));
        }
    }

private:
    static QString quarterOf(YearMonth month)
    {
        constexpr QStringView kNumerals = u"一二三四";
        return QStringLiteral("%1年第%2季度").arg(month.year).arg(kNumerals[(month.month - 1) / 3]);
    }

    int m_mark;
};

class RowNeededRule final : public Rule
{
public:
    RowNeededRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_list(parameters.key("list"))
        , m_section(parameters.optionalKey("section"))
        , m_column(parameters.columnIndex("column", m_list))
        , m_filled(parameters.columnIndex("filled", m_list))
        , m_value(parameters.required("value"))
    {
        if (m_column < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column")));
        }
    }

    QStringList reads() const override { return withSection({m_list}, m_section); }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const Value shown = input.proposal.value(m_list);
        const Rows& rows = rowsOf(shown);
        const bool there = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
            const QString* text = row[size_t(m_column)].text();
            return text && *text == m_value && (m_filled < 0 || !row[size_t(m_filled)].isBlank());
        });
        if (hasBegun(input, m_list, m_section) && !there) {
            findings.push_back(found(m_list, {{QStringLiteral("v"), m_value}}));
        }
    }

private:
    QString m_list;
    QString m_section;
    int m_column;
    int m_filled;
    QString m_value;
};

class PriceAboveRule final : public Rule
{
public:
    PriceAboveRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_list(parameters.key("list"))
        , m_limit(parameters.key("limit"))
        , m_price(parameters.columnIndex("column", m_list))
        , m_unit(parameters.columnIndex("unit", m_list))
        , m_units(parameters.required("units").split(u' ', Qt::SkipEmptyParts))
        , m_factor(parameters.positive("factor", 1))
    {
        if (m_price < 0 || m_unit < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column, unit")));
        }
    }

    QStringList reads() const override { return {m_list, m_limit}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const auto limit = input.proposal.number(m_limit);
        const Value shown = input.proposal.value(m_list);
        const Rows& rows = rowsOf(shown);
        for (size_t number = 0; limit && number < rows.size(); ++number) {
            const QString* unit = rows[number][size_t(m_unit)].text();
            const Decimal* price = rows[number][size_t(m_price)].number();
            const auto scaled = price ? price->times(Decimal(m_factor)) : std::nullopt;
            if (unit && m_units.contains(unit->trimmed()) && scaled && *scaled > *limit) {
                Finding finding = found(m_list, {{QStringLiteral("v"), scaled->toString()},
                                                 {QStringLiteral("ref"), limit->toString()}});
                finding.row = int(number);
                finding.column = m_price;
                findings.push_back(std::move(finding));
            }
        }
    }

private:
    QString m_list;
    QString m_limit;
    int m_price;
    int m_unit;
    QStringList m_units;
    int m_factor;
};

} // namespace

std::unique_ptr<Rule> makeBasisRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<BasisRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeNoneUnsaidRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<NoneUnsaidRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeListCountRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ListCountRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeColumnCoversRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ColumnCoversRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeMonthsCoveredRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<MonthsCoveredRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeMilestonesRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<MilestonesRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeRowNeededRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<RowNeededRule>(declaration, parameters);
}

std::unique_ptr<Rule> makePriceAboveRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<PriceAboveRule>(declaration, parameters);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of what is known about attached documents (specification 3.6: 标题, 日期, 起, 止, 年度). The application date is that
// of the field `date`, or today while it is blank.
// kind="document-late" keys words=LIST: a document whose title holds one of the words is not dated before the notice.
// {file} {date}
// kind="document-covers" keys date months=3: the periods of the documents leave out one of so many full months before the
// application; silent while no document has a period. {p}
// kind="document-year" keys date [until=MM-DD]: no document is of the year before the application; before the day `until` the
// year before that is accepted too; silent while no document has a year. {y}
// kind="documented" keys documents=KEYS date [until]: an answer needs a document of that year, and `documents` have none.
// {field} {字段}
// kind="document-age" keys date days: the newest document is older than so many days. {d} {n}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

/// What a row of attachments tells.
struct Document
{
    QString title;
    QDate date;
    std::optional<YearMonth> from;
    std::optional<YearMonth> to;
    int year = 0; ///< 0: not said
    int row = 0;
};

std::optional<YearMonth> monthIn(const Value& cell)
{
    return cell.month()  ? std::optional(*cell.month())
           : cell.date() ? std::optional(YearMonth::of(*cell.date()))
                         : std::nullopt;
}

std::vector<Document> documentsOf(const Proposal& proposal, const QString& key)
{
    std::vector<Document> documents;
    const Field& field = *proposal.form().field(key);
    const Value value = proposal.value(key);
    if (!value.rows()) {
        return documents;
    }
    const auto at = [&](const Row& row, QStringView name) -> const Value& {
        static const Value blank;
        const int column = field.columnIndex(name);
        return column < 0 ? blank : row[size_t(column)];
    };
    int number = 0;
    for (const Row& row : *value.rows()) {
        Document document;
        document.row = number++;
        document.title = at(row, u"标题").text() ? *at(row, u"标题").text() : field.label;
        document.date = at(row, u"日期").date() ? *at(row, u"日期").date() : QDate();
        document.from = monthIn(at(row, u"起"));
        document.to = monthIn(at(row, u"止"));
        if (const Decimal* year = at(row, u"年度").number()) {
            document.year = year->toString().toInt();
        }
        documents.push_back(std::move(document));
    }
    return documents;
}

QDate applicationDate(const CheckInput& input, const QString& key)
{
    const Value value = input.proposal.value(key);
    return value.date() ? *value.date() : input.today;
}

/// The day MM-DD of a parameter in the year of a date.
QDate dayIn(int year, const QString& day)
{
    return QDate::fromString(QStringLiteral("%1-%2").arg(year).arg(day), QStringLiteral("yyyy-MM-dd"));
}

bool isOfLastYear(const Document& document, QDate application, const QString& until)
{
    const bool early = !until.isEmpty() && application < dayIn(application.year(), until);
    return document.year == application.year() - 1 || (early && document.year == application.year() - 2);
}

QString untilOf(RuleParameters& parameters)
{
    const QString until = parameters.text("until");
    if (!until.isEmpty() && !dayIn(2024, until).isValid()) {
        parameters.complain(Tr::tr("“%1” is no day of a year (MM-DD)").arg(until));
    }
    return until;
}

/// A rule over entries of the checklist that looks at the application date.
class DatedRule : public FieldsRule
{
public:
    QStringList reads() const override { return FieldsRule::reads() << m_date << kTodayKey; }
    QStringList unitReads(size_t unit) const override
    {
        return FieldsRule::unitReads(unit) << m_date << kTodayKey;
    }

protected:
    DatedRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_date(parameters.key("date"))
    {}
    QDate application(const CheckInput& input) const { return applicationDate(input, m_date); }

private:
    QString m_date;
};

class DocumentLateRule final : public FieldsRule
{
public:
    DocumentLateRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_words(parameters.words("words"))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const QDate notice = input.proposal.form().about.published;
        for (const Document& document : documentsOf(input.proposal, field.key)) {
            const bool isMeant = std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) {
                return document.title.contains(word);
            });
            if (isMeant && notice.isValid() && document.date.isValid() && document.date >= notice) {
                Finding finding = found(field.key, {{QStringLiteral("file"), document.title},
                                                    {QStringLiteral("date"), printDate(document.date)}});
                finding.row = document.row;
                findings.push_back(std::move(finding));
            }
        }
    }

    QStringList m_words;
};

class DocumentCoversRule final : public DatedRule
{
public:
    DocumentCoversRule(const CheckRule& declaration, RuleParameters& parameters)
        : DatedRule(declaration, parameters)
        , m_months(parameters.integer("months", 3))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        std::vector<Period> periods;
        for (const Document& document : documentsOf(input.proposal, field.key)) {
            if (document.from && document.to) {
                periods.push_back({*document.from, *document.to});
            }
        }
        if (periods.empty()) {
            return;
        }
        QDate day = application(input);
        for (int month = 0; month < m_months; ++month) {
            day = day.addMonths(-1);
            const YearMonth wanted = YearMonth::of(day);
            const bool covered = std::any_of(periods.begin(), periods.end(),
                                             [&](const Period& one) { return one.contains(wanted); });
            if (!covered) {
                QStringList printed;
                for (const Period& period : periods) {
                    printed << period.toPrint(QStringLiteral("至"));
                }
                findings.push_back(found(field.key, {{QStringLiteral("p"), printed.join(u'、')}}));
                return;
            }
        }
    }

    int m_months;
};

class DocumentYearRule final : public DatedRule
{
public:
    DocumentYearRule(const CheckRule& declaration, RuleParameters& parameters)
        : DatedRule(declaration, parameters)
        , m_until(untilOf(parameters))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        int newest = 0;
        for (const Document& document : documentsOf(input.proposal, field.key)) {
            if (isOfLastYear(document, application(input), m_until)) {
                return;
            }
            newest = std::max(newest, document.year);
        }
        if (newest > 0) {
            findings.push_back(found(field.key, {{QStringLiteral("y"), QString::number(newest)}}));
        }
    }

    QString m_until;
};

class DocumentedRule final : public DatedRule
{
public:
    DocumentedRule(const CheckRule& declaration, RuleParameters& parameters)
        : DatedRule(declaration, parameters)
        , m_documents(parameters.keys("documents"))
        , m_until(untilOf(parameters))
    {}

    QStringList reads() const override { return DatedRule::reads() + m_documents; }
    QStringList unitReads(size_t unit) const override { return DatedRule::unitReads(unit) + m_documents; }

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        if (!input.proposal.isFilled(field.key)) {
            return;
        }
        for (const QString& key : m_documents) {
            for (const Document& document : documentsOf(input.proposal, key)) {
                // the first entry is the document itself: one that does not say its year is left to the reader
                const bool isUnsaid = document.year == 0 && key == m_documents.front();
                if (isUnsaid || isOfLastYear(document, application(input), m_until)) {
                    return;
                }
            }
        }
        findings.push_back(found(
            field.key, {{QStringLiteral("field"), field.label}, {QStringLiteral("字段"), field.label}}));
    }

    QStringList m_documents;
    QString m_until;
};

class DocumentAgeRule final : public DatedRule
{
public:
    DocumentAgeRule(const CheckRule& declaration, RuleParameters& parameters)
        : DatedRule(declaration, parameters)
        , m_days(parameters.integer("days", 30))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        QDate newest;
        for (const Document& document : documentsOf(input.proposal, field.key)) {
            if (document.date.isValid() && (!newest.isValid() || document.date > newest)) {
                newest = document.date;
            }
        }
        if (!newest.isValid()) {
            return;
        }
        const qint64 days = newest.daysTo(application(input));
        if (days > m_days) {
            findings.push_back(found(field.key, {{QStringLiteral("d"), printDate(newest)},
                                                 {QStringLiteral("n"), QString::number(days)}}));
        }
    }

    int m_days;
};

} // namespace

std::unique_ptr<Rule> makeDocumentLateRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DocumentLateRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeDocumentCoversRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DocumentCoversRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeDocumentYearRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DocumentYearRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeDocumentedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DocumentedRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeDocumentAgeRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<DocumentAgeRule>(declaration, parameters);
}

} // namespace shenbao

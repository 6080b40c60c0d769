// SPDX-License-Identifier: GPL-3.0-or-later
// What texts say about figures of the form (specification 3.5; FigureFinder). All take period=KEY and own=KEYS (names of the
// applicant) for the context, and [keys] for the texts: all narratives unless they are named.
// kind="contradicts-value" : a number in a text does not fit the answer. {章节} {片段} {表格} {字段} {v}
// kind="contradicts-text" [without=KEYS]: two texts tell a fact in two ways for which the form has no answer; pairs of which one
// is in `without` and the other is not are left to another rule. {事实} {章节1} {a} {章节2} {b}
// kind="contradicts-report" forms=KEYS: a text of `forms` and one of the others tell a fact in two ways, and what the first
// tells is not the answer either. {a} {b}
#include "core/base/Tr.h"
#include "core/check/FigureFinder.h"
#include "core/check/rules/Rules.h"
#include "core/proposal/ValueText.h"

namespace shenbao {
namespace {

/// The facts of the texts, kept with the analysed texts.
class FactSource final
{
public:
    FactSource(RuleParameters& parameters)
        : m_finder(std::make_shared<FigureFinder>(parameters.form()))
        , m_period(parameters.key("period"))
        , m_own(parameters.keys("own"))
    {
        if (parameters.form().figureWords.empty()) {
            parameters.complain(Tr::tr("the form has no words of figures"));
        }
    }

    const FigureFinder& finder() const { return *m_finder; }
    QStringList reads() const { return m_own + QStringList{m_period}; }

    FigureContext context(const Proposal& proposal) const
    {
        FigureContext context;
        const Value period = proposal.value(m_period);
        if (period.period()) {
            context.period = *period.period();
        }
        for (const QString& key : m_own) {
            const QString name = proposal.text(key).trimmed();
            if (!name.isEmpty()) {
                context.ownNames << name;
            }
        }
        return context;
    }

    const std::vector<FigureFact>& factsOf(const CheckInput& input, const QString& key,
                                           const FigureContext& now) const
    {
        struct Kept
        {
            quint64 revision = 0;
            FigureContext context;
            std::vector<FigureFact> facts;
        };
        const AnalysedText& text = input.texts.text(input.proposal, key);
        const quint64 revision = input.texts.revision(key);
        std::any& slot = input.texts.slot(&input.proposal.form(), key); // the same for all rules of the form
        auto* kept = std::any_cast<Kept>(&slot);
        if (!kept || kept->revision != revision || !(kept->context == now)) {
            slot = Kept{revision, now, m_finder->find(text, now)};
            kept = std::any_cast<Kept>(&slot);
        }
        return kept->facts;
    }

private:
    std::shared_ptr<const FigureFinder> m_finder;
    QString m_period;
    QStringList m_own;
};

/// An answer in base units: money in 元, a period in months.
std::optional<Decimal> amountOf(const Proposal& proposal, const QString& key)
{
    const Field* field = proposal.form().field(key);
    if (!field) {
        return std::nullopt;
    }
    const Value value = proposal.value(key);
    if (value.period()) {
        return Decimal(value.period()->months());
    }
    const auto number = proposal.number(key);
    const Column* column = field->sumColumn >= 0 ? &field->columns[size_t(field->sumColumn)] : nullptr;
    const bool isMoney = (column ? column->kind : field->kind) == FieldKind::Money;
    return number && isMoney ? number->times(Decimal(10'000)) : number;
}

bool hasAnswer(const Proposal& proposal, const QString& key)
{
    return proposal.form().field(key) && proposal.isFilled(key);
}

/// The heading of the table or part in which an answer is printed, without its number.
QString tableOf(const FormTemplate& form, const Field& field)
{
    for (const Part& part : form.parts) {
        if (part.id != field.part) {
            continue;
        }
        QString label;
        for (const Node& node : part.nodes) {
            // the answers of a table stand behind its beginning in the file, and before the next heading
            if (const auto* grid = std::get_if<GridNode>(&node); grid && grid->line < field.line) {
                label = grid->label;
            } else if (const auto* heading = std::get_if<HeadingNode>(&node);
                       heading && heading->line < field.line && heading->line > 0) {
                label.clear();
            }
        }
        if (!label.isEmpty()) {
            return label;
        }
        static const QRegularExpression number(QStringLiteral("^[一二三四五六七八九十]+、"));
        return QString(part.title).remove(number);
    }
    // a figure that is computed from answers of a table
    const Field* source = field.computed.of.isEmpty() ? nullptr : form.field(field.computed.of.front());
    return source && source != &field ? tableOf(form, *source) : field.label;
}

QString nameOf(const FormTemplate& form, const Figure& figure, int year)
{
    if (const Field* field = form.field(figure.keyOf(year))) {
        const bool isOther =
            figure.time == Figure::Time::Year && figure.ofYears.isEmpty() && year != figure.year;
        return isOther ? QStringLiteral("%1年%2").arg(year).arg(field->label) : field->label;
    }
    for (const int known : figure.ofYears) {
        if (const Field* field = form.field(figure.keyOf(known))) {
            return QStringLiteral("%1年%2").arg(year).arg(rowAndYear(*field).first);
        }
    }
    return figure.key;
}

/// The key of the answer that states the fact; empty when the form has none for this year.
QString answerKey(const FormTemplate& form, const Figure& figure, int year)
{
    if (figure.time == Figure::Time::Year && figure.ofYears.isEmpty() && year != figure.year) {
        return {};
    }
    const QString key = figure.keyOf(year);
    return form.field(key) ? key : QString();
}

bool contradicts(const Proposal& proposal, const QString& key, const FigureFact& fact)
{
    const Value value = proposal.value(key);
    if (fact.period) {
        return value.period() && *value.period() != *fact.period;
    }
    if (fact.date.isValid()) {
        return value.date() && *value.date() != fact.date;
    }
    const auto amount = amountOf(proposal, key);
    return amount && !fact.fits(*amount);
}

QString shownValue(const Proposal& proposal, const QString& key)
{
    const Field& field = *proposal.form().field(key);
    const QString figure = proposal.figure(key);
    if (figure.isEmpty()) {
        return proposal.text(key);
    }
    if (field.kind == FieldKind::Month) {
        return figure.endsWith(u'月') ? figure : figure + u'月';
    }
    return figure.endsWith(field.unit.base) ? figure : figure + field.unit.base;
}

QStringList narrativesOf(RuleParameters& parameters)
{
    if (parameters.has("keys")) {
        return parameters.keys("keys");
    }
    QStringList keys;
    for (const Field& field : parameters.form().fields) {
        if (field.kind == FieldKind::Narrative) {
            keys << field.key;
        }
    }
    return keys;
}

void placeAt(Finding& finding, const FigureFact& fact)
{
    finding.start = fact.start;
    finding.end = fact.end;
}

class ContradictsValueRule final : public FieldsRule
{
public:
    ContradictsValueRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Narrative; })
        , m_source(parameters)
    {
        for (const FigureWords& entry : parameters.form().figureWords) {
            m_answers += entry.keys;
        }
        m_answers.removeDuplicates();
    }

    QStringList reads() const override { return FieldsRule::reads() + m_answers + m_source.reads(); }
    QStringList unitReads(size_t unit) const override
    {
        return FieldsRule::unitReads(unit) + m_answers + m_source.reads();
    }
    QStringList decisive(size_t) const override { return {}; } // the message quotes the values

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const FormTemplate& form = input.proposal.form();
        for (const FigureFact& fact : m_source.factsOf(input, field.key, m_source.context(input.proposal))) {
            const Figure& figure = m_source.finder().figures()[size_t(fact.figure)];
            const QString key = answerKey(form, figure, fact.year);
            if (key.isEmpty() || !contradicts(input.proposal, key, fact)) {
                continue;
            }
            const Field& answer = *form.field(key);
            Finding finding = found(field.key, {{QStringLiteral("章节"), field.label},
                                                {QStringLiteral("片段"), fact.text},
                                                {QStringLiteral("表格"), tableOf(form, answer)},
                                                {QStringLiteral("字段"), answer.label},
                                                {QStringLiteral("v"), shownValue(input.proposal, key)}});
            placeAt(finding, fact);
            findings.push_back(std::move(finding));
        }
    }

    FactSource m_source;
    QStringList m_answers;
};

/// Rules over what several texts tell.
class ToldRule : public Rule
{
public:
    QStringList reads() const override { return m_keys + m_answers + m_source.reads(); }
    QStringList decisive(size_t) const override { return {}; } // the message quotes the values

protected:
    struct Told
    {
        const QString& key;
        const FigureFact& fact; ///< kept by the text cache
    };
    ToldRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_source(parameters)
        , m_keys(narrativesOf(parameters))
    {
        for (const FigureWords& entry : parameters.form().figureWords) {
            m_answers += entry.keys;
        }
        m_answers.removeDuplicates();
    }
    const FactSource& source() const { return m_source; }

    /// Facts by figure and year, in the order of the texts.
    std::map<std::pair<int, int>, std::vector<Told>> told(const CheckInput& input) const
    {
        std::map<std::pair<int, int>, std::vector<Told>> all;
        const FigureContext context = m_source.context(input.proposal);
        for (const QString& key : m_keys) {
            for (const FigureFact& fact : m_source.factsOf(input, key, context)) {
                all[{fact.figure, fact.year}].push_back({key, fact});
            }
        }
        return all;
    }

private:
    FactSource m_source;
    QStringList m_keys;
    QStringList m_answers;
};

class ContradictsTextRule final : public ToldRule
{
public:
    ContradictsTextRule(const CheckRule& declaration, RuleParameters& parameters)
        : ToldRule(declaration, parameters)
        , m_without(parameters.keys("without"))
    {}

    void run(const CheckInput& input, Findings& findings) const override
    {
        const FormTemplate& form = input.proposal.form();
        for (const auto& [what, facts] : told(input)) {
            const Figure& figure = source().finder().figures()[size_t(what.first)];
            if (hasAnswer(input.proposal, answerKey(form, figure, what.second))) {
                continue; // compared with the answer
            }
            for (size_t later = 1; later < facts.size(); ++later) {
                for (size_t former = 0; former < later; ++former) {
                    const Told& one = facts[former];
                    const Told& other = facts[later];
                    const bool isElsewhere = m_without.contains(one.key) != m_without.contains(other.key);
                    if (one.key == other.key || isElsewhere || one.fact.fits(other.fact)) {
                        continue;
                    }
                    Finding finding =
                        found(other.key, {{QStringLiteral("事实"), nameOf(form, figure, what.second)},
                                          {QStringLiteral("章节1"), form.field(one.key)->label},
                                          {QStringLiteral("a"), one.fact.text},
                                          {QStringLiteral("章节2"), form.field(other.key)->label},
                                          {QStringLiteral("b"), other.fact.text}});
                    placeAt(finding, other.fact);
                    findings.push_back(std::move(finding));
                    break;
                }
            }
        }
    }

private:
    QStringList m_without;
};

class ContradictsReportRule final : public ToldRule
{
public:
    ContradictsReportRule(const CheckRule& declaration, RuleParameters& parameters)
        : ToldRule(declaration, parameters)
        , m_forms(parameters.keys("forms"))
    {
        if (m_forms.isEmpty()) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("forms")));
        }
    }

    bool replacesAtPlace() const override { return true; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        for (const auto& [what, facts] : told(input)) {
            for (const Told& one : facts) {
                if (!m_forms.contains(one.key)) {
                    continue;
                }
                const auto other = std::find_if(facts.begin(), facts.end(), [&](const Told& told) {
                    return !m_forms.contains(told.key) && !one.fact.fits(told.fact);
                });
                if (other == facts.end()) {
                    continue;
                }
                const Figure& figure = source().finder().figures()[size_t(what.first)];
                const QString answer = answerKey(input.proposal.form(), figure, what.second);
                const bool isRight =
                    hasAnswer(input.proposal, answer) && !contradicts(input.proposal, answer, one.fact);
                if (!isRight) { // when the report is wrong, it is said there
                    const FormTemplate& form = input.proposal.form();
                    const auto shown = [&](const Told& place) -> QString { // 6个（建设目标）
                        return QStringLiteral("%1（%2）").arg(place.fact.text, form.field(place.key)->label);
                    };
                    Finding finding = found(
                        one.key, {{QStringLiteral("a"), shown(one)}, {QStringLiteral("b"), shown(*other)}});
                    placeAt(finding, one.fact);
                    findings.push_back(std::move(finding));
                }
            }
        }
    }

private:
    QStringList m_forms;
};

} // namespace

std::unique_ptr<Rule> makeContradictsValueRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ContradictsValueRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeContradictsTextRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ContradictsTextRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeContradictsReportRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ContradictsReportRule>(declaration, parameters);
}

} // namespace shenbao

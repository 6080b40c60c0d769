// SPDX-License-Identifier: GPL-3.0-or-later
// kind="mentions" keys groups=LIST [missing=N] [none="yes"] [also=KEYS] [blank="yes"] [report=KEY]: of the groups of a word list, each of alternatives
// joined by "/", at least N (default 1) are not touched by the texts of `keys` together; with none="yes": no group at all is
// touched. What stands in `also` counts too (rows that belong to a section). Blank answers are the affair of
// kind="required" unless blank="yes". {list} {字段} {section} {item} {part}: {part} is the first missing group.
// kind="quantified" keys least=N [blank="yes"]: a text has fewer than N numbers with units, dates aside; blank counts as none only with
// blank="yes". {字段} {n} {part}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

MessageValues namesOf(const Field& field)
{
    return {{QStringLiteral("字段"), field.label},
            {QStringLiteral("section"), field.label},
            {QStringLiteral("item"), field.label}};
}

class MentionsRule final : public Rule
{
public:
    MentionsRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_keys(parameters.keys("keys"))
        , m_also(parameters.keys("also"))
        , m_least(parameters.integer("missing", 1))
        , m_none(parameters.yes("none"))
        , m_blank(parameters.yes("blank"))
        , m_report(parameters.optionalKey("report"))
    {
        if (m_keys.isEmpty()) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("keys")));
        }
        const QStringList groups = parameters.words("groups");
        for (const QString& group : groups) {
            m_groups.emplace_back(group, group.split(u'/', Qt::SkipEmptyParts));
        }
    }

    QStringList reads() const override { return m_keys + m_also; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        QString text;
        for (const QString& key : m_keys + m_also) {
            forEachPassage(input.proposal, input.texts, *input.proposal.form().field(key),
                           [&](const Passage& passage) { text += passage.text + u'\n'; });
        }
        if (text.isEmpty() && !m_blank) {
            return;
        }
        QStringList missing;
        for (const auto& [name, words] : m_groups) {
            const bool touched = std::any_of(words.begin(), words.end(), [&](const QString& word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            if (!touched) {
                missing << name;
            }
        }
        const bool fires = m_none ? missing.size() == qsizetype(m_groups.size()) : missing.size() >= m_least;
        if (fires && !missing.isEmpty()) {
            const Field& field = *input.proposal.form().field(m_report.isEmpty() ? m_keys.front() : m_report);
            MessageValues values = namesOf(field);
            values.emplace_back(QStringLiteral("list"), missing.join(u'、'));
            values.emplace_back(QStringLiteral("part"), missing.front());
            findings.push_back(found(field.key, values));
        }
    }

private:
    QStringList m_keys;
    QStringList m_also;
    int m_least;
    bool m_none;
    bool m_blank;
    QString m_report;
    std::vector<std::pair<QString, QStringList>> m_groups;
};

class QuantifiedRule final : public FieldsRule
{
public:
    QuantifiedRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, [](const Field&) { return false; })
        , m_least(parameters.integer("least", 3))
        , m_blank(parameters.yes("blank"))
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        int count = 0;
        for (const AnalysedLine& line : input.texts.text(input.proposal, field.key).lines()) {
            count += int(std::count_if(line.mentions.begin(), line.mentions.end(), isQuantity));
        }
        if ((m_blank || input.proposal.isFilled(field.key)) && count < m_least) {
            MessageValues values = namesOf(field);
            values.emplace_back(QStringLiteral("n"), QString::number(count));
            values.emplace_back(QStringLiteral("part"), field.label);
            findings.push_back(found(field.key, values));
        }
    }

    /// Dates, terms and ordinals measure nothing: 2026年6月3日, 2季度, 3号.
    static bool isQuantity(const NumberMention& mention)
    {
        static const QStringList others{QStringLiteral("年"), QStringLiteral("月"),   QStringLiteral("日"),
                                        QStringLiteral("号"), QStringLiteral("季度"), QStringLiteral("期"),
                                        QStringLiteral("章")};
        const bool isYears = mention.unit == u"年" && mention.high < Decimal(1000); // 缩短2年
        return !mention.unit.isEmpty() && (isYears || !others.contains(mention.unit));
    }

    int m_least;
    bool m_blank;
};

} // namespace

std::unique_ptr<Rule> makeMentionsRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<MentionsRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeQuantifiedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<QuantifiedRule>(declaration, parameters);
}

} // namespace shenbao

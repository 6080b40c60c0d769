// SPDX-License-Identifier: GPL-3.0-or-later
// kind="review-points": what the notice tells reviewers to look for (<about> of the form) is touched by none of its words in
// its fields, or, when it names none, in all texts; silent while they are blank. {point}
// kind="indicators-covered" keys groups=LIST: entries KEY=WORD/WORD; of those whose answer is filled, the texts of `keys`
// name none of the words. {list}
// kind="own-rows" list column common=KEYS: no row of the list has a name of its own, other than the labels of `common`.
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

QString textsOf(const CheckInput& input, const QStringList& keys)
{
    QString text;
    for (const QString& key : keys) {
        forEachPassage(input.proposal, input.texts, *input.proposal.form().field(key),
                       [&](const Passage& passage) { text += passage.text + u'\n'; });
    }
    return text;
}

class ReviewPointsRule final : public Rule
{
public:
    ReviewPointsRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_points(parameters.form().about.points)
    {
        for (const Field& field : parameters.form().fields) {
            if (holdsText(field)) {
                m_all << field.key;
            }
        }
    }

    QStringList reads() const override { return m_all; }
    size_t unitCount() const override { return m_points.size(); }
    QStringList unitReads(size_t unit) const override { return keysOf(m_points[unit]); }

    void run(const CheckInput& input, Findings& findings) const override
    {
        for (size_t unit = 0; unit < m_points.size(); ++unit) {
            runUnit(unit, input, findings);
        }
    }

    void runUnit(size_t unit, const CheckInput& input, Findings& findings) const override
    {
        const ReviewPoint& point = m_points[unit];
        bool any = false;
        bool touched = false;
        const QStringList& keys = keysOf(point);
        for (const QString& key : keys) {
            forEachPassage(
                input.proposal, input.texts, *input.proposal.form().field(key), [&](const Passage& passage) {
                    any = true;
                    touched = touched ||
                              std::any_of(point.words.begin(), point.words.end(),
                                          [&](const QString& word) { return passage.text.contains(word); });
                });
            if (touched) {
                return;
            }
        }
        if (any) {
            findings.push_back(found(point.keys.value(0), {{QStringLiteral("point"), point.text}}));
        }
    }

private:
    const QStringList& keysOf(const ReviewPoint& point) const
    {
        return point.keys.isEmpty() ? m_all : point.keys;
    }

    std::vector<ReviewPoint> m_points;
    QStringList m_all;
};

class IndicatorsCoveredRule final : public Rule
{
public:
    IndicatorsCoveredRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_keys(parameters.keys("keys"))
    {
        const QStringList entries = parameters.words("groups");
        for (const QString& entry : entries) {
            const QString key = entry.section(u'=', 0, 0);
            if (!parameters.form().field(key)) {
                parameters.complain(Tr::tr("there is no field with the key “%1”").arg(key));
            }
            m_groups.emplace_back(key, entry.section(u'=', 1).split(u'/', Qt::SkipEmptyParts));
        }
        if (m_keys.isEmpty()) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("keys")));
        }
    }

    QStringList reads() const override
    {
        QStringList keys = m_keys;
        for (const auto& [key, words] : m_groups) {
            keys << key;
        }
        return keys;
    }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QString text = textsOf(input, m_keys);
        if (text.isEmpty()) {
            return;
        }
        QStringList missing;
        for (const auto& [key, words] : m_groups) {
            const bool named = std::any_of(words.begin(), words.end(),
                                           [&](const QString& word) { return text.contains(word); });
            if (!named && input.proposal.isFilled(key)) {
                missing << input.proposal.form().field(key)->label;
            }
        }
        if (!missing.isEmpty()) {
            findings.push_back(found(m_keys.front(), {{QStringLiteral("list"), missing.join(u'、')}}));
        }
    }

private:
    QStringList m_keys;
    std::vector<std::pair<QString, QStringList>> m_groups;
};

class OwnRowsRule final : public Rule
{
public:
    OwnRowsRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_list(parameters.key("list"))
        , m_column(parameters.columnIndex("column", m_list))
    {
        if (m_column < 0) {
            parameters.complain(Tr::tr("the parameter %1 is missing").arg(QStringLiteral("column")));
        }
        const QStringList common = parameters.keys("common");
        for (const QString& key : common) {
            m_labels << parameters.fieldOf(key).label;
        }
    }

    QStringList reads() const override { return {m_list}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const Value list = input.proposal.value(m_list);
        if (list.rows()) {
            for (const Row& row : *list.rows()) {
                const QString* name = row[size_t(m_column)].text();
                if (name && !name->isEmpty() && !m_labels.contains(*name)) {
                    return;
                }
            }
        }
        findings.push_back(found(m_list, {}));
    }

private:
    QString m_list;
    int m_column;
    QStringList m_labels;
};

} // namespace

std::unique_ptr<Rule> makeReviewPointsRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ReviewPointsRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeIndicatorsCoveredRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<IndicatorsCoveredRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeOwnRowsRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<OwnRowsRule>(declaration, parameters);
}

} // namespace shenbao

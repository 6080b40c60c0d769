// SPDX-License-Identifier: GPL-3.0-or-later
// kind="same-text" a b [place-a] [place-b] [report=KEY] [pair="yes"]: two texts that must be the same differ; blanks and the
// width of brackets do not matter. pair="yes": one of them is blank or 无 while the other is not. fact="company|legal-person"
// instead of b compares with the company profile. {a} {b} {地点1} {地点2}
// kind="equal-texts" a b [and]: two texts, or three, that ought to differ are the same. {v}
// kind="full-name" [keys] endings=LIST [profile="yes"]: the name of a unit ends like none in the list, or has half-width brackets, or, with
// profile="yes", differs from the company profile. {v} {p}
// kind="named-in-text" key unit words=LIST surnames=LIST not=LIST titles=LIST others=LIST: a narrative names another person behind one of `words`,
// by a surname; not what `not` lists, and not in a clause that names another unit or somebody of the past (`others`). {a} {b}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/check/rules/TextEdits.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

QString profileText(const CheckFacts& facts, const QString& fact)
{
    return fact == u"company" ? facts.company : facts.legalPerson;
}

class SameTextRule final : public Rule
{
public:
    SameTextRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_a(parameters.key("a"))
        , m_fact(parameters.text("fact"))
        , m_placeA(parameters.text("place-a"))
        , m_placeB(parameters.text("place-b"))
        , m_pair(parameters.yes("pair"))
    {
        if (m_fact.isEmpty()) {
            m_b = parameters.key("b");
        } else if (m_fact != u"company" && m_fact != u"legal-person") {
            parameters.complain(Tr::tr("%1 is one of: %2")
                                    .arg(QStringLiteral("fact"), QStringLiteral("company, legal-person")));
        }
        m_report = parameters.optionalKey("report");
        if (m_report.isEmpty()) {
            m_report = m_a;
        }
    }

    QStringList reads() const override { return {m_a, m_fact.isEmpty() ? m_b : kFactsKey}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QString a = input.proposal.text(m_a).trimmed();
        const QString b =
            m_fact.isEmpty() ? input.proposal.text(m_b).trimmed() : profileText(input.facts, m_fact);
        const QString one = comparableName(a);
        const QString other = comparableName(b);
        const bool fires = m_pair ? one != other : !one.isEmpty() && !other.isEmpty() && one != other;
        if (fires) {
            findings.push_back(found(m_report, {{QStringLiteral("a"), a},
                                                {QStringLiteral("b"), b},
                                                {QStringLiteral("地点1"), m_placeA},
                                                {QStringLiteral("地点2"), m_placeB}}));
        }
    }

private:
    QString m_a;
    QString m_b;
    QString m_fact;
    QString m_placeA;
    QString m_placeB;
    QString m_report;
    bool m_pair;
};

class EqualTextsRule final : public Rule
{
public:
    EqualTextsRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_a(parameters.key("a"))
        , m_b(parameters.key("b"))
        , m_and(parameters.optionalKey("and"))
    {}

    QStringList reads() const override
    {
        return m_and.isEmpty() ? QStringList{m_a, m_b} : QStringList{m_a, m_b, m_and};
    }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const QString one = comparableName(input.proposal.text(m_a));
        const bool isThird = m_and.isEmpty() || one == comparableName(input.proposal.text(m_and));
        if (!one.isEmpty() && isThird && one == comparableName(input.proposal.text(m_b))) {
            findings.push_back(found(m_a, {{QStringLiteral("v"), input.proposal.text(m_a)}}));
        }
    }

private:
    QString m_a;
    QString m_b;
    QString m_and;
};

class FullNameRule final : public FieldsRule
{
public:
    FullNameRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::UnitName; })
        , m_endings(parameters.words("endings"))
        , m_usesProfile(parameters.yes("profile"))
    {}

    QStringList unitReads(size_t unit) const override { return FieldsRule::unitReads(unit) << kFactsKey; }

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const QString name = input.proposal.text(field.key).trimmed();
        if (comparableName(name).isEmpty()) {
            return;
        }
        const bool halfWidth = name.contains(u'(') || name.contains(u')');
        const bool ends = std::any_of(m_endings.begin(), m_endings.end(), [&](const QString& ending) {
            return name.endsWith(ending) || name.endsWith(ending + u'）') || name.endsWith(ending + u')');
        });
        const QString& profile = m_usesProfile ? input.facts.company : QString();
        const bool differs = !profile.isEmpty() && comparableName(profile) != comparableName(name);
        if (halfWidth || !ends || differs) {
            Finding finding = found(field.key, {{QStringLiteral("v"), name}, {QStringLiteral("p"), profile}});
            if (profile.isEmpty()) { // nothing to compare with: no empty bracket
                static const QRegularExpression bracket(QStringLiteral("（[^（）]*“”）| \\([^()]*“”\\)"));
                finding.message.remove(bracket);
                finding.english.remove(bracket);
            }
            if (differs) {
                finding.fix = Fix{Tr::tr("Take “%1”").arg(profile), {SetValue{field.key, Value(profile)}}};
            } else if (halfWidth) {
                QString wide = name;
                wide.replace(u'(', u'（').replace(u')', u'）');
                finding.fix = Fix{Tr::tr("Take “%1”").arg(wide), {SetValue{field.key, Value(wide)}}};
            }
            findings.push_back(std::move(finding));
        }
    }

    QStringList m_endings;
    bool m_usesProfile;
};

class NamedInTextRule final : public FieldsRule
{
public:
    NamedInTextRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Narrative; })
        , m_key(parameters.key("key"))
    {
        const auto alternatives = [](const QStringList& words) -> QString {
            QStringList escaped;
            for (const QString& word : words) {
                escaped << QRegularExpression::escape(word);
            }
            return escaped.join(u'|');
        };
        // a name begins with a surname and ends at a mark or in front of what the person does
        const QString others = alternatives(parameters.words("others"));
        m_expression.setPattern(
            QStringLiteral("(?:%1)(?:为|是|：|:)?\\s*(?|((?!%3)(?:%2)[\\x{4e00}-\\x{9fff}·]{1,2}?)"
                           "(?=[，。；、（(\\s]|$|%4)"
                           "|()(?=[\\x{4e00}-\\x{9fff}]))")
                .arg(alternatives(parameters.words("words")), alternatives(parameters.words("surnames")),
                     alternatives(parameters.words("not")), alternatives(parameters.words("titles"))));
        m_expression.optimize();
        m_others.setPattern(others);
        m_unit = parameters.key("unit");
    }

    QStringList reads() const override { return FieldsRule::reads() << m_key << m_unit << kFactsKey; }
    QStringList unitReads(size_t unit) const override
    {
        return FieldsRule::unitReads(unit) << m_key << m_unit << kFactsKey;
    }

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const QString person = input.proposal.text(m_key).trimmed();
        const QString unit = input.proposal.text(m_unit).trimmed();
        const QString& known = input.facts.legalPerson;
        if (person.isEmpty()) {
            return;
        }
        forEachPassage(input.proposal, input.texts, field, [&](const Passage& passage) {
            for (auto all = m_expression.globalMatch(passage.text); all.hasNext();) {
                const auto match = all.next();
                // a name ends at a mark, or where the name that the profile has ends
                const QStringView rest = QStringView(passage.text).mid(match.capturedStart(1));
                const bool isKnown = !known.isEmpty() && rest.startsWith(known);
                const QString named = isKnown ? known : match.captured(1);
                const bool isOther = isAboutOthers(passage.text, match.capturedStart(), unit);
                if (!named.isEmpty() && named != person && !rest.startsWith(person) && !isOther) {
                    Finding finding =
                        found(field.key, {{QStringLiteral("a"), person}, {QStringLiteral("b"), named}});
                    place(finding, passage, int(match.capturedStart(1)),
                          int(match.capturedStart(1) + named.size()));
                    findings.push_back(std::move(finding));
                }
            }
        });
    }

    /// Whether the clause up to `end` names another unit, or a person of the past.
    bool isAboutOthers(const QString& text, qsizetype end, const QString& unit) const
    {
        qsizetype start = end;
        while (start > 0 && !QStringView(u"，。；！？\n").contains(text[start - 1])) {
            --start;
        }
        const QString clause =
            text.mid(start, end - start).remove(unit.isEmpty() ? QStringLiteral("\n") : unit);
        return m_others.match(clause).hasMatch();
    }

    QString m_key;
    QString m_unit;
    QRegularExpression m_expression;
    QRegularExpression m_others;
};

} // namespace

std::unique_ptr<Rule> makeSameTextRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<SameTextRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeEqualTextsRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<EqualTextsRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeFullNameRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<FullNameRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeNamedInTextRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<NamedInTextRule>(declaration, parameters);
}

} // namespace shenbao

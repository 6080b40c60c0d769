// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of what is no answer (CheckFacts); each is silent while the application does not fill it.
// kind="font-gaps": a font of the form lacks characters. {font} {chars}
// kind="resolution" dpi=150: a picture is too coarse at print size. {章节} {dpi}
// kind="open-comments" words=LIST: comments that nobody resolved, and marks like TODO in texts. {n}
// kind="mail-subject" expected=TEXT: the subject differs from the form's rule, in which {KEY} is a value. {exp}
// kind="collected" code=KEY name=KEY: the district's collection has this project already.
// kind="official-text" part=TITLE: this project changed the printed text of a part.
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {
namespace {

class FactRule : public Rule
{
public:
    QStringList reads() const override { return {kFactsKey}; }

protected:
    explicit FactRule(const CheckRule& declaration) : Rule(declaration) {}
};

class FontGapsRule final : public FactRule
{
public:
    FontGapsRule(const CheckRule& declaration, RuleParameters&) : FactRule(declaration) {}

    void run(const CheckInput& input, Findings& findings) const override
    {
        for (const CheckFacts::FontGap& gap : input.facts.fontGaps) {
            if (!gap.characters.isEmpty()) {
                findings.push_back(found(
                    {}, {{QStringLiteral("font"), gap.font}, {QStringLiteral("chars"), gap.characters}}));
            }
        }
    }
};

class ResolutionRule final : public FactRule
{
public:
    ResolutionRule(const CheckRule& declaration, RuleParameters& parameters)
        : FactRule(declaration)
        , m_dpi(parameters.integer("dpi", 150))
    {}

    void run(const CheckInput& input, Findings& findings) const override
    {
        for (const CheckFacts::Picture& picture : input.facts.pictures) {
            const Field* field = input.proposal.form().field(picture.key);
            if (field && picture.dpi < m_dpi) {
                findings.push_back(
                    found(picture.key, {{QStringLiteral("章节"), field->label},
                                        {QStringLiteral("dpi"), QString::number(qRound(picture.dpi))}}));
            }
        }
    }

private:
    int m_dpi;
};

class OpenCommentsRule final : public Rule
{
public:
    OpenCommentsRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_words(parameters.words("words"))
    {
        for (const Field& field : parameters.form().fields) {
            if (holdsText(field)) {
                m_keys << field.key;
            }
        }
    }

    QStringList reads() const override { return m_keys + QStringList{kFactsKey}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        qsizetype count = input.facts.openComments;
        for (const QString& key : m_keys) {
            const Field& field = *input.proposal.form().field(key);
            const FieldTexts& texts = input.texts.passages(input.proposal, field);
            std::any& slot = input.texts.slot(this, key);
            auto* kept = std::any_cast<Kept>(&slot);
            if (!kept || kept->revision != texts.revision) {
                qsizetype marks = 0;
                for (const QString& word : m_words) {
                    marks += texts.joined.count(word);
                }
                slot = Kept{texts.revision, marks};
                kept = std::any_cast<Kept>(&slot);
            }
            count += kept->marks;
        }
        if (count > 0) {
            findings.push_back(found({}, {{QStringLiteral("n"), QString::number(count)}}));
        }
    }

private:
    struct Kept
    {
        quint64 revision;
        qsizetype marks;
    };
    QStringList m_words;
    QStringList m_keys;
};

class MailSubjectRule final : public Rule
{
public:
    MailSubjectRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_expected(parameters.required("expected"))
    {
        for (qsizetype open = m_expected.indexOf(u'{'); open >= 0;
             open = m_expected.indexOf(u'{', open + 1)) {
            const QString key = m_expected.mid(open + 1, m_expected.indexOf(u'}', open) - open - 1);
            if (!parameters.form().field(key)) {
                parameters.complain(Tr::tr("there is no field with the key “%1”").arg(key));
            }
            m_keys << key;
        }
    }

    QStringList reads() const override { return m_keys + QStringList{kFactsKey}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        QString expected = m_expected;
        for (const QString& key : m_keys) {
            expected.replace(u'{' + key + u'}', input.proposal.text(key).trimmed());
        }
        const QString& subject = input.facts.mailSubject;
        if (!subject.isEmpty() && subject.trimmed() != expected) {
            findings.push_back(found({}, {{QStringLiteral("exp"), expected}}));
        }
    }

private:
    QString m_expected;
    QStringList m_keys;
};

class CollectedRule final : public Rule
{
public:
    CollectedRule(const CheckRule& declaration, RuleParameters& parameters)
        : Rule(declaration)
        , m_code(parameters.key("code"))
        , m_name(parameters.key("name"))
    {}

    QStringList reads() const override { return {m_code, m_name, kFactsKey}; }

    void run(const CheckInput& input, Findings& findings) const override
    {
        const CheckFacts::Collected mine{input.proposal.text(m_code).trimmed(),
                                         input.proposal.text(m_name).trimmed()};
        const auto& all = input.facts.collection;
        if (!mine.code.isEmpty() && std::find(all.begin(), all.end(), mine) != all.end()) {
            findings.push_back(found(m_name, {}));
        }
    }

private:
    QString m_code;
    QString m_name;
};

class OfficialTextRule final : public FactRule
{
public:
    OfficialTextRule(const CheckRule& declaration, RuleParameters& parameters)
        : FactRule(declaration)
        , m_part(parameters.required("part"))
    {
        const auto& parts = parameters.form().parts;
        if (std::none_of(parts.begin(), parts.end(),
                         [&](const Part& part) { return part.title == m_part; })) {
            parameters.complain(Tr::tr("there is no part “%1”").arg(m_part));
        }
    }

    void run(const CheckInput& input, Findings& findings) const override
    {
        if (input.facts.changedParts.contains(m_part)) {
            findings.push_back(found({}, {}));
        }
    }

private:
    QString m_part;
};

} // namespace

std::unique_ptr<Rule> makeFontGapsRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<FontGapsRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeResolutionRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<ResolutionRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeOpenCommentsRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<OpenCommentsRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeMailSubjectRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<MailSubjectRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeCollectedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<CollectedRule>(declaration, parameters);
}

std::unique_ptr<Rule> makeOfficialTextRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<OfficialTextRule>(declaration, parameters);
}

} // namespace shenbao

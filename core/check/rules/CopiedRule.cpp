// SPDX-License-Identifier: GPL-3.0-or-later
// kind="copied" [keys] fragments=LIST quotable=LIST: a text repeats the official wording of the form (specification C-005):
// 14 characters in a row of an example, 30 of the guidance or one of its sentences; or two of the fragments. One fragment
// alone is a warning. Blanks do not count; phrases that may be quoted and titles in 《》 are taken out first. {字段} {片段}
#include "core/check/rules/Rules.h"
#include "core/check/rules/TextEdits.h"

#include <deque>

namespace shenbao {
namespace {

constexpr qsizetype kOfExample = 14;
constexpr qsizetype kOfGuidance = 30;
constexpr qsizetype kShortestSentence = 12;
constexpr QStringView kSentenceEnds = u"。；！？\n（）";
constexpr QStringView kMarks = u"，。；：、！？“”（）《》,.;:!?()\"";
constexpr QChar kTakenOut = QChar(0xE000);

QString withoutBlanks(const QString& text)
{
    QString plain;
    for (const QChar character : text) {
        if (!character.isSpace()) {
            plain += character;
        }
    }
    return plain;
}

/// Finds where a text has a stretch of at least `length` characters in common with one of many.
class Stretches final
{
public:
    explicit Stretches(qsizetype length) : m_length(length) {}

    void add(const QString& text)
    {
        m_texts.push_back(text);
        const QStringView view = m_texts.back();
        for (qsizetype at = 0; at + m_length <= view.size(); ++at) {
            if (view.mid(at, m_length).contains(kTakenOut)) {
                continue;
            }
            m_places.insert(view.mid(at, m_length), std::pair(m_texts.size() - 1, at));
        }
    }

    /// The length of the longest one that begins here; 0: none.
    qsizetype at(QStringView text, qsizetype start) const
    {
        if (start + m_length > text.size()) {
            return 0;
        }
        qsizetype best = 0;
        const auto [from, to] = m_places.equal_range(text.mid(start, m_length));
        for (auto one = from; one != to; ++one) {
            const QStringView official = m_texts[one->first];
            qsizetype length = m_length;
            while (start + length < text.size() && one->second + length < official.size() &&
                   text[start + length] == official[one->second + length] &&
                   text[start + length] != kTakenOut) {
                ++length;
            }
            best = std::max(best, length);
        }
        return best;
    }

private:
    qsizetype m_length;
    std::deque<QString> m_texts; ///< the views of the table point into it
    QMultiHash<QStringView, std::pair<size_t, qsizetype>> m_places;
};

class CopiedRule final : public FieldsRule
{
public:
    CopiedRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, holdsText)
        , m_fragments(parameters.words("fragments"))
        , m_quotable(parameters.words("quotable"))
    {
        for (const Field& field : parameters.form().fields) {
            for (const QString& example : field.examples) {
                m_examples.add(takenOut(withoutBlanks(example)));
            }
            for (const QString& guide : field.guides) {
                addGuidance(guide);
            }
        }
        for (const QString& text : parameters.form().about.texts + parameters.form().about.eligible) {
            addGuidance(text);
        }
    }

private:
    void addGuidance(const QString& text)
    {
        QString sentence;
        for (const QChar character : takenOut(text)) {
            if (!kSentenceEnds.contains(character)) {
                sentence += character;
                continue;
            }
            addSentence(sentence);
            sentence.clear();
        }
        addSentence(sentence);
        m_guidance.add(takenOut(withoutBlanks(text)));
    }

    void addSentence(const QString& text)
    {
        const QString plain = withoutBlanks(text);
        if (plain.size() >= kShortestSentence && !plain.contains(kTakenOut)) {
            m_sentences << plain;
        }
    }

    /// What may be quoted is replaced by a character that no text has, so that places stay.
    QString takenOut(QString text) const
    {
        for (const QString& phrase : m_quotable) {
            for (qsizetype at = text.indexOf(phrase); at >= 0;
                 at = text.indexOf(phrase, at + phrase.size())) {
                text.replace(at, phrase.size(), QString(phrase.size(), kTakenOut));
            }
        }
        for (qsizetype open = text.indexOf(u'《'); open >= 0; open = text.indexOf(u'《', open + 1)) {
            const qsizetype close = text.indexOf(u'》', open);
            if (close > open) {
                text.replace(open, close - open + 1, QString(close - open + 1, kTakenOut));
            }
        }
        return text;
    }

    struct Hit
    {
        Passage passage;
        qsizetype start; ///< in the passage
        qsizetype end;
    };

    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        std::vector<Hit> fragments;
        bool copied = false;
        const auto report = [&](const Hit& hit, Severity severity) {
            const QString text = hit.passage.text.mid(hit.start, hit.end - hit.start);
            Finding finding =
                found(field.key, {{QStringLiteral("字段"), field.label}, {QStringLiteral("片段"), text}});
            finding.severity = severity;
            place(finding, hit.passage, int(hit.start), int(hit.end));
            findings.push_back(std::move(finding));
        };
        forEachPassage(input.proposal, input.texts, field, [&](const Passage& passage) {
            QString plain;
            std::vector<qsizetype> places; // of the characters of `plain` in the passage
            for (qsizetype at = 0; at < passage.text.size(); ++at) {
                if (!passage.text[at].isSpace()) {
                    plain += passage.text[at];
                    places.push_back(at);
                }
            }
            plain = takenOut(plain);
            for (qsizetype at = 0; at < plain.size();) {
                qsizetype length = std::max(m_examples.at(plain, at), m_guidance.at(plain, at));
                length = std::max(length, sentenceAt(plain, at));
                qsizetype start = at;
                qsizetype end = at + length;
                while (start < end && kMarks.contains(plain[start])) {
                    ++start;
                }
                while (end > start && kMarks.contains(plain[end - 1])) {
                    --end;
                }
                if (length == 0 || start == end) {
                    ++at;
                    continue;
                }
                copied = true;
                report({passage, places[size_t(start)], places[size_t(end - 1)] + 1}, declaration().severity);
                at += length;
            }
            for (const QString& fragment : m_fragments) {
                const qsizetype at = passage.text.indexOf(fragment);
                if (at >= 0) {
                    fragments.push_back({passage, at, at + fragment.size()});
                }
            }
        });
        if (copied || fragments.empty()) {
            return;
        }
        const auto first =
            std::min_element(fragments.begin(), fragments.end(), [](const Hit& one, const Hit& other) {
                return std::tuple(one.passage.start, one.start) <
                       std::tuple(other.passage.start, other.start);
            });
        report(*first, fragments.size() > 1 ? declaration().severity : Severity::Warning);
    }

    qsizetype sentenceAt(const QString& text, qsizetype at) const
    {
        const bool begins = at == 0 || kSentenceEnds.contains(text[at - 1]);
        if (begins) {
            for (const QString& sentence : m_sentences) {
                const qsizetype end = at + sentence.size();
                if (QStringView(text).mid(at).startsWith(sentence) &&
                    (end == text.size() || kSentenceEnds.contains(text[end]))) {
                    return sentence.size();
                }
            }
        }
        return 0;
    }

    QStringList m_fragments;
    QStringList m_quotable;
    Stretches m_examples{kOfExample};
    Stretches m_guidance{kOfGuidance};
    QStringList m_sentences;
};

} // namespace

std::unique_ptr<Rule> makeCopiedRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<CopiedRule>(declaration, parameters);
}

} // namespace shenbao

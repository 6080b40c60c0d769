// SPDX-License-Identifier: GPL-3.0-or-later
// kind="copied" [keys] fragments=LIST quotable=LIST: a text repeats the official wording of the form (specification C-005):
// 14 characters in a row of an example, 30 of the guidance or one of its sentences; or two of the fragments. One fragment
// alone is a warning. Blanks do not count; phrases that may be quoted and titles in 《》 are taken out first. {字段} {片段}
#include "core/check/rules/Rules.h"
#include "core/check/rules/TextEdits.h"

#include <deque>
#include <numeric>

namespace shenbao {
namespace {

constexpr qsizetype kOfExample = 14;
constexpr qsizetype kOfGuidance = 30;
constexpr qsizetype kShortestSentence = 12;
constexpr QStringView kMarks = u"，。；：、！？“”（）《》,.;:!?()\"";
constexpr QChar kTakenOut = QChar(0xE000);

bool endsSentence(QChar character)
{
    switch (character.unicode()) {
    case u'。':
    case u'；':
    case u'！':
    case u'？':
    case u'\n':
    case u'（':
    case u'）':
        return true;
    default:
        return false;
    }
}

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

/// Finds where a text has a stretch of at least `length` characters in common with one of many: such a stretch holds a sample
/// of half that length that begins at a multiple of it.
class Stretches final
{
public:
    explicit Stretches(qsizetype length) : m_length(length), m_sample(length / 2) {}

    void add(const QString& text)
    {
        m_texts.push_back(text);
        const QStringView view = m_texts.back();
        for (qsizetype at = 0; at + m_sample <= view.size(); ++at) {
            if (!view.mid(at, m_sample).contains(kTakenOut)) {
                m_places.insert(view.mid(at, m_sample), std::pair(m_texts.size() - 1, at));
            }
        }
    }

    /// All of them, from the start; they do not overlap.
    std::vector<std::pair<qsizetype, qsizetype>> in(QStringView text) const
    {
        std::vector<std::pair<qsizetype, qsizetype>> found;
        const auto isSame = [](QChar one, QChar other) {
            return one == other && one != kTakenOut && one != u'\n';
        };
        for (qsizetype at = 0; at + m_sample <= text.size(); at += m_sample) {
            const auto [from, to] = m_places.equal_range(text.mid(at, m_sample));
            for (auto one = from; one != to; ++one) {
                const QStringView official = m_texts[one->first];
                qsizetype start = at;
                qsizetype place = one->second;
                while (start > 0 && place > 0 && isSame(text[start - 1], official[place - 1])) {
                    --start;
                    --place;
                }
                qsizetype end = at + m_sample;
                qsizetype officialEnd = one->second + m_sample;
                while (end < text.size() && officialEnd < official.size() &&
                       isSame(text[end], official[officialEnd])) {
                    ++end;
                    ++officialEnd;
                }
                if (end - start >= m_length) {
                    found.emplace_back(start, end);
                }
            }
        }
        return found;
    }

private:
    qsizetype m_length;
    qsizetype m_sample;
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
            if (!endsSentence(character)) {
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
            const qsizetype lineEnd = text.indexOf(u'\n', open);
            if (close > open && (lineEnd < 0 || close < lineEnd)) {
                text.replace(open, close - open + 1, QString(close - open + 1, kTakenOut));
            }
        }
        return text;
    }

    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const FieldTexts& texts = input.texts.passages(input.proposal, field);
        const auto report = [&](qsizetype start, qsizetype end, Severity severity) {
            const size_t number = texts.passageAt(start);
            const QString text = texts.joined.mid(start, end - start);
            Finding finding =
                found(field.key, {{QStringLiteral("字段"), field.label}, {QStringLiteral("片段"), text}});
            finding.severity = severity;
            place(finding, texts.passages[number], int(start) - texts.starts[number],
                  int(end) - texts.starts[number]);
            findings.push_back(std::move(finding));
        };
        // blanks do not count; the ends of lines stay
        QString plain;
        plain.reserve(texts.joined.size());
        std::vector<qsizetype> places; // of the characters of `plain`, when it differs
        for (qsizetype at = 0; at < texts.joined.size(); ++at) {
            const QChar character = texts.joined[at];
            if (character.isSpace() && character != u'\n') {
                if (places.empty()) {
                    places.resize(size_t(plain.size()));
                    std::iota(places.begin(), places.end(), qsizetype(0));
                    places.reserve(size_t(texts.joined.size()));
                }
                continue;
            }
            plain += character;
            if (!places.empty() || plain.size() != at + 1) {
                places.push_back(at);
            }
        }
        const bool isShifted = plain.size() != texts.joined.size();
        const auto placeOf = [&](qsizetype at) { return isShifted ? places[size_t(at)] : at; };
        // what may be quoted can only make a copy shorter: most texts have none to begin with
        auto copies = copiesIn(plain);
        if (!copies.empty()) {
            plain = takenOut(plain);
            copies = copiesIn(plain);
        }
        std::sort(copies.begin(), copies.end(), [](const auto& one, const auto& other) {
            return one.first != other.first ? one.first < other.first : one.second > other.second;
        });
        qsizetype last = 0;
        for (auto [start, end] : copies) {
            start = std::max(start, last);
            while (start < end && kMarks.contains(plain[start])) {
                ++start;
            }
            while (end > start && kMarks.contains(plain[end - 1])) {
                --end;
            }
            if (start >= last && start < end && (last == 0 || start > last)) {
                report(placeOf(start), placeOf(end - 1) + 1, declaration().severity);
                last = end;
            }
        }
        if (last > 0) {
            return;
        }
        std::vector<std::pair<qsizetype, qsizetype>> fragments;
        for (const QString& fragment : m_fragments) {
            const qsizetype at = texts.joined.indexOf(fragment);
            if (at >= 0) {
                fragments.emplace_back(at, at + fragment.size());
            }
        }
        if (!fragments.empty()) {
            const auto first = *std::min_element(fragments.begin(), fragments.end());
            report(first.first, first.second,
                   fragments.size() > 1 ? declaration().severity : Severity::Warning);
        }
    }

    std::vector<std::pair<qsizetype, qsizetype>> copiesIn(const QString& text) const
    {
        auto copies = m_examples.in(text);
        const auto guidance = m_guidance.in(text);
        copies.insert(copies.end(), guidance.begin(), guidance.end());
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (at > 0 && !endsSentence(text[at - 1])) {
                continue;
            }
            if (const qsizetype length = sentenceAt(text, at); length > 0) {
                copies.emplace_back(at, at + length);
            }
        }
        return copies;
    }

    qsizetype sentenceAt(const QString& text, qsizetype at) const
    {
        for (const QString& sentence : m_sentences) {
            const qsizetype end = at + sentence.size();
            if (end <= text.size() && text[at] == sentence.front() &&
                QStringView(text).mid(at, sentence.size()) == sentence &&
                (end == text.size() || endsSentence(text[end]))) {
                return sentence.size();
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

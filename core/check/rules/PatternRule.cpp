// SPDX-License-Identifier: GPL-3.0-or-later
// kind="pattern" patterns=LIST [keys] [in="texts|narratives|email"] [except=LIST] [denied=LIST] [count="yes"] [absent="yes"]: a text
// holds what a regular expression of the word list finds. Where the expression has a group, that is the fragment. An entry
// `PATTERN => TEXT` offers TEXT as a fix. What an expression of `except` covers is left alone; so is what stands in a clause
// with a word of `denied` before it. count="yes": one finding for an answer, with the number. absent="yes": an answer that is
// filled holds nothing of the kind. {字段} {章节} {片段} {v} {n}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/check/rules/TextEdits.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

// PCRE2 gives up where an expression of a form would take long (issue: bounded).
const QString kBounds = QStringLiteral("(*LIMIT_MATCH=2000000)(*LIMIT_DEPTH=2000)");
constexpr QStringView kClauseEnds = u"，,。；;：！？!?\n"; // 不涉及国家秘密、商业秘密 is one denial

struct Pattern
{
    QRegularExpression expression;
    QString replacement;
    bool hasFix = false;
};

class PatternRule final : public FieldsRule
{
public:
    PatternRule(const CheckRule& declaration, RuleParameters& parameters)
        : PatternRule(declaration, parameters,
                      parameters.oneOf("in", {QStringLiteral("texts"), QStringLiteral("narratives"),
                                              QStringLiteral("email")}))
    {}

private:
    PatternRule(const CheckRule& declaration, RuleParameters& parameters, const QString& where)
        : FieldsRule(declaration, parameters,
                     [&](const Field& field) {
                         return where == u"email"        ? field.kind == FieldKind::Email
                                : where == u"narratives" ? field.kind == FieldKind::Narrative
                                                         : holdsText(field);
                     })
        , m_counts(parameters.yes("count"))
        , m_absent(parameters.yes("absent"))
    {
        m_patterns = compile(parameters, "patterns");
        if (parameters.has("except")) {
            m_exceptions = compile(parameters, "except");
        }
        if (parameters.has("denied")) {
            m_denials = parameters.words("denied");
        }
    }

    static std::vector<Pattern> compile(RuleParameters& parameters, const char* name)
    {
        std::vector<Pattern> patterns;
        const QStringList entries = parameters.words(name);
        for (const QString& entry : entries) {
            const qsizetype arrow = entry.indexOf(QLatin1String(" =>"));
            Pattern pattern;
            pattern.hasFix = arrow >= 0;
            pattern.replacement = arrow >= 0 ? entry.mid(arrow + 3).trimmed() : QString();
            const QString text = arrow >= 0 ? entry.left(arrow) : entry;
            pattern.expression.setPattern(kBounds + text);
            pattern.expression.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption |
                                                 QRegularExpression::MultilineOption);
            if (!pattern.expression.isValid()) {
                parameters.complain(Tr::tr("“%1” is no regular expression").arg(text));
            }
            pattern.expression.optimize();
            patterns.push_back(std::move(pattern));
        }
        return patterns;
    }

    struct Hit
    {
        qsizetype start;
        qsizetype end;
        QString fix;
        bool hasFix;
    };

    bool isDenied(const QString& text, qsizetype start) const
    {
        qsizetype from = start;
        while (from > 0 && !kClauseEnds.contains(text[from - 1])) {
            --from;
        }
        const QStringView clause = QStringView(text).mid(from, start - from);
        return std::any_of(m_denials.begin(), m_denials.end(),
                           [&](const QString& word) { return clause.contains(word); });
    }

    std::vector<Hit> hitsIn(const QString& text) const
    {
        std::vector<std::pair<qsizetype, qsizetype>> legal;
        std::vector<Hit> hits;
        for (const Pattern& pattern : m_patterns) {
            for (auto all = pattern.expression.globalMatch(text); all.hasNext();) {
                const auto match = all.next();
                const int group =
                    !pattern.hasFix && match.lastCapturedIndex() >= 1 && match.capturedLength(1) > 0 ? 1 : 0;
                if (match.capturedLength(group) == 0 || isDenied(text, match.capturedStart(group))) {
                    continue;
                }
                QString fix = pattern.replacement;
                for (int number = 1; number <= match.lastCapturedIndex(); ++number) {
                    fix.replace(u'\\' + QString::number(number), match.captured(number));
                }
                hits.push_back({match.capturedStart(group), match.capturedEnd(group), fix, pattern.hasFix});
            }
        }
        if (hits.empty()) {
            return hits;
        }
        for (const Pattern& pattern : m_exceptions) {
            for (auto all = pattern.expression.globalMatch(text); all.hasNext();) {
                const auto match = all.next();
                legal.emplace_back(match.capturedStart(), match.capturedEnd());
            }
        }
        std::erase_if(hits, [&](const Hit& hit) {
            return std::any_of(legal.begin(), legal.end(), [&](const auto& one) {
                return one.first <= hit.start && hit.end <= one.second;
            });
        });
        std::stable_sort(hits.begin(), hits.end(), [](const Hit& one, const Hit& other) {
            return one.start != other.start ? one.start < other.start : one.end > other.end;
        });
        // of patterns that meet at one place the longest speaks
        std::vector<Hit> apart;
        for (Hit& hit : hits) {
            if (apart.empty() || hit.start >= apart.back().end) {
                apart.push_back(std::move(hit));
            }
        }
        return apart;
    }

    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const FieldTexts& texts = input.texts.passages(input.proposal, field);
        TextEdits edits(input.proposal, field);
        int count = 0;
        for (const Hit& hit : hitsIn(texts.joined)) {
            const size_t number = texts.passageAt(hit.start);
            const Passage& passage = texts.passages[number];
            const int start = int(hit.start) - texts.starts[number];
            const int end = int(hit.end) - texts.starts[number];
            if (end > passage.text.size()) {
                continue; // over the end of a line
            }
            ++count;
            if (hit.hasFix) {
                edits.replace(passage, start, end, hit.fix);
            }
            if (m_counts || m_absent) {
                continue;
            }
            Finding finding = found(field.key, valuesOf(field, passage.text.mid(start, end - start), 1));
            place(finding, passage, start, end);
            if (hit.hasFix) {
                TextEdits one(input.proposal, field);
                one.replace(passage, start, end, hit.fix);
                finding.fix = one.fix(Tr::tr("Replace by “%1”").arg(hit.fix));
            }
            findings.push_back(std::move(finding));
        }
        if (m_absent && count == 0 && input.proposal.isFilled(field.key)) {
            findings.push_back(found(field.key, valuesOf(field, input.proposal.text(field.key), 0)));
        }
        if (m_counts && count > 0) {
            Finding finding = found(field.key, valuesOf(field, {}, count));
            finding.fix = edits.fix(Tr::tr("Correct all %1 places").arg(count));
            findings.push_back(std::move(finding));
        }
    }

    static MessageValues valuesOf(const Field& field, const QString& fragment, int count)
    {
        return {{QStringLiteral("字段"), field.label},
                {QStringLiteral("章节"), field.label},
                {QStringLiteral("片段"), fragment},
                {QStringLiteral("v"), fragment},
                {QStringLiteral("n"), QString::number(count)}};
    }

    std::vector<Pattern> m_patterns;
    std::vector<Pattern> m_exceptions;
    QStringList m_denials;
    bool m_counts;
    bool m_absent;
};

} // namespace

std::unique_ptr<Rule> makePatternRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<PatternRule>(declaration, parameters);
}

} // namespace shenbao

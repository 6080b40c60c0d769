// SPDX-License-Identifier: GPL-3.0-or-later
// kind="numbering" [keys]: the typed numbers of the headings of a narrative do not follow 一、 （一） 1. （1） (GB/T 9704, as the
// specification 5 takes it over): headings of one level are numbered in different ways, or a heading is not numbered one level
// below the heading over it. A short paragraph with a number that ends without a mark is read as a heading too. Headings
// without a number are right. {章节} {片段}
#include "core/check/rules/Rules.h"
#include "core/check/rules/TextEdits.h"

#include <QRegularExpression>

#include <array>

namespace shenbao {
namespace {

/// 1 to 4 for 一、 （一） 1. （1）; 0 for a heading without a number.
int numberedLevel(const QString& heading)
{
    static const std::array patterns{
        QRegularExpression(QStringLiteral("^[一二三四五六七八九十]{1,3}、")),
        QRegularExpression(QStringLiteral("^[（(][一二三四五六七八九十]{1,3}[）)]")),
        QRegularExpression(QStringLiteral("^\\d{1,2}[.．、](?!\\d)")),
        QRegularExpression(QStringLiteral("^[（(]\\d{1,2}[）)]"))};
    for (size_t at = 0; at < patterns.size(); ++at) {
        if (patterns[at].match(heading).hasMatch()) {
            return int(at) + 1;
        }
    }
    return 0;
}

constexpr qsizetype kLongestTitle = 30;
constexpr int kItemWay = 3;

/// A heading that was typed as a paragraph: 一、总体目标
bool isTypedHeading(const AnalysedLine& line)
{
    const QString text = line.text.trimmed();
    return line.kind == AnalysedLine::Kind::Paragraph && text.size() <= kLongestTitle &&
           numberedLevel(text) > 0 && !QStringView(u"。；;，,：:！？!?、…").contains(text.back());
}

class NumberingRule final : public FieldsRule
{
public:
    NumberingRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters,
                     [](const Field& field) { return field.kind == FieldKind::Narrative; })
    {}

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        const Value value = input.proposal.value(field.key);
        if (!value.richText()) {
            return;
        }
        constexpr size_t kLevels = 9;
        std::array<int, kLevels + 1> first{}; // way of numbering of the first heading of each open level
        const std::vector<AnalysedLine>& lines = input.texts.text(input.proposal, field.key).lines();
        const auto report = [&](const AnalysedLine& line) {
            Finding finding = found(field.key, {{QStringLiteral("章节"), field.label},
                                                {QStringLiteral("片段"), line.text.trimmed()}});
            finding.start = line.start;
            finding.end = line.start + int(line.text.size());
            findings.push_back(std::move(finding));
        };
        std::vector<int> typed; // ways of the typed headings that are open below the last real one
        for (const AnalysedLine& line : lines) {
            const bool isItem = line.kind == AnalysedLine::Kind::ListItem; // 1. 规模 is one in Markdown
            if (isTypedHeading(line) || (isItem && !typed.empty())) {
                const int way = isItem ? kItemWay : numberedLevel(line.text.trimmed());
                while (!typed.empty() && typed.back() >= way) {
                    typed.pop_back();
                }
                if (!isItem && !typed.empty() && way != typed.back() + 1) {
                    report(line);
                }
                typed.push_back(way);
                continue;
            }
            if (line.kind != AnalysedLine::Kind::Heading) {
                continue;
            }
            typed.clear();
            const auto* heading = std::get_if<TextParagraph>(&value.richText()->blocks[size_t(line.block)]);
            const size_t level = std::clamp<size_t>(heading ? size_t(heading->level) : 1, 1, kLevels);
            const int way = numberedLevel(line.text.trimmed());
            std::fill(first.begin() + ptrdiff_t(level) + 1, first.end(), 0);
            const int over = first[level - 1];
            const bool isMixed = way > 0 && first[level] > 0 && way != first[level];
            const bool isSkipped = way > 0 && over > 0 && way != over + 1;
            if (isMixed || isSkipped) {
                report(line);
            }
            first[level] = first[level] > 0 ? first[level] : way;
        }
    }
};

} // namespace

std::unique_ptr<Rule> makeNumberingRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<NumberingRule>(declaration, parameters);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// kind="stale-year" [keys] calls=LIST years=3: a year in a text does not fit this call: a year of two digits before a month, a
// year before the last `years` behind 近三年, or another year than the edition's in the name of the call, which the expressions
// of the list find with the year as their first group. {章节} {v}
#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"
#include "core/check/rules/TextEdits.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

class StaleYearRule final : public FieldsRule
{
public:
    StaleYearRule(const CheckRule& declaration, RuleParameters& parameters)
        : FieldsRule(declaration, parameters, holdsText)
        , m_edition(parameters.form().edition)
        , m_years(parameters.integer("years", 3))
    {
        const QStringList calls = parameters.words("calls");
        for (const QString& call : calls) {
            m_calls.emplace_back(QStringLiteral("(*LIMIT_MATCH=200000)") + call);
            if (!m_calls.back().isValid() || m_calls.back().captureCount() < 1) {
                parameters.complain(Tr::tr("“%1” is no regular expression").arg(call));
            }
        }
    }

private:
    void check(const CheckInput& input, const Field& field, Findings& findings) const override
    {
        static const QRegularExpression shortYear(
            QStringLiteral("(?<![\\d.])(\\d\\d年)(?=(?:1[0-2]|0?[1-9])月|[初末]|底(?!蕴|气|子)|上半年|下半年|"
                           "第[一二三四]季度)"));
        static const QRegularExpression recentYears(QStringLiteral(
            "近[三3３]年[^。；，\\d\\n]{0,3}(?:((?:19|20)\\d\\d)年?(?:度|末)?)(?:[—–\\-~～至到、]+((?:"
            "19|20)\\d\\d))?"));
        const FieldTexts& texts = input.texts.passages(input.proposal, field);
        const QString& text = texts.joined;
        std::vector<qsizetype> places; // two expressions may find one year
        const auto report = [&](qsizetype start, qsizetype end, const QString& year) {
            if (std::find(places.begin(), places.end(), start) != places.end()) {
                return;
            }
            places.push_back(start);
            Finding finding =
                found(field.key, {{QStringLiteral("章节"), field.label}, {QStringLiteral("v"), year}});
            const size_t number = texts.passageAt(start);
            place(finding, texts.passages[number], int(start) - texts.starts[number],
                  int(end) - texts.starts[number]);
            findings.push_back(std::move(finding));
        };
        for (auto all = shortYear.globalMatch(text); all.hasNext();) {
            const auto match = all.next();
            report(match.capturedStart(1), match.capturedEnd(1), match.captured(1));
        }
        for (auto all = recentYears.globalMatch(text); all.hasNext();) {
            const auto match = all.next();
            for (const int group : {1, 2}) { // 2023年至2025年 are not the three years before this call either
                const int year = match.captured(group).toInt();
                const bool isLater = group == 2 && year >= m_edition;
                if (year > 0 && (year < m_edition - m_years || isLater)) {
                    report(match.capturedStart(group), match.capturedEnd(group),
                           match.captured(group) + u'年');
                    break;
                }
            }
        }
        for (const QRegularExpression& call : m_calls) {
            for (auto all = call.globalMatch(text); all.hasNext();) {
                const auto match = all.next();
                if (match.captured(1).toInt() != m_edition) {
                    report(match.capturedStart(1), match.capturedEnd(1), match.captured(1) + u'年');
                }
            }
        }
    }

    int m_edition;
    int m_years;
    std::vector<QRegularExpression> m_calls;
};

} // namespace

std::unique_ptr<Rule> makeStaleYearRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return makeRule<StaleYearRule>(declaration, parameters);
}

} // namespace shenbao

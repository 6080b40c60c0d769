// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Rule.h"

namespace shenbao {

// One line for each kind of rule: its name, its factory, the values that its messages may name. What its parameters mean
// stands at the top of its file.
#define SHENBAO_RULES(RULE)                                                                                  \
    RULE("required", makeRequiredRule, u"字段 part item section list row year")                              \
    RULE("limit", makeLimitRule, u"字段 n limit over")                                                       \
    RULE("single-choice", makeSingleChoiceRule, u"字段 n")                                                   \
    RULE("other-text", makeOtherTextRule, u"字段")                                                           \
    RULE("format", makeFormatRule, u"字段 v n")                                                              \
    RULE("check-character", makeCheckCharacterRule, u"exp got")                                              \
    RULE("range", makeRangeRule, u"字段 v lo hi row year")                                                   \
    RULE("threshold", makeThresholdRule, u"字段 v")                                                          \
    RULE("own-total", makeOwnTotalRule, u"表 字段 t s d")                                                    \
    RULE("row-product", makeRowProductRule, u"行 calc amt")                                                  \
    RULE("equal-numbers", makeEqualNumbersRule, u"a b t s v d")                                              \
    RULE("period-order", makePeriodOrderRule, u"字段")                                                       \
    RULE("within-period", makeWithinPeriodRule, u"m date a b")                                               \
    RULE("enclosed", makeEnclosedRule, u"doc cat 字段 year")                                                 \
    RULE("pattern", makePatternRule, u"字段 章节 片段 v n")                                                  \
    RULE("near-limit", makeNearLimitRule, u"字段 n limit")                                                   \
    RULE("short", makeShortRule, u"字段 n limit")                                                            \
    RULE("other-count", makeOtherCountRule, u"字段 n m limit")                                               \
    RULE("mentions", makeMentionsRule, u"字段 section item list part")                                       \
    RULE("quantified", makeQuantifiedRule, u"字段 section item n part")                                      \
    RULE("same-text", makeSameTextRule, u"a b 地点1 地点2")                                                  \
    RULE("equal-texts", makeEqualTextsRule, u"v")                                                            \
    RULE("full-name", makeFullNameRule, u"v p")                                                              \
    RULE("named-in-text", makeNamedInTextRule, u"a b")                                                       \
    RULE("organisation-code", makeOrganisationCodeRule, u"")                                                 \
    RULE("code-nature", makeCodeNatureRule, u"p 类型 nature")                                                \
    RULE("code-region", makeCodeRegionRule, u"d")                                                            \
    RULE("code-district", makeCodeDistrictRule, u"district d name")                                          \
    RULE("code-part", makeCodePartRule, u"v o")                                                              \
    RULE("fraction", makeFractionRule, u"字段 v v100")                                                       \
    RULE("unit-slip", makeUnitSlipRule, u"字段 v")                                                           \
    RULE("not-greater", makeNotGreaterRule, u"a b")                                                          \
    RULE("is-zero", makeIsZeroRule, u"字段 row")                                                             \
    RULE("share-above", makeShareAboveRule, u"行 p")                                                         \
    RULE("jump", makeJumpRule, u"row y1 y2 x")                                                               \
    RULE("ratio-differs", makeRatioDiffersRule, u"year row v c")                                             \
    RULE("computed-differs", makeComputedDiffersRule, u"字段 v c")                                           \
    RULE("rounding", makeRoundingRule, u"d")                                                                 \
    RULE("basis", makeBasisRule, u"行")                                                                      \
    RULE("none-unsaid", makeNoneUnsaidRule, u"行 字段")                                                      \
    RULE("list-count", makeListCountRule, u"v n")                                                            \
    RULE("column-covers", makeColumnCoversRule, u"dim thread list")                                          \
    RULE("months-covered", makeMonthsCoveredRule, u"months")                                                 \
    RULE("milestones", makeMilestonesRule, u"q")                                                             \
    RULE("row-needed", makeRowNeededRule, u"v")                                                              \
    RULE("price-above", makePriceAboveRule, u"v ref")                                                        \
    RULE("font-gaps", makeFontGapsRule, u"font chars")                                                       \
    RULE("resolution", makeResolutionRule, u"章节 dpi")                                                      \
    RULE("open-comments", makeOpenCommentsRule, u"n")                                                        \
    RULE("mail-subject", makeMailSubjectRule, u"exp")                                                        \
    RULE("print", makePrintRule, u"spot w h d font sub p n k a b c detail t r f")                            \
    RULE("countdown", makeCountdownRule, u"n e w")                                                           \
    RULE("collected", makeCollectedRule, u"")                                                                \
    RULE("official-text", makeOfficialTextRule, u"")                                                         \
    RULE("personal-number", makePersonalNumberRule, u"章节 片段")                                            \
    RULE("table-total", makeTableTotalRule, u"章节 label t s")                                               \
    RULE("broken-figure", makeBrokenFigureRule, u"key")                                                      \
    RULE("repetition", makeRepetitionRule, u"章节1 章节2 n")                                                 \
    RULE("date-after", makeDateAfterRule, u"字段 date ref refdate")                                          \
    RULE("deadline-over", makeDeadlineOverRule, u"date")                                                     \
    RULE("date-window", makeDateWindowRule, u"字段 d")                                                       \
    RULE("start-differs", makeStartDiffersRule, u"k a")                                                      \
    RULE("promised-month", makePromisedMonthRule, u"m b")                                                    \
    RULE("period-unfinished", makePeriodUnfinishedRule, u"字段 v")                                           \
    RULE("preprinted", makePreprintedRule, u"字段")                                                          \
    RULE("document-late", makeDocumentLateRule, u"file date")                                                \
    RULE("document-covers", makeDocumentCoversRule, u"p")                                                    \
    RULE("document-year", makeDocumentYearRule, u"y")                                                        \
    RULE("documented", makeDocumentedRule, u"field 字段")                                                    \
    RULE("document-age", makeDocumentAgeRule, u"d n")                                                        \
    RULE("choice-count", makeChoiceCountRule, u"字段 n")                                                     \
    RULE("any-filled", makeAnyFilledRule, u"")                                                               \
    RULE("tick-differs", makeTickDiffersRule, u"type")                                                       \
    RULE("unticked", makeUntickedRule, u"list")                                                              \
    RULE("listed", makeListedRule, u"s f")                                                                   \
    RULE("repeated-names", makeRepeatedNamesRule, u"v")                                                      \
    RULE("review-points", makeReviewPointsRule, u"point")                                                    \
    RULE("indicators-covered", makeIndicatorsCoveredRule, u"list")                                           \
    RULE("own-rows", makeOwnRowsRule, u"")                                                                   \
    RULE("copied", makeCopiedRule, u"字段 片段")                                                             \
    RULE("numbering", makeNumberingRule, u"章节 片段")                                                       \
    RULE("stale-year", makeStaleYearRule, u"章节 v")                                                         \
    RULE("contradicts-value", makeContradictsValueRule, u"章节 片段 表格 字段 v")                            \
    RULE("contradicts-text", makeContradictsTextRule, u"事实 章节1 a 章节2 b")                               \
    RULE("contradicts-report", makeContradictsReportRule, u"a b")

#define SHENBAO_DECLARE_RULE(kind, factory, values)                                                          \
    std::unique_ptr<Rule> factory(const CheckRule& declaration, RuleParameters& parameters);
SHENBAO_RULES(SHENBAO_DECLARE_RULE)
#undef SHENBAO_DECLARE_RULE

/// The factory of a rule class whose constructor takes declaration and parameters.
template<typename RuleClass>
std::unique_ptr<Rule> makeRule(const CheckRule& declaration, RuleParameters& parameters)
{
    return std::make_unique<RuleClass>(declaration, parameters);
}

/// A rule that looks at a set of fields, each on its own: `keys` of the declaration, or all that `accepts`.
class FieldsRule : public Rule
{
public:
    QStringList reads() const override { return m_keys; }
    void leaveOut(const QStringList& keys) override
    {
        for (const QString& key : keys) {
            m_keys.removeAll(key);
        }
    }
    void run(const CheckInput& input, Findings& findings) const override
    {
        for (qsizetype at = 0; at < m_keys.size(); ++at) {
            runUnit(size_t(at), input, findings);
        }
    }
    size_t unitCount() const override { return size_t(m_keys.size()); }
    QStringList unitReads(size_t unit) const override { return {m_keys[qsizetype(unit)]}; }
    void runUnit(size_t unit, const CheckInput& input, Findings& findings) const override
    {
        const Field& field = *input.proposal.form().field(m_keys[qsizetype(unit)]);
        // a line that only shows another answer has its faults there
        const bool shows = !field.bound.isEmpty() && input.proposal.own(field.key).isBlank();
        if (!shows || !m_all.contains(field.bound)) {
            check(input, field, findings);
        }
    }

protected:
    template<typename Accepts>
    FieldsRule(const CheckRule& declaration, RuleParameters& parameters, Accepts&& accepts)
        : Rule(declaration)
    {
        const bool named = declaration.parameters.contains(QStringLiteral("keys"));
        const QStringList wanted = parameters.keys("keys");
        const QStringList without = parameters.keys("without");
        for (const Field& field : parameters.form().fields) {
            const bool taken = named ? wanted.contains(field.key) : accepts(field);
            if (taken && !without.contains(field.key)) {
                m_keys << field.key;
            }
        }
        m_all = m_keys;
    }
    virtual void check(const CheckInput& input, const Field& field, Findings& findings) const = 0;

private:
    QStringList m_keys;
    QStringList m_all; ///< before any were left out
};

/// The label of a field that stands once for each year, without the year, and the year: sh.fin.assets[2023]. The label and
/// nothing for other fields.
inline std::pair<QString, QString> rowAndYear(const Field& field)
{
    const QString year = field.key.section(u'[', 1).section(u']', 0, 0);
    QString row = field.label;
    if (!year.isEmpty()) {
        row.remove(year + u'年');
    }
    return {row, year};
}

/// A name for comparisons (specification 3.3): blanks and the width of brackets do not matter; 无 is none.
QString comparableName(const QString& name);

/// Fields that hold text somebody wrote.
inline bool holdsText(const Field& field)
{
    return (isTextKind(field.kind) || field.kind == FieldKind::Narrative || field.kind == FieldKind::Rows ||
            field.kind == FieldKind::Names) &&
           field.group != u"settings" && !field.isFigure;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/YearMonth.h"
#include "core/form/FormTemplate.h"
#include "core/text/AnalysedText.h"

#include <QDate>
#include <QRegularExpression>

namespace shenbao {

/// What a sentence says about a figure of the form: “指令数据不少于6万条”.
struct FigureFact
{
    int figure = -1; ///< in FigureFinder::figures()
    int year = 0;    ///< of figures that have a value for each year; 0: none
    int line = 0;    ///< in the analysed text
    int start = 0;   ///< of the number with its unit, in the plain text, UTF-16 units
    int end = 0;
    QString text; ///< the number with its unit as it is written

    Decimal low; ///< in base units: 元, tokens, 条, months
    Decimal high;
    std::vector<Decimal>
        others; ///< what the parts named beside it add up to: right when any of them is right
    NumberMention::Bound bound = NumberMention::Bound::None;
    bool isStrict = false;
    bool isApproximate = false;
    bool isMoreThan = false; ///< 余、逾: approximate from below
    Decimal step;            ///< one in the last written place
    std::optional<Period> period;
    QDate date;

    /// Whether a value fits what is said (specification 3.5).
    bool fits(Decimal value) const;
    bool fits(const FigureFact& other) const;
};

/// A figure with the words beside which a number means it.
struct Figure
{
    enum class Kind : quint8 { Amount, Period, Date, Month };
    enum class Time : quint8 { Goal, Past, Year };
    QString key; ///< without the year
    Kind kind = Kind::Amount;
    Time time = Time::Goal;
    bool isRecent = false; ///< Time::Past: a sum that grows, told as of shortly before the project
    int year = 0;          ///< Time::Year: the one meant when none is named; 0: none is
    QStringList units;     ///< base units
    QStringList with;      ///< words of which one must stand in the sentence
    QList<int> ofYears;    ///< Time::Year: years with a field of their own
    QString keyOf(int forYear) const;
};

/// What decides whether a sentence speaks of the project at all.
struct FigureContext
{
    std::optional<Period> period; ///< of the project
    QStringList ownNames;         ///< of the applicant
    bool operator==(const FigureContext&) const = default;
};

/// Finds numbers in running text that state a figure of the form, by the rules of the specification 3.5: the nearest word of
/// its own clause, whose unit it carries; bounds, ranges and approximations; no subsets, stage goals, other organisations,
/// quotations, titles, years and document numbers. What it is not sure of it leaves out: a false alarm costs more trust than
/// a miss. The language it knows stands in the word lists figure-… of checks-common.xml. Immutable after construction.
class FigureFinder final
{
public:
    explicit FigureFinder(const FormTemplate& form);

    const std::vector<Figure>& figures() const { return m_figures; }
    std::vector<FigureFact> find(const AnalysedText& text, const FigureContext& context) const;

private:
    struct Word
    {
        int figure = -1; ///< -1: a compound in which no word counts
        int start = 0;
        int end = 0;
    };
    struct Clause
    {
        int start = 0;
        int end = 0;
        QChar before; ///< the mark in front of it
    };
    struct Sentence
    {
        QStringView text; ///< of the line; places are relative to the line
        int start = 0;
        int end = 0;
        std::vector<Clause> clauses;
    };
    /// A time that is named: the month by which it ends.
    struct Time
    {
        int at = 0;
        YearMonth until;
        bool isYear = false; ///< no month is named
        bool isSpan = false; ///< the end of 2022年至2024年
    };

    void findInLine(const QString& line, int offset, const AnalysedLine& source, const FigureContext& context,
                    std::vector<FigureFact>& facts) const;
    std::vector<Word> wordsIn(const QString& line) const;
    std::vector<Time> timesIn(QStringView text, int offset) const;
    void findAmounts(const QString& line, const Sentence& sentence, const std::vector<Word>& words,
                     const std::vector<NumberMention>& mentions, const FigureContext& context,
                     std::vector<FigureFact>& facts) const;
    void findTimes(const QString& line, const Sentence& sentence, const std::vector<Word>& words,
                   std::vector<FigureFact>& facts) const;
    bool isAboutOthers(QStringView before, const FigureContext& context) const;
    bool meansAll(QStringView ahead) const; ///< what stands in front of a word in its clause leaves it whole
    bool tellsOf(const QString& line, const Sentence& sentence, size_t clause, int at,
                 const std::vector<NumberMention>& mentions) const;
    bool hasUnit(const Figure& figure, const QString& unit) const;

    std::vector<Figure> m_figures;
    int m_edition = 0;
    QHash<QString, std::vector<int>> m_ofWord; ///< figures of a word
    QStringList m_compounds;
    QRegularExpression m_words;
    QRegularExpression m_linksBefore; ///< what may stand between a word and its number
    QRegularExpression m_linksBehind; ///< between a number and its word
    QRegularExpression m_changes;     ///< 提高到
    QRegularExpression m_organisations;
    QRegularExpression m_doubts; ///< its list holds expressions
    QStringList m_subsets;
    QStringList m_carried;
    QStringList m_stages;
    QStringList m_others;
    QStringList m_parts;
    QStringList m_lists;
    QStringList m_leads;
    QStringList m_progress;
    QStringList m_turns; ///< begin a clause that tells of something else
    QStringList m_chosen;
    QStringList m_conditions;
};

} // namespace shenbao

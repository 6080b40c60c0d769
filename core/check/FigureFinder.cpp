// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/FigureFinder.h"

#include "core/text/Quantity.h"

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kRecentMonths = 3;   // “so far” is told as of a month shortly before the project
constexpr size_t kMostFacts = 200; // of a sentence, and numbers of a clause: more is no prose
constexpr size_t kMostNumbers = 40;
constexpr int kReach = 12; // characters between a word and its number (specification 3.5)
constexpr QStringView kSentenceEnds = u"。；;！？!?\n";
constexpr QStringView kClauseEnds = u"，、（）()[]【】—";
const QChar kMasked(0xE000); // stands for what is quoted; no text has it

QString oneOf(const QStringList& words)
{
    QStringList sorted = words;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const QString& one, const QString& other) { return one.size() > other.size(); });
    for (QString& word : sorted) {
        word = QRegularExpression::escape(word);
    }
    return sorted.isEmpty() ? QStringLiteral("(?!)") : sorted.join(u'|');
}

QRegularExpression expression(const QString& pattern)
{
    QRegularExpression result(QStringLiteral("(*LIMIT_MATCH=100000)") + pattern);
    result.optimize();
    return result;
}

bool contains(QStringView text, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

/// Titles in 《》 and quotations in “” say nothing about the project; their characters are replaced.
QString masked(QString line)
{
    for (const auto& [open, close] :
         {std::pair(u'《', u'》'), std::pair(u'“', u'”'), std::pair(u'「', u'」')}) {
        for (qsizetype from = line.indexOf(QChar(open)); from >= 0;
             from = line.indexOf(QChar(open), from + 1)) {
            const qsizetype to = line.indexOf(QChar(close), from);
            if (to < 0) {
                break;
            }
            line.replace(from, to - from + 1, QString(to - from + 1, kMasked));
            from = to;
        }
    }
    return line;
}

Decimal fivePercentOf(Decimal value)
{
    return value.abs().over(Decimal(20)).value_or(Decimal());
}

/// What a unit makes of 1: 万元 is 10000 元. Nothing when the text is no unit.
std::optional<NumberMention> unitOf(const QString& text)
{
    const auto one = findNumbers(QString(u'1' + text));
    const bool isUnit = one.size() == 1 && !one.front().unit.isEmpty() && one.front().end == text.size() + 1;
    return isUnit ? std::optional(one.front()) : std::nullopt;
}

/// A cell that is a bare number has the unit of the title of its column, 金额（万元）, or of the column 单位 of its row.
AnalysedLine withUnit(const std::vector<AnalysedLine>& lines, size_t at, const QString& header)
{
    AnalysedLine cell = lines[at];
    if (cell.mentions.size() != 1 || !cell.mentions.front().unit.isEmpty() ||
        cell.mentions.front().end - cell.mentions.front().start != cell.text.trimmed().size()) {
        return cell;
    }
    static const QRegularExpression inTitle(QStringLiteral("[（(]([^（）()]{1,10})[）)]$"));
    QString unit = inTitle.match(header.trimmed()).captured(1);
    const auto cellAt = [&](int row, int column) -> const AnalysedLine* {
        for (size_t other = at; other-- > 0 && lines[other].block == cell.block;) {
            if (lines[other].row == row && lines[other].column == column) {
                return &lines[other];
            }
        }
        return nullptr;
    };
    for (int column = 0; unit.isEmpty() && column < cell.column; ++column) {
        const AnalysedLine* title = cellAt(0, column);
        if (title && (title->text.trimmed() == u"单位" || title->text.trimmed() == u"计量单位")) {
            const AnalysedLine* named = cellAt(cell.row, column);
            unit = named ? named->text.trimmed() : QString();
        }
    }
    if (const auto one = unitOf(unit)) {
        NumberMention& mention = cell.mentions.front();
        mention.unit = one->unit;
        mention.low = mention.low.times(one->low).value_or(mention.low);
        mention.high = mention.high.times(one->low).value_or(mention.high);
    }
    return cell;
}

} // namespace

QString Figure::keyOf(int forYear) const
{
    return time == Time::Year && !ofYears.isEmpty() ? QStringLiteral("%1[%2]").arg(key).arg(forYear) : key;
}

bool FigureFact::fits(Decimal value) const
{
    switch (bound) {
    case NumberMention::Bound::AtLeast:
        return isStrict ? value > low : value >= low;
    case NumberMention::Bound::AtMost:
        return isStrict ? value < high : value <= high;
    case NumberMention::Bound::None:
        break;
    }
    if (low != high) {
        return low <= value && value <= high;
    }
    const auto near = [&](Decimal said) { return (said - value).abs() <= fivePercentOf(value); };
    if (isMoreThan) {
        return near(low) || (value >= low && value <= low + fivePercentOf(low) + fivePercentOf(low) +
                                                          fivePercentOf(low) + fivePercentOf(low));
    }
    if (isApproximate) {
        return near(low);
    }
    // 0.26亿元 for 2586万元: rounded in writing
    const Decimal half = step.over(Decimal(2)).value_or(Decimal());
    const Decimal hundredth = value.abs().over(Decimal(100)).value_or(Decimal());
    const bool isRounded =
        (low - value).abs() <= half && (low - value).abs() <= hundredth && step != Decimal(1);
    return low == value || isRounded ||
           std::any_of(others.begin(), others.end(), [&](Decimal other) { return other == value; });
}

bool FigureFact::fits(const FigureFact& other) const
{
    if (period && other.period) {
        return *period == *other.period;
    }
    if (date.isValid() && other.date.isValid()) {
        return date == other.date;
    }
    if (period || other.period || date.isValid() || other.date.isValid()) {
        return true;
    }
    const bool isOpen = bound != NumberMention::Bound::None || low != high;
    const bool isOtherOpen = other.bound != NumberMention::Bound::None || other.low != other.high;
    if (isOpen && isOtherOpen) {
        return true; // two bounds rarely exclude each other, and never for certain
    }
    if (isOpen) {
        return other.isApproximate || fits(other.low);
    }
    if (isOtherOpen) {
        return isApproximate || other.fits(low);
    }
    return fits(other.low) || other.fits(low) ||
           std::any_of(others.begin(), others.end(), [&](Decimal one) { return other.fits(one); }) ||
           std::any_of(other.others.begin(), other.others.end(), [&](Decimal one) { return fits(one); });
}

FigureFinder::FigureFinder(const FormTemplate& form) : m_edition(form.edition)
{
    QStringList words;
    for (const FigureWords& entry : form.figureWords) {
        for (const QString& key : entry.keys) {
            const QString base = key.section(u'[', 0, 0);
            const int year = key.section(u'[', 1).section(u']', 0, 0).toInt();
            int at = 0;
            while (at < int(m_figures.size()) && m_figures[size_t(at)].key != base) {
                ++at;
            }
            if (at == int(m_figures.size())) {
                Figure figure;
                figure.key = base;
                for (const QString& unit : entry.units) {
                    const QString plain = Unit::parse(unit).base;
                    if (unit == u"日期") {
                        figure.kind = Figure::Kind::Date;
                    } else if (unit == u"年月") {
                        figure.kind = Figure::Kind::Period;
                    } else if (unit == u"月") {
                        figure.kind = Figure::Kind::Month;
                    } else {
                        figure.units << plain;
                    }
                }
                figure.year = entry.year;
                figure.with = entry.with;
                figure.isRecent = entry.isRecent;
                figure.time = entry.isPast                 ? Figure::Time::Past
                              : year > 0 || entry.year > 0 ? Figure::Time::Year
                                                           : Figure::Time::Goal;
                m_figures.push_back(std::move(figure));
                for (const QString& word : entry.words) {
                    m_ofWord[word].push_back(at);
                    words << word;
                }
                m_compounds << entry.except;
            }
            if (year > 0) {
                m_figures[size_t(at)].ofYears << year;
            }
        }
    }
    m_words = expression(oneOf(words + m_compounds));
    const auto list = [&](const char* name) { return form.words.value(QString::fromLatin1(name)); };
    const QString time = QStringLiteral("(?:20\\d\\d年(?:度|末|底)?)");
    m_linksBefore =
        expression(QStringLiteral("^(?:%1|%2|[\\s：:=])*$").arg(oneOf(list("figure-links")), time));
    m_linksBehind = expression(QStringLiteral("^(?:%1|\\s)*$").arg(oneOf(list("figure-links-behind"))));
    m_changes = expression(QStringLiteral("(?:%1)\\s*%2?的?\\s*$").arg(oneOf(list("figure-changes")), time));
    m_organisations = expression(
        QStringLiteral("[\\x{4e00}-\\x{9fff}（）()]{2,40}?(?:%1)|[\\x{4e00}-\\x{9fff}]{4,40}?(?:%2)")
            .arg(oneOf(list("figure-organisations")), oneOf(list("figure-alliances"))));
    m_subsets = list("figure-subsets");
    m_carried = list("figure-carried");
    m_stages = list("figure-stages");
    m_others = list("figure-others");
    m_doubts = expression(list("figure-doubts").isEmpty() ? QStringLiteral("(?!)")
                                                          : list("figure-doubts").join(u'|'));
    m_parts = list("figure-parts");
    m_lists = list("figure-lists");
    m_leads = list("figure-leads");
    m_progress = list("figure-progress");
    m_turns = list("figure-turns");
    m_chosen = list("figure-chosen");
    m_conditions = list("figure-conditions");
}

std::vector<FigureFact> FigureFinder::find(const AnalysedText& text, const FigureContext& context) const
{
    std::vector<FigureFact> facts;
    const std::vector<AnalysedLine>& lines = text.lines();
    for (size_t at = 0; at < lines.size(); ++at) {
        const AnalysedLine& line = lines[at];
        const size_t before = facts.size();
        if (line.kind == AnalysedLine::Kind::Caption || line.text.isEmpty()) {
            continue;
        }
        if (line.kind != AnalysedLine::Kind::Cell || line.column <= 0) {
            findInLine(line.text, 0, line, context, facts);
        } else if (!line.mentions.empty()) {
            // a cell is read together with the titles of its row and its column
            QString label;
            QString header;
            for (size_t other = at; other-- > 0 && lines[other].block == line.block;) {
                const std::vector<NumberMention>& numbers = lines[other].mentions;
                const bool isTitle =
                    label.isEmpty() &&
                    std::all_of(numbers.begin(), numbers.end(), [](const NumberMention& one) {
                        return one.unit.isEmpty() || one.unit == u"年" || one.unit == u"月" ||
                               one.unit == u"日";
                    });
                if (lines[other].row == line.row && isTitle && !unitOf(lines[other].text.trimmed())) {
                    label = lines[other].text; // the nearest on the left that is no number
                } else if (lines[other].row == 0 && lines[other].column == line.column) {
                    header = lines[other].text;
                }
            }
            if (contains(header, m_subsets)) {
                continue; // 新增, 国内同类
            }
            const QString title = label.isEmpty()    ? header
                                  : header.isEmpty() ? label
                                                     : header + u'，' + label;
            const QString whole = title.isEmpty() ? line.text : QString(title + u'：' + line.text);
            findInLine(whole, int(whole.size() - line.text.size()), withUnit(lines, at, header), context,
                       facts);
        }
        for (size_t fact = before; fact < facts.size(); ++fact) {
            facts[fact].line = int(at);
        }
    }
    return facts;
}

std::vector<FigureFinder::Word> FigureFinder::wordsIn(const QString& line) const
{
    std::vector<Word> words;
    for (auto all = m_words.globalMatch(line); all.hasNext();) {
        const auto match = all.next();
        const auto found = m_ofWord.constFind(match.captured());
        if (found == m_ofWord.constEnd() || m_compounds.contains(match.captured())) {
            words.push_back({-1, int(match.capturedStart()), int(match.capturedEnd())});
            continue;
        }
        for (const int figure : *found) {
            words.push_back({figure, int(match.capturedStart()), int(match.capturedEnd())});
        }
    }
    return words;
}

std::vector<FigureFinder::Time> FigureFinder::timesIn(QStringView text, int offset) const
{
    static const QRegularExpression pattern =
        expression(QStringLiteral("(?|(?<!\\d)(20\\d\\d)(?:年(?!版)|(?=[—–\\-至到]20\\d\\d年))(?:(1[0-2]|0?["
                                  "1-9])月(?!度)|(上半年|下半年|一季度|二季度|三季度))?"
                                  "|()(1[0-2]|0?[1-9])月(?!度)()|()()(上半年|下半年|一季度|二季度|三季度))"));
    std::vector<Time> times;
    int year = 0;
    int lastEnd = -10;
    for (auto all = pattern.globalMatch(text.toString()); all.hasNext();) {
        const auto match = all.next();
        if (!match.captured(1).isEmpty()) {
            year = match.captured(1).toInt();
        }
        if (year == 0) {
            continue;
        }
        Time time;
        time.at = offset + int(match.capturedStart());
        const QString part = match.captured(3);
        const int month = match.captured(2).toInt();
        time.isYear = month == 0 && part.isEmpty();
        time.until = {year, month > 0                                ? month
                            : part == u"上半年" || part == u"二季度" ? 6
                            : part == u"一季度"                      ? 3
                            : part == u"三季度"                      ? 9
                                                                     : 12};
        const QString between = text.mid(std::max(0, lastEnd),
                                         std::max<qsizetype>(0, match.capturedStart() - std::max(0, lastEnd)))
                                    .toString(); // match(QStringView) has another name from Qt 6.5 on
        static const QRegularExpression joint(QStringLiteral("^(?:末|底|初)?[—–\\-~～至到]$"));
        time.isSpan = lastEnd >= 0 && joint.match(between).hasMatch();
        lastEnd = int(match.capturedEnd());
        times.push_back(time);
    }
    return times;
}

bool FigureFinder::isAboutOthers(QStringView before, const FigureContext& context) const
{
    if (contains(before, m_others)) {
        return true;
    }
    for (auto all = m_organisations.globalMatch(before.toString()); all.hasNext();) {
        const QString name = all.next().captured();
        const bool isOwn =
            std::any_of(context.ownNames.begin(), context.ownNames.end(), [&](const QString& own) {
                return name.contains(own) || own.contains(name) || name.endsWith(own);
            });
        if (!isOwn) {
            return true;
        }
    }
    return false;
}

bool FigureFinder::meansAll(QStringView ahead) const
{
    const QStringView text = ahead.trimmed();
    if (text.isEmpty() || text.back() == kMasked) {
        return true;
    }
    const char16_t last = text.back().unicode();
    const bool isHan = last >= 0x3400 && last <= 0x9FFF;
    const bool isLetter = text.back().isLetter();
    const bool isProgress = std::any_of(m_progress.begin(), m_progress.end(),
                                        [&](const QString& word) { return text.endsWith(word); });
    if (isProgress) {
        return false;
    }
    return (!isHan && !isLetter) || std::any_of(m_leads.begin(), m_leads.end(),
                                                [&](const QString& lead) { return text.endsWith(lead); });
}

bool FigureFinder::hasUnit(const Figure& figure, const QString& unit) const
{
    return std::any_of(figure.units.begin(), figure.units.end(),
                       [&](const QString& one) { return isSameBase(one, unit); });
}

void FigureFinder::findInLine(const QString& line, int offset, const AnalysedLine& source,
                              const FigureContext& context, std::vector<FigureFact>& facts) const
{
    const QString plain = masked(line);
    const std::vector<Word> words = wordsIn(plain);
    const bool hasWord =
        std::any_of(words.begin(), words.end(), [](const Word& one) { return one.figure >= 0; });
    const bool mayPromise = plain.contains(u"月") && plain.contains(u"前");
    if (!hasWord && !mayPromise) {
        return;
    }
    std::vector<NumberMention> mentions;
    if (offset == 0) {
        mentions = source.mentions;
    } else {
        for (NumberMention mention : source.mentions) {
            mention.start += offset;
            mention.end += offset;
            mention.numberEnd += offset;
            mentions.push_back(std::move(mention));
        }
    }
    std::erase_if(mentions, [&](const NumberMention& one) {
        const bool isLinked = std::any_of(source.linked.begin(), source.linked.end(), [&](const auto& link) {
            return one.start < link.second + offset && link.first + offset < one.end;
        });
        return isLinked || plain.mid(one.start, one.end - one.start).contains(kMasked);
    });
    const size_t before = facts.size();
    Sentence sentence;
    const auto closeClause = [&](int end) {
        if (!sentence.clauses.empty()) {
            sentence.clauses.back().end = end;
        }
    };
    const auto closeSentence = [&](int end) {
        closeClause(end);
        sentence.end = end;
        sentence.text = QStringView(plain).mid(sentence.start, end - sentence.start);
        findAmounts(plain, sentence, words, mentions, context, facts);
        findTimes(plain, sentence, words, facts);
        sentence = Sentence();
        sentence.start = end + 1;
        sentence.clauses.push_back({end + 1, end + 1, QChar()});
    };
    sentence.clauses.push_back({0, 0, QChar()});
    for (int at = 0; at < plain.size(); ++at) {
        const bool inNumber = std::any_of(mentions.begin(), mentions.end(), [&](const NumberMention& one) {
            return one.start < at && at < one.end;
        });
        if (inNumber) {
            continue;
        }
        if (kSentenceEnds.contains(plain[at])) {
            closeSentence(at);
        } else if (kClauseEnds.contains(plain[at])) {
            closeClause(at);
            sentence.clauses.push_back({at + 1, at + 1, plain[at]});
        }
    }
    closeSentence(int(plain.size()));
    for (size_t at = before; at < facts.size(); ++at) {
        FigureFact& fact = facts[at];
        fact.text = line.mid(fact.start, fact.end - fact.start);
        fact.start += source.start - offset;
        fact.end += source.start - offset;
    }
    // what stands in the titles of a cell was found there already
    facts.erase(std::remove_if(facts.begin() + ptrdiff_t(before), facts.end(),
                               [&](const FigureFact& fact) { return fact.start < source.start; }),
                facts.end());
}

/// Whether a time behind a number tells of it: in its own clause, or in the next when that has no number of its own.
bool FigureFinder::tellsOf(const QString& line, const Sentence& sentence, size_t clause, int at,
                           const std::vector<NumberMention>& mentions) const
{
    if (at < sentence.clauses[clause].end) {
        return true;
    }
    size_t other = clause + 1;
    while (other < sentence.clauses.size() && sentence.clauses[other].end <= at) {
        ++other;
    }
    if (other >= sentence.clauses.size()) {
        return false;
    }
    const Clause& next = sentence.clauses[other];
    const QStringView text = QStringView(line).mid(next.start, next.end - next.start).trimmed();
    const bool isTurn = std::any_of(m_turns.begin(), m_turns.end(),
                                    [&](const QString& word) { return text.startsWith(word); });
    const bool hasNumber = std::any_of(mentions.begin(), mentions.end(), [&](const NumberMention& one) {
        const bool isDate = one.unit == u"年" || one.unit == u"月" || one.unit == u"日";
        return one.start >= next.start && one.end <= next.end && !one.unit.isEmpty() && !isDate;
    });
    return !isTurn && !hasNumber;
}

void FigureFinder::findAmounts(const QString& line, const Sentence& sentence, const std::vector<Word>& words,
                               const std::vector<NumberMention>& mentions, const FigureContext& context,
                               std::vector<FigureFact>& facts) const
{
    std::optional<std::vector<Time>> times; // few sentences need them
    struct Found
    {
        FigureFact fact;
        int word;
    };
    std::vector<Found> found;
    std::vector<int> narrowed; // figures of which the sentence tells a part: 技术培训3场、对接会3场
    for (size_t number = 0; number < sentence.clauses.size(); ++number) {
        const Clause& clause = sentence.clauses[number];
        std::vector<NumberMention> own;
        for (const NumberMention& mention : mentions) {
            const bool isYear = mention.unit == u"年" && mention.low > Decimal(100);
            if (mention.start >= clause.start && mention.end <= clause.end && !mention.unit.isEmpty() &&
                !isYear) {
                own.push_back(mention);
            }
        }
        std::vector<Word> here;
        for (const Word& word : words) {
            if (word.start >= clause.start && word.end <= clause.end) {
                here.push_back(word);
            }
        }
        if (own.empty() || here.empty() || own.size() > kMostNumbers) {
            continue;
        }
        const bool wordFirst = here.front().start < own.front().start;
        // 模型、智能体共7个: the number belongs to both
        bool belongsToSeveral = false;
        if (number > 0 && (clause.before == u'、')) {
            const Clause& last = sentence.clauses[number - 1];
            const bool hasWord = std::any_of(words.begin(), words.end(), [&](const Word& one) {
                return one.figure >= 0 && one.start >= last.start && one.end <= last.end;
            });
            const bool hasNumber =
                std::any_of(mentions.begin(), mentions.end(), [&](const NumberMention& one) {
                    return one.start >= last.start && one.end <= last.end && !one.unit.isEmpty();
                });
            belongsToSeveral = hasWord && !hasNumber;
        }
        int lastPair = -1; // end of the part of a clause that a pair 由…提升至… covers
        for (size_t at = 0; at < own.size(); ++at) {
            const NumberMention& mention = own[at];
            // before and after: the last one counts
            int pairStart = -1;
            if (at > 0) {
                const NumberMention& former = own[at - 1];
                const QString between = line.mid(former.end, mention.start - former.end);
                const QStringView ahead = QStringView(line).mid(clause.start, former.start - clause.start);
                const qsizetype from = std::max(ahead.lastIndexOf(u'由'), ahead.lastIndexOf(u'从'));
                if (from >= 0 && former.unit == mention.unit && m_changes.match(between).hasMatch()) {
                    pairStart = clause.start + int(from);
                }
            }
            const Word* best = nullptr;
            int bestGap = 2 * (kReach + 1);
            for (const Word& word : here) {
                const bool isBefore = word.end <= mention.start;
                int gapStart = isBefore ? word.end : mention.end;
                int gapEnd = isBefore ? (pairStart >= word.end ? pairStart : mention.start) : word.start;
                if (gapEnd < gapStart || gapEnd - gapStart > kReach) {
                    continue;
                }
                const bool otherBetween = std::any_of(own.begin(), own.end(), [&](const NumberMention& one) {
                    return one.start >= gapStart && one.end <= gapEnd;
                });
                QString gap = line.mid(gapStart, gapEnd - gapStart);
                const bool isOpen =
                    mention.low != mention.high || mention.bound != NumberMention::Bound::None;
                if (isOpen && gap.endsWith(u'在')) {
                    gap.chop(1); // 在5万至8万条之间, 在3000万元以上
                }
                const auto& links = isBefore ? m_linksBefore : m_linksBehind;
                if (otherBetween || !links.match(gap).hasMatch()) {
                    continue;
                }
                const int distance = 2 * (gapEnd - gapStart) + (isBefore == wordFirst ? 0 : 1);
                if (distance < bestGap) {
                    const bool fits =
                        word.figure >= 0 && hasUnit(m_figures[size_t(word.figure)], mention.unit);
                    if (!fits && word.figure >= 0) {
                        continue; // another unit: another word
                    }
                    best = &word;
                    bestGap = distance;
                }
            }
            lastPair = std::max(lastPair, pairStart);
            if (!best || best->figure < 0) {
                continue;
            }
            const Figure& figure = m_figures[size_t(best->figure)];
            const bool wordBefore = best->end <= mention.start;
            const int begin = std::min(best->start, mention.start);
            const QStringView clauseAhead = QStringView(line).mid(clause.start, begin - clause.start);
            const QStringView ahead = QStringView(line).mid(sentence.start, begin - sentence.start);
            // what a pair tells of the time before is not about this number
            QString until = line.mid(sentence.start, std::max(best->end, mention.end) - sentence.start);
            if (pairStart >= 0) {
                until.remove(pairStart - sentence.start, mention.start - pairStart);
            }
            // the clause with those that 、 joins to it
            int joinedStart = clause.start;
            for (size_t one = number; one > 0 && sentence.clauses[one].before == u'、'; --one) {
                joinedStart = sentence.clauses[one - 1].start;
            }
            const QStringView joined =
                QStringView(line).mid(joinedStart, std::max(best->end, mention.end) - joinedStart);
            const QStringView untilClauseEnd =
                QStringView(line).mid(sentence.start, clause.end - sentence.start);
            if (contains(joined, m_lists) || m_doubts.match(untilClauseEnd.toString()).hasMatch()) {
                continue;
            }
            const bool isPart = contains(joined, m_subsets) || contains(ahead, m_carried) ||
                                std::any_of(m_parts.begin(), m_parts.end(), [&](const QString& part) {
                                    return wordBefore && clauseAhead.endsWith(part);
                                });
            if (isPart || (belongsToSeveral && wordBefore) || isAboutOthers(until, context)) {
                continue;
            }
            // 视觉模型, 服务器国产化率: a word that something unknown narrows tells of a part
            if (wordBefore && !m_leads.isEmpty() && !meansAll(clauseAhead)) {
                narrowed.push_back(best->figure);
                continue;
            }
            const QStringView beforeNumber =
                QStringView(line).mid(clause.start, mention.start - clause.start).trimmed();
            const QStringView behindNumber = QStringView(line).mid(mention.end, clause.end - mention.end);
            const bool isChosen =
                !wordBefore && std::any_of(m_chosen.begin(), m_chosen.end(),
                                           [&](const QString& one) { return beforeNumber.endsWith(one); });
            const bool isCondition =
                wordBefore && std::any_of(m_conditions.begin(), m_conditions.end(),
                                          [&](const QString& one) { return behindNumber.startsWith(one); });
            if (isChosen || isCondition) {
                continue;
            }
            FigureFact fact;
            fact.figure = best->figure;
            // the last time that is named before it; else the first behind it
            const Time* time = nullptr;
            if (!times) {
                times = timesIn(sentence.text, sentence.start);
            }
            for (const Time& one : *times) {
                const bool isNumber = one.at >= mention.start && one.at < mention.end;
                const bool isBehind = one.at >= mention.end;
                if (!isNumber &&
                    (!isBehind || (!time && tellsOf(line, sentence, number, one.at, mentions)))) {
                    time = &one;
                }
            }
            if (figure.time == Figure::Time::Year) {
                fact.year = time ? time->until.year : figure.year;
                const bool isPair = pairStart >= 0;
                if (fact.year == 0 || (time && time->isSpan && !isPair) ||
                    contains(untilClauseEnd, m_stages) ||
                    (time && !time->isYear && figure.ofYears.isEmpty() && time->until.month != 12)) {
                    continue;
                }
            } else {
                if (contains(until, m_stages) ||
                    (figure.kind != Figure::Kind::Amount && figure.kind != Figure::Kind::Period)) {
                    continue;
                }
                if (time && context.period && figure.kind == Figure::Kind::Amount) {
                    const bool isEarlier = time->until < context.period->first;
                    const bool isAtEnd = time->until == context.period->last;
                    const int monthsBefore = (context.period->first.year - time->until.year) * 12 +
                                             context.period->first.month - time->until.month;
                    const bool isPast = figure.time == Figure::Time::Past && isEarlier &&
                                        (!figure.isRecent || monthsBefore <= kRecentMonths);
                    if (!isPast && !isAtEnd) {
                        continue;
                    }
                }
            }
            fact.start = mention.start;
            fact.end = mention.end;
            fact.low = mention.low;
            fact.high = mention.high;
            fact.bound = mention.bound;
            fact.isStrict = mention.isStrict;
            fact.isApproximate = mention.isApproximate;
            const QStringView around =
                QStringView(line).mid(std::max(0, mention.start - 1), mention.end - mention.start + 2);
            fact.isMoreThan = mention.isApproximate &&
                              (around.contains(u'余') || around.contains(u'逾') || around.contains(u'多'));
            const QString digits = line.mid(mention.start, mention.numberEnd - mention.start);
            static const QRegularExpression places(QStringLiteral("[.．](\\d+)"));
            static const QRegularExpression amount(QStringLiteral("^[\\d０-９.．,，\\s]+"));
            const Unit written =
                Unit::parse(line.mid(mention.start, mention.end - mention.start).remove(amount));
            Decimal step = written.factor;
            for (qsizetype place = places.match(digits).capturedLength(1); place > 0; --place) {
                step = step.over(Decimal(10)).value_or(step);
            }
            fact.step = step;
            if (figure.kind == Figure::Kind::Period && mention.unit == u"年") {
                fact.low = fact.low.times(Decimal(12)).value_or(fact.low);
                fact.high = fact.high.times(Decimal(12)).value_or(fact.high);
            }
            found.push_back({fact, best->start});
        }
    }
    std::erase_if(found, [&](const Found& one) {
        return std::find(narrowed.begin(), narrowed.end(), one.fact.figure) != narrowed.end();
    });
    found.resize(std::min(found.size(), kMostFacts));
    // several words of one figure in a sentence: 培训3场、对接会3场 are its parts
    for (size_t at = 0; at < found.size(); ++at) {
        std::vector<size_t> same;
        for (size_t other = 0; other < found.size(); ++other) {
            const FigureFact& fact = found[other].fact;
            if (fact.figure == found[at].fact.figure && fact.year == found[at].fact.year &&
                fact.low == fact.high && fact.bound == NumberMention::Bound::None) {
                same.push_back(other);
            }
        }
        const bool several = same.size() > 1 && std::any_of(same.begin(), same.end(), [&](size_t one) {
                                 const Word* a = nullptr;
                                 const Word* b = nullptr;
                                 for (const Word& word : words) {
                                     a = word.start == found[one].word ? &word : a;
                                     b = word.start == found[same.front()].word ? &word : b;
                                 }
                                 return a && b &&
                                        QStringView(line).mid(a->start, a->end - a->start) !=
                                            QStringView(line).mid(b->start, b->end - b->start);
                             });
        FigureFact fact = found[at].fact;
        if (several && std::find(same.begin(), same.end(), at) != same.end()) {
            Decimal sum;
            for (const size_t one : same) {
                sum += found[one].fact.low;
                fact.others.push_back(found[one].fact.low);
            }
            fact.others.push_back(sum);
            if (at != same.back()) {
                continue; // said once, at the last
            }
        }
        facts.push_back(fact);
    }
}

void FigureFinder::findTimes(const QString& line, const Sentence& sentence, const std::vector<Word>& words,
                             std::vector<FigureFact>& facts) const
{
    static const QRegularExpression span(QStringLiteral(
        "(20\\d\\d)年(1[0-2]|0?[1-9])月(?:起|开始)?[—–\\-~～至到]+(?:(20\\d\\d)年)?(1[0-2]|0?[1-9])月"));
    static const QRegularExpression day(
        QStringLiteral("(20\\d\\d)年(1[0-2]|0?[1-9])月(3[01]|[12]\\d|0?[1-9])日"));
    static const QRegularExpression month(
        QStringLiteral("(20\\d\\d)年(1[0-2]|0?[1-9])月(?:底|末)?(?:前|之前|以前)"));
    if (m_doubts.match(sentence.text.toString()).hasMatch()) {
        return;
    }
    const auto nearest = [&](Figure::Kind kind, int start, int end) {
        int best = -1;
        int distance = kReach + 1;
        for (const Word& word : words) {
            if (word.figure < 0 || m_figures[size_t(word.figure)].kind != kind ||
                word.start < sentence.start || word.end > sentence.end) {
                continue;
            }
            const int gap = word.end <= start ? start - word.end : word.start - end;
            if (gap >= 0 && gap < distance) {
                best = word.figure;
                distance = gap;
            }
        }
        return best;
    };
    const auto add = [&](int figure, const QRegularExpressionMatch& match) -> FigureFact& {
        FigureFact fact;
        fact.figure = figure;
        fact.start = int(match.capturedStart());
        fact.end = int(match.capturedEnd());
        facts.push_back(fact);
        return facts.back();
    };
    const auto each = [&](const QRegularExpression& pattern, auto&& use) {
        for (auto all = pattern.globalMatch(line, sentence.start); all.hasNext();) {
            const auto match = all.next();
            if (match.capturedEnd() <= sentence.end) {
                use(match);
            }
        }
    };
    each(span, [&](const QRegularExpressionMatch& match) {
        const int figure =
            nearest(Figure::Kind::Period, int(match.capturedStart()), int(match.capturedEnd()));
        if (figure >= 0) {
            const int first = match.captured(1).toInt();
            const int last = match.captured(3).isEmpty() ? first : match.captured(3).toInt();
            add(figure, match).period =
                Period{{first, match.captured(2).toInt()}, {last, match.captured(4).toInt()}};
        }
    });
    each(day, [&](const QRegularExpressionMatch& match) {
        const int figure = nearest(Figure::Kind::Date, int(match.capturedStart()), int(match.capturedEnd()));
        if (figure >= 0) {
            add(figure, match).date =
                QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        }
    });
    each(month, [&](const QRegularExpressionMatch& match) {
        for (size_t figure = 0; figure < m_figures.size(); ++figure) {
            const Figure& one = m_figures[figure];
            if (one.kind == Figure::Kind::Month && contains(sentence.text, one.with) &&
                match.captured(1).toInt() == m_edition) {
                FigureFact& fact = add(int(figure), match);
                fact.low = fact.high = Decimal(match.captured(2).toInt());
                fact.step = Decimal(1);
            }
        }
    });
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/NumberMentions.h"

#include "core/text/Quantity.h"

#include <array>

namespace shenbao {
namespace {

// Longest first. What stands behind a number and is none of these is no unit that anything is compared with.
constexpr std::array<QStringView, 96> kUnits{
    u"tokens", u"token", u"词元", u"个百分点", u"平方米", u"立方米", u"千瓦时", u"个月", u"人次", u"小时",
    u"毫秒",   u"分钟",  u"季度", u"千克",     u"公斤",   u"千米",   u"公里",   u"厘米", u"毫米", u"微米",
    u"纳米",   u"千瓦",  u"赫兹", u"TB",       u"GB",     u"PB",     u"MB",     u"KB",   u"dB",   u"篇次",
    u"场次",   u"人月",  u"人天", u"人日",     u"人年",   u"倍",     u"元",     u"条",   u"组",   u"个",
    u"家",     u"项",    u"款",   u"场",       u"次",     u"类",     u"种",     u"人",   u"名",   u"台",
    u"套",     u"件",    u"份",   u"年",       u"月",     u"日",     u"天",     u"周",   u"秒",   u"步",
    u"批",     u"所",    u"级",   u"位",       u"号",     u"章",     u"%",      u"％",   u"‰",    u"张",
    u"幅",     u"篇",    u"册",   u"部",       u"本",     u"支",     u"只",     u"根",   u"道",   u"例",
    u"段",     u"帧",    u"吨",   u"克",       u"米",     u"亩",     u"笔",     u"户",   u"期",   u"层",
    u"轮",     u"点",    u"座",   u"间",       u"辆",     u"艘"};

constexpr QStringView kNumerals = u"零〇一二两三四五六七八九十百千万亿";
constexpr qsizetype kLookBack = 5;
constexpr qsizetype kLongestPercent = 24; ///< a bound for what is no percentage anyway

bool isDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'０' && character <= u'９');
}

bool isLatin(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

qsizetype skipBlanks(QStringView line, qsizetype at)
{
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\u00A0')) {
        ++at;
    }
    return at;
}

/// The end of the digits, separators and multipliers at `at`.
qsizetype arabicEnd(QStringView line, qsizetype at)
{
    while (at < line.size()) {
        const bool separator = QStringView(u",，.．").contains(line[at]);
        if (isDigit(line[at]) || (separator && at + 1 < line.size() && isDigit(line[at + 1]) &&
                                  (line[at] != u'，' || at + 3 < line.size()))) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

qsizetype multiplierEnd(QStringView line, qsizetype at)
{
    const qsizetype from = skipBlanks(line, at);
    qsizetype end = from;
    while (end < line.size() && QStringView(u"十百千万亿").contains(line[end])) {
        ++end;
    }
    return end > from ? end : at;
}

/// Cheaper than startsWith(), which most units fail.
bool beginAlike(QStringView one, QStringView other)
{
    const auto lower = [](QChar letter) {
        return letter.unicode() < 0x80 ? letter.unicode() | 0x20 : letter.unicode();
    };
    return !one.isEmpty() && lower(one.front()) == lower(other.front());
}

/// The unit behind a number, and where it ends.
std::pair<QString, qsizetype> unitAt(QStringView line, qsizetype at)
{
    const qsizetype from = skipBlanks(line, at);
    QStringView rest = line.mid(from);
    qsizetype skipped = 0;
    if (rest.startsWith(u"多") || rest.startsWith(u"余")) {
        skipped = 1;
        rest = rest.mid(1);
    }
    if (rest.startsWith(u"个") && rest.mid(1).trimmed().startsWith(u"token", Qt::CaseInsensitive)) {
        const qsizetype word = rest.indexOf(u't', 1, Qt::CaseInsensitive);
        skipped += word;
        rest = rest.mid(word);
    }
    for (const QStringView unit : kUnits) {
        if (!beginAlike(rest, unit) || !rest.startsWith(unit, Qt::CaseInsensitive)) {
            continue;
        }
        const bool word = isLatin(unit.back());
        if (word && rest.size() > unit.size() && isLatin(rest[unit.size()])) {
            continue;
        }
        const QString name = unit == u"token" || unit == u"词元" ? QStringLiteral("tokens")
                             : unit == u"％"                     ? QStringLiteral("%")
                                                                 : unit.toString();
        return {name, from + skipped + unit.size()};
    }
    return {QString(), at};
}

std::optional<Decimal> numberOf(QStringView text)
{
    QString plain = text.toString();
    plain.remove(u' ').remove(u'\u00A0');
    const auto quantity = parseQuantity(plain);
    return quantity && quantity->unit.isEmpty() ? std::optional(quantity->number) : std::nullopt;
}

struct BoundWord
{
    QStringView text;
    NumberMention::Bound bound;
    bool isStrict;
};
using Bound = NumberMention::Bound;
constexpr std::array kBefore{
    BoundWord{u"不低于", Bound::AtLeast, false}, BoundWord{u"不少于", Bound::AtLeast, false},
    BoundWord{u"不小于", Bound::AtLeast, false}, BoundWord{u"不超过", Bound::AtMost, false},
    BoundWord{u"不高于", Bound::AtMost, false},  BoundWord{u"不多于", Bound::AtMost, false},
    BoundWord{u"不大于", Bound::AtMost, false},  BoundWord{u"不足", Bound::AtMost, true},
    BoundWord{u"至少", Bound::AtLeast, false},   BoundWord{u"至多", Bound::AtMost, false},
    BoundWord{u"最多", Bound::AtMost, false},    BoundWord{u"最少", Bound::AtLeast, false},
    BoundWord{u"超过", Bound::AtLeast, true},    BoundWord{u"多于", Bound::AtLeast, true},
    BoundWord{u"高于", Bound::AtLeast, true},    BoundWord{u"大于", Bound::AtLeast, true},
    BoundWord{u"突破", Bound::AtLeast, false},   BoundWord{u"低于", Bound::AtMost, true},
    BoundWord{u"少于", Bound::AtMost, true},     BoundWord{u"小于", Bound::AtMost, true},
    BoundWord{u"≥", Bound::AtLeast, false},      BoundWord{u"≧", Bound::AtLeast, false},
    BoundWord{u">=", Bound::AtLeast, false},     BoundWord{u"≤", Bound::AtMost, false},
    BoundWord{u"≦", Bound::AtMost, false},       BoundWord{u"<=", Bound::AtMost, false},
    BoundWord{u"＞", Bound::AtLeast, true},      BoundWord{u">", Bound::AtLeast, true},
    BoundWord{u"＜", Bound::AtMost, true},       BoundWord{u"<", Bound::AtMost, true},
    BoundWord{u"超", Bound::AtLeast, false}};
constexpr std::array kBehind{
    BoundWord{u"及以上", Bound::AtLeast, false}, BoundWord{u"以上", Bound::AtLeast, false},
    BoundWord{u"及以下", Bound::AtMost, false},  BoundWord{u"以下", Bound::AtMost, false},
    BoundWord{u"以内", Bound::AtMost, false},    BoundWord{u"之内", Bound::AtMost, false}};
constexpr std::array<QStringView, 8> kAboutBefore{u"大约", u"大概", u"将近", u"接近",
                                                  u"约",   u"近",   u"逾",   u"达近"};
constexpr std::array<QStringView, 3> kAboutBehind{u"左右", u"上下", u"余"};

void readBounds(QStringView line, NumberMention& mention)
{
    QStringView before = line.left(mention.start);
    while (!before.isEmpty() && (before.back() == u' ' || before.back() == u'到' || before.back() == u'达' ||
                                 before.back() == u'为')) {
        before.chop(1); // 达到, 不低于
    }
    before = before.right(kLookBack);
    for (const BoundWord& word : kBefore) {
        if (before.endsWith(word.text)) {
            mention.bound = word.bound;
            mention.isStrict = word.isStrict;
            break;
        }
    }
    for (const QStringView word : kAboutBefore) {
        mention.isApproximate = mention.isApproximate || before.endsWith(word);
    }
    const QStringView behindNumber = line.mid(mention.numberEnd).trimmed();
    mention.isApproximate =
        mention.isApproximate || behindNumber.startsWith(u"余") || behindNumber.startsWith(u"多");
    const QStringView behind = line.mid(mention.end);
    for (const BoundWord& word : kBehind) {
        if (mention.bound == Bound::None && behind.startsWith(word.text)) {
            mention.bound = word.bound;
        }
    }
    for (const QStringView word : kAboutBehind) {
        mention.isApproximate = mention.isApproximate || behind.startsWith(word);
    }
}

/// The end of 百分之八十六点五 at `at`; 0 when there is none.
qsizetype percentWordsEnd(QStringView line, qsizetype at)
{
    constexpr QStringView kWord = u"百分之";
    if (line[at] != kWord.front() || !line.mid(at).startsWith(kWord)) {
        return 0;
    }
    qsizetype end = at + kWord.size();
    while (end < line.size() && end - at < kLongestPercent &&
           (kNumerals.contains(line[end]) || line[end] == u'点' || isDigit(line[end]) || line[end] == u'.')) {
        ++end;
    }
    while (end > at + kWord.size() && !parsePercent(line.mid(at, end - at))) {
        --end;
    }
    return end > at + kWord.size() ? end : 0;
}

/// Chinese numerals count only with a unit, and not inside words: 第一, 统一, 一体, 万元.
bool mayBeginNumeral(QStringView line, qsizetype at)
{
    if (!kNumerals.contains(line[at]) || QStringView(u"百千万亿").contains(line[at])) {
        return false;
    }
    const QChar before = at > 0 ? line[at - 1] : QChar(u' ');
    return !QStringView(u"第唯统逐专同每其之某点").contains(before) && !isDigit(before);
}

bool isRangeSign(QStringView line, qsizetype at)
{
    return at < line.size() && QStringView(u"-–—~～至到").contains(line[at]);
}

NumberMention mentionOf(QStringView line, qsizetype start, qsizetype numberEnd, qsizetype end, Decimal value,
                        QString unit)
{
    NumberMention mention;
    mention.start = int(start);
    mention.numberEnd = int(numberEnd);
    mention.end = int(end);
    mention.low = mention.high = value;
    mention.unit = std::move(unit);
    readBounds(line, mention);
    return mention;
}

/// 百分之八十六点五
std::optional<NumberMention> percentWords(QStringView line, qsizetype at)
{
    const qsizetype end = percentWordsEnd(line, at);
    const auto percent = end > 0 ? parsePercent(line.mid(at, end - at)) : std::nullopt;
    return percent ? std::optional(mentionOf(line, at, end, end, *percent, QStringLiteral("%")))
                   : std::nullopt;
}

/// 8100余万元: the digits end before 余.
std::optional<NumberMention> andMore(QStringView line, qsizetype at)
{
    const qsizetype end = multiplierEnd(line, arabicEnd(line, at));
    const bool isMore = end < line.size() && QStringView(u"余多").contains(line[end]);
    const qsizetype scaled = isMore ? multiplierEnd(line, end + 1) : end;
    if (!isMore || scaled == end + 1) {
        return std::nullopt;
    }
    const auto digits = numberOf(line.mid(at, end - at));
    const Unit multiplier = Unit::parse(line.mid(end + 1, scaled - end - 1));
    const auto amount = digits ? digits->times(multiplier.factor) : std::nullopt;
    auto [unit, unitEnd] = unitAt(line, scaled);
    if (!amount || unit.isEmpty()) {
        return std::nullopt;
    }
    NumberMention mention = mentionOf(line, at, scaled, unitEnd, *amount, unit);
    mention.isApproximate = true;
    return mention;
}

/// The second number of a range widens the first; its unit holds for both: 5~8个, 5个至8个.
void readRange(QStringView line, NumberMention& mention)
{
    const qsizetype sign = skipBlanks(line, mention.end);
    const qsizetype next = isRangeSign(line, sign) ? skipBlanks(line, sign + 1) : line.size();
    if (next >= line.size() || !isDigit(line[next])) {
        return;
    }
    const qsizetype nextEnd = multiplierEnd(line, arabicEnd(line, next));
    const auto second = numberOf(line.mid(next, nextEnd - next));
    const auto [unit, unitEnd] = unitAt(line, nextEnd);
    if (second && !unit.isEmpty() && (mention.unit.isEmpty() || mention.unit == unit) &&
        *second >= mention.low) {
        mention = mentionOf(line, mention.start, nextEnd, unitEnd, mention.low, unit);
        mention.high = *second;
    }
}

/// A number in digits or, before a unit, in Chinese numerals. `end` is where to look on when there is none.
std::optional<NumberMention> plainNumber(QStringView line, qsizetype at, qsizetype& end)
{
    const bool arabic = isDigit(line[at]);
    end = at;
    if (arabic) {
        end = multiplierEnd(line, arabicEnd(line, at));
    }
    while (!arabic && end < line.size() && kNumerals.contains(line[end])) {
        ++end;
    }
    auto number = numberOf(line.mid(at, end - at));
    if (!number && arabic) {
        end = arabicEnd(line, at); // 3百 and the like
        number = numberOf(line.mid(at, end - at));
    }
    auto [unit, unitEnd] = unitAt(line, end);
    const bool inWord = arabic && at > 0 && (isLatin(line[at - 1]) || line[at - 1] == u'_');
    if (!number || inWord || (!arabic && unit.isEmpty())) {
        return std::nullopt;
    }
    NumberMention mention = mentionOf(line, at, end, unit.isEmpty() ? end : unitEnd, *number, unit);
    if (arabic) {
        readRange(line, mention);
    }
    return mention;
}

} // namespace

std::vector<NumberMention> findNumbers(QStringView line)
{
    std::vector<NumberMention> mentions;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype end = at + 1;
        std::optional<NumberMention> mention;
        if (isDigit(line[at])) {
            mention = andMore(line, at);
        } else {
            mention = percentWords(line, at);
        }
        if (!mention && (isDigit(line[at]) || mayBeginNumeral(line, at))) {
            mention = plainNumber(line, at, end);
        }
        if (mention) {
            end = mention->end;
            mentions.push_back(std::move(*mention));
        }
        at = std::max(end, at + 1);
    }
    return mentions;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Quantity.h"

#include <array>

namespace shenbao {
namespace {

struct Multiplier
{
    QStringView sign;
    qint64 factor;
};

// longest first: 万亿 before 万
constexpr std::array kMultipliers{Multiplier{u"万亿", 1'000'000'000'000},
                                  Multiplier{u"千亿", 100'000'000'000},
                                  Multiplier{u"百亿", 10'000'000'000},
                                  Multiplier{u"十亿", 1'000'000'000},
                                  Multiplier{u"千万", 10'000'000},
                                  Multiplier{u"百万", 1'000'000},
                                  Multiplier{u"十万", 100'000},
                                  Multiplier{u"亿", 100'000'000},
                                  Multiplier{u"万", 10'000},
                                  Multiplier{u"千", 1'000},
                                  Multiplier{u"百", 100}};

constexpr QStringView kChineseDigits = u"零一二三四五六七八九";

int chineseDigit(QChar character)
{
    if (character == u'〇') {
        return 0;
    }
    if (character == u'两') {
        return 2;
    }
    return int(kChineseDigits.indexOf(character));
}

bool isNumeralCharacter(QChar character)
{
    return chineseDigit(character) >= 0 || QStringView(u"十百千万亿").contains(character);
}

bool isNumberCharacter(QChar character)
{
    return character.digitValue() >= 0 || QStringView(u".,．，").contains(character);
}

/// Takes the multiplier at the start of a text; factor 1 when there is none.
Decimal takeMultipliers(QStringView& text)
{
    for (const Multiplier& one : kMultipliers) {
        if (text.startsWith(one.sign)) {
            text = text.mid(one.sign.size());
            return Decimal(one.factor);
        }
    }
    return Decimal(1);
}

/// A sign of the currency in front says nothing about the unit: spreadsheets put ￥ before figures in 万元 too.
QStringView withoutCurrencySign(QStringView text)
{
    for (const QStringView sign :
         {QStringView(u"￥"), QStringView(u"¥"), QStringView(u"RMB"), QStringView(u"CNY")}) {
        if (text.startsWith(sign, Qt::CaseInsensitive)) {
            return text.mid(sign.size()).trimmed();
        }
    }
    return text;
}

/// 贰仟伍佰捌拾陆万圆 is written 二千五百八十六万元; blanks between groups of three digits are left out.
QString withPlainNumerals(QStringView text)
{
    constexpr QStringView kFormal = u"壹贰叁肆伍陆柒捌玖拾佰仟萬億圆";
    constexpr QStringView kPlain = u"一二三四五六七八九十百千万亿元";
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype formal = kFormal.indexOf(text[at]);
        const auto isDigit = [&](qsizetype place) {
            return place >= 0 && place < text.size() && text[place].isDigit();
        };
        const bool isGroup = text[at].isSpace() && isDigit(at - 1) && isDigit(at + 1) && isDigit(at + 2) &&
                             isDigit(at + 3) && !isDigit(at + 4);
        if (!isGroup) {
            plain += formal < 0 ? text[at] : kPlain[formal];
        }
    }
    return plain;
}

} // namespace

Unit Unit::parse(QStringView text)
{
    Unit unit;
    text = text.trimmed();
    const QStringView whole = text;
    unit.factor = takeMultipliers(text);
    unit.multiplier = whole.left(whole.size() - text.size()).toString();
    unit.base = text.toString();
    return unit;
}

bool isSameBase(QStringView one, QStringView other)
{
    const auto plain = [](QStringView unit) {
        QString text = unit.trimmed().toString().toLower();
        return text == u"token" ? QStringLiteral("tokens") : text;
    };
    return plain(one) == plain(other);
}

std::optional<Decimal> parseChineseNumeral(QStringView text)
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    // total: closed by 亿; section: closed by 万; group: below 10,000
    Decimal total;
    Decimal section;
    int group = 0;
    int digit = -1;
    int lastPlace = 10'000;
    Decimal unit(1);   // the place named last; in 三百五 the digit behind it means tens
    bool zero = false; // 零 since that place: 三百零五
    for (const QChar character : text) {
        if (const int value = chineseDigit(character); value >= 0) {
            if (digit > 0) {
                return std::nullopt;
            }
            digit = value;
            zero = zero || value == 0;
            continue;
        }
        zero = false;
        const int place = character == u'十' ? 10 : character == u'百' ? 100 : character == u'千' ? 1'000 : 0;
        if (place > 0) {
            if (place >= lastPlace || (digit < 0 && place != 10) || digit == 0) {
                return std::nullopt;
            }
            group += (digit < 0 ? 1 : digit) * place;
            lastPlace = place;
            unit = Decimal(place);
            digit = -1;
        } else if (character == u'万' || character == u'亿') {
            group += std::max(digit, 0);
            const Decimal before = section + Decimal(group);
            if (character == u'万') {
                if (group == 0 || !section.isZero()) {
                    return std::nullopt;
                }
                unit = Decimal(10'000);
                section = *Decimal(group).times(Decimal(10'000));
            } else {
                if (before.isZero() || !total.isZero()) {
                    return std::nullopt;
                }
                unit = Decimal(100'000'000);
                total += *before.times(Decimal(100'000'000));
                section = Decimal();
            }
            group = 0;
            digit = -1;
            lastPlace = 10'000;
        } else {
            return std::nullopt;
        }
    }
    Decimal last(std::max(digit, 0));
    if (!zero && unit >= Decimal(100)) {
        last = *last.times(*unit.over(Decimal(10)));
    }
    const Decimal result = total + section + Decimal(group) + last;
    return result.isStorable() ? std::optional(result) : std::nullopt;
}

std::optional<Quantity> parseQuantity(QStringView text)
{
    text = text.trimmed();
    qsizetype end = 0;
    if (!text.isEmpty() && (text[0] == u'-' || text[0] == u'－' || text[0] == u'−' || text[0] == u'+')) {
        end = 1;
    }
    while (end < text.size() && isNumberCharacter(text[end])) {
        ++end;
    }
    std::optional<Decimal> number;
    if (end > 0) {
        number = Decimal::parse(text.left(end));
        text = text.mid(end).trimmed();
        if (number) {
            number = number->times(takeMultipliers(text));
        }
    } else {
        while (end < text.size() && isNumeralCharacter(text[end])) {
            ++end;
        }
        number = parseChineseNumeral(text.left(end));
        text = text.mid(end);
    }
    if (!number || !number->isStorable()) {
        return std::nullopt;
    }
    return Quantity{*number, text.trimmed().toString()};
}

std::optional<Decimal> parseMoney(QStringView text)
{
    QString body = withPlainNumerals(withoutCurrencySign(text.trimmed()));
    if (body.endsWith(u'整')) {
        body.chop(1);
    }
    bool yuan = false;
    if (body.startsWith(u"人民币")) {
        body.remove(0, 3);
    } else if (body.endsWith(u"人民币")) {
        body.chop(3);
        yuan = true;
    }
    if (body.endsWith(u'元')) {
        body.chop(1);
        yuan = true;
    }
    const auto quantity = parseQuantity(body);
    if (!quantity || !quantity->unit.isEmpty()) {
        return std::nullopt;
    }
    // A bare number, 500 or 五百, is in 万元, the unit of the forms; 300万 and 0.5亿 name their own.
    const bool numeral = std::all_of(body.begin(), body.end(), isNumeralCharacter);
    const QChar last = body.back();
    if (!yuan && (isNumberCharacter(last) || (numeral && last != u'万' && last != u'亿'))) {
        return quantity->number;
    }
    constexpr Decimal::Micro kTenThousand = 10'000;
    if (quantity->number.micro() % kTenThousand != 0) {
        return std::nullopt;
    }
    return Decimal::fromMicro(quantity->number.micro() / kTenThousand);
}

std::optional<Decimal> parsePercent(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u"百分之")) {
        text = text.mid(3);
        const qsizetype point = text.indexOf(u'点');
        const auto whole = parseChineseNumeral(point < 0 ? text : text.left(point));
        if (point < 0 || !whole) {
            return whole ? whole : Decimal::parse(text);
        }
        QString places;
        for (const QChar digit : text.mid(point + 1)) {
            const qsizetype value = QStringView(u"零一二三四五六七八九").indexOf(digit);
            if (value < 0) {
                return std::nullopt;
            }
            places += QString::number(value);
        }
        return places.isEmpty() ? std::nullopt : Decimal::parse(QString(whole->toString() + u'.' + places));
    }
    if (text.endsWith(u'%') || text.endsWith(u'％')) {
        text.chop(1);
    }
    return Decimal::parse(text);
}

} // namespace shenbao

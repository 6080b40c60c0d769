// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/YearMonth.h"

#include <QStringList>

namespace shenbao {
namespace {

/// The numbers of a date text and what stands between them, full-width digits accepted; empty when anything else is in it.
struct DateParts
{
    std::vector<int> numbers;
    QString marks; ///< one character after each number, U+0020 for none
};

/// 二〇二五 is 2025, 二十 is 20; anything else stays.
QString withDigits(QStringView text)
{
    constexpr QStringView kDigits = u"〇一二三四五六七八九";
    const auto digitOf = [&](qsizetype at) {
        const QChar character = at >= 0 && at < text.size() ? text[at] : QChar();
        return character == u'零' || character == u'○' ? 0 : int(kDigits.indexOf(character));
    };
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'十') { // 十 is 10, 十二 is 12, 二十 is 20, 二十二 is 22
            plain += digitOf(at - 1) > 0 ? QString() : QStringLiteral("1");
            plain += digitOf(at + 1) > 0 ? QString() : QStringLiteral("0");
        } else {
            plain += digitOf(at) >= 0 ? QString::number(digitOf(at)) : QString(text[at]);
        }
    }
    return plain;
}

std::optional<DateParts> splitDate(QStringView written)
{
    const QString text = withDigits(written);
    DateParts parts;
    int digits = 0;
    for (const QChar character : text.trimmed()) {
        const int digit = character.digitValue();
        if (digit >= 0) {
            if (digits == 0) {
                parts.numbers.push_back(0);
            }
            if (++digits > 4) {
                return std::nullopt;
            }
            parts.numbers.back() = parts.numbers.back() * 10 + digit;
        } else if (character == u' ') {
            continue;
        } else if (QStringView(u"-/.．－年月日").contains(character) && digits > 0) {
            parts.marks += character == u'－' ? QChar(u'-') : character == u'．' ? QChar(u'.') : character;
            digits = 0;
        } else {
            return std::nullopt;
        }
    }
    if (digits > 0) {
        parts.marks += u' ';
    }
    return parts;
}

bool areMarks(const QString& marks, std::initializer_list<const char16_t*> allowed)
{
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const char16_t* one) { return marks == QStringView(one); });
}

bool isMonth(int year, int month)
{
    return year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
}

/// 2026年6 and 7月 of 2026年6-7月.
std::optional<Period> monthsOfYear(QStringView left, QStringView right)
{
    const auto first = splitDate(left);
    const auto last = splitDate(right);
    if (!first || !last || first->numbers.size() != 2 || last->numbers.size() != 1 ||
        !areMarks(first->marks, {u"年 ", u"年月"}) || last->marks != u"月" ||
        !isMonth(first->numbers[0], first->numbers[1]) || !isMonth(first->numbers[0], last->numbers[0])) {
        return std::nullopt;
    }
    return Period{{first->numbers[0], first->numbers[1]}, {first->numbers[0], last->numbers[0]}};
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

std::optional<YearMonth> YearMonth::parse(QStringView text)
{
    const auto parts = splitDate(text);
    if (!parts || parts->numbers.size() != 2 || !areMarks(parts->marks, {u"- ", u"/ ", u". ", u"年月"}) ||
        !isMonth(parts->numbers[0], parts->numbers[1])) {
        return std::nullopt;
    }
    return YearMonth{parts->numbers[0], parts->numbers[1]};
}

QString YearMonth::toIso() const
{
    return QString::number(year) + u'-' + twoDigits(month);
}

QString YearMonth::toPrint() const
{
    return QString::number(year) + u'年' + QString::number(month) + u'月';
}

std::optional<Period> Period::parse(QStringView text)
{
    // The joint is the first of these that leaves two readable months; "-" alone also stands inside 2026-03.
    for (const char16_t joint : {u'至', u'—', u'–', u'~', u'～', u'/', u'-', u'－'}) {
        for (qsizetype at = text.indexOf(QChar(joint)); at >= 0; at = text.indexOf(QChar(joint), at + 1)) {
            const QStringView left = text.left(at);
            QStringView right = text.mid(at + 1);
            while (!right.isEmpty() && right[0] == joint) {
                right = right.mid(1); // ——
            }
            if (const auto months = monthsOfYear(left, right)) {
                return months;
            }
            const auto first = YearMonth::parse(left);
            if (!first) {
                continue;
            }
            if (const auto last = YearMonth::parse(right)) {
                return Period{*first, *last};
            }
            // the official mask writes the second year with two digits
            const auto parts = splitDate(right);
            if (parts && parts->numbers.size() == 2 && parts->marks == u"年月" && parts->numbers[0] < 100 &&
                isMonth(2000 + parts->numbers[0], parts->numbers[1])) {
                return Period{*first, {2000 + parts->numbers[0], parts->numbers[1]}};
            }
        }
    }
    return std::nullopt;
}

std::vector<YearMonth> Period::all() const
{
    std::vector<YearMonth> list;
    for (YearMonth month = first; month <= last; month = month.next()) {
        list.push_back(month);
    }
    return list;
}

QString Period::toIso() const
{
    return first.toIso() + u'/' + last.toIso();
}

QString Period::toPrint(const QString& joint) const
{
    return first.toPrint() + joint + last.toPrint();
}

/// 20251020
QDate dateOfDigits(QStringView text)
{
    constexpr qsizetype kDigits = 8;
    const bool isPlain = text.size() == kDigits && std::all_of(text.begin(), text.end(), [](QChar character) {
                             return character >= u'0' && character <= u'9';
                         });
    const int year = isPlain ? text.left(4).toInt() : 0;
    return year >= 1900 && year <= 2999 ? QDate(year, text.mid(4, 2).toInt(), text.mid(6).toInt()) : QDate();
}

QDate parseDate(QStringView text)
{
    if (const QDate date = dateOfDigits(text.trimmed()); date.isValid()) {
        return date;
    }
    const auto parts = splitDate(text);
    if (!parts || parts->numbers.size() != 3 ||
        !areMarks(parts->marks, {u"-- ", u"// ", u".. ", u"年月日", u"年月 "}) || parts->numbers[0] < 1900 ||
        parts->numbers[0] > 2999) {
        return {};
    }
    return QDate(parts->numbers[0], parts->numbers[1], parts->numbers[2]);
}

QString printDate(QDate date)
{
    return QString::number(date.year()) + u'年' + QString::number(date.month()) + u'月' +
           QString::number(date.day()) + u'日';
}

} // namespace shenbao

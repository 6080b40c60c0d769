// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Decimal.h"

#include <array>

namespace shenbao {
namespace {

constexpr std::array<qint64, Decimal::kPlaces + 1> kPowers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

int digitOf(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9') {
        return code - u'0';
    }
    return code >= u'０' && code <= u'９' ? code - u'０' : -1;
}

bool isSeparator(QChar character)
{
    return character == u',' || character == u'，';
}

QString digitsOf(Decimal::Micro number)
{
    QString text;
    do {
        text.prepend(QChar(u'0' + ushort(number % 10)));
        number /= 10;
    } while (number != 0);
    return text;
}

Decimal::Micro roundedQuotient(Decimal::Micro dividend, Decimal::Micro divisor)
{
    const Decimal::Micro half = divisor / 2;
    return (dividend >= 0 ? dividend + half : dividend - half) / divisor;
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    constexpr Micro kLimit = Micro(1'000'000'000'000'000'000) * kOne;
    text = text.trimmed();
    bool negative = false;
    if (!text.isEmpty() && (text[0] == u'-' || text[0] == u'－' || text[0] == u'−' || text[0] == u'+')) {
        negative = text[0] != u'+';
        text = text.mid(1);
    }
    Micro whole = 0;
    Micro fraction = 0;
    int places = -1; // digits after the point, -1 before it
    int digits = 0;
    int group = 0; // digits since the last separator
    bool separated = false;
    for (const QChar character : text) {
        const int digit = digitOf(character);
        if (digit >= 0) {
            ++digits;
            if (places < 0) {
                whole = whole * 10 + digit;
                ++group;
                if (whole * kOne >= kLimit) {
                    return std::nullopt;
                }
            } else if (places < kPlaces) {
                fraction = fraction * 10 + digit;
                ++places;
            } else if (digit != 0) {
                return std::nullopt;
            }
        } else if ((character == u'.' || character == u'．') && places < 0) {
            if (digits == 0 || (separated && group != 3)) {
                return std::nullopt;
            }
            places = 0;
        } else if (isSeparator(character) && places < 0) {
            if (group == 0 || group > 3 || (separated && group != 3)) {
                return std::nullopt;
            }
            separated = true;
            group = 0;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || places == 0 || (places < 0 && separated && group != 3)) {
        return std::nullopt;
    }
    const Micro micro = whole * kOne + (places > 0 ? fraction * kPowers[size_t(kPlaces - places)] : 0);
    return fromMicro(negative ? -micro : micro);
}

double Decimal::toDouble() const
{
    return toString()
        .toDouble(); // through the decimal digits: the nearest double, as a spreadsheet would read them
}

std::optional<Decimal> Decimal::times(Decimal other) const
{
    Micro product = 0;
    if (__builtin_mul_overflow(m_micro, other.m_micro, &product)) {
        return std::nullopt;
    }
    return fromMicro(roundedQuotient(product, kOne));
}

std::optional<Decimal> Decimal::over(Decimal other) const
{
    Micro scaled = 0;
    if (other.isZero() || __builtin_mul_overflow(m_micro, Micro(kOne), &scaled)) {
        return std::nullopt;
    }
    return fromMicro(scaled / other.m_micro);
}

Decimal Decimal::rounded(int places) const
{
    const Micro unit = kPowers[size_t(kPlaces - std::clamp(places, 0, kPlaces))];
    return fromMicro(roundedQuotient(m_micro, unit) * unit);
}

QString Decimal::toString() const
{
    const Micro size = m_micro < 0 ? -m_micro : m_micro;
    QString text = digitsOf(size / kOne);
    if (size % kOne != 0) {
        QString places = digitsOf(size % kOne).rightJustified(kPlaces, u'0');
        while (places.endsWith(u'0')) {
            places.chop(1);
        }
        text += u'.' + places;
    }
    return m_micro < 0 ? u'-' + text : text;
}

QString Decimal::toFixed(int places, bool separators) const
{
    places = std::clamp(places, 0, kPlaces);
    const Micro value = rounded(places).m_micro;
    const Micro size = value < 0 ? -value : value;
    QString text = digitsOf(size / kOne);
    if (separators) {
        for (qsizetype at = text.size() - 3; at > 0; at -= 3) {
            text.insert(at, u',');
        }
    }
    if (places > 0) {
        text += u'.' + digitsOf(size % kOne).rightJustified(kPlaces, u'0').left(places);
    }
    return value < 0 ? u'-' + text : text;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/ValueText.h"

namespace shenbao {
namespace {

int placesOf(FieldKind kind, int decimals)
{
    if (decimals >= 0) {
        return decimals;
    }
    return kind == FieldKind::Money || kind == FieldKind::Percent ? 2 : -1;
}

} // namespace

QString printNumber(FieldKind kind, const Unit& unit, int decimals, Decimal number, bool withUnit)
{
    const int places = placesOf(kind, decimals);
    QString text;
    if (kind == FieldKind::Quantity) {
        const auto inUnit = number.over(unit.factor);
        if (!inUnit || inUnit->times(unit.factor) != number) {
            // more digits than the unit can show: no digit is dropped
            return number.toString() + (withUnit ? unit.base : QString());
        }
        text = inUnit->toString();
    } else {
        // an amount finer than two places is printed as it is, so that printed parts add up to the printed total
        const bool finer = decimals < 0 && kind == FieldKind::Money && number.rounded(places) != number;
        text = places >= 0 && !finer ? number.toFixed(places) : number.toString();
    }
    if (withUnit) {
        text += kind == FieldKind::Percent ? QStringLiteral("%")
                : kind == FieldKind::Money ? QStringLiteral("万元")
                                           : unit.toString();
    }
    return text;
}

QString printScalar(FieldKind kind, const Unit& unit, int decimals, const Value& value, bool withUnit)
{
    if (value.isNotApplicable()) {
        return QStringLiteral("/");
    }
    if (const Decimal* number = value.number()) {
        return printNumber(kind, unit, decimals, *number, withUnit);
    }
    if (const QString* text = value.text()) {
        QString line = *text;
        return line.replace(u'\n', QChar(0x2028));
    }
    if (const QDate* date = value.date()) {
        return printDate(*date);
    }
    if (const YearMonth* month = value.month()) {
        return month->toPrint();
    }
    if (const Period* period = value.period()) {
        return period->toPrint(QStringLiteral("-"));
    }
    if (const bool* tick = value.tick()) {
        return *tick ? QStringLiteral("是") : QStringLiteral("否");
    }
    if (const QStringList* list = value.list()) {
        return list->join(u'、');
    }
    return {};
}

QString printMoney(Decimal amount)
{
    return printNumber(FieldKind::Money, {}, -1, amount, false);
}

QString typedText(FieldKind kind, const Unit& unit, const Value& value)
{
    if (value.isNotApplicable()) {
        return QStringLiteral("/");
    }
    if (const QString* text = value.text()) {
        return *text;
    }
    if (const Decimal* number = value.number()) {
        if (kind == FieldKind::Quantity) {
            const auto inUnit = number->over(unit.factor);
            // written in the field's unit when that is exact, else in the base unit
            if (inUnit && inUnit->times(unit.factor) == *number) {
                return QString(inUnit->toString() + unit.toString());
            }
            return QString(number->toString() + unit.base);
        }
        return number->toString();
    }
    if (const QDate* date = value.date()) {
        return date->toString(Qt::ISODate);
    }
    if (const YearMonth* month = value.month()) {
        return month->toIso();
    }
    if (const Period* period = value.period()) {
        return period->toIso();
    }
    if (const bool* tick = value.tick()) {
        return *tick ? QStringLiteral("是") : QStringLiteral("否");
    }
    return {};
}

} // namespace shenbao

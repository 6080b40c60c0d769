// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/CellText.h"

#include "core/proposal/ValueJson.h"
#include "core/proposal/ValueText.h"
#include "core/text/CleanText.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

/// 1234567.50 -> 1,234,567.50
QString grouped(QString number)
{
    const qsizetype point = number.indexOf(u'.');
    const qsizetype first = number.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = (point < 0 ? number.size() : point) - 3; at > first; at -= 3) {
        number.insert(at, u',');
    }
    return number;
}

/// Whether the number can be written in the unit without losing a digit.
bool fitsUnit(const Unit& unit, Decimal number)
{
    const auto inUnit = number.over(unit.factor);
    return inUnit && inUnit->times(unit.factor) == number;
}

QString unitOf(const Column& column)
{
    switch (column.kind) {
    case FieldKind::Money:
        return QStringLiteral("万元");
    case FieldKind::Percent:
        return QStringLiteral("%");
    default:
        return column.unit.toString();
    }
}

} // namespace

Value cellFromText(const Column& column, const QString& text)
{
    QString clean = cleanText(text).text;
    if (clean.trimmed().isEmpty()) {
        return {};
    }
    QString meant = clean;
    if (!column.options.isEmpty()) {
        static const QRegularExpression kBetween(QStringLiteral("[、,，;；\\n]"));
        QStringList parts = column.multiple ? clean.split(kBetween, Qt::SkipEmptyParts) : QStringList{clean};
        for (QString& part : parts) {
            part = part.trimmed();
            if (!column.options.contains(part)) {
                return Value(std::move(clean));
            }
        }
        parts.removeDuplicates();
        meant = parts.join(u'、');
    }
    auto value = valueFromText(column.kind, column.unit, meant);
    return value ? std::move(*value) : Value(std::move(clean));
}

QString plainCell(const Column& column, const Value& value)
{
    const QStringList* list = value.list();
    return list ? list->join(u'、') : typedText(column.kind, column.unit, value);
}

QString shownCell(const Column& column, const Value& value)
{
    const Decimal* number = value.number();
    if (!number) {
        return printScalar(column.kind, column.unit, column.decimals, value);
    }
    if (column.kind == FieldKind::Quantity && !fitsUnit(column.unit, *number)) {
        return printNumber(column.kind, column.unit, column.decimals, *number,
                           true); // not in the unit of the header
    }
    const QString text = printNumber(column.kind, column.unit, column.decimals, *number, false);
    return column.kind == FieldKind::Integer ? text
                                             : grouped(text); // whole numbers are years as often as not
}

QString shownAmount(const Column& column, Decimal number)
{
    const QString text = shownCell(column, Value(number));
    const bool hasUnit = column.kind == FieldKind::Quantity && !fitsUnit(column.unit, number);
    return hasUnit ? text : QString(text + unitOf(column));
}

QString headerOf(const Column& column)
{
    const QString title = column.title.isEmpty() ? column.name : column.title;
    const QString unit = unitOf(column);
    return unit.isEmpty() || title.contains(unit) ? title : QString(title + u'（' + unit + u'）');
}

} // namespace shenbao

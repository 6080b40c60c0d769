// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/CellText.h"

#include "core/proposal/ValueJson.h"
#include "core/proposal/ValueText.h"
#include "core/text/CleanText.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shenbao {
namespace {

/// The texts of this file.
struct CellWords
{
    Q_DECLARE_TR_FUNCTIONS(shenbao::CellWords)
};

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

QStringList partsOf(const Column& column, const QString& text)
{
    static const QRegularExpression kBetween(QStringLiteral("[、,，;；\\n]"));
    return column.multiple ? text.split(kBetween, Qt::SkipEmptyParts) : QStringList{text};
}

/// A month without its year is one of the plan.
YearMonth monthIn(const Period& time, int month)
{
    const std::vector<YearMonth> all = time.all();
    const auto found =
        std::find_if(all.begin(), all.end(), [month](YearMonth one) { return one.month == month; });
    return found == all.end() ? YearMonth{time.first.year, month} : *found;
}

/// 5月, 5月份, 5-7月: as people write in a plan whose years are known.
std::optional<Value> monthsWithoutYear(const QString& text, const Period& time, bool takesPeriod)
{
    static const QRegularExpression kMonths(
        QStringLiteral("^(0?[1-9]|1[0-2])(?:月?[-－—–~～至](0?[1-9]|1[0-2]))?月$"));
    const auto match = kMonths.match(text);
    if (!match.hasMatch() || time.first > time.last) {
        return std::nullopt;
    }
    const YearMonth first = monthIn(time, match.captured(1).toInt());
    if (match.captured(2).isEmpty()) {
        return Value(first);
    }
    const int last = match.captured(2).toInt();
    if (!takesPeriod) {
        return std::nullopt;
    }
    return Value(Period{first, {last < first.month ? first.year + 1 : first.year, last}});
}

/// What people write in a column for this kind beyond what an answer may be written as.
std::optional<Value> looseValue(FieldKind kind, QString text, const std::optional<Period>& time)
{
    if (kind == FieldKind::Tick && (text == u"1" || text == u"0")) {
        return Value(text == u"1");
    }
    if (kind != FieldKind::Month && kind != FieldKind::Time) {
        return std::nullopt;
    }
    if (text.endsWith(u"月份")) {
        text.chop(1);
    }
    if (const auto month = YearMonth::parse(text)) {
        return Value(*month);
    }
    if (const QDate date = parseDate(text); kind == FieldKind::Month && date.isValid()) {
        return Value(YearMonth::of(date)); // a spreadsheet gives a month as its first day
    }
    return time ? monthsWithoutYear(text, *time, kind == FieldKind::Time) : std::nullopt;
}

} // namespace

bool isUnread(const Column& column, const Value& value)
{
    const QString* text = value.text();
    if (!text || text->isEmpty()) {
        return false;
    }
    if (!column.options.isEmpty()) {
        const QStringList parts = partsOf(column, *text);
        return !std::all_of(parts.begin(), parts.end(),
                            [&](const QString& part) { return column.options.contains(part.trimmed()); });
    }
    return isNumberKind(column.kind) || isTimeKind(column.kind) || column.kind == FieldKind::Tick;
}

QString howToWrite(FieldKind kind, const QStringList& options)
{
    if (!options.isEmpty()) {
        return CellWords::tr("Choose one of: %1.").arg(options.join(u'、'));
    }
    switch (kind) {
    case FieldKind::Money:
        return CellWords::tr("Write a number in 万元, e.g. 1234.5; or with its unit: 12345000元, 0.12亿元.");
    case FieldKind::Integer:
        return CellWords::tr("Write a whole number, e.g. 20.");
    case FieldKind::Number:
    case FieldKind::Quantity:
        return CellWords::tr("Write a number, e.g. 12.5.");
    case FieldKind::Percent:
        return CellWords::tr("Write a number, e.g. 56.3 for 56.3%.");
    case FieldKind::Date:
        return CellWords::tr("Write it as 2025年10月20日 or 2025-10-20.");
    case FieldKind::Month:
        return CellWords::tr("Write one month, as 2026年8月 or 2026-08.");
    case FieldKind::Period:
        return CellWords::tr("Write it as 2026年6月-2026年12月.");
    case FieldKind::Time:
        return CellWords::tr("Write a month or a period, as 2026年8月 or 2026年6月-2026年12月.");
    case FieldKind::Tick:
        return CellWords::tr("Write 是 or 否, or tick the box.");
    default:
        return {};
    }
}

Value cellFromText(const Column& column, const QString& text, const std::optional<Period>& time)
{
    QString clean = cleanText(text).text;
    if (clean.trimmed().isEmpty()) {
        return {};
    }
    QString meant = clean;
    if (!column.options.isEmpty()) {
        QStringList parts = partsOf(column, clean);
        for (QString& part : parts) {
            part = part.trimmed();
            if (!column.options.contains(part)) {
                return Value(std::move(clean));
            }
        }
        parts.removeDuplicates();
        meant = parts.join(u'、');
    } else if (auto loose = looseValue(column.kind, clean.trimmed(), time)) {
        return std::move(*loose);
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

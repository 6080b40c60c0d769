// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/ValueJson.h"

#include "core/proposal/ValueText.h"

#include "core/base/Tr.h"
#include "core/text/CleanText.h"
#include "core/text/CreditCode.h"
#include "core/text/Markdown.h"
#include "core/text/Quantity.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVariant>

#include <cmath>

namespace shenbao {
namespace {

constexpr double kExactDoubles = 1e15; // from here on a double may lose digits

QString quoted(const QString& text)
{
    constexpr qsizetype kShown = 40;
    return text.size() > kShown ? shortened(text, kShown) + u'…' : text;
}

tl::unexpected<Error> wrongType(const QString& expected)
{
    return fail(ErrorCode::Input, Tr::tr("This value is of the wrong type; expected: %1.").arg(expected));
}

/// A JSON number as it was typed, as far as JSON keeps it.
QString numberText(const QJsonValue& json)
{
    const QVariant value = json.toVariant();
    if (value.typeId() == QMetaType::LongLong) {
        return QString::number(value.toLongLong());
    }
    return QString::number(json.toDouble(), 'f', QLocale::FloatingPointShortest);
}

Result<QString> lineOf(const QJsonValue& json)
{
    if (json.isDouble()) {
        if (std::abs(json.toDouble()) >= kExactDoubles) {
            return fail(ErrorCode::Input, Tr::tr("This number has more digits than JSON keeps; write it as a "
                                                 "text, in quotation marks."));
        }
        return numberText(json);
    }
    if (!json.isString()) {
        return wrongType(Tr::tr("a text"));
    }
    return cleanText(json.toString()).text;
}

Result<Value> numberFromText(FieldKind kind, const Unit& unit, const QString& text)
{
    if (kind == FieldKind::Money) {
        if (const auto amount = parseMoney(text)) {
            return Value(*amount);
        }
        if (const auto places = text.section(u'.', 1).size();
            places > 6 && Decimal::parse(text.section(u'.', 0, 0))) {
            return fail(ErrorCode::Input, Tr::tr("“%1” has more than six decimal places.").arg(quoted(text)));
        }
        return fail(ErrorCode::Input,
                    Tr::tr("“%1” is no amount of money (examples: 1234.5, 1,234.5万元, 12345000元).")
                        .arg(quoted(text)));
    }
    if (kind == FieldKind::Percent) {
        if (const auto percent = parsePercent(text)) {
            return Value(*percent);
        }
        return fail(ErrorCode::Input,
                    Tr::tr("“%1” is no percentage (examples: 56, 56.3%).").arg(quoted(text)));
    }
    const auto quantity = parseQuantity(text);
    if (!quantity) {
        return fail(ErrorCode::Input, Tr::tr("“%1” is no number.").arg(quoted(text)));
    }
    if (!quantity->unit.isEmpty() && !isSameBase(quantity->unit, unit.base)) {
        return fail(ErrorCode::Input, Tr::tr("“%1” has the unit “%2”; expected: %3.")
                                          .arg(quoted(text), quantity->unit,
                                               unit.base.isEmpty() ? Tr::tr("no unit") : unit.toString()));
    }
    if (kind == FieldKind::Integer && (!quantity->number.isWhole() || quantity->number.isNegative())) {
        return fail(ErrorCode::Input, Tr::tr("“%1” is no whole number.").arg(quoted(text)));
    }
    return Value(quantity->number);
}

Result<Value> choiceFromJson(const Field& field, const QJsonValue& json)
{
    QJsonArray array = json.toArray();
    if (json.isString()) {
        array.append(json);
    } else if (!json.isArray()) {
        return wrongType(Tr::tr("an option or a list of options"));
    }
    QStringList chosen;
    for (const QJsonValue& one : std::as_const(array)) {
        const QString text = one.toString().trimmed();
        if (one.isString() && text.isEmpty()) {
            continue;
        }
        const auto option =
            std::find_if(field.options.begin(), field.options.end(), [&](const Option& candidate) {
                QString bare = candidate.text;
                bare.remove(QStringLiteral("（请注明）")).remove(u'：');
                return candidate.value == text || candidate.text == text || (candidate.other && bare == text);
            });
        if (option == field.options.end()) {
            QStringList offered;
            for (const Option& candidate : field.options) {
                offered << candidate.value;
            }
            return fail(
                ErrorCode::Input,
                Tr::tr("“%1” is not offered; the options are: %2.").arg(quoted(text), offered.join(u'、')));
        }
        if (!chosen.contains(option->value)) {
            chosen << option->value;
        }
    }
    return Value(chosen);
}

Result<Value> namesFromJson(const QJsonValue& json)
{
    QStringList names;
    if (json.isString()) {
        names = cleanText(json.toString()).text.split(u'\n');
    } else if (json.isArray()) {
        const QJsonArray array = json.toArray();
        for (const QJsonValue& one : array) {
            if (!one.isString()) {
                return wrongType(Tr::tr("a list of names"));
            }
            names << cleanText(one.toString()).text;
        }
    } else {
        return wrongType(Tr::tr("a list of names"));
    }
    for (QString& name : names) {
        name = name.trimmed();
    }
    names.removeAll(QString());
    return Value(names);
}

Result<Value> cellFromJson(const Column& column, const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined()) {
        return Value();
    }
    QString text;
    if (json.isArray() && column.multiple) {
        QStringList parts;
        const QJsonArray array = json.toArray();
        for (const QJsonValue& one : array) {
            parts << one.toVariant().toString();
        }
        text = parts.join(u'、');
    } else {
        const auto line = lineOf(json);
        if (!line) {
            return fail(line.error());
        }
        text = *line;
    }
    if (text.trimmed().isEmpty()) {
        return Value();
    }
    if (!column.options.isEmpty()) {
        const QStringList parts = column.multiple ? text.split(u'、') : QStringList{text};
        for (const QString& part : parts) {
            if (!column.options.contains(part.trimmed())) {
                return fail(ErrorCode::Input, Tr::tr("“%1” is not offered; the options are: %2.")
                                                  .arg(quoted(part), column.options.join(u'、')));
            }
        }
    }
    return valueFromText(column.kind, column.unit, text);
}

Result<Value> rowsFromJson(const Field& field, const QJsonValue& json)
{
    if (!json.isArray()) {
        return wrongType(Tr::tr("a list of rows"));
    }
    Rows rows;
    const QJsonArray array = json.toArray();
    for (qsizetype at = 0; at < array.size(); ++at) {
        if (!array[at].isObject()) {
            return fail(ErrorCode::Input,
                        Tr::tr("Row %1: %2").arg(at + 1).arg(Tr::tr("expected: {column: value}.")));
        }
        const QJsonObject object = array[at].toObject();
        Row row(field.columns.size());
        for (auto cell = object.begin(); cell != object.end(); ++cell) {
            const int column = field.columnIndex(cell.key());
            if (column < 0) {
                // a values file may repeat the subject of the table that the row stands in
                if (cell.key() == u"科目" || cell.key() == u"序号") {
                    continue;
                }
                QStringList known;
                for (const Column& one : field.columns) {
                    known << one.name;
                }
                return fail(ErrorCode::Input, Tr::tr("Row %1: there is no column “%2”; the columns are: %3.")
                                                  .arg(at + 1)
                                                  .arg(quoted(cell.key()), known.join(u'、')));
            }
            auto value = cellFromJson(field.columns[size_t(column)], cell.value());
            if (!value) {
                return fail(
                    value.error().code,
                    Tr::tr("Row %1, column “%2”: %3").arg(at + 1).arg(cell.key(), value.error().message));
            }
            row[size_t(column)] = std::move(*value);
        }
        for (size_t column = 0; column < row.size(); ++column) {
            if (field.columns[column].isNumber && row[column].isBlank()) {
                row[column] = Value(Decimal(at + 1));
            }
            if (field.columns[column].required && row[column].isBlank()) {
                return fail(ErrorCode::Input, Tr::tr("Row %1: the column “%2” is missing.")
                                                  .arg(at + 1)
                                                  .arg(field.columns[column].name));
            }
        }
        rows.push_back(std::move(row));
    }
    return Value(std::move(rows));
}

QJsonValue scalarToJson(FieldKind kind, const Unit& unit, const Value& value)
{
    const QString text = typedText(kind, unit, value);
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

/// A comma of half width does not separate: “Co., Ltd.” is one name.
Value namesFromText(const QString& line)
{
    static const QRegularExpression separators(QStringLiteral("[、，；;\\n]"));
    QStringList names;
    const QStringList parts = line.split(separators);
    for (const QString& part : parts) {
        if (const QString name = part.trimmed(); !name.isEmpty()) {
            names << name;
        }
    }
    return names.isEmpty() ? Value() : Value(names);
}

} // namespace

Result<Value> valueFromText(FieldKind kind, const Unit& unit, const QString& input)
{
    const QString text = cleanText(input).text;
    const QString line = text.trimmed();
    if (line.isEmpty()) {
        return Value();
    }
    if (isNumberKind(kind)) {
        return numberFromText(kind, unit, line);
    }
    switch (kind) {
    case FieldKind::CreditCode:
        return Value(creditcode::normalised(line));
    case FieldKind::Names:
        return namesFromText(line);
    case FieldKind::Date:
        if (const QDate date = parseDate(line); date.isValid()) {
            return Value(date);
        }
        return fail(ErrorCode::Input, Tr::tr("“%1” is no date (example: 2026-03-05).").arg(quoted(line)));
    case FieldKind::Month:
        if (const auto month = YearMonth::parse(line)) {
            return Value(*month);
        }
        return fail(ErrorCode::Input, Tr::tr("“%1” is no month (example: 2026-03).").arg(quoted(line)));
    case FieldKind::Period:
        if (const auto period = Period::parse(line)) {
            return Value(*period);
        }
        return fail(ErrorCode::Input,
                    Tr::tr("“%1” is no period (example: 2026-03/2026-12).").arg(quoted(line)));
    case FieldKind::Time:
        if (const QDate date = parseDate(line); date.isValid()) {
            return Value(date);
        }
        if (const auto month = YearMonth::parse(line)) {
            return Value(*month);
        }
        if (const auto period = Period::parse(line)) {
            return Value(*period);
        }
        return fail(
            ErrorCode::Input,
            Tr::tr("“%1” is no day, month or period (examples: 2026-03-05, 2026-03, 2026-03/2026-12).")
                .arg(quoted(line)));
    case FieldKind::Tick:
        if (QStringView(u"是√✓✔☑").contains(line) && line.size() == 1) {
            return Value(true);
        }
        if (QStringView(u"否□☐×✗✘").contains(line) && line.size() == 1) {
            return Value(false);
        }
        return fail(ErrorCode::Input, Tr::tr("“%1” is neither 是 nor 否.").arg(quoted(line)));
    default:
        return Value(text);
    }
}

Result<Value> valueFromJson(const Field& field, const QJsonValue& json)
{
    if (field.isFigure) {
        return fail(ErrorCode::Input, Tr::tr("This figure is computed and takes no value."));
    }
    if (json.isNull() || json.isUndefined()) {
        return Value();
    }
    switch (field.kind) {
    case FieldKind::Choice:
        return choiceFromJson(field, json);
    case FieldKind::Names:
        return namesFromJson(json);
    case FieldKind::Rows:
    case FieldKind::Enclosure:
        return rowsFromJson(field, json);
    case FieldKind::Narrative:
        if (!json.isString()) {
            return wrongType(Tr::tr("a text"));
        }
        return Value(parseMarkdown(cleanText(json.toString()).text));
    case FieldKind::Tick:
        if (json.isBool()) {
            return Value(json.toBool());
        }
        break;
    default:
        break;
    }
    const auto line = lineOf(json);
    if (!line) {
        return fail(line.error());
    }
    if (field.notApplicableAllowed && line->trimmed() == u"/") {
        return Value(NotApplicable{});
    }
    return valueFromText(field.kind, field.unit, *line);
}

std::optional<Value> storedValueFromJson(const Field& field, const QJsonValue& json)
{
    if (field.kind == FieldKind::Rows || field.kind == FieldKind::Enclosure) {
        if (!json.isArray()) {
            return std::nullopt;
        }
        Rows rows;
        const QJsonArray array = json.toArray();
        for (const QJsonValue& one : array) {
            const QJsonObject object = one.toObject();
            Row row(field.columns.size());
            for (auto cell = object.begin(); cell != object.end(); ++cell) {
                const int column = field.columnIndex(cell.key());
                if (column < 0 || !cell->isString()) {
                    return std::nullopt;
                }
                const auto value = cellFromJson(field.columns[size_t(column)], cell.value());
                row[size_t(column)] = value ? *value : Value(cell->toString());
            }
            rows.push_back(std::move(row));
        }
        return Value(std::move(rows));
    }
    const auto value = valueFromJson(field, json);
    if (value) {
        return *value;
    }
    return json.isString() ? std::optional(Value(json.toString())) : std::nullopt;
}

QJsonValue valueToJson(const Field& field, const Value& value)
{
    if (const RichText* text = value.richText()) {
        return printMarkdown(*text);
    }
    if (const QStringList* list = value.list()) {
        if (field.kind == FieldKind::Choice && !field.multiple && list->size() == 1) {
            return list->front();
        }
        return QJsonArray::fromStringList(*list);
    }
    if (const Rows* rows = value.rows()) {
        QJsonArray array;
        for (const Row& row : *rows) {
            QJsonObject object;
            for (size_t column = 0; column < row.size() && column < field.columns.size(); ++column) {
                if (!row[column].isBlank()) {
                    const Column& definition = field.columns[column];
                    object.insert(definition.name,
                                  scalarToJson(definition.kind, definition.unit, row[column]));
                }
            }
            array.append(object);
        }
        return array;
    }
    return scalarToJson(field.kind, field.unit, value);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// forms, describe: what can be filled in.
#include "app/cli/Cli.h"

namespace shenbao::cli {
namespace {

QString requiredName(const Field& field)
{
    if (field.required == Required::No) {
        return QStringLiteral("no");
    }
    if (field.hasRequiredWhen) {
        return QStringLiteral("conditional");
    }
    return field.required == Required::Yes ? QStringLiteral("yes") : QStringLiteral("advised");
}

QJsonObject describeColumn(const Column& column)
{
    QJsonObject object{{QStringLiteral("name"), column.name}, {QStringLiteral("kind"), nameOf(column.kind)}};
    if (!column.unit.toString().isEmpty()) {
        object.insert(QStringLiteral("unit"), column.unit.toString());
    }
    if (!column.options.isEmpty()) {
        object.insert(QStringLiteral("options"), QJsonArray::fromStringList(column.options));
    }
    if (column.required) {
        object.insert(QStringLiteral("required"), true);
    }
    return object;
}

QString unitOf(const Field& field)
{
    if (field.kind == FieldKind::Money) {
        return QStringLiteral("万元");
    }
    return field.kind == FieldKind::Percent ? QStringLiteral("%") : field.unit.toString();
}

QStringList optionsOf(const FormTemplate& form, const Field& field)
{
    QStringList options;
    for (const Option& option : field.options) {
        options << option.value;
    }
    for (const ListItem& item : form.lists.value(field.optionList)) {
        options << item.text;
    }
    return options;
}

QJsonObject describeField(const FormTemplate& form, const Field& field)
{
    QJsonObject object{{QStringLiteral("key"), field.key},
                       {QStringLiteral("label"), field.label},
                       {QStringLiteral("kind"), nameOf(field.kind)},
                       {QStringLiteral("required"), requiredName(field)}};
    if (const QString unit = unitOf(field); !unit.isEmpty()) {
        object.insert(QStringLiteral("unit"), unit);
    }
    if (field.limit > 0) {
        object.insert(QStringLiteral("limit"), field.limit);
    }
    if (field.min) {
        object.insert(QStringLiteral("min"), field.min->toString());
    }
    if (field.max) {
        object.insert(QStringLiteral("max"), field.max->toString());
    }
    if (const QStringList options = optionsOf(form, field); !options.isEmpty()) {
        object.insert(QStringLiteral("options"), QJsonArray::fromStringList(options));
    }
    if (field.kind == FieldKind::Choice) {
        object.insert(QStringLiteral("multiple"), field.multiple);
    }
    if (!field.columns.empty()) {
        QJsonArray columns;
        for (const Column& column : field.columns) {
            columns.append(describeColumn(column));
        }
        object.insert(QStringLiteral("columns"), columns);
    }
    for (const auto& [name, text] :
         {std::pair(QStringLiteral("bound"), field.bound),
          std::pair(QStringLiteral("default"), field.defaultValue),
          std::pair(QStringLiteral("group"), field.group), std::pair(QStringLiteral("part"), field.part),
          std::pair(QStringLiteral("help"), field.help)}) {
        if (!text.isEmpty()) {
            object.insert(name, text);
        }
    }
    if (field.computed.as != Computed::As::None) {
        object.insert(QStringLiteral("computed"), true);
    }
    return object;
}

QString describeLine(const FormTemplate& form, const Field& field)
{
    QStringList facts{nameOf(field.kind)};
    if (const QString unit = unitOf(field); !unit.isEmpty()) {
        facts << unit;
    }
    if (field.limit > 0) {
        facts << QStringLiteral("≤%1字").arg(field.limit);
    }
    if (field.required != Required::No) {
        facts << requiredName(field);
    }
    if (const QStringList options = optionsOf(form, field); !options.isEmpty()) {
        facts << options.join(u'|');
    }
    QStringList columns;
    for (const Column& column : field.columns) {
        columns << column.name;
    }
    if (!columns.isEmpty()) {
        facts << columns.join(u'|');
    }
    return field.key + u'\t' + field.label + u'\t' + facts.join(u'\t');
}

} // namespace

Exit runForms(const Context& context)
{
    for (const Error& problem : context.forms.problems()) {
        context.say(problem.message);
    }
    QJsonArray array;
    Exit result = context.forms.problems().empty() ? Exit::Done : Exit::Input;
    for (const auto& entry : context.forms.entries()) {
        const auto form = loadForm(context, entry.id, entry.edition);
        if (!form) {
            result = context.fail(form.error());
            continue;
        }
        array.append(QJsonObject{{QStringLiteral("id"), (*form)->id},
                                 {QStringLiteral("title"), (*form)->title},
                                 {QStringLiteral("edition"), (*form)->edition},
                                 {QStringLiteral("revision"), (*form)->revision}});
        if (!context.json()) {
            context.print(
                QStringLiteral("%1\t%2\t%3").arg((*form)->id).arg((*form)->edition).arg((*form)->title));
        }
    }
    if (context.json()) {
        context.print(array);
    }
    return result;
}

Exit runDescribe(const Context& context)
{
    const auto form = loadForm(context, context.arguments().front());
    if (!form) {
        return context.fail(form.error());
    }
    QJsonArray array;
    for (const Field& field : (*form)->fields) {
        if (field.isFigure) {
            continue;
        }
        if (context.json()) {
            array.append(describeField(**form, field));
        } else {
            context.print(describeLine(**form, field));
        }
    }
    if (context.json()) {
        context.print(array);
    }
    return Exit::Done;
}

} // namespace shenbao::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/ValuePrinter.h"

namespace shenbao {
namespace {

QString box(bool ticked)
{
    return QChar(ticked ? kTickedBox : kEmptyBox);
}

QString printChoice(const Proposal& proposal, const Field& field)
{
    const Value shown = proposal.value(field.key);
    QString text;
    for (size_t at = 0; at < field.options.size(); ++at) {
        const Option& option = field.options[at];
        if (at > 0) {
            text += option.breakBefore ? QString(QChar(0x2028)) : field.gap;
        }
        const bool ticked = shown.list() && shown.list()->contains(option.value);
        // an option that the form prints without a box shows a tick only when it is chosen
        if (option.box || ticked) {
            text += box(ticked);
        }
        text += option.text;
        if (option.other) {
            text += proposal.text(field.key + u".other");
        }
    }
    return text;
}

} // namespace

QString printField(const Proposal& proposal, const Field& field, const ValuePrint& print)
{
    if (field.kind == FieldKind::Choice) {
        return printChoice(proposal, field);
    }
    const Value shown = proposal.value(field.key);
    if (field.kind == FieldKind::Tick) {
        return box(shown.tick() && *shown.tick()) + print.text;
    }
    if (const Period* period = shown.period(); period && print.style == u"to") {
        return period->toPrint(QStringLiteral("至"));
    }
    if (field.kind == FieldKind::Rows) {
        const auto total = proposal.number(field.key);
        const Column* column = field.sumColumn >= 0 ? &field.columns[size_t(field.sumColumn)] : nullptr;
        return total && column ? printNumber(column->kind, column->unit, column->decimals, *total, print.unit)
                               : QString();
    }
    return printScalar(field.kind, field.unit, field.decimals, shown, print.unit);
}

QString printAtPlace(const Proposal& proposal, const ValuePrint& print)
{
    const Field* field = proposal.form().field(print.key);
    if (!field || !proposal.holds(print.when)) {
        return {};
    }
    const bool hidden = !print.blankWhen.isAlways() && proposal.holds(print.blankWhen);
    const QString text = hidden ? QString() : printField(proposal, *field, print);
    return text.isEmpty() ? print.blank : print.prefix + text + print.suffix;
}

QString printRow(const Proposal& proposal, const Field& field, const Row& row, int number,
                 const QString& format)
{
    QString text;
    QString piece; // inside [ ]
    bool optional = false;
    bool complete = true; // no cell of the piece is blank
    for (qsizetype at = 0; at < format.size(); ++at) {
        const QChar character = format[at];
        QString& target = optional ? piece : text;
        if (character == u'[') {
            optional = complete = true;
            piece.clear();
        } else if (character == u']') {
            optional = false;
            if (complete) {
                text += piece;
            }
        } else if (character == u'{') {
            const qsizetype close = format.indexOf(u'}', at);
            const QStringView name = QStringView(format).mid(at + 1, close - at - 1);
            at = close;
            if (name == u"n") {
                target += QString::number(number);
                continue;
            }
            const int column = field.columnIndex(name);
            const Column& definition = field.columns[size_t(column)];
            const QString cell = printScalar(definition.kind, definition.unit, definition.decimals,
                                             proposal.cell(field, row, column));
            complete = complete && !cell.isEmpty();
            target += cell;
        } else {
            target += character;
        }
    }
    return text;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/FigureForms.h"

#include <algorithm>

namespace shenbao {

QStringList linkableKeys(const FormTemplate& form)
{
    QStringList keys;
    for (const Field& field : form.fields) {
        if (isNumberKind(field.kind) || field.isFigure ||
            (field.kind == FieldKind::Rows && field.sumColumn >= 0)) {
            keys << field.key;
        }
    }
    return keys;
}

std::vector<FigureForm> figureForms(const Proposal& proposal, const QString& key)
{
    std::vector<FigureForm> forms{{key, proposal.figure(key)}};
    const Field* field = proposal.form().field(key);
    if (!field || forms.front().shown.isEmpty()) {
        return forms;
    }
    const Column* column = field->sumColumn >= 0 ? &field->columns[size_t(field->sumColumn)] : nullptr;
    const bool isMoney = (column ? column->kind : field->kind) == FieldKind::Money;
    const QString base = isMoney ? QStringLiteral("元") : (column ? column->unit : field->unit).base;
    QStringList units;
    if (!base.isEmpty()) {
        for (const char16_t* multiplier : {u"", u"万", u"亿"}) {
            units << QString(QString::fromUtf16(multiplier) + base);
        }
    }
    units << kNumberOnly.toString();
    for (const QString& unit : std::as_const(units)) {
        const QString figure = QString(key + u' ' + unit);
        const QString shown = proposal.figure(figure);
        const bool isKnown = std::any_of(forms.begin(), forms.end(),
                                         [&](const FigureForm& one) { return one.shown == shown; });
        if (!shown.isEmpty() && !isKnown) {
            forms.push_back({figure, shown});
        }
    }
    return forms;
}

} // namespace shenbao

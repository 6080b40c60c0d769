// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Threshold.h"

#include "core/check/Rule.h"

#include <QSet>

namespace shenbao {

QStringList thresholdKeys(const FormTemplate& form)
{
    QSet<QString> asked;
    for (const CheckRule& check : form.checks) {
        if (check.kind != u"threshold") {
            continue;
        }
        RuleParameters parameters(check, form);
        const bool isAll = !parameters.has("keys"); // all with a threshold
        const QStringList keys = parameters.keys("keys");
        const QStringList without = parameters.keys("without");
        for (const Field& field : form.fields) {
            if ((isAll || keys.contains(field.key)) && !without.contains(field.key)) {
                asked.insert(field.key);
            }
        }
    }
    QStringList list;
    for (const Field& field : form.fields) {
        if (asked.contains(field.key) && (field.min || field.max)) {
            list << field.key;
        }
    }
    return list;
}

ThresholdState thresholdState(const Field& field, const Proposal& proposal)
{
    if ((!field.min && !field.max) || !proposal.holds(field.thresholdWhen)) {
        return {};
    }
    const auto number = proposal.number(field.key);
    if (!number) {
        return {ThresholdState::Is::Blank, field.min.value_or(Decimal())};
    }
    if (field.min && *number < *field.min) {
        return {ThresholdState::Is::Missed, *field.min - *number};
    }
    if (field.max && *number > *field.max) {
        return {ThresholdState::Is::Missed, *field.max - *number};
    }
    return {ThresholdState::Is::Met, {}};
}

} // namespace shenbao

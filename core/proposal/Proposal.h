// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/form/FormTemplate.h"
#include "core/proposal/ProposalEdit.h"

#include <map>

namespace shenbao {

/// Asked for in a linked figure instead of a unit: the number alone.
inline constexpr QStringView kNumberOnly = u"数值";

/// The answers to a form, by key. A value type: a copy is a snapshot and costs little.
///
/// Fields show, in this order: their own value, the value they are bound to, their computation, their default. A narrative
/// shows the current values of its linked figures; own() has the links.
class Proposal final
{
public:
    explicit Proposal(FormPtr form) : m_form(std::move(form)) {}

    const FormTemplate& form() const { return *m_form; }
    const FormPtr& formPtr() const { return m_form; }
    /// The same answers under a form that has the same keys (newer help and checks).
    void setForm(FormPtr form) { m_form = std::move(form); }

    /// What was answered for exactly this key; blank when nothing was.
    const Value& own(const QString& key) const;
    const std::map<QString, Value>& answers() const { return m_answers; }

    /// What the field shows. Unknown keys are blank.
    Value value(const QString& key) const;
    /// The computation alone, whatever the field's own value is; blank when there is none or its inputs are blank.
    Value computed(const QString& key) const;
    /// The number that a key stands for: its value, or for rows the total of their sum column.
    std::optional<Decimal> number(const QString& key) const;
    /// A cell as shown: its own value or the product of its row.
    Value cell(const Field& field, const Row& row, int column) const;
    /// A text value for messages, names and comparisons; numbers without separators.
    QString text(const QString& key) const;

    /// What a linked figure shows (specification 3.5): `KEY` as the form prints it with its unit, `KEY 亿元` in another unit of
    /// the same kind, `KEY 数值` without a unit. Empty when there is no value, or none in this unit.
    QString figure(const QString& figure) const;

    /// Whether the field counts as answered (a narrative also when its rows are there; rows also when confirmed as none).
    bool isFilled(const QString& key) const;
    bool holds(const Condition& condition) const;
    bool isRequired(const Field& field) const;
    /// Number of rows or names.
    int count(const QString& key) const;

    /// Applies an edit and gives its inverse. Fails, changing nothing, for an unknown key or a row or column out of range.
    Result<ProposalEdit> apply(const ProposalEdit& edit);

private:
    Value withFigures(const Value& narrative) const;
    Value defaultOf(const Field& field) const;
    bool isFilled(const QString& key, int depth) const;
    Value value(const Field& field, int depth) const;
    Value computed(const Field& field, int depth) const;
    std::optional<Decimal> number(const QString& key, int depth) const;

    FormPtr m_form;
    std::map<QString, Value> m_answers; ///< never a blank value
};

} // namespace shenbao

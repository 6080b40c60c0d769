// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FieldEditor.h"

class QLineEdit;
class QToolButton;

namespace shenbao {

/// One line of text that is read as the field's kind: names, codes, numbers with units, dates, months, periods. What
/// cannot be understood is kept as it was typed, and a finding says so.
class LineFieldEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LineFieldEditor(ProjectSession& session, const Field& field, QWidget* parent);
    QLineEdit* line() const { return m_line; }

protected:
    void showValue() override;

private:
    void typed(const QString& text);
    void showNote();
    void addPicker();
    void addSuggestions();
    void addNotApplicable();

    QLineEdit* m_line;
    QToolButton* m_notApplicable = nullptr;
};

/// The line that a person would type for a value: 1234.5, 2026-03, 甲、乙.
QString editText(const Field& field, const Value& value);

} // namespace shenbao

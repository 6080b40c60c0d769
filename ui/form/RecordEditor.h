// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FieldEditor.h"

namespace shenbao {

class LineEdit;

/// A list that never has more than one row, as lines under each other instead of a table.
class RecordEditor final : public FieldEditor
{
    Q_OBJECT

public:
    RecordEditor(ProjectSession& session, const Field& field, QWidget* parent);
    void showFinding(const Finding& finding) override;

protected:
    void showValue() override;

private:
    Row row() const;
    void typed(int column, const QString& text);
    void setCell(int column, const Value& value, bool typing);
    void addPicker(int column, QBoxLayout& line);

    std::vector<LineEdit*> m_lines; ///< by column
};

} // namespace shenbao

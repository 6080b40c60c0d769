// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FieldEditor.h"

class QMimeData;
class QToolButton;

namespace shenbao {

class LineEdit;

/// One line of text that is read as the field's kind: names, codes, numbers with units, dates, months, periods. What
/// cannot be understood is kept as it was typed, and a finding says so.
class LineFieldEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LineFieldEditor(ProjectSession& session, const Field& field, QWidget* parent);
    QLineEdit* line() const;
    /// Not where the form prints the unit beside the blank.
    void setUnitVisible(bool visible);
    void showFinding(const Finding& finding) override;
    QStringList keys() const override;
    /// What the form computes is not typed over by accident, only after enterByHand().
    bool isLocked() const { return m_isLocked; }
    void enterByHand();

Q_SIGNALS:
    /// Several cells were pasted: they are for this answer and those beside and below it.
    void tablePasted(const QMimeData& mime);

protected:
    void showValue() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed(const QString& text);
    void showText(const Value& value);
    void showNote();
    void addUnit();
    void addComputation();
    void computeAgain();
    void showComputation();
    bool isComputed() const;
    bool differsFromComputed() const;
    void addPicker();
    void openPicker(QWidget* anchor);
    void addSuggestions();
    void addNotApplicable();
    QToolButton* addButton(const QString& icon, const QString& name, const QString& tip);

    LineEdit* m_line;
    QToolButton* m_hand = nullptr; ///< enter by hand, or compute again
    QAction* m_byMenu = nullptr;   ///< the same in the menu of the line
    bool m_isLocked = false;
    bool m_byHand = false; ///< asked for, though nothing is typed yet
    QLabel* m_unit = nullptr;
    QToolButton* m_notApplicable = nullptr;
    QLineEdit* m_reason = nullptr; ///< why it does not apply
};

/// The line that a person would type for a value: 1234.5, 2026年3月, 甲、乙.
QString editText(const Field& field, const Value& value);

} // namespace shenbao

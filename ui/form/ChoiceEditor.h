// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FieldEditor.h"

class QAbstractButton;

namespace shenbao {

/// The options of a choice beside each other, as on paper; “other” with a line for its text.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(ProjectSession& session, const Field& field, QWidget* parent);
    void showFinding(const Finding& finding) override;
    QStringList keys() const override;

protected:
    void showValue() override;

private:
    void take();
    QString otherKey() const { return key() + u".other"; }

    std::vector<QAbstractButton*> m_buttons; ///< in the order of the options
    QLineEdit* m_other = nullptr;
};

/// 是 or 否.
class TickEditor final : public FieldEditor
{
    Q_OBJECT

public:
    TickEditor(ProjectSession& session, const Field& field, const QString& text, QWidget* parent);

protected:
    void showValue() override;

private:
    QString refusalToConfirm() const;

    QAbstractButton* m_box;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FieldEditor.h"

class QAbstractButton;
class QLineEdit;

namespace shenbao {

/// The options of a choice beside each other, as on paper; “other” with a line for its text.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(ProjectSession& session, const Field& field, QWidget* parent);

protected:
    void showValue() override;

private:
    void take();

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
    QAbstractButton* m_box;
};

} // namespace shenbao

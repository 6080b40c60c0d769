// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"
#include "ui/shell/Card.h"

class QPushButton;
class QToolButton;

namespace shenbao {

/// A form that one can apply with: what it is, until when, for whom, and, folded, what will be needed.
class FormCard final : public Card
{
    Q_OBJECT

public:
    FormCard(FormPtr form, QDate today, QWidget* parent = nullptr);

    const FormPtr& form() const { return m_form; }
    QPushButton* startButton() const { return m_start; }
    QToolButton* foldButton() const { return m_fold; }

Q_SIGNALS:
    void startRequested(const shenbao::FormPtr& form);

private:
    QWidget* makeNeeds();
    QString workText() const;
    QStringList documents() const;
    void setFolded(bool isFolded);

    FormPtr m_form;
    QPushButton* m_start = nullptr;
    QToolButton* m_fold = nullptr;
    QWidget* m_needs = nullptr;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace shenbao {

/// A small popup in which a number of the form is chosen to be linked into a narrative. Typing filters, Enter takes.
class FigurePicker final : public QFrame
{
    Q_OBJECT

public:
    explicit FigurePicker(const Proposal& proposal, QWidget* parent = nullptr);

    /// Keys of a form that can stand in a text as a linked figure.
    static QStringList figuresOf(const FormTemplate& form);

Q_SIGNALS:
    void chosen(const QString& figure);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void filter(const QString& words);
    void take();

    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace shenbao

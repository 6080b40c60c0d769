// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/narrative/FigureForms.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QListWidget;

namespace shenbao {

/// A small list of the figures of a form with their values, to search in and to choose from, and the ways to write the
/// chosen one. Lies over its parent: input methods do not reach popup windows. Closes when the focus leaves it.
class FigurePicker final : public QFrame
{
    Q_OBJECT

public:
    FigurePicker(const Proposal& proposal, QWidget* parent);

    /// Below a place of the parent, or above it where there is no room.
    void openAt(const QRect& anchor);

Q_SIGNALS:
    void chosen(const QString& figure);
    /// Nothing was chosen; the focus may go back.
    void dismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);
    void showForms();
    void take();
    void dismiss();
    void moveBy(int rows);

    const Proposal& m_proposal;
    QLineEdit* m_search;
    QListWidget* m_list;
    QWidget* m_formsRow;
    QButtonGroup* m_forms;
    QLabel* m_none;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/narrative/NarrativeEdit.h"

class QMenu;
class QToolButton;

namespace shenbao {

/// The slim bar of buttons above a narrative, and the same commands for menus.
class FormatBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FormatBar(NarrativeEdit& edit, QWidget* parent = nullptr);

    /// Adds the commands to a menu.
    void fill(QMenu& menu) const;

Q_SIGNALS:
    void pictureWanted();
    void figureWanted();
    void commentWanted();
    void pageWanted();

private:
    QToolButton* add(const QString& iconName, const QString& text, const QString& shortcut = {});
    void fillHeadings(QMenu& menu) const;
    void fillTable(QMenu& menu) const;
    void refresh();

    NarrativeEdit& m_edit;
    QToolButton* m_bold = nullptr;
    QToolButton* m_italic = nullptr;
    QToolButton* m_underline = nullptr;
    QToolButton* m_bullets = nullptr;
    QToolButton* m_numbers = nullptr;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QMenu;

namespace shenbao {

/// Takes several of a few offered words, joined by 、: typed, or ticked in a list that opens with Alt+Down
/// or the button.
class OptionsEdit final : public QLineEdit
{
    Q_OBJECT

public:
    OptionsEdit(QStringList options, QWidget* parent);

    /// The words that are chosen now.
    QStringList chosen() const;
    void openList();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void toggle(const QString& option, bool on);

    QStringList m_options;
    QMenu* m_menu;
};

} // namespace shenbao

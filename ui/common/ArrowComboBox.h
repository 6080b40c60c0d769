// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace shenbao {

/// A combo box that shows by an arrow that it can be opened: a style sheet alone would need picture files for that.
class ArrowComboBox final : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace shenbao

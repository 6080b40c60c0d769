// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace shenbao {

/// A white sheet on the desk.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr) : QFrame(parent) {}

    static void paint(QWidget& widget, bool isLit);
    /// A line of plain text that breaks where it must; `points` of the type scale.
    static QLabel* addText(QWidget* parent, const QString& text, double points, bool isFaint = false);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace shenbao

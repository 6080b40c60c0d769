// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/WordCount.h"

#include <QWidget>

class QLabel;

namespace shenbao {

/// 286/300 字 beside the title of a narrative, the other counts on hover.
class CounterLabel final : public QWidget
{
    Q_OBJECT

public:
    enum class State : quint8 { Normal, Near, Over };

    explicit CounterLabel(QWidget* parent = nullptr);

    void setCount(const WordCount& count, int limit);
    QString text() const;
    State state() const { return m_state; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void look();
    void keepSize();

    QLabel* m_sign;
    QLabel* m_text;
    State m_state = State::Normal;
    bool m_looking = false;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

namespace shenbao {

class NarrativeEdit;

/// Says that much that was pasted is being read, and lets people cancel it. Seen only when it takes longer than a moment.
class PasteBar final : public QFrame
{
    Q_OBJECT

public:
    explicit PasteBar(NarrativeEdit& edit, QWidget* parent = nullptr);

private:
    QTimer m_patience;
};

} // namespace shenbao

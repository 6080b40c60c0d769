// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/TextSearch.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

namespace shenbao {

/// Brings hits into view on their pages and selects their text in the editor of the answer. Stays with a hit for a moment: a
/// page that has just been made still finds the heights of its texts and tables.
class HitShower final : public QObject
{
    Q_OBJECT

public:
    explicit HitShower(QObject* parent = nullptr);

    /// The focus stays where it is unless it is to be taken: people go from hit to hit with the cursor in the line in which
    /// they search. Answers that are no text are only shown.
    void show(QScrollArea& page, QWidget& editor, const TextHit& hit, bool takesFocus);

private:
    void reveal();

    QPointer<QScrollArea> m_page;
    QPointer<QWidget> m_editor;
    QPointer<QWidget> m_control; ///< part of the editor
    QTimer m_timer;
    int m_rounds = 0;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMargins>

class QLayout;
class QWidget;

namespace shenbao {

/// Property of widgets that find the size of their letters themselves.
inline constexpr char kOwnScale[] = "shenbaoOwnScale";

/// Makes everything on a sheet of paper larger or smaller: letters, the room around and between things, icons. Sizes at
/// 100 % are those that the widgets have when they are met first.
class PaperScale final
{
public:
    /// `zoom`: 1 as designed.
    void apply(QWidget& paper, double zoom);

private:
    void scaleWidget(QWidget& widget, double zoom);
    void scaleLayout(QLayout& layout, double zoom);

    struct Room
    {
        QMargins margins;
        int horizontal = -1;
        int vertical = -1;
    };
    QHash<const QLayout*, Room> m_rooms; ///< at 100 %
};

} // namespace shenbao

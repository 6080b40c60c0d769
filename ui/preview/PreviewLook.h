// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace shenbao {

/// What the preview takes from the theme. Apart, because Theme.h and core/document/Document.h both have a name Space and no
/// file can include the two.
struct PreviewLook
{
    QColor desk;
    QColor line;
    QColor accent;
    int half = 0; ///< of the rhythm, device-independent pixels
    int one = 0;
    int two = 0;
    int step = 0;

    static PreviewLook current();
    static QIcon icon(const QString& name);
};

} // namespace shenbao

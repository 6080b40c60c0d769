// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Comment.h"

#include <QRect>

namespace shenbao {

/// What a new comment is to be about.
struct CommentTarget
{
    QString key;
    Anchor passage; ///< nowhere: the whole answer
    QString quote;  ///< the passage as people read it
    QRect place;    ///< on the screen
};

} // namespace shenbao

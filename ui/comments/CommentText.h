// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Comment.h"

namespace shenbao {

/// A time as people say it, in their own time zone; the year only when it is another one.
QString remarkTime(const QDateTime& at);
/// A comment and its replies as a few lines: who, when, what.
QString threadText(const Comment& comment);
/// The same as a tip.
QString threadTip(const Comment& comment);
/// What a comment is about, shortened to one line; empty for the whole answer.
QString shortQuote(const Comment& comment, int most);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shenbao {

/// What cleanText() took out of a text.
struct CleanedText
{
    QString text;
    int removed = 0; ///< characters that no document format may contain
};

/// The one border that every text passes before it becomes an answer: drops what XML 1.0 forbids (control characters,
/// lone surrogates, U+FFFE, U+FFFF and the other non-characters) and turns CR LF, CR, U+0085 and U+2029 into LF. A tab stays.
CleanedText cleanText(const QString& text);

/// The beginning of a text, of at most `most` UTF-16 units; no character is cut in two.
QString shortened(const QString& text, qsizetype most);

/// Whether cleanText() would leave the text as it is.
bool isCleanText(QStringView text);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace shenbao {

/// The classes by which characters are counted (specification 3.1).
enum class CountClass : quint8 {
    Ignored, ///< byte order mark, zero-width space, variation selectors
    LineEnd, ///< ends a paragraph or a line, never counted
    Space,
    Cjk,       ///< counts one each
    Ambiguous, ///< quotes, dashes and ellipses that Chinese and Latin text share
    Other      ///< a run counts one
};

CountClass countClass(char32_t character);
bool isHan(char32_t character); ///< Unicode script Han, all extensions
/// A character of Chinese text that a Chinese font draws: CountClass::Cjk, and the ambiguous marks.
bool isChineseType(char32_t character);

/// Calls visit(character, position, length) for each code point; position and length in UTF-16 units.
/// A lone surrogate is visited as it is.
template<typename Visitor>
void forEachCodePoint(QStringView text, Visitor&& visit)
{
    for (qsizetype at = 0; at < text.size();) {
        const QChar unit = text[at];
        if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            visit(QChar::surrogateToUcs4(unit, text[at + 1]), at, 2);
            at += 2;
        } else {
            visit(char32_t(unit.unicode()), at, 1);
            ++at;
        }
    }
}

} // namespace shenbao

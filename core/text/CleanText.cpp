// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CleanText.h"

namespace shenbao {
namespace {

bool isForbidden(char16_t unit)
{
    return (unit < 0x20 && unit != u'\t' && unit != u'\n') || (unit >= 0x7F && unit < 0xA0) ||
           unit == 0xFFFE || unit == 0xFFFF || (unit >= 0xFDD0 && unit <= 0xFDEF);
}

bool isPlainUnit(char16_t unit)
{
    return !isForbidden(unit) && !QChar::isSurrogate(unit) && unit != 0x2029;
}

} // namespace

bool isCleanText(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (isPlainUnit(unit)) {
            continue;
        }
        const bool pair = QChar::isHighSurrogate(unit) && at + 1 < text.size() &&
                          text[at + 1].isLowSurrogate() &&
                          !QChar::isNonCharacter(QChar::surrogateToUcs4(text[at], text[at + 1]));
        if (!pair) {
            return false;
        }
        ++at;
    }
    return true;
}

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most) {
        return text;
    }
    return text.left(most > 0 && text[most - 1].isHighSurrogate() ? most - 1 : most);
}

CleanedText cleanText(const QString& text)
{
    if (isCleanText(text)) {
        return {text, 0};
    }
    CleanedText result;
    result.text.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit == u'\r' || unit == 0x85 || unit == 0x2029) {
            if (unit == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') {
                ++at;
            }
            result.text += u'\n';
        } else if (isPlainUnit(unit)) {
            result.text += QChar(unit);
        } else if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate() &&
                   !QChar::isNonCharacter(QChar::surrogateToUcs4(text[at], text[at + 1]))) {
            result.text += text[at];
            result.text += text[++at];
        } else {
            ++result.removed;
        }
    }
    return result;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CharacterClass.h"

#include <array>

namespace shenbao {
namespace {

bool in(char32_t character, char32_t first, char32_t last)
{
    return character >= first && character <= last;
}

CountClass classify(char32_t c)
{
    if (c == 0xFEFF || c == 0x200B || in(c, 0xFE00, 0xFE0F) || in(c, 0xE0100, 0xE01EF) ||
        in(c, 0x180B, 0x180D)) {
        return CountClass::Ignored;
    }
    if (c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C || c == 0x85) {
        return CountClass::LineEnd;
    }
    if (c == u'\t' || QChar::category(c) == QChar::Separator_Space) {
        return CountClass::Space;
    }
    switch (c) {
    case 0x00B7:
    case 0x2014:
    case 0x2015:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2025:
    case 0x2026:
        return CountClass::Ambiguous;
    default:
        break;
    }
    if (in(c, 0x2E80, 0x2FDF) || in(c, 0x3001, 0x303F) || in(c, 0x3200, 0x33FF) || in(c, 0xFE10, 0xFE1F) ||
        in(c, 0xFE30, 0xFE4F) || in(c, 0xFF00, 0xFFEF)) {
        return CountClass::Cjk;
    }
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return CountClass::Cjk;
    default:
        break;
    }
    // Extensions that are newer than the Unicode tables of the Qt in use: planes 2 and 3 hold nothing but Han.
    return in(c, 0x20000, 0x3FFFD) ? CountClass::Cjk : CountClass::Other;
}

const std::array<CountClass, 0x10000>& basicPlane()
{
    static const auto table = [] {
        std::array<CountClass, 0x10000> classes{};
        for (char32_t c = 0; c < classes.size(); ++c) {
            classes[c] = classify(c);
        }
        return classes;
    }();
    return table;
}

} // namespace

CountClass countClass(char32_t character)
{
    return character < 0x10000 ? basicPlane()[character] : classify(character);
}

bool isHan(char32_t character)
{
    if (in(character, 0x4E00, 0x9FFF)) {
        return true;
    }
    return QChar::script(character) == QChar::Script_Han || in(character, 0x20000, 0x3FFFD);
}

bool isChineseType(char32_t character)
{
    const CountClass one = countClass(character);
    return one == CountClass::Cjk || one == CountClass::Ambiguous || character == 0x3000;
}

} // namespace shenbao

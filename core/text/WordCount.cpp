// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WordCount.h"

#include "core/text/CharacterClass.h"

namespace shenbao {

WordCount countParagraph(QStringView paragraph)
{
    // Whether the ambiguous marks are Chinese is known only at the end: both readings are counted side by side.
    WordCount count;
    int runs = 0;         // runs of OTHER when the ambiguous marks are Chinese
    int runsTogether = 0; // and when they are OTHER
    int cjk = 0;
    int ambiguous = 0;
    bool inRun = false;
    bool inRunTogether = false;
    forEachCodePoint(paragraph, [&](char32_t character, qsizetype, int) {
        switch (countClass(character)) {
        case CountClass::Ignored:
            return;
        case CountClass::LineEnd:
            inRun = inRunTogether = false;
            return;
        case CountClass::Space:
            ++count.charsWithSpaces;
            inRun = inRunTogether = false;
            return;
        case CountClass::Cjk:
            ++cjk;
            count.han += isHan(character) ? 1 : 0;
            inRun = inRunTogether = false;
            break;
        case CountClass::Ambiguous:
            ++ambiguous;
            inRun = false;
            runsTogether += inRunTogether ? 0 : 1;
            inRunTogether = true;
            break;
        case CountClass::Other:
            runs += inRun ? 0 : 1;
            runsTogether += inRunTogether ? 0 : 1;
            inRun = inRunTogether = true;
            break;
        }
        ++count.charsNoSpaces;
        ++count.charsWithSpaces;
    });
    count.words = cjk > 0 ? cjk + ambiguous + runs : runsTogether;
    return count;
}

WordCount countText(QStringView text)
{
    WordCount total;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at == text.size() || text[at] == u'\n' || text[at] == u'\r' || text[at].unicode() == 0x2029) {
            total += countParagraph(text.mid(start, at - start));
            start = at + 1;
        }
    }
    return total;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/Overflow.h"

namespace shenbao {

int firstPlaceBeyond(const AnalysedText& text, int limit)
{
    if (limit <= 0 || text.count().words <= limit) {
        return -1;
    }
    int rest = limit;
    for (const AnalysedLine& line : text.lines()) {
        if (line.count.words <= rest) {
            rest -= line.count.words;
            continue;
        }
        // the longest beginning that still fits; the count of a beginning never falls as it grows
        qsizetype fits = 0;
        qsizetype tooLong = line.text.size();
        while (tooLong - fits > 1) {
            const qsizetype middle = fits + (tooLong - fits) / 2;
            (countParagraph(QStringView(line.text).left(middle)).words <= rest ? fits : tooLong) = middle;
        }
        if (fits > 0 && line.text[fits - 1].isHighSurrogate()) {
            --fits;
        }
        return line.start + int(fits);
    }
    return -1;
}

} // namespace shenbao

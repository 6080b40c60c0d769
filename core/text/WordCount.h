// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace shenbao {

/// The counts that Word and WPS show for a text (specification 3.1). Additive over paragraphs.
struct WordCount
{
    int words = 0;           ///< 字数: CJK characters plus runs of others; decides limits
    int charsNoSpaces = 0;   ///< 字符数(不计空格)
    int charsWithSpaces = 0; ///< 字符数(计空格), without line ends
    int han = 0;             ///< 汉字数

    WordCount& operator+=(const WordCount& other)
    {
        words += other.words;
        charsNoSpaces += other.charsNoSpaces;
        charsWithSpaces += other.charsWithSpaces;
        han += other.han;
        return *this;
    }
    bool operator==(const WordCount&) const = default;
};

/// Counts one paragraph. A soft line break (U+2028) in it separates words but does not end it; any other line end is
/// counted the same way, so split first where that matters.
WordCount countParagraph(QStringView paragraph);

/// Splits at LF, CR LF, CR and U+2029 and adds the paragraphs up. Counts code points, in one pass.
WordCount countText(QStringView text);

} // namespace shenbao

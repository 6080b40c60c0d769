// SPDX-License-Identifier: GPL-3.0-or-later
// count: the counts of a text file, as Word shows them.
#include "app/cli/Cli.h"
#include "core/base/Tr.h"
#include "core/text/WordCount.h"

namespace shenbao::cli {

Exit runCount(const Context& context)
{
    const QString path = context.arguments().value(0, QStringLiteral("-"));
    const auto text = readTextFile(path);
    if (!text) {
        return context.fail(text.error());
    }
    int limit = -1;
    if (context.parser.isSet(QStringLiteral("limit"))) {
        bool isNumber = false;
        limit = context.parser.value(QStringLiteral("limit")).toInt(&isNumber);
        if (!isNumber || limit < 0) {
            return context.usage(Tr::tr("--limit needs a number."));
        }
    }
    const WordCount count = countText(*text);
    if (context.json()) {
        context.print(QJsonObject{{QStringLiteral("words"), count.words},
                                  {QStringLiteral("chars_no_spaces"), count.charsNoSpaces},
                                  {QStringLiteral("chars_with_spaces"), count.charsWithSpaces},
                                  {QStringLiteral("han"), count.han}});
    } else {
        context.print(Tr::tr("words %1, characters without blanks %2, with blanks %3, Han characters %4")
                          .arg(count.words)
                          .arg(count.charsNoSpaces)
                          .arg(count.charsWithSpaces)
                          .arg(count.han));
    }
    return limit >= 0 && count.words > limit ? Exit::No : Exit::Done;
}

} // namespace shenbao::cli

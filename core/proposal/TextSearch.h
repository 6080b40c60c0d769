// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "core/text/TextMatcher.h"

#include <functional>

namespace shenbao {

/// A place of the answers where a text stands.
struct TextHit
{
    QString key;
    int row = -1; ///< in a list; -1: none in particular
    int column = -1;
    int start =
        -1; ///< as in Finding, UTF-16 units; -1: the answer or cell as a whole (numbers, dates, choices)
    int end = -1;
    bool canReplace = false;
    QString before; ///< what stands around it, on one line; begins or ends with … where it is cut
    QString match;
    QString after;
    bool operator==(const TextHit&) const = default;
};

struct TextHits
{
    std::vector<TextHit> hits;
    bool isCut = false; ///< there are more
};

/// Fields that a search looks at, in the order of the form; figures that are computed and nothing else have no text of
/// their own.
QStringList searchedKeys(const FormTemplate& form);

/// Finds a text in what these answers show: narratives line by line (also headings, list items, table cells and captions,
/// never linked figures), lines of text, names, cells; numbers and dates as they are printed or typed; chosen options. Ticks
/// and answers that are not used at present are left out. At most `most` hits, in the order of `keys`.
TextHits findText(const Proposal& proposal, const QStringList& keys, const TextMatcher& wanted, size_t most);

/// Whether answers of this field, or cells of this column, are changed by replacing: free texts are, and unit names and
/// persons. Amounts, dates, codes, telephone numbers, addresses and choices are not: there a text that looks the same means
/// something else.
bool isReplaced(const Field& field);
bool isReplaced(const Column& column);

/// Places in plainText() of a line of a narrative; none of them reaches into a linked figure or across it.
std::vector<TextRange> matchesIn(const TextSpans& spans, const TextMatcher& wanted, size_t most);

/// Calls visit for every place of one answer, in order: the hit without its surroundings, the text that it stands in as it is
/// shown, and the range in that. At most `most` times.
using VisitHit = std::function<void(const TextHit& hit, const QString& text, const TextRange& range)>;
void forEachHit(const Proposal& proposal, const Field& field, const TextMatcher& wanted, size_t most,
                const VisitHit& visit);

} // namespace shenbao

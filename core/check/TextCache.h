// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "core/text/AnalysedText.h"

#include <QHash>

#include <algorithm>
#include <any>
#include <map>

namespace shenbao {

/// A stretch of text that somebody wrote: a line of a narrative, a line of text, a text cell of a list, a name.
struct Passage
{
    const Field* field = nullptr;
    QString text;
    AnalysedLine::Kind kind = AnalysedLine::Kind::Paragraph;
    int start = -1; ///< in the text of the answer; -1 in lists
    int row = -1;
    int column = -1;
};

/// The passages of an answer, and all of them as one text with a line for each: an expression is matched once for an answer.
struct FieldTexts
{
    QString joined;
    std::vector<Passage> passages;
    std::vector<int> starts; ///< of the passages in `joined`
    quint64 revision = 0;    ///< another number when the answer has changed

    /// The passage in which a place of `joined` lies; its index.
    size_t passageAt(qsizetype place) const
    {
        return size_t(std::upper_bound(starts.begin(), starts.end(), int(place)) - starts.begin()) - 1;
    }
};

/// The analysed texts of a proposal, kept between runs: an answer that has not changed is not analysed again.
class TextCache final
{
public:
    /// A narrative or a line of text; anything else is the text that Proposal::text() gives.
    const AnalysedText& text(const Proposal& proposal, const QString& key);
    /// The passages of an answer; valid until the answer changes and is asked for again.
    const FieldTexts& passages(const Proposal& proposal, const Field& field);
    /// Of the text as it was last asked for: another number when it has changed since.
    quint64 revision(const QString& key) const;
    /// Where an owner keeps what it derived from a text; it looks at the revision itself. Stays valid.
    std::any& slot(const void* owner, const QString& key) { return m_slots[{owner, key}]; }

private:
    struct Entry
    {
        Value value;
        AnalysedText text;
        quint64 revision = 0;
    };
    struct Passages
    {
        Value value;
        bool isKnown = false;
        FieldTexts texts;
    };
    std::map<QString, Passages> m_passages;
    std::map<std::pair<const void*, QString>, std::any> m_slots;
    quint64 m_revision = 0;
    std::map<QString, Entry> m_entries; ///< by key; a map, so that references stay valid
};

/// Calls visit(const Passage&) for every stretch of text of an answer.
template<typename Visit>
void forEachPassage(const Proposal& proposal, TextCache& texts, const Field& field, Visit&& visit)
{
    for (const Passage& passage : texts.passages(proposal, field).passages) {
        visit(passage);
    }
}

} // namespace shenbao

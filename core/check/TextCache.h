// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"
#include "core/text/AnalysedText.h"

#include <QHash>

#include <any>
#include <map>

namespace shenbao {

/// The analysed texts of a proposal, kept between runs: an answer that has not changed is not analysed again.
class TextCache final
{
public:
    /// A narrative or a line of text; anything else is the text that Proposal::text() gives.
    const AnalysedText& text(const Proposal& proposal, const QString& key);
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
    std::map<std::pair<const void*, QString>, std::any> m_slots;
    quint64 m_revision = 0;
    std::map<QString, Entry> m_entries; ///< by key; a map, so that references stay valid
};

/// A stretch of text that somebody wrote: a line of a narrative, a line of text, a text cell of a list, a name.
struct Passage
{
    const Field& field;
    QString text;
    AnalysedLine::Kind kind = AnalysedLine::Kind::Paragraph;
    int start = -1; ///< in the text of the answer; -1 in lists
    int row = -1;
    int column = -1;
    const AnalysedLine* line = nullptr; ///< narratives and texts
};

/// Calls visit(const Passage&) for every stretch of text of an answer.
template<typename Visit>
void forEachPassage(const Proposal& proposal, TextCache& texts, const Field& field, Visit&& visit)
{
    if (field.kind == FieldKind::Narrative || isTextKind(field.kind)) {
        for (const AnalysedLine& line : texts.text(proposal, field.key).lines()) {
            if (!line.text.isEmpty()) {
                visit(Passage{field, line.text, line.kind, line.start, -1, -1, &line});
            }
        }
        return;
    }
    const Value shown = proposal.value(field.key);
    if (const QStringList* names = shown.list(); names && field.kind == FieldKind::Names) {
        for (qsizetype at = 0; at < names->size(); ++at) {
            visit(Passage{field, (*names)[at], AnalysedLine::Kind::Cell, -1, int(at), -1, nullptr});
        }
    } else if (const Rows* rows = shown.rows()) {
        for (size_t row = 0; row < rows->size(); ++row) {
            for (size_t column = 0; column < (*rows)[row].size(); ++column) {
                const QString* text = (*rows)[row][column].text();
                if (text && !text->isEmpty()) {
                    visit(
                        Passage{field, *text, AnalysedLine::Kind::Cell, -1, int(row), int(column), nullptr});
                }
            }
        }
    }
}

} // namespace shenbao

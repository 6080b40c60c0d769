// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/TextCache.h"

namespace shenbao {

const AnalysedText& TextCache::text(const Proposal& proposal, const QString& key)
{
    Value shown = proposal.value(key);
    Entry& entry = m_entries[key];
    if (!(entry.value == shown) || (entry.text.lines().empty() && !shown.isBlank())) {
        if (const RichText* rich = shown.richText()) {
            entry.text.update(*rich);
        } else {
            entry.text.update(proposal.text(key));
        }
        entry.value = std::move(shown);
        entry.revision = ++m_revision;
    }
    return entry.text;
}

const FieldTexts& TextCache::passages(const Proposal& proposal, const Field& field)
{
    const bool isText = field.kind == FieldKind::Narrative || isTextKind(field.kind);
    const AnalysedText* analysed = isText ? &text(proposal, field.key) : nullptr;
    Passages& kept = m_passages[field.key];
    Value shown = isText ? m_entries[field.key].value : proposal.value(field.key);
    if (kept.isKnown && kept.value == shown) {
        return kept.texts;
    }
    kept.texts = FieldTexts();
    kept.texts.revision = ++m_revision;
    const auto add = [&](Passage passage) {
        FieldTexts& all = kept.texts;
        if (!all.passages.empty()) {
            all.joined += u'\n';
        }
        all.starts.push_back(int(all.joined.size()));
        all.joined += passage.text;
        all.passages.push_back(std::move(passage));
    };
    if (analysed) {
        for (const AnalysedLine& line : analysed->lines()) {
            if (!line.text.isEmpty()) {
                add({&field, line.text, line.kind, line.start, -1, -1});
            }
        }
    } else if (const QStringList* names = shown.list(); names && field.kind == FieldKind::Names) {
        for (qsizetype at = 0; at < names->size(); ++at) {
            add({&field, (*names)[at], AnalysedLine::Kind::Cell, -1, int(at), -1});
        }
    } else if (const Rows* rows = shown.rows()) {
        for (size_t row = 0; row < rows->size(); ++row) {
            for (size_t column = 0; column < (*rows)[row].size(); ++column) {
                const QString* cell = (*rows)[row][column].text();
                if (cell && !cell->isEmpty()) {
                    add({&field, *cell, AnalysedLine::Kind::Cell, -1, int(row), int(column)});
                }
            }
        }
    }
    kept.value = std::move(shown);
    kept.isKnown = true;
    return kept.texts;
}

quint64 TextCache::revision(const QString& key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? 0 : found->second.revision;
}

} // namespace shenbao

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

quint64 TextCache::revision(const QString& key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? 0 : found->second.revision;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/Comparison.h"

#include <algorithm>

namespace shenbao {
namespace {

/// KEY.other and KEY.reason stand where KEY stands.
bool holds(const QStringList& keys, const QString& key)
{
    const qsizetype dot = key.lastIndexOf(u'.');
    return keys.contains(key) || (dot > 0 && keys.contains(key.left(dot)));
}

SectionChanges& sectionFor(const OutlinePart& outline, const QString& key, PartChanges& part)
{
    const auto found = std::find_if(outline.sections.begin(), outline.sections.end(),
                                    [&](const OutlineSection& one) { return holds(one.keys, key); });
    const QString title =
        found == outline.sections.end() || found->title == outline.title ? QString() : found->title;
    if (part.sections.empty() || part.sections.back().title != title) {
        part.sections.push_back({title, {}});
    }
    return part.sections.back();
}

} // namespace

std::vector<PartChanges> byParts(const std::vector<OutlinePart>& outline, std::vector<AnswerDiff> answers,
                                 const QStringList& restorable)
{
    std::vector<PartChanges> parts;
    const auto take = [&](const OutlinePart& one, const auto& isWanted) {
        PartChanges part{one.id, one.title, {}, {}};
        for (AnswerDiff& answer : answers) {
            if (answer.key.isEmpty() || !isWanted(answer.key)) {
                continue;
            }
            if (restorable.contains(answer.key)) {
                part.keys << answer.key;
            }
            SectionChanges& section = sectionFor(one, answer.key, part);
            section.answers.push_back(std::exchange(answer, {}));
        }
        if (!part.sections.empty()) {
            parts.push_back(std::move(part));
        }
    };
    for (const OutlinePart& one : outline) {
        take(one, [&](const QString& key) { return holds(one.keys, key); });
    }
    take({}, [](const QString&) { return true; }); // asked for nowhere
    return parts;
}

} // namespace shenbao

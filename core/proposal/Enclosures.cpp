// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Enclosures.h"

namespace shenbao {

std::vector<EnclosedDocument> enclosedDocuments(const Proposal& proposal)
{
    std::vector<EnclosedDocument> documents;
    for (const Field& field : proposal.form().fields) {
        const Value list = proposal.value(field.key);
        if (field.kind != FieldKind::Enclosure || !list.rows()) {
            continue;
        }
        const auto file = size_t(field.columnIndex(u"文件"));
        const auto name = size_t(field.columnIndex(u"标题"));
        for (const Row& row : *list.rows()) {
            const QString* reference = row[file].text();
            const QString* title = row[name].text();
            if (reference) {
                documents.push_back({&field, title ? *title : QString(), *reference});
            }
        }
    }
    return documents;
}

AttachmentLookup lookupFor(const Proposal& proposal, const AttachmentLookup& all)
{
    auto known = std::make_shared<QHash<QString, AttachmentFacts>>();
    const auto note = [&](const QString& reference) {
        const QString id = attachmentId(reference);
        if (id.isEmpty() || known->contains(id)) {
            return;
        }
        if (const auto facts = all(id)) {
            known->insert(id, *facts);
        }
    };
    for (const auto& [key, value] : proposal.answers()) {
        if (const RichText* text = value.richText()) {
            for (const TextBlock& block : text->blocks) {
                if (const auto* picture = std::get_if<TextPicture>(&block)) {
                    note(picture->source);
                }
            }
        } else if (const Rows* rows = value.rows()) {
            for (const Row& row : *rows) {
                for (const Value& cell : row) {
                    if (const QString* reference = cell.text()) {
                        note(*reference);
                    }
                }
            }
        }
    }
    return [known](const QString& id) {
        const auto found = known->constFind(id);
        return found == known->constEnd() ? std::nullopt : std::optional(*found);
    };
}

} // namespace shenbao

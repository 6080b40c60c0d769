// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Restore.h"

namespace shenbao {

std::vector<ProposalEdit> editsTowards(const Proposal& now, const Proposal& then, const QStringList& keys)
{
    std::vector<ProposalEdit> edits;
    for (const Field& field : now.form().fields) {
        if ((keys.isEmpty() || keys.contains(field.key)) && !(now.own(field.key) == then.own(field.key))) {
            edits.emplace_back(SetValue{field.key, then.own(field.key)});
        }
    }
    return edits;
}

QStringList attachmentReferences(const Value& value)
{
    QStringList references;
    const auto add = [&](const QString& text) {
        if (!attachmentId(text).isEmpty() && !references.contains(text)) {
            references << text;
        }
    };
    if (const Rows* rows = value.rows()) {
        for (const Row& row : *rows) {
            for (const Value& cell : row) {
                if (const QString* text = cell.text()) {
                    add(*text);
                }
            }
        }
    } else if (const RichText* rich = value.richText()) {
        for (const TextBlock& block : rich->blocks) {
            if (const auto* picture = std::get_if<TextPicture>(&block)) {
                add(picture->source);
            }
        }
    } else if (const QString* text = value.text()) {
        add(*text);
    }
    return references;
}

QStringList missingAttachments(const std::vector<ProposalEdit>& edits, const AttachmentLookup& lookup)
{
    QStringList missing;
    QStringList names;
    for (const ProposalEdit& edit : edits) {
        const auto* set = std::get_if<SetValue>(&edit);
        const QStringList references = set ? attachmentReferences(set->value) : QStringList();
        for (const QString& reference : references) {
            if (!lookup(attachmentId(reference)) && !missing.contains(reference)) {
                missing << reference;
                names << attachmentName(reference);
            }
        }
    }
    return names;
}

} // namespace shenbao

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

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Attachment.h"
#include "core/proposal/Proposal.h"

namespace shenbao {

/// How an entry of the list of attachments stands: what the form asks for, and what is there.
struct EnclosureState
{
    enum class Need : quint8 {
        Required,
        Advised,
        Optional,
        NotNow,   ///< the answers as they are do not ask for it
        ByProgram ///< a printed part is the document
    };
    Need need = Need::Optional;
    int documents = 0;
    QStringList missingYears; ///< of an entry that wants one document for each year

    bool isMissing() const { return need == Need::Required && (documents == 0 || !missingYears.isEmpty()); }
    /// In a few words: 已提供2份, 必须提供，尚缺
    QString text() const;
    bool operator==(const EnclosureState&) const = default;
};

EnclosureState enclosureState(const Proposal& proposal, const EnclosuresNode::Entry& entry);

/// Number, pages and bytes of all documents of the list; each entry that names a file counts, since each is sent.
struct EnclosureTotal
{
    int documents = 0;
    int pages = 0;
    qint64 bytes = 0;
    QString largestKey; ///< entry and row of the largest file
    int largestRow = -1;
    QString largestName;
    qint64 largestBytes = 0;
};
EnclosureTotal enclosureTotal(const Proposal& proposal, const EnclosuresNode& node,
                              const AttachmentLookup& attachments);

/// 1.2 MB, as file managers count.
QString sizeText(qint64 bytes);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/output/ooxml/OoxmlPackage.h"
#include "core/output/ooxml/XmlWriter.h"

#include <functional>

namespace shenbao {

/// The header and the footers of a DOCX: the mark of a draft, page numbers, the version code. Each part is written when it
/// is asked for first; what is given back is the id of its relationship.
class DocxStories final
{
public:
    /// `document` and `package` must outlive it.
    DocxStories(const Document& document, OoxmlPackage& package) : m_document(document), m_package(package) {}

    QByteArray draftHeader();
    QByteArray footer(bool odd);
    QByteArray unnumberedFooter();

private:
    QByteArray story(const char* kind, const char* element, const QByteArray& file,
                     const std::function<void(XmlWriter&)>& content);
    void writeVersionCode(XmlWriter& xml) const;

    const Document& m_document;
    OoxmlPackage& m_package;
    std::map<QByteArray, QByteArray> m_ids; ///< by file
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"

namespace shenbao {

/// Short codes of what a document says (specification 7): equal content gives equal codes, whatever the fonts, the pages, the
/// day or the draft mark. 8 characters of base 32 (Crockford: no I, L, O, U), 40 bits of BLAKE2b.
struct VersionCode
{
    struct Part
    {
        QString id;    ///< of the part of the form
        QString title; ///< empty in what was read back
        QString code;
    };
    QString document;
    QString project; ///< the project's own code; the same in every state of it
    std::vector<Part> parts;

    /// What exported files carry in their keywords property.
    QString toKeywords() const;
    /// Reads toKeywords(); nothing when the text is none.
    static std::optional<VersionCode> fromKeywords(const QString& text);
};

VersionCode versionCodeOf(const Document& document, const QString& projectId);

/// The code for these bytes.
QString shortCode(const QByteArray& data);

} // namespace shenbao

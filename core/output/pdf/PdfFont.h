// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/FontFace.h"
#include "core/output/pdf/PdfObjects.h"

#include <map>
#include <memory>

namespace shenbao {

/// One embedded font: collects the glyphs that pages use, and writes the subset with a ToUnicode map that gives back
/// exactly the characters that were typed. (Writers that rebuild this map from the font turn 目 into a look-alike
/// radical, because both share a glyph: findings, trap 2.)
class PdfFont final
{
public:
    explicit PdfFont(std::shared_ptr<FontFace> face) : m_face(std::move(face)) {}

    /// Notes a use. False when the glyph already stands for another character: the page must say so itself.
    bool use(quint16 glyph, char32_t character);
    bool isUsed() const { return !m_characters.empty(); }
    /// Makes the subset; after this code() can be asked.
    bool makeSubset();
    /// The two-byte code of a used glyph in the content of pages.
    quint16 code(quint16 glyph) const { return m_codes[glyph]; }
    /// Writes the font's objects and gives the number of the font dictionary.
    int write(PdfObjects& objects) const;

private:
    QByteArray toUnicode() const;
    QByteArray widths() const;

    std::shared_ptr<FontFace> m_face;
    std::map<quint16, char32_t> m_characters; ///< glyph -> the character that it stands for
    std::vector<quint16> m_codes;             ///< by glyph
    QByteArray m_program;
};

} // namespace shenbao

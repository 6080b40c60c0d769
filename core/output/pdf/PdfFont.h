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
    bool use(quint16 glyph, char32_t character)
    {
        if (glyph >= m_glyphs.size()) {
            m_glyphs.resize(size_t(glyph) + 1);
        }
        Glyph& known = m_glyphs[glyph];
        if (known.character == kUnused) {
            known.character = character;
            known.advance = m_face->advance(glyph);
        }
        return known.character == character;
    }
    bool isUsed() const { return !m_glyphs.empty(); }
    float advance(quint16 glyph) const { return m_glyphs[glyph].advance; } ///< em, of a used glyph
    /// Makes the subset; after this code() can be asked.
    bool makeSubset();
    /// The two-byte code of a used glyph in the content of pages.
    quint16 code(quint16 glyph) const { return m_glyphs[glyph].code; }
    /// Writes the font's objects and gives the number of the font dictionary.
    int write(PdfObjects& objects) const;

private:
    static constexpr char32_t kUnused = 0xFFFFFFFF;
    struct Glyph
    {
        char32_t character = kUnused; ///< that it stands for
        float advance = 0;            ///< em
        quint16 code = 0;             ///< in the content of pages
    };

    /// The used glyphs, by their code.
    std::map<quint16, const Glyph*> byCode() const;
    QByteArray toUnicode() const;
    QByteArray widths() const;

    std::shared_ptr<FontFace> m_face;
    std::vector<Glyph> m_glyphs; ///< by number in the font file
    QByteArray m_program;
};

} // namespace shenbao

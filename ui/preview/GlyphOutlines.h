// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/FontFace.h"

#include <QPainterPath>

#include <unordered_map>

struct hb_draw_funcs_t;

namespace shenbao {

/// The shapes of letters, taken from the same font files as those that go into the PDF. Not for use from two threads.
class GlyphOutlines final
{
public:
    GlyphOutlines();
    ~GlyphOutlines();
    GlyphOutlines(const GlyphOutlines&) = delete;
    GlyphOutlines& operator=(const GlyphOutlines&) = delete;

    /// In units of the font, y down, the start of the baseline at 0, 0. Valid until the next call.
    const QPainterPath& outline(const std::shared_ptr<FontFace>& face, quint16 glyph);

    /// Forgets the shapes of all other faces, and lets those go.
    void keepOnly(const std::vector<std::shared_ptr<FontFace>>& faces);

private:
    struct Face
    {
        std::shared_ptr<FontFace> face; ///< keeps the pointer that it is found by in use
        hb_font_t* font = nullptr;
        std::unordered_map<quint16, QPainterPath> glyphs;
    };

    std::unordered_map<const FontFace*, Face> m_faces;
    hb_draw_funcs_t* m_functions;
};

} // namespace shenbao

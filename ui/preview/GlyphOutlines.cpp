// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/GlyphOutlines.h"

#include <hb.h>

namespace shenbao {
namespace {

constexpr size_t kMostGlyphs = 8000; // of a face, about 16 MB; more than any application uses

QPainterPath& pathOf(void* data)
{
    return *static_cast<QPainterPath*>(data);
}

QPointF point(float x, float y)
{
    return {double(x), -double(y)};
}

void moveTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    pathOf(data).moveTo(point(x, y));
}

void lineTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    pathOf(data).lineTo(point(x, y));
}

void quadraticTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float controlX, float controlY, float x,
                 float y, void*)
{
    pathOf(data).quadTo(point(controlX, controlY), point(x, y));
}

void cubicTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float oneX, float oneY, float otherX,
             float otherY, float x, float y, void*)
{
    pathOf(data).cubicTo(point(oneX, oneY), point(otherX, otherY), point(x, y));
}

void closePath(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*)
{
    pathOf(data).closeSubpath();
}

} // namespace

GlyphOutlines::GlyphOutlines() : m_functions(hb_draw_funcs_create())
{
    hb_draw_funcs_set_move_to_func(m_functions, moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(m_functions, lineTo, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(m_functions, quadraticTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(m_functions, cubicTo, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(m_functions, closePath, nullptr, nullptr);
}

GlyphOutlines::~GlyphOutlines()
{
    for (auto& [pointer, face] : m_faces) {
        hb_font_destroy(face.font);
    }
    hb_draw_funcs_destroy(m_functions);
}

void GlyphOutlines::keepOnly(const std::vector<std::shared_ptr<FontFace>>& faces)
{
    for (auto at = m_faces.begin(); at != m_faces.end();) {
        if (std::find(faces.begin(), faces.end(), at->second.face) == faces.end()) {
            hb_font_destroy(at->second.font);
            at = m_faces.erase(at);
        } else {
            ++at;
        }
    }
}

const QPainterPath& GlyphOutlines::outline(const std::shared_ptr<FontFace>& face, quint16 glyph)
{
    Face& known = m_faces[face.get()];
    if (!known.font) {
        known.face = face;
        known.font = hb_font_create(face->handle());
        hb_font_set_scale(known.font, face->unitsPerEm(), face->unitsPerEm());
    }
    if (const auto found = known.glyphs.find(glyph); found != known.glyphs.end()) {
        return found->second;
    }
    if (known.glyphs.size() >= kMostGlyphs) {
        known.glyphs.clear();
    }
    QPainterPath path;
    path.setFillRule(Qt::WindingFill); // strokes of a letter overlap
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(known.font, glyph, m_functions, &path);
#else
    hb_font_get_glyph_shape(known.font, glyph, m_functions, &path);
#endif
    return known.glyphs.emplace(glyph, std::move(path)).first->second;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/FontFace.h"

#include <QFile>

#include <hb-ot.h>
#include <hb.h>

namespace shenbao {
namespace {

QString nameOf(hb_face_t* face, hb_ot_name_id_t id)
{
    char text[256] = {};
    unsigned size = sizeof text;
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text);
    return QString::fromUtf8(text);
}

} // namespace

std::shared_ptr<FontFace> FontFace::load(const QString& path, int index)
{
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(QFile::encodeName(path).constData());
    if (!blob) {
        return nullptr;
    }
    std::shared_ptr<FontFace> face(new FontFace);
    face->m_face = hb_face_create(blob, unsigned(index));
    hb_blob_destroy(blob);
    face->m_font = hb_font_create(face->m_face);
    face->m_path = path;
    face->m_index = index;
    if (hb_face_get_glyph_count(face->m_face) == 0) {
        return nullptr;
    }
    face->m_unitsPerEm = int(hb_face_get_upem(face->m_face));
    face->m_family = nameOf(face->m_face, HB_OT_NAME_ID_FONT_FAMILY);
    for (const QChar character : nameOf(face->m_face, HB_OT_NAME_ID_POSTSCRIPT_NAME)) {
        if (character.unicode() > 0x20 && character.unicode() < 0x7F &&
            !QStringView(u"()<>[]{}/%#").contains(character)) {
            face->m_postScriptName += char(character.unicode());
        }
    }
    if (face->m_postScriptName.isEmpty()) {
        face->m_postScriptName = "Font";
    }
    hb_blob_t* cff = hb_face_reference_table(face->m_face, HB_TAG('C', 'F', 'F', ' '));
    face->m_isCff = hb_blob_get_length(cff) > 0;
    hb_blob_destroy(cff);
    return face;
}

FontFace::~FontFace()
{
    hb_font_destroy(m_font);
    hb_face_destroy(m_face);
}

FontFace::Glyph FontFace::glyph(char32_t character) const
{
    hb_codepoint_t id = 0;
    if (!hb_font_get_nominal_glyph(m_font, character, &id) || id > 0xFFFF) {
        return {};
    }
    return {quint16(id), advance(quint16(id))};
}

float FontFace::advance(quint16 glyph) const
{
    return float(hb_font_get_glyph_h_advance(m_font, glyph)) / float(m_unitsPerEm);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfFont.h"

#include "core/output/pdf/CffCharset.h"

#include <QCryptographicHash>

#include <hb-ot.h>
#include <hb-subset.h>

namespace shenbao {
namespace {

QByteArray hex4(quint32 number)
{
    return QByteArray::number(number, 16).rightJustified(4, '0').toUpper();
}

QByteArray hexOf(char32_t character)
{
    if (character < 0x10000) {
        return hex4(character);
    }
    return hex4(QChar::highSurrogate(character)) + hex4(QChar::lowSurrogate(character));
}

QByteArray tableOf(hb_face_t* face, hb_tag_t tag)
{
    hb_blob_t* blob = hb_face_reference_table(face, tag);
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    const QByteArray bytes(data, qsizetype(length));
    hb_blob_destroy(blob);
    return bytes;
}

/// Six capitals that name the subset (ISO 32000-1, 9.6.4), the same for the same content.
QByteArray subsetTag(const QByteArray& program)
{
    const QByteArray hash = QCryptographicHash::hash(program, QCryptographicHash::Md5);
    QByteArray tag;
    for (int i = 0; i < 6; ++i) {
        tag += char('A' + quint8(hash[i]) % 26);
    }
    return tag;
}

} // namespace

bool PdfFont::use(quint16 glyph, char32_t character)
{
    return m_characters.try_emplace(glyph, character).first->second == character;
}

bool PdfFont::makeSubset()
{
    hb_subset_input_t* input = hb_subset_input_create_or_fail();
    hb_set_t* glyphs = hb_subset_input_glyph_set(input);
    for (const auto& [glyph, character] : m_characters) {
        hb_set_add(glyphs, glyph);
    }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    // no substitution is ever asked of the subset: without its rules no further glyphs are drawn in
    hb_set_clear(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
    hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag :
         {"GSUB", "GPOS", "GDEF", "BASE", "DSIG", "VORG", "vhea", "vmtx", "cmap", "kern", "gasp"}) {
        hb_set_add(dropped, hb_tag_from_string(tag, 4));
    }
    hb_subset_plan_t* plan = hb_subset_plan_create_or_fail(m_face->handle(), input);
    hb_face_t* subset = plan ? hb_subset_plan_execute_or_fail(plan) : nullptr;
    bool done = subset != nullptr;
    if (done) {
        std::vector<quint16> codes;
        const int count = int(hb_face_get_glyph_count(subset));
        if (m_face->isCff()) {
            m_program = tableOf(subset, HB_TAG('C', 'F', 'F', ' '));
            const auto cids = cffCharset(m_program, count);
            done = cids.has_value();
            codes = cids.value_or(std::vector<quint16>());
        } else {
            hb_blob_t* blob = hb_face_reference_blob(subset);
            unsigned length = 0;
            const char* data = hb_blob_get_data(blob, &length);
            m_program = QByteArray(data, qsizetype(length));
            hb_blob_destroy(blob);
        }
        const hb_map_t* map = hb_subset_plan_old_to_new_glyph_mapping(plan);
        m_codes.assign(size_t(m_characters.rbegin()->first) + 1, 0);
        for (const auto& [glyph, character] : m_characters) {
            const hb_codepoint_t changed = hb_map_get(map, glyph);
            if (changed == HB_MAP_VALUE_INVALID || (m_face->isCff() && changed >= codes.size())) {
                done = false;
                continue;
            }
            m_codes[glyph] = m_face->isCff() ? codes[changed] : quint16(changed);
        }
    }
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return done;
}

QByteArray PdfFont::toUnicode() const
{
    std::map<quint16, char32_t> byCode;
    for (const auto& [glyph, character] : m_characters) {
        byCode[m_codes[glyph]] = character;
    }
    QByteArray out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    auto entry = byCode.begin();
    while (entry != byCode.end()) {
        const auto count =
            std::min<std::ptrdiff_t>(100, std::distance(entry, byCode.end())); // the limit of a block
        out += QByteArray::number(qsizetype(count)) + " beginbfchar\n";
        for (std::ptrdiff_t i = 0; i < count; ++i, ++entry) {
            out += '<' + hex4(entry->first) + "> <" + hexOf(entry->second) + ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray PdfFont::widths() const
{
    std::map<quint16, float> byCode;
    for (const auto& [glyph, character] : m_characters) {
        byCode[m_codes[glyph]] = m_face->advance(glyph);
    }
    QByteArray out = "/DW 1000/W[";
    for (const auto& [code, advance] : byCode) {
        if (std::abs(advance - 1.0F) > 0.00005F) {
            out += QByteArray::number(code) + '[' + pdfNumber(double(advance) * 1000) + ']';
        }
    }
    return out + ']';
}

int PdfFont::write(PdfObjects& objects) const
{
    const QByteArray name = '/' + subsetTag(m_program) + '+' + m_face->postScriptName();
    hb_font_t* font = hb_font_create(m_face->handle());
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font, &extents);
    hb_font_destroy(font);
    const double unit = 1000.0 / m_face->unitsPerEm();
    const QByteArray ascent = pdfNumber(std::round(extents.ascender * unit));
    const QByteArray descent = pdfNumber(std::round(extents.descender * unit));

    const int program =
        m_face->isCff() ? objects.addStream("/Subtype/CIDFontType0C", m_program)
                        : objects.addStream("/Length1 " + QByteArray::number(m_program.size()), m_program);
    const int descriptor = objects.add(
        "<</Type/FontDescriptor/FontName" + name + "/Flags 4/FontBBox[-200 " + descent + " 1200 " + ascent +
        "]/ItalicAngle 0/Ascent " + ascent + "/Descent " + descent + "/CapHeight 700/StemV 80/" +
        (m_face->isCff() ? "FontFile3 " : "FontFile2 ") + pdfReference(program) + ">>");
    const int map = objects.addStream({}, toUnicode());
    const QByteArray kind =
        m_face->isCff() ? QByteArray("/CIDFontType0") : QByteArray("/CIDFontType2/CIDToGIDMap/Identity");
    const int descendant =
        objects.add("<</Type/Font/Subtype" + kind + "/BaseFont" + name +
                    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
                    pdfReference(descriptor) + widths() + ">>");
    return objects.add("<</Type/Font/Subtype/Type0/BaseFont" + name +
                       "/Encoding/Identity-H/DescendantFonts[" + pdfReference(descendant) + "]/ToUnicode " +
                       pdfReference(map) + ">>");
}

} // namespace shenbao

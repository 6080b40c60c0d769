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

/// The tables that draw glyphs. The others are not embedded, and a plan that does not read them is made sooner.
hb_blob_t* outlineTable(hb_face_t* /*unused*/, hb_tag_t tag, void* face)
{
    switch (tag) {
    case HB_TAG('C', 'F', 'F', ' '):
    case HB_TAG('O', 'S', '/', '2'):
    case HB_TAG('c', 'v', 't', ' '):
    case HB_TAG('f', 'p', 'g', 'm'):
    case HB_TAG('g', 'l', 'y', 'f'):
    case HB_TAG('h', 'e', 'a', 'd'):
    case HB_TAG('h', 'h', 'e', 'a'):
    case HB_TAG('h', 'm', 't', 'x'):
    case HB_TAG('l', 'o', 'c', 'a'):
    case HB_TAG('m', 'a', 'x', 'p'):
    case HB_TAG('p', 'r', 'e', 'p'):
        return hb_face_reference_table(static_cast<hb_face_t*>(face), tag);
    default:
        return nullptr;
    }
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

bool PdfFont::makeSubset()
{
    hb_subset_input_t* input = hb_subset_input_create_or_fail();
    hb_set_t* glyphs = hb_subset_input_glyph_set(input);
    for (size_t glyph = 0; glyph < m_glyphs.size(); ++glyph) {
        if (m_glyphs[glyph].character != kUnused) {
            hb_set_add(glyphs, hb_codepoint_t(glyph));
        }
    }
    // written out, the subroutines of a font of 65,000 glyphs need neither be found nor renumbered: a third of the time
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    // no substitution is ever asked of the subset: without its rules no further glyphs are drawn in
    hb_set_clear(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
    hb_face_t* outlines = hb_face_create_for_tables(outlineTable, m_face->handle(), nullptr);
    hb_subset_plan_t* plan = hb_subset_plan_create_or_fail(outlines, input);
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
        for (size_t glyph = 0; glyph < m_glyphs.size(); ++glyph) {
            if (m_glyphs[glyph].character == kUnused) {
                continue;
            }
            const hb_codepoint_t changed = hb_map_get(map, hb_codepoint_t(glyph));
            if (changed == HB_MAP_VALUE_INVALID || (m_face->isCff() && changed >= codes.size())) {
                done = false;
                continue;
            }
            m_glyphs[glyph].code = m_face->isCff() ? codes[changed] : quint16(changed);
        }
    }
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_face_destroy(outlines);
    hb_subset_input_destroy(input);
    return done;
}

std::map<quint16, const PdfFont::Glyph*> PdfFont::byCode() const
{
    std::map<quint16, const Glyph*> sorted;
    for (const Glyph& glyph : m_glyphs) {
        if (glyph.character != kUnused) {
            sorted[glyph.code] = &glyph;
        }
    }
    return sorted;
}

QByteArray PdfFont::toUnicode() const
{
    const auto glyphs = byCode();
    QByteArray out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    auto entry = glyphs.begin();
    while (entry != glyphs.end()) {
        const auto count =
            std::min<std::ptrdiff_t>(100, std::distance(entry, glyphs.end())); // the limit of a block
        out += QByteArray::number(qsizetype(count)) + " beginbfchar\n";
        for (std::ptrdiff_t i = 0; i < count; ++i, ++entry) {
            out += '<' + hex4(entry->first) + "> <" + hexOf(entry->second->character) + ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray PdfFont::widths() const
{
    QByteArray out = "/DW 1000/W[";
    for (const auto& [code, glyph] : byCode()) {
        if (std::abs(glyph->advance - 1.0F) > 0.00005F) {
            out += QByteArray::number(code) + '[' + pdfNumber(double(glyph->advance) * 1000) + ']';
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

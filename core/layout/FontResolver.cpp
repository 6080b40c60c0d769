// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/FontResolver.h"

#include "core/text/CharacterClass.h"

#include <QFile>

#include <fontconfig/fontconfig.h>

namespace shenbao {
namespace {

constexpr int kBoldWeight = 180; // fontconfig: demibold and more
const QStringList& latinFamilies()
{
    static const QStringList list{QStringLiteral("Times New Roman"), QStringLiteral("Liberation Serif"),
                                  QStringLiteral("Tinos"), QStringLiteral("DejaVu Serif")};
    return list;
}

/// Tried for a character that the chain of its kind of type lacks.
const QStringList& lastResort()
{
    static const QStringList list{QStringLiteral("Noto Serif CJK SC"),  QStringLiteral("Noto Sans CJK SC"),
                                  QStringLiteral("AR PL UMing CN"),     QStringLiteral("WenQuanYi Zen Hei"),
                                  QStringLiteral("DejaVu Sans"),        QStringLiteral("DejaVu Serif"),
                                  QStringLiteral("Noto Sans Symbols2"), QStringLiteral("Liberation Serif")};
    return list;
}

QString stringOf(FcPattern* pattern, const char* object, int at)
{
    FcChar8* text = nullptr;
    if (FcPatternGetString(pattern, object, at, &text) != FcResultMatch) {
        return {};
    }
    return QString::fromUtf8(reinterpret_cast<const char*>(text));
}

int integerOf(FcPattern* pattern, const char* object)
{
    int number = 0;
    FcPatternGetInteger(pattern, object, 0, &number);
    return number;
}

} // namespace

QStringList familyChain(FontRole role)
{
    switch (role) {
    case FontRole::Fangsong:
        return {QStringLiteral("仿宋_GB2312"),
                QStringLiteral("FangSong_GB2312"),
                QStringLiteral("仿宋"),
                QStringLiteral("FangSong"),
                QStringLiteral("华文仿宋"),
                QStringLiteral("STFangsong"),
                QStringLiteral("FandolFang"),
                QStringLiteral("FandolFang R"),
                QStringLiteral("Noto Serif CJK SC")};
    case FontRole::Kaiti:
        return {QStringLiteral("楷体_GB2312"),
                QStringLiteral("KaiTi_GB2312"),
                QStringLiteral("楷体"),
                QStringLiteral("KaiTi"),
                QStringLiteral("华文楷体"),
                QStringLiteral("STKaiti"),
                QStringLiteral("LXGW WenKai"),
                QStringLiteral("AR PL UKai CN"),
                QStringLiteral("Noto Serif CJK SC")};
    case FontRole::Heiti:
        return {QStringLiteral("黑体"),
                QStringLiteral("SimHei"),
                QStringLiteral("思源黑体"),
                QStringLiteral("Source Han Sans SC"),
                QStringLiteral("Noto Sans CJK SC"),
                QStringLiteral("WenQuanYi Zen Hei")};
    case FontRole::Biaosong:
        return {QStringLiteral("方正小标宋简体"),
                QStringLiteral("FZXiaoBiaoSong-B05S"),
                QStringLiteral("方正小标宋_GBK"),
                QStringLiteral("FZXiaoBiaoSong-B05"),
                QStringLiteral("华文中宋"),
                QStringLiteral("STZhongsong"),
                QStringLiteral("Source Han Serif SC"),
                QStringLiteral("Noto Serif CJK SC")};
    case FontRole::Songti:
        return {QStringLiteral("宋体"), QStringLiteral("SimSun"), QStringLiteral("Noto Serif CJK SC"),
                QStringLiteral("AR PL UMing CN")};
    case FontRole::Symbol:
        return {QStringLiteral("Segoe UI Symbol"), QStringLiteral("DejaVu Sans"),
                QStringLiteral("Noto Sans Symbols2")};
    }
    return {};
}

QString officialFontName(FontRole role)
{
    return familyChain(role).front();
}

FontResolver::FontResolver()
{
    listInstalled();
}

FontResolver::~FontResolver() = default;

void FontResolver::listInstalled()
{
    FcPattern* any = FcPatternCreate();
    FcObjectSet* wanted =
        FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_VARIABLE, nullptr);
    FcFontSet* set = FcFontList(nullptr, any, wanted);
    for (int at = 0; set && at < set->nfont; ++at) {
        FcPattern* pattern = set->fonts[at];
        const int index = integerOf(pattern, FC_INDEX);
        if (index > 0xFFFF) {
            continue; // a named instance of a variable font: its outlines are not in the file as such
        }
        Installed installed;
        for (int name = 0;; ++name) {
            const QString family = stringOf(pattern, FC_FAMILY, name);
            if (family.isEmpty()) {
                break;
            }
            installed.families << family;
        }
        installed.path = stringOf(pattern, FC_FILE, 0);
        installed.index = index;
        installed.weight = integerOf(pattern, FC_WEIGHT);
        installed.italic = integerOf(pattern, FC_SLANT) != FC_SLANT_ROMAN;
        m_installed.push_back(std::move(installed));
    }
    // fontconfig lists in the order of its caches; ours must not depend on that
    std::sort(m_installed.begin(), m_installed.end(), [](const Installed& one, const Installed& other) {
        return one.path != other.path ? one.path < other.path : one.index < other.index;
    });
    if (set) {
        FcFontSetDestroy(set);
    }
    FcObjectSetDestroy(wanted);
    FcPatternDestroy(any);
}

bool FontResolver::isLatin(char32_t c)
{
    if (isSign(c)) {
        return false; // Chinese text sets them full-width
    }
    return c < 0x250 || (c >= 0x370 && c < 0x530) || c == 0x2013 || c == 0x2022;
}

int FontResolver::loadFace(Installed& installed)
{
    if (installed.face < 0) {
        auto face = FontFace::load(installed.path, installed.index);
        installed.face = face ? int(m_faces.size()) : -2;
        if (face) {
            m_faces.push_back(std::move(face));
        }
    }
    return installed.face;
}

void FontResolver::appendFamily(const QString& family, FontLook look, std::vector<ChainEntry>& chain)
{
    Installed* best = nullptr;
    int bestScore = 0;
    const int wantedWeight = look.bold ? 200 : 80;
    for (Installed& one : m_installed) {
        if (!one.families.contains(family, Qt::CaseInsensitive)) {
            continue;
        }
        const int score = std::abs(one.weight - wantedWeight) + (one.italic != look.italic ? 500 : 0);
        if (!best || score < bestScore) {
            best = &one;
            bestScore = score;
        }
    }
    if (!best || loadFace(*best) < 0) {
        return;
    }
    chain.push_back({best->face, look.bold && best->weight < kBoldWeight, look.italic && !best->italic});
}

FontResolver::Look& FontResolver::lookFor(FontLook wanted)
{
    auto& slot = m_looks[wanted];
    if (slot) {
        return *slot;
    }
    slot = std::make_unique<Look>();
    FontLook chinese = wanted;
    chinese.bold =
        wanted.bold || wanted.role == FontRole::Biaosong; // the nearest free face for 小标宋 is a bold 宋体
    const QStringList families = familyChain(wanted.role);
    for (const QString& family : families) {
        appendFamily(family, chinese, slot->chinese);
    }
    if (wanted.role == FontRole::Biaosong) {
        for (ChainEntry& entry : slot->chinese) {
            entry.fakeBold =
                entry.fakeBold && wanted.bold; // a real 小标宋 has one weight and is not thickened
        }
    }
    FontLook latin = wanted;
    if (wanted.role == FontRole::Biaosong && !slot->chinese.empty()) {
        // digits in a title are as heavy as the Chinese around them
        const int face = slot->chinese.front().face;
        latin.bold = latin.bold || std::any_of(m_installed.begin(), m_installed.end(), [&](const auto& one) {
                         return one.face == face && one.weight >= kBoldWeight;
                     });
    }
    for (const QString& family : latinFamilies()) {
        appendFamily(family, latin, slot->latin);
    }
    if (!slot->chinese.empty() && wanted.role != FontRole::Symbol) {
        const QString used = m_faces[size_t(slot->chinese.front().face)]->family();
        // the first names of a chain are the font itself under its Chinese and its English name
        if (!families.mid(0, 2).contains(used, Qt::CaseInsensitive)) {
            m_substitutions[wanted.role] = {families.front(), used};
            slot->isReplaced = true;
        }
        slot->name = families.front();
    }
    for (const QString& family : lastResort()) {
        appendFamily(family, wanted, slot->chinese);
    }
    return *slot;
}

bool FontResolver::isSign(char32_t c)
{
    return c == 0xB7 || c == 0xD7 || c == 0xF7 || c == 0xB0 || c == 0xB1 || c == 0xA7 || c == 0x2103 ||
           c == 0x2116 || (c >= 0x2460 && c < 0x2500);
}

bool FontResolver::isChineseSign(char32_t c)
{
    return c == 0x2103 || (c >= 0x2460 && c < 0x2500);
}

const ResolvedGlyph& FontResolver::latinGlyph(FontLook wanted, char32_t character)
{
    Look& look = lookFor(wanted);
    const auto known = look.latinSigns.find(character);
    if (known != look.latinSigns.end()) {
        return known->second;
    }
    for (const ChainEntry& entry : look.latin) {
        const FontFace::Glyph found = m_faces[size_t(entry.face)]->glyph(character);
        if (found.id != 0) {
            return look.latinSigns[character] = ResolvedGlyph{qint16(entry.face), found.id, found.advance,
                                                              entry.fakeBold, entry.fakeItalic};
        }
    }
    return look.latinSigns[character] = glyph(wanted, character);
}

ResolvedGlyph FontResolver::resolve(Look& look, char32_t character)
{
    const auto search = [&](const std::vector<ChainEntry>& chain) -> std::optional<ResolvedGlyph> {
        for (const ChainEntry& entry : chain) {
            const FontFace::Glyph glyph = m_faces[size_t(entry.face)]->glyph(character);
            if (glyph.id != 0) {
                return ResolvedGlyph{qint16(entry.face), glyph.id, glyph.advance, entry.fakeBold,
                                     entry.fakeItalic};
            }
        }
        return std::nullopt;
    };
    if (character == U'\t') {
        character = U' '; // few fonts have a glyph for it
    }
    const bool latin = isLatin(character);
    if (auto found = search(latin ? look.latin : look.chinese)) {
        if (!latin && !look.isReplaced && found->face != look.chinese.front().face) {
            addGap(look, character);
        }
        return *found;
    }
    if (auto found = search(latin ? look.chinese : look.latin)) {
        return *found;
    }
    for (Installed& installed : m_installed) { // whatever font has it
        if (installed.italic || loadFace(installed) < 0) {
            continue;
        }
        const FontFace::Glyph glyph = m_faces[size_t(installed.face)]->glyph(character);
        if (glyph.id != 0) {
            return {qint16(installed.face), glyph.id, glyph.advance, false, false};
        }
    }
    const CountClass kind = countClass(character);
    if (kind == CountClass::Space && character != U' ' &&
        character != 0x3000) { // an unusual blank: as wide as the usual one
        return resolve(look, character == 0x2003 ? 0x3000 : U' ');
    }
    if (kind != CountClass::Ignored && kind != CountClass::LineEnd &&
        std::find(m_missing.begin(), m_missing.end(), character) == m_missing.end()) {
        m_missing.push_back(character);
        addGap(look, character);
    }
    if (look.chinese.empty()) {
        return {};
    }
    // drawn as the empty box of the first face: visible, and reported
    const int face = look.chinese.front().face;
    const float advance = kind == CountClass::Ignored ? 0.0F : m_faces[size_t(face)]->advance(0);
    return {qint16(face), 0, advance, false, false};
}

const ResolvedGlyph& FontResolver::glyph(FontLook wanted, char32_t character)
{
    Look& look = lookFor(wanted);
    const quint32 number = character >> 8;
    GlyphPage* page = number < look.basicPlane.size() ? look.basicPlane[number] : nullptr;
    if (!page) {
        auto& slot = look.pages[number];
        if (!slot) {
            slot = std::make_unique<GlyphPage>();
            slot->fill(ResolvedGlyph{-2, 0, 0, false, false});
        }
        page = slot.get();
        if (number < look.basicPlane.size()) {
            look.basicPlane[number] = page;
        }
    }
    ResolvedGlyph& entry = (*page)[character & 0xFF];
    if (entry.face == -2) {
        entry = resolve(look, character);
    }
    return entry;
}

void FontResolver::addGap(const Look& look, char32_t character)
{
    if (look.name.isEmpty()) {
        return;
    }
    auto gap =
        std::find_if(m_gaps.begin(), m_gaps.end(), [&](const FontGap& one) { return one.font == look.name; });
    if (gap == m_gaps.end()) {
        gap = m_gaps.insert(gap, {look.name, {}});
    }
    const QString text = QString::fromUcs4(&character, 1);
    if (!gap->characters.contains(text)) {
        gap->characters += text;
    }
}

std::vector<FontSubstitution> FontResolver::substitutions() const
{
    std::vector<FontSubstitution> list;
    for (const auto& [role, substitution] : m_substitutions) {
        list.push_back(substitution);
    }
    return list;
}

} // namespace shenbao

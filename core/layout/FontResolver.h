// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/StyleSheet.h"
#include "core/layout/FontFace.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace shenbao {

/// A way to draw letters: the kind of Chinese type, bold, italic.
struct FontLook
{
    FontRole role = FontRole::Fangsong;
    bool bold = false;
    bool italic = false;
    auto operator<=>(const FontLook&) const = default;
};

/// A character as it will be drawn.
struct ResolvedGlyph
{
    qint16 face = -1; ///< index into FontResolver::faces()
    quint16 id = 0;
    float advance = 0;       ///< em
    bool fakeBold = false;   ///< the face has no bold weight: thicken the outline
    bool fakeItalic = false; ///< slant it
};

/// A kind of type for which the font that the convention names is not installed.
struct FontSubstitution
{
    QString wanted;
    QString used;
};

/// Characters that an installed font of the convention lacks, so that another draws them, or nothing does.
struct FontGap
{
    QString font;
    QString characters; ///< in the order of their first use
};

/// Chooses installed fonts: for Chinese the chain of specification 5, for Latin letters and digits Times or Liberation
/// Serif, for each character the first face that has it. Knows which it had to replace and what no font has.
/// Asks fontconfig once; after that a look-up is an array access. Not for use from two threads.
class FontResolver final
{
public:
    FontResolver();
    ~FontResolver();
    FontResolver(const FontResolver&) = delete;
    FontResolver& operator=(const FontResolver&) = delete;

    const ResolvedGlyph& glyph(FontLook look, char32_t character);
    /// The same from the Latin face: a sign behind a Latin letter or digit (isSign).
    const ResolvedGlyph& latinGlyph(FontLook look, char32_t character);
    const std::vector<std::shared_ptr<FontFace>>& faces() const { return m_faces; }

    /// Whether a character is drawn with the Latin face: letters, digits and marks of European scripts.
    static bool isLatin(char32_t character);
    /// Whether a sign is Latin behind Latin letters and digits, and Chinese elsewhere: 2.4×10, 数据要素×.
    static bool isSign(char32_t character);

    /// Whether a sign is drawn with the Chinese face in any case, because Times has none: ℃ and ①. The DOCX names the font, or
    /// each program would take one of its own.
    static bool isChineseSign(char32_t character);

    /// Kinds of type asked for so far that were replaced.
    std::vector<FontSubstitution> substitutions() const;
    /// By the name of the font that the convention names; a kind of type that was replaced as a whole has only what no
    /// installed font has.
    const std::vector<FontGap>& gaps() const { return m_gaps; }
    /// Characters that no installed font has, in the order of their first use.
    const std::vector<char32_t>& missing() const { return m_missing; }
    bool hasFonts() const { return !m_installed.empty(); }

private:
    struct Installed
    {
        QStringList families;
        QString path;
        int index = 0;
        int weight = 0; ///< fontconfig's: 80 regular, 200 bold
        bool italic = false;
        int face = -1; ///< loaded
    };
    struct ChainEntry
    {
        int face = -1;
        bool fakeBold = false;
        bool fakeItalic = false;
    };
    using GlyphPage = std::array<ResolvedGlyph, 256>;
    struct Look
    {
        QString name; ///< of the font that the convention names; empty for symbols
        bool isReplaced = false;
        std::vector<ChainEntry> chinese;
        std::vector<ChainEntry> latin;
        std::unordered_map<quint32, std::unique_ptr<GlyphPage>> pages;
        std::array<GlyphPage*, 256> basicPlane{};
        std::map<char32_t, ResolvedGlyph> latinSigns;
    };

    void listInstalled();
    Look& lookFor(FontLook look);
    void appendFamily(const QString& family, FontLook look, std::vector<ChainEntry>& chain);
    int loadFace(Installed& installed);
    ResolvedGlyph resolve(Look& look, char32_t character);
    void addGap(const Look& look, char32_t character);

    std::vector<Installed> m_installed;
    std::vector<std::shared_ptr<FontFace>> m_faces;
    std::map<FontLook, std::unique_ptr<Look>> m_looks;
    std::map<FontRole, FontSubstitution> m_substitutions;
    std::vector<char32_t> m_missing;
    std::vector<FontGap> m_gaps;
};

/// Families to look for, best first.
QStringList familyChain(FontRole role);
/// The name by which official documents call this kind of type; what DOCX files name.
QString officialFontName(FontRole role);

} // namespace shenbao

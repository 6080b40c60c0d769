// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/FontResolver.h"

#include "core/document/ValuePrinter.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Gb2312.h"

#include <QXmlStreamReader>

#include <hb.h>

namespace shenbao {
namespace {

constexpr std::array kRoles{FontRole::Songti, FontRole::Fangsong, FontRole::Kaiti, FontRole::Heiti,
                            FontRole::Biaosong};

class FontResolverTest : public testing::Test
{
protected:
    QString familyOf(FontLook look, char32_t character)
    {
        const ResolvedGlyph& glyph = m_fonts.glyph(look, character);
        return glyph.face < 0 ? QString() : m_fonts.faces()[size_t(glyph.face)]->family();
    }
    static bool isLatinFamily(const QString& family)
    {
        static const QStringList known{QStringLiteral("Times New Roman"), QStringLiteral("Liberation Serif"),
                                       QStringLiteral("Tinos"), QStringLiteral("DejaVu Serif")};
        return known.contains(family);
    }

    FontResolver m_fonts;
};

TEST_F(FontResolverTest, DrawsLatinLettersAndDigitsOnlyWithALatinFace)
{
    for (const FontRole role : kRoles) {
        for (const bool bold : {false, true}) {
            for (char32_t character = 0x21; character < 0x7F; ++character) {
                const FontLook look{role, bold, false};
                ASSERT_TRUE(isLatinFamily(familyOf(look, character)))
                    << "U+" << std::hex << int(character) << " with "
                    << familyOf(look, character).toStdString();
            }
        }
    }
}

TEST_F(FontResolverTest, DrawsEuropeanLettersWithALatinFace)
{
    for (const char32_t character : {U'é', U'Ä', U'κ', U'Ω', U'Ж', U'–'}) {
        EXPECT_TRUE(isLatinFamily(familyOf({}, character))) << "U+" << std::hex << int(character);
    }
}

TEST_F(FontResolverTest, DrawsMarksThatChineseSharesWithLatinInTheChineseFace)
{
    const QString chinese = familyOf({}, U'中');
    for (const char32_t character :
         {U'“', U'”', U'‘', U'’', U'—', U'…', U'·', U'×', U'±', U'°', U'，', U'。'}) {
        EXPECT_EQ(familyOf({}, character), chinese) << "U+" << std::hex << int(character);
    }
}

TEST_F(FontResolverTest, FindsEveryCharacterOfGb2312)
{
    for (const FontRole role : kRoles) {
        for (const char32_t character : test::gb2312Hanzi()) {
            ASSERT_NE(m_fonts.glyph({role, false, false}, character).id, 0)
                << "U+" << std::hex << int(character);
        }
    }
    EXPECT_TRUE(m_fonts.missing().empty());
}

TEST_F(FontResolverTest, HasBothBoxes)
{
    const FontLook look{FontRole::Symbol, false, false};
    EXPECT_NE(m_fonts.glyph(look, kEmptyBox).id, 0);
    EXPECT_NE(m_fonts.glyph(look, kTickedBox).id, 0);
    EXPECT_EQ(m_fonts.glyph(look, kEmptyBox).face, m_fonts.glyph(look, kTickedBox).face) << "alike";
    EXPECT_TRUE(m_fonts.missing().empty());
}

TEST_F(FontResolverTest, GivesTheBulletADotThatCanBeSeen)
{
    const ResolvedGlyph& bullet = m_fonts.glyph({}, U'•');
    ASSERT_NE(bullet.id, 0);
    const FontFace& face = *m_fonts.faces()[size_t(bullet.face)];
    hb_font_t* font = hb_font_create(face.handle());
    hb_glyph_extents_t extents{};
    hb_font_get_glyph_extents(font, bullet.id, &extents);
    hb_font_destroy(font);
    EXPECT_GT(extents.width, face.unitsPerEm() / 5) << face.family().toStdString();
}

TEST_F(FontResolverTest, FallsBackForARareCharacter)
{
    // 㙍 and 䶮 of names are not in GB2312; 𠮷 lies outside the basic plane
    for (const char32_t character : {U'㙍', U'䶮', U'𠮷'}) {
        EXPECT_NE(m_fonts.glyph({FontRole::Kaiti, false, false}, character).id, 0)
            << "U+" << std::hex << int(character);
    }
    EXPECT_TRUE(m_fonts.missing().empty());
}

TEST_F(FontResolverTest, ReportsWhatNoFontHasOnce)
{
    const char32_t nowhere = 0x10FFFD; // private use
    const ResolvedGlyph first = m_fonts.glyph({}, nowhere);
    EXPECT_EQ(first.id, 0);
    EXPECT_GE(first.face, 0) << "drawn as the empty box of a face, so that it is seen";
    EXPECT_GT(first.advance, 0);
    m_fonts.glyph({}, nowhere);
    EXPECT_EQ(m_fonts.missing(), (std::vector<char32_t>{nowhere}));
}

TEST_F(FontResolverTest, ReportsAMissingCharacterOnceForAllKindsOfType)
{
    m_fonts.glyph({FontRole::Fangsong, false, false}, 0x10FFFD);
    m_fonts.glyph({FontRole::Heiti, true, false}, 0x10FFFD);
    EXPECT_EQ(m_fonts.missing().size(), 1U);
}

TEST_F(FontResolverTest, SaysWhichFontOfTheConventionLacksACharacter)
{
    m_fonts.glyph({FontRole::Kaiti, false, false}, U'中');
    EXPECT_TRUE(m_fonts.gaps().empty());
    m_fonts.glyph({FontRole::Kaiti, false, false}, 0x10FFFD);
    m_fonts.glyph({FontRole::Kaiti, false, false}, 0x10FFFD);
    ASSERT_EQ(m_fonts.gaps().size(), 1U);
    EXPECT_TRUE(m_fonts.gaps().front().font.contains(QStringLiteral("楷体")))
        << m_fonts.gaps().front().font.toStdString();
    EXPECT_EQ(m_fonts.gaps().front().characters.toUcs4(), (QList<uint>{0x10FFFD}));
}

TEST_F(FontResolverTest, MissesNothingThatIsInvisible)
{
    for (const char32_t character : {char32_t(0x200B), char32_t(0xFE0F), char32_t(0xFEFF)}) {
        EXPECT_FLOAT_EQ(m_fonts.glyph({}, character).advance, 0) << "U+" << std::hex << int(character);
    }
    EXPECT_TRUE(m_fonts.missing().empty());
}

TEST_F(FontResolverTest, MissesNoBlank)
{
    for (const char32_t character : {U'\t', U' ', char32_t(0xA0), char32_t(0x3000), char32_t(0x2003)}) {
        m_fonts.glyph({}, character);
    }
    EXPECT_TRUE(m_fonts.missing().empty());
}

/// LibreOffice finds by the installed table what the PDF finds by familyChain().
TEST(StandInFonts, AreThoseOfTheResolver)
{
    QXmlStreamReader xml(
        test::readBytes(QStringLiteral(SHENBAO_SOURCE_DIR "/packaging/fonts/65-shenbao-fonts.conf")));
    std::map<QString, QStringList> chains; // official name -> all names
    QString official;
    bool inAlias = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"alias") {
            inAlias = xml.isStartElement();
            official.clear();
        } else if (inAlias && xml.isStartElement() && xml.name() == u"family") {
            const QString name = xml.readElementText();
            official = official.isEmpty() ? name : official;
            chains[official] << name;
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_EQ(chains.size(), kRoles.size() + 1);
    for (const FontRole role : {FontRole::Songti, FontRole::Fangsong, FontRole::Kaiti, FontRole::Heiti,
                                FontRole::Biaosong, FontRole::Symbol}) {
        EXPECT_EQ(chains[officialFontName(role)], familyChain(role));
    }
}

TEST_F(FontResolverTest, SaysWhichFontsItReplaced)
{
    m_fonts.glyph({FontRole::Fangsong, false, false}, U'中');
    for (const FontSubstitution& one : m_fonts.substitutions()) {
        EXPECT_EQ(one.wanted, officialFontName(FontRole::Fangsong));
        EXPECT_EQ(one.used, familyOf({FontRole::Fangsong, false, false}, U'中'));
    }
    EXPECT_LE(m_fonts.substitutions().size(), 1U) << "only of the kinds that were asked for";
}

TEST_F(FontResolverTest, ThickensOnlyWhatHasNoBoldWeight)
{
    const ResolvedGlyph plain = m_fonts.glyph({FontRole::Heiti, false, false}, U'中');
    const ResolvedGlyph bold = m_fonts.glyph({FontRole::Heiti, true, false}, U'中');
    EXPECT_FALSE(plain.fakeBold);
    EXPECT_TRUE(bold.fakeBold || bold.face != plain.face);
    const ResolvedGlyph italic = m_fonts.glyph({FontRole::Fangsong, false, true}, U'中');
    EXPECT_TRUE(italic.fakeItalic) << "no Chinese face is slanted";
    EXPECT_FALSE(m_fonts.glyph({FontRole::Fangsong, false, true}, U'a').fakeItalic);
}

TEST_F(FontResolverTest, SetsTheDigitsOfATitleInTheWeightOfItsChinese)
{
    const FontLook title{FontRole::Biaosong, false, false};
    const ResolvedGlyph chinese = m_fonts.glyph(title, U'年');
    const QByteArray name = m_fonts.faces()[size_t(chinese.face)]->postScriptName();
    if (!name.contains("Bold") && !chinese.fakeBold) {
        GTEST_SKIP() << "the Chinese face of titles is not bold here";
    }
    const ResolvedGlyph digit = m_fonts.glyph(title, U'2');
    EXPECT_TRUE(m_fonts.faces()[size_t(digit.face)]->postScriptName().contains("Bold") || digit.fakeBold);
}

TEST_F(FontResolverTest, ChoosesTheSameFontsEveryTime)
{
    FontResolver other;
    for (const FontRole role : kRoles) {
        for (const char32_t character : {U'中', U'A', U'龘', U'—'}) {
            const ResolvedGlyph one = m_fonts.glyph({role, false, false}, character);
            const ResolvedGlyph two = other.glyph({role, false, false}, character);
            EXPECT_EQ(m_fonts.faces()[size_t(one.face)]->path(), other.faces()[size_t(two.face)]->path());
            EXPECT_EQ(one.id, two.id);
        }
    }
}

TEST(FontChains, NameTheOfficialFontFirst)
{
    EXPECT_EQ(officialFontName(FontRole::Fangsong), u"仿宋_GB2312");
    EXPECT_EQ(officialFontName(FontRole::Kaiti), u"楷体_GB2312");
    EXPECT_EQ(officialFontName(FontRole::Heiti), u"黑体");
    EXPECT_EQ(officialFontName(FontRole::Biaosong), u"方正小标宋简体");
    EXPECT_EQ(officialFontName(FontRole::Songti), u"宋体");
}

TEST(FontFace, RefusesWhatIsNoFont)
{
    test::TempFolder folder;
    QFile file(folder.path(QStringLiteral("no.ttf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a font");
    file.close();
    EXPECT_EQ(FontFace::load(file.fileName(), 0), nullptr);
    EXPECT_EQ(FontFace::load(folder.path(QStringLiteral("absent.ttf")), 0), nullptr);
}

TEST(FontFace, GivesChineseCharactersAFullSquare)
{
    FontResolver fonts;
    const ResolvedGlyph glyph = fonts.glyph({}, U'中');
    ASSERT_GE(glyph.face, 0);
    EXPECT_NEAR(glyph.advance, 1.0F, 0.001F);
    EXPECT_GT(fonts.faces()[size_t(glyph.face)]->unitsPerEm(), 0);
    EXPECT_FALSE(fonts.faces()[size_t(glyph.face)]->postScriptName().contains(' '));
}

} // namespace
} // namespace shenbao

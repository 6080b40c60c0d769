// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CleanText.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace shenbao {
namespace {

/// The production Char of XML 1.0.
bool isXmlCharacter(char32_t code)
{
    return code == 0x09 || code == 0x0A || code == 0x0D || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// Text of any UTF-16 units at all, lone surrogates included.
rc::Gen<QString> anyUnits()
{
    const auto unit = [](char16_t first, char16_t last) {
        return rc::gen::inRange<std::uint32_t>(first, last + 1u);
    };
    const auto one = rc::gen::oneOf(unit(0, 0xFFFF), unit(0, 0x20), unit(0x7F, 0xA0), unit(0xD800, 0xDBFF),
                                    unit(0xDC00, 0xDFFF), unit(0xFDD0, 0xFDEF), unit(0xFFF0, 0xFFFF),
                                    unit(0x4E00, 0x9FA5));
    return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(one),
                        [](const std::vector<std::uint32_t>& units) {
                            QString text;
                            for (const std::uint32_t code : units) {
                                text += QChar(char16_t(code));
                            }
                            return text;
                        });
}

TEST(CleanText, LeavesGoodTextAlone)
{
    const QString text = QStringLiteral("数据\t“AI+”\n𠮷👍\u2028\u3000\uFEFFé");
    EXPECT_TRUE(isCleanText(text));
    EXPECT_EQ(cleanText(text).text, text);
    EXPECT_EQ(cleanText(text).removed, 0);
}

TEST(CleanText, TurnsEveryLineEndIntoOneLineFeed)
{
    EXPECT_EQ(cleanText(QStringLiteral("a\r\nb\rc\u0085d\u2029e\nf")).text, u"a\nb\nc\nd\ne\nf");
}

TEST(CleanText, LineEndsAreNotCountedAsRemoved)
{
    EXPECT_EQ(cleanText(QStringLiteral("a\r\nb")).removed, 0);
}

TEST(CleanText, DropsControlCharactersAndCountsThem)
{
    const CleanedText cleaned = cleanText(QString::fromUtf16(u"\x01"
                                                             u"数\x0B\x0C\x1F据\x7F\x9F"));
    EXPECT_EQ(cleaned.text, u"数据");
    EXPECT_EQ(cleaned.removed, 6);
}

TEST(CleanText, DropsTheNullCharacter)
{
    EXPECT_EQ(cleanText(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b")).text, u"ab");
}

TEST(CleanText, DropsLoneSurrogatesOnBothSides)
{
    const QString text =
        QString(QChar(0xDC00)) + u'a' + QChar(0xD800) + u'b' + QChar(0xD842) + QChar(0xDFB7) + QChar(0xDBFF);
    EXPECT_EQ(cleanText(text).text, u"ab𠮷");
    EXPECT_EQ(cleanText(text).removed, 3);
}

TEST(CleanText, DropsNonCharactersOfEveryPlane)
{
    const char32_t codes[] = {0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF, U'a'};
    EXPECT_EQ(cleanText(QString::fromUcs4(codes, 7)).text, u"a");
}

TEST(CleanText, EveryCodePointGivesAtMostItself)
{
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        const QString text = code < 0x10000 ? QString(QChar(char16_t(code))) : QString::fromUcs4(&code, 1);
        const QString cleaned = cleanText(text).text;
        if (!cleaned.isEmpty() && cleaned != text && cleaned != u"\n") {
            FAIL() << "U+" << std::hex << std::uint32_t(code);
        }
        if (!cleaned.isEmpty() && !isXmlCharacter(cleaned.toUcs4().front())) {
            FAIL() << "U+" << std::hex << std::uint32_t(code) << " is not allowed in XML";
        }
    }
}

TEST(CleanText, KeepsEveryAssignedLetterMarkAndNumber)
{
    for (char32_t code = 0x20; code <= 0x3FFFF; ++code) {
        if (QChar::isLetterOrNumber(code) || QChar::isMark(code) || QChar::isPunct(code)) {
            const QString text = QString::fromUcs4(&code, 1);
            if (cleanText(text).text != text) {
                FAIL() << "U+" << std::hex << std::uint32_t(code);
            }
        }
    }
}

RC_GTEST_PROP(CleanTextProperty, ResultIsClean, ())
{
    RC_ASSERT(isCleanText(cleanText(*anyUnits()).text));
}

RC_GTEST_PROP(CleanTextProperty, CleaningTwiceChangesNothing, ())
{
    const QString once = cleanText(*anyUnits()).text;
    const CleanedText twice = cleanText(once);
    RC_ASSERT(twice.text == once);
    RC_ASSERT(twice.removed == 0);
}

RC_GTEST_PROP(CleanTextProperty, TextIsCleanExactlyWhenCleaningLeavesIt, ())
{
    const QString text = *anyUnits();
    RC_ASSERT(isCleanText(text) == (cleanText(text).text == text));
}

RC_GTEST_PROP(CleanTextProperty, EveryCharacterIsAllowedInXml, ())
{
    const QList<uint> codes = cleanText(*anyUnits()).text.toUcs4();
    RC_ASSERT(
        std::all_of(codes.begin(), codes.end(), [](uint code) { return isXmlCharacter(char32_t(code)); }));
}

RC_GTEST_PROP(CleanTextProperty, SurvivesAnXmlFile, ())
{
    const QString text = cleanText(*anyUnits()).text;
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeTextElement(QStringLiteral("t"), text);
    QXmlStreamReader reader(bytes);
    reader.readNextStartElement();
    RC_ASSERT(reader.readElementText() == text);
    RC_ASSERT(!reader.hasError());
}

} // namespace
} // namespace shenbao

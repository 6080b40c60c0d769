// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WordCount.h"
#include "core/text/CharacterClass.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"
#include "tests/support/Utf8.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao {
namespace {

int words(QStringView text)
{
    return countText(text).words;
}

QJsonArray examples()
{
    return QJsonDocument::fromJson(test::readBytes(test::dataPath(QStringLiteral("wordcount.json")))).array();
}

TEST(WordCount, CountsEveryExampleAsWordDoes)
{
    const QJsonArray all = examples();
    ASSERT_FALSE(all.isEmpty());
    for (const QJsonValue& one : all) {
        const QString text = one[u"text"].toString();
        const WordCount count = countText(text);
        EXPECT_EQ(count.words, one[u"words"].toInt()) << test::utf8(text);
        EXPECT_EQ(count.charsNoSpaces, one[u"chars_no_spaces"].toInt(count.charsNoSpaces))
            << test::utf8(text);
        EXPECT_EQ(count.charsWithSpaces, one[u"chars_with_spaces"].toInt(count.charsWithSpaces))
            << test::utf8(text);
    }
}

TEST(WordCount, ExamplesContainAllSharedOnes)
{
    const QString path = QStringLiteral(SHENBAO_SOURCE_DIR "/../shared/wordcount-examples.json");
    if (!QFileInfo::exists(path)) {
        GTEST_SKIP() << "no shared examples beside the source tree";
    }
    const QJsonArray shared = QJsonDocument::fromJson(test::readBytes(path))[u"examples"].toArray();
    ASSERT_FALSE(shared.isEmpty());
    const QJsonArray own = examples();
    for (const QJsonValue& one : shared) {
        const bool there = std::any_of(own.begin(), own.end(), [&](const QJsonValue& mine) {
            return mine[u"text"] == one[u"text"] && mine[u"words"] == one[u"words"] &&
                   mine[u"chars_no_spaces"] == one[u"chars_no_spaces"] &&
                   mine[u"chars_with_spaces"] == one[u"chars_with_spaces"];
        });
        EXPECT_TRUE(there) << test::utf8(one[u"text"].toString());
    }
}

TEST(WordCount, IdeographOutsideTheBasicPlaneIsOneCharacter)
{
    const WordCount count = countText(u"𠮷野家𰻞面"); // U+20BB7, U+30EDE
    EXPECT_EQ(count.words, 5);
    EXPECT_EQ(count.charsNoSpaces, 5);
    EXPECT_EQ(count.han, 5);
}

TEST(WordCount, IdeographNewerThanTheTablesOfQtIsHan)
{
    const char32_t extension[] = {0x2EBF0, 0x323AF};
    EXPECT_EQ(countText(QString::fromUcs4(extension, 2)).han, 2);
}

TEST(WordCount, EmojiSequenceIsOneWord)
{
    EXPECT_EQ(words(u"👨‍👩‍👧‍👦"), 1);
    EXPECT_EQ(words(u"团队👨‍👩‍👧‍👦合影"), 5);
    EXPECT_EQ(words(u"👍🏽"), 1);
}

TEST(WordCount, CodePointsOfAnEmojiAreCountedNotItsUnits)
{
    EXPECT_EQ(countText(u"👍🏽").charsNoSpaces, 2);
}

TEST(WordCount, VariationSelectorIsNoCharacter)
{
    EXPECT_EQ(countText(u"葛\U000E0100城").charsNoSpaces, 2);
    EXPECT_EQ(countText(u"☑\uFE0F").charsNoSpaces, 1);
}

TEST(WordCount, ZeroWidthSpaceAndByteOrderMarkAreNothing)
{
    EXPECT_EQ(countText(u"\uFEFF申报\u200B书"), countText(u"申报书"));
    EXPECT_EQ(words(u"sand\u200Bbox"), 1);
}

TEST(WordCount, FullWidthLettersDigitsAndMarksCountOneEach)
{
    EXPECT_EQ(words(u"ＡＢＣ１２３％"), 7);
    EXPECT_EQ(words(u"ABC123%"), 1);
}

TEST(WordCount, AmbiguousMarksCountOneEachBesideChinese)
{
    EXPECT_EQ(words(u"“AI”计划……开始"), 9); // “ AI ” 计 划 … … 开 始
    EXPECT_EQ(words(u"上海—武汉·双城"), 8);
}

TEST(WordCount, AmbiguousMarksBelongToTheWordInLatinText)
{
    EXPECT_EQ(words(u"it’s a “test” — really…"), 5);
    EXPECT_EQ(words(u"“quoted”"), 1);
}

TEST(WordCount, EachParagraphDecidesForItselfOnAmbiguousMarks)
{
    EXPECT_EQ(words(u"“a”\n数据"), 3);
    EXPECT_EQ(words(u"“a”数据"), 5);
}

TEST(WordCount, SoftBreakSeparatesWordsWithinTheParagraph)
{
    EXPECT_EQ(words(u"one\u2028two"), 2);
    EXPECT_EQ(words(u"“a”\u2028数据"), 5); // still the same paragraph, so the quotes are Chinese
    EXPECT_EQ(countText(u"one\u2028two").charsWithSpaces, 6);
}

TEST(WordCount, LineEndsAreNeverCounted)
{
    for (const char16_t* text :
         {u"第一段\n第二段", u"第一段\r\n第二段", u"第一段\r第二段", u"第一段\u2029第二段"}) {
        const WordCount count = countText(text);
        EXPECT_EQ(count.words, 6) << test::utf8(text);
        EXPECT_EQ(count.charsWithSpaces, 6) << test::utf8(text);
    }
}

TEST(WordCount, BlankLinesCountNothing)
{
    EXPECT_EQ(countText(u"\n\r\n\n"), WordCount());
    EXPECT_EQ(countText(u""), WordCount());
}

TEST(WordCount, EverySpaceCountsOnlyWithSpaces)
{
    const WordCount count = countText(u"a \t\u3000\u00A0b");
    EXPECT_EQ(count.words, 2);
    EXPECT_EQ(count.charsNoSpaces, 2);
    EXPECT_EQ(count.charsWithSpaces, 6);
}

TEST(WordCount, HanCountsIdeographsWithoutMarksAndKana)
{
    EXPECT_EQ(countText(u"数据，データ123〇々").han, 4);
}

TEST(WordCount, KanaHangulAndBopomofoCountOneEach)
{
    EXPECT_EQ(words(u"かなカナ"), 4);
    EXPECT_EQ(words(u"한국"), 2);
    EXPECT_EQ(words(u"ㄅㄆ"), 2);
}

TEST(WordCount, LoneSurrogateDoesNotHideWhatFollows)
{
    EXPECT_EQ(countText(QString(QChar(0xD800) + QStringLiteral("数据"))).han, 2);
}

RC_GTEST_PROP(WordCountProperty, IsAdditiveOverParagraphs, ())
{
    const QString first = test::fromCodePoints(*test::anyCodePoints());
    const QString second = test::fromCodePoints(*test::anyCodePoints());
    WordCount sum = countText(first);
    sum += countText(second);
    for (const QString& lineEnd : {QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\u2029")}) {
        RC_ASSERT(countText(QString(first + lineEnd + second)) == sum);
    }
}

RC_GTEST_PROP(WordCountProperty, HanAreWordsAndWordsAreCharacters, ())
{
    const WordCount count = countText(test::fromCodePoints(*test::anyCodePoints()));
    RC_ASSERT(count.han <= count.words);
    RC_ASSERT(count.words <= count.charsNoSpaces);
    RC_ASSERT(count.charsNoSpaces <= count.charsWithSpaces);
}

RC_GTEST_PROP(WordCountProperty, BlanksBetweenChineseCharactersChangeNoWord, ())
{
    const auto codes = *rc::gen::container<std::vector<char32_t>>(rc::gen::map(
        rc::gen::inRange<std::uint32_t>(0x4E00, 0x9FA5), [](std::uint32_t code) { return char32_t(code); }));
    QString spaced;
    for (const char32_t code : codes) {
        spaced += QChar(char16_t(code));
        spaced += u' ';
    }
    RC_ASSERT(countText(spaced).words == int(codes.size()));
}

} // namespace
} // namespace shenbao

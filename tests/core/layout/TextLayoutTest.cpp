// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/TextLayout.h"

#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Properties.h"

namespace shenbao {
namespace {

constexpr double kWide = 442.2; // pt: the type area of 156 mm

/// Lays single paragraphs out and reads the lines back.
class TextLayoutTest : public testing::Test
{
protected:
    TextLayoutTest() : m_layout(m_styles, m_fonts) {}

    std::vector<FlowUnit> units(const Paragraph& paragraph, double width = kWide)
    {
        const bool isCell = paragraph.style.startsWith(u"cell");
        return m_layout.layout(paragraph, width, isCell ? TextLayout::Place::Cell : TextLayout::Place::Page);
    }

    static test::TextLine lineOf(const FlowUnit& unit)
    {
        test::TextLine line;
        bool first = true;
        for (const PageItem& item : unit.items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (!text || text->artifact) {
                continue;
            }
            line.left = first ? text->x : std::min(line.left, text->x);
            line.right = std::max(line.right, text->x + text->width);
            line.y = text->y;
            first = false;
            for (const PlacedGlyph& glyph : text->glyphs) {
                line.text += QString::fromUcs4(&glyph.character, 1);
            }
        }
        return line;
    }

    std::vector<test::TextLine> lines(const Paragraph& paragraph, double width = kWide)
    {
        std::vector<test::TextLine> result;
        for (const FlowUnit& unit : units(paragraph, width)) {
            result.push_back(lineOf(unit));
        }
        return result;
    }
    std::vector<test::TextLine> lines(const QString& text, double width = kWide)
    {
        return lines(test::paragraphOf(text), width);
    }
    /// Cell text: no indent, so that a width in characters is a width in characters.
    std::vector<test::TextLine> cellLines(const QString& text, double characters)
    {
        return lines(test::paragraphOf(text, QStringLiteral("cell-left")), characters * 12 + 0.1);
    }

    StyleSheet m_styles;
    FontResolver m_fonts;
    TextLayout m_layout;
};

TEST_F(TextLayoutTest, GivesABlankParagraphOneLine)
{
    const auto blank = units(test::paragraphOf(QString()));
    ASSERT_EQ(blank.size(), 1U);
    EXPECT_DOUBLE_EQ(blank.front().height, 28);
    EXPECT_TRUE(lineOf(blank.front()).text.isEmpty());
}

TEST_F(TextLayoutTest, Sets27CharactersOf16PointsOnALine)
{
    const auto all = lines(test::repeated(QStringLiteral("字"), 52));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].text.size(), 25) << "the first line is indented by two";
    EXPECT_EQ(all[1].text.size(), 27);
}

TEST_F(TextLayoutTest, IndentsOnlyTheFirstLine)
{
    const auto all = lines(test::repeated(QStringLiteral("字"), 60));
    EXPECT_NEAR(all[0].left, 32, 0.01);
    EXPECT_NEAR(all[1].left, 0, 0.01);
}

TEST_F(TextLayoutTest, FillsTheWidthOfJustifiedLines)
{
    const auto all = lines(test::repeated(QStringLiteral("数据2026年report完成，"), 20));
    ASSERT_GT(all.size(), 5U);
    for (size_t at = 0; at + 1 < all.size(); ++at) {
        const bool hangs = double(all[at].right) > kWide + 1 && all[at].text.endsWith(u'，');
        EXPECT_NEAR(double(all[at].right) - (hangs ? 16 : 0), kWide, 0.05) << at;
    }
    EXPECT_LT(all.back().right, kWide);
}

TEST_F(TextLayoutTest, LetsAMarkHangBehindAFullLineOfAPage)
{
    const QString full = test::repeated(QStringLiteral("字"), 25); // and two of indent
    for (const QString& mark : {QStringLiteral("，"), QStringLiteral("。"), QStringLiteral("、")}) {
        const auto all = lines(full + mark + QStringLiteral("后"));
        ASSERT_EQ(all.size(), 2U);
        EXPECT_EQ(all[0].text, full + mark);
        EXPECT_EQ(all[1].text, u"后");
    }
    // not two marks, no closing bracket, and none behind a Latin word
    EXPECT_EQ(lines(full + QStringLiteral("，”后"))[0].text.size(), 24);
    EXPECT_EQ(lines(full + QStringLiteral("）后"))[0].text.size(), 24);
    EXPECT_EQ(lines(test::repeated(QStringLiteral("字"), 24) + QStringLiteral("ab，后"))[0].text.size(), 24);
}

TEST_F(TextLayoutTest, SpacesLatinFromChinese)
{
    const auto width = [&](const QString& text) {
        const test::TextLine line = cellLines(text, 30).front();
        return double(line.right - line.left);
    };
    const double plain = width(QStringLiteral("文")) + width(QStringLiteral("8"));
    EXPECT_NEAR(width(QStringLiteral("文8")) - plain, 0.2 * 12, 0.05);
    EXPECT_NEAR(width(QStringLiteral("8文")) - plain, 0.2 * 12, 0.05);
    EXPECT_NEAR(width(QStringLiteral("，8")) - width(QStringLiteral("，")) - width(QStringLiteral("8")), 0,
                0.05);
    EXPECT_EQ(cellLines(QStringLiteral("一二三四五六七八九8"), 9.3)[1].text, u"8")
        << "no space where a line begins";
    EXPECT_NEAR(cellLines(QStringLiteral("一二三四五六七八九8"), 9.3)[1].left, 0, 0.01);
}

TEST_F(TextLayoutTest, DrawsASignLikeWhatStandsInFrontOfIt)
{
    const auto faceOf = [&](const QString& text) {
        const auto all = units(test::paragraphOf(text, QStringLiteral("cell-left")));
        return std::get<TextItem>(all.front().items.back()).face;
    };
    EXPECT_EQ(faceOf(QStringLiteral("10×")), faceOf(QStringLiteral("10")));
    EXPECT_EQ(faceOf(QStringLiteral("要素×")), faceOf(QStringLiteral("要素")));
}

TEST_F(TextLayoutTest, NeverPassesTheRightEdgeOfACell)
{
    const QString text =
        QStringLiteral("（一）“数据”——2026年3月；100,000.00万元，A/B-C test@example.com……《规范》");
    for (double width = 20; width < kWide; width += 7) {
        for (const test::TextLine& line :
             lines(test::paragraphOf(test::repeated(text, 3), QStringLiteral("cell-text")), width)) {
            const bool single = line.text.size() <= 1;
            ASSERT_TRUE(line.right <= width + 0.1 || single) << width << ' ' << line.text.toStdString();
        }
    }
}

TEST_F(TextLayoutTest, LeavesALineBeforeASoftBreakUnstretched)
{
    const QString text = QStringLiteral("短行") + QChar(0x2028) + QStringLiteral("又一行");
    const auto all = lines(text);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].text, u"短行");
    EXPECT_NEAR(all[0].right - all[0].left, 32, 0.1);
    EXPECT_NEAR(all[1].left, 0, 0.01) << "a soft break begins no paragraph";
}

TEST_F(TextLayoutTest, KeepsEmptyLinesBetweenSoftBreaks)
{
    const QString text =
        QStringLiteral("甲") + QChar(0x2028) + QChar(0x2028) + QStringLiteral("乙") + QChar(0x2028);
    const auto all = lines(text);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(test::textsOf(all),
              (QStringList{QStringLiteral("甲"), QString(), QStringLiteral("乙"), QString()}));
}

TEST_F(TextLayoutTest, BeginsNoLineWithAClosingMark)
{
    for (const QString& mark :
         {QStringLiteral("，"), QStringLiteral("。"), QStringLiteral("）"), QStringLiteral("》"),
          QStringLiteral("”"), QStringLiteral("、"), QStringLiteral("；"), QStringLiteral("："),
          QStringLiteral("！"), QStringLiteral("？"), QStringLiteral("％"), QStringLiteral("%"),
          QStringLiteral("℃"), QStringLiteral("’"), QStringLiteral(")")}) {
        const auto all = cellLines(QStringLiteral("一二三四五六七八九十") + mark + QStringLiteral("后"), 10);
        ASSERT_EQ(all.size(), 2U) << mark.toStdString();
        EXPECT_TRUE(all[1].text.startsWith(QStringLiteral("十") + mark)) << all[1].text.toStdString();
    }
}

TEST_F(TextLayoutTest, EndsNoLineWithAnOpeningMark)
{
    for (const QString& mark :
         {QStringLiteral("（"), QStringLiteral("《"), QStringLiteral("“"), QStringLiteral("‘"),
          QStringLiteral("〔"), QStringLiteral("【"), QStringLiteral("("), QStringLiteral("￥")}) {
        const auto all = cellLines(QStringLiteral("一二三四五六七八九") + mark + QStringLiteral("后后"), 10);
        ASSERT_EQ(all.size(), 2U) << mark.toStdString();
        EXPECT_TRUE(all[1].text.startsWith(mark)) << all[1].text.toStdString();
    }
}

TEST_F(TextLayoutTest, CarriesWholeChainsOfMarks)
{
    const auto all = cellLines(QStringLiteral("一二三四五六七八九”）。后"), 10);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[1].text.startsWith(QStringLiteral("九”）。"))) << all[1].text.toStdString();
}

TEST_F(TextLayoutTest, KeepsDoubleDashesAndEllipsesTogether)
{
    for (const QString& mark : {QStringLiteral("——"), QStringLiteral("……")}) {
        for (int before = 6; before < 11; ++before) {
            for (const test::TextLine& line : cellLines(
                     test::repeated(QStringLiteral("字"), before) + mark + QStringLiteral("后文"), 10)) {
                EXPECT_NE(line.text.count(mark[0]), 1) << line.text.toStdString();
            }
        }
    }
}

TEST_F(TextLayoutTest, KeepsLatinWordsWhole)
{
    const auto all = cellLines(QStringLiteral("采用deep learning模型"), 6);
    for (const test::TextLine& line : all) {
        EXPECT_FALSE(line.text.contains(u'd') && !line.text.contains(QStringLiteral("deep")));
        EXPECT_FALSE(line.text.contains(u'g') && !line.text.contains(QStringLiteral("learning")));
    }
}

TEST_F(TextLayoutTest, KeepsNumbersWhole)
{
    for (double width = 5; width < 14; width += 0.5) {
        const auto all = cellLines(QStringLiteral("合计Total 100,000.00万元，5G 3D"), width);
        const QStringList texts = test::textsOf(all);
        EXPECT_EQ(texts.filter(QStringLiteral("100,000.00")).size(), 1) << width;
        EXPECT_EQ(texts.filter(QStringLiteral("5G")).size(), 1) << width;
    }
}

TEST_F(TextLayoutTest, KeepsASignWithItsNumber)
{
    for (const QString& sign :
         {QStringLiteral("≤"), QStringLiteral("≥"), QStringLiteral("±"), QStringLiteral("￥")}) {
        for (int before = 3; before < 9; ++before) {
            for (const test::TextLine& line : cellLines(
                     test::repeated(QStringLiteral("字"), before) + sign + QStringLiteral("0.5%后"), 8)) {
                ASSERT_FALSE(line.text.endsWith(sign)) << line.text.toStdString();
            }
        }
    }
}

TEST_F(TextLayoutTest, DropsABlankAtTheEndOfALine)
{
    const auto all = cellLines(QStringLiteral("aaaa bbbb"), 2.5);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].text, u"aaaa");
    EXPECT_EQ(all[1].text, u"bbbb");
}

TEST_F(TextLayoutTest, BreaksAWordThatIsLongerThanALine)
{
    const QString word = test::repeated(QStringLiteral("x"), 100);
    const auto all = cellLines(word, 10);
    ASSERT_GT(all.size(), 3U);
    EXPECT_EQ(test::textsOf(all).join(QString()), word);
    for (size_t at = 0; at + 1 < all.size(); ++at) {
        EXPECT_GT(all[at].right, 100);
    }
}

TEST_F(TextLayoutTest, BreaksALongAddressBehindItsSlashes)
{
    const auto all = cellLines(QStringLiteral("https://example.com/dataset/release"), 12);
    ASSERT_GT(all.size(), 1U);
    EXPECT_TRUE(all[0].text.endsWith(u'/')) << all[0].text.toStdString();
}

TEST_F(TextLayoutTest, KeepsRatesProductsAndNegativeNumbersInOnePiece)
{
    for (double width = 6; width < 12; width += 0.5) {
        const QStringList texts =
            test::textsOf(cellLines(QStringLiteral("时间，比率9/10，规格3×5，温度 -15和±0.5℃"), width));
        for (const QString& whole : {QStringLiteral("9/10"), QStringLiteral("3×5"), QStringLiteral("-15"),
                                     QStringLiteral("±0.5℃")}) {
            EXPECT_EQ(texts.filter(whole).size(), 1) << width << ' ' << whole.toStdString();
        }
    }
}

TEST_F(TextLayoutTest, TakesASingleLastLetterBackWhereThatIsPossible)
{
    const auto count = [this](const QString& text, double em) {
        return units(test::paragraphOf(text, QStringLiteral("cell-left")), em * 12).size();
    };
    const QString letters = test::repeated(QStringLiteral("数据集建设质量评测规范"), 8); // 88
    EXPECT_EQ(count(letters, 29), 4U) << "closer by 0.3 pt, a line has no room for a thirtieth letter";
    EXPECT_EQ(count(letters, 29.5), 3U) << "here it has";
    const QString latin = letters.left(86) + QStringLiteral("ab") + letters.left(1);
    EXPECT_EQ(count(latin, 29.5), 4U) << "not with Latin letters, which other programs round";
}

TEST_F(TextLayoutTest, BreaksACodeBehindItsHyphen)
{
    const QStringList texts = test::textsOf(cellLines(QStringLiteral("符合GB/T 36344-2018"), 4.5));
    EXPECT_TRUE(texts.contains(QStringLiteral("36344-"))) << texts.join(u'|').toStdString();
}

TEST_F(TextLayoutTest, MakesProgressInAColumnNarrowerThanALetter)
{
    const auto all =
        lines(test::paragraphOf(QStringLiteral("（数据），abc"), QStringLiteral("cell-left")), 1);
    EXPECT_EQ(test::textsOf(all).join(QString()), u"（数据），abc");
}

TEST_F(TextLayoutTest, CentresAndAlignsRight)
{
    Paragraph paragraph = test::paragraphOf(QStringLiteral("中间"), QStringLiteral("cell-left"));
    paragraph.align = Align::Center;
    EXPECT_NEAR(lines(paragraph, 100).front().left, 38, 0.1);
    paragraph.align = Align::Right;
    EXPECT_NEAR(lines(paragraph, 100).front().right, 100, 0.1);
}

TEST_F(TextLayoutTest, PutsTheBaselineWhereWordPutsIt)
{
    const auto all = units(test::paragraphOf(QStringLiteral("字")));
    EXPECT_NEAR(lineOf(all.front()).y, 28 * kBaselineShare, 0.01);
}

TEST_F(TextLayoutTest, RaisesAndLowersSmallerLetters)
{
    Paragraph paragraph = test::paragraphOf(QStringLiteral("a"));
    paragraph.runs.push_back(test::runOf(QStringLiteral("2"), TextFormat::Superscript));
    paragraph.runs.push_back(test::runOf(QStringLiteral("i"), TextFormat::Subscript));
    const auto all = units(paragraph);
    std::vector<const TextItem*> items;
    for (const PageItem& item : all.front().items) {
        items.push_back(&std::get<TextItem>(item));
    }
    ASSERT_EQ(items.size(), 3U);
    EXPECT_LT(items[1]->y, items[0]->y);
    EXPECT_GT(items[2]->y, items[0]->y);
    EXPECT_LT(items[1]->size, items[0]->size);
}

TEST_F(TextLayoutTest, DrawsOneLineBelowUnderlinedLetters)
{
    Paragraph paragraph = test::paragraphOf(QStringLiteral("前"));
    paragraph.runs.push_back(test::runOf(QStringLiteral("下划abc"), TextFormat::Underline));
    paragraph.runs.push_back(test::runOf(QStringLiteral("后")));
    std::vector<LineItem> rules;
    const auto all = units(paragraph);
    for (const PageItem& item : all.front().items) {
        if (const auto* rule = std::get_if<LineItem>(&item)) {
            rules.push_back(*rule);
        }
    }
    ASSERT_EQ(rules.size(), 1U);
    EXPECT_NEAR(rules[0].x1, 48, 0.1);
    EXPECT_GT(rules[0].x2, rules[0].x1 + 32);
    EXPECT_EQ(lineOf(all.front()).text, u"前下划abc后");
}

TEST_F(TextLayoutTest, HangsTheMarkerOfAListItem)
{
    for (const auto& [list, marker] : {std::pair(Paragraph::List::Numbered, QStringLiteral("10.")),
                                       std::pair(Paragraph::List::Bullet, QStringLiteral("•"))}) {
        const auto all = lines(test::listItem(list, 0, 10, test::repeated(QStringLiteral("项"), 60)));
        ASSERT_GT(all.size(), 1U);
        EXPECT_TRUE(all[0].text.startsWith(marker)) << all[0].text.toStdString();
        EXPECT_NEAR(all[0].left, 0, 3);
        EXPECT_NEAR(all[1].left, 32, 0.1);
    }
    const auto deep =
        lines(test::listItem(Paragraph::List::Numbered, 1, 2, test::repeated(QStringLiteral("项"), 60)));
    EXPECT_TRUE(deep[0].text.startsWith(QStringLiteral("2)")));
    EXPECT_NEAR(deep[1].left, 64, 0.1);
}

TEST_F(TextLayoutTest, KeepsADeepListInsideANarrowColumn)
{
    for (int level = 0; level < 6; ++level) {
        const double width = 100;
        for (const test::TextLine& line : lines(test::listItem(Paragraph::List::Bullet, level, 0,
                                                               test::repeated(QStringLiteral("项目"), 10)),
                                                width)) {
            EXPECT_LE(double(line.right), width + 0.1) << "level " << level;
        }
    }
}

TEST_F(TextLayoutTest, LeadsWithDotsToThePageNumber)
{
    Paragraph paragraph = test::paragraphOf(QStringLiteral("一、申报依据"), QStringLiteral("contents-1"));
    paragraph.runs.push_back(test::runOf(QStringLiteral("\t")));
    shenbao::Run page;
    page.type = shenbao::Run::Type::AnchorPage;
    page.anchor = QStringLiteral("a1");
    paragraph.runs.push_back(page);
    const auto all = units(paragraph);
    ASSERT_EQ(all.size(), 1U);
    int dots = 0;
    double end = 0;
    for (const PageItem& item : all.front().items) {
        const auto& text = std::get<TextItem>(item);
        if (text.artifact) {
            dots += int(text.glyphs.size());
            end = double(text.x + text.width);
        }
    }
    EXPECT_GT(dots, 10);
    EXPECT_LT(end, kWide - 14);
    EXPECT_EQ(lineOf(all.front()).text, u"一、申报依据");
    const auto number =
        std::find_if(all.front().marks.begin(), all.front().marks.end(),
                     [](const FlowMark& mark) { return mark.type == FlowMark::Type::Number; });
    ASSERT_NE(number, all.front().marks.end());
    EXPECT_EQ(number->number.anchor, u"a1");
}

TEST_F(TextLayoutTest, LeavesNoSingleLineAtThePageEnd)
{
    const auto all = units(test::paragraphOf(test::repeated(QStringLiteral("字"), 27 * 5)));
    ASSERT_EQ(all.size(), 6U);
    EXPECT_TRUE(all[0].keepNext);
    EXPECT_FALSE(all[1].keepNext);
    EXPECT_FALSE(all[3].keepNext);
    EXPECT_TRUE(all[4].keepNext);
    EXPECT_FALSE(all[5].keepNext);
}

TEST_F(TextLayoutTest, MeasuresOneLineOfFurniture)
{
    const auto items = m_layout.line(QStringLiteral("— 12 —"), {FontRole::Songti, false, false}, 14);
    EXPECT_GT(TextLayout::widthOf(items), 40);
    EXPECT_LT(TextLayout::widthOf(items), 70);
    EXPECT_DOUBLE_EQ(TextLayout::widthOf({}), 0);
}

const auto kPieces = [] {
    return test::textOf({u"数据", u"集", u"，",  u"。", u"（",  u"）",  u"《",     u"》",
                         u"“",    u"”",  u"——",  u"……", u"abc", u"A-B", u"9/10",   u"100,000.00",
                         u" ",    u"%",  u"≥60", u"☑",  u"□",   u"𠮷",  u"\u2028", u"κ"});
};

RC_GTEST_FIXTURE_PROP(TextLayoutTest, LosesNothingButBlanksAtLineEnds, ())
{
    const QString text = *kPieces();
    const double width = *rc::gen::inRange(30, 450);
    QString printed;
    for (const test::TextLine& line : lines(test::paragraphOf(text), width)) {
        printed += line.text;
    }
    RC_ASSERT(test::compact(printed) == test::compact(QString(text).remove(QChar(0x2028))));
}

RC_GTEST_FIXTURE_PROP(TextLayoutTest, NeverBeginsOrEndsALineWithAForbiddenMark, ())
{
    QString text = *kPieces();
    text.remove(QChar(0x2028)).remove(u' ');
    // a chain of marks that is longer than a line has to be broken somewhere
    const double width = *rc::gen::inRange(250, 450);
    const auto all = lines(test::paragraphOf(text, QStringLiteral("cell-left")), width);
    int chain = 0;
    int longest = 0;
    for (const QChar character : text) {
        chain = QStringView(u"，。）》”…—（《“%").contains(character) ? chain + 1 : 0;
        longest = std::max(longest, chain);
    }
    RC_PRE(longest < 8);
    for (size_t at = 0; at + 1 < all.size(); ++at) {
        RC_ASSERT(!QStringView(u"（《“").contains(all[at].text.back()));
        RC_ASSERT(!QStringView(u"，。）》”%").contains(all[at + 1].text.front()));
    }
}

} // namespace
} // namespace shenbao

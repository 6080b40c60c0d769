// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TextDiff.h"

#include "tests/support/Properties.h"

namespace shenbao {
namespace {

/// 今年[-建成-][+完成+]3个
QString marked(const DiffPieces& pieces)
{
    QString text;
    for (const DiffPiece& piece : pieces) {
        text += piece.kind == DiffPiece::Kind::Same      ? piece.text
                : piece.kind == DiffPiece::Kind::Removed ? QString(u"[-" + piece.text + u"-]")
                                                         : QString(u"[+" + piece.text + u"+]");
    }
    return text;
}

QString diff(const char16_t* before, const char16_t* after)
{
    return marked(diffText(QString::fromUtf16(before), QString::fromUtf16(after)));
}

QString side(const DiffPieces& pieces, DiffPiece::Kind without)
{
    QString text;
    for (const DiffPiece& piece : pieces) {
        text += piece.kind == without ? QString() : piece.text;
    }
    return text;
}

TEST(TextDiff, NothingChanged)
{
    EXPECT_EQ(diff(u"", u""), QString());
    EXPECT_EQ(diff(u"建设内容", u"建设内容"), QStringLiteral("建设内容"));
}

TEST(TextDiff, AWordIsReplaced)
{
    EXPECT_EQ(diff(u"项目已建成投产。", u"项目已完成投产。"), QStringLiteral("项目已[-建-][+完+]成投产。"));
    EXPECT_EQ(diff(u"", u"新写的一句。"), QStringLiteral("[+新写的一句。+]"));
    EXPECT_EQ(diff(u"删掉的一句。", u""), QStringLiteral("[-删掉的一句。-]"));
}

TEST(TextDiff, NumbersAndLatinWordsAreReplacedAsAWhole)
{
    EXPECT_EQ(diff(u"投资1,234.5万元", u"投资1,284.5万元"), QStringLiteral("投资[-1,234.5-][+1,284.5+]万元"));
    EXPECT_EQ(diff(u"采用YOLOv8模型", u"采用YOLOv5模型"), QStringLiteral("采用[-YOLOv8-][+YOLOv5+]模型"));
    EXPECT_EQ(diff(u"共3个、5类", u"共3个、6类"), QStringLiteral("共3个、[-5-][+6+]类"));
}

TEST(TextDiff, ASentenceThatWasPutInIsShownAsASentence)
{
    // both sentences begin with 数据; without care the change would begin in the middle of them
    EXPECT_EQ(diff(u"数据已入库。数据可共享。", u"数据已入库。数据已脱敏。数据可共享。"),
              QStringLiteral("数据已入库。[+数据已脱敏。+]数据可共享。"));
    EXPECT_EQ(diff(u"一期完成。二期完成。三期完成。", u"一期完成。三期完成。"),
              QStringLiteral("一期完成。[-二期完成。-]三期完成。"));
}

TEST(TextDiff, CharactersThatStayedByAccidentBelongToTheChange)
{
    EXPECT_EQ(diff(u"由武汉分公司的技术部门负责", u"由总部的数据中心负责"),
              QStringLiteral("由[-武汉分公司的技术部门-][+总部的数据中心+]负责"));
}

TEST(TextDiff, RareCharactersAreNotTornApart)
{
    // 𠮷 and 𠮶 share their first half in UTF-16
    EXPECT_EQ(diff(u"甲𠮷乙", u"甲𠮶乙"), QStringLiteral("甲[-𠮷-][+𠮶+]乙"));
    EXPECT_EQ(diff(u"𠮷𠮷", u"𠮷𠮷𠮷").count(QStringLiteral("𠮷")), 3);
}

RC_GTEST_PROP(TextDiffProperty, BothTextsCanBeReadFromThePieces, ())
{
    const auto anyText = [] {
        return *test::textOf(
            {u"数据", u"的", u"。", u"，", u"ab", u"12", u".", u"3", u" ", u"𠮷", u"𠮶", u"\n"});
    };
    const QString before = anyText();
    const QString after = anyText();
    const DiffPieces pieces = diffText(before, after);
    RC_ASSERT(side(pieces, DiffPiece::Kind::Added) == before);
    RC_ASSERT(side(pieces, DiffPiece::Kind::Removed) == after);
    for (size_t at = 0; at < pieces.size(); ++at) {
        RC_ASSERT(!pieces[at].text.isEmpty());
        RC_ASSERT(!pieces[at].text.front().isLowSurrogate());
        RC_ASSERT(!pieces[at].text.back().isHighSurrogate());
        RC_ASSERT(at == 0 || pieces[at].kind != pieces[at - 1].kind);
    }
}

TEST(TextDiff, LikenessOfTexts)
{
    const TextLikeness one(QStringLiteral("建设高质量数据集"));
    EXPECT_EQ(one.with(one), 1);
    EXPECT_EQ(one.with(TextLikeness(QStringLiteral("完全不同"))), 0);
    EXPECT_GT(one.with(TextLikeness(QStringLiteral("建设了高质量数据集"))), 0.7);
    EXPECT_EQ(TextLikeness(QString()).with(TextLikeness(QString())), 1);
    EXPECT_EQ(TextLikeness(QString()).with(one), 0);
    EXPECT_EQ(TextLikeness(QStringLiteral("甲")).with(TextLikeness(QStringLiteral("甲"))), 1);
}

QStringList lines(std::initializer_list<const char16_t*> texts)
{
    QStringList list;
    for (const char16_t* text : texts) {
        list << QString::fromUtf16(text);
    }
    return list;
}

TEST(TextDiff, ParagraphsFindTheirPartners)
{
    const auto diffs = diffLines(
        lines({u"第一段不变。", u"本项目面向光测行业建设数据集。", u"这一段将被整段删除。", u"最后一段。"}),
        lines({u"第一段不变。", u"全新的一段文字写在这里。", u"本项目面向光测行业，建设高质量数据集。",
               u"最后一段。"}));
    QStringList texts;
    for (const DiffLine& line : diffs) {
        texts << marked(line.pieces);
    }
    EXPECT_EQ(texts, lines({u"第一段不变。", u"[+全新的一段文字写在这里。+]",
                            u"本项目面向光测行业[+，+]建设[+高质量+]数据集。", u"[-这一段将被整段删除。-]",
                            u"最后一段。"}));
    EXPECT_EQ(diffs[1].before, -1);
    EXPECT_EQ(diffs[2].before, 1);
    EXPECT_EQ(diffs[2].after, 2);
    EXPECT_EQ(diffs[3].after, -1);
}

TEST(TextDiff, LongTextsAreCompared)
{
    QStringList before;
    for (int number = 0; number < 600; ++number) {
        before << QStringLiteral("第%1段：").arg(number) +
                      QStringLiteral("数据集建设与应用的内容，").repeated(8);
    }
    QStringList after = before;
    after.removeAt(300);
    after[10] += QStringLiteral("补充一句。");
    after.insert(500, QStringLiteral("另起一段。"));
    int changed = 0;
    for (const DiffLine& line : diffLines(before, after)) {
        changed += line.pieces.size() != 1 || line.pieces[0].kind != DiffPiece::Kind::Same ? 1 : 0;
    }
    EXPECT_EQ(changed, 3);
    // a text that was written anew from beginning to end
    QStringList other;
    for (int number = 0; number < 600; ++number) {
        other << QStringLiteral("%1 另一种写法").arg(number) +
                     QStringLiteral("成果转化与推广安排；").repeated(8);
    }
    int removed = 0;
    for (const DiffLine& line : diffLines(before, other)) {
        removed += countCharacters(line.pieces, DiffPiece::Kind::Removed);
    }
    EXPECT_GT(removed, 50'000);
    // and as one paragraph
    const DiffPieces pieces = diffText(before.join(QString()), other.join(QString()));
    EXPECT_EQ(side(pieces, DiffPiece::Kind::Added), before.join(QString()));
    EXPECT_EQ(side(pieces, DiffPiece::Kind::Removed), other.join(QString()));
}

TEST(TextDiff, CountsWithoutBlanks)
{
    const DiffPieces pieces{{DiffPiece::Kind::Added, QStringLiteral("甲 乙\n𠮷")},
                            {DiffPiece::Kind::Removed, QStringLiteral("丙")}};
    EXPECT_EQ(countCharacters(pieces, DiffPiece::Kind::Added), 3);
    EXPECT_EQ(countCharacters(pieces, DiffPiece::Kind::Removed), 1);
    EXPECT_EQ(countCharacters(pieces, DiffPiece::Kind::Same), 0);
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/VersionCode.h"

#include "core/layout/Paginator.h"
#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

Document documentOf(const QString& first, const QString& second)
{
    Document document;
    document.blocks = {
        SectionStart{QStringLiteral("a"), QStringLiteral("甲"), true, {}}, test::paragraphOf(first),
        SectionStart{QStringLiteral("b"), QStringLiteral("乙"), true, {}}, test::paragraphOf(second)};
    return document;
}

TEST(VersionCode, FollowsFromWhatIsSaidAndNothingElse)
{
    const VersionCode one =
        versionCodeOf(documentOf(QStringLiteral("文"), QStringLiteral("字")), QStringLiteral("p"));
    Document same = documentOf(QStringLiteral("文"), QStringLiteral("字"));
    same.draft = true;
    same.time = QDateTime::currentDateTimeUtc();
    same.versionCode = QStringLiteral("00000000");
    EXPECT_EQ(versionCodeOf(same, QStringLiteral("p")).document, one.document);
    const VersionCode other =
        versionCodeOf(documentOf(QStringLiteral("文"), QStringLiteral("字。")), QStringLiteral("p"));
    EXPECT_NE(other.document, one.document);
    ASSERT_EQ(one.parts.size(), 2U);
    EXPECT_EQ(other.parts[0].code, one.parts[0].code);
    EXPECT_NE(other.parts[1].code, one.parts[1].code);
}

TEST(VersionCode, TellsWhereTextBegins)
{
    const QString project = QStringLiteral("p");
    EXPECT_NE(versionCodeOf(documentOf(QStringLiteral("甲乙"), QStringLiteral("丙")), project).document,
              versionCodeOf(documentOf(QStringLiteral("甲"), QStringLiteral("乙丙")), project).document);
    Document bold = documentOf(QStringLiteral("甲"), QStringLiteral("乙"));
    std::get<Paragraph>(bold.blocks[1]).runs.front().formats = TextFormat::Bold;
    EXPECT_NE(versionCodeOf(bold, project).document,
              versionCodeOf(documentOf(QStringLiteral("甲"), QStringLiteral("乙")), project).document);
}

TEST(VersionCode, ComesBackFromItsKeywords)
{
    const VersionCode one =
        versionCodeOf(documentOf(QStringLiteral("文"), QStringLiteral("字")), QStringLiteral("p"));
    const auto back = VersionCode::fromKeywords(one.toKeywords());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->document, one.document);
    EXPECT_EQ(back->project, one.project);
    ASSERT_EQ(back->parts.size(), 2U);
    EXPECT_EQ(back->parts[1].id, u"b");
    EXPECT_EQ(back->parts[1].code, one.parts[1].code);
    for (const char16_t* text : {u"", u"shenbao", u"数据集 申报", u"shenbao ABC project=1",
                                 u"shenbao 00000000 project=IIIIIIII", u"other 00000000 project=00000000"}) {
        EXPECT_FALSE(VersionCode::fromKeywords(QString::fromUtf16(text)));
    }
}

TEST(VersionCode, HasEightCharactersThatCannotBeMistaken)
{
    for (int number = 0; number < 200; ++number) {
        const QString code = shortCode(QByteArray::number(number));
        EXPECT_EQ(code.size(), 8);
        for (const QChar character : {u'I', u'L', u'O', u'U'}) {
            EXPECT_FALSE(code.contains(character));
        }
    }
    EXPECT_EQ(shortCode("a"), shortCode("a"));
}

/// A page that says what it said keeps its code when another page changes, even when it moves.
TEST(PageCode, IsThatOfThePageAlone)
{
    FontResolver fonts;
    const auto codes = [&](const QString& first) {
        Document document = documentOf(first, QStringLiteral("第二页"));
        const Pages pages = paginate(document, fonts);
        QStringList list;
        for (const Page& page : pages.pages) {
            list << pageCode(page);
        }
        return list;
    };
    const QStringList before = codes(QStringLiteral("第一页"));
    const QStringList after = codes(QStringLiteral("第一页改"));
    ASSERT_EQ(before.size(), 2);
    EXPECT_NE(before[0], after[0]);
    EXPECT_EQ(before[1], after[1]);
    const QStringList longer = codes(test::repeated(QStringLiteral("字"), 1000));
    EXPECT_EQ(longer.back(), before[1]);
}

} // namespace
} // namespace shenbao

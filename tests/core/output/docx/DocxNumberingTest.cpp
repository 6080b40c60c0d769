// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/docx/DocxNumbering.h"

#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"
#include "tests/support/ZipXml.h"

namespace shenbao {
namespace {

using List = Paragraph::List;

Paragraph item(List list, int level, int number)
{
    return test::listItem(list, level, number, QStringLiteral("项"));
}

TEST(DocxNumbering, GivesNoNumberToPlainText)
{
    DocxNumbering numbering;
    EXPECT_EQ(numbering.numberFor(test::paragraphOf(QStringLiteral("文"))), 0);
}

TEST(DocxNumbering, KeepsNeighboursInOneList)
{
    DocxNumbering numbering;
    const int first = numbering.numberFor(item(List::Numbered, 0, 1));
    EXPECT_GT(first, 0);
    EXPECT_EQ(numbering.numberFor(item(List::Numbered, 0, 2)), first);
    EXPECT_EQ(numbering.numberFor(item(List::Numbered, 0, 3)), first);
}

TEST(DocxNumbering, BeginsANewListBehindPlainText)
{
    DocxNumbering numbering;
    const int first = numbering.numberFor(item(List::Numbered, 0, 1));
    numbering.numberFor(test::paragraphOf(QStringLiteral("文")));
    EXPECT_NE(numbering.numberFor(item(List::Numbered, 0, 1)), first);
}

TEST(DocxNumbering, BeginsANewListWhereTheNumbersDoNotGoOn)
{
    DocxNumbering numbering;
    const int first = numbering.numberFor(item(List::Numbered, 0, 1));
    EXPECT_NE(numbering.numberFor(item(List::Numbered, 0, 5)), first);
}

TEST(DocxNumbering, ContinuesTheOuterListBehindAnInnerOne)
{
    DocxNumbering numbering;
    const int outer = numbering.numberFor(item(List::Numbered, 0, 1));
    const int inner = numbering.numberFor(item(List::Numbered, 1, 1));
    EXPECT_EQ(numbering.numberFor(item(List::Numbered, 1, 2)), inner);
    EXPECT_EQ(numbering.numberFor(item(List::Numbered, 0, 2)), outer);
    EXPECT_NE(numbering.numberFor(item(List::Numbered, 1, 1)), inner) << "a new inner list";
}

TEST(DocxNumbering, ContinuesTheNumbersAroundABullet)
{
    DocxNumbering numbering;
    const int outer = numbering.numberFor(item(List::Numbered, 0, 1));
    EXPECT_NE(numbering.numberFor(item(List::Bullet, 1, 0)), outer);
    EXPECT_EQ(numbering.numberFor(item(List::Numbered, 0, 2)), outer);
}

TEST(DocxNumbering, SharesOneListAmongAllBullets)
{
    DocxNumbering numbering;
    const int first = numbering.numberFor(item(List::Bullet, 0, 0));
    numbering.numberFor(test::paragraphOf(QStringLiteral("文")));
    EXPECT_EQ(numbering.numberFor(item(List::Bullet, 2, 0)), first);
}

TEST(DocxNumbering, TakesAnyLevelWithoutHarm)
{
    DocxNumbering numbering;
    EXPECT_GT(numbering.numberFor(item(List::Numbered, 40, 1)), 0);
    EXPECT_GT(numbering.numberFor(item(List::Bullet, -3, 0)), 0);
}

TEST(DocxNumbering, WritesWhatEachListStartsWith)
{
    DocxNumbering numbering;
    numbering.numberFor(item(List::Bullet, 0, 0));
    numbering.numberFor(item(List::Numbered, 1, 4));
    const test::XmlNode xml = test::parseXml(numbering.write());
    const auto lists = xml.all(u"w:num");
    ASSERT_EQ(lists.size(), 2U);
    EXPECT_EQ(lists[0]->attribute(QStringLiteral("w:numId")), u"1");
    EXPECT_TRUE(lists[0]->child(u"w:lvlOverride").isEmpty());
    EXPECT_EQ(lists[1]->child(u"w:lvlOverride").attribute(QStringLiteral("w:ilvl")), u"1");
    EXPECT_EQ(lists[1]->at({u"w:lvlOverride", u"w:startOverride"}).value(), u"4");
    const auto kinds = xml.all(u"w:abstractNum");
    ASSERT_EQ(kinds.size(), 2U);
    EXPECT_EQ(kinds[0]->all(u"w:numFmt").front()->value(), u"bullet");
    EXPECT_EQ(kinds[0]->all(u"w:lvlText").front()->value(), u"•");
    EXPECT_EQ(kinds[1]->all(u"w:lvlText")[0]->value(), u"%1.");
    EXPECT_EQ(kinds[1]->all(u"w:lvlText")[1]->value(), u"%2)");
}

} // namespace
} // namespace shenbao

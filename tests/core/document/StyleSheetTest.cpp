// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/StyleSheet.h"

#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

const ParagraphStyle& official(const char16_t* id)
{
    static const StyleSheet sheet;
    return sheet.style(QString::fromUtf16(id));
}

TEST(StyleSheet, KeepsTheTypeAreaOfTheStandard)
{
    const StyleSheet sheet;
    EXPECT_DOUBLE_EQ(sheet.page().textWidth(), 156);
    EXPECT_DOUBLE_EQ(sheet.page().textHeight(), 225);
    EXPECT_GE(sheet.page().left, 25) << "binding";
}

TEST(StyleSheet, Sets22LinesOfBodyTextOnAPage)
{
    const StyleSheet sheet;
    const double points = sheet.page().textHeight() * 72 / 25.4;
    EXPECT_EQ(int(points / official(u"body").line), 22);
    EXPECT_DOUBLE_EQ(official(u"body").size, 16);
    EXPECT_DOUBLE_EQ(official(u"body").firstLine, 2);
}

TEST(StyleSheet, GivesEachLevelOfHeadingItsKindOfType)
{
    EXPECT_EQ(official(u"heading-1").font, FontRole::Heiti);
    EXPECT_EQ(official(u"heading-2").font, FontRole::Kaiti);
    EXPECT_EQ(official(u"heading-3").font, FontRole::Fangsong);
    EXPECT_EQ(official(u"heading-4").font, FontRole::Fangsong);
    EXPECT_EQ(official(u"cover-title").font, FontRole::Biaosong);
    EXPECT_EQ(official(u"body").font, FontRole::Fangsong);
}

TEST(StyleSheet, KeepsHeadingsAndTitlesWithWhatFollows)
{
    for (const char16_t* id : {u"heading-1", u"heading-2", u"heading-3", u"heading-4", u"part-title",
                               u"table-title", u"picture"}) {
        EXPECT_TRUE(official(id).keepNext) << QString::fromUtf16(id).toStdString();
    }
    EXPECT_FALSE(official(u"body").keepNext);
}

TEST(StyleSheet, NumbersTheOutlineByHeadingLevel)
{
    EXPECT_EQ(official(u"heading-1").outline, 1);
    EXPECT_EQ(official(u"heading-4").outline, 4);
    EXPECT_EQ(official(u"body").outline, 0);
    EXPECT_EQ(official(u"part-title").outline, 0);
}

TEST(StyleSheet, SetsTablesTighterThanTheBody)
{
    const StyleSheet sheet;
    for (const auto& [id, style] : sheet.styles()) {
        if (id.startsWith(u"cell") || id == u"label") {
            EXPECT_LE(style.line, 20) << id.toStdString();
            EXPECT_LE(style.size, 12) << id.toStdString();
        }
        EXPECT_GE(style.line, style.size) << id.toStdString();
        EXPECT_FALSE(style.name.isEmpty()) << id.toStdString();
    }
}

TEST(StyleSheet, AppliesTheChangesOfAForm)
{
    LayoutChange change;
    change.top = 34.58;
    StyleChange body;
    body.name = QStringLiteral("body");
    body.font = QStringLiteral("songti");
    body.size = 14;
    body.bold = true;
    change.styles.push_back(body);
    StyleChange heading;
    heading.name = QStringLiteral("heading-1");
    heading.align = QStringLiteral("center");
    change.styles.push_back(heading);
    const StyleSheet sheet(change);
    EXPECT_DOUBLE_EQ(sheet.page().top, 34.58);
    EXPECT_DOUBLE_EQ(sheet.page().bottom, 35);
    const ParagraphStyle& changed = sheet.style(QStringLiteral("body"));
    EXPECT_EQ(changed.font, FontRole::Songti);
    EXPECT_DOUBLE_EQ(changed.size, 14);
    EXPECT_TRUE(changed.bold);
    EXPECT_DOUBLE_EQ(changed.line, 28) << "what the form does not say stays";
    EXPECT_EQ(sheet.style(QStringLiteral("heading-1")).align, Align::Center);
}

TEST(StyleSheet, IgnoresChangesItDoesNotKnow)
{
    LayoutChange change;
    StyleChange unknown;
    unknown.name = QStringLiteral("no-such-style");
    unknown.size = 99;
    change.styles.push_back(unknown);
    StyleChange font;
    font.name = QStringLiteral("body");
    font.font = QStringLiteral("comic");
    change.styles.push_back(font);
    const StyleSheet sheet(change);
    EXPECT_FALSE(sheet.has(QStringLiteral("no-such-style")));
    EXPECT_EQ(sheet.style(QStringLiteral("body")).font, FontRole::Fangsong);
}

TEST(StyleSheet, FallsBackToTheBodyForAnUnknownStyle)
{
    EXPECT_EQ(official(u"no-such-style").id, u"body");
}

} // namespace
} // namespace shenbao

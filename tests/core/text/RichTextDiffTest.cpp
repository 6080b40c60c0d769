// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/RichTextDiff.h"

#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

using Kind = RichTextDiffLine::Kind;
using Shape = RichTextDiffLine::Shape;

std::vector<RichTextDiffLine> diff(const char16_t* before, const char16_t* after)
{
    return diffRichText(parseMarkdown(before), parseMarkdown(after));
}

TEST(RichTextDiff, ParagraphsThatStayedChangedCameAndWent)
{
    const auto lines = diff(u"# 背景\n第一段文字不变。\n第二段讲的是数据采集。\n要删的一段话。",
                            u"# 背景\n第一段文字不变。\n第二段讲的是数据标注。\n- 新的要点");
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[0].kind, Kind::Same);
    EXPECT_EQ(lines[0].shape, Shape::Heading);
    EXPECT_EQ(lines[1].kind, Kind::Same);
    EXPECT_EQ(lines[2].kind, Kind::Changed);
    EXPECT_EQ(lines[3].kind, Kind::Removed);
    EXPECT_EQ(lines[4].kind, Kind::Added);
    EXPECT_EQ(lines[4].shape, Shape::Bullet);
}

TEST(RichTextDiff, OtherFormatsOfTheSameWords)
{
    auto lines = diff(u"重点内容", u"**重点**内容");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].kind, Kind::Restyled);
    EXPECT_EQ(lines[0].pieces, (DiffPieces{{DiffPiece::Kind::Same, QStringLiteral("重点内容")}}));
    lines = diff(u"### 标题", u"#### 标题");
    EXPECT_EQ(lines[0].kind, Kind::Restyled);
    lines = diff(u"1. 甲\n2. 乙", u"1. 乙");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].kind, Kind::Same) << "another number is no change";
}

TEST(RichTextDiff, TablesByRowsAndPictures)
{
    const auto lines =
        diff(u"| 名称 | 数量 |\n|---|---|\n| 网关 | 5 |\n\n![现场](attachment:0123456789abcdef/a.png)",
             u"| 名称 | 数量 |\n|---|---|\n| 网关 | 6 |\n\n![现场](attachment:fedcba9876543210/a.png)");
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[1].shape, Shape::TableRow);
    EXPECT_EQ(lines[1].kind, Kind::Changed);
    EXPECT_EQ(lines[1].pieces.front().text, QStringLiteral("网关 │ "));
    EXPECT_EQ(lines[2].shape, Shape::Picture);
    EXPECT_EQ(lines[2].kind, Kind::Replaced);
    EXPECT_EQ(lines[2].pieces, (DiffPieces{{DiffPiece::Kind::Same, QStringLiteral("现场")}}));
}

} // namespace
} // namespace shenbao

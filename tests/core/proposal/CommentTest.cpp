// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Comment.h"

#include "tests/support/Fixtures.h"

#include <QJsonValue>

namespace shenbao {
namespace {

const QString kKey = QStringLiteral("a.text");
const QString kText = QStringLiteral("公司拥有数据。公司拥有数据。年内完成。");

Comment comment(const QString& id, int start, int end, int second = 0)
{
    return {id,
            kKey,
            start < 0 ? Anchor() : anchorAt(kText, start, end),
            start < 0 ? QString() : kText.mid(start, end - start),
            {{QStringLiteral("王晓"), QStringLiteral("请核对"),
              QDateTime(QDate(2026, 3, 5), QTime(9, 30, second), Qt::UTC)}},
            false};
}

TEST(Comments, StandInTheOrderInWhichTheyWereMade)
{
    Comments comments({comment(QStringLiteral("b"), 0, 2, 5), comment(QStringLiteral("a"), 3, 4, 7)});
    (void)comments.apply({{QStringLiteral("c"), comment(QStringLiteral("c"), -1, -1, 6)}});
    QStringList ids;
    for (const Comment& one : comments.all()) {
        ids << one.id;
    }
    EXPECT_EQ(ids, (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
}

TEST(Comments, ChangesCanBeTakenBack)
{
    Comments comments({comment(QStringLiteral("a"), 0, 2), comment(QStringLiteral("b"), 3, 5, 1)});
    const Comments before = comments;
    Comment resolved = *comments.find(QStringLiteral("a"));
    resolved.isResolved = true;
    const CommentChanges back =
        comments.apply({{QStringLiteral("a"), resolved},
                        {QStringLiteral("b"), std::nullopt},
                        {QStringLiteral("c"), comment(QStringLiteral("c"), -1, -1, 2)},
                        {QStringLiteral("a"), std::nullopt}});
    EXPECT_EQ(comments.all().size(), 1u);
    const CommentChanges again = comments.apply(back);
    EXPECT_EQ(comments, before);
    (void)comments.apply(again);
    EXPECT_EQ(comments.all().size(), 1u);
    EXPECT_NE(comments.find(QStringLiteral("c")), nullptr);
}

TEST(Comments, CountThoseThatAreOpen)
{
    Comments comments({comment(QStringLiteral("a"), 0, 2), comment(QStringLiteral("b"), -1, -1, 1)});
    EXPECT_EQ(comments.openCount(), 2);
    Comment resolved = comment(QStringLiteral("b"), -1, -1, 1);
    resolved.isResolved = true;
    (void)comments.apply({{resolved.id, resolved}});
    EXPECT_EQ(comments.openCount(), 1);
    EXPECT_TRUE(comments.hasPassages(kKey));
    EXPECT_FALSE(comments.hasPassages(QStringLiteral("a.other")));
    (void)comments.apply({{QStringLiteral("a"), std::nullopt}});
    EXPECT_FALSE(comments.hasPassages(kKey)) << "the whole answer has no place in it";
}

TEST(Comments, FollowTheTextAndComeBack)
{
    Comments comments({comment(QStringLiteral("a"), 14, 18)}); // 年内完成
    const Comments before = comments;
    const QString without = kText.left(14);
    const CommentChanges back = comments.follow(kKey, kText, without);
    ASSERT_EQ(back.size(), 1u);
    EXPECT_TRUE(comments.all()[0].isGone());
    EXPECT_EQ(comments.all()[0].quote, QStringLiteral("年内完成"));
    EXPECT_TRUE(comments.follow(kKey, without, QString(without + u'甲')).empty());
    (void)comments.follow(kKey, without, kText);
    EXPECT_FALSE(comments.all()[0].isGone());
    EXPECT_EQ(comments.all()[0].passage.start, 14);
    (void)comments.apply(back);
    EXPECT_EQ(comments, before);
    EXPECT_TRUE(comments.follow(QStringLiteral("a.other"), kText, without).empty());
}

TEST(Comments, AreWhereTheEditorKnowsThemToBe)
{
    // of two equal sentences the first goes; the text alone does not tell which
    Comments comments({comment(QStringLiteral("first"), 0, 7), comment(QStringLiteral("second"), 7, 14, 1)});
    (void)comments.follow(kKey, kText, kText.mid(7),
                          {{QStringLiteral("first"), 0, 0}, {QStringLiteral("second"), 0, 7}});
    EXPECT_TRUE(comments.find(QStringLiteral("first"))->isGone());
    EXPECT_EQ(comments.find(QStringLiteral("second"))->passage.start, 0);
}

TEST(Comments, LookForWordsThatWentLetterByLetterAsTheyReadAtFirst)
{
    Comments comments({comment(QStringLiteral("a"), 14, 18)});
    QString text = kText;
    for (int left = 3; left >= 0; --left) {
        QString next = text;
        next.remove(14 + left, 1);
        (void)comments.follow(kKey, text, next, {{QStringLiteral("a"), 14, 14 + left}});
        text = next;
    }
    ASSERT_TRUE(comments.all()[0].isGone());
    QString typed = text;
    typed.insert(14, u'年');
    (void)comments.follow(kKey, text, typed);
    EXPECT_TRUE(comments.all()[0].isGone()) << "one letter is not the passage";
    (void)comments.follow(kKey, typed, kText);
    EXPECT_EQ(comments.all()[0].passage.text, QStringLiteral("年内完成"));
}

TEST(Comments, FindTheirPlacesInATextThatOthersChanged)
{
    const auto form =
        test::smallForm("<part id=\"p\" title=\"部分\"><narrative key=\"a.text\" label=\"说明\"/></part>");
    SHENBAO_ASSERT_OK(form);
    Proposal proposal(*form);
    test::set(proposal, kKey, QJsonValue(QStringLiteral("新的开头。公司拥有数据。年内完成。")));
    EXPECT_EQ(anchorText(proposal, kKey), QStringLiteral("新的开头。公司拥有数据。年内完成。"));
    Comments comments({comment(QStringLiteral("a"), 14, 18), comment(QStringLiteral("b"), 0, 13, 1),
                       comment(QStringLiteral("c"), -1, -1, 2)});
    comments.locate(proposal);
    EXPECT_EQ(comments.find(QStringLiteral("a"))->passage.start, 12);
    EXPECT_TRUE(comments.find(QStringLiteral("b"))->isGone());
    EXPECT_FALSE(comments.find(QStringLiteral("c"))->isGone());
    const Comments once = comments;
    comments.locate(proposal);
    EXPECT_EQ(comments, once);
}

TEST(Comments, NewOnesHaveNamesOfTheirOwn)
{
    const Remark remark{QStringLiteral("王晓"), QStringLiteral("请核对"), QDateTime::currentDateTimeUtc()};
    const Comment one = makeComment(kKey, {}, {}, remark);
    EXPECT_NE(one.id, makeComment(kKey, {}, {}, remark).id);
    EXPECT_FALSE(one.isAboutPassage());
    EXPECT_FALSE(one.isGone());
}

} // namespace
} // namespace shenbao

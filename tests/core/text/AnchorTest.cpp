// SPDX-License-Identifier: GPL-3.0-or-later
// Passages follow the text in which they stand.
#include "core/text/Anchor.h"

#include "tests/support/Properties.h"

namespace shenbao {
namespace {

QString follow(const QString& before, const QString& words, const QString& after)
{
    const int at = int(before.indexOf(words));
    const Anchor next = TextChange(before, after).follow(anchorAt(before, at, at + int(words.size())));
    EXPECT_EQ(next.isPlaced() ? after.mid(next.start, next.end - next.start) : QString(),
              next.isPlaced() ? next.text : QString());
    return next.isPlaced() ? next.text : QString();
}

TEST(Anchor, CountsALinkedFigureAsOneCharacter)
{
    TextParagraph paragraph;
    paragraph.spans = {{QStringLiteral("投资"), {}, {}},
                       {QStringLiteral("1680.00万元"), {}, QStringLiteral("a.sum")},
                       {QStringLiteral("。"), {}, {}}};
    EXPECT_EQ(anchorText(RichText{{TextBlock(paragraph)}}), QStringLiteral("投资\uFFFC。"));
}

TEST(Anchor, KeepsWhatStandsAround)
{
    const Anchor anchor = anchorAt(QStringLiteral("甲乙丙丁戊"), 1, 3);
    EXPECT_EQ(anchor.text, QStringLiteral("乙丙"));
    EXPECT_EQ(anchor.before, QStringLiteral("甲"));
    EXPECT_EQ(anchor.after, QStringLiteral("丁戊"));
    const Anchor beyond = anchorAt(QStringLiteral("甲乙"), -5, 50);
    EXPECT_EQ(beyond.text, QStringLiteral("甲乙"));
    EXPECT_EQ(anchorAt(QStringLiteral("甲𠀀乙"), 2, 4).text, QStringLiteral("𠀀乙")) << "no half characters";
    EXPECT_EQ(anchorAt(QStringLiteral("甲𠀀乙"), 0, 2).text, QStringLiteral("甲𠀀"));
}

TEST(TextChange, MovesWhatStandsBehind)
{
    EXPECT_EQ(follow(QStringLiteral("建设背景与意义"), QStringLiteral("意义"),
                     QStringLiteral("项目建设背景与意义")),
              QStringLiteral("意义"));
    EXPECT_EQ(follow(QStringLiteral("建设背景与意义"), QStringLiteral("建设"), QStringLiteral("建设背景")),
              QStringLiteral("建设"));
}

TEST(TextChange, DoesNotTakeInWhatIsTypedBesideIt)
{
    EXPECT_EQ(follow(QStringLiteral("甲乙丙"), QStringLiteral("乙"), QStringLiteral("甲新乙丙")),
              QStringLiteral("乙"));
    EXPECT_EQ(follow(QStringLiteral("甲乙丙"), QStringLiteral("乙"), QStringLiteral("甲乙新丙")),
              QStringLiteral("乙"));
    EXPECT_EQ(follow(QStringLiteral("甲乙丙丁"), QStringLiteral("乙丙"), QStringLiteral("甲乙新丙丁")),
              QStringLiteral("乙新丙"));
}

TEST(TextChange, KeepsAPassageOfWhichSomethingIsLeft)
{
    EXPECT_EQ(follow(QStringLiteral("共建设十个数据集，面向行业"), QStringLiteral("十个数据集"),
                     QStringLiteral("共建设十，面向行业")),
              QStringLiteral("十"))
        << "only shortened";
    EXPECT_EQ(follow(QStringLiteral("共建设十个数据集，面向行业"), QStringLiteral("数据集"),
                     QStringLiteral("共建设十个语料，面向行业")),
              QString())
        << "other words";
}

TEST(TextChange, KeepsPassagesThroughAReplacementOfAllWords)
{
    const QString before =
        QStringLiteral("数据集建设。公司拥有数据集加工能力，数据集由公司运营，面向数据集用户。");
    const QString after = QString(before).replace(QStringLiteral("数据集"), QStringLiteral("语料库"));
    EXPECT_EQ(follow(before, QStringLiteral("公司拥有"), after), QStringLiteral("公司拥有"));
    EXPECT_EQ(follow(before, QStringLiteral("拥有数据集加工能力"), after),
              QStringLiteral("拥有语料库加工能力"));
    EXPECT_EQ(follow(before, QStringLiteral("面向数据集用户"), after), QStringLiteral("面向语料库用户"));
}

TEST(TextChange, FindsWordsThatWereMoved)
{
    const QString passage = QStringLiteral("形成可复用的标注规范。");
    const QString cut = QStringLiteral("第一段在前。第二段在后。");
    const Anchor gone = TextChange(QString(passage + cut), cut)
                            .follow(anchorAt(QString(passage + cut), 0, int(passage.size())));
    EXPECT_FALSE(gone.isPlaced());
    EXPECT_EQ(gone.text, passage) << "the words are kept";
    const Anchor back = TextChange(cut, QString(cut + passage)).follow(gone);
    ASSERT_TRUE(back.isPlaced());
    EXPECT_EQ(back.start, cut.size());
}

TEST(TextChange, TakesNoOtherPlaceWithTheSameWords)
{
    const QString words = QStringLiteral("本项目符合申报要求。");
    const QString before = QString(words + u'甲' + words + u'乙');
    const QString after = QString(words + u'甲' + u'乙');
    const int second = int(words.size()) + 1;
    const Anchor next =
        TextChange(before, after).follow(anchorAt(before, second, second + int(words.size())));
    EXPECT_FALSE(next.isPlaced());
    // something typed elsewhere brings it no nearer
    EXPECT_FALSE(TextChange(after, QString(after + u'丙')).follow(next).isPlaced());
}

TEST(TextChange, ReattachesAShortWordOnlyWhereItStood)
{
    const QString before = QStringLiteral("项目由公司承担，年内完成。");
    const QString without = QStringLiteral("项目由承担，年内完成。");
    const int at = int(before.indexOf(u'公'));
    const Anchor gone = TextChange(before, without).follow(anchorAt(before, at, at + 2));
    ASSERT_FALSE(gone.isPlaced());
    EXPECT_FALSE(TextChange(without, QString(without + QStringLiteral("公司"))).follow(gone).isPlaced());
    const Anchor back = TextChange(without, before).follow(gone);
    EXPECT_EQ(back.start, at);
}

TEST(FindAnchor, ChoosesThePlaceWithTheSameSurroundings)
{
    const QString text = QStringLiteral("投入数据。产出数据。交易数据。");
    const int at = int(text.indexOf(QStringLiteral("产出"))) + 2;
    const Anchor anchor = anchorAt(text, at, at + 2);
    const QString other = QStringLiteral("前言。投入数据。再产出数据。交易数据。");
    const auto found = findAnchor(anchor, other);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->start, other.indexOf(QStringLiteral("产出")) + 2);
    EXPECT_FALSE(findAnchor(anchor, QStringLiteral("毫不相干的一段数据文字")));
    EXPECT_FALSE(findAnchor(anchor, QString()));
}

/// A text in which no character comes twice, so that it is known what became of each.
struct Followed
{
    QString text;
    Anchor anchor;
    char16_t next = 0x4E00;

    QString fresh(int count)
    {
        QString result;
        for (int at = 0; at < count; ++at) {
            result += QChar(next++);
        }
        return result;
    }
};

RC_GTEST_PROP(TextChange, FollowsAnyEdit, ())
{
    Followed one;
    one.text = one.fresh(*rc::gen::inRange(1, 60));
    const int begin = *rc::gen::inRange(0, int(one.text.size()));
    one.anchor = anchorAt(one.text, begin, *rc::gen::inRange(begin + 1, int(one.text.size()) + 1));
    const int edits = *rc::gen::inRange(1, 20);
    for (int number = 0; number < edits && one.anchor.isPlaced(); ++number) {
        const int from = *rc::gen::inRange(0, int(one.text.size()) + 1);
        const int to = from + *rc::gen::inRange(0, int(one.text.size()) - from + 1);
        const int added = *rc::gen::inRange(0, 9);
        QString after = one.text;
        after.replace(from, to - from, one.fresh(added));
        const int start = one.anchor.start;
        const int end = one.anchor.end;
        const int left = end - start - std::max(0, std::min(end, to) - std::max(start, from));
        const Anchor next = TextChange(one.text, after).follow(one.anchor);
        if (left == 0 || (left * 3 < end - start && added > 0)) {
            RC_ASSERT(!next.isPlaced());
            RC_ASSERT(next.text == one.anchor.text);
            break;
        }
        const int by = added - (to - from);
        // in front of it or across its beginning; inside; across its end or behind it
        const bool isInFront = to <= start || from < start;
        const bool isInside = !isInFront && from < end && to <= end;
        RC_ASSERT(next.isPlaced());
        RC_ASSERT(next.start == (to <= start ? start + by : from < start ? from + added : start));
        RC_ASSERT(next.end == (isInFront || isInside ? end + by : std::min(from, end)));
        RC_ASSERT(next.text == after.mid(next.start, next.end - next.start));
        one.text = after;
        one.anchor = next;
    }
}

RC_GTEST_PROP(TextChange, KeepsWhatSeveralEditsLeaveAlone, ())
{
    Followed one;
    one.text = one.fresh(60);
    const Anchor anchor = anchorAt(one.text, 25, 35);
    QString after = one.text;
    const int edits = *rc::gen::inRange(0, 6);
    for (int number = 0; number < edits; ++number) {
        const int here = int(after.indexOf(anchor.text));
        const bool isBefore = *rc::gen::inRange(0, 2) == 0;
        const int low = isBefore ? 0 : here + 10;
        const int high = isBefore ? here : int(after.size());
        const int from = *rc::gen::inRange(low, high + 1);
        const int removed = *rc::gen::inRange(0, high - from + 1);
        after.replace(from, removed, one.fresh(*rc::gen::inRange(0, 9)));
    }
    const Anchor next = TextChange(one.text, after).follow(anchor);
    RC_ASSERT(next.isPlaced());
    RC_ASSERT(next.text == anchor.text);
    RC_ASSERT(next.start == after.indexOf(anchor.text));
}

RC_GTEST_PROP(TextChange, KeepsPlacesInsideAnyText, ())
{
    const auto piece = test::textOf({u"数据", u"集", u"\n", u"。", u"的", u"𠀀", u"\uFFFC", u"a"});
    const QString before = *piece;
    const QString after = *piece;
    const int start = *rc::gen::inRange(0, int(before.size()) + 1);
    const int end = *rc::gen::inRange(start, int(before.size()) + 1);
    const Anchor next = TextChange(before, after).follow(anchorAt(before, start, end));
    if (next.isPlaced()) {
        RC_ASSERT(next.end <= after.size());
        RC_ASSERT(next.text == after.mid(next.start, next.end - next.start));
    }
}

TEST(TextChange, GivesUpQuicklyOnTextsThatShareNothing)
{
    const QString before = QStringLiteral("甲乙丙丁").repeated(20000);
    const QString after = QStringLiteral("戊己庚辛").repeated(20000);
    EXPECT_FALSE(TextChange(before, after).follow(anchorAt(before, 100, 110)).isPlaced());
}

} // namespace
} // namespace shenbao

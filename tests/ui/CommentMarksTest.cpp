// SPDX-License-Identifier: GPL-3.0-or-later
// Passages of comments on the paper: they follow every keystroke, undo and composition.
#include "ui/comments/CommentMarks.h"

#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"
#include "ui/comments/CommentFlag.h"
#include "ui/common/Theme.h"
#include "ui/narrative/NarrativeEditor.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextTable>

#include <random>

namespace shenbao {
namespace {

using test::utf8;

const QString kKey = QStringLiteral("a.long");
const QByteArray kForm = R"(
<part id="p" title="部分">
<grid id="g" label="表" columns="40 40"><row><label>金额</label><field key="a.sum" label="金额" kind="money"/></row></grid>
<narrative key="a.long" label="详述"/>
</part>)";

class CommentMarksTest : public testing::Test
{
protected:
    ~CommentMarksTest() override { m_editor.reset(); }

    void open(const QString& markdown, bool readOnly = false)
    {
        m_editor.reset();
        m_session.reset();
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        QFile::remove(m_path);
        auto file = ProjectFile::create(m_path, *form, {SetValue{kKey, Value(parseMarkdown(markdown))}});
        SHENBAO_ASSERT_OK(file);
        start(std::move(*file), readOnly);
    }
    void start(std::unique_ptr<ProjectFile> file, bool readOnly = false)
    {
        auto session = ProjectSession::open(std::move(file), readOnly);
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        m_editor = std::make_unique<NarrativeEditor>(*m_session, *m_session->form().field(kKey));
        m_editor->resize(700, 400);
        m_editor->show();
    }
    void reopen()
    {
        m_editor.reset();
        m_session.reset();
        auto file = ProjectFile::open(m_path, FormCatalog({}), ProjectFile::Mode::ReadWrite);
        SHENBAO_ASSERT_OK(file);
        start(std::move(*file));
    }

    NarrativeEdit& edit() { return m_editor->edit(); }
    CommentMarks& marks() { return *edit().findChild<CommentMarks*>(); }
    QString text() { return anchorText(m_session->proposal(), kKey); }
    const Comment& comment(const QString& id) { return *m_session->comments().find(id); }
    /// What the passage of a comment says now.
    QString words(const QString& id)
    {
        const Anchor& passage = comment(id).passage;
        EXPECT_TRUE(!passage.isPlaced() ||
                    text().mid(passage.start, passage.end - passage.start) == passage.text)
            << utf8(passage.text);
        return passage.isPlaced() ? passage.text : QString();
    }
    void add(const QString& id, const QString& quote)
    {
        const int at = int(text().indexOf(quote));
        ASSERT_GE(at, 0) << utf8(quote);
        addAt(id, at, at + int(quote.size()));
    }
    void addAt(const QString& id, int start, int end)
    {
        const Comment one{id,
                          kKey,
                          anchorAt(text(), start, end),
                          text().mid(start, end - start),
                          {{QStringLiteral("王晓"), QStringLiteral("请核对"),
                            QDateTime(QDate(2026, 3, 5), QTime(9, 30), Qt::UTC)}},
                          false};
        EXPECT_TRUE(m_session->changeComments({{id, one}}, QStringLiteral("comment")));
    }
    void resolve(const QString& id, bool isResolved)
    {
        Comment one = comment(id);
        one.isResolved = isResolved;
        m_session->changeComments({{id, one}}, QStringLiteral("resolve"));
    }
    void select(const QString& what)
    {
        const int at = int(text().indexOf(what));
        ASSERT_GE(at, 0);
        const auto ends = edit().text().positionsOfAnchors({at, at + int(what.size()) - 1});
        QTextCursor cursor = edit().textCursor();
        cursor.setPosition(ends[0]);
        cursor.setPosition(ends[1] + 1, QTextCursor::KeepAnchor);
        edit().setTextCursor(cursor);
    }
    void putCursor(const QString& behind)
    {
        select(behind);
        QTextCursor cursor = edit().textCursor();
        cursor.clearSelection();
        edit().setTextCursor(cursor);
    }
    void type(const QString& typed)
    {
        QInputMethodEvent event({}, {});
        event.setCommitString(typed);
        QApplication::sendEvent(&edit(), &event);
    }
    void compose(const QString& preedit)
    {
        QInputMethodEvent event(preedit, {});
        QApplication::sendEvent(&edit(), &event);
    }
    void press(Qt::Key key) { QTest::keyClick(&edit(), key); }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<NarrativeEditor> m_editor;
};

const QString kOne = QStringLiteral("1");
const QString kTwo = QStringLiteral("2");

TEST_F(CommentMarksTest, PlacesOfTheTextAndOfTheDocumentBelongTogether)
{
    const QString every = QStringLiteral("### 背景**与**意义\n正文{{a.sum}}后<br>软换行\n- 甲\n3. 三\n"
                                         "| 指标 | 数量 |\n| --- | --- |\n| **甲** | {{a.sum}} |\n"
                                         "![图一 架构](attachment:0123456789abcdef/a.png)\n"
                                         "投资{{a.sum}}{{a.sum 亿元}}。\n"
                                         "![](attachment:0123456789abcdef/b.png)\n末段");
    open(every);
    for (const QString& shown : {QString(), QStringLiteral("1680")}) {
        if (!shown.isEmpty()) {
            m_session->set(QStringLiteral("a.sum"), Value(Decimal(1680)), QStringLiteral("x"));
        }
        const QString plain = text();
        EXPECT_EQ(plain, anchorText(edit().text().toRichText()));
        for (int place = 0; place < plain.size(); ++place) {
            const int position = edit().text().positionsOfAnchors({place}).front();
            ASSERT_EQ(edit().text().anchorsOf({position}).front(), place) << place;
            if (plain[place] != u'\n') {
                ASSERT_EQ(edit().document()->characterAt(position), plain[place]) << place;
            }
        }
    }
}

TEST_F(CommentMarksTest, FollowTyping)
{
    open(QStringLiteral("建设背景\n公司拥有数据。年内完成。"));
    add(kOne, QStringLiteral("拥有数据"));
    putCursor(QStringLiteral("建设"));
    type(QStringLiteral("内容和"));
    press(Qt::Key_Return);
    EXPECT_EQ(words(kOne), QStringLiteral("拥有数据"));
    putCursor(QStringLiteral("拥有"));
    type(QStringLiteral("大量"));
    EXPECT_EQ(words(kOne), QStringLiteral("拥有大量数据"));
    putCursor(QStringLiteral("公司"));
    type(QStringLiteral("已经"));
    EXPECT_EQ(words(kOne), QStringLiteral("拥有大量数据")) << "typed in front of it";
    putCursor(QStringLiteral("大量数据"));
    type(QStringLiteral("资源"));
    EXPECT_EQ(words(kOne), QStringLiteral("拥有大量数据")) << "typed behind it";
    EXPECT_EQ(comment(kOne).quote, QStringLiteral("拥有数据")) << "what it was about at first";
}

TEST_F(CommentMarksTest, TellEqualWordsApart)
{
    open(QStringLiteral("符合申报要求。符合申报要求。"));
    addAt(kOne, 0, 7);
    addAt(kTwo, 7, 14);
    QTextCursor cursor(edit().document());
    cursor.setPosition(0);
    cursor.setPosition(7, QTextCursor::KeepAnchor);
    edit().setTextCursor(cursor);
    press(Qt::Key_Delete);
    EXPECT_TRUE(comment(kOne).isGone());
    EXPECT_EQ(comment(kTwo).passage.start, 0);
    EXPECT_EQ(words(kTwo), QStringLiteral("符合申报要求。"));
    m_session->undo();
    EXPECT_EQ(comment(kOne).passage.start, 0);
    EXPECT_EQ(comment(kTwo).passage.start, 7);
}

TEST_F(CommentMarksTest, StayWhenTheirWordsAreGoneAndComeBackWithThem)
{
    open(QStringLiteral("公司拥有数据。年内完成全部建设任务。\n第二段"));
    add(kOne, QStringLiteral("年内完成全部建设任务。"));
    select(QStringLiteral("年内完成全部建设任务。"));
    edit().cut();
    EXPECT_TRUE(comment(kOne).isGone());
    EXPECT_EQ(comment(kOne).quote, QStringLiteral("年内完成全部建设任务。"));
    EXPECT_EQ(m_session->comments().openCount(), 1);
    EXPECT_TRUE(marks().rectsOf(kOne).empty());
    reopen();
    ASSERT_NE(m_session->comments().find(kOne), nullptr);
    EXPECT_TRUE(comment(kOne).isGone());
    putCursor(QStringLiteral("第二段"));
    edit().paste();
    EXPECT_EQ(words(kOne), QStringLiteral("年内完成全部建设任务。"));
    EXPECT_FALSE(marks().rectsOf(kOne).empty());
}

TEST_F(CommentMarksTest, FollowWhatOthersChangeAndFormatting)
{
    open(QStringLiteral("公司拥有数据集。数据集由公司运营。"));
    add(kOne, QStringLiteral("数据集由公司"));
    select(QStringLiteral("集由"));
    edit().toggle(TextFormat::Bold);
    EXPECT_EQ(words(kOne), QStringLiteral("数据集由公司"));
    edit().setHeading(2);
    edit().toggleList(BlockShape::Kind::Bullet);
    EXPECT_EQ(words(kOne), QStringLiteral("数据集由公司"));
    // a replacement of all, as the search makes it
    m_session->set(kKey, Value(parseMarkdown(QStringLiteral("公司拥有语料库。语料库由公司运营。"))),
                   QStringLiteral("replace"));
    EXPECT_EQ(words(kOne), QStringLiteral("语料库由公司"));
    EXPECT_EQ(marks().places().front().start, comment(kOne).passage.start);
    m_session->undo();
    EXPECT_EQ(words(kOne), QStringLiteral("数据集由公司"));
    EXPECT_EQ(marks().places().front().start, comment(kOne).passage.start);
}

TEST_F(CommentMarksTest, DoNotMoveWithTheValueOfALinkedFigure)
{
    open(QStringLiteral("投资{{a.sum}}，年内完成。"));
    add(kOne, QStringLiteral("年内"));
    const Anchor before = comment(kOne).passage;
    m_session->set(QStringLiteral("a.sum"), Value(Decimal(123456)), QStringLiteral("x"));
    EXPECT_EQ(comment(kOne).passage, before);
    EXPECT_EQ(words(kOne), QStringLiteral("年内"));
    putCursor(QStringLiteral("投资"));
    type(QStringLiteral("约"));
    EXPECT_EQ(words(kOne), QStringLiteral("年内"));
    // a passage that is a figure
    select(QStringLiteral("约\uFFFC"));
    const CommentTarget target = m_editor->commentTarget();
    EXPECT_EQ(target.passage.text, QStringLiteral("约\uFFFC"));
    EXPECT_TRUE(target.quote.contains(u"123456")) << utf8(target.quote);
}

/// A passage under edits at known places of one paragraph of two letters, so that a comparison of texts could not tell where
/// they were made.
class Model
{
public:
    Model(int start, int end) : m_start(start), m_end(end) {}
    void insert(int at, int count)
    {
        m_start += at <= m_start ? count : 0;
        m_end += at < m_end ? count : 0;
    }
    void remove(int from, int to)
    {
        const auto moved = [&](int place) {
            return place <= from ? place : place >= to ? place - (to - from) : from;
        };
        m_start = moved(m_start);
        m_end = moved(m_end);
    }
    bool isGone() const { return m_start >= m_end; }
    int start() const { return m_start; }
    int end() const { return m_end; }

private:
    int m_start;
    int m_end;
};

TEST_F(CommentMarksTest, FollowAnyEditsAndUndoAllTheWayBack)
{
    std::mt19937 random(3);
    const auto number = [&](int most) { return int(random() % unsigned(most)); };
    for (int round = 0; round < 25; ++round) {
        QString letters;
        for (int at = 0; at < 40; ++at) {
            letters += number(2) == 0 ? u'甲' : u'乙';
        }
        open(letters);
        std::vector<Model> models;
        for (int comment = 0; comment < 4; ++comment) {
            const int start = number(39);
            const int end = start + 1 + number(40 - start);
            models.emplace_back(start, end);
            addAt(QString::number(comment), start, end);
        }
        m_session->sealStep();
        const Comments before = m_session->comments();
        std::vector<bool> lost(4, false);
        for (int step = 0; step < 30; ++step) {
            const int size = int(text().size());
            QTextCursor cursor(edit().document());
            if (size > 12 && number(2) == 0) {
                const int from = number(size - 8);
                const int to = from + 1 + number(7);
                cursor.setPosition(from);
                cursor.setPosition(to, QTextCursor::KeepAnchor);
                edit().setTextCursor(cursor);
                press(number(2) == 0 ? Qt::Key_Delete : Qt::Key_Backspace);
                for (Model& model : models) {
                    model.remove(from, to);
                }
            } else {
                const int at = number(size + 1);
                cursor.setPosition(at);
                edit().setTextCursor(cursor);
                const int count = 1 + number(3);
                type(QString(count, number(2) == 0 ? u'甲' : u'乙'));
                for (Model& model : models) {
                    model.insert(at, count);
                }
            }
            for (int one = 0; one < 4; ++one) {
                const Anchor& passage = comment(QString::number(one)).passage;
                lost[size_t(one)] = lost[size_t(one)] || models[size_t(one)].isGone();
                if (!lost[size_t(one)]) { // one that is gone may come back elsewhere
                    ASSERT_EQ(passage.start, models[size_t(one)].start()) << round << " " << step;
                    ASSERT_EQ(passage.end, models[size_t(one)].end()) << round << " " << step;
                }
                (void)words(QString::number(one));
            }
            for (const PassagePlace& place : marks().places()) {
                ASSERT_EQ(place.start, comment(place.id).passage.start);
                ASSERT_EQ(place.end, comment(place.id).passage.end);
            }
            if (number(4) == 0) {
                m_session->sealStep();
            }
        }
        const Comments after = m_session->comments();
        const QString written = text();
        while (text() != letters || m_session->undoText() != u"comment") {
            ASSERT_TRUE(m_session->canUndo());
            m_session->undo();
            for (int one = 0; one < 4; ++one) {
                (void)words(QString::number(one));
            }
        }
        EXPECT_EQ(m_session->comments(), before);
        while (m_session->canRedo()) {
            m_session->redo();
        }
        EXPECT_EQ(text(), written);
        EXPECT_EQ(m_session->comments(), after);
        const Comments held = m_session->comments();
        reopen();
        EXPECT_EQ(m_session->comments(), held) << round;
    }
}

TEST_F(CommentMarksTest, TextInCompositionIsNoPartOfAPassage)
{
    open(QStringLiteral("公司拥有数据。年内完成。"));
    add(kOne, QStringLiteral("拥有数据"));
    const Anchor before = comment(kOne).passage;
    const double right = marks().rectsOf(kOne).front().right();
    putCursor(QStringLiteral("公司"));
    compose(QStringLiteral("yi'jing"));
    EXPECT_EQ(comment(kOne).passage, before);
    EXPECT_GT(marks().rectsOf(kOne).front().right(), right) << "painted where the words are now";
    // the comment is resolved and reopened elsewhere meanwhile
    resolve(kOne, true);
    resolve(kOne, false);
    EXPECT_EQ(edit().textCursor().block().layout()->preeditAreaText(), QStringLiteral("yi'jing"));
    type(QStringLiteral("已经"));
    EXPECT_EQ(words(kOne), QStringLiteral("拥有数据"));
    QCoreApplication::processEvents();
    EXPECT_FALSE(marks().rectsOf(kOne).empty());
    // composition inside the passage, given up
    putCursor(QStringLiteral("拥有"));
    compose(QStringLiteral("da"));
    compose({});
    EXPECT_EQ(words(kOne), QStringLiteral("拥有数据"));
    compose(QStringLiteral("da"));
    type(QStringLiteral("大量"));
    EXPECT_EQ(words(kOne), QStringLiteral("拥有大量数据"));
}

TEST_F(CommentMarksTest, FollowATextThatChangedDuringAComposition)
{
    open(QStringLiteral("公司拥有数据。"));
    add(kOne, QStringLiteral("拥有"));
    putCursor(QStringLiteral("数据。"));
    compose(QStringLiteral("nian"));
    m_session->set(kKey, Value(parseMarkdown(QStringLiteral("目前公司拥有数据。"))), QStringLiteral("x"));
    EXPECT_EQ(words(kOne), QStringLiteral("拥有"));
    compose({});
    QCoreApplication::processEvents();
    EXPECT_EQ(words(kOne), QStringLiteral("拥有"));
    EXPECT_EQ(marks().places().front().start, 4);
}

TEST_F(CommentMarksTest, AreSeenAndToldApartWithoutColour)
{
    open(QStringLiteral("公司拥有数据。年内完成。"));
    edit().setFixedWidth(400);
    edit().clearFocus();
    const QImage plain = edit().grab().toImage();
    add(kOne, QStringLiteral("拥有数据"));
    const QImage marked = edit().grab().toImage();
    const QRectF rect = marks().rectsOf(kOne).front();
    const Theme& theme = Theme::current();
    EXPECT_EQ(marked.pixelColor(int(rect.left()) + 1, int(rect.top()) + 2), theme.warningSoft);
    int signs = 0;
    for (int x = 400 - Space::Two; x < 400; ++x) {
        for (int y = int(rect.top()); y < int(rect.bottom()); ++y) {
            signs += plain.pixelColor(x, y) != marked.pixelColor(x, y) ? 1 : 0;
        }
    }
    EXPECT_GT(signs, 10) << "a picture in the margin";
    resolve(kOne, true);
    EXPECT_EQ(edit().grab().toImage(), plain) << "resolved ones are quiet";
}

TEST_F(CommentMarksTest, TheTipSaysWhoSaidWhat)
{
    open(QStringLiteral("公司<拥有>数据。年内完成。"));
    add(kOne, QStringLiteral("年内"));
    Comment one = comment(kOne);
    one.thread[0].text = QStringLiteral("<b>请</b>\n核对");
    m_session->changeComments({{kOne, one}}, QStringLiteral("x"));
    const QPoint there = marks().rectsOf(kOne).front().center().toPoint();
    const QString tip = marks().tipAt(there);
    EXPECT_TRUE(tip.contains(u"王晓")) << utf8(tip);
    EXPECT_TRUE(tip.contains(u"&lt;b&gt;请&lt;/b&gt;<br>核对")) << utf8(tip);
    EXPECT_TRUE(marks().tipAt(QPoint(1, 1)).isEmpty());
}

TEST_F(CommentMarksTest, ASignInTheMarginOpensTheList)
{
    open(QStringLiteral("公司拥有数据。年内完成。"));
    add(kOne, QStringLiteral("公司"));
    add(kTwo, QStringLiteral("年内"));
    QSignalSpy opened(m_editor.get(), &NarrativeEditor::commentOpened);
    const QPoint sign(edit().viewport()->width() - Space::One,
                      int(marks().rectsOf(kOne).front().center().y()));
    QTest::mouseClick(edit().viewport(), Qt::LeftButton, {}, sign);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toString(), kOne);
    EXPECT_TRUE(marks().tipAt(sign).contains(u"<hr>")) << "both begin in this line";
    QTest::mouseClick(edit().viewport(), Qt::LeftButton, {}, QPoint(40, 20));
    EXPECT_EQ(opened.size(), 1);
}

TEST_F(CommentMarksTest, WithoutASelectionTheSentenceIsMeant)
{
    open(QStringLiteral("公司拥有数据。年内完成建设；次年验收。\n\n第二段没有句号"));
    putCursor(QStringLiteral("年内"));
    EXPECT_EQ(m_editor->commentTarget().quote, QStringLiteral("年内完成建设；"));
    putCursor(QStringLiteral("第二段没有句号"));
    EXPECT_EQ(m_editor->commentTarget().quote, QStringLiteral("第二段没有句号"));
    putCursor(QStringLiteral("次年验收。"));
    EXPECT_FALSE(m_editor->commentTarget().quote.isEmpty());
    select(QStringLiteral("完成建设；次年验收。\n第二段"));
    const CommentTarget both = m_editor->commentTarget();
    EXPECT_EQ(both.passage.text, QStringLiteral("完成建设；次年验收。\n第二段"));
    EXPECT_EQ(both.quote, both.passage.text);
    open(QString());
    EXPECT_FALSE(m_editor->commentTarget().passage.isPlaced()) << "nothing to point at: the whole answer";
}

TEST_F(CommentMarksTest, AreFoundInTablesAndCaptions)
{
    open(QStringLiteral("| 指标 | 数量 |\n| --- | --- |\n| 图像 | 五万 |\n"
                        "![架构图](attachment:0123456789abcdef/a.png)\n末段"));
    add(kOne, QStringLiteral("五万"));
    add(kTwo, QStringLiteral("架构"));
    const QRectF cell = marks().rectsOf(kOne).front();
    const QTextCursor there = edit().cursorForPosition(cell.center().toPoint());
    EXPECT_EQ(there.block().text(), QStringLiteral("五万"));
    putCursor(QStringLiteral("五万"));
    edit().insertTableColumn(false);
    edit().insertTableRow(false);
    EXPECT_EQ(words(kOne), QStringLiteral("五万"));
    EXPECT_EQ(words(kTwo), QStringLiteral("架构"));
    EXPECT_TRUE(marks().show(kTwo));
    EXPECT_EQ(edit().textCursor().selectedText(), QStringLiteral("架构"));
    putCursor(QStringLiteral("五万"));
    edit().removeTableRow();
    EXPECT_TRUE(comment(kOne).isGone());
    m_session->undo();
    EXPECT_EQ(words(kOne), QStringLiteral("五万"));
}

TEST_F(CommentMarksTest, TheFlagShowsWhatHasNoPlaceInTheText)
{
    open(QStringLiteral("公司拥有数据。"));
    auto* flag = m_editor->findChild<CommentFlag*>();
    ASSERT_NE(flag, nullptr);
    EXPECT_FALSE(flag->isVisibleTo(m_editor.get()));
    add(kOne, QStringLiteral("拥有数据。"));
    EXPECT_FALSE(flag->isVisibleTo(m_editor.get()));
    select(QStringLiteral("拥有数据。"));
    press(Qt::Key_Delete);
    EXPECT_TRUE(flag->isVisibleTo(m_editor.get()));
    EXPECT_TRUE(flag->toolTip().contains(u"请核对"));
    QSignalSpy opened(m_editor.get(), &NarrativeEditor::commentOpened);
    flag->click();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toString(), kOne);
    resolve(kOne, true);
    EXPECT_FALSE(flag->isVisibleTo(m_editor.get()));
}

TEST_F(CommentMarksTest, ReadOnlyTextsShowThemAndTakeNone)
{
    open(QStringLiteral("公司拥有数据。"));
    add(kOne, QStringLiteral("拥有"));
    m_editor.reset();
    m_session.reset();
    auto file = ProjectFile::open(m_path, FormCatalog({}), ProjectFile::Mode::ReadOnly);
    SHENBAO_ASSERT_OK(file);
    start(std::move(*file), true);
    EXPECT_FALSE(marks().rectsOf(kOne).empty());
    EXPECT_FALSE(m_session->changeComments({{kOne, std::nullopt}}, QStringLiteral("x")));
    EXPECT_NE(m_session->comments().find(kOne), nullptr);
    QMenu menu;
    marks().fillMenu(menu, marks().rectsOf(kOne).front().center().toPoint());
    EXPECT_EQ(menu.actions().size(), 1) << "show it, nothing else";
}

TEST_F(CommentMarksTest, CostNothingWhereThereAreNone)
{
    open(QStringLiteral("公司拥有数据。"));
    QSignalSpy changed(m_session.get(), &ProjectSession::commentsChanged);
    putCursor(QStringLiteral("数据。"));
    type(QStringLiteral("年内完成。"));
    EXPECT_EQ(changed.size(), 0);
    EXPECT_TRUE(marks().places().empty());
    add(kOne, QStringLiteral("公司"));
    EXPECT_EQ(changed.size(), 1);
    type(QStringLiteral("续"));
    EXPECT_EQ(changed.size(), 2) << "the words behind it are another context";
}

} // namespace
} // namespace shenbao

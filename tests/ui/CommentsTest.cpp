// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet on which comments are written, the list beside the page, and journeys through the window.
#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"
#include "ui/comments/CommentAuthor.h"
#include "ui/comments/CommentDesk.h"
#include "ui/comments/CommentFlag.h"
#include "ui/comments/CommentPopup.h"
#include "ui/comments/CommentsPanel.h"
#include "ui/form/FieldEditor.h"
#include "ui/narrative/NarrativeEditor.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectView.h"
#include "ui/tables/RowsTable.h"
#include "ui/tables/RowsView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>

namespace shenbao {
namespace {

using test::utf8;

const QByteArray kForm = R"(
<part id="A" title="甲部">
<grid id="g" label="表" columns="40 40"><row><label>名称</label><field key="a.name" label="名称" kind="text"/></row></grid>
<narrative key="a.text" label="说明"/>
</part>
<part id="B" title="乙部">
<narrative key="b.text" label="详述"/>
<rows key="b.rows" label="明细"><column name="项" kind="text"/><column name="数" kind="integer"/></rows>
</part>
<checks><words id="marks"><w>待办</w></words>
<check id="T-1" severity="warning" kind="open-comments" words="marks" message="尚有{n}条未处理批注。" gloss="x"/></checks>)";
const QString kText = QStringLiteral("公司拥有数据。年内完成建设任务。");

void commit(QWidget* widget, const QString& text)
{
    QInputMethodEvent event({}, {});
    event.setCommitString(text);
    QApplication::sendEvent(widget, &event);
}

class CommentsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        commentauthor::remember(QStringLiteral("王晓"));
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        const std::vector<ProposalEdit> edits{
            SetValue{QStringLiteral("a.text"), Value(parseMarkdown(kText))},
            SetValue{QStringLiteral("b.text"), Value(parseMarkdown(kText))}};
        auto file = ProjectFile::create(m_path, *form, edits);
        SHENBAO_ASSERT_OK(file);
        start(std::move(*file));
    }
    ~CommentsTest() override
    {
        m_view.reset();
        QSettings().remove(QStringLiteral("comments"));
    }
    void start(std::unique_ptr<ProjectFile> file, bool readOnly = false)
    {
        auto session = ProjectSession::open(std::move(file), readOnly);
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
        m_view = std::make_unique<ProjectView>(*m_session, nullptr);
        m_view->resize(1366, 700);
        m_view->show();
        QApplication::setActiveWindow(m_view.get());
        m_view->showSide(ProjectView::Side::Comments);
        QTest::qWait(1);
    }
    void reopen(bool readOnly = false)
    {
        m_view.reset();
        m_session.reset();
        auto file = ProjectFile::open(m_path, FormCatalog({}),
                                      readOnly ? ProjectFile::Mode::ReadOnly : ProjectFile::Mode::ReadWrite);
        SHENBAO_ASSERT_OK(file);
        start(std::move(*file), readOnly);
    }

    const std::vector<Comment>& all() { return m_session->comments().all(); }
    CommentsPanel& panel() { return *m_view->findChild<CommentsPanel*>(); }
    CommentsModel& model() { return *panel().model(); }
    CommentDesk& desk() { return *m_view->findChild<CommentDesk*>(); }
    CommentPopup* popup() { return desk().popup(); }
    NarrativeEditor& text(const char* key)
    {
        auto* editor = m_view->findChild<NarrativeEditor*>(QString::fromLatin1(key));
        EXPECT_NE(editor, nullptr);
        return *editor;
    }
    void select(NarrativeEdit& edit, const QString& words)
    {
        const int at = int(edit.toPlainText().indexOf(words));
        ASSERT_GE(at, 0);
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(at);
        cursor.setPosition(at + int(words.size()), QTextCursor::KeepAnchor);
        edit.setTextCursor(cursor);
    }
    /// Adds a comment past the widgets.
    QString add(const char* key, const QString& quote, const QString& said = QStringLiteral("请核对"))
    {
        const QString name = QString::fromLatin1(key);
        const QString whole = anchorText(m_session->proposal(), name);
        const int at = quote.isEmpty() ? -1 : int(whole.indexOf(quote));
        const Comment one =
            makeComment(name, at < 0 ? Anchor() : anchorAt(whole, at, at + int(quote.size())), quote,
                        {QStringLiteral("李"), said, QDateTime(QDate(2026, 3, 5), QTime(1, 2), Qt::UTC)});
        EXPECT_TRUE(m_session->changeComments({{one.id, one}}, QStringLiteral("add")));
        QTest::qWait(1);
        return one.id;
    }
    void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(widget, key, modifiers);
    }
    void pressInList(Qt::Key key)
    {
        panel().view()->setFocus();
        press(panel().view(), key);
        QTest::qWait(1);
    }
    bool hasWarning()
    {
        const Findings& findings = m_session->findings();
        return std::any_of(findings.begin(), findings.end(),
                           [](const Finding& one) { return one.id == u"T-1"; });
    }
    QStringList listed()
    {
        QStringList rows;
        for (int row = 0; row < model().rowCount(); ++row) {
            rows << model().index(row).data(Qt::DisplayRole).toString();
        }
        return rows;
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<ProjectView> m_view;
};

TEST_F(CommentsTest, APassageIsCommentedByKeyboardAlone)
{
    m_view->showKey(QStringLiteral("a.text"));
    NarrativeEdit& edit = text("a.text").edit();
    select(edit, QStringLiteral("年内完成"));
    press(&edit, Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    ASSERT_NE(popup(), nullptr);
    EXPECT_EQ(QApplication::focusWidget(), popup()->edit());
    EXPECT_TRUE(m_view->rect().contains(popup()->geometry()));
    commit(popup()->edit(), QStringLiteral("日期对吗"));
    press(popup()->edit(), Qt::Key_Return);
    commit(popup()->edit(), QStringLiteral("请核对"));
    press(popup()->edit(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(popup(), nullptr);
    EXPECT_EQ(QApplication::focusWidget(), &edit) << "back to work";
    ASSERT_EQ(all().size(), 1u);
    EXPECT_EQ(all()[0].quote, QStringLiteral("年内完成"));
    EXPECT_EQ(all()[0].thread[0].text, QStringLiteral("日期对吗\n请核对"));
    EXPECT_EQ(all()[0].thread[0].author, QStringLiteral("王晓"));
    EXPECT_TRUE(all()[0].thread[0].at.isValid());
    EXPECT_TRUE(hasWarning());
    const auto* tabs = m_view->findChild<QTabWidget*>();
    EXPECT_TRUE(tabs->tabText(int(ProjectView::Side::Comments)).contains(u'1'));

    // answered and resolved in the list
    QTest::qWait(1);
    ASSERT_EQ(model().rowCount(), 1);
    EXPECT_EQ(model().idAt(panel().view()->currentIndex()), all()[0].id) << "the new one is chosen";
    pressInList(Qt::Key_R);
    ASSERT_NE(popup(), nullptr);
    commit(popup()->edit(), QStringLiteral("已核对"));
    press(popup()->edit(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(all()[0].thread.size(), 2u);
    EXPECT_EQ(QApplication::focusWidget(), panel().view());
    pressInList(Qt::Key_Space);
    EXPECT_TRUE(all()[0].isResolved);
    EXPECT_FALSE(hasWarning());
    reopen();
    ASSERT_EQ(all().size(), 1u);
    EXPECT_TRUE(all()[0].isResolved);
    EXPECT_EQ(all()[0].thread.size(), 2u);
}

TEST_F(CommentsTest, EveryStepCanBeTakenBack)
{
    const QString id = add("a.text", QStringLiteral("年内完成"));
    std::vector<Comments> states{Comments(), m_session->comments()};
    const auto note = [&] { states.push_back(m_session->comments()); };
    Comment changed = all()[0];
    desk().reply(id, {});
    commit(popup()->edit(), QStringLiteral("好"));
    popup()->finish();
    note();
    desk().change(id, 0, {});
    EXPECT_EQ(popup()->edit()->toPlainText(), QStringLiteral("请核对"));
    commit(popup()->edit(), QStringLiteral("日期"));
    popup()->finish();
    EXPECT_EQ(all()[0].thread[0].text, QStringLiteral("请核对日期"));
    EXPECT_EQ(all()[0].thread[0].author, QStringLiteral("李")) << "whoever corrects it";
    note();
    desk().setResolved(id, true);
    note();
    desk().setResolved(id, false);
    note();
    desk().remove(id, 1);
    EXPECT_EQ(all()[0].thread.size(), 1u);
    note();
    desk().remove(id);
    EXPECT_TRUE(all().empty());
    note();
    for (size_t at = states.size() - 1; at > 0; --at) {
        EXPECT_EQ(m_session->comments(), states[at]) << at;
        EXPECT_FALSE(m_session->undoText().isEmpty());
        m_session->undo();
    }
    EXPECT_EQ(m_session->comments(), states[0]);
    EXPECT_FALSE(m_session->canUndo());
    QSignalSpy taken(m_session.get(), &ProjectSession::stepTaken);
    for (size_t at = 1; at < states.size(); ++at) {
        m_session->redo();
        EXPECT_EQ(m_session->comments(), states[at]) << at;
        EXPECT_EQ(taken.back()[0].toString(), QStringLiteral("a.text")) << "nothing changes out of sight";
    }
}

TEST_F(CommentsTest, TypedTextIsNeverLostSilently)
{
    const auto begin = [&] {
        m_view->beginComment(QStringLiteral("a.text"));
        EXPECT_NE(popup(), nullptr);
    };
    // nothing typed: nothing kept, nothing asked
    begin();
    press(popup()->edit(), Qt::Key_Escape);
    EXPECT_EQ(popup(), nullptr);
    EXPECT_TRUE(all().empty());
    // Esc asks once
    begin();
    commit(popup()->edit(), QStringLiteral("一"));
    press(popup()->edit(), Qt::Key_Escape);
    ASSERT_NE(popup(), nullptr);
    commit(popup()->edit(), QStringLiteral("二"));
    press(popup()->edit(), Qt::Key_Escape);
    ASSERT_NE(popup(), nullptr) << "typing again takes the first Esc back";
    press(popup()->edit(), Qt::Key_Escape);
    EXPECT_EQ(popup(), nullptr);
    EXPECT_TRUE(all().empty());
    // going on elsewhere keeps it
    begin();
    commit(popup()->edit(), QStringLiteral("三"));
    text("a.text").edit().setFocus(Qt::MouseFocusReason);
    EXPECT_EQ(popup(), nullptr);
    ASSERT_EQ(all().size(), 1u);
    EXPECT_EQ(all()[0].thread[0].text, QStringLiteral("三"));
    // so does beginning another one
    begin();
    commit(popup()->edit(), QStringLiteral("四"));
    desk().reply(all()[0].id, {});
    EXPECT_EQ(all().size(), 2u);
    popup()->cancel();
    // a menu or another window of the system is no going on
    begin();
    commit(popup()->edit(), QStringLiteral("五"));
    for (const Qt::FocusReason reason : {Qt::PopupFocusReason, Qt::ActiveWindowFocusReason}) {
        QFocusEvent out(QEvent::FocusOut, reason);
        QApplication::sendEvent(popup()->edit(), &out);
        ASSERT_NE(popup(), nullptr);
    }
    EXPECT_EQ(all().size(), 2u);
    // the focus is taken away before the window closes
    popup()->edit()->clearFocus();
    EXPECT_EQ(all().size(), 3u);
    reopen();
    EXPECT_EQ(all().size(), 3u);
}

TEST_F(CommentsTest, AnUnchangedTextIsNoChange)
{
    const QString id = add("a.text", QStringLiteral("年内"));
    const QString last = m_session->undoText();
    desk().change(id, 0, {});
    popup()->finish();
    EXPECT_EQ(m_session->undoText(), last);
    desk().change(id, 0, {});
    popup()->edit()->clear();
    EXPECT_FALSE(popup()->findChildren<QPushButton*>().first()->isEnabled());
    popup()->finish();
    EXPECT_EQ(all()[0].thread[0].text, QStringLiteral("请核对")) << "a comment is deleted, not blanked";
}

TEST_F(CommentsTest, CompositionIsNotCutOff)
{
    m_view->beginComment(QStringLiteral("a.text"));
    QPlainTextEdit* edit = popup()->edit();
    QInputMethodEvent composing(QStringLiteral("qing"), {});
    QApplication::sendEvent(edit, &composing);
    press(edit, Qt::Key_Escape);
    ASSERT_NE(popup(), nullptr) << "Esc belongs to the input method";
    EXPECT_EQ(edit->textCursor().block().layout()->preeditAreaText(), QStringLiteral("qing"));
    // the list and the checks change meanwhile
    add("a.text", QStringLiteral("年内"));
    EXPECT_EQ(edit->textCursor().block().layout()->preeditAreaText(), QStringLiteral("qing"));
    commit(edit, QStringLiteral("请核对"));
    popup()->finish();
    EXPECT_EQ(all().size(), 2u);
}

TEST_F(CommentsTest, TheNameIsAskedOnceAndCanBeChanged)
{
    QSettings().remove(QStringLiteral("comments"));
    const auto authorOf = [&](const QString& text) { // comments of one second are in no order
        for (const Comment& one : all()) {
            if (one.thread[0].text == text) {
                return one.thread[0].author;
            }
        }
        return QString();
    };
    EXPECT_FALSE(commentauthor::isKnown());
    EXPECT_TRUE(commentauthor::suggestion().isEmpty()) << "a login name is no name";
    EXPECT_FALSE(commentauthor::name().isEmpty());
    m_view->beginComment(QStringLiteral("a.text"));
    EXPECT_TRUE(popup()->nameEdit()->isVisible());
    EXPECT_EQ(popup()->nameEdit()->text(), QString());
    popup()->nameEdit()->setText(QStringLiteral(" 赵 敏 "));
    commit(popup()->edit(), QStringLiteral("甲"));
    popup()->finish();
    EXPECT_EQ(authorOf(QStringLiteral("甲")), QStringLiteral("赵 敏"));
    m_view->beginComment(QStringLiteral("a.text"));
    EXPECT_FALSE(popup()->nameEdit()->isVisible());
    popup()->findChild<QToolButton*>()->click();
    EXPECT_TRUE(popup()->nameEdit()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), popup()->nameEdit());
    popup()->nameEdit()->setText(QStringLiteral("钱"));
    press(popup()->nameEdit(), Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), popup()->edit());
    commit(popup()->edit(), QStringLiteral("乙"));
    popup()->finish();
    EXPECT_EQ(authorOf(QStringLiteral("乙")), QStringLiteral("钱"));
    m_view->beginComment(QStringLiteral("a.text"));
    popup()->nameEdit()->setText(QStringLiteral("  "));
    commit(popup()->edit(), QStringLiteral("丙"));
    popup()->finish();
    EXPECT_EQ(authorOf(QStringLiteral("丙")), QStringLiteral("钱")) << "a blank name is none";
}

TEST_F(CommentsTest, TheListIsInTheOrderOfTheFormAndFoldsWhatIsResolved)
{
    QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    const QString rows = add("b.rows", {}, QStringLiteral("表"));
    const QString late = add("a.text", QStringLiteral("任务"), QStringLiteral("后"));
    const QString early = add("a.text", QStringLiteral("公司"), QStringLiteral("前"));
    const QString name = add("a.name", {}, QStringLiteral("名"));
    EXPECT_EQ(listed(), (QStringList{QStringLiteral("名"), QStringLiteral("前"), QStringLiteral("后"),
                                     QStringLiteral("表")}));
    EXPECT_EQ(model().index(0).data(CommentsModel::GroupRole).toString(), QStringLiteral("甲部"));
    EXPECT_TRUE(model().index(1).data(CommentsModel::GroupRole).toString().isEmpty());
    EXPECT_EQ(model().index(3).data(CommentsModel::GroupRole).toString(), QStringLiteral("乙部"));
    desk().setResolved(early, true);
    desk().setResolved(name, true);
    QTest::qWait(1);
    ASSERT_EQ(model().rowCount(), 3);
    const QModelIndex fold = model().index(2);
    EXPECT_TRUE(fold.data(CommentsModel::IsFoldRole).toBool());
    EXPECT_TRUE(fold.data(Qt::DisplayRole).toString().contains(u'2'));
    EXPECT_EQ(model().index(0).data(CommentsModel::GroupRole).toString(), QStringLiteral("甲部"));
    panel().view()->setCurrentIndex(fold);
    pressInList(Qt::Key_Right);
    EXPECT_EQ(listed().mid(3), (QStringList{QStringLiteral("名"), QStringLiteral("前")}));
    pressInList(Qt::Key_Space);
    EXPECT_EQ(model().rowCount(), 3);
    pressInList(Qt::Key_Return);
    EXPECT_EQ(model().rowCount(), 5);
    panel().view()->setCurrentIndex(model().indexOf(early));
    pressInList(Qt::Key_Space); // reopened
    EXPECT_EQ(m_session->comments().openCount(), 3);
    panel().view()->setCurrentIndex(model().indexOf(late));
    pressInList(Qt::Key_Delete);
    EXPECT_EQ(m_session->comments().find(late), nullptr);
    m_session->undo();
    QTest::qWait(1);
    EXPECT_TRUE(model().indexOf(late).isValid());
    while (m_session->canUndo()) {
        m_session->undo();
        QTest::qWait(1);
    }
    EXPECT_EQ(model().rowCount(), 0);
    while (m_session->canRedo()) {
        m_session->redo();
        QTest::qWait(1);
    }
    EXPECT_TRUE(model().indexOf(rows).isValid());
}

TEST_F(CommentsTest, AClickGoesToThePassage)
{
    const QString first = add("a.text", QStringLiteral("公司"));
    const QString id = add("b.text", QStringLiteral("建设任务"));
    const QString field = add("a.name", {});
    EXPECT_EQ(m_view->currentPart(), 0);
    QListView& view = *panel().view();
    const auto click = [&](const QString& which) {
        const QRect row = view.visualRect(model().indexOf(which));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.center() - QPoint(0, row.height() / 4));
        QTest::qWait(1);
    };
    click(id);
    EXPECT_EQ(m_view->currentPart(), 1);
    EXPECT_EQ(text("b.text").edit().textCursor().selectedText(), QStringLiteral("建设任务"));
    EXPECT_TRUE(text("b.text").edit().hasFocus());
    click(field);
    EXPECT_EQ(m_view->currentPart(), 0);
    EXPECT_EQ(m_view->currentKey(), QStringLiteral("a.name"));
    view.setCurrentIndex(model().indexOf(first));
    pressInList(Qt::Key_Return);
    EXPECT_EQ(text("a.text").edit().textCursor().selectedText(), QStringLiteral("公司"));
}

TEST_F(CommentsTest, LinksDoWhatTheySay)
{
    const QString id = add("a.text", QStringLiteral("公司"));
    const QString other = add("a.text", QStringLiteral("年内"));
    QListView& view = *panel().view();
    const auto pointOf = [&](const QString& which, CommentDelegate::Link link) {
        const QModelIndex index = model().indexOf(which);
        const QRect row = view.visualRect(index);
        for (int y = row.top(); y <= row.bottom(); y += 3) {
            for (int x = row.left(); x <= row.right(); x += 3) {
                if (CommentDelegate::linkAt(row, view.font(), index, {x, y}) == link) {
                    return QPoint(x + 2, y + 2);
                }
            }
        }
        ADD_FAILURE() << "no such link";
        return QPoint();
    };
    const auto click = [&](const QString& which, CommentDelegate::Link link) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(which, link));
        QTest::qWait(1);
    };
    click(id, CommentDelegate::Link::Reply);
    ASSERT_NE(popup(), nullptr);
    commit(popup()->edit(), QStringLiteral("好"));
    popup()->finish();
    EXPECT_EQ(m_session->comments().find(id)->thread.size(), 2u);
    QTest::qWait(1);
    click(id, CommentDelegate::Link::Resolve);
    EXPECT_TRUE(m_session->comments().find(id)->isResolved);
    click(other, CommentDelegate::Link::Delete);
    EXPECT_EQ(m_session->comments().find(other), nullptr);
    model().setUnfolded(true);
    click(id, CommentDelegate::Link::Reopen);
    EXPECT_FALSE(m_session->comments().find(id)->isResolved);
    // pressed here, released there
    const QPoint from = pointOf(id, CommentDelegate::Link::Delete);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, pointOf(id, CommentDelegate::Link::Resolve));
    QTest::qWait(1);
    EXPECT_NE(m_session->comments().find(id), nullptr);
    EXPECT_FALSE(m_session->comments().find(id)->isResolved);
}

TEST_F(CommentsTest, WhatIsGoneSaysSoAndKeepsItsWords)
{
    const QString id = add("a.text", QStringLiteral("年内完成"));
    m_session->set(QStringLiteral("a.text"), Value(parseMarkdown(QStringLiteral("全部重写"))),
                   QStringLiteral("x"));
    QTest::qWait(1);
    const QModelIndex index = model().indexOf(id);
    ASSERT_TRUE(index.isValid());
    EXPECT_TRUE(index.data(CommentsModel::IsGoneRole).toBool());
    EXPECT_EQ(index.data(CommentsModel::QuoteRole).toString(), QStringLiteral("年内完成"));
    EXPECT_TRUE(hasWarning()) << "still to be answered";
    m_session->undo();
    QTest::qWait(1);
    EXPECT_FALSE(model().indexOf(id).data(CommentsModel::IsGoneRole).toBool());
}

TEST_F(CommentsTest, AnyAnswerCanBeCommentedFromItsContextMenu)
{
    m_view->showKey(QStringLiteral("a.name"));
    auto* field = m_view->findChild<FieldEditor*>(QStringLiteral("a.name"));
    ASSERT_NE(field, nullptr);
    auto* flag = field->findChild<CommentFlag*>();
    ASSERT_NE(flag, nullptr);
    EXPECT_FALSE(flag->isVisible());
    auto* line = field->findChild<QLineEdit*>();
    const auto choose = [&](QWidget* widget) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(3, 3), widget->mapToGlobal(QPoint(3, 3)));
        QApplication::sendEvent(widget, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        QAction* last = menu->actions().last();
        EXPECT_TRUE(last->text().contains(u"Ctrl+Alt+M")) << utf8(last->text());
        menu->close();
        last->trigger();
        QTest::qWait(1);
    };
    choose(line);
    ASSERT_NE(popup(), nullptr);
    commit(popup()->edit(), QStringLiteral("全称？"));
    popup()->finish();
    ASSERT_EQ(all().size(), 1u);
    EXPECT_EQ(all()[0].key, QStringLiteral("a.name"));
    EXPECT_FALSE(all()[0].isAboutPassage());
    EXPECT_TRUE(flag->isVisible());
    EXPECT_TRUE(flag->toolTip().contains(u"全称？"));
    flag->click();
    EXPECT_EQ(model().idAt(panel().view()->currentIndex()), all()[0].id);

    m_view->showPart(1);
    auto* table = m_view->findChild<RowsTable*>(QStringLiteral("b.rows"));
    ASSERT_NE(table, nullptr);
    choose(table->view()->viewport());
    ASSERT_NE(popup(), nullptr);
    commit(popup()->edit(), QStringLiteral("缺一项"));
    popup()->finish();
    EXPECT_EQ(all().size(), 2u);
    EXPECT_TRUE(table->findChild<CommentFlag*>()->isVisible());
    // by key as well
    QApplication::setActiveWindow(m_view.get()); // the menu took that away
    table->view()->setFocus();
    press(table->view(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_NE(popup(), nullptr);
}

TEST_F(CommentsTest, SaysWhatToDoWhenNothingIsChosen)
{
    panel().view()->setFocus();
    QSignalSpy message(m_view.get(), &ProjectView::message);
    panel().findChild<QToolButton*>()->click();
    EXPECT_EQ(message.size(), 1);
    EXPECT_EQ(popup(), nullptr);
}

TEST_F(CommentsTest, AFindingAboutOpenCommentsLeadsToThem)
{
    add("a.text", QStringLiteral("年内"));
    m_view->showSide(ProjectView::Side::Guidance);
    const auto found = std::find_if(m_session->findings().begin(), m_session->findings().end(),
                                    [](const Finding& one) { return one.id == u"T-1"; });
    ASSERT_NE(found, m_session->findings().end());
    EXPECT_TRUE(found->message.contains(u"1条")) << utf8(found->message);
    m_view->showFinding(Finding(*found));
    EXPECT_TRUE(panel().isVisible());
    CheckFacts facts;
    facts.company = QStringLiteral("某公司");
    m_session->setFacts(facts);
    EXPECT_TRUE(hasWarning()) << "other facts do not replace it";
}

TEST_F(CommentsTest, ReadOnlyProjectsShowThemAndTakeNone)
{
    const QString id = add("a.text", QStringLiteral("年内"));
    reopen(true);
    ASSERT_EQ(model().rowCount(), 1);
    QSignalSpy message(m_view.get(), &ProjectView::message);
    m_view->beginComment(QStringLiteral("a.text"));
    EXPECT_EQ(message.size(), 1);
    EXPECT_EQ(popup(), nullptr);
    panel().view()->setCurrentIndex(model().index(0));
    for (const Qt::Key key : {Qt::Key_R, Qt::Key_Space, Qt::Key_F2, Qt::Key_Delete}) {
        pressInList(key);
    }
    EXPECT_EQ(popup(), nullptr);
    ASSERT_NE(m_session->comments().find(id), nullptr);
    EXPECT_FALSE(m_session->comments().find(id)->isResolved);
    EXPECT_FALSE(m_session->canUndo());
    pressInList(Qt::Key_Return);
    EXPECT_EQ(text("a.text").edit().textCursor().selectedText(), QStringLiteral("年内"));
}

TEST_F(CommentsTest, EveryControlHasAName)
{
    add("a.text", QStringLiteral("年内"));
    m_view->beginComment(QStringLiteral("a.text"));
    for (QWidget* owner : std::initializer_list<QWidget*>{&panel(), popup()}) {
        const auto controls = owner->findChildren<QWidget*>();
        for (const QWidget* one : controls) {
            if (one->focusPolicy() != Qt::NoFocus && !one->objectName().startsWith(u"qt_")) {
                EXPECT_FALSE(one->accessibleName().isEmpty()) << one->metaObject()->className();
            }
        }
    }
    EXPECT_FALSE(model().index(0).data(Qt::AccessibleTextRole).toString().isEmpty());
    EXPECT_TRUE(model().index(0).data(Qt::AccessibleTextRole).toString().contains(u"请核对"));
}

/// Through the whole window, with the form of an office.
TEST(CommentsJourney, CommentsStayWithTheProjectAndAreKeptWhenTheWindowCloses)
{
    commentauthor::remember(QStringLiteral("王晓"));
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("申报.shenbao"));
    MainWindow window(test::forms(), QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples"));
    window.QMainWindow::show();
    QApplication::setActiveWindow(&window);
    ASSERT_TRUE(window.openSample(QStringLiteral("wh-hqds"), path)) << utf8(window.lastMessage());
    const auto narratives = [&] {
        QStringList keys;
        for (const auto& [key, value] : window.project()->session().proposal().answers()) {
            if (value.richText()) {
                keys << key;
            }
        }
        return keys;
    }();
    ASSERT_GT(narratives.size(), 2);
    const QString key = narratives[1];
    window.project()->showKey(key);
    auto* editor = window.project()->findChild<NarrativeEditor*>(key);
    ASSERT_NE(editor, nullptr);
    {
        QTextCursor cursor(editor->edit().document());
        cursor.setPosition(2);
        cursor.setPosition(8, QTextCursor::KeepAnchor);
        editor->edit().setTextCursor(cursor);
    }
    const QString words = editor->edit().textCursor().selectedText();
    QTest::keyClick(&editor->edit(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    auto* popup = window.findChild<CommentPopup*>();
    ASSERT_NE(popup, nullptr);
    commit(popup->edit(), QStringLiteral("这个数据有依据吗"));
    window.close(); // in the middle of it
    EXPECT_EQ(window.project(), nullptr);
    ASSERT_TRUE(window.openProject(path)) << utf8(window.lastMessage());
    ProjectSession& session = window.project()->session();
    ASSERT_EQ(session.comments().all().size(), 1u);
    const QString id = session.comments().all()[0].id;
    EXPECT_EQ(session.comments().all()[0].quote, words);
    window.project()->showComment(id);
    editor = window.project()->findChild<NarrativeEditor*>(key);
    EXPECT_EQ(editor->edit().textCursor().selectedText(), words);
    const Findings& findings = session.findings();
    EXPECT_TRUE(
        std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.id == u"C-048"; }));
    window.closeProject();
    QSettings().remove(QStringLiteral("comments"));
}

} // namespace
} // namespace shenbao

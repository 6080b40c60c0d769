// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ProjectSession.h"

#include "tests/support/Fixtures.h"

#include <QSignalSpy>
#include <QTest>

namespace shenbao {
namespace {

const QByteArray kForm = R"(
<part id="p" title="部分">
<heading level="1">标题</heading>
<grid id="g" label="表" columns="40 40"><row><label>名称</label><field key="a.name" label="名称" kind="text" required="yes"/></row>
<row><label>金额</label><field key="a.sum" label="金额" kind="money"/></row></grid>
<narrative key="a.text" label="说明" limit="10"/>
<rows key="a.rows" label="明细"><column name="项" kind="text"/><column name="数" kind="integer"/></rows>
</part>
<checks><check id="T-1" severity="error" kind="required" keys="a.name" message="请填写{字段}。" gloss="missing"/></checks>)";

class ProjectSessionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto form = test::smallForm(kForm);
        SHENBAO_ASSERT_OK(form);
        m_form = *form;
        auto file = ProjectFile::create(m_path, m_form);
        SHENBAO_ASSERT_OK(file);
        start(std::move(*file));
    }

    void start(std::unique_ptr<ProjectFile> file, bool readOnly = false)
    {
        auto session = ProjectSession::open(std::move(file), readOnly);
        SHENBAO_ASSERT_OK(session);
        m_session = std::move(*session);
    }

    void type(const QString& text, const QString& merge = QStringLiteral("type:a.name"))
    {
        EXPECT_TRUE(m_session->set(QStringLiteral("a.name"), Value(text), QStringLiteral("change"), merge));
    }
    QString name() const { return m_session->proposal().text(QStringLiteral("a.name")); }
    /// What the file holds, read by somebody else.
    QString nameOnDisk()
    {
        m_session.reset();
        const auto opened = ProjectFile::open(m_path, FormCatalog({}), ProjectFile::Mode::ReadOnly);
        EXPECT_TRUE(opened.has_value());
        return opened ? (*opened)->proposal().text(QStringLiteral("a.name")) : QString();
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
    FormPtr m_form;
    std::unique_ptr<ProjectSession> m_session;
};

TEST_F(ProjectSessionTest, CountsAnEditAtOnceAndWritesItWithinHalfASecond)
{
    QSignalSpy changed(m_session.get(), &ProjectSession::changed);
    type(QStringLiteral("甲"));
    EXPECT_EQ(name(), QStringLiteral("甲"));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(m_session->saveState(), ProjectSession::SaveState::Waiting);
    EXPECT_TRUE(m_session->file().proposal().own(QStringLiteral("a.name")).isBlank());
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return m_session->saveState() == ProjectSession::SaveState::Saved; }, 5000));
    EXPECT_EQ(m_session->file().proposal().text(QStringLiteral("a.name")), QStringLiteral("甲"));
}

TEST_F(ProjectSessionTest, WritesWhatIsWaitingWhenItEnds)
{
    type(QStringLiteral("甲方"));
    EXPECT_EQ(nameOnDisk(), QStringLiteral("甲方"));
}

TEST_F(ProjectSessionTest, TakesTypingBackAsOneStep)
{
    type(QStringLiteral("甲"));
    type(QStringLiteral("甲乙"));
    type(QStringLiteral("甲乙丙"));
    m_session->sealStep();
    type(QStringLiteral("甲乙丙丁"));
    m_session->undo();
    EXPECT_EQ(name(), QStringLiteral("甲乙丙"));
    m_session->undo();
    EXPECT_EQ(name(), QString());
    EXPECT_FALSE(m_session->canUndo());
    m_session->redo();
    EXPECT_EQ(name(), QStringLiteral("甲乙丙"));
    m_session->redo();
    EXPECT_EQ(name(), QStringLiteral("甲乙丙丁"));
    EXPECT_FALSE(m_session->canRedo());
    EXPECT_EQ(nameOnDisk(), QStringLiteral("甲乙丙丁"));
}

TEST_F(ProjectSessionTest, ANewEditForgetsWhatWasUndone)
{
    type(QStringLiteral("甲"));
    m_session->undo();
    EXPECT_TRUE(m_session->canRedo());
    type(QStringLiteral("乙"));
    EXPECT_FALSE(m_session->canRedo());
}

TEST_F(ProjectSessionTest, AppliesAllEditsOrNone)
{
    QSignalSpy failed(m_session.get(), &ProjectSession::failed);
    const QString rows = QStringLiteral("a.rows");
    EXPECT_FALSE(m_session->edit(
        {SetValue{QStringLiteral("a.name"), Value(QStringLiteral("甲"))}, RemoveRows{rows, 7, 1}},
        QStringLiteral("both")));
    EXPECT_EQ(failed.size(), 1);
    EXPECT_EQ(name(), QString());
    EXPECT_FALSE(m_session->canUndo());
}

TEST_F(ProjectSessionTest, UndoesRowsInTheRightOrder)
{
    const QString rows = QStringLiteral("a.rows");
    const Row one{Value(QStringLiteral("甲")), Value(Decimal(1))};
    const Row two{Value(QStringLiteral("乙")), Value(Decimal(2))};
    EXPECT_TRUE(m_session->edit({InsertRows{rows, 0, {one}}, InsertRows{rows, 1, {two}}, MoveRow{rows, 0, 1}},
                                QStringLiteral("rows")));
    ASSERT_EQ(m_session->proposal().count(rows), 2);
    EXPECT_EQ((*m_session->proposal().own(rows).rows())[0], two);
    m_session->undo();
    EXPECT_EQ(m_session->proposal().count(rows), 0);
    m_session->redo();
    EXPECT_EQ((*m_session->proposal().own(rows).rows())[1], one);
}

TEST_F(ProjectSessionTest, KeepsFindingsUpToDate)
{
    const QString key = QStringLiteral("a.name");
    EXPECT_EQ(m_session->findingsOf(key).size(), 1U);
    type(QStringLiteral("甲"));
    EXPECT_TRUE(m_session->findingsOf(key).empty());
    m_session->undo();
    ASSERT_EQ(m_session->findingsOf(key).size(), 1U);
    EXPECT_EQ(m_session->findingsOf(key).front().id, QStringLiteral("T-1"));
    EXPECT_TRUE(
        m_session->set(QStringLiteral("a.text"), Value(RichText{{TextParagraph{}}}), QStringLiteral("text")));
    EXPECT_EQ(m_session->analysis(QStringLiteral("a.text")).count().words, 0);
}

TEST_F(ProjectSessionTest, KeepsWhatCannotBeWrittenAndTriesAgain)
{
    m_session.reset();
    auto file = ProjectFile::open(m_path, FormCatalog({}), ProjectFile::Mode::ReadOnly);
    SHENBAO_ASSERT_OK(file);
    start(std::move(*file)); // a file that takes no edits stands for a disk that is full
    type(QStringLiteral("甲"));
    EXPECT_FALSE(m_session->save());
    EXPECT_EQ(m_session->saveState(), ProjectSession::SaveState::Failed);
    EXPECT_FALSE(m_session->saveProblem().isEmpty());
    EXPECT_EQ(name(), QStringLiteral("甲"));
    type(QStringLiteral("甲乙"));
    EXPECT_EQ(m_session->saveState(), ProjectSession::SaveState::Failed);
    EXPECT_EQ(name(), QStringLiteral("甲乙"));
}

TEST_F(ProjectSessionTest, KeepsTheOrderOfEditsMadeDuringAWrite)
{
    for (int number = 0; number < 40; ++number) {
        type(QString::number(number), {});
        QTest::qWait(number % 7 == 0 ? 320 : 1); // now and then a write begins, and typing goes on
        EXPECT_EQ(m_session->file().path(), m_path);
    }
    m_session->undo();
    EXPECT_TRUE(m_session->save());
    EXPECT_EQ(m_session->saveState(), ProjectSession::SaveState::Saved);
    EXPECT_EQ(nameOnDisk(), QStringLiteral("38"));
}

TEST_F(ProjectSessionTest, TellsWhoseFindingsChanged)
{
    QSignalSpy spy(m_session.get(), &ProjectSession::findingsChanged);
    type(QStringLiteral("甲")); // the required name is there now
    ASSERT_EQ(spy.size(), 1);
    EXPECT_TRUE(spy.at(0).at(0).value<QSet<QString>>().contains(QStringLiteral("a.name")));
    EXPECT_FALSE(spy.at(0).at(0).value<QSet<QString>>().contains(QStringLiteral("a.text")));
    type(QStringLiteral("甲乙"));
    ASSERT_EQ(spy.size(), 2);
    EXPECT_TRUE(spy.at(1).at(0).value<QSet<QString>>().isEmpty());
}

TEST_F(ProjectSessionTest, SaysWhereAnUndoHappened)
{
    type(QStringLiteral("甲"));
    QSignalSpy spy(m_session.get(), &ProjectSession::stepTaken);
    m_session->undo();
    m_session->redo();
    m_session->redo(); // nothing left
    ASSERT_EQ(spy.size(), 2);
    EXPECT_EQ(spy.at(0).at(0).toString(), QStringLiteral("a.name"));
}

TEST_F(ProjectSessionTest, ChangesNothingWhenItIsForReading)
{
    m_session.reset();
    auto file = ProjectFile::open(m_path, FormCatalog({}), ProjectFile::Mode::ReadOnly);
    SHENBAO_ASSERT_OK(file);
    start(std::move(*file), true);
    EXPECT_TRUE(m_session->isReadOnly());
    EXPECT_FALSE(m_session->set(QStringLiteral("a.name"), Value(QStringLiteral("甲")), QStringLiteral("x")));
    EXPECT_EQ(name(), QString());
}

TEST_F(ProjectSessionTest, TypingIsOneStepOfTheHistory)
{
    const auto steps = [this] { return m_session->file().history().lastStep().value_or(-1); };
    for (const char16_t* text : {u"甲", u"甲方", u"甲方公"}) {
        type(QString::fromUtf16(text));
        EXPECT_TRUE(m_session->save());
    }
    EXPECT_EQ(steps(), 1);
    m_session->sealStep();
    type(QStringLiteral("甲方公司"));
    EXPECT_TRUE(m_session->save());
    EXPECT_EQ(steps(), 2);
    m_session->undo();
    EXPECT_TRUE(m_session->save());
    EXPECT_EQ(steps(), 3);
    // a mark ends a step as well
    QSignalSpy announced(m_session.get(), &ProjectSession::saveStateChanged);
    EXPECT_TRUE(m_session->mark(VersionMark::Kind::Exported));
    EXPECT_GE(announced.size(), 1) << "the file was written";
    type(QStringLiteral("乙"));
    EXPECT_TRUE(m_session->save());
    EXPECT_EQ(steps(), 4);
    // two steps of undo that are written together are one of the history
    type(QStringLiteral("乙方"));
    EXPECT_TRUE(m_session->set(QStringLiteral("a.sum"), Value(Decimal(5)), QStringLiteral("change")));
    EXPECT_TRUE(m_session->save());
    EXPECT_EQ(steps(), 5);
}

} // namespace
} // namespace shenbao

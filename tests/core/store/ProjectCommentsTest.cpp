// SPDX-License-Identifier: GPL-3.0-or-later
// Comments are part of the project and no part of the document.
#include "core/store/ProjectFile.h"

#include "core/proposal/ValueJson.h"
#include "tests/core/store/StoreFixture.h"

namespace shenbao {
namespace {

using Mode = ProjectFile::Mode;
const QString kKey = QStringLiteral("a.text");
const QString kText = QStringLiteral("公司拥有数据。年内完成。");

class ProjectCommentsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        SHENBAO_ASSERT_OK(ProjectFile::create(m_path, test::storeForm(), {SetValue{kKey, text(kText)}}));
    }

    static Value text(const QString& plain)
    {
        return valueFromJson(*test::storeForm()->field(kKey), QJsonValue(plain)).value();
    }
    static Comment comment(const QString& id, int start = 7, int end = 11)
    {
        return {id,
                kKey,
                anchorAt(kText, start, end),
                kText.mid(start, end - start),
                {{QStringLiteral("王晓"), QStringLiteral("请核对\n“日期”"),
                  QDateTime(QDate(2026, 3, 5), QTime(9, 30), Qt::UTC)},
                 {QStringLiteral("李"), QStringLiteral("好"),
                  QDateTime(QDate(2026, 3, 6), QTime(9, 30), Qt::UTC)}},
                false};
    }
    std::unique_ptr<ProjectFile> open(Mode mode = Mode::ReadWrite)
    {
        auto project = ProjectFile::open(m_path, FormCatalog({}), mode);
        SHENBAO_EXPECT_OK(project);
        return project ? std::move(project).value() : nullptr;
    }
    void add(const Comment& one) { SHENBAO_ASSERT_OK(open()->changeComments({{one.id, one}})); }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
};

TEST_F(ProjectCommentsTest, AreKeptChangedAndRemoved)
{
    add(comment(QStringLiteral("1")));
    Comment whole = comment(QStringLiteral("2"));
    whole.passage = {};
    whole.quote.clear();
    whole.isResolved = true;
    whole.thread[0].at = whole.thread[0].at.addSecs(1);
    add(whole);
    {
        const auto project = open(Mode::ReadOnly);
        ASSERT_EQ(project->comments().all().size(), 2u);
        EXPECT_EQ(project->comments().all()[0], comment(QStringLiteral("1")));
        EXPECT_EQ(project->comments().all()[1], whole);
        EXPECT_EQ(project->comments().openCount(), 1);
    }
    whole.isResolved = false;
    add(whole);
    SHENBAO_ASSERT_OK(open()->changeComments({{QStringLiteral("1"), std::nullopt}}));
    const auto project = open();
    ASSERT_EQ(project->comments().all().size(), 1u);
    EXPECT_EQ(project->comments().all()[0], whole);
}

TEST_F(ProjectCommentsTest, AreNoEdits)
{
    const QStringList history = test::query(m_path, "SELECT count(*), max(step) FROM history");
    const QStringList edited = test::query(m_path, "SELECT value FROM meta WHERE name = 'edited'");
    const QDateTime before = open(Mode::ReadOnly)->lastEdit();
    add(comment(QStringLiteral("1")));
    EXPECT_EQ(open(Mode::ReadOnly)->lastEdit(), before);
    EXPECT_EQ(test::query(m_path, "SELECT count(*), max(step) FROM history"), history);
    EXPECT_EQ(test::query(m_path, "SELECT value FROM meta WHERE name = 'edited'"), edited);
}

TEST_F(ProjectCommentsTest, FollowEditsOfAProgramThatKnowsNoComments)
{
    add(comment(QStringLiteral("1")));
    const QString after = QString(QStringLiteral("新的开头。") + kText);
    {
        const auto project = open();
        SHENBAO_ASSERT_OK(project->apply({SetValue{kKey, text(after)}}));
        EXPECT_EQ(project->comments().all()[0].passage.start, 12);
    }
    EXPECT_EQ(open()->comments().all()[0].passage.start, 12);
    SHENBAO_ASSERT_OK(open()->apply({SetValue{kKey, text(QStringLiteral("全是别的话"))}}));
    const Comment gone = open(Mode::ReadOnly)->comments().all()[0];
    EXPECT_TRUE(gone.isGone());
    EXPECT_EQ(gone.quote, QStringLiteral("年内完成"));
    SHENBAO_ASSERT_OK(open()->apply({SetValue{kKey, text(kText)}}));
    EXPECT_EQ(open(Mode::ReadOnly)->comments().all()[0], comment(QStringLiteral("1")));
}

TEST_F(ProjectCommentsTest, AreWhereTheyAreSaidToBe)
{
    add(comment(QStringLiteral("1")));
    Comment moved = comment(QStringLiteral("1"));
    const QString after = QStringLiteral("年内完成。年内完成。");
    moved.passage = anchorAt(after, 5, 9);
    SHENBAO_ASSERT_OK(
        open()->apply({SetValue{kKey, text(after)}}, {}, ProjectFile::Step::New, {{moved.id, moved}}));
    EXPECT_EQ(open()->comments().all()[0], moved);
}

TEST_F(ProjectCommentsTest, AreNoticedWhenTheyWereChangedOrTakenOut)
{
    add(comment(QStringLiteral("1")));
    const QByteArray whole = test::readBytes(m_path);
    for (const char* sql : {"UPDATE comment SET thread = replace(thread, '王晓', '王小')",
                            "UPDATE comment SET resolved = 1", "UPDATE comment SET passage = '{}'",
                            "UPDATE comment SET key = 'a.name'", "UPDATE comment SET id = 'x'"}) {
        test::writeBytes(m_path, whole);
        test::runSql(m_path, sql);
        const QByteArray damaged = test::readBytes(m_path);
        const auto project = ProjectFile::open(m_path, FormCatalog({}), Mode::ReadWrite);
        ASSERT_FALSE(project) << sql;
        const QString label = QString::fromLatin1(sql).contains(u"a.name") ? QStringLiteral("单位名称")
                                                                           : QStringLiteral("正文");
        EXPECT_TRUE(project.error().message.contains(label)) << project.error().message.toStdString();
        EXPECT_EQ(test::readBytes(m_path), damaged) << "nothing is written to a damaged file";
    }
    test::writeBytes(m_path, whole);
    test::runSql(m_path, "DELETE FROM comment");
    EXPECT_FALSE(ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly));
    test::writeBytes(m_path, whole);
    SHENBAO_EXPECT_OK(ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly));
}

TEST_F(ProjectCommentsTest, CannotBeWrittenToAProjectOpenedForReading)
{
    const Comment one = comment(QStringLiteral("1"));
    const auto project = open(Mode::ReadOnly);
    EXPECT_FALSE(project->changeComments({{one.id, one}}));
    EXPECT_TRUE(project->comments().all().empty());
}

TEST_F(ProjectCommentsTest, ComeInOneTransactionWithTheEdits)
{
    const Comment one = comment(QStringLiteral("1"));
    {
        const auto project = open();
        EXPECT_FALSE(project->apply({SetValue{QStringLiteral("a.nowhere"), Value(QStringLiteral("x"))}}, {},
                                    ProjectFile::Step::New, {{one.id, one}}));
        EXPECT_TRUE(project->comments().all().empty());
    }
    EXPECT_EQ(test::query(m_path, "SELECT count(*) FROM comment"), QStringList{QStringLiteral("0")});
}

/// Files of earlier formats have none, take them, and are not touched by looking at them.
TEST_F(ProjectCommentsTest, CanBeMadeInFilesOfEarlierFormats)
{
    for (const char* name : {"v1", "v2", "v3"}) {
        const QByteArray bytes =
            test::readBytes(test::dataPath(QStringLiteral("projects/%1.shenbao").arg(QLatin1String(name))));
        test::writeBytes(m_path, bytes);
        EXPECT_TRUE(open(Mode::ReadOnly)->comments().all().empty());
        EXPECT_EQ(test::readBytes(m_path), bytes);
        const QDateTime edited = open(Mode::ReadOnly)->lastEdit();
        const QString key = QStringLiteral("fz.text");
        const QString text = anchorText(open(Mode::ReadOnly)->proposal(), key);
        const int at = int(text.indexOf(QStringLiteral("第一段")));
        ASSERT_GE(at, 0);
        Comment one = comment(QStringLiteral("1"));
        one.key = key;
        one.passage = anchorAt(text, at, at + 3);
        one.quote = QStringLiteral("第一段");
        add(one);
        const auto project = open(Mode::ReadOnly);
        ASSERT_EQ(project->comments().all().size(), 1u);
        EXPECT_EQ(project->comments().all()[0], one);
        EXPECT_EQ(project->lastEdit(), edited);
    }
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// What is no project, or no longer a whole one, is refused with its bytes untouched.
#include "core/store/Migrations.h"
#include "core/store/ProjectFile.h"

#include "tests/core/store/StoreFixture.h"

namespace shenbao {
namespace {

using test::textValue;
using Mode = ProjectFile::Mode;

class ProjectDamageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const NewAttachment file = test::attachmentOf(QByteArray(200'000, 'p'), QStringLiteral("执照.pdf"));
        m_attachment = attachmentId(attachmentReference(file.facts));
        SHENBAO_ASSERT_OK(ProjectFile::create(m_path, test::storeForm(),
                                              {SetValue{QStringLiteral("a.name"), textValue(u"澜溯公司")},
                                               SetValue{QStringLiteral("a.amount"), Value(Decimal(5))}},
                                              {file}));
    }

    /// Neither for reading nor for editing; the message names the file.
    void expectRefused(ErrorCode code)
    {
        const QByteArray bytes = test::readBytes(m_path);
        for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite}) {
            const auto project = ProjectFile::open(m_path, FormCatalog({}), mode);
            ASSERT_FALSE(project);
            EXPECT_EQ(project.error().code, code) << project.error().message.toStdString();
            EXPECT_TRUE(project.error().message.startsWith(m_path)) << project.error().message.toStdString();
            EXPECT_GT(project.error().message.size(), m_path.size() + 10);
            m_message = project.error().message;
        }
        EXPECT_EQ(test::readBytes(m_path), bytes);
        EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    void truncateTo(qsizetype size) { test::writeBytes(m_path, test::readBytes(m_path).left(size)); }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
    QString m_attachment;
    QString m_message;
};

TEST_F(ProjectDamageTest, RefusesAFileThatIsNotThere)
{
    const QString path = m_folder.path(QStringLiteral("none.shenbao"));
    const auto project = ProjectFile::open(path, FormCatalog({}), Mode::ReadWrite);
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Input);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(ProjectDamageTest, RefusesATextFile)
{
    test::writeBytes(m_path, "这是一个文本文件。\n");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesAnEmptyFile)
{
    test::writeBytes(m_path, "");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesAFolder)
{
    const auto project = ProjectFile::open(m_folder.path(), FormCatalog({}), Mode::ReadOnly);
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesAnotherProgramsDatabase)
{
    QFile::remove(m_path);
    test::runSql(
        m_path, "CREATE TABLE answer(key, value, hash); CREATE TABLE form(id, edition, revision, xml, hash)");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesANewerFormatAndSaysSo)
{
    test::runSql(m_path, "PRAGMA user_version = 999");
    expectRefused(ErrorCode::NewerVersion);
    EXPECT_TRUE(m_message.contains(u"999")) << m_message.toStdString();
    EXPECT_TRUE(m_message.contains(QString::number(currentFormat()))) << m_message.toStdString();
}

TEST_F(ProjectDamageTest, RefusesAFormatBelowZero)
{
    test::runSql(m_path, "PRAGMA user_version = -1");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesAFormatThatItsTablesDoNotHave)
{
    test::runSql(m_path, "PRAGMA user_version = 0"); // the tables of the first step are there already
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesCodeInTheSchema)
{
    test::runSql(m_path, "CREATE TRIGGER evil AFTER INSERT ON answer BEGIN DELETE FROM answer; END");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesViewsInTheSchema)
{
    test::runSql(m_path,
                 "ALTER TABLE answer RENAME TO real_answer; CREATE VIEW answer AS SELECT * FROM real_answer");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesAMissingTable)
{
    test::runSql(m_path, "DROP TABLE answer");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, NoticesRowsThatAreGone)
{
    test::runSql(m_path, "DELETE FROM answer WHERE key = 'a.name'");
    expectRefused(ErrorCode::Input);
    test::runSql(m_path, "DELETE FROM attachment");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, RefusesAProjectWithoutItsForm)
{
    test::runSql(m_path, "DELETE FROM form");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, NamesTheAnswerWhoseContentWasChanged)
{
    test::runSql(m_path, "UPDATE answer SET value = replace(value, '澜溯', '澜湖') WHERE key = 'a.name'");
    expectRefused(ErrorCode::Input);
    EXPECT_TRUE(m_message.contains(u"单位名称")) << m_message.toStdString();
}

TEST_F(ProjectDamageTest, NoticesAChangedKeyOfAnAnswer)
{
    test::runSql(m_path, "UPDATE answer SET key = 'a.date' WHERE key = 'a.amount'");
    expectRefused(ErrorCode::Input);
    test::runSql(m_path, "UPDATE answer SET key = 'a.nowhere' WHERE key = 'a.date'");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, NoticesAChangedTimeOfTheLastEdit)
{
    test::runSql(m_path, "UPDATE meta SET value = '2020-01-01T00:00:00Z' WHERE name = 'edited'");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, NoticesAChangedForm)
{
    test::runSql(m_path, "UPDATE form SET xml = CAST(replace(CAST(xml AS TEXT), '小表', '大表') AS BLOB)");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, NoticesAChangedRevisionOfTheForm)
{
    test::runSql(m_path, "UPDATE form SET revision = 0");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, NoticesChangedFactsOfAnAttachment)
{
    test::runSql(m_path, "UPDATE attachment SET facts = replace(facts, '\"pages\":3', '\"pages\":4')");
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, GivesNoAttachmentWhoseBytesWereChanged)
{
    test::runSql(m_path, "UPDATE chunk SET data = zeroblob(length(data))");
    const auto project = ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly);
    const Error error = project ? (*project)->attachmentData(m_attachment).error() : project.error();
    EXPECT_EQ(error.code, ErrorCode::Input);
    EXPECT_TRUE(error.message.contains(u"执照.pdf") || !project) << error.message.toStdString();
}

TEST_F(ProjectDamageTest, GivesNoAttachmentWithAMissingPiece)
{
    test::runSql(m_path, "DELETE FROM chunk");
    const auto project = ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly);
    EXPECT_FALSE(project && (*project)->attachmentData(m_attachment));
}

TEST_F(ProjectDamageTest, NoticesAFlippedBitInTheFile)
{
    QByteArray bytes = test::readBytes(m_path);
    const qsizetype at = bytes.indexOf(QStringLiteral("[\"澜溯公司\"]").toUtf8());
    ASSERT_GT(at, 0);
    bytes[at + 3] = char(bytes[at + 3] ^ 0x01);
    test::writeBytes(m_path, bytes);
    expectRefused(ErrorCode::Input);
}

TEST_F(ProjectDamageTest, NoticesAChangedByteAnywhereInTheAnswers)
{
    const QByteArray whole = test::readBytes(m_path);
    const QByteArray row = QStringLiteral("a.name[\"澜溯公司\"]").toUtf8();
    const qsizetype from = whole.indexOf(row);
    ASSERT_GT(from, 0);
    for (qsizetype at = from; at < from + row.size() + 20; ++at) { // the row's hash behind it too
        QByteArray bytes = whole;
        bytes[at] = char(bytes[at] ^ 0x10);
        test::writeBytes(m_path, bytes);
        EXPECT_FALSE(ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly)) << "byte " << at - from;
        EXPECT_EQ(test::readBytes(m_path), bytes);
    }
}

TEST_F(ProjectDamageTest, RefusesATruncatedFile)
{
    const qsizetype size = test::readBytes(m_path).size();
    for (const qsizetype kept : {size - 4096, size - 5000, size / 2, qsizetype(4096), qsizetype(4097),
                                 qsizetype(1000), qsizetype(100), qsizetype(16)}) {
        SCOPED_TRACE(kept);
        truncateTo(kept);
        expectRefused(ErrorCode::Input);
    }
}

TEST_F(ProjectDamageTest, RefusesAFileFilledUpWithZeros)
{
    QByteArray bytes = test::readBytes(m_path);
    for (const qsizetype from : {bytes.size() / 2, qsizetype(4096), qsizetype(100)}) {
        SCOPED_TRACE(from);
        bytes.replace(from, bytes.size() - from, QByteArray(bytes.size() - from, '\0'));
        test::writeBytes(m_path, bytes);
        expectRefused(ErrorCode::Input);
    }
}

TEST_F(ProjectDamageTest, CanBeReadAfterTheProgramDiedInTheMiddleOfAnEdit)
{
    // database and hot journal as they lie on disk while another connection is half through a transaction
    const QString copy = m_folder.path(QStringLiteral("copy.shenbao"));
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle,
                           "BEGIN IMMEDIATE; UPDATE answer SET value = '[\"half\"]' WHERE key = 'a.name'",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    EXPECT_EQ(sqlite3_db_cacheflush(handle), SQLITE_OK);
    test::writeBytes(copy, test::readBytes(m_path));
    test::writeBytes(copy + QStringLiteral("-journal"), test::readBytes(m_path + QStringLiteral("-journal")));
    sqlite3_close(handle);
    EXPECT_TRUE(test::readBytes(copy).contains("[\"half\"]"));

    for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite}) {
        const auto project = ProjectFile::open(copy, FormCatalog({}), mode);
        SHENBAO_EXPECT_OK(project);
        if (project) {
            EXPECT_EQ((*project)->proposal().value(QStringLiteral("a.name")), textValue(u"澜溯公司"));
        }
    }
    EXPECT_FALSE(QFile::exists(copy + QStringLiteral("-journal")));
}

} // namespace
} // namespace shenbao

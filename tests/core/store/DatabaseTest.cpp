// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "tests/core/store/StoreFixture.h"

namespace shenbao {
namespace {

class DatabaseTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Database database = open(Database::Mode::Create);
        SHENBAO_ASSERT_OK(database.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, data)"));
    }

    Database open(Database::Mode mode)
    {
        auto database = Database::open(m_path, mode);
        SHENBAO_EXPECT_OK(database);
        return database ? std::move(*database) : Database();
    }
    qint64 count(Database& database)
    {
        const auto number = database.number("SELECT count(*) FROM t");
        SHENBAO_EXPECT_OK(number);
        return number.value_or(-1);
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("t.db"));
};

TEST_F(DatabaseTest, KeepsWhatWasCommitted)
{
    {
        Database database = open(Database::Mode::ReadWrite);
        auto transaction = Transaction::begin(database);
        SHENBAO_ASSERT_OK(transaction);
        SHENBAO_ASSERT_OK(database.execute("INSERT INTO t(data) VALUES('甲')"));
        SHENBAO_ASSERT_OK(transaction->commit());
    }
    Database database = open(Database::Mode::ReadOnly);
    EXPECT_EQ(count(database), 1);
}

TEST_F(DatabaseTest, RollsBackWhenTheTransactionIsLeft)
{
    Database database = open(Database::Mode::ReadWrite);
    {
        auto transaction = Transaction::begin(database);
        SHENBAO_ASSERT_OK(transaction);
        SHENBAO_ASSERT_OK(database.execute("INSERT INTO t(data) VALUES('甲')"));
        EXPECT_EQ(count(database), 1);
    }
    EXPECT_EQ(count(database), 0);
    SHENBAO_EXPECT_OK(Transaction::begin(database)); // and the next one can begin
}

TEST_F(DatabaseTest, RollsBackAfterAFailedStatement)
{
    Database database = open(Database::Mode::ReadWrite);
    {
        auto transaction = Transaction::begin(database);
        SHENBAO_ASSERT_OK(transaction);
        SHENBAO_ASSERT_OK(database.execute("INSERT INTO t(id, data) VALUES(1, '甲')"));
        EXPECT_FALSE(database.execute("INSERT INTO t(id, data) VALUES(1, '乙')"));
    }
    EXPECT_EQ(count(database), 0);
}

TEST_F(DatabaseTest, CommitsOnlyTheOneThatWasMoved)
{
    Database database = open(Database::Mode::ReadWrite);
    auto transaction = Transaction::begin(database);
    SHENBAO_ASSERT_OK(transaction);
    {
        Transaction moved = std::move(*transaction);
        SHENBAO_ASSERT_OK(database.execute("INSERT INTO t(data) VALUES('甲')"));
        SHENBAO_ASSERT_OK(moved.commit());
    }
    EXPECT_EQ(count(database), 1);
}

TEST_F(DatabaseTest, IsBusyWhileSomebodyElseWrites)
{
    Database first = open(Database::Mode::ReadWrite);
    auto transaction = Transaction::begin(first);
    SHENBAO_ASSERT_OK(transaction);
    SHENBAO_ASSERT_OK(first.execute("INSERT INTO t(data) VALUES('甲')"));
    SHENBAO_ASSERT_OK(transaction->commit());

    auto second = Database::open(m_path, Database::Mode::ReadWrite);
    const auto error = second ? second->number("SELECT count(*) FROM t").error() : second.error();
    EXPECT_EQ(error.code, ErrorCode::Busy) << error.message.toStdString();
}

TEST_F(DatabaseTest, LetsTheNextOneInAfterClosing)
{
    {
        Database first = open(Database::Mode::ReadWrite);
        SHENBAO_ASSERT_OK(first.execute("INSERT INTO t(data) VALUES('甲')"));
    }
    Database second = open(Database::Mode::ReadWrite);
    SHENBAO_EXPECT_OK(second.execute("INSERT INTO t(data) VALUES('乙')"));
    EXPECT_EQ(count(second), 2);
}

TEST_F(DatabaseTest, OpensNoFileThatIsNotThere)
{
    for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly}) {
        const auto database = Database::open(m_folder.path(QStringLiteral("none.db")), mode);
        ASSERT_FALSE(database);
        EXPECT_EQ(database.error().code, ErrorCode::Input);
    }
    EXPECT_FALSE(QFile::exists(m_folder.path(QStringLiteral("none.db"))));
}

TEST_F(DatabaseTest, WritesNothingWhenOpenedForReading)
{
    Database database = open(Database::Mode::ReadOnly);
    const auto done = database.execute("INSERT INTO t(data) VALUES('甲')");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Output);
    EXPECT_EQ(count(database), 0);
}

TEST_F(DatabaseTest, RunsNoTriggerOfTheFile)
{
    test::runSql(
        m_path,
        "CREATE TABLE log(x); CREATE TRIGGER evil AFTER INSERT ON t BEGIN INSERT INTO log VALUES(1); END");
    Database database = open(Database::Mode::ReadWrite);
    SHENBAO_ASSERT_OK(database.execute("INSERT INTO t(data) VALUES('甲')"));
    EXPECT_EQ(database.number("SELECT count(*) FROM log").value_or(-1), 0);
}

TEST_F(DatabaseTest, AttachesNoOtherFile)
{
    Database database = open(Database::Mode::ReadWrite);
    const QByteArray sql = "ATTACH '" + m_folder.path(QStringLiteral("other.db")).toUtf8() + "' AS other";
    EXPECT_FALSE(database.execute(sql.constData()));
}

TEST_F(DatabaseTest, SyncsEveryCommitWithARollbackJournal)
{
    Database database = open(Database::Mode::ReadWrite);
    EXPECT_EQ(database.number("PRAGMA synchronous").value_or(-1), 3);
    Statement journal(database, "PRAGMA journal_mode");
    ASSERT_TRUE(journal.step().value_or(false));
    EXPECT_EQ(journal.text(0), u"delete");
}

TEST_F(DatabaseTest, TakesBytesTextsAndNumbersBackAsTheyWereBound)
{
    Database database = open(Database::Mode::ReadWrite);
    SHENBAO_ASSERT_OK(database.execute("CREATE TABLE v(a TEXT, b BLOB, c INTEGER)"));
    const QByteArray bytes("\0\xff\x80\0", 4);
    const QString text = QStringLiteral("数据集 𠮷 ");
    Statement insert(database, "INSERT INTO v VALUES(?, ?, ?)");
    SHENBAO_ASSERT_OK(insert.bind(1, text).bind(2, bytes).bind(3, qint64(1) << 40).run());
    SHENBAO_ASSERT_OK(
        insert.bind(1, QString()).bind(2, QByteArray("x")).bind(3, qint64(-1)).run()); // can be bound again
    Statement select(database, "SELECT a, b, c FROM v ORDER BY c DESC");
    ASSERT_TRUE(select.step().value_or(false));
    EXPECT_EQ(select.text(0), text);
    EXPECT_EQ(select.bytes(1), bytes);
    EXPECT_EQ(select.number(2), qint64(1) << 40);
    ASSERT_TRUE(select.step().value_or(false));
    EXPECT_EQ(select.text(0), QString());
    EXPECT_FALSE(select.step().value_or(true));
}

TEST_F(DatabaseTest, GivesNoTextWhereTheBytesAreNone)
{
    Database database = open(Database::Mode::ReadWrite);
    SHENBAO_ASSERT_OK(database.execute("INSERT INTO t(data) VALUES(CAST(x'E9AB98FF' AS TEXT))"));
    Statement select(database, "SELECT data FROM t");
    ASSERT_TRUE(select.step().value_or(false));
    EXPECT_EQ(select.text(0), QString());
    EXPECT_EQ(select.bytes(0).size(), 4);
}

TEST_F(DatabaseTest, ReportsAStatementThatMakesNoSense)
{
    Database database = open(Database::Mode::ReadWrite);
    Statement statement(database, "SELECT x FROM nowhere");
    const auto row = statement.step();
    ASSERT_FALSE(row);
    EXPECT_FALSE(row.error().message.isEmpty());
    EXPECT_TRUE(row.error().detail.contains(u"nowhere"));
    EXPECT_EQ(database.number("SELECT data FROM t").value_or(-1), 0) << "no row is zero";
}

} // namespace
} // namespace shenbao

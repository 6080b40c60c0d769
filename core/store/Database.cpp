// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "core/base/Tr.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <sqlite3.h>

namespace shenbao {

Database::~Database()
{
    sqlite3_close(m_handle);
}

Database& Database::operator=(Database&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

Result<Database> Database::open(const QString& path, Mode mode)
{
    Database database;
    const int flags = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY
                      : mode == Mode::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                             : SQLITE_OPEN_READWRITE;
    if (sqlite3_open_v2(QFileInfo(path).absoluteFilePath().toUtf8().constData(), &database.m_handle,
                        flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr) != SQLITE_OK) {
        return fail(database.lastError());
    }
    sqlite3_db_config(database.m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database.m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database.m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(database.m_handle, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
    sqlite3_limit(database.m_handle, SQLITE_LIMIT_ATTACHED, 0);
    const char* setup = mode == Mode::ReadOnly
                            ? "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
                            : "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
                              "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;";
    if (auto done = database.execute(setup); !done) {
        return fail(done.error());
    }
    if (mode == Mode::ReadWrite) {
        // the lock is taken now and kept: a second program learns at once that it cannot edit
        if (auto done = database.execute("BEGIN EXCLUSIVE; COMMIT"); !done) {
            return fail(done.error());
        }
    }
    if (mode == Mode::ReadOnly && !database.number("PRAGMA schema_version") &&
        sqlite3_extended_errcode(database.m_handle) == SQLITE_READONLY_ROLLBACK) {
        // the program died in the middle of an edit: SQLite takes the half edit back as soon as it may write
        const auto repaired = open(path, Mode::ReadWrite);
        if (!repaired) {
            return fail(repaired.error());
        }
    }
    return database;
}

Result<void> Database::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return fail(lastError());
    }
    return {};
}

Result<qint64> Database::number(const char* sql)
{
    Statement statement(*this, sql);
    const auto row = statement.step();
    if (!row) {
        return fail(row.error());
    }
    return *row ? statement.number(0) : 0;
}

Error Database::lastError() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    const QString detail =
        QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy,
                Tr::tr("The file is open in another window or program. Close it there and try again."),
                detail};
    case SQLITE_FULL:
        return {ErrorCode::Output,
                Tr::tr("The disk is full. Free some space and try again; nothing was changed."), detail};
    case SQLITE_READONLY:
        return {ErrorCode::Output, Tr::tr("The file or its folder is read-only."), detail};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Input,
                Tr::tr("The file cannot be opened; check that it exists and that you may read it."), detail};
    case SQLITE_IOERR:
        return {ErrorCode::Output,
                Tr::tr("The disk reported an error while reading or writing; nothing was changed."), detail};
    case SQLITE_ERROR: // our own statements are right: a table or column is missing
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Input, Tr::tr("The file is damaged or is no project of this program."), detail};
    default:
        return {ErrorCode::Internal, Tr::tr("The project file could not be used."), detail};
    }
}

Statement::Statement(const Database& database, const char* sql) : m_database(database)
{
    // a failure leaves a null statement: step() reports it
    sqlite3_prepare_v2(database.handle(), sql, -1, &m_statement, nullptr);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int at, const QString& text)
{
    m_bound << text.toUtf8();
    sqlite3_bind_text64(m_statement, at, m_bound.back().constData(), sqlite3_uint64(m_bound.back().size()),
                        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int at, const QByteArray& bytes)
{
    m_bound << bytes;
    sqlite3_bind_blob64(m_statement, at, m_bound.back().constData(), sqlite3_uint64(m_bound.back().size()),
                        SQLITE_STATIC);
    return *this;
}

Statement& Statement::bind(int at, qint64 number)
{
    sqlite3_bind_int64(m_statement, at, number);
    return *this;
}

Result<bool> Statement::step()
{
    if (!m_statement) {
        return fail(m_database.lastError());
    }
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return fail(m_database.lastError());
    }
}

Result<void> Statement::run()
{
    const auto row = step();
    if (!row) {
        return fail(row.error());
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bound.clear();
    return {};
}

QString Statement::text(int column) const
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes(column));
    return decoder.hasError() ? QString() : text;
}

QByteArray Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data ? QByteArray(data, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto done = database.execute("BEGIN IMMEDIATE"); !done) {
        return fail(done.error());
    }
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database) {
        (void)m_database->execute(
            "ROLLBACK"); // fails when SQLite has rolled back by itself, which is what is wanted
    }
}

Result<void> Transaction::commit()
{
    if (auto done = m_database->execute("COMMIT"); !done) {
        return done;
    }
    m_database = nullptr;
    return {};
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace shenbao {

/// A connection to one SQLite file, set up for a document that people mail and copy: rollback journal, EXTRA sync (it also
/// syncs the directory), exclusive lock, defensive mode, no code from the schema. Not for use from two threads.
class Database final
{
public:
    enum class Mode : quint8 { Create, ReadWrite, ReadOnly };

    Database() = default;
    ~Database();
    Database(Database&& other) noexcept : m_handle(other.m_handle) { other.m_handle = nullptr; }
    Database& operator=(Database&& other) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    static Result<Database> open(const QString& path, Mode mode);

    Result<void> execute(const char* sql);
    Result<qint64> number(const char* sql); ///< the first column of the first row; 0 when there is none
    sqlite3* handle() const { return m_handle; }
    /// What SQLite said last, in the user's words.
    Error lastError() const;

private:
    sqlite3* m_handle = nullptr;
};

/// A prepared statement; bind, then step. Parameters are counted from 1, columns from 0.
class Statement final
{
public:
    Statement(const Database& database, const char* sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int at, const QString& text);
    Statement& bind(int at, const QByteArray& bytes);
    Statement& bind(int at, qint64 number);
    /// True while there is a row.
    Result<bool> step();
    /// Runs a statement that gives no rows, and makes it ready to be bound again.
    Result<void> run();

    /// Empty when the stored bytes are not UTF-8: such content is damaged.
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const;

private:
    const Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
    QByteArrayList m_bound; ///< keeps what is bound alive until the statement is reset
};

/// Begins a write transaction and rolls it back at the end of its scope unless commit() succeeded.
class Transaction final
{
public:
    static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_database(other.m_database) { other.m_database = nullptr; }
    Transaction& operator=(Transaction&&) = delete;
    Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace shenbao

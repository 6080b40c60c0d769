// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migrations.h"

#include <array>

namespace shenbao {
namespace {

struct Migration
{
    int from;
    const char* sql;
};

// One step each; never changed after a release. `hash` is rowHash() over the other columns (ProjectFile.cpp).
constexpr std::array kMigrations{
    Migration{
        0,
        "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL, hash BLOB NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE form(id TEXT NOT NULL, edition INTEGER NOT NULL, revision INTEGER NOT NULL, xml BLOB "
        "NOT NULL,"
        " hash BLOB NOT NULL);"
        "CREATE TABLE answer(key TEXT PRIMARY KEY, value TEXT NOT NULL, hash BLOB NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE attachment(id TEXT PRIMARY KEY, facts TEXT NOT NULL, hash BLOB NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE chunk(attachment TEXT NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL, hash BLOB "
        "NOT NULL,"
        " PRIMARY KEY(attachment, number));"
        "CREATE TABLE history(id INTEGER PRIMARY KEY, step INTEGER NOT NULL, at INTEGER NOT NULL, key TEXT "
        "NOT NULL,"
        " before TEXT NOT NULL, hash BLOB NOT NULL);"},
    Migration{1, "CREATE TABLE waiver(id TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL,"
                 " reason TEXT NOT NULL, at INTEGER NOT NULL, hash BLOB NOT NULL,"
                 " PRIMARY KEY(id, key, fingerprint)) WITHOUT ROWID;"},
    Migration{2, "CREATE TABLE version(kind TEXT NOT NULL, step INTEGER NOT NULL, at INTEGER NOT NULL,"
                 " name TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(step, kind)) WITHOUT ROWID;"},
    Migration{3, "CREATE TABLE comment(id TEXT PRIMARY KEY, key TEXT NOT NULL, passage TEXT NOT NULL,"
                 " thread TEXT NOT NULL, resolved INTEGER NOT NULL, hash BLOB NOT NULL) WITHOUT ROWID;"},
};

} // namespace

int currentFormat()
{
    return int(kMigrations.size());
}

Result<void> migrate(Database& database, int fromFormat)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return fail(transaction.error());
    }
    for (const Migration& step : kMigrations) {
        if (step.from < fromFormat) {
            continue;
        }
        if (auto done = database.execute(step.sql); !done) {
            return done;
        }
    }
    const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(kApplicationId) +
                             "; PRAGMA user_version=" + QByteArray::number(currentFormat());
    if (auto done = database.execute(stamp.constData()); !done) {
        return done;
    }
    return transaction->commit();
}

} // namespace shenbao

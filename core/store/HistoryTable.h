// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QDateTime>

#include <vector>

namespace shenbao {

/// A row of the history: what an answer was before a step changed it.
struct HistoryRow
{
    qint64 id = 0;   ///< 1, 2, 3 …; none is ever taken away
    qint64 step = 0; ///< 1, 2, 3 …; a step may change several answers
    qint64 at = 0;   ///< milliseconds since 1970, UTC
    QString key;
    QByteArray before;    ///< JSON as in the table of answers; empty: there was no answer
    bool isSound = false; ///< the row is what was stored
};

/// Something that makes a state of a project worth finding again.
struct VersionMark
{
    enum class Kind : quint8 {
        Named,
        Exported,
        Printed,
        BeforeRestore ///< an older version was brought back
    };
    Kind kind = Kind::Named;
    qint64 step = 0; ///< the last one that it includes; 0: before any answer
    QDateTime at;    ///< UTC
    QString name;    ///< Named; empty for the others
    bool operator==(const VersionMark&) const = default;
};

/// The tables `history` and `version` of a project. Rows are verified one by one when they are read, so that a damaged past
/// never keeps anybody from opening a project.
class HistoryTable final
{
public:
    explicit HistoryTable(const Database& database) : m_database(database) {}

    Result<qint64> lastStep() const;
    Result<void> add(qint64 step, qint64 at, const QString& key, const QByteArray& before) const;
    /// Rows behind `id` in order, until they hold `bytes` bytes of answers; none behind the last one.
    Result<std::vector<HistoryRow>> rowsAfter(qint64 id, qint64 bytes) const;
    /// Fails when there is no such row.
    Result<HistoryRow> row(qint64 id) const;

    struct Marks
    {
        std::vector<VersionMark> sound; ///< in the order of steps
        int damaged = 0;
    };
    Result<Marks> marks() const;
    /// There is one of a kind for a step: a second one takes its place.
    Result<void> addMark(const VersionMark& mark) const;
    Result<void> removeName(qint64 step) const;

private:
    const Database& m_database;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/HistoryTable.h"

#include "core/base/Tr.h"
#include "core/store/RowHash.h"

#include <algorithm>
#include <array>

namespace shenbao {
namespace {

// as stored; in the order of VersionMark::Kind
const std::array<QString, 4> kKinds{QStringLiteral("named"), QStringLiteral("exported"),
                                    QStringLiteral("printed"), QStringLiteral("before-restore")};

HistoryRow rowOf(const Statement& rows)
{
    HistoryRow row;
    row.id = rows.number(0);
    row.step = rows.number(1);
    row.at = rows.number(2);
    row.key = rows.text(3);
    row.before = rows.bytes(4);
    row.isSound = rows.bytes(5) == rowHash({rows.bytes(1), rows.bytes(2), rows.bytes(3), rows.bytes(4)});
    return row;
}

QByteArray hashOf(const VersionMark& mark)
{
    return rowHash({kKinds[size_t(mark.kind)].toUtf8(), QByteArray::number(mark.step),
                    QByteArray::number(mark.at.toMSecsSinceEpoch()), mark.name.toUtf8()});
}

} // namespace

Result<qint64> HistoryTable::lastStep() const
{
    Statement last(m_database, "SELECT coalesce(max(step), 0) FROM history");
    const auto row = last.step();
    if (!row) {
        return fail(row.error());
    }
    return last.number(0);
}

Result<void> HistoryTable::add(qint64 step, qint64 at, const QString& key, const QByteArray& before) const
{
    Statement insert(m_database, "INSERT INTO history(step, at, key, before, hash) VALUES(?, ?, ?, ?, ?)");
    insert.bind(1, step).bind(2, at).bind(3, key).bind(4, QString::fromUtf8(before));
    insert.bind(5, rowHash({QByteArray::number(step), QByteArray::number(at), key.toUtf8(), before}));
    return insert.run();
}

Result<std::vector<HistoryRow>> HistoryTable::rowsAfter(qint64 id, qint64 bytes) const
{
    std::vector<HistoryRow> rows;
    Statement select(m_database,
                     "SELECT id, step, at, key, before, hash FROM history WHERE id > ? ORDER BY id");
    select.bind(1, id);
    qint64 read = 0;
    while (rows.empty() || read < bytes) {
        const auto row = select.step();
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            break;
        }
        rows.push_back(rowOf(select));
        read += rows.back().before.size() + rows.back().key.size();
    }
    return rows;
}

Result<HistoryRow> HistoryTable::row(qint64 id) const
{
    Statement select(m_database, "SELECT id, step, at, key, before, hash FROM history WHERE id = ?");
    select.bind(1, id);
    const auto row = select.step();
    if (!row) {
        return fail(row.error());
    }
    if (!*row) {
        return fail(ErrorCode::Input, Tr::tr("A piece of the history is missing."));
    }
    return rowOf(select);
}

Result<HistoryTable::Marks> HistoryTable::marks() const
{
    Marks marks;
    Statement select(m_database, "SELECT kind, step, at, name, hash FROM version ORDER BY step, kind");
    for (auto row = select.step();; row = select.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            return marks;
        }
        const auto kind = std::find(kKinds.begin(), kKinds.end(), select.text(0));
        const bool isSound =
            kind != kKinds.end() &&
            select.bytes(4) == rowHash({select.bytes(0), select.bytes(1), select.bytes(2), select.bytes(3)});
        if (!isSound) {
            ++marks.damaged;
            continue;
        }
        marks.sound.push_back({VersionMark::Kind(kind - kKinds.begin()), select.number(1),
                               QDateTime::fromMSecsSinceEpoch(select.number(2), Qt::UTC), select.text(3)});
    }
}

Result<void> HistoryTable::addMark(const VersionMark& mark) const
{
    Statement insert(m_database,
                     "INSERT OR REPLACE INTO version(kind, step, at, name, hash) VALUES(?, ?, ?, ?, ?)");
    insert.bind(1, kKinds[size_t(mark.kind)]).bind(2, mark.step).bind(3, mark.at.toMSecsSinceEpoch());
    return insert.bind(4, mark.name).bind(5, hashOf(mark)).run();
}

Result<void> HistoryTable::removeName(qint64 step) const
{
    Statement remove(m_database, "DELETE FROM version WHERE kind = 'named' AND step = ?");
    return remove.bind(1, step).run();
}

} // namespace shenbao

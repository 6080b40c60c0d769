// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CommentTable.h"

#include "core/base/Tr.h"
#include "core/store/Damaged.h"
#include "core/store/RowHash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao {
namespace {

QByteArray passageToJson(const Comment& comment)
{
    const Anchor& passage = comment.passage;
    return QJsonDocument(QJsonObject{{QStringLiteral("start"), passage.start},
                                     {QStringLiteral("end"), passage.end},
                                     {QStringLiteral("text"), passage.text},
                                     {QStringLiteral("before"), passage.before},
                                     {QStringLiteral("after"), passage.after},
                                     {QStringLiteral("quote"), comment.quote}})
        .toJson(QJsonDocument::Compact);
}

void readPassage(const QByteArray& json, Comment& comment)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Anchor& passage = comment.passage;
    passage.start = object[QStringLiteral("start")].toInt(-1);
    passage.end = object[QStringLiteral("end")].toInt(-1);
    passage.text = object[QStringLiteral("text")].toString();
    passage.before = object[QStringLiteral("before")].toString();
    passage.after = object[QStringLiteral("after")].toString();
    comment.quote = object[QStringLiteral("quote")].toString();
    if (passage.start < 0 || passage.end <= passage.start) {
        passage = goneFrom(passage);
    }
}

QByteArray threadToJson(const Comment& comment)
{
    QJsonArray thread;
    for (const Remark& remark : comment.thread) {
        thread.append(QJsonObject{{QStringLiteral("author"), remark.author},
                                  {QStringLiteral("text"), remark.text},
                                  {QStringLiteral("at"), remark.at.toString(Qt::ISODate)}});
    }
    return QJsonDocument(thread).toJson(QJsonDocument::Compact);
}

void readThread(const QByteArray& json, Comment& comment)
{
    const QJsonArray thread = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& one : thread) {
        comment.thread.push_back({one[QStringLiteral("author")].toString(),
                                  one[QStringLiteral("text")].toString(),
                                  QDateTime::fromString(one[QStringLiteral("at")].toString(), Qt::ISODate)});
    }
}

} // namespace

Result<std::vector<Comment>> readComments(const Database& database, const FormTemplate& form)
{
    std::vector<Comment> all;
    Statement rows(database, "SELECT id, key, passage, thread, resolved, hash FROM comment ORDER BY id");
    for (auto row = rows.step();; row = rows.step()) {
        if (!row) {
            return fail(row.error());
        }
        if (!*row) {
            return all;
        }
        Comment comment;
        comment.id = rows.text(0);
        comment.key = rows.text(1);
        readPassage(rows.bytes(2), comment);
        readThread(rows.bytes(3), comment);
        comment.isResolved = rows.number(4) != 0;
        const QByteArray hash =
            rowHash({rows.bytes(0), rows.bytes(1), rows.bytes(2), rows.bytes(3), rows.bytes(4)});
        if (rows.bytes(5) != hash || comment.thread.empty()) {
            const Field* field = form.field(comment.key);
            return damaged(Tr::tr("a comment on “%1”").arg(field ? field->label : comment.key));
        }
        all.push_back(std::move(comment));
    }
}

Result<void> writeComment(const Database& database, const Comment& comment)
{
    const QByteArray passage = passageToJson(comment);
    const QByteArray thread = threadToJson(comment);
    const qint64 resolved = comment.isResolved ? 1 : 0;
    Statement insert(database, "INSERT OR REPLACE INTO comment(id, key, passage, thread, resolved, hash)"
                               " VALUES(?, ?, ?, ?, ?, ?)");
    insert.bind(1, comment.id).bind(2, comment.key).bind(3, QString::fromUtf8(passage));
    insert.bind(4, QString::fromUtf8(thread)).bind(5, resolved);
    insert.bind(6, rowHash({comment.id.toUtf8(), comment.key.toUtf8(), passage, thread,
                            QByteArray::number(resolved)}));
    return insert.run();
}

Result<void> removeComment(const Database& database, const QString& id)
{
    Statement remove(database, "DELETE FROM comment WHERE id = ?");
    return remove.bind(1, id).run();
}

} // namespace shenbao

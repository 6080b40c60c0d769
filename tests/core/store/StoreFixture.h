// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ProjectFile.h"
#include "tests/support/Fixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace shenbao::test {

/// A small form with one field of most kinds; `revision`, `help` and `checks` vary between tests.
inline QByteArray storeFormXml(int revision = 1, const QByteArray& title = "小表",
                               const QByteArray& more = {}, const QByteArray& help = "旧说明",
                               const QByteArray& checks = {})
{
    return "<form xmlns=\"urn:shenbao:form:1\" id=\"small\" edition=\"2026\" revision=\"" +
           QByteArray::number(revision) + "\" title=\"" + title + "\">\n" +
           "<data id=\"inputs\">\n"
           "  <field key=\"a.name\" label=\"单位名称\" kind=\"unit-name\"><help>" +
           help +
           "</help></field>\n"
           "  <field key=\"a.amount\" label=\"金额\" kind=\"money\" required=\"yes\"/>\n"
           "  <field key=\"a.date\" label=\"日期\" kind=\"date\"/>\n"
           "  <rows key=\"a.lines\" label=\"明细\" print=\"none\" sum=\"金额\">\n"
           "    <column name=\"序号\" kind=\"integer\" number=\"yes\"/>\n"
           "    <column name=\"内容\" kind=\"text\" required=\"yes\"/>\n"
           "    <column name=\"金额\" kind=\"money\"/>\n"
           "  </rows>\n" +
           more +
           "</data>\n"
           "<part id=\"P\" title=\"正文\"><heading level=\"1\">" +
           title +
           "</heading><narrative key=\"a.text\" label=\"正文\"/>\n"
           "<enclosures><category title=\"材料\" need=\"no\"><entry key=\"a.files\" label=\"材料\" "
           "need=\"no\"/></category></enclosures>\n"
           "</part>\n" +
           checks + "</form>\n";
}

inline FormPtr storeForm()
{
    static const FormPtr form = FormCatalog({}).read(storeFormXml(), QStringLiteral("small.xml")).value();
    return form;
}

/// A catalogue with this one form, in its own folder.
inline FormCatalog catalogWith(const TempFolder& folder, const QByteArray& xml)
{
    const QString path = folder.path(QStringLiteral("forms"));
    QDir().mkpath(path);
    QFile file(path + QStringLiteral("/small.xml"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(xml);
    file.close();
    return FormCatalog({path});
}

/// Runs SQL past the program, as a damaged disk or another tool would.
inline void runSql(const QString& path, const char* sql)
{
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, &message), SQLITE_OK) << (message ? message : "");
    sqlite3_free(message);
    EXPECT_EQ(sqlite3_changes(handle) >= 0, true);
    sqlite3_close(handle);
}

/// All rows of a query, columns joined by |.
inline QStringList query(const QString& path, const char* sql)
{
    QStringList rows;
    sqlite3* handle = nullptr;
    EXPECT_EQ(sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    const auto collect = [](void* list, int count, char** values, char**) {
        QStringList cells;
        for (int at = 0; at < count; ++at) {
            cells << QString::fromUtf8(values[at] ? values[at] : "NULL");
        }
        *static_cast<QStringList*>(list) << cells.join(u'|');
        return 0;
    };
    EXPECT_EQ(sqlite3_exec(handle, sql, collect, &rows, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
    sqlite3_close(handle);
    return rows;
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate)) << path.toStdString();
    ASSERT_EQ(file.write(bytes), bytes.size());
}

inline Value textValue(const char16_t* text)
{
    return Value(QString::fromUtf16(text));
}

/// A stand-in for an attachment; the store does not look into it.
inline NewAttachment attachmentOf(const QByteArray& data, const QString& name)
{
    NewAttachment file;
    file.data = data;
    file.facts.hash = QCryptographicHash::hash(data, QCryptographicHash::Sha256);
    file.facts.name = name;
    file.facts.size = data.size();
    file.facts.pages = 3;
    return file;
}

} // namespace shenbao::test

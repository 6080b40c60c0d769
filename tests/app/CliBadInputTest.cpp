// SPDX-License-Identifier: GPL-3.0-or-later
// Broken and hostile input: exit code 3, a message that names file, place and reason, and nothing changed.
#include "tests/app/CliFixture.h"

#include <QStandardPaths>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace shenbao::test {
namespace {

class CliBadInput : public CliFixture
{
protected:
    void SetUp() override
    {
        m_project = project("wh-hqds", R"({"wh.c.name": "武汉澜栎光测科技有限公司", "wh.c.total": "2586"})");
    }

    /// Neither fills a project nor makes a new one; the message names the values file and all of these.
    void expectValuesRefused(const QByteArray& json, std::initializer_list<Word> named)
    {
        const QString values = write("bad.json", json);
        const QByteArray before = readBytes(m_project);
        const Ran filled = cli({"fill", m_project, "--values", values});
        expectUnusable(filled, named);
        EXPECT_TRUE(filled.errors.contains(values.toUtf8())) << filled.errors.toStdString();
        EXPECT_EQ(readBytes(m_project), before);

        const QString fresh = path(QStringLiteral("fresh.shenbao"));
        expectUnusable(cli({"new", "wh-hqds", fresh, "--values", values}), named);
        EXPECT_EQ(namesIn(m_folder.path()).filter(QStringLiteral("fresh")), QStringList());
    }
    /// No command takes this project; the message names it and its bytes stay.
    void expectProjectRefused(const QByteArray& bytes)
    {
        const QString file = write("bad.shenbao", bytes);
        const QString values = write("good.json", R"({"wh.c.name": "甲"})");
        const std::initializer_list<std::initializer_list<Word>> commands{
            {"get", file},
            {"check", file},
            {"seals", file},
            {"fill", file, "--values", values},
            {"edit", file, "--script", "-"},
            {"attach", file, "wh.g.tax", samplePath(QStringLiteral("wuhan/tax.pdf"))},
            {"export", file, "--to", path(QStringLiteral("out"))}};
        for (const auto& words : commands) {
            SCOPED_TRACE(words.begin()->toStdString());
            expectUnusable(cli(words, "wh.c.name\t甲\n"), {file});
            EXPECT_EQ(readBytes(file), bytes);
        }
        EXPECT_FALSE(QFile::exists(path(QStringLiteral("out"))));
        EXPECT_EQ(namesIn(m_folder.path()).filter(QStringLiteral("bad.shenbao")),
                  QStringList{QStringLiteral("bad.shenbao")});
    }
    /// No attachment can be made of this file, by neither way.
    void expectAttachmentRefused(const char* name, const QByteArray& bytes)
    {
        const QString file = write(name, bytes);
        const QByteArray before = readBytes(m_project);
        expectUnusable(
            cli({"attach", m_project, "wh.g.tax", samplePath(QStringLiteral("wuhan/tax.pdf")), file}),
            {file});
        EXPECT_EQ(readBytes(m_project), before) << "not the good file before it either";
        expectValuesRefused("{\"wh.g.tax\": [{\"文件\": \"" + QByteArray(name) + "\"}]}", {"wh.g.tax", name});
    }
    /// A form in a folder of its own; the message names the file and these places.
    void expectFormRefused(const QByteArray& xml, std::initializer_list<Word> named)
    {
        QDir().mkpath(path(QStringLiteral("forms")));
        const QString file = write("forms/own.xml", xml);
        const QString folder = path(QStringLiteral("forms"));
        const Ran ran = cli({"describe", "own", "--forms-dir", folder});
        expectUnusable(ran, named);
        const QString fresh = path(QStringLiteral("fresh.shenbao"));
        expectExit(cli({"new", "own", fresh, "--forms-dir", folder}), 3);
        EXPECT_EQ(namesIn(m_folder.path()).filter(QStringLiteral("fresh")), QStringList());
        expectExit(cli({"check", m_project, "--forms-dir", folder}), 1); // the official forms go on working
    }
    static QByteArray ownForm(const QByteArray& content)
    {
        return "<form xmlns=\"urn:shenbao:form:1\" id=\"own\" edition=\"2026\" revision=\"1\" "
               "title=\"自有表\">\n" +
               content + "\n</form>";
    }

    QString m_project;
};

TEST_F(CliBadInput, UnknownKey)
{
    expectValuesRefused(R"({"wh.c.name": "甲", "wh.c.nowhere": 1})", {"wh.c.nowhere"});
}

TEST_F(CliBadInput, ValueOfTheWrongType)
{
    expectValuesRefused(R"({"wh.c.name": ["甲"]})", {"wh.c.name"});
    expectValuesRefused(R"({"wh.c.bg": 5})", {"wh.c.bg"});
    expectValuesRefused(R"({"wh.f.2": "服务器"})", {"wh.f.2"});
    expectValuesRefused(R"({"wh.c.total": true})", {"wh.c.total"});
}

TEST_F(CliBadInput, AmountThatIsNone)
{
    expectValuesRefused(R"({"wh.c.total": "若干"})", {"wh.c.total", "若干"});
    expectValuesRefused(
        R"({"wh.f.2": [{"内容": "甲", "金额（万元）": 1}, {"内容": "乙", "金额（万元）": "1.2.3"}]})",
        {"wh.f.2", "金额（万元）", "2", "1.2.3"});
}

TEST_F(CliBadInput, QuantityWithTheWrongUnit)
{
    expectValuesRefused(R"({"wh.e.pretrain": "680亿条"})", {"wh.e.pretrain", "条", "亿tokens"});
    expectValuesRefused(R"({"wh.e.tools": "24家"})", {"wh.e.tools", "家"});
}

TEST_F(CliBadInput, ChoiceThatIsNotOffered)
{
    expectValuesRefused(R"({"wh.c.kind": "新建"})", {"wh.c.kind", "新建", "拟建"});
}

TEST_F(CliBadInput, DateThatIsNone)
{
    expectValuesRefused(R"({"wh.cover.date": "2026-02-30"})", {"wh.cover.date", "2026-02-30"});
}

TEST_F(CliBadInput, ColumnThatIsNotThere)
{
    expectValuesRefused(R"({"wh.f.2": [{"内容": "甲", "价格": 5}]})", {"wh.f.2", "价格"});
}

TEST_F(CliBadInput, PictureThatDoesNotExist)
{
    expectValuesRefused("{\"wh.d.2.1\": \"正文\\n![图1](none/flow.png)\"}", {"wh.d.2.1", "none/flow.png"});
}

TEST_F(CliBadInput, AttachmentThatDoesNotExist)
{
    expectValuesRefused(R"({"wh.g.tax": [{"文件": "none.pdf"}]})", {"wh.g.tax", "none.pdf"});
    expectUnusable(cli({"attach", m_project, "wh.g.tax", "/nowhere/none.pdf"}), {"/nowhere/none.pdf"});
}

TEST_F(CliBadInput, ValuesThatAreNoJson)
{
    expectValuesRefused("{\"wh.c.name\": \"甲\",\n \"wh.c.total\": }", {":2:"});
    expectValuesRefused("[]", {});
    expectValuesRefused("", {});
    expectValuesRefused("\xFF\xFE{\0}\0", {});
    expectValuesRefused("{\"wh.f.2\":" + QByteArray(100'000, '['), {});
}

TEST_F(CliBadInput, ValuesThatCannotBeRead)
{
    const QByteArray before = readBytes(m_project);
    expectUnusable(cli({"fill", m_project, "--values", "/nowhere/v.json"}), {"/nowhere/v.json"});
    expectUnusable(cli({"fill", m_project, "--values", m_folder.path()}), {m_folder.path()});
    EXPECT_EQ(readBytes(m_project), before);
}

TEST_F(CliBadInput, EncryptedPdf)
{
    const QString qpdf = QStandardPaths::findExecutable(QStringLiteral("qpdf"));
    if (qpdf.isEmpty()) {
        GTEST_SKIP() << "the program qpdf is not installed";
    }
    for (const char* password : {"secret", ""}) {
        const QString locked = path(QStringLiteral("locked.pdf"));
        const Ran ran =
            runProgram(qpdf, {QStringLiteral("--encrypt"), QString::fromLatin1(password),
                              QStringLiteral("owner"), QStringLiteral("256"), QStringLiteral("--"),
                              samplePath(QStringLiteral("wuhan/tax.pdf")), locked});
        ASSERT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
        expectAttachmentRefused("locked.pdf", readBytes(locked));
    }
}

TEST_F(CliBadInput, TruncatedPdf)
{
    const QByteArray whole = readBytes(samplePath(QStringLiteral("wuhan/tax.pdf")));
    expectAttachmentRefused("cut.pdf", whole.left(whole.size() / 2));
    expectAttachmentRefused("cut.pdf", whole.left(whole.size() - 300));
}

TEST_F(CliBadInput, AttachmentThatIsNoDocument)
{
    expectAttachmentRefused("text.pdf", "这是文本。");
    expectAttachmentRefused("empty.pdf", "");
    const QByteArray whole = readBytes(samplePath(QStringLiteral("wuhan/platform.png")));
    expectAttachmentRefused("cut.png", whole.left(whole.size() / 2));
}

TEST_F(CliBadInput, ProjectThatIsATextFile)
{
    expectProjectRefused("这是一个文本文件，不是项目。\n");
    expectProjectRefused("");
}

TEST_F(CliBadInput, ProjectThatDoesNotExist)
{
    const QString file = path(QStringLiteral("none.shenbao"));
    expectUnusable(cli({"get", file}), {file});
    expectUnusable(cli({"fill", file, "--values", write("v.json", "{}")}), {file});
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(CliBadInput, ProjectThatIsAnotherDatabase)
{
    const QString file = path(QStringLiteral("other.db"));
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file.toUtf8().constData(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, "CREATE TABLE t(x)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    expectProjectRefused(readBytes(file));
}

TEST_F(CliBadInput, ProjectOfANewerFormat)
{
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(m_project.toUtf8().constData(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, "PRAGMA user_version=999", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    const Ran ran = cli({"get", m_project});
    expectUnusable(ran, {m_project, "999"});
    expectProjectRefused(readBytes(m_project));
}

TEST_F(CliBadInput, ProjectThatIsTruncatedOrDamaged)
{
    const QByteArray whole = readBytes(m_project);
    expectProjectRefused(whole.left(whole.size() / 2));
    QByteArray flipped = whole;
    const qsizetype at = flipped.indexOf("[\"2586\"]");
    ASSERT_GT(at, 0);
    flipped[at + 2] = '9';
    expectProjectRefused(flipped);
}

TEST_F(CliBadInput, FormThatIsNoWellFormedXml)
{
    expectFormRefused(ownForm("<part id=\"P\" title=\"正文\"><paragraph>未闭合</part>"), {"own.xml", "2"});
}

TEST_F(CliBadInput, FormWithAnUnknownElementAttributeOrKind)
{
    expectFormRefused(ownForm("<part id=\"P\" title=\"正文\">\n<chapter/></part>"),
                      {"own.xml:3:", "chapter"});
    expectFormRefused(ownForm("<part id=\"P\" title=\"正文\" colour=\"red\"/>"), {"own.xml:2:", "colour"});
    expectFormRefused(ownForm("<part id=\"P\" title=\"正文\"><paragraph><field key=\"o.a\" label=\"甲\" "
                              "kind=\"colour\"/></paragraph></part>"),
                      {"own.xml:2:", "colour"});
}

TEST_F(CliBadInput, FormThatRefersToNothing)
{
    expectFormRefused(
        ownForm("<part id=\"P\" title=\"正文\"><paragraph><value key=\"o.nowhere\"/></paragraph></part>"),
        {"own.xml:", "o.nowhere"});
}

TEST_F(CliBadInput, FormWithEntitiesThatExplode)
{
    QByteArray bomb = "<!DOCTYPE form [<!ENTITY a0 \"哈\">";
    for (int at = 1; at < 30; ++at) {
        const QByteArray before = "&a" + QByteArray::number(at - 1) + ';';
        bomb += "<!ENTITY a" + QByteArray::number(at) + " \"" + before.repeated(10) + "\">";
    }
    const QByteArray xml = bomb + "]>" + ownForm("<part id=\"P\" title=\"&a29;\"/>");
    expectFormRefused(xml, {"own"});
}

TEST_F(CliBadInput, FormWithARuleThatMakesNoSense)
{
    QDir().mkpath(path(QStringLiteral("forms")));
    write("forms/own.xml",
          ownForm("<part id=\"P\" title=\"正文\"><narrative key=\"o.a\" label=\"甲\"/></part>\n"
                  "<checks><check id=\"O-1\" severity=\"error\" kind=\"astrology\" message=\"x\" "
                  "gloss=\"x\"/></checks>"));
    const QString folder = path(QStringLiteral("forms"));
    const QString file = path(QStringLiteral("own.shenbao"));
    const Ran made = cli({"new", "own", file, "--forms-dir", folder});
    const Ran ran = made.exitCode == 0 ? cli({"check", file, "--forms-dir", folder}) : made;
    expectUnusable(ran, {":3:", "O-1", "astrology"});
}

TEST_F(CliBadInput, EditScriptWithABadLine)
{
    const QByteArray script = "wh.c.head\t蔺景行\nwh.c.total\t若干\nwh.c.head\t另一人\n";
    const QString file = write("s.txt", script);
    const Ran ran = cli({"edit", m_project, "--script", file});
    expectExit(ran, 3);
    EXPECT_EQ(ran.output, "saved 1\n") << "what was saved stays, what comes after is not done";
    EXPECT_TRUE(ran.errors.contains((file + QStringLiteral(":2")).toUtf8()) &&
                ran.errors.contains("wh.c.total"))
        << ran.errors.toStdString();
    EXPECT_EQ(get(m_project, "wh.c.head"), QStringLiteral("蔺景行"));
    EXPECT_EQ(get(m_project, "wh.c.total"), QStringLiteral("2586"));
}

TEST_F(CliBadInput, EditScriptLinesThatAreNoEdits)
{
    const QByteArray before = readBytes(m_project);
    for (const char* line : {"no tab here\n", "\tvalue without key\n", "wh.nowhere\tx\n",
                             "wh.f.2\t[{\"内容\": }]\n", "wh.f.2\t{\"内容\": \"甲\"}\n"}) {
        const Ran ran = cli({"edit", m_project, "--script", "-"}, line);
        expectUnusable(ran, {"standard input, line 1"});
    }
    EXPECT_EQ(readBytes(m_project), before);
    expectUnusable(cli({"edit", m_project, "--script", "/nowhere/s.txt"}), {"/nowhere/s.txt"});
}

TEST_F(CliBadInput, EditScriptNamesTheLineOfTheFileAlsoBehindBlankLines)
{
    const QString file = write("s.txt", "wh.c.head\t甲\n\n\nwh.nowhere\tx\n");
    const Ran ran = cli({"edit", m_project, "--script", file});
    expectExit(ran, 3);
    EXPECT_TRUE(ran.errors.contains((file + QStringLiteral(":4")).toUtf8())) << ran.errors.toStdString();
}

TEST_F(CliBadInput, ValuesFileThatGivesAKeyTwice)
{
    expectValuesRefused(R"({"wh.c.name": "甲", "wh.c.legal_rep": "乙", "wh.c.name": "丙"})", {"wh.c.name"});
    expectValuesRefused(R"({"wh.c.source": [{"来源": "自筹", "来源": "贷款"}]})", {"来源"});
}

TEST_F(CliBadInput, NumberThatJsonCannotKeep)
{
    expectValuesRefused(R"({"wh.c.capital": 12345678901234567.89})", {"wh.c.capital"});
}

TEST_F(CliBadInput, PictureFromTheNetwork)
{
    expectValuesRefused(R"_({"wh.c.bg": "![图](http://example.org/a.png)"})_",
                        {"wh.c.bg", "http://example.org"});
}

TEST_F(CliBadInput, FormsFolderWithFilesThatCannotBeRead)
{
    for (const auto& [name, bytes, word] : {std::tuple("dtd.xml", "<!DOCTYPE form><form/>", "DTD"),
                                            std::tuple("gbk.xml", "<form title='\xC9\xEA'/>", "UTF-8"),
                                            std::tuple("empty.xml", "", "well-formed"),
                                            std::tuple("cut.xml", "<form id='x' ", "well-formed")}) {
        const QString file = write(name, QByteArray(bytes));
        const QString folder = path(QStringLiteral("forms-of-") + QLatin1String(name));
        ASSERT_TRUE(QDir().mkpath(folder));
        ASSERT_TRUE(QFile::rename(file, folder + u'/' + QLatin1String(name)));
        const Ran ran = cli({"forms", "--forms-dir", folder});
        expectExit(ran, 3);
        EXPECT_TRUE(ran.errors.contains(name)) << ran.errors.toStdString();
        EXPECT_TRUE(ran.errors.contains(word)) << ran.errors.toStdString();
    }
}

TEST_F(CliBadInput, AttachmentThatIsADevice)
{
    expectValuesRefused(R"({"wh.g.tax": [{"文件": "/dev/zero"}]})", {"wh.g.tax", "/dev/zero"});
}

TEST_F(CliBadInput, AttachmentThatIsAPipe)
{
#ifdef Q_OS_UNIX
    ASSERT_EQ(::mkfifo(path(QStringLiteral("pipe.pdf")).toUtf8().constData(), 0600), 0);
    expectValuesRefused(R"({"wh.g.tax": [{"文件": "pipe.pdf"}]})", {"wh.g.tax", "pipe.pdf"});
#endif
}

TEST_F(CliBadInput, UnknownKeyOfAProjectIsNamedWithTheFile)
{
    expectUnusable(cli({"get", m_project, "wh.nowhere"}), {"wh.nowhere", m_project});
    expectUnusable(cli({"attach", m_project, "wh.nowhere", samplePath(QStringLiteral("wuhan/tax.pdf"))}),
                   {"wh.nowhere", m_project});
}

} // namespace
} // namespace shenbao::test

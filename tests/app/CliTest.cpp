// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the program and their exit codes, from a new project to its answers.
#include "tests/app/CliFixture.h"

#include <QProcess>

namespace shenbao::test {
namespace {

class CliTest : public CliFixture
{};

class CliSample : public CliFixture, public testing::WithParamInterface<const char*>
{};

const QByteArray kOwnForm =
    R"(<form xmlns="urn:shenbao:form:1" id="own" edition="2026" revision="1" title="自有表">
    <part id="P" title="正文"><paragraph>名称：<field key="o.name" label="名称" kind="text"/></paragraph></part></form>)";

TEST_F(CliTest, SaysHowItIsUsed)
{
    expectExit(cli({"--help"}), 0);
    EXPECT_TRUE(cli({"--help"}).output.contains("export FILE.shenbao --to DIR"));
    expectExit(cli({"--version"}), 0);
    EXPECT_TRUE(cli({"--version"}).output.contains("shenbao-cli "));
}

TEST_F(CliTest, EndsWithTwoForWrongUsage)
{
    const QString file = project();
    const std::initializer_list<std::initializer_list<Word>> wrong{
        {},
        {"nonsense"},
        {"forms", "more"},
        {"describe"},
        {"describe", "a", "b"},
        {"new", "wh-hqds"},
        {"new", "wh-hqds", "a", "b"},
        {"fill", file},
        {"fill"},
        {"get"},
        {"attach", file, "wh.g.tax"},
        {"count", "a", "b"},
        {"count", "--limit", "x", "-"},
        {"count", "--limit", "-1", "-"},
        {"edit", file},
        {"check"},
        {"check", file, file},
        {"check", file, "--today", "2026-02-30"},
        {"export", file},
        {"export", file, "--to", path(QStringLiteral("x")), "--only", "doc"},
        {"export", file, "--to", path(QStringLiteral("x")), "--only", ""},
        {"seals"},
        {"forms", "--nonsense"},
        {"get", file, "--limit", "5"},
        {"fill", file, "--values"}};
    for (const auto& words : wrong) {
        const Ran ran = cli(words);
        EXPECT_EQ(ran.exitCode, 2) << QStringList(words.begin(), words.end()).join(u' ').toStdString();
        EXPECT_EQ(ran.output, QByteArray());
        EXPECT_FALSE(ran.errors.isEmpty());
    }
    EXPECT_FALSE(QFile::exists(path(QStringLiteral("x"))));
}

TEST_F(CliTest, ListsTheForms)
{
    const QStringList lines = outputLines(cli({"forms"}));
    EXPECT_EQ(lines.size(), 2);
    const QJsonArray forms = array(cli({"forms", "--json"}));
    ASSERT_EQ(forms.size(), 2);
    EXPECT_EQ(forms[0][QStringLiteral("id")], QStringLiteral("sh-hqds"));
    EXPECT_EQ(forms[0][QStringLiteral("edition")], 2025);
    EXPECT_EQ(forms[1][QStringLiteral("id")], QStringLiteral("wh-hqds"));
    EXPECT_FALSE(forms[1][QStringLiteral("title")].toString().isEmpty());
}

TEST_F(CliTest, TakesFormsFromAFolderAndFromTheUsersData)
{
    const QString folder = path(QStringLiteral("mine"));
    QDir().mkpath(folder);
    write("mine/own.xml", kOwnForm);
    EXPECT_EQ(array(cli({"forms", "--json", "--forms-dir", folder})).size(), 3);
    const QString data = qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/shenbao/forms");
    QDir().mkpath(data);
    ASSERT_TRUE(QFile::copy(folder + QStringLiteral("/own.xml"), data + QStringLiteral("/own.xml")));
    EXPECT_EQ(array(cli({"forms", "--json"})).size(), 3);
    expectExit(cli({"new", "own", path(QStringLiteral("own.shenbao"))}), 0);
}

TEST_F(CliTest, DescribesEveryKeyOfAForm)
{
    const QJsonArray fields = array(cli({"describe", "wh-hqds", "--json"}));
    EXPECT_GT(fields.size(), 90);
    QHash<QString, QJsonObject> byKey;
    for (const QJsonValue& one : fields) {
        const QJsonObject field = one.toObject();
        for (const char16_t* name : {u"key", u"label", u"kind", u"required"}) {
            EXPECT_FALSE(field[QStringView(name)].toString().isEmpty())
                << QJsonDocument(field).toJson().toStdString();
        }
        byKey.insert(field[QStringLiteral("key")].toString(), field);
    }
    EXPECT_EQ(byKey[QStringLiteral("wh.c.bg")][QStringLiteral("limit")], 300);
    EXPECT_EQ(byKey[QStringLiteral("wh.c.total")][QStringLiteral("unit")], QStringLiteral("万元"));
    EXPECT_EQ(byKey[QStringLiteral("wh.e.pretrain")][QStringLiteral("unit")], QStringLiteral("亿tokens"));
    EXPECT_EQ(byKey[QStringLiteral("wh.e.pretrain")][QStringLiteral("min")], QStringLiteral("60000000000"));
    EXPECT_TRUE(byKey[QStringLiteral("wh.c.kind")][QStringLiteral("options")].toArray().contains(
        QStringLiteral("拟建")));
    EXPECT_GT(byKey[QStringLiteral("wh.f.2")][QStringLiteral("columns")].toArray().size(), 8);
    EXPECT_EQ(outputLines(cli({"describe", "wh-hqds"})).size(), fields.size());
}

TEST_F(CliTest, RefusesAFormThatItDoesNotKnow)
{
    expectUnusable(cli({"describe", "xx-form"}), {"xx-form", "wh-hqds"});
    expectUnusable(cli({"new", "xx-form", path(QStringLiteral("x.shenbao"))}), {"xx-form"});
    expectUnusable(cli({"forms", "--forms-dir", "/nowhere"}), {"/nowhere"});
    EXPECT_FALSE(QFile::exists(path(QStringLiteral("x.shenbao"))));
}

TEST_F(CliTest, CreatesFillsAndReadsAProject)
{
    const QString file =
        project("wh-hqds", R"({"wh.c.name": "武汉澜栎光测科技有限公司", "wh.c.total": "2586.00"})");
    EXPECT_EQ(get(file, "wh.c.total"), QStringLiteral("2586"));
    EXPECT_EQ(get(file, "wh.cover.applicant"), get(file, "wh.c.name")) << "the cover follows the table";
    expectExit(cli({"fill", file, "--values",
                    write("v.json", R"({"wh.c.total": "1.5亿元", "wh.c.kind": "拟建", "wh.c.name": null})")}),
               0);
    EXPECT_EQ(get(file, "wh.c.total"), QStringLiteral("15000"));
    EXPECT_EQ(get(file, "wh.c.kind"), QStringLiteral("拟建"));
    EXPECT_TRUE(get(file, "wh.c.name").isNull()) << "null takes an answer away";
    EXPECT_EQ(object(cli({"get", file, "--json"})).keys(),
              (QStringList{QStringLiteral("wh.c.kind"), QStringLiteral("wh.c.total")}));
}

TEST_F(CliTest, PrintsAnswersAsLinesThatEditTakesAgain)
{
    const QString file = project(
        "wh-hqds", R"({"wh.c.bg": "第一段\n\\t第二段", "wh.c.partners": ["甲", "乙"], "wh.c.total": 5})");
    const Ran all = cli({"get", file});
    EXPECT_EQ(outputLines(all).size(), 3);
    const QString copy = path(QStringLiteral("copy.shenbao"));
    expectExit(cli({"new", "wh-hqds", copy}), 0);
    expectExit(cli({"edit", copy, "--script", "-"}, all.output), 0);
    EXPECT_EQ(cli({"get", copy}).output, all.output);
}

TEST_F(CliTest, RefusesAnExistingFileForANewProject)
{
    const QString file = write("there.shenbao", "older work");
    expectUnusable(cli({"new", "wh-hqds", file}), {file});
    EXPECT_EQ(readBytes(file), "older work");
}

TEST_F(CliTest, RefusesAKeyThatTheFormDoesNotHave)
{
    const QString file = project();
    expectUnusable(cli({"get", file, "wh.nowhere"}), {"wh.nowhere"});
}

TEST_F(CliTest, AttachesFilesToACategory)
{
    const QString file = project();
    expectExit(cli({"attach", file, "wh.g.tax", samplePath(QStringLiteral("wuhan/tax.pdf")),
                    samplePath(QStringLiteral("wuhan/platform.png"))}),
               0);
    expectExit(cli({"attach", file, "wh.g.tax", samplePath(QStringLiteral("wuhan/credit.pdf"))}), 0);
    const QJsonArray rows = get(file, "wh.g.tax").toArray();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_TRUE(rows[0][QStringLiteral("文件")].toString().endsWith(u"/tax.pdf"));
    EXPECT_EQ(rows[1][QStringLiteral("标题")], QStringLiteral("platform"));
    EXPECT_TRUE(rows[2][QStringLiteral("文件")].toString().endsWith(u"/credit.pdf"));
}

TEST_F(CliTest, RefusesACategoryThatIsNone)
{
    const QString file = project();
    const QString pdf = samplePath(QStringLiteral("wuhan/tax.pdf"));
    expectUnusable(cli({"attach", file, "wh.c.name", pdf}), {"wh.c.name", "wh.g.tax"});
    expectUnusable(cli({"attach", file, "wh.g.nowhere", pdf}), {"wh.g.nowhere"});
}

TEST_F(CliTest, CountsAText)
{
    const QString text = write("t.txt", "使用 Adobe Photoshop 打开图片\n");
    const QJsonObject counts = object(cli({"count", "--json", text}));
    EXPECT_EQ(counts[QStringLiteral("words")], 8);
    EXPECT_EQ(counts[QStringLiteral("chars_no_spaces")], 20);
    EXPECT_EQ(counts[QStringLiteral("chars_with_spaces")], 23);
    EXPECT_EQ(counts[QStringLiteral("han")], 6);
    EXPECT_EQ(object(cli({"count", "--json", "-"}, readBytes(text))), counts);
    EXPECT_EQ(object(cli({"count", "--json"}, readBytes(text))), counts);
    EXPECT_TRUE(cli({"count", text}).output.contains('8'));
}

TEST_F(CliTest, EndsWithOneWhenATextIsOverTheLimit)
{
    const QByteArray text = "一二三四五";
    expectExit(cli({"count", "--limit", "4"}, text), 1);
    expectExit(cli({"count", "--limit", "5"}, text), 0);
    expectExit(cli({"count", "--limit", "0"}, ""), 0);
    EXPECT_EQ(object(cli({"count", "--json", "--limit", "4"}, text))[QStringLiteral("words")], 5)
        << "the counts are printed all the same";
    expectUnusable(cli({"count", "/nowhere/text.txt"}), {"/nowhere/text.txt"});
}

TEST_F(CliTest, EditsByScriptAndSaysWhatIsSaved)
{
    const QString file = project();
    const QByteArray script = "wh.c.name\t武汉澜栎光测科技有限公司\n"
                              "wh.c.bg\t第一行\\n第二行\\\\\\t尾\r\n"
                              "wh.c.partners\t[\"甲\", \"乙\"]\n"
                              "wh.f.2\t[{\"内容\": \"服务器\", \"数量\": 2, \"单价（万元）\": \"12.5\"}]\n"
                              "wh.c.name\t";
    const Ran ran = cli({"edit", file, "--script", write("s.txt", script)});
    expectExit(ran, 0);
    EXPECT_EQ(ran.output, "saved 1\nsaved 2\nsaved 3\nsaved 4\nsaved 5\n");
    EXPECT_TRUE(get(file, "wh.c.name").isNull());
    EXPECT_EQ(get(file, "wh.c.bg"), QStringLiteral("第一行\n第二行\\\\\t尾"));
    EXPECT_EQ(get(file, "wh.c.partners").toArray().size(), 2);
    EXPECT_EQ(get(file, "wh.f.total"), QStringLiteral("25"));
}

TEST_F(CliTest, HasAnEditOnDiskWhenItSaysSo)
{
    const QString file = project();
    QProcess process;
    process.start(QStringLiteral(SHENBAO_CLI),
                  {QStringLiteral("edit"), file, QStringLiteral("--script"), QStringLiteral("-")});
    ASSERT_TRUE(process.waitForStarted());
    process.write("wh.c.name\t甲公司\nwh.c.total\t5\n");
    QByteArray output;
    while (!output.contains("saved 2\n") && process.waitForReadyRead(30'000)) {
        output += process.readAllStandardOutput();
    }
    EXPECT_EQ(output, "saved 1\nsaved 2\n");
    process.kill(); // the power goes
    process.waitForFinished();
    EXPECT_EQ(get(file, "wh.c.name"), QStringLiteral("甲公司"));
    EXPECT_EQ(get(file, "wh.c.total"), QStringLiteral("5"));
}

TEST_F(CliTest, ChecksAProject)
{
    const QString file = project("wh-hqds", R"({"wh.c.uscc": "91420106QQ0NE8PR38"})");
    const Ran ran = cli({"check", file, "--json", "--today", "2026-02-25"});
    expectExit(ran, 1);
    bool found = false;
    for (const QJsonValue& one : array(ran)) {
        EXPECT_TRUE(QStringList({QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info")})
                        .contains(one[QStringLiteral("severity")].toString()));
        EXPECT_FALSE(one[QStringLiteral("id")].toString().isEmpty());
        EXPECT_FALSE(one[QStringLiteral("message")].toString().isEmpty());
        EXPECT_TRUE(one[QStringLiteral("key")].isString());
        found = found || (one[QStringLiteral("id")] == QStringLiteral("C-011") &&
                          one[QStringLiteral("key")] == QStringLiteral("wh.c.uscc"));
    }
    EXPECT_TRUE(found) << ran.output.toStdString();
    const Ran text = cli({"check", file});
    expectExit(text, 1);
    EXPECT_TRUE(text.output.contains("C-011") && text.output.contains("wh.c.uscc"));
}

TEST_F(CliTest, ChangesNoProjectByLookingAtIt)
{
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan-flawed"));
    const QByteArray bytes = readBytes(file);
    expectExit(cli({"get", file}), 0);
    expectExit(cli({"check", file}), 1);
    expectExit(cli({"seals", file}), 0);
    expectExit(cli({"export", file, "--to", path(QStringLiteral("out")), "--only", "xlsx"}), 0);
    EXPECT_EQ(readBytes(file), bytes);
}

TEST_P(CliSample, GivesAnswersThatFillTakesAgain)
{
    const QString file = sampleProject(m_folder, QString::fromLatin1(GetParam()));
    const Ran all = cli({"get", file, "--json"});
    EXPECT_GT(object(all).size(), 50);
    const QString copy = path(QStringLiteral("copy.shenbao"));
    ASSERT_TRUE(QFile::copy(file, copy));
    expectExit(cli({"fill", copy, "--values", write("again.json", all.output)}), 0);
    EXPECT_EQ(cli({"get", copy, "--json"}).output, all.output);
}

TEST_P(CliSample, GivesWhatEveryKeyShowsAsValuesThatFillTakesAgain)
{
    const QString sample = QString::fromLatin1(GetParam());
    const QString file = sampleProject(m_folder, sample);
    QStringList words{QStringLiteral("get"), file, QStringLiteral("--json")};
    const QJsonArray fields =
        array(cli({"describe", sample.startsWith(u"wuhan") ? "wh-hqds" : "sh-hqds", "--json"}));
    for (const QJsonValue& one : fields) {
        words << one[QStringLiteral("key")].toString();
    }
    const Ran shown = runCli(words);
    expectExit(shown, 0);
    expectExit(cli({"fill", file, "--values", write("again.json", shown.output)}), 0);
    EXPECT_EQ(object(runCli(words)), object(shown)) << "bound, computed and default values became answers";
}

TEST_P(CliSample, ChecksAsTheSampleIsMeant)
{
    const QString sample = QString::fromLatin1(GetParam());
    const QString file = sampleProject(m_folder, sample);
    const Ran ran =
        cli({"check", file, "--json", "--today", sample.startsWith(u"wuhan") ? "2026-02-25" : "2025-10-28"});
    expectExit(ran, sample.endsWith(u"flawed") ? 1 : 0);
    EXPECT_EQ(array(ran).isEmpty(), !sample.endsWith(u"flawed")) << ran.output.toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, CliSample,
                         testing::Values("shanghai", "wuhan", "shanghai-flawed", "wuhan-flawed"));

TEST_F(CliTest, GivesAFigureThatFillTakesAgain)
{
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    const Ran shown = cli({"get", file, "wh.e.served", "--json"});
    expectExit(shown, 0);
    expectExit(cli({"fill", file, "--values", write("again.json", shown.output)}), 0);
}

TEST_F(CliTest, EndsWithFourWhenTheResultCannotBeWritten)
{
    if (!QFile::exists(QStringLiteral("/dev/full"))) {
        GTEST_SKIP() << "there is no /dev/full";
    }
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(SHENBAO_CLI), {QStringLiteral("get"), file, QStringLiteral("--json")});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 4);
}

TEST_F(CliTest, SpeaksChineseUnlessToldOtherwise)
{
    qunsetenv("SHENBAO_LANGUAGE");
    const Ran ran = cli({"describe", "xx-form"});
    EXPECT_TRUE(QString::fromUtf8(ran.errors).contains(u"表")) << ran.errors.toStdString();
}

} // namespace
} // namespace shenbao::test

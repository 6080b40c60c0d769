// SPDX-License-Identifier: GPL-3.0-or-later
// verify: whether an exported file belongs to the present state of a project.
#include "tests/app/CliFixture.h"
#include "tests/support/Documents.h"

namespace shenbao {
namespace {

class CliVerifyTest : public test::CliFixture
{
protected:
    QString exported(const char* suffix, const QString& folder = QStringLiteral("out"))
    {
        const QDir dir(path(folder));
        const QStringList files = dir.entryList({QStringLiteral("*.") + QLatin1String(suffix)});
        return files.isEmpty() ? QString() : dir.filePath(files.front());
    }
    void fill(const QString& file, const QByteArray& values)
    {
        expectExit(cli({"fill", file, "--values", write("v.json", values)}), 0);
    }
};

TEST_F(CliVerifyTest, KnowsEveryExportedFileAndTellsWhichPartsChanged)
{
    const QString file = test::sampleProject(m_folder, QStringLiteral("wuhan"));
    expectExit(cli({"export", file, "--to", path(QStringLiteral("out")), "--volume"}), 0);
    for (const char* suffix : {"docx", "pdf", "xlsx"}) {
        const QDir dir(path(QStringLiteral("out")));
        for (const QString& name : dir.entryList({QStringLiteral("*.") + QLatin1String(suffix)})) {
            const test::Ran ran = cli({"verify", file, dir.filePath(name), "--json"});
            expectExit(ran, 0);
            EXPECT_TRUE(QJsonDocument::fromJson(ran.output)[u"same"].toBool()) << name.toStdString();
        }
    }
    fill(file, R"({"wh.d.4.2": "改写。"})");
    const test::Ran changed = cli({"verify", file, exported("docx"), "--json"});
    expectExit(changed, 1);
    const QJsonArray parts = QJsonDocument::fromJson(changed.output)[u"changed"].toArray();
    ASSERT_EQ(parts.size(), 1);
    EXPECT_TRUE(parts[0][u"title"].toString().contains(QStringLiteral("建设报告")));
    expectExit(cli({"verify", file, exported("xlsx")}), 1);
}

TEST_F(CliVerifyTest, TellsAnotherProjectFromAnotherState)
{
    const QString one = test::sampleProject(m_folder, QStringLiteral("wuhan"));
    expectExit(cli({"export", one, "--to", path(QStringLiteral("out")), "--only", "xlsx"}), 0);
    const QString other = project("wh-hqds");
    const test::Ran ran = cli({"verify", other, exported("xlsx"), "--json"});
    expectExit(ran, 1);
    EXPECT_FALSE(QJsonDocument::fromJson(ran.output)[u"project"].toBool());
}

TEST_F(CliVerifyTest, RefusesWhatItDidNotExport)
{
    const QString file = project("wh-hqds");
    for (const QByteArray& bytes : {QByteArray(), QByteArray("text"), QByteArray("%PDF-1.7\nbroken"),
                                    QByteArray("PK\x03\x04broken"), test::pngOf({4, 4})}) {
        const test::Ran ran = cli({"verify", file, write("foreign.bin", bytes)});
        expectExit(ran, 3);
        EXPECT_TRUE(ran.errors.contains("foreign.bin"));
    }
    expectExit(cli({"verify", file, path(QStringLiteral("nowhere.pdf"))}), 3);
    expectExit(cli({"verify", file}), 2);
}

TEST_F(CliVerifyTest, PrintsCodesUnlessToldNotTo)
{
    const QString file = test::sampleProject(m_folder, QStringLiteral("shanghai"));
    expectExit(cli({"export", file, "--to", path(QStringLiteral("out")), "--only", "docx"}), 0);
    expectExit(cli({"export", file, "--to", path(QStringLiteral("bare")), "--only", "docx", "--no-codes"}),
               0);
    const test::Ran ran = cli({"verify", file, exported("docx"), "--json"});
    const QByteArray code = QJsonDocument::fromJson(ran.output)[u"current"].toString().toLatin1();
    const auto footer = [&](const QString& folder) {
        return test::partOf(test::readBytes(exported("docx", folder)), QStringLiteral("word/footer-odd.xml"));
    };
    EXPECT_TRUE(footer(QStringLiteral("out")).contains(code));
    EXPECT_FALSE(footer(QStringLiteral("bare")).contains(code));
    expectExit(cli({"verify", file, exported("docx", QStringLiteral("bare"))}), 0);
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come out of the program, and what happens when they cannot be written.
#include "tests/app/CliFixture.h"
#include "tests/support/PdfText.h"

#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

namespace shenbao::test {
namespace {

class CliExport : public CliFixture
{
protected:
    QString m_out = path(QStringLiteral("out"));

    QString onlyFile(const char* suffix) const
    {
        const QStringList names =
            namesIn(m_out).filter(QRegularExpression(QStringLiteral("\\.%1$").arg(QLatin1String(suffix))));
        EXPECT_EQ(names.size(), 1) << suffix << ": " << namesIn(m_out).join(u' ').toStdString();
        return names.isEmpty() ? QString() : QDir(m_out).filePath(names.front());
    }
    /// The PDF is whole, by another program's judgement where there is one.
    static void expectWholePdf(const QString& path)
    {
        const QByteArray bytes = readBytes(path);
        EXPECT_TRUE(bytes.startsWith("%PDF-"));
        EXPECT_TRUE(bytes.trimmed().endsWith("%%EOF"));
        const QString qpdf = QStandardPaths::findExecutable(QStringLiteral("qpdf"));
        if (!qpdf.isEmpty()) {
            const Ran ran = runProgram(qpdf, {QStringLiteral("--check"), path});
            EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString() << ran.errors.toStdString();
        }
    }
    void expectThreeWholeFiles()
    {
        EXPECT_EQ(namesIn(m_out).size(), 3) << namesIn(m_out).join(u' ').toStdString();
        EXPECT_FALSE(officeText(onlyFile("docx")).isEmpty());
        EXPECT_FALSE(officeText(onlyFile("xlsx")).isEmpty());
        expectWholePdf(onlyFile("pdf"));
    }
};

class CliExportSample : public CliExport, public testing::WithParamInterface<const char*>
{};

TEST_P(CliExportSample, WritesOneFileOfEachKindAndSaysWhere)
{
    const QString file = sampleProject(m_folder, QString::fromLatin1(GetParam()));
    const Ran ran = cli({"export", file, "--to", m_out});
    expectExit(ran, 0);
    expectThreeWholeFiles();
    const QStringList written = outputLines(ran);
    ASSERT_EQ(written.size(), 3);
    for (const QString& path : written) {
        EXPECT_TRUE(QFile::exists(path)) << path.toStdString();
    }
}

TEST_P(CliExportSample, WritesTheSameBytesAgain)
{
    const QString file = sampleProject(m_folder, QString::fromLatin1(GetParam()));
    const QString again = path(QStringLiteral("again"));
    expectExit(cli({"export", file, "--to", m_out}), 0);
    expectExit(cli({"export", file, "--to", again}), 0);
    for (const QString& name : namesIn(m_out)) {
        EXPECT_TRUE(readBytes(QDir(m_out).filePath(name)) == readBytes(QDir(again).filePath(name)))
            << name.toStdString();
    }
}

TEST_P(CliExportSample, MarksTheSealsOnAProofCopy)
{
    const QString file = sampleProject(m_folder, QString::fromLatin1(GetParam()));
    expectExit(cli({"export", file, "--to", m_out, "--only", "pdf", "--proof"}), 0);
    QStringList names = namesIn(m_out);
    ASSERT_EQ(names.size(), 2);
    names.sort();
    const bool isFirst = names[0].contains(QStringLiteral("盖章示意"));
    const QByteArray proof = readBytes(QDir(m_out).filePath(names[isFirst ? 0 : 1]));
    const QByteArray plain = readBytes(QDir(m_out).filePath(names[isFirst ? 1 : 0]));
    EXPECT_TRUE(proof.startsWith("%PDF-"));
    EXPECT_GT(proof.size(), plain.size());
}

TEST_P(CliExportSample, ShowsWhereTheSealsGo)
{
    const QString file = sampleProject(m_folder, QString::fromLatin1(GetParam()));
    const QJsonArray seals = array(cli({"seals", file, "--json"}));
    EXPECT_GE(seals.size(), 3);
    QSet<QString> ids;
    for (const QJsonValue& one : seals) {
        EXPECT_FALSE(one[QStringLiteral("what")].toString().isEmpty());
        EXPECT_FALSE(one[QStringLiteral("by")].toString().isEmpty());
        EXPECT_FALSE(one[QStringLiteral("state")].toString().isEmpty());
        ids.insert(one[QStringLiteral("id")].toString());
        if (one[QStringLiteral("page")].toInt() > 0) { // A4
            EXPECT_GE(one[QStringLiteral("x")].toDouble(), 0);
            EXPECT_GE(one[QStringLiteral("y")].toDouble(), 0);
            EXPECT_GT(one[QStringLiteral("width")].toDouble(), 0);
            EXPECT_GT(one[QStringLiteral("height")].toDouble(), 0);
            EXPECT_LE(one[QStringLiteral("x")].toDouble() + one[QStringLiteral("width")].toDouble(), 210);
            EXPECT_LE(one[QStringLiteral("y")].toDouble() + one[QStringLiteral("height")].toDouble(), 297);
        }
    }
    for (const QJsonValue& one : seals) {
        if (one[u"what"].toString() == QStringLiteral("骑缝章")) {
            EXPECT_GT(one[u"sheets"].toInt(), 20);
            EXPECT_GE(one[u"stamps"].toInt(), 2);
            EXPECT_GT(one[u"strip"].toDouble(), 1);
        }
    }
    EXPECT_EQ(ids.size(), seals.size()) << "every spot once";
    EXPECT_EQ(outputLines(cli({"seals", file})).size(), seals.size());
}

INSTANTIATE_TEST_SUITE_P(All, CliExportSample, testing::Values("shanghai", "wuhan"));

TEST_F(CliExport, WritesOnlyWhatIsAskedFor)
{
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    expectExit(cli({"export", file, "--to", m_out, "--only", "xlsx"}), 0);
    EXPECT_EQ(namesIn(m_out).size(), 1);
    onlyFile("xlsx");
    expectExit(cli({"export", file, "--to", m_out, "--only", "docx,pdf"}), 0);
    EXPECT_EQ(namesIn(m_out).size(), 3);
}

TEST_F(CliExport, BindsAVolumeWithTheAttachmentsBehindTheForm)
{
    SHENBAO_NEED_PROGRAM("qpdf");
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    const Ran ran = cli({"export", file, "--to", m_out, "--only", "pdf", "--volume"});
    expectExit(ran, 0);
    const QStringList written = outputLines(ran);
    ASSERT_EQ(written.size(), 2);
    EXPECT_EQ(namesIn(m_out).size(), 2);
    std::vector<int> pages;
    for (const QString& pdf : written) {
        expectWholePdf(pdf);
        pages.push_back(runProgram(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), pdf})
                            .output.trimmed()
                            .toInt());
    }
    EXPECT_GT(pages[1], pages[0]) << "the form alone, then with its attachments";
}

TEST_F(CliExport, ClaimsAnArchivePdfOnlyWhenAsked)
{
    const QString file = project();
    expectExit(cli({"export", file, "--to", m_out, "--only", "pdf"}), 0);
    EXPECT_FALSE(readBytes(onlyFile("pdf")).contains("pdfaid:part"));
    expectExit(cli({"export", file, "--to", m_out, "--only", "pdf", "--pdfa"}), 0);
    EXPECT_TRUE(readBytes(onlyFile("pdf")).contains("pdfaid:part"));
}

TEST_F(CliExport, TakesBracesAndSignsOfPathsInNamesAsText)
{
    int number = 0;
    for (const char16_t* text :
         {u"{wh.c.name}", u"{", u"甲{乙", u"{}", u"../../上级/甲:乙*?", u"..", u"CON.", u"+甲+"}) {
        SCOPED_TRACE(QString::fromUtf16(text).toStdString());
        m_out = path(QStringLiteral("out%1").arg(++number));
        const QJsonObject values{{QStringLiteral("wh.c.name"), QString::fromUtf16(text)},
                                 {QStringLiteral("wh.c.project"), QString(300, u'长')}};
        const QString file = path(QStringLiteral("p%1.shenbao").arg(number));
        expectExit(cli({"new", "wh-hqds", file, "--values", write("v.json", QJsonDocument(values).toJson())}),
                   0);
        const Ran ran = cli({"export", file, "--to", m_out, "--only", "xlsx"});
        expectExit(ran, 0);
        EXPECT_EQ(namesIn(m_out).size(), 1) << "inside the folder";
    }
}

TEST_F(CliExport, WritesAnEmptyProject)
{
    for (const char* form : {"wh-hqds", "sh-hqds"}) {
        m_out = path(QString::fromLatin1(form));
        const QString file = path(QString::fromLatin1(form) + QStringLiteral(".shenbao"));
        expectExit(cli({"new", form, file}), 0);
        expectExit(cli({"export", file, "--to", m_out}), 0);
        expectThreeWholeFiles();
    }
}

TEST_F(CliExport, WritesOverTheFilesOfAnEarlierExport)
{
    const QString file = project("wh-hqds", R"({"wh.c.capital": "1111.00"})");
    expectExit(cli({"export", file, "--to", m_out, "--only", "docx"}), 0);
    expectExit(cli({"fill", file, "--values", write("v.json", R"({"wh.c.capital": "2222.00"})")}), 0);
    expectExit(cli({"export", file, "--to", m_out, "--only", "docx"}), 0);
    const QString text = officeText(onlyFile("docx"));
    EXPECT_TRUE(text.contains(u"2222.00") && !text.contains(u"1111.00"));
}

TEST_F(CliExport, WritesWholeFilesWhenValuesHoldControlCharactersAndHalvesOfCharacters)
{
    const QByteArray dirty = "甲\\u0000\\u0001\\u0008\\u000b\\u001f\\ud800乙\\udfff\\ufffe\\uffff丙";
    const QString file = project(
        "wh-hqds", "{\"wh.c.name\": \"" + dirty + "公司\", \"wh.c.bg\": \"### " + dirty + "\\n| " + dirty +
                       " | b |\\n|---|---|\\n| c | d |\", \"wh.c.partners\": [\"" + dirty +
                       "\"], \"wh.f.2\": [{\"内容\": \"" + dirty + "\", \"数量\": 1, \"单价（万元）\": 2}]}");
    EXPECT_EQ(get(file, "wh.c.name"), QStringLiteral("甲乙丙公司"));
    expectExit(cli({"export", file, "--to", m_out}), 0);
    expectThreeWholeFiles();
    const QString text = officeText(onlyFile("docx"));
    EXPECT_TRUE(text.contains(u"甲乙丙公司"));
    EXPECT_FALSE(text.contains(QChar(0xFFFD)));
}

TEST_F(CliExport, TellsWhatWasLeftOutOfTheValues)
{
    const QString values = write("v.json", R"({"wh.c.name": "甲\u0001乙"})");
    const Ran ran = cli({"new", "wh-hqds", path(QStringLiteral("p.shenbao")), "--values", values});
    expectExit(ran, 0);
    EXPECT_TRUE(ran.errors.contains("wh.c.name")) << ran.errors.toStdString();
}

TEST_F(CliExport, TakesTenMegabytesOfTextInOneSection)
{
    const QString sentence = QStringLiteral("高质量数据集建设任务需要覆盖采集、清洗与标注。");
    QString text;
    while (text.size() * 3 < 10 * 1024 * 1024) {
        text += sentence.repeated(12) + u'\n';
    }
    const QString file =
        project("wh-hqds", QJsonDocument(QJsonObject{{QStringLiteral("wh.d.2.1"), text}}).toJson());
    expectExit(cli({"export", file, "--to", m_out, "--only", "pdf,docx"}), 0);
    const QString written = officeText(onlyFile("docx"));
    EXPECT_EQ(written.count(sentence), text.count(sentence));
    expectWholePdf(onlyFile("pdf"));
}

TEST_F(CliExport, TakesASingleParagraphOfAMillionCharacters)
{
    const QString text(1'000'000, u'字');
    const QString file =
        project("wh-hqds", QJsonDocument(QJsonObject{{QStringLiteral("wh.c.bg"), text}}).toJson());
    expectExit(cli({"export", file, "--to", m_out, "--only", "pdf,docx"}), 0);
    EXPECT_TRUE(officeText(onlyFile("docx")).contains(text));
}

TEST_F(CliExport, EndsWithFourWhereNoFolderCanBe)
{
    const QString file = project();
    const QString below = write("file.txt", "a regular file") + QStringLiteral("/out");
    for (const QString& folder : {below, path(QStringLiteral("file.txt"))}) {
        const Ran ran = cli({"export", file, "--to", folder});
        expectExit(ran, 4);
        EXPECT_TRUE(ran.errors.contains(folder.toUtf8())) << ran.errors.toStdString();
        EXPECT_EQ(ran.output, QByteArray());
    }
    EXPECT_EQ(readBytes(path(QStringLiteral("file.txt"))), "a regular file");
    EXPECT_EQ(namesIn(m_folder.path()),
              (QStringList{QStringLiteral("file.txt"), QStringLiteral("p.shenbao")}));
}

TEST_F(CliExport, EndsWithFourInAReadOnlyFolder)
{
    SmallDisk disk("size=1m");
    if (!disk.makeReadOnly()) {
        GTEST_SKIP() << "no read-only disk can be mounted";
    }
    const Ran ran = cli({"export", project(), "--to", disk.path()});
    expectExit(ran, 4);
    EXPECT_TRUE(ran.errors.contains(disk.path().toUtf8())) << ran.errors.toStdString();
    EXPECT_EQ(namesIn(disk.path()), QStringList());
}

TEST_F(CliExport, EndsWithFourInAFolderThatTheUserMayNotWriteTo)
{
    QDir().mkpath(m_out);
    QFile::setPermissions(m_out, QFile::ReadOwner | QFile::ExeOwner);
    if (QFile(m_out + QStringLiteral("/x")).open(QIODevice::WriteOnly)) {
        GTEST_SKIP() << "this user may write everywhere";
    }
    const Ran ran = cli({"export", project(), "--to", m_out});
    expectExit(ran, 4);
    EXPECT_TRUE(ran.errors.contains(m_out.toUtf8())) << ran.errors.toStdString();
    EXPECT_EQ(namesIn(m_out), QStringList());
    QFile::setPermissions(m_out, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST_F(CliExport, LeavesNoHalfFileOnAFullDisk)
{
    SmallDisk disk("size=16k");
    if (!disk.isThere()) {
        GTEST_SKIP() << "no small disk can be mounted";
    }
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    for (const char* kind : {"docx", "pdf", "xlsx"}) {
        const Ran ran = cli({"export", file, "--to", disk.path(), "--only", kind});
        expectExit(ran, 4);
        EXPECT_TRUE(ran.errors.contains(disk.path().toUtf8())) << ran.errors.toStdString();
        EXPECT_EQ(namesIn(disk.path()), QStringList()) << kind;
    }
}

TEST_F(CliExport, WritesAllFilesOrNoneWhenTheDiskFillsUpBetween)
{
    SmallDisk disk("size=256k");
    if (!disk.isThere()) {
        GTEST_SKIP() << "no small disk can be mounted";
    }
    const QString file =
        sampleProject(m_folder, QStringLiteral("wuhan")); // room for DOCX and XLSX, not for the PDF
    expectExit(cli({"export", file, "--to", disk.path(), "--only", "docx"}), 0);
    QFile::remove(disk.path(namesIn(disk.path()).value(0)));
    expectExit(cli({"export", file, "--to", disk.path()}), 4);
    EXPECT_EQ(namesIn(disk.path()), QStringList());
}

TEST_F(CliExport, KeepsTheEarlierFileWhenTheDiskIsFull)
{
    SmallDisk disk("size=256k");
    if (!disk.isThere()) {
        GTEST_SKIP() << "no small disk can be mounted";
    }
    const QString file = project();
    expectExit(cli({"export", file, "--to", disk.path(), "--only", "docx"}), 0);
    const QStringList names = namesIn(disk.path());
    ASSERT_EQ(names.size(), 1);
    const QByteArray before = readBytes(disk.path(names.front()));
    QFile filler(disk.path(QStringLiteral("filler")));
    ASSERT_TRUE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) {
    }
    filler.close();
    expectExit(cli({"export", file, "--to", disk.path(), "--only", "docx"}), 4);
    EXPECT_TRUE(readBytes(disk.path(names.front())) == before) << "the earlier file is lost";
    EXPECT_EQ(namesIn(disk.path()).size(), 2);
}

TEST_F(CliExport, CreatesNoProjectOnAFullDisk)
{
    SmallDisk disk("size=64k");
    if (!disk.isThere()) {
        GTEST_SKIP() << "no small disk can be mounted";
    }
    const QString file = disk.path(QStringLiteral("p.shenbao"));
    const Ran ran = cli({"new", "wh-hqds", file, "--values", samplePath(QStringLiteral("wuhan.json"))});
    expectExit(ran, 4);
    EXPECT_TRUE(ran.errors.contains(file.toUtf8())) << ran.errors.toStdString();
    EXPECT_EQ(namesIn(disk.path()), QStringList());
}

TEST_F(CliExport, KeepsTheAnswersWhenTheDiskIsFull)
{
    SmallDisk disk("size=512k");
    if (!disk.isThere()) {
        GTEST_SKIP() << "no small disk can be mounted";
    }
    const QString file = disk.path(QStringLiteral("p.shenbao"));
    expectExit(cli({"new", "wh-hqds", file, "--values", write("v.json", R"({"wh.c.name": "甲公司"})")}), 0);
    const QByteArray before = cli({"get", file, "--json"}).output;
    const QString large =
        write("large.json", QJsonDocument(QJsonObject{{QStringLiteral("wh.c.name"), QStringLiteral("乙")},
                                                      {QStringLiteral("wh.c.bg"), QString(1'000'000, u'字')}})
                                .toJson());
    const Ran ran = cli({"fill", file, "--values", large});
    expectExit(ran, 4);
    EXPECT_EQ(cli({"get", file, "--json"}).output, before);
    EXPECT_EQ(namesIn(disk.path()), QStringList{QStringLiteral("p.shenbao")});
}

TEST_F(CliExport, ReportsAFolderForANewProjectThatIsNotThere)
{
    const QString file = path(QStringLiteral("none/p.shenbao"));
    const Ran ran = cli({"new", "wh-hqds", file});
    expectExit(ran, 4);
    EXPECT_TRUE(ran.errors.contains(file.toUtf8())) << ran.errors.toStdString();
}

} // namespace
} // namespace shenbao::test

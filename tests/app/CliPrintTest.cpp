// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says before printing and sealing (check --print), print on both sides, and the contents of the report.
#include "tests/app/CliFixture.h"
#include "tests/support/Documents.h"
#include "tests/support/HostileDocuments.h"
#include "tests/support/PdfText.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

using namespace test;

class CliPrintTest : public CliFixture
{
protected:
    QString sample(const QString& name) { return sampleProject(m_samples, name); }
    /// Messages of one check, in order.
    static QStringList messages(const QString& file, const char* id, std::initializer_list<Word> more = {})
    {
        QStringList words{QStringLiteral("check"), file, QStringLiteral("--json"), QStringLiteral("--print")};
        for (const Word& word : more) {
            words << word;
        }
        const Ran ran = runCli(words);
        QStringList found;
        const QJsonArray all = QJsonDocument::fromJson(ran.output).array();
        EXPECT_FALSE(all.isEmpty()) << ran.errors.toStdString();
        for (const QJsonValue& one : all) {
            if (one[u"id"].toString() == QLatin1String(id)) {
                found << one[u"message"].toString();
            }
        }
        return found;
    }
    QStringList pages(const QString& file, std::initializer_list<Word> more, const QString& ending)
    {
        QStringList words{QStringLiteral("export"), file, QStringLiteral("--to"), path(QStringLiteral("out")),
                          QStringLiteral("--no-codes")};
        for (const Word& word : more) {
            words << word;
        }
        EXPECT_EQ(runCli(words).exitCode, 0);
        const QDir out(path(QStringLiteral("out")));
        const QStringList names = out.entryList({QStringLiteral("*") + ending});
        EXPECT_EQ(names.size(), 1);
        return names.isEmpty() ? QStringList() : pdfPages(out.filePath(names.front()));
    }

    TempFolder m_samples;
};

TEST_F(CliPrintTest, SpeaksOfPrintingOnlyWhenAsked)
{
    const QString file = sample(QStringLiteral("wuhan"));
    const Ran drafting = cli({"check", file, "--json", "--today", "2026-02-25"});
    EXPECT_FALSE(drafting.output.contains("\"P-"));
    EXPECT_EQ(drafting.exitCode, 0);
    EXPECT_EQ(messages(file, "P-009", {"--today", "2026-02-25"}).size(), 1);
    EXPECT_TRUE(messages(file, "P-020", {"--today", "2026-02-25"}).isEmpty());
}

TEST_F(CliPrintTest, FindsNoFaultInTheSealsAndTablesOfTheSamples)
{
    for (const char* name : {"shanghai", "wuhan"}) {
        const QString file = sample(QString::fromLatin1(name));
        for (const char* id : {"P-001", "P-002", "P-007", "P-010", "P-011", "P-014", "P-017"}) {
            EXPECT_EQ(messages(file, id), QStringList()) << name << ' ' << id;
        }
    }
}

TEST_F(CliPrintTest, MakesRoomForEverySizeOfSeal)
{
    for (const char* name : {"shanghai", "wuhan"}) {
        const QString file = sample(QString::fromLatin1(name));
        const QByteArray prefix = name[0] == 's' ? "sh" : "wh";
        for (const char* size : {"42", "45", "45x30"}) {
            const QByteArray values = "{\"" + prefix + ".set.seal\": \"" + size + "\"}";
            ASSERT_EQ(cli({"fill", file, "--values", write("v.json", values)}).exitCode, 0);
            EXPECT_EQ(messages(file, "P-002"), QStringList()) << name << ' ' << size;
        }
        const Ran map = cli({"seals", file, "--json"});
        EXPECT_TRUE(map.output.contains("\"width\": 50")) << map.output.toStdString();
        EXPECT_TRUE(map.output.contains("\"height\": 35")) << map.output.toStdString();
    }
}

TEST_F(CliPrintTest, CountsDownToTheDeadlineAndNamesWhatIsLeft)
{
    const QString file = sample(QStringLiteral("shanghai-flawed"));
    const QStringList left = messages(file, "P-016", {"--today", "2025-10-29"});
    ASSERT_EQ(left.size(), 1);
    EXPECT_TRUE(left[0].startsWith(QStringLiteral("距截止还有2天")));
    EXPECT_FALSE(left[0].contains(QStringLiteral("尚有0个错误")));
    EXPECT_EQ(messages(file, "P-020", {"--today", "2025-10-29"}).size(), 1);
    EXPECT_TRUE(messages(file, "P-016", {"--today", "2025-11-02"}).isEmpty());
}

TEST_F(CliPrintTest, NamesAttachmentPagesThatAreAdjusted)
{
    const QString file = project();
    // three pages: upright A4, A4 across, a letter
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> places;
    const auto add = [&](const QByteArray& object) {
        places << pdf.size();
        pdf += QByteArray::number(places.size()) + " 0 obj\n" + object + "\nendobj\n";
    };
    add("<</Type/Catalog/Pages 2 0 R>>");
    add("<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>");
    add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
    add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]>>");
    add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>");
    const qsizetype table = pdf.size();
    pdf += "xref\n0 6\n0000000000 65535 f \n";
    for (const qsizetype place : places) {
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    }
    pdf += "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    EXPECT_EQ(cli({"attach", file, "wh.g.other", write("mixed.pdf", pdf)}).exitCode, 0);
    const QStringList told = messages(file, "P-018");
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains(QStringLiteral("mixed.pdf")));
    EXPECT_TRUE(told[0].contains(QStringLiteral("第2—3页"))) << told[0].toStdString();
}

TEST_F(CliPrintTest, AddsUpTheAttachmentsForMail)
{
    const QString file = project();
    const auto pdf = [](int bytes) {
        return test::pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
                            test::pdfStream(QByteArray(bytes, 'x'))});
    };
    const QString first = write("first.pdf", pdf(11'000'000));
    EXPECT_EQ(cli({"attach", file, "wh.g.other", first}).exitCode, 0);
    EXPECT_EQ(messages(file, "P-012"), QStringList());
    // 22 million bytes; the same file under two entries is sent twice
    EXPECT_EQ(cli({"attach", file, "wh.g.effect", first}).exitCode, 0);
    const QStringList told = messages(file, "P-012");
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains(QStringLiteral("21.0MB"))) << told[0].toStdString();
}

TEST_F(CliPrintTest, BeginsSheetsOfTheirOwnOnTheFrontWhenPrintedOnBothSides)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const QString file = sample(QStringLiteral("wuhan"));
    const QStringList both = pages(file, {"--only", "pdf", "--duplex"}, QStringLiteral(".pdf"));
    for (const QString& title : {QStringLiteral("填报须知"), QStringLiteral("高质量数据集建设任务申报表"),
                                 QStringLiteral("高质量数据集建设报告"), QStringLiteral("申报项目承诺书")}) {
        qsizetype found = -1;
        for (qsizetype at = 0; at < both.size() && found < 0; ++at) {
            found = both[at].section(u'\n', 0, 0).contains(title) ? at : -1;
        }
        EXPECT_GE(found, 0) << title.toStdString();
        EXPECT_EQ(found % 2, 0) << title.toStdString() << " begins on the back of a sheet";
    }
    EXPECT_TRUE(both[1].trimmed().isEmpty()) << "the back of the cover";
    EXPECT_FALSE(messages(file, "P-008").isEmpty());
}

TEST_F(CliPrintTest, PutsContentsInFrontOfTheReportWhenAsked)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const QString file = sample(QStringLiteral("wuhan"));
    EXPECT_EQ(cli({"fill", file, "--values", write("v.json", "{\"wh.set.contents\": \"是\"}")}).exitCode, 0);
    const QStringList all = pages(file, {"--only", "pdf"}, QStringLiteral(".pdf"));
    static const QRegularExpression entry(QStringLiteral("^(.+?)[\\.…]{3,}(\\d+)$"));
    static const QRegularExpression number(QStringLiteral("—(\\d+)—$"));
    int compared = 0;
    for (const QString& page : all) {
        if (!compact(page).startsWith(QStringLiteral("目录"))) {
            continue;
        }
        for (const QString& line : page.split(u'\n')) {
            const auto match = entry.match(compact(line));
            if (!match.hasMatch()) {
                continue;
            }
            ++compared;
            const bool isThere = std::any_of(all.begin(), all.end(), [&](const QString& other) {
                const QString text = compact(other);
                return number.match(text).captured(1) == match.captured(2) &&
                       text.contains(match.captured(1));
            });
            EXPECT_TRUE(isThere) << line.toStdString();
        }
    }
    EXPECT_GT(compared, 10);
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// check, checks, waive and fix of the command line.
#include "tests/app/CliFixture.h"
#include "tests/support/Documents.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

using test::Ran;

class CliCheckTest : public test::CliFixture
{
protected:
    CliCheckTest() : m_file(test::sampleProject(m_folder, QStringLiteral("shanghai-flawed"))) {}

    QJsonArray check() { return array(cli({"check", m_file, "--json", "--today", "2025-10-28"})); }
    QJsonObject finding(const char* id, const char* key)
    {
        for (const QJsonValue& one : check()) {
            if (one[u"id"] == QLatin1String(id) && one[u"key"] == QLatin1String(key)) {
                return one.toObject();
            }
        }
        return {};
    }

    QString m_file;
};

/// The schema that scripts depend on (design.md section 8; README).
TEST_F(CliCheckTest, TellsEverythingAboutAFinding)
{
    const QStringList known{QStringLiteral("id"),      QStringLiteral("severity"), QStringLiteral("key"),
                            QStringLiteral("part"),    QStringLiteral("message"),  QStringLiteral("gloss"),
                            QStringLiteral("english"), QStringLiteral("clause"),   QStringLiteral("place"),
                            QStringLiteral("row"),     QStringLiteral("column"),   QStringLiteral("fix"),
                            QStringLiteral("waived")};
    for (const QJsonValue& one : check()) {
        const QJsonObject object = one.toObject();
        for (const char* name : {"id", "severity", "key", "part", "message", "english", "gloss"}) {
            EXPECT_TRUE(object[QLatin1String(name)].isString()) << name;
        }
        for (const QString& name : object.keys()) {
            EXPECT_TRUE(known.contains(name)) << name.toStdString();
        }
    }
    const QJsonObject product = finding("C-036", "sh.p.invest.rows");
    EXPECT_EQ(product[u"row"], 20);
    EXPECT_EQ(product[u"column"], QStringLiteral("金额（万元）"));
    EXPECT_FALSE(product[u"fix"].toString().isEmpty());
    const QJsonObject contradiction = finding("C-031", "sh.p.invest");
    EXPECT_EQ(contradiction[u"place"][u"end"].toInt() - contradiction[u"place"][u"start"].toInt(),
              QStringLiteral("2680.00万元").size());
    EXPECT_FALSE(finding("SH-028", "sh.rec.unit")[u"clause"].toString().isEmpty());
}

TEST_F(CliCheckTest, GroupsBySeverityAndPartAndEndsWithTotals)
{
    const Ran ran = cli({"check", m_file, "--today", "2025-10-28"});
    expectExit(ran, 1);
    const QStringList lines = QString::fromUtf8(ran.output).trimmed().split(u'\n');
    EXPECT_EQ(lines.front(), u"Errors (17)");
    EXPECT_TRUE(lines.contains(QStringLiteral("Warnings (3)"))) << ran.output.toStdString();
    EXPECT_EQ(lines.filter(QRegularExpression(QStringLiteral("^  四、试点方案$"))).size(), 2)
        << "a part of each group";
    EXPECT_EQ(lines.back(), u"17 errors, 3 warnings, 0 hints");
}

TEST_F(CliCheckTest, SpeaksEnglishOrChinese)
{
    EXPECT_TRUE(cli({"check", m_file}).output.contains("over the limit of 1000; "));
    qputenv("SHENBAO_LANGUAGE", "zh_CN");
    const QByteArray chinese = cli({"check", m_file}).output;
    qputenv("SHENBAO_LANGUAGE", "en");
    EXPECT_TRUE(chinese.contains("超出上限1000字")) << chinese.toStdString();
    EXPECT_FALSE(chinese.contains("over the limit"));
}

TEST_F(CliCheckTest, ListsTheChecksOfAForm)
{
    for (const auto& [form, own, count] :
         {std::tuple{"sh-hqds", "SH-042", 107}, std::tuple{"wh-hqds", "WH-070", 136}}) {
        QStringList ids;
        for (const QJsonValue& one : array(cli({"checks", form, "--json"}))) {
            for (const char* name : {"id", "severity", "kind", "message", "english", "gloss"}) {
                EXPECT_FALSE(one[QLatin1String(name)].toString().isEmpty()) << name;
            }
            ids << one[u"id"].toString();
        }
        EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
        ids.removeDuplicates();
        EXPECT_EQ(ids.size(), count);
        EXPECT_TRUE(ids.contains(QLatin1String(own)));
        const Ran text = cli({"checks", form});
        expectExit(text, 0);
        EXPECT_TRUE(text.output.contains(own));
    }
    expectExit(cli({"checks", "no-such-form"}), 3);
}

TEST_F(CliCheckTest, AcknowledgesAWarningUntilTheValueChanges)
{
    expectExit(
        cli({"waive", m_file, "C-051", "sh.p.scene", "--reason", "合计含试点", "--today", "2025-10-28"}), 0);
    EXPECT_EQ(finding("C-051", "sh.p.scene")[u"waived"][u"reason"], QStringLiteral("合计含试点"));
    const Ran text = cli({"check", m_file, "--today", "2025-10-28"});
    EXPECT_TRUE(text.output.contains("合计含试点") && text.output.contains("1 acknowledged"));
    const QString longer = get(m_file, "sh.p.scene").toString() + QStringLiteral("\n另有一段。");
    const QJsonObject answers{{QStringLiteral("sh.p.scene"), longer}};
    const QString values = write("new.json", QJsonDocument(answers).toJson());
    expectExit(cli({"fill", m_file, "--values", values}), 0);
    EXPECT_FALSE(finding("C-051", "sh.p.scene").contains(u"waived"));
}

TEST_F(CliCheckTest, AcknowledgesTheOneErrorThatHasAGround)
{
    expectExit(cli({"waive", m_file, "C-011", "sh.base.uscc", "--reason", "已核对证照原件"}), 0);
    const Ran text = cli({"check", m_file, "--today", "2025-10-28"});
    EXPECT_TRUE(text.output.startsWith("Errors (16)")) << text.output.toStdString();
    expectExit(cli({"waive", m_file, "C-011", "sh.base.uscc", "--withdraw"}), 0);
    expectExit(cli({"waive", m_file, "C-011", "sh.base.uscc", "--withdraw"}), 1);
    EXPECT_FALSE(finding("C-011", "sh.base.uscc").contains(u"waived"));
}

TEST_F(CliCheckTest, RefusesToAcknowledgeWhatMustBeCorrected)
{
    const QByteArray bytes = test::readBytes(m_file);
    expectExit(cli({"waive", m_file, "C-014", "sh.base.phone", "--reason", "x"}), 3);
    expectExit(cli({"waive", m_file, "C-051", "sh.p.scene", "--reason", " ", "--today", "2025-10-28"}), 3);
    expectExit(cli({"waive", m_file, "C-011", "sh.base.uscc", "--reason", "没问题"}), 3); // not the ground
    expectExit(cli({"waive", m_file, "C-099", "sh.p.scene", "--reason", "x"}), 1);
    expectExit(cli({"waive", m_file, "C-051", "sh.p.scene"}), 2);
    expectExit(cli({"waive", m_file, "C-051", "sh.p.scene", "--reason", "x", "--withdraw"}), 2);
    EXPECT_EQ(test::readBytes(m_file), bytes);
}

/// The message of WH-007 names no number: it is the answers it compares that make an acknowledgement void.
TEST_F(CliCheckTest, ForgetsAnAcknowledgementWhenAnAnswerThatDecidesChanges)
{
    m_file = test::sampleProject(m_folder, QStringLiteral("wuhan"));
    const auto set = [&](const QByteArray& values) {
        expectExit(cli({"fill", m_file, "--values", write("v.json", values)}), 0);
    };
    const auto isWaived = [&] { return finding("WH-007", "wh.c.rnd").contains(u"waived"); };
    set(R"({"wh.c.rnd": "90000"})");
    expectExit(cli({"waive", m_file, "WH-007", "wh.c.rnd", "--reason", "集中投入", "--today", "2025-10-28"}),
               0);
    EXPECT_TRUE(isWaived());
    set(R"({"wh.c.revenue": "10"})");
    EXPECT_FALSE(isWaived());
}

TEST_F(CliCheckTest, KeepsAnAcknowledgementOverNight)
{
    m_file = test::sampleProject(m_folder, QStringLiteral("shanghai"));
    expectExit(
        cli({"waive", m_file, "C-023", "sh.cover.date", "--reason", "按计划签署日", "--today", "2025-10-20"}),
        0);
    for (const char* today : {"2025-10-20", "2025-10-21"}) {
        const QJsonArray all = array(cli({"check", m_file, "--json", "--today", today}));
        const auto late = std::find_if(all.begin(), all.end(), [](const QJsonValue& one) {
            return one[u"id"] == QLatin1String("C-023") && one[u"key"] == QLatin1String("sh.cover.date");
        });
        ASSERT_NE(late, all.end()) << today;
        EXPECT_TRUE((*late).toObject().contains(u"waived")) << today;
    }
}

/// An application whose only error is acknowledged is no draft.
TEST_F(CliCheckTest, ExportsNoDraftWhenTheOnlyErrorIsAcknowledged)
{
    const QString file = test::sampleProject(m_folder, QStringLiteral("shanghai"));
    expectExit(
        cli({"fill", file, "--values", write("code.json", R"({"sh.base.uscc": "91310115MAW0LHJ82J"})")}), 0);
    expectExit(cli({"check", file, "--today", "2025-10-28"}), 1);
    const Ran draft = cli({"export", file, "--to", path(QStringLiteral("draft")), "--only", "docx"});
    expectExit(
        cli({"waive", file, "C-011", "sh.base.uscc", "--reason", "已核对证照原件", "--today", "2025-10-28"}),
        0);
    expectExit(cli({"check", file, "--today", "2025-10-28"}), 0);
    const Ran final = cli({"export", file, "--to", path(QStringLiteral("final")), "--only", "docx"});
    EXPECT_NE(draft.output + draft.errors, final.output + final.errors);
}

/// What only the laid-out pages tell: the resolution at which a picture is printed, and characters that no font has.
TEST_F(CliCheckTest, LooksAtPicturesAndFontsOfTheLaidOutPages)
{
    const QString coarse = write("coarse.png", test::pngOf({320, 200}));
    write("fine.png", test::pngOf({2400, 1500}));
    const auto withPicture = [&](const char* name) {
        const QJsonObject answers{{QStringLiteral("sh.p.scene"),
                                   QStringLiteral("场景说明。\n\n![示意图](%1)\n").arg(QLatin1String(name))}};
        const QString values = write("scene.json", QJsonDocument(answers).toJson());
        expectExit(cli({"fill", m_file, "--values", values}), 0);
    };
    withPicture("fine.png");
    EXPECT_TRUE(finding("C-047", "sh.p.scene").isEmpty());
    EXPECT_TRUE(finding("C-044", "").isEmpty());
    withPicture("coarse.png");
    const QJsonObject found = finding("C-047", "sh.p.scene");
    ASSERT_FALSE(found.isEmpty());
    static const QRegularExpression number(QStringLiteral("约(\\d+)dpi"));
    const int dpi = number.match(found[u"message"].toString()).captured(1).toInt();
    EXPECT_TRUE(dpi >= 40 && dpi < 150) << dpi;

    const char32_t nowhere = 0x10FFFD;
    const QJsonObject answers{{QStringLiteral("sh.p.scene"), QString::fromUcs4(&nowhere, 1)}};
    expectExit(cli({"fill", m_file, "--values", write("name.json", QJsonDocument(answers).toJson())}), 0);
    EXPECT_TRUE(finding("C-044", "")[u"message"].toString().contains(QString::fromUcs4(&nowhere, 1)));
}

TEST_F(CliCheckTest, CorrectsWhatItCan)
{
    EXPECT_FALSE(finding("C-036", "sh.p.invest.rows").isEmpty());
    const Ran ran = cli({"fix", m_file, "C-036", "--today", "2025-10-28"});
    expectExit(ran, 0);
    EXPECT_TRUE(ran.output.contains("1 corrections")) << ran.output.toStdString();
    EXPECT_TRUE(finding("C-036", "sh.p.invest.rows").isEmpty());
    expectExit(cli({"fix", m_file, "C-036"}), 1);
    expectExit(cli({"fix", m_file, "C-014"}), 1);
}

} // namespace
} // namespace shenbao

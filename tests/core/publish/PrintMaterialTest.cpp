// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/SealMap.h"
#include "core/output/pdf/PdfWriter.h"
#include "core/publish/Exporter.h"
#include "core/publish/PrintStack.h"
#include "tests/core/publish/PrintFixture.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao {
namespace {

using PrintMaterialTest = test::PrintFixture;

QByteArray exportedPdf(const ProjectFile& file, const QString& folder, bool duplex)
{
    ExportOptions options;
    options.docx = options.xlsx = false;
    options.duplex = duplex;
    options.today = QDate(2026, 2, 25);
    const auto report = Exporter(file).exportTo(folder, options);
    EXPECT_TRUE(report.has_value());
    return report ? test::readBytes(report->files.value(0)) : QByteArray();
}

TEST_F(PrintMaterialTest, IsByteForByteTheExportedPdf)
{
    for (const char16_t* sample : {u"wuhan", u"shanghai", u"wuhan-flawed"}) {
        const auto file = open(QString::fromUtf16(sample));
        ASSERT_TRUE(file);
        for (const bool duplex : {false, true}) {
            PrintSetup how = setup();
            how.duplex = duplex;
            const PrintMaterial made = material(*file, how);
            const auto stacks = printStacks(made, {}, 1);
            ASSERT_EQ(stacks.size(), 1u);
            const auto pdf = writePdf(pagesOf(made, stacks[0]), made.about, made.source());
            SHENBAO_ASSERT_OK(pdf);
            EXPECT_TRUE(*pdf == exportedPdf(*file, m_folder.path(QStringLiteral("out")), duplex));
        }
    }
}

TEST_F(PrintMaterialTest, MarksDraftsAndProofs)
{
    const auto flawed = open(QStringLiteral("wuhan-flawed"));
    ASSERT_TRUE(flawed);
    const PrintMaterial draft = material(*flawed, setup());
    EXPECT_TRUE(draft.isDraft);
    EXPECT_GT(draft.errors, 0);
    EXPECT_TRUE(textOf(draft.pages.pages[0]).startsWith(QStringLiteral("草稿")));

    const auto file = open(QStringLiteral("wuhan"));
    ASSERT_TRUE(file);
    PrintSetup how = setup();
    const PrintMaterial plain = material(*file, how);
    EXPECT_FALSE(plain.isDraft);
    how.proof = true;
    const PrintMaterial proof = material(*file, how);
    for (const Page& page : proof.pages.pages) {
        EXPECT_TRUE(textOf(page).startsWith(QStringLiteral("校样")));
        EXPECT_FALSE(textOf(page).contains(QStringLiteral("草稿")));
    }
    const size_t sealed = size_t(sealPages(plain.pages).front());
    const auto rings = [&](const PrintMaterial& made) {
        const auto& items = made.pages.pages[sealed].items;
        return std::count_if(items.begin(), items.end(), [](const PageItem& item) {
            const auto* line = std::get_if<LineItem>(&item);
            return line && line->rgb == 0xC8102E;
        });
    };
    EXPECT_EQ(rings(plain), 0) << "no ring may be printed where the real seal goes";
    EXPECT_GT(rings(proof), 10);
    EXPECT_EQ(proof.versionCode, plain.versionCode);
}

TEST_F(PrintMaterialTest, CarriesTheVersionCodeLikeThePdf)
{
    const auto file = open(QStringLiteral("wuhan"));
    ASSERT_TRUE(file);
    PrintSetup how = setup();
    const PrintMaterial coded = material(*file, how);
    for (const Page& page : coded.pages.pages) {
        EXPECT_TRUE(textOf(page).contains(coded.versionCode));
    }
    how.codes = false;
    EXPECT_FALSE(textOf(material(*file, how).pages.pages[0]).contains(coded.versionCode));
}

TEST_F(PrintMaterialTest, SaysWhatMattersForPaper)
{
    const auto file = open(QStringLiteral("wuhan"));
    ASSERT_TRUE(file);
    const PrintMaterial made = material(*file, setup());
    for (const Finding& finding : made.findings) {
        EXPECT_TRUE(finding.id.startsWith(u"P-")) << finding.id.toStdString();
    }
    const auto sheets = [](const PrintMaterial& one) {
        for (const Finding& finding : one.findings) {
            if (finding.id == u"P-009") {
                return finding.message;
            }
        }
        return QString();
    };
    const int sides = int(made.pages.pages.size()) + made.enclosed;
    EXPECT_TRUE(sheets(made).contains(QString::number(sides))) << sheets(made).toStdString();
    PrintSetup how = setup();
    how.duplex = true;
    const PrintMaterial both = material(*file, how);
    EXPECT_TRUE(sheets(both).contains(
        QString::number(pagingSealPlan(int(both.pages.pages.size()) + both.enclosed, true, 40).sheets)));
}

TEST_F(PrintMaterialTest, KnowsHowManyCopiesAreHandedIn)
{
    const auto file = open(QStringLiteral("wuhan"));
    ASSERT_TRUE(file);
    const QString key = QStringLiteral("wh.set.submission");
    Proposal proposal = file->proposal();
    test::set(proposal, key,
              QJsonArray{QJsonObject{{QStringLiteral("份数"), QStringLiteral("3")}},
                         QJsonObject{{QStringLiteral("份数"), QStringLiteral("2")}}});
    SHENBAO_ASSERT_OK(file->apply({SetValue{key, proposal.own(key)}}));
    EXPECT_EQ(material(*file, setup()).copiesAsked, 5);
    SHENBAO_ASSERT_OK(file->apply({SetValue{key, Value()}}));
    EXPECT_EQ(material(*file, setup()).copiesAsked, 0);
    const auto other = open(QStringLiteral("shanghai"));
    ASSERT_TRUE(other);
    EXPECT_EQ(material(*other, setup()).copiesAsked, 0);
}

TEST_F(PrintMaterialTest, InstructionsSayWhatToDo)
{
    for (const char16_t* sample : {u"wuhan", u"shanghai"}) {
        const auto file = open(QString::fromUtf16(sample));
        ASSERT_TRUE(file);
        PrintSetup how = setup();
        how.duplex = true;
        how.copies = 3;
        const PrintMaterial made = material(*file, how);
        QString text;
        for (const Page& page : made.instructions.pages) {
            text += textOf(page);
            EXPECT_TRUE(std::none_of(page.items.begin(), page.items.end(), [](const PageItem& item) {
                return std::holds_alternative<ImageItem>(item);
            })) << "a place for a small picture is empty";
        }
        EXPECT_TRUE(text.contains(QStringLiteral("盖章说明")));
        EXPECT_TRUE(text.contains(QStringLiteral("双面打印")));
        EXPECT_TRUE(text.contains(QStringLiteral("本次打印3份")));
        EXPECT_TRUE(text.contains(made.versionCode));
        EXPECT_TRUE(text.contains(made.about.author));
        for (const SealPlace& place : made.seals) {
            EXPECT_TRUE(text.contains(place.spot.by));
            if (place.page >= 0) {
                EXPECT_TRUE(text.contains(spotName(place.spot.kind)));
                EXPECT_TRUE(text.contains(QStringLiteral("第%1页").arg(place.page + 1)));
                EXPECT_TRUE(text.contains(place.part));
            }
        }
        const bool hasPaging = std::any_of(made.seals.begin(), made.seals.end(), [](const SealPlace& place) {
            return place.spot.kind == SpotKind::PagingSeal;
        });
        EXPECT_EQ(text.contains(QStringLiteral("骑缝章示意")), hasPaging);
        if (hasPaging) {
            const PagingSealPlan plan =
                pagingSealPlan(int(made.pages.pages.size()) + made.enclosed, true, made.pages.seal.width());
            EXPECT_TRUE(text.contains(QStringLiteral("%1张纸").arg(plan.sheets)));
            EXPECT_TRUE(text.contains(QStringLiteral("分%1次加盖").arg(plan.stamps)));
        }
        for (const PrintMaterial::PartPages& part : made.parts) {
            EXPECT_TRUE(text.contains(QString(part.title + QStringLiteral("（第"))));
        }
        EXPECT_TRUE(made.instructions.spots.empty());
    }
}

TEST_F(PrintMaterialTest, WarnsOnTheInstructionsOfADraft)
{
    const auto file = open(QStringLiteral("shanghai-flawed"));
    ASSERT_TRUE(file);
    const PrintMaterial made = material(*file, setup());
    ASSERT_TRUE(made.isDraft);
    EXPECT_TRUE(textOf(made.instructions.pages.front()).contains(QStringLiteral("现在不能盖章")));
}

} // namespace
} // namespace shenbao

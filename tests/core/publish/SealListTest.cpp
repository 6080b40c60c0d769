// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/SealList.h"

#include "tests/core/publish/PrintFixture.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace shenbao {
namespace {

using SealListTest = test::PrintFixture;

/// The seal map as the command line program gives it: id and page, from 1.
std::vector<std::pair<QString, int>> sealMap(const QString& file)
{
    const test::Ran ran = test::runCli({QStringLiteral("seals"), file, QStringLiteral("--json")});
    EXPECT_EQ(ran.exitCode, 0);
    std::vector<std::pair<QString, int>> map;
    for (const QJsonValue& one : QJsonDocument::fromJson(ran.output).array()) {
        map.emplace_back(one[u"id"].toString(), one[u"page"].toInt());
    }
    return map;
}

TEST_F(SealListTest, IsTheSealMapOfBothSamples)
{
    for (const char16_t* sample : {u"wuhan", u"shanghai"}) {
        SCOPED_TRACE(QString::fromUtf16(sample).toStdString());
        auto file = open(QString::fromUtf16(sample));
        ASSERT_TRUE(file);
        const PrintMaterial made = material(*file, setup());
        const QString path = file->path();
        file.reset(); // two programs cannot have it open
        const auto map = sealMap(path);
        std::set<std::pair<QString, int>> expected(map.begin(), map.end());
        std::set<std::pair<QString, int>> found;
        std::set<int> pages;
        for (const SealPlace& place : made.seals) {
            found.emplace(place.spot.id, place.page + 1);
            EXPECT_EQ(place.part.isEmpty(), place.page < 0);
            EXPECT_EQ(place.printed, place.page < 0 ? 0 : made.pages.pages[size_t(place.page)].number);
        }
        for (const auto& [id, page] : map) {
            if (page > 0) {
                pages.insert(page - 1);
            }
        }
        EXPECT_EQ(found, expected);
        EXPECT_EQ(made.seals.size(), map.size());
        EXPECT_GE(pages.size(), 2u);
        EXPECT_EQ(sealPages(made.pages), std::vector<int>(pages.begin(), pages.end()));
    }
}

TEST_F(SealListTest, NamesThePartAndComesInTheOrderOfThePages)
{
    const auto file = open(QStringLiteral("wuhan"));
    ASSERT_TRUE(file);
    const PrintMaterial made = material(*file, setup());
    ASSERT_GE(made.seals.size(), 5u);
    EXPECT_EQ(made.seals[0].part, QStringLiteral("封面"));
    EXPECT_EQ(made.seals[0].page, 0);
    EXPECT_EQ(made.seals[1].part, QStringLiteral("申报项目承诺书"));
    EXPECT_EQ(made.seals[1].spot.kind, SpotKind::Signature);
    EXPECT_EQ(made.seals.back().page, -1);
    int before = 0;
    for (const SealPlace& place : made.seals) {
        if (place.page >= 0) {
            EXPECT_GE(place.page, before);
            before = place.page;
        } else {
            before = 1 << 20; // none on a page behind these
        }
    }
}

TEST_F(SealListTest, LeavesOutWhatDoesNotApply)
{
    const auto file = open(QStringLiteral("shanghai"));
    ASSERT_TRUE(file);
    const auto has = [](const PrintMaterial& made, const char16_t* id) {
        return std::any_of(made.seals.begin(), made.seals.end(),
                           [&](const SealPlace& place) { return place.spot.id == QString::fromUtf16(id); });
    };
    EXPECT_TRUE(has(material(*file, setup()), u"SH-S2"));
    SHENBAO_ASSERT_OK(file->apply({SetValue{QStringLiteral("sh.cover.recommender"), Value()}}));
    EXPECT_FALSE(has(material(*file, setup()), u"SH-S2"));
    EXPECT_FALSE(has(material(*file, setup()), u"SH-S3"));
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migrations.h"

#include "tests/core/store/StoreFixture.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao {
namespace {

const QStringList kTables{QStringLiteral("answer"),  QStringLiteral("attachment"), QStringLiteral("chunk"),
                          QStringLiteral("comment"), QStringLiteral("form"),       QStringLiteral("history"),
                          QStringLiteral("meta"),    QStringLiteral("version")};

QStringList tablesOf(const QString& path)
{
    return test::query(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
}

TEST(Migrations, StampAnEmptyFileWithIdAndFormat)
{
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("new.db"));
    {
        auto database = Database::open(path, Database::Mode::Create);
        SHENBAO_ASSERT_OK(database);
        SHENBAO_ASSERT_OK(migrate(*database, 0));
        EXPECT_EQ(database->number("PRAGMA application_id").value_or(-1), kApplicationId);
        EXPECT_EQ(database->number("PRAGMA user_version").value_or(-1), currentFormat());
    }
    for (const QString& table : kTables) {
        EXPECT_TRUE(tablesOf(path).contains(table)) << table.toStdString();
    }
}

TEST(Migrations, ChangeNothingInAFileOfTheCurrentFormat)
{
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("now.db"));
    auto database = Database::open(path, Database::Mode::Create);
    SHENBAO_ASSERT_OK(database);
    SHENBAO_ASSERT_OK(migrate(*database, 0));
    SHENBAO_ASSERT_OK(migrate(*database, currentFormat()));
    EXPECT_EQ(database->number("PRAGMA user_version").value_or(-1), currentFormat());
}

TEST(Migrations, ChangeNothingWhenAStepFails)
{
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("half.db"));
    {
        auto database = Database::open(path, Database::Mode::Create);
        SHENBAO_ASSERT_OK(database);
        SHENBAO_ASSERT_OK(database->execute(
            "CREATE TABLE history(x)")); // the last table of the first step is there already
        EXPECT_FALSE(migrate(*database, 0));
        EXPECT_EQ(database->number("PRAGMA user_version").value_or(-1), 0);
        EXPECT_EQ(database->number("PRAGMA application_id").value_or(-1), 0);
    }
    EXPECT_EQ(tablesOf(path), QStringList{QStringLiteral("history")});
}

/// One frozen file for each format that was ever released: tests/data/projects/vN.shenbao, made once by that version.
class FrozenProject : public testing::TestWithParam<int>
{};

TEST_P(FrozenProject, OpensWithAllItsAnswers)
{
    const QString name = QStringLiteral("v%1.shenbao").arg(GetParam());
    test::TempFolder folder;
    const QString path = folder.path(name);
    test::writeBytes(path, test::readBytes(test::dataPath(QStringLiteral("projects/") + name)));
    const auto project = ProjectFile::open(path, FormCatalog({}), ProjectFile::Mode::ReadWrite);
    SHENBAO_ASSERT_OK(project);
    const Proposal& proposal = (*project)->proposal();
    EXPECT_EQ(proposal.form().id, u"frozen");
    EXPECT_EQ(proposal.value(QStringLiteral("fz.name")), Value(QStringLiteral("武汉澜栎光测科技有限公司")));
    EXPECT_EQ(proposal.value(QStringLiteral("fz.amount")), Value(*Decimal::parse(u"1234.5")));
    EXPECT_EQ(proposal.value(QStringLiteral("fz.period")), Value(Period{{2026, 3}, {2026, 12}}));
    EXPECT_EQ(proposal.value(QStringLiteral("fz.kind")), Value(QStringList{QStringLiteral("拟建")}));
    EXPECT_EQ(proposal.value(QStringLiteral("fz.scale")), Value(*Decimal::parse(u"68000000000")));
    EXPECT_EQ(proposal.text(QStringLiteral("fz.text")), u"背景\n正文第一段\n要点");
    EXPECT_EQ(proposal.number(QStringLiteral("fz.lines")), *Decimal::parse(u"37.5"));
    const Value files = proposal.value(QStringLiteral("fz.files"));
    ASSERT_TRUE(files.rows() && files.rows()->size() == 1u);
    const QString reference = *files.rows()->front()[0].text();
    const auto data = (*project)->attachmentData(attachmentId(reference));
    SHENBAO_ASSERT_OK(data);
    EXPECT_TRUE(data->startsWith("\x89PNG"));
    EXPECT_EQ((*project)->lastEdit(),
              QDateTime::fromString(QStringLiteral("2026-11-21T11:44:14Z"), Qt::ISODate));
    const std::vector<Comment>& comments = (*project)->comments().all();
    ASSERT_EQ(comments.size(), GetParam() < 4 ? 0u : 2u);
    if (!comments.empty()) {
        EXPECT_EQ(comments[0].passage.text, u"第一段");
        EXPECT_EQ(comments[0].thread.size(), 2u);
        EXPECT_EQ(comments[0].thread[0].text, u"请补充数据");
        EXPECT_TRUE(comments[1].isResolved);
        EXPECT_FALSE(comments[1].isAboutPassage());
    }
    SHENBAO_EXPECT_OK((*project)->apply({SetValue{QStringLiteral("fz.amount"), Value(Decimal(5))}}));
}

INSTANTIATE_TEST_SUITE_P(EveryFormat, FrozenProject, testing::Range(1, currentFormat() + 1));

} // namespace
} // namespace shenbao

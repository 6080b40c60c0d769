// SPDX-License-Identifier: GPL-3.0-or-later
// Acknowledged findings are part of the project: kept, verified, taken back; and official text that was changed in the file.
#include "core/store/ProjectFile.h"

#include "tests/core/store/StoreFixture.h"

namespace shenbao {
namespace {

using Mode = ProjectFile::Mode;

class ProjectWaiversTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto project = ProjectFile::create(m_path, test::storeForm(),
                                           {SetValue{QStringLiteral("a.amount"), Value(Decimal(5))}});
        SHENBAO_ASSERT_OK(project);
    }
    std::unique_ptr<ProjectFile> open(Mode mode = Mode::ReadWrite)
    {
        auto project = ProjectFile::open(m_path, FormCatalog({}), mode);
        SHENBAO_EXPECT_OK(project);
        return std::move(project).value();
    }
    static Waiver waiver(const char16_t* id, const char16_t* reason)
    {
        return {QString::fromUtf16(id), QStringLiteral("a.amount"), QStringLiteral("0011"),
                QString::fromUtf16(reason), QDateTime(QDate(2026, 2, 25), QTime(9, 30), Qt::UTC)};
    }

    test::TempFolder m_folder;
    QString m_path = m_folder.path(QStringLiteral("p.shenbao"));
};

TEST_F(ProjectWaiversTest, AreKeptAndTakenBack)
{
    SHENBAO_ASSERT_OK(
        open()->addWaivers({waiver(u"C-019", u"口径为万元"), waiver(u"C-011", u"已核对证照原件")}));
    {
        const auto project = open(Mode::ReadOnly);
        ASSERT_EQ(project->waivers().size(), 2u);
        EXPECT_EQ(project->waivers()[0], waiver(u"C-011", u"已核对证照原件"));
    }
    const auto project = open();
    EXPECT_EQ(project->withdrawWaivers(QStringLiteral("C-011"), QStringLiteral("a.amount")).value_or(-1), 1);
    EXPECT_EQ(project->withdrawWaivers(QStringLiteral("C-011"), QStringLiteral("a.amount")).value_or(-1), 0);
    ASSERT_EQ(project->waivers().size(), 1u);
    EXPECT_EQ(project->waivers()[0].id, u"C-019");
}

TEST_F(ProjectWaiversTest, ReplaceThoseOfTheSameFinding)
{
    const auto project = open();
    SHENBAO_ASSERT_OK(project->addWaivers({waiver(u"C-019", u"旧理由")}));
    SHENBAO_ASSERT_OK(project->addWaivers({waiver(u"C-019", u"新理由")}));
    ASSERT_EQ(project->waivers().size(), 1u);
    EXPECT_EQ(project->waivers()[0].reason, u"新理由");
}

TEST_F(ProjectWaiversTest, AreNoEdits)
{
    const QStringList history = test::query(m_path, "SELECT count(*) FROM history");
    const QDateTime before = open(Mode::ReadOnly)->lastEdit();
    SHENBAO_ASSERT_OK(open()->addWaivers({waiver(u"C-019", u"理由")}));
    EXPECT_EQ(open(Mode::ReadOnly)->lastEdit(), before);
    EXPECT_EQ(test::query(m_path, "SELECT count(*) FROM history"), history);
}

TEST_F(ProjectWaiversTest, AreNoticedWhenTheyWereChangedOrTakenOut)
{
    SHENBAO_ASSERT_OK(open()->addWaivers({waiver(u"C-019", u"理由")}));
    const QByteArray whole = test::readBytes(m_path);
    test::runSql(m_path, "UPDATE waiver SET reason = 'x'");
    EXPECT_FALSE(ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly));
    test::writeBytes(m_path, whole);
    test::runSql(m_path, "DELETE FROM waiver");
    EXPECT_FALSE(ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly));
    test::writeBytes(m_path, whole);
    SHENBAO_EXPECT_OK(ProjectFile::open(m_path, FormCatalog({}), Mode::ReadOnly));
}

TEST_F(ProjectWaiversTest, CannotBeWrittenToAProjectOpenedForReading)
{
    EXPECT_FALSE(open(Mode::ReadOnly)->addWaivers({waiver(u"C-019", u"理由")}));
    EXPECT_TRUE(open(Mode::ReadOnly)->waivers().empty());
}

/// An older file is not touched by looking at it.
TEST_F(ProjectWaiversTest, AreNoneInAnOlderFileThatIsOnlyRead)
{
    const QByteArray bytes = test::readBytes(test::dataPath(QStringLiteral("projects/v1.shenbao")));
    test::writeBytes(m_path, bytes);
    {
        const auto project = open(Mode::ReadOnly);
        EXPECT_TRUE(project->waivers().empty());
        EXPECT_EQ(project->proposal().form().id, u"frozen");
        EXPECT_EQ(project->path(), m_path);
    }
    EXPECT_EQ(test::readBytes(m_path), bytes);
}

TEST_F(ProjectWaiversTest, ChangedOfficialTextIsReplacedAndSaid)
{
    const QByteArray official = test::storeFormXml(1, "官方文本");
    auto project = ProjectFile::open(m_path, test::catalogWith(m_folder, official), Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    EXPECT_EQ((*project)->changedParts(), QStringList{QStringLiteral("正文")});
    EXPECT_EQ(std::get<HeadingNode>((*project)->proposal().form().parts[0].nodes[0]).text, u"官方文本");
    ASSERT_EQ((*project)->notices().size(), 1);
    EXPECT_TRUE((*project)->notices()[0].contains(u"正文"));
    EXPECT_EQ((*project)->proposal().number(QStringLiteral("a.amount")), Decimal(5));
}

TEST_F(ProjectWaiversTest, OfficialTextIsRestoredInAFileThatIsOpenedForEditing)
{
    const FormCatalog catalog = test::catalogWith(m_folder, test::storeFormXml(1, "官方文本"));
    {
        auto project = ProjectFile::open(m_path, catalog, Mode::ReadWrite);
        SHENBAO_ASSERT_OK(project);
        EXPECT_EQ((*project)->changedParts(), QStringList{QStringLiteral("正文")});
    }
    auto project = ProjectFile::open(m_path, catalog, Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    EXPECT_TRUE((*project)->changedParts().isEmpty());
    EXPECT_TRUE((*project)->notices().isEmpty());
    EXPECT_EQ((*project)->proposal().number(QStringLiteral("a.amount")), Decimal(5));
}

TEST_F(ProjectWaiversTest, OtherGuidanceIsNoChangedText)
{
    const QByteArray official = test::storeFormXml(1, "小表", {}, "新说明");
    auto project = ProjectFile::open(m_path, test::catalogWith(m_folder, official), Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    EXPECT_TRUE((*project)->changedParts().isEmpty());
    EXPECT_TRUE((*project)->notices().isEmpty());
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/FileSaver.h"

#include "tests/support/Fixtures.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

namespace shenbao {
namespace {

class FileSaverTest : public testing::Test
{
protected:
    QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    test::TempFolder m_folder;
};

TEST_F(FileSaverTest, WritesANewFile)
{
    const QString path = m_folder.path(QStringLiteral("申报书.docx"));
    SHENBAO_ASSERT_OK(saveFile(path, "abc"));
    EXPECT_EQ(test::readBytes(path), "abc");
    EXPECT_EQ(names(), QStringList{QStringLiteral("申报书.docx")}) << "nothing is left beside it";
}

TEST_F(FileSaverTest, ReplacesAnOldFileWhole)
{
    const QString path = m_folder.path(QStringLiteral("a.pdf"));
    SHENBAO_ASSERT_OK(saveFile(path, QByteArray(100'000, 'x')));
    SHENBAO_ASSERT_OK(saveFile(path, "new"));
    EXPECT_EQ(test::readBytes(path), "new");
}

TEST_F(FileSaverTest, WritesAnEmptyFile)
{
    const QString path = m_folder.path(QStringLiteral("a.txt"));
    SHENBAO_ASSERT_OK(saveFile(path, {}));
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(FileSaverTest, SaysWhichFileCannotBeWritten)
{
    const QString path = m_folder.path(QStringLiteral("no/such/folder/a.pdf"));
    const auto saved = saveFile(path, "abc");
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().code, ErrorCode::Output);
    EXPECT_TRUE(saved.error().message.contains(path));
}

TEST_F(FileSaverTest, LeavesTheOldFileWhenAFolderStandsInTheWay)
{
    ASSERT_TRUE(QDir().mkpath(m_folder.path(QStringLiteral("a.pdf"))));
    EXPECT_FALSE(saveFile(m_folder.path(QStringLiteral("a.pdf")), "abc").has_value());
    EXPECT_EQ(names(), QStringList{QStringLiteral("a.pdf")});
}

TEST_F(FileSaverTest, LeavesTheOldFileInAFolderThatIsReadOnly)
{
    if (geteuid() == 0) {
        GTEST_SKIP() << "root may write everywhere";
    }
    const QString path = m_folder.path(QStringLiteral("a.pdf"));
    SHENBAO_ASSERT_OK(saveFile(path, "old"));
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto saved = saveFile(path, "new");
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_FALSE(saved.has_value());
    EXPECT_EQ(test::readBytes(path), "old");
}

TEST_F(FileSaverTest, LeavesTheOldFileWhenTheNewOneGetsNoRoom)
{
    const QString path = m_folder.path(QStringLiteral("a.pdf"));
    SHENBAO_ASSERT_OK(saveFile(path, "old"));
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // the write fails with EFBIG instead
    const rlimit small{1000, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto saved = saveFile(path, QByteArray(100'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().code, ErrorCode::Output);
    EXPECT_EQ(test::readBytes(path), "old");
    EXPECT_EQ(names(), QStringList{QStringLiteral("a.pdf")}) << "nothing is left beside it";
}

TEST(SafeFileName, KeepsAnOrdinaryName)
{
    const QString name = QStringLiteral("某某（上海）科技有限公司+焊接质检数据集+申报书");
    EXPECT_EQ(safeFileName(name), name);
}

TEST(SafeFileName, ReplacesWhatFileSystemsForbid)
{
    EXPECT_EQ(safeFileName(QStringLiteral("a/b\\c:d*e?f\"g<h>i|j")), u"a＿b＿c＿d＿e＿f＿g＿h＿i＿j");
    EXPECT_EQ(safeFileName(QStringLiteral("a\nb\tc")), u"a＿b＿c");
    EXPECT_EQ(safeFileName(QStringLiteral("../../etc/passwd")), u"..＿..＿etc＿passwd");
}

TEST(SafeFileName, EndsWithNoDotOrBlank)
{
    EXPECT_EQ(safeFileName(QStringLiteral("name. . ")), u"name");
    EXPECT_EQ(safeFileName(QStringLiteral("  name")), u"name");
}

TEST(SafeFileName, NeverGivesAnEmptyName)
{
    for (const QString& name :
         {QString(), QStringLiteral("   "), QStringLiteral("."), QStringLiteral("..")}) {
        EXPECT_EQ(safeFileName(name), u"申报书");
    }
}

TEST(SafeFileName, StaysShortEnoughForEveryFileSystem)
{
    for (const QString& piece :
         {QStringLiteral("长"), QStringLiteral("a"), QStringLiteral("𠮷"), QStringLiteral("长𠮷")}) {
        const QString name = safeFileName(piece.repeated(300));
        EXPECT_LE((name + QStringLiteral(".docx")).toUtf8().size(), 255);
        EXPECT_FALSE(name.back().isHighSurrogate());
        EXPECT_EQ(QString::fromUtf8(name.toUtf8()), name);
    }
}

TEST(SafeFileName, AvoidsTheNamesThatWindowsKeepsForItself)
{
    for (const QString& name :
         {QStringLiteral("CON"), QStringLiteral("nul"), QStringLiteral("COM1"), QStringLiteral("LPT9")}) {
        EXPECT_NE(safeFileName(name).toUpper(), name.toUpper());
    }
}

} // namespace
} // namespace shenbao

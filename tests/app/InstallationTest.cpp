// SPDX-License-Identifier: GPL-3.0-or-later
// Where the programs find their files: installed under any prefix, and in the tree that they were built in.
#include "app/Installation.h"

#include "tests/support/Fixtures.h"

#include <QCoreApplication>
#include <QDir>

namespace shenbao {
namespace {

TEST(Installation, FilesLieBesideTheProgramsUnderAnyPrefix)
{
    const test::TempFolder prefix;
    ASSERT_TRUE(QDir().mkpath(prefix.path(QStringLiteral("bin"))));
    ASSERT_TRUE(QDir().mkpath(prefix.path(QStringLiteral("share/shenbao/samples"))));
    EXPECT_EQ(dataFolder(prefix.path(QStringLiteral("bin")), QStringLiteral("samples")),
              prefix.path(QStringLiteral("share/shenbao/samples")));
    EXPECT_EQ(dataFolder(prefix.path(QStringLiteral("bin")), QStringLiteral("nothing")), QString());
}

TEST(Installation, WithoutAnInstallationTheTreeOfTheBuildServes)
{
    const QString found = dataFolder(QCoreApplication::applicationDirPath(), QStringLiteral("samples"));
    EXPECT_EQ(QDir(found).canonicalPath(),
              QDir(QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples")).canonicalPath());
}

TEST(Installation, AnInstallationComesBeforeTheTree)
{
    const test::TempFolder root;
    for (const char* folder :
         {"build/release/bin", "build/release/share/shenbao/samples", "resources/samples"}) {
        ASSERT_TRUE(QDir().mkpath(root.path(QString::fromLatin1(folder))));
    }
    EXPECT_EQ(dataFolder(root.path(QStringLiteral("build/release/bin")), QStringLiteral("samples")),
              root.path(QStringLiteral("build/release/share/shenbao/samples")));
    ASSERT_TRUE(QDir(root.path(QStringLiteral("build/release/share"))).removeRecursively());
    EXPECT_EQ(dataFolder(root.path(QStringLiteral("build/release/bin")), QStringLiteral("samples")),
              root.path(QStringLiteral("resources/samples")));
}

TEST(Installation, FormsOfTheUserComeBeforeThoseOfTheMachineAndThoseBuiltIn)
{
    const test::TempFolder machine;
    const test::TempFolder general;
    const QByteArray before = qgetenv("XDG_DATA_DIRS");
    qputenv("XDG_DATA_DIRS", QString(machine.path() + u':' + general.path()).toUtf8());
    const QStringList folders = formFolders({QStringLiteral("/asked")});
    before.isNull() ? qunsetenv("XDG_DATA_DIRS") : qputenv("XDG_DATA_DIRS", before);

    ASSERT_EQ(folders.size(), 5) << folders.join(u' ').toStdString();
    EXPECT_EQ(folders[0], QStringLiteral(":/forms"));
    EXPECT_EQ(folders[1], general.path(QStringLiteral("shenbao/forms")));
    EXPECT_EQ(folders[2], machine.path(QStringLiteral("shenbao/forms")));
    EXPECT_TRUE(folders[3].endsWith(u"/shenbao/forms")) << folders[3].toStdString(); // the user's
    EXPECT_EQ(folders[4], QStringLiteral("/asked"));
}

} // namespace
} // namespace shenbao

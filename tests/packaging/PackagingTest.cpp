// SPDX-License-Identifier: GPL-3.0-or-later
// What a desktop learns about the program: menu entry, file type, software centre, icons, manual pages. Whether the package as a
// whole installs and works is tried by packaging/check-deb.sh.
#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>

namespace shenbao {
namespace {

constexpr qint64 kApplicationIdAt = 68; // in the header of an SQLite file

QString packagingPath(const QString& name)
{
    return QStringLiteral(SHENBAO_SOURCE_DIR "/packaging/linux/") + name;
}

QString text(const QString& path)
{
    const QString whole = QString::fromUtf8(test::readBytes(path));
    EXPECT_FALSE(whole.isEmpty()) << test::utf8(path);
    return whole;
}

/// The keys of the menu entry.
QHash<QString, QString> desktopEntry()
{
    QHash<QString, QString> entry;
    const QStringList lines = text(packagingPath(QStringLiteral("shenbao.desktop"))).split(u'\n');
    for (const QString& line : lines) {
        if (const qsizetype equals = line.indexOf(u'='); equals > 0 && !line.startsWith(u'#')) {
            EXPECT_FALSE(entry.contains(line.left(equals))) << test::utf8(line);
            entry.insert(line.left(equals), line.mid(equals + 1));
        }
    }
    return entry;
}

/// Texts of the elements with this name, in any place.
QStringList elements(const QString& file, const QString& name)
{
    QXmlStreamReader reader(test::readBytes(file));
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name) {
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    EXPECT_FALSE(reader.hasError()) << test::utf8(reader.errorString());
    return texts;
}

const QString kMetainfo = QStringLiteral(SHENBAO_METAINFO);

TEST(Packaging, TheMenuEntryIsChineseAndOpensAFile)
{
    const auto entry = desktopEntry();
    EXPECT_EQ(entry[QStringLiteral("Name[zh_CN]")], QStringLiteral("申报助手"));
    for (const char* key : {"GenericName[zh_CN]", "Comment[zh_CN]", "Keywords[zh_CN]", "Name", "Comment"}) {
        EXPECT_FALSE(entry[QString::fromLatin1(key)].isEmpty()) << key;
    }
    EXPECT_EQ(entry[QStringLiteral("Exec")], QStringLiteral("shenbao %f"));
    EXPECT_EQ(entry[QStringLiteral("MimeType")], QStringLiteral("application/x-shenbao;"));
    EXPECT_EQ(entry[QStringLiteral("Terminal")], QStringLiteral("false"));
}

TEST(Packaging, TheMenuEntryIsValid)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
    if (tool.isEmpty()) {
        GTEST_SKIP() << "desktop-file-validate is not installed";
    }
    const auto ran = test::runProgram(tool, {packagingPath(QStringLiteral("shenbao.desktop"))});
    EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString() << ran.errors.toStdString();
    EXPECT_EQ(ran.output, QByteArray());
}

TEST(Packaging, TheDescriptionForSoftwareCentresFitsTheMenuEntry)
{
    EXPECT_EQ(elements(kMetainfo, QStringLiteral("launchable")),
              QStringList{QStringLiteral("shenbao.desktop")});
    EXPECT_EQ(QString(elements(kMetainfo, QStringLiteral("mediatype")).join(u';') + u';'),
              desktopEntry()[QStringLiteral("MimeType")]);
    EXPECT_TRUE(elements(kMetainfo, QStringLiteral("name")).contains(QStringLiteral("申报助手")));
    EXPECT_TRUE(text(kMetainfo).contains(QStringLiteral("version=\"" SHENBAO_VERSION "\"")));
    EXPECT_FALSE(text(kMetainfo).contains(u'@')) << "a variable was not replaced";
}

TEST(Packaging, TheDescriptionForSoftwareCentresIsValid)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("appstreamcli"));
    if (tool.isEmpty()) {
        GTEST_SKIP() << "appstreamcli is not installed";
    }
    const auto ran =
        test::runProgram(tool, {QStringLiteral("validate"), QStringLiteral("--no-net"), kMetainfo});
    EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString() << ran.errors.toStdString();
}

TEST(Packaging, ProjectsAreKnownByNameAndByContent)
{
    const test::TempFolder folder;
    ASSERT_TRUE(QDir().mkpath(folder.path(QStringLiteral("mime/packages"))));
    ASSERT_TRUE(QFile::copy(packagingPath(QStringLiteral("shenbao.mime.xml")),
                            folder.path(QStringLiteral("mime/packages/shenbao.xml"))));
    // beside the types of Qt itself and no others of this machine; read once, when the first file is asked about
    qputenv("XDG_DATA_DIRS", folder.path().toUtf8());
    const QMimeDatabase types;
    const QString ours = QStringLiteral("application/x-shenbao");

    const QString project = test::sampleProject(folder, QStringLiteral("wuhan"));
    EXPECT_EQ(types.mimeTypeForFile(project, QMimeDatabase::MatchExtension).name(), ours);
    EXPECT_EQ(types.mimeTypeForFile(project).name(), ours);
    const QString renamed = folder.path(QStringLiteral("renamed"));
    ASSERT_TRUE(QFile::copy(project, renamed));
    EXPECT_EQ(types.mimeTypeForFile(renamed).name(), ours);
    EXPECT_EQ(types.mimeTypeForFile(renamed).iconName(), QStringLiteral("application-x-shenbao"));

    // a database of another program is none of ours
    QFile other(renamed);
    ASSERT_TRUE(other.open(QIODevice::ReadWrite));
    ASSERT_TRUE(other.seek(kApplicationIdAt));
    ASSERT_EQ(other.write(QByteArray(4, '\0')), 4);
    other.close();
    EXPECT_NE(types.mimeTypeForFile(renamed).name(), ours);
}

TEST(Packaging, EveryIconHasTheSizeOfItsName)
{
    const QDir folder(QStringLiteral(SHENBAO_SOURCE_DIR "/resources/icons"));
    for (const char* kind : {"shenbao", "document"}) {
        for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
            const QString path =
                folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(kind)).arg(size));
            const QImage image(path);
            EXPECT_EQ(image.size(), QSize(size, size)) << test::utf8(path);
            EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0) << test::utf8(path) << ": no ground of its own";
        }
    }
}

/// `shenbao-cli new FORM FILE.shenbao [--values V.json]` and so on.
QStringList synopses()
{
    static const QRegularExpression line(QStringLiteral("^  shenbao-cli (.+)$"),
                                         QRegularExpression::MultilineOption);
    QStringList list;
    const QString help = QString::fromUtf8(test::runCli({QStringLiteral("--help")}).output);
    for (auto match = line.globalMatch(help); match.hasNext();) {
        list << match.next().captured(1);
    }
    return list;
}

TEST(Packaging, ManualPagesKnowEveryCommandAndOption)
{
    const QStringList commands = synopses();
    ASSERT_GT(commands.size(), 10);
    for (const char* page : {"man/shenbao-cli.1.in", "man/zh_CN/shenbao-cli.1.in"}) {
        const QStringList lines = text(packagingPath(QString::fromLatin1(page))).remove(u'\\').split(u'\n');
        for (const QString& synopsis : commands) {
            const QString command = synopsis.section(u' ', 0, 0);
            const auto heading = std::find_if(lines.begin(), lines.end(), [&](const QString& line) {
                return line.startsWith(QString(u".B " + command + u' '));
            });
            ASSERT_NE(heading, lines.end()) << page << " lacks " << test::utf8(command);
            static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
            for (auto match = option.globalMatch(synopsis); match.hasNext();) {
                const QString name = match.next().captured();
                EXPECT_TRUE(heading->contains(name))
                    << page << ", " << test::utf8(command) << ", lacks " << test::utf8(name);
            }
        }
    }
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped Chinese translation is complete, and keeps every placeholder.
#include "tests/support/Fixtures.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace shenbao::test {
namespace {

struct Message
{
    QString source;
    QString translation;
    bool unfinished = false;
};

const QString shipped = QStringLiteral(SHENBAO_SOURCE_DIR "/translations/shenbao_zh_CN.ts");

std::vector<Message> messages(const QString& path = shipped)
{
    QXmlStreamReader reader(readBytes(path));
    std::vector<Message> list;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (reader.name() == u"source") {
            list.push_back({reader.readElementText(), {}, false});
        } else if (reader.name() == u"translation" && !list.empty()) {
            list.back().unfinished = reader.attributes().hasAttribute(QLatin1String("type"));
            list.back().translation =
                reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return list;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%(n|\\d)"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        found << matches.next().captured();
    }
    found.sort();
    return found;
}

TEST(Translation, HasNoUnfinishedMessage)
{
    const auto all = messages();
    EXPECT_GT(all.size(), 100U);
    for (const Message& message : all) {
        EXPECT_FALSE(message.unfinished) << message.source.toStdString();
        EXPECT_FALSE(message.translation.isEmpty()) << message.source.toStdString();
    }
}

// The target update_translations would change nothing: a text that was added or reworded has its translation.
TEST(Translation, HoldsEveryTextOfTheSources)
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess lupdate;
    lupdate.start(QStringLiteral(SHENBAO_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-recursive"),
                   QStringLiteral("-I"), QStringLiteral(SHENBAO_SOURCE_DIR),
                   QStringLiteral(SHENBAO_SOURCE_DIR "/ui"), QStringLiteral(SHENBAO_SOURCE_DIR "/app"),
                   QStringLiteral(SHENBAO_SOURCE_DIR "/core"), QStringLiteral("-ts"), fresh});
    ASSERT_TRUE(lupdate.waitForFinished()) << lupdate.errorString().toStdString();
    ASSERT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
    QStringList inSources;
    for (const Message& message : messages(fresh)) {
        inSources << message.source;
    }
    QStringList translated;
    for (const Message& message : messages()) {
        translated << message.source;
    }
    inSources.sort();
    translated.sort();
    EXPECT_EQ(inSources, translated);
}

TEST(Translation, KeepsEveryPlaceholder)
{
    for (const Message& message : messages()) {
        EXPECT_EQ(placeholders(message.source), placeholders(message.translation))
            << message.source.toStdString();
    }
}

TEST(Translation, IsWhatTheProgramSpeaksByDefault)
{
    EXPECT_TRUE(runCli({}).errors.contains("用法"));
}

} // namespace
} // namespace shenbao::test

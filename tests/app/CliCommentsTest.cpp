// SPDX-License-Identifier: GPL-3.0-or-later
// Comments belong to the people who write: checks count them, exports do not know them.
#include "core/store/ProjectFile.h"
#include "tests/app/CliFixture.h"

namespace shenbao::test {
namespace {

class CliComments : public CliFixture
{
protected:
    /// Comments on every narrative, and on one answer that is none.
    static int comment(const QString& path, bool isResolved = false)
    {
        const auto project = ProjectFile::open(path, forms(), ProjectFile::Mode::ReadWrite);
        EXPECT_TRUE(project) << project.error().message.toStdString();
        CommentChanges changes;
        QString other;
        for (const auto& [key, value] : (*project)->proposal().answers()) {
            if (!value.richText()) {
                other = key;
                continue;
            }
            const QString text = anchorText((*project)->proposal(), key);
            const Anchor passage = anchorAt(text, 0, 4);
            Comment one = makeComment(key, passage, passage.text, remark());
            one.isResolved = isResolved;
            changes.push_back({one.id, one});
        }
        const Comment whole = makeComment(other, {}, {}, remark());
        changes.push_back({whole.id, whole});
        EXPECT_TRUE((*project)->changeComments(changes));
        return int(changes.size());
    }
    static Remark remark()
    {
        return {QStringLiteral("王晓"), QStringLiteral("绝不能印出来"),
                QDateTime(QDate(2026, 3, 5), QTime(9, 30), Qt::UTC)};
    }
    /// The number of open comments that check tells; 0 when it tells of none.
    static int told(const QString& file, std::initializer_list<Word> more = {})
    {
        std::vector<Word> words{"check", file, "--json", "--today", "2026-03-05"};
        words.insert(words.end(), more.begin(), more.end());
        const Ran ran = runCli({words.begin(), words.end()});
        for (const QJsonValue& one : array(ran)) {
            if (one[QStringLiteral("id")].toString() == u"C-048") {
                QString number;
                for (const QChar character : one[QStringLiteral("message")].toString()) {
                    number += character.isDigit() ? QString(character) : QString();
                }
                return number.toInt();
            }
        }
        return 0;
    }
};

TEST_F(CliComments, AreNeitherExportedNorDoTheyChangeTheExport)
{
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    const QString plain = path(QStringLiteral("plain"));
    expectExit(cli({"export", file, "--to", plain, "--volume"}), 0);
    ASSERT_GT(comment(file), 3);
    const QString said = path(QStringLiteral("said"));
    expectExit(cli({"export", file, "--to", said, "--volume"}), 0);
    const QStringList names = namesIn(plain);
    ASSERT_GE(names.size(), 4);
    EXPECT_EQ(namesIn(said), names);
    for (const QString& name : names) {
        EXPECT_EQ(readBytes(QDir(said).filePath(name)), readBytes(QDir(plain).filePath(name)))
            << name.toStdString();
    }
}

TEST_F(CliComments, AreCountedByTheChecks)
{
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    const int before = told(file);
    const int count = comment(file);
    EXPECT_EQ(told(file), before + count);
    EXPECT_EQ(told(file, {"--print"}), before + count);
    const int open = 1; // of the second round only the comment on a whole answer is open
    comment(file, true);
    EXPECT_EQ(told(file), before + count + open);
}

TEST_F(CliComments, FollowWhatTheProgramFillsIn)
{
    const QString file = sampleProject(m_folder, QStringLiteral("wuhan"));
    comment(file);
    QString key;
    QString text;
    {
        const auto project = ProjectFile::open(file, forms(), ProjectFile::Mode::ReadOnly);
        SHENBAO_ASSERT_OK(project);
        for (const Comment& one : (*project)->comments().all()) {
            if (one.isAboutPassage()) {
                key = one.key;
                text = one.quote;
            }
        }
    }
    const QByteArray values =
        QJsonDocument(
            QJsonObject{{key, QString(QStringLiteral("新的开头。") + text + QStringLiteral("，后文。"))}})
            .toJson();
    expectExit(cli({"fill", file, "--values", write("v.json", values)}), 0);
    const auto project = ProjectFile::open(file, forms(), ProjectFile::Mode::ReadOnly);
    SHENBAO_ASSERT_OK(project);
    for (const Comment& one : (*project)->comments().all()) {
        if (one.key == key) {
            EXPECT_TRUE(!one.passage.isPlaced() || one.passage.text == text);
            EXPECT_EQ(one.quote, text) << "never lost";
        }
    }
}

} // namespace
} // namespace shenbao::test

// SPDX-License-Identifier: GPL-3.0-or-later
// The litmus test of the design: an invented form in a folder goes the whole way, without a line of C++ for it.
#include "tests/app/CliFixture.h"

#include <QSet>

namespace shenbao::test {
namespace {

class CliThirdForm : public CliFixture
{
protected:
    void SetUp() override
    {
        if (!QFile::exists(m_forms + QStringLiteral("/third.xml")) || !QFile::exists(m_values)) {
            GTEST_SKIP() << "tests/data/forms/third.xml is not there";
        }
        // its folder may hold other forms that are broken on purpose
        QDir().mkpath(m_folder.path(QStringLiteral("mine")));
        ASSERT_TRUE(
            QFile::copy(m_forms + QStringLiteral("/third.xml"), m_own + QStringLiteral("/third.xml")));
        for (const QJsonValue& one : array(cli({"forms", "--json", "--forms-dir", m_own}))) {
            const QString id = one[QStringLiteral("id")].toString();
            if (id != u"sh-hqds" && id != u"wh-hqds") {
                m_id = id;
            }
        }
        ASSERT_FALSE(m_id.isEmpty());
        const Ran ran = cli({"new", m_id, m_project, "--values", m_values, "--forms-dir", m_own});
        ASSERT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    }

    QString m_forms = dataPath(QStringLiteral("forms"));
    QString m_values = dataPath(QStringLiteral("forms/third-values.json"));
    QString m_own = m_folder.path(QStringLiteral("mine"));
    QString m_project = m_folder.path(QStringLiteral("third.shenbao"));
    QString m_out = m_folder.path(QStringLiteral("out"));
    QString m_id;
};

TEST_F(CliThirdForm, IsDescribedKeyByKey)
{
    const QJsonArray fields = array(cli({"describe", m_id, "--json", "--forms-dir", m_own}));
    const QJsonObject values = QJsonDocument::fromJson(readBytes(m_values)).object();
    QSet<QString> keys;
    for (const QJsonValue& one : fields) {
        keys.insert(one[QStringLiteral("key")].toString());
    }
    for (const QString& key : values.keys()) {
        EXPECT_TRUE(keys.contains(key)) << key.toStdString();
    }
}

TEST_F(CliThirdForm, ChecksCleanAndFindsItsOwnFaults)
{
    const Ran clean = cli({"check", m_project, "--json", "--forms-dir", m_own, "--today", "2027-05-20"});
    expectExit(clean, 0);
    for (const QJsonValue& one : array(clean)) {
        EXPECT_NE(one[QStringLiteral("severity")], QStringLiteral("error")) << clean.output.toStdString();
    }
    const QString empty = path(QStringLiteral("empty.shenbao"));
    expectExit(cli({"new", m_id, empty, "--forms-dir", m_own}), 0);
    const Ran blank = cli({"check", empty, "--json", "--forms-dir", m_own});
    expectExit(blank, 1);
    EXPECT_GT(array(blank).size(), 3);
}

TEST_F(CliThirdForm, OpensWithoutItsFolderToo)
{
    expectExit(cli({"get", m_project}), 0);
    expectExit(cli({"check", m_project}), 0);
    EXPECT_EQ(cli({"get", m_project, "--json"}).output,
              cli({"get", m_project, "--json", "--forms-dir", m_own}).output);
}

TEST_F(CliThirdForm, GivesAnswersThatFillTakesAgain)
{
    const Ran all = cli({"get", m_project, "--json"});
    const QString copy = path(QStringLiteral("copy.shenbao"));
    ASSERT_TRUE(QFile::copy(m_project, copy));
    expectExit(cli({"fill", copy, "--values", write("again.json", all.output)}), 0);
    EXPECT_EQ(cli({"get", copy, "--json"}).output, all.output);
}

TEST_F(CliThirdForm, ExportsAllThreeFiles)
{
    const Ran ran = cli({"export", m_project, "--to", m_out, "--forms-dir", m_own});
    expectExit(ran, 0);
    const QStringList files = outputLines(ran);
    ASSERT_EQ(files.size(), 3);
    EXPECT_EQ(namesIn(m_out).size(), 3);
    const QJsonObject values = QJsonDocument::fromJson(readBytes(m_values)).object();
    for (const QString& file : files) {
        if (file.endsWith(u".docx")) {
            const QString text = officeText(file);
            const QString name = values[QStringLiteral("gz.unit.name")].toString();
            EXPECT_TRUE(!name.isEmpty() && text.contains(name));
        } else if (file.endsWith(u".xlsx")) {
            officeText(file);
        } else {
            EXPECT_TRUE(readBytes(file).startsWith("%PDF-"));
        }
    }
}

TEST_F(CliThirdForm, ShowsItsSealSpotsOnTheirPages)
{
    const QJsonArray seals = array(cli({"seals", m_project, "--json", "--forms-dir", m_own}));
    const QByteArray xml = readBytes(m_own + QStringLiteral("/third.xml"));
    EXPECT_EQ(seals.size(), xml.count("<spot id=\""));
    bool onPage = false;
    for (const QJsonValue& one : seals) {
        const QByteArray quoted = '"' + one[QStringLiteral("id")].toString().toUtf8() + '"';
        EXPECT_TRUE(xml.contains(quoted)) << quoted.toStdString();
        onPage = onPage ||
                 (one[QStringLiteral("page")].toInt() > 0 && one[QStringLiteral("width")].toDouble() > 0);
    }
    EXPECT_TRUE(onPage);
}

} // namespace
} // namespace shenbao::test

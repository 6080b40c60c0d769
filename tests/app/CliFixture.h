// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Fixtures.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/ZipXml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao::test {

/// A word of a command line, from a literal or a path.
struct Word : QString
{
    Word(const char* text) : QString(QString::fromUtf8(text)) {}
    Word(const QString& text) : QString(text) {}
};

/// Runs the program with its own empty data folder and English messages; tests look at keys, names and numbers in them.
class CliFixture : public testing::Test
{
protected:
    CliFixture()
    {
        qputenv("SHENBAO_LANGUAGE", "en");
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8());
    }

    static Ran cli(std::initializer_list<Word> words, const QByteArray& input = {})
    {
        return runCli({words.begin(), words.end()}, input);
    }

    QString path(const QString& name) const { return m_folder.path(name); }
    QString write(const char* name, const QByteArray& bytes)
    {
        const QString place = path(QString::fromUtf8(name));
        QFile file(place);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate)) << name;
        EXPECT_EQ(file.write(bytes), bytes.size());
        return place;
    }
    /// A new project of a form, with values in a file beside it.
    QString project(const char* form = "wh-hqds", const QByteArray& values = {})
    {
        const QString file = path(QStringLiteral("p.shenbao"));
        const Ran ran = values.isEmpty() ? cli({"new", form, file})
                                         : cli({"new", form, file, "--values", write("begin.json", values)});
        EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
        return file;
    }
    /// What `get` shows of one key.
    static QJsonValue get(const QString& file, const char* key)
    {
        const Ran ran = cli({"get", file, key, "--json"});
        EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
        return object(ran)[QString::fromLatin1(key)];
    }
    static QJsonObject object(const Ran& ran) { return QJsonDocument::fromJson(ran.output).object(); }
    static QJsonArray array(const Ran& ran) { return QJsonDocument::fromJson(ran.output).array(); }
    static QStringList outputLines(const Ran& ran)
    {
        return QString::fromUtf8(ran.output).split(u'\n', Qt::SkipEmptyParts);
    }
    static QStringList namesIn(const QString& folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// An exit code, with what was said when it is another one.
    static void expectExit(const Ran& ran, int code)
    {
        EXPECT_EQ(ran.exitCode, code) << ran.errors.toStdString() << ran.output.left(500).toStdString();
    }
    /// An input that cannot be used: 3, nothing on stdout, and a message that names all of these.
    static void expectUnusable(const Ran& ran, std::initializer_list<Word> named)
    {
        expectExit(ran, 3);
        EXPECT_EQ(ran.output, QByteArray());
        for (const Word& word : named) {
            EXPECT_TRUE(QString::fromUtf8(ran.errors).contains(word))
                << word.toStdString() << " is not in: " << ran.errors.toStdString();
        }
    }

    TempFolder m_folder;

private:
    TempFolder m_data;
};

/// Every XML part of an Office file is well-formed; gives the text of all of them.
inline QString officeText(const QString& path)
{
    QString text;
    const std::function<void(const XmlNode&)> collect = [&](const XmlNode& node) {
        text += node.text;
        for (const XmlNode& child : node.children) {
            collect(child);
        }
    };
    for (const ZipEntry& entry : unzip(readBytes(path))) {
        if (entry.name.endsWith(u".xml") || entry.name.endsWith(u".rels")) {
            collect(parseXml(entry.data));
        }
    }
    return text;
}

} // namespace shenbao::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"
#include "core/proposal/Proposal.h"
#include "tests/support/QtPrinters.h"

#include <QStringList>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shenbao::test {

/// tests/data/NAME and resources/samples/NAME of the source tree.
QString dataPath(const QString& name);
QString samplePath(const QString& name);
QByteArray readBytes(const QString& path);

/// The official forms as they are built into the programs.
const FormCatalog& forms();
FormPtr form(const QString& id);

/// Reads a form written in a test: the content of <form …>…</form> around `parts`.
Result<FormPtr> smallForm(const QByteArray& content);

/// Sets one answer as a values file gives it; a failure is a test failure.
void set(Proposal& proposal, const QString& key, const QJsonValue& json);

/// What a program printed and how it ended.
struct Ran
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};
/// Runs the command line program, or any other program; no shell in between.
Ran runCli(const QStringList& arguments, const QByteArray& input = {});
Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& input = {});

/// A tool of ../shared/tools; empty where the tools are absent, then the test says GTEST_SKIP() visibly.
QString sharedTool(const QString& name);

/// A folder that is removed at the end of the test.
class TempFolder
{
public:
    QString path(const QString& name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
};

/// A new project of a sample (shanghai, wuhan, shanghai-flawed, wuhan-flawed) inside `folder`, made with the program.
QString sampleProject(const TempFolder& folder, const QString& sample);

/// Fails with the message of the error when a Result is one.
#define SHENBAO_ASSERT_OK(result) ASSERT_TRUE((result).has_value()) << (result).error().message.toStdString()
#define SHENBAO_EXPECT_OK(result) EXPECT_TRUE((result).has_value()) << (result).error().message.toStdString()

} // namespace shenbao::test

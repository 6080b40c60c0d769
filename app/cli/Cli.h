// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/form/FormCatalog.h"
#include "core/store/ProjectFile.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shenbao::cli {

/// Exit codes of design.md section 8.
enum class Exit : int { Done = 0, No = 1, Usage = 2, Input = 3, Output = 4 };

Exit exitFor(const Error& error);

/// What a command gets: the forms, its words, and where to print. Results go to stdout, messages to stderr.
class Context
{
public:
    Context(const FormCatalog& formCatalog, const QCommandLineParser& commandLine)
        : forms(formCatalog)
        , parser(commandLine)
    {}

    QStringList arguments() const { return parser.positionalArguments().mid(1); }
    bool json() const { return parser.isSet(QStringLiteral("json")); }
    void print(const QString& line) const;
    void print(const QJsonArray& array) const;
    void print(const QJsonObject& object) const;
    void say(const QString& message) const;
    Exit fail(const Error& error) const;
    Exit usage(const QString& message) const;

    const FormCatalog& forms;
    const QCommandLineParser& parser;
};

/// Whether messages are asked for in English (SHENBAO_LANGUAGE): checks then speak English too, where the form gives it.
bool speaksEnglish();

/// A form by id, with its rules known to make sense.
Result<FormPtr> loadForm(const Context& context, const QString& id, int edition = 0);
/// The project named first on the command line; its notices go to stderr.
Result<std::unique_ptr<ProjectFile>> openProject(const Context& context, ProjectFile::Mode mode);
/// A text file, or standard input for "-". Refuses what is not UTF-8, or larger than 64 MB.
Result<QString> readTextFile(const QString& path);

struct Command
{
    const char* name;
    const char* synopsis;
    QStringList options; ///< names of the options that it takes, beside those of every command
    int least;           ///< positional words after the command
    int most;            ///< -1: any number
    Exit (*run)(const Context&);
};

Exit runForms(const Context& context);
Exit runDescribe(const Context& context);
Exit runNew(const Context& context);
Exit runFill(const Context& context);
Exit runGet(const Context& context);
Exit runAttach(const Context& context);
Exit runEdit(const Context& context);
Exit runCount(const Context& context);
Exit runCheck(const Context& context);
Exit runChecks(const Context& context);
Exit runWaive(const Context& context);
Exit runFix(const Context& context);
Exit runExport(const Context& context);
Exit runSeals(const Context& context);
Exit runVerify(const Context& context);

} // namespace shenbao::cli

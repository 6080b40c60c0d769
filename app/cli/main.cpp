// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Installation.h"
#include "app/cli/Cli.h"
#include "core/base/Tr.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace shenbao;
using namespace shenbao::cli;

namespace {

const std::vector<Command>& commands()
{
    const auto option = [](const char* name) { return QString::fromLatin1(name); };
    static const std::vector<Command> list{
        {"forms", "forms [--json]", {}, 0, 0, runForms},
        {"describe", "describe FORM [--json]", {}, 1, 1, runDescribe},
        {"new", "new FORM FILE.shenbao [--values V.json]", {option("values")}, 2, 2, runNew},
        {"fill", "fill FILE.shenbao --values V.json", {option("values")}, 1, 1, runFill},
        {"get", "get FILE.shenbao [KEY...] [--json]", {}, 1, -1, runGet},
        {"attach", "attach FILE.shenbao CATEGORY PATH...", {}, 3, -1, runAttach},
        {"count", "count [--json] [--limit N] [TEXTFILE|-]", {option("limit")}, 0, 1, runCount},
        {"edit", "edit FILE.shenbao --script FILE|-", {option("script")}, 1, 1, runEdit},
        {"check",
         "check FILE.shenbao [--json] [--today DATE] [--print]",
         {option("today"), option("print")},
         1,
         1,
         runCheck},
        {"checks", "checks FORM [--json]", {}, 1, 1, runChecks},
        {"waive",
         "waive FILE.shenbao ID [KEY] --reason TEXT|--withdraw [--today DATE]",
         {option("reason"), option("withdraw"), option("today")},
         2,
         3,
         runWaive},
        {"fix", "fix FILE.shenbao ID [KEY] [--today DATE]", {option("today")}, 2, 3, runFix},
        {"export",
         "export FILE.shenbao --to DIR [--only docx,pdf,xlsx] [--pdfa] [--volume] [--proof] [--duplex] "
         "[--no-codes]",
         {option("to"), option("only"), option("pdfa"), option("volume"), option("proof"), option("no-codes"),
          option("duplex")},
         1,
         1,
         runExport},
        {"seals", "seals FILE.shenbao [--json]", {}, 1, 1, runSeals},
        {"verify", "verify FILE.shenbao EXPORTED-FILE [--json]", {}, 2, 2, runVerify},
    };
    return list;
}

QString usageText()
{
    QString text = Tr::tr("usage: shenbao-cli COMMAND …, with --forms-dir DIR for forms of your own") + u'\n';
    for (const Command& command : commands()) {
        text += QStringLiteral("  shenbao-cli %1\n").arg(QString::fromLatin1(command.synopsis));
    }
    return text + Tr::tr("Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 an input cannot be used, "
                         "4 an output could not be written.");
}

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({{QStringLiteral("json"), QString()},
                       {QStringLiteral("pdfa"), QString()},
                       {QStringLiteral("volume"), QString()},
                       {QStringLiteral("no-codes"), QString()},
                       {QStringLiteral("duplex"), QString()},
                       {QStringLiteral("print"), QString()},
                       {QStringLiteral("proof"), QString()},
                       {{QStringLiteral("h"), QStringLiteral("help")}, QString()},
                       {QStringLiteral("version"), QString()},
                       {QStringLiteral("forms-dir"), QString(), QStringLiteral("DIR")},
                       {QStringLiteral("values"), QString(), QStringLiteral("FILE")},
                       {QStringLiteral("limit"), QString(), QStringLiteral("N")},
                       {QStringLiteral("script"), QString(), QStringLiteral("FILE")},
                       {QStringLiteral("today"), QString(), QStringLiteral("DATE")},
                       {QStringLiteral("reason"), QString(), QStringLiteral("TEXT")},
                       {QStringLiteral("withdraw"), QString()},
                       {QStringLiteral("to"), QString(), QStringLiteral("DIR")},
                       {QStringLiteral("only"), QString(), QStringLiteral("FORMATS")}});
}

int run(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool parsed = parser.parse(arguments);
    const FormCatalog none({});
    const Context early(none, parser);
    if (!parsed) {
        const QStringList unknown = parser.unknownOptionNames();
        const QString problem = unknown.isEmpty()
                                    ? Tr::tr("An option lacks its value.")
                                    : Tr::tr("There is no option “%1”.").arg(unknown.join(u", "));
        return int(early.usage(problem + u'\n' + usageText()));
    }
    if (parser.isSet(QStringLiteral("version"))) {
        early.print(QStringLiteral("shenbao-cli " SHENBAO_VERSION));
        return 0;
    }
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("help"))) {
        early.print(usageText());
        return 0;
    }
    const auto command = std::find_if(commands().begin(), commands().end(), [&](const Command& one) {
        return words.value(0) == QLatin1String(one.name);
    });
    if (command == commands().end()) {
        return int(early.usage(usageText()));
    }
    const qsizetype count = words.size() - 1;
    const QStringList common{QStringLiteral("json"), QStringLiteral("forms-dir")};
    const QStringList given = parser.optionNames();
    const bool optionsFit = std::all_of(given.begin(), given.end(), [&](const QString& name) {
        return common.contains(name) || command->options.contains(name);
    });
    if (count < command->least || (command->most >= 0 && count > command->most) || !optionsFit) {
        return int(
            early.usage(Tr::tr("usage: %1")
                            .arg(QStringLiteral("shenbao-cli ") + QString::fromLatin1(command->synopsis))));
    }
    const QStringList own = parser.values(QStringLiteral("forms-dir"));
    for (const QString& folder : own) {
        if (!QDir(folder).exists()) {
            return int(
                early.fail({ErrorCode::Input, Tr::tr("%1: there is no such folder.").arg(folder), {}}));
        }
    }
    const FormCatalog forms(formFolders(own));
    for (const QString& notice : forms.notices()) {
        early.say(notice);
    }
    if (!own.isEmpty() && words.value(0) != u"forms") { // which lists them itself
        for (const Error& problem : forms.problems()) {
            early.say(problem.message);
        }
    }
    const Exit exit = command->run(Context(forms, parser));
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
        return int(
            early.fail({ErrorCode::Output, Tr::tr("The result could not be written to the output."), {}}));
    }
    return int(exit);
}

/// Image and font plug-ins complain in English about files that our own messages report: shown only when asked for.
void showMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    static const bool all = qEnvironmentVariableIsSet("SHENBAO_DEBUG");
    if (all || type == QtCriticalMsg || type == QtFatalMsg) {
        std::fprintf(stderr, "%s\n", message.toUtf8().constData());
    }
}

} // namespace

int main(int argc, char** argv)
{
#ifdef __GLIBC__
    // a short run gains nothing from giving memory back in between, and every page asked for again costs its clearing
    mallopt(M_MMAP_THRESHOLD, 256 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 256 * 1024 * 1024);
#endif
    qInstallMessageHandler(showMessage);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shenbao"));
    QTranslator translator;
    // Chinese unless SHENBAO_LANGUAGE says otherwise: what the users read
    const QString language = qEnvironmentVariable("SHENBAO_LANGUAGE", QStringLiteral("zh_CN"));
    if (translator.load(QStringLiteral(":/translations/shenbao_") + language)) {
        QCoreApplication::installTranslator(&translator);
    }
    return run(QCoreApplication::arguments());
}

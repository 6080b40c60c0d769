// SPDX-License-Identifier: GPL-3.0-or-later
// verify FILE.shenbao ANY-EXPORTED-FILE: whether a file was exported from this state of the project, and if not, what changed.
#include "app/cli/Cli.h"
#include "core/base/Tr.h"
#include "core/input/FileKeywords.h"
#include "core/publish/Exporter.h"

namespace shenbao::cli {
namespace {

struct Change
{
    QString part;
    QString title;
};

/// Parts whose code differs, or that only one of the two has, in the order of the form.
std::vector<Change> changesBetween(const VersionCode& then, const VersionCode& now)
{
    const auto codeIn = [](const VersionCode& code, const QString& id) {
        const auto found = std::find_if(code.parts.begin(), code.parts.end(),
                                        [&](const VersionCode::Part& one) { return one.id == id; });
        return found == code.parts.end() ? QString() : found->code;
    };
    std::vector<Change> changes;
    for (const VersionCode::Part& part : now.parts) {
        if (codeIn(then, part.id) != part.code) {
            changes.push_back({part.id, part.title.isEmpty() ? part.id : part.title});
        }
    }
    for (const VersionCode::Part& part : then.parts) {
        if (codeIn(now, part.id).isEmpty()) {
            changes.push_back({part.id, part.id});
        }
    }
    return changes;
}

} // namespace

Exit runVerify(const Context& context)
{
    const auto project = openProject(context, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return context.fail(project.error());
    }
    const QString path = context.arguments()[1];
    const auto keywords = readFileKeywords(path);
    if (!keywords) {
        return context.fail(keywords.error());
    }
    const auto then = VersionCode::fromKeywords(*keywords);
    if (!then) {
        return context.fail(Error{
            ErrorCode::Input,
            Tr::tr("The file has no version code: this program did not export it, or another "
                   "program has removed the code."),
            {}}.at(path));
    }
    const Exporter exporter(**project);
    const VersionCode now = exporter.versionCode(exporter.compose(false));
    const bool isSame = then->document == now.document && then->project == now.project;
    const bool isForeign = then->project != now.project;
    const std::vector<Change> changes = isForeign ? std::vector<Change>() : changesBetween(*then, now);
    if (context.json()) {
        QJsonArray changed;
        for (const Change& change : changes) {
            changed.append(
                QJsonObject{{QStringLiteral("part"), change.part}, {QStringLiteral("title"), change.title}});
        }
        context.print(QJsonObject{{QStringLiteral("same"), isSame},
                                  {QStringLiteral("project"), !isForeign},
                                  {QStringLiteral("code"), then->document},
                                  {QStringLiteral("current"), now.document},
                                  {QStringLiteral("changed"), changed}});
    } else if (isSame) {
        context.print(Tr::tr("The file belongs to the present state of the project (version code %1).")
                          .arg(now.document));
    } else if (isForeign) {
        context.print(
            Tr::tr("The file was exported from another project (version code %1).").arg(then->document));
    } else {
        context.print(
            Tr::tr(
                "The file belongs to another state of the project: its version code is %1, the present one "
                "%2. Changed since:")
                .arg(then->document, now.document));
        for (const Change& change : changes) {
            context.print(QStringLiteral("  ") + change.title);
        }
    }
    return isSame ? Exit::Done : Exit::No;
}

} // namespace shenbao::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// check: what is still wrong.
#include "app/cli/Cli.h"
#include "core/base/Tr.h"
#include "core/base/YearMonth.h"
#include "core/check/CheckRunner.h"
#include "core/store/ProjectFile.h"

#include <array>

namespace shenbao::cli {
namespace {

QString severityName(Severity severity)
{
    static const std::array names{QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info")};
    return names[size_t(severity)];
}

QJsonObject toJson(const Finding& finding)
{
    QJsonObject object{{QStringLiteral("id"), finding.id},
                       {QStringLiteral("severity"), severityName(finding.severity)},
                       {QStringLiteral("key"), finding.key},
                       {QStringLiteral("message"), finding.message}};
    if (finding.start >= 0) {
        object.insert(QStringLiteral("place"), QJsonObject{{QStringLiteral("start"), finding.start},
                                                           {QStringLiteral("end"), finding.end}});
    }
    return object;
}

} // namespace

Exit runCheck(const Context& context)
{
    QDate today = QDate::currentDate();
    if (context.parser.isSet(QStringLiteral("today"))) {
        today = parseDate(context.parser.value(QStringLiteral("today")));
        if (!today.isValid()) {
            return context.usage(Tr::tr("--today needs a date (2026-03-05)."));
        }
    }
    const auto project = openProject(context, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return context.fail(project.error());
    }
    const auto runner = CheckRunner::create((*project)->proposal().formPtr());
    if (!runner) {
        return context.fail(runner.error());
    }
    const auto findings = runner->run((*project)->proposal(), today);
    std::array<int, 3> counts{};
    QJsonArray array;
    for (const Finding& finding : findings) {
        ++counts[size_t(finding.severity)];
        array.append(toJson(finding));
    }
    if (context.json()) {
        context.print(array);
    } else {
        const std::array titles{Tr::tr("Errors"), Tr::tr("Warnings"), Tr::tr("Hints")};
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
            if (counts[size_t(severity)] > 0) {
                context.print(titles[size_t(severity)]);
            }
            for (const Finding& finding : findings) {
                if (finding.severity == severity) {
                    context.print(
                        QStringLiteral("  %1\t%2\t%3").arg(finding.id, finding.key, finding.message));
                }
            }
        }
        context.print(
            Tr::tr("%1 errors, %2 warnings, %3 hints").arg(counts[0]).arg(counts[1]).arg(counts[2]));
    }
    return counts[0] > 0 ? Exit::No : Exit::Done;
}

} // namespace shenbao::cli

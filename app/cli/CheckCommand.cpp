// SPDX-License-Identifier: GPL-3.0-or-later
// check: what is still wrong. checks: what is looked at. waive: acknowledges a finding. fix: lets the program correct one.
#include "app/cli/Cli.h"
#include "core/base/Tr.h"
#include "core/base/YearMonth.h"
#include "core/check/Waiver.h"
#include "core/publish/ProjectChecks.h"

#include <array>

namespace shenbao::cli {
namespace {

constexpr int kMostFixes = 1000;

QString severityName(Severity severity)
{
    static const std::array names{QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info")};
    return names[size_t(severity)];
}

/// What a check says, in the language of the command line.
template<typename Said>
const QString& shown(const Said& said)
{
    return speaksEnglish() && !said.english.isEmpty() ? said.english : said.message;
}

/// The title of the part in which an answer is printed; what is not printed, or no answer at all, by other names.
QString partOf(const FormTemplate& form, const QString& key)
{
    const Field* field = form.field(key);
    if (!field) {
        return Tr::tr("The whole application");
    }
    for (const Part& part : form.parts) {
        if (part.id == field->part) {
            return part.title;
        }
    }
    return Tr::tr("Not printed");
}

QJsonObject toJson(const FormTemplate& form, const Finding& finding)
{
    QJsonObject object{{QStringLiteral("id"), finding.id},
                       {QStringLiteral("severity"), severityName(finding.severity)},
                       {QStringLiteral("key"), finding.key},
                       {QStringLiteral("part"), partOf(form, finding.key)},
                       {QStringLiteral("message"), finding.message},
                       {QStringLiteral("english"), finding.english},
                       {QStringLiteral("gloss"), finding.gloss}};
    if (!finding.clause.isEmpty()) {
        object.insert(QStringLiteral("clause"), finding.clause);
    }
    if (finding.start >= 0) {
        object.insert(QStringLiteral("place"), QJsonObject{{QStringLiteral("start"), finding.start},
                                                           {QStringLiteral("end"), finding.end}});
    }
    if (finding.row >= 0) {
        object.insert(QStringLiteral("row"), finding.row + 1);
    }
    const Field* field = form.field(finding.key);
    if (finding.column >= 0 && field && size_t(finding.column) < field->columns.size()) {
        object.insert(QStringLiteral("column"), field->columns[size_t(finding.column)].name);
    }
    if (finding.fix) {
        object.insert(QStringLiteral("fix"), finding.fix->label);
    }
    if (finding.waived) {
        object.insert(QStringLiteral("waived"),
                      QJsonObject{{QStringLiteral("reason"), finding.waived->reason},
                                  {QStringLiteral("at"), finding.waived->at.toString(Qt::ISODate)}});
    }
    return object;
}

void printGroup(const Context& context, const FormTemplate& form, const QString& title,
                const Findings& findings)
{
    if (findings.empty()) {
        return;
    }
    context.print(QStringLiteral("%1 (%2)").arg(title).arg(findings.size()));
    QString part;
    for (const Finding& finding : findings) {
        if (const QString here = partOf(form, finding.key); here != part) {
            part = here;
            context.print(QStringLiteral("  ") + part);
        }
        QString line = QStringLiteral("    %1\t%2\t%3").arg(finding.id, finding.key, shown(finding));
        if (!finding.clause.isEmpty()) {
            line += QStringLiteral(" [%1]").arg(finding.clause);
        }
        context.print(line);
        if (finding.waived) {
            context.print(QStringLiteral("      ") + Tr::tr("Reason: %1").arg(finding.waived->reason));
        }
    }
}

Result<QDate> dayOf(const Context& context)
{
    if (!context.parser.isSet(QStringLiteral("today"))) {
        return QDate::currentDate();
    }
    const QDate today = parseDate(context.parser.value(QStringLiteral("today")));
    if (!today.isValid()) {
        return shenbao::fail(ErrorCode::Usage, Tr::tr("--today needs a date (2026-03-05)."));
    }
    return today;
}

} // namespace

Exit runCheck(const Context& context)
{
    const auto today = dayOf(context);
    if (!today) {
        return context.fail(today.error());
    }
    const auto project = openProject(context, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return context.fail(project.error());
    }
    const bool isForPrint = context.parser.isSet(QStringLiteral("print"));
    const auto findings =
        checkProject(**project, *today, isForPrint ? CheckDepth::Print : CheckDepth::Everything);
    if (!findings) {
        return context.fail(findings.error());
    }
    const FormTemplate& form = (*project)->proposal().form();
    const Exit exit = countErrors(*findings) > 0 ? Exit::No : Exit::Done;
    if (context.json()) {
        QJsonArray array;
        for (const Finding& finding : *findings) {
            array.append(toJson(form, finding));
        }
        context.print(array);
        return exit;
    }
    std::array<Findings, 4> groups;
    for (const Finding& finding : *findings) {
        groups[finding.waived ? 3 : size_t(finding.severity)].push_back(finding);
    }
    const std::array titles{Tr::tr("Errors"), Tr::tr("Warnings"), Tr::tr("Hints"), Tr::tr("Acknowledged")};
    for (size_t group = 0; group < groups.size(); ++group) {
        printGroup(context, form, titles[group], groups[group]);
    }
    QString totals = Tr::tr("%1 errors, %2 warnings, %3 hints")
                         .arg(groups[0].size())
                         .arg(groups[1].size())
                         .arg(groups[2].size());
    if (!groups[3].empty()) {
        totals = Tr::tr("%1; %2 acknowledged").arg(totals).arg(groups[3].size());
    }
    context.print(totals);
    return exit;
}

Exit runChecks(const Context& context)
{
    const auto form = loadForm(context, context.arguments().front());
    if (!form) {
        return context.fail(form.error());
    }
    std::vector<const CheckRule*> rules;
    for (const CheckRule& rule : (*form)->checks) {
        rules.push_back(&rule);
    }
    std::stable_sort(rules.begin(), rules.end(),
                     [](const CheckRule* one, const CheckRule* other) { return one->id < other->id; });
    QJsonArray array;
    for (const CheckRule* rule : rules) {
        QJsonObject object{{QStringLiteral("id"), rule->id},
                           {QStringLiteral("severity"), severityName(rule->severity)},
                           {QStringLiteral("kind"), rule->kind},
                           {QStringLiteral("message"), rule->message},
                           {QStringLiteral("english"), rule->english},
                           {QStringLiteral("gloss"), rule->gloss}};
        if (!rule->clause.isEmpty()) {
            object.insert(QStringLiteral("clause"), rule->clause);
        }
        if (!rule->ground.isEmpty()) {
            object.insert(QStringLiteral("ground"), rule->ground);
        }
        array.append(object);
    }
    if (context.json()) {
        context.print(array);
        return Exit::Done;
    }
    const std::array titles{Tr::tr("Error"), Tr::tr("Warning"), Tr::tr("Hint")};
    QStringList ids;
    for (const CheckRule* rule : rules) {
        context.print(
            QStringLiteral("%1\t%2\t%3").arg(rule->id, titles[size_t(rule->severity)], shown(*rule)));
        ids << rule->id;
    }
    ids.removeDuplicates();
    context.print(Tr::tr("%1 checks").arg(ids.size()));
    return Exit::Done;
}

Exit runWaive(const Context& context)
{
    const auto today = dayOf(context);
    if (!today) {
        return context.fail(today.error());
    }
    const QString id = context.arguments().value(1);
    const QString key = context.arguments().value(2);
    const bool withdraws = context.parser.isSet(QStringLiteral("withdraw"));
    if (withdraws == context.parser.isSet(QStringLiteral("reason"))) {
        return context.usage(Tr::tr("Give either --reason TEXT or --withdraw."));
    }
    const auto project = openProject(context, ProjectFile::Mode::ReadWrite);
    if (!project) {
        return context.fail(project.error());
    }
    if (withdraws) {
        const auto count = (*project)->withdrawWaivers(id, key);
        if (!count) {
            return context.fail(count.error());
        }
        context.print(Tr::tr("%1 acknowledgements withdrawn").arg(*count));
        return *count > 0 ? Exit::Done : Exit::No;
    }
    const auto findings = checkProject(**project, *today);
    if (!findings) {
        return context.fail(findings.error());
    }
    std::vector<Waiver> waivers;
    for (const Finding& finding : *findings) {
        if (finding.id != id || finding.key != key) {
            continue;
        }
        auto waiver = waive((*project)->proposal(), finding, context.parser.value(QStringLiteral("reason")),
                            QDateTime::currentDateTimeUtc());
        if (!waiver) {
            return context.fail(waiver.error());
        }
        waivers.push_back(std::move(*waiver));
    }
    if (waivers.empty()) {
        context.say(Tr::tr("The check finds nothing with %1 at “%2”; nothing was changed.").arg(id, key));
        return Exit::No;
    }
    if (auto done = (*project)->addWaivers(waivers); !done) {
        return context.fail(done.error());
    }
    context.print(Tr::tr("%1 findings acknowledged").arg(waivers.size()));
    return Exit::Done;
}

Exit runFix(const Context& context)
{
    const auto today = dayOf(context);
    if (!today) {
        return context.fail(today.error());
    }
    const QString id = context.arguments().value(1);
    const bool anyKey = context.arguments().size() < 3;
    const QString key = context.arguments().value(2);
    const auto project = openProject(context, ProjectFile::Mode::ReadWrite);
    if (!project) {
        return context.fail(project.error());
    }
    // one at a time: a fix moves the places of the others
    int count = 0;
    for (; count < kMostFixes; ++count) {
        const auto findings = checkProject(**project, *today, CheckDepth::Answers);
        if (!findings) {
            return context.fail(findings.error());
        }
        const auto next = std::find_if(findings->begin(), findings->end(), [&](const Finding& one) {
            return one.id == id && (anyKey || one.key == key) && one.fix && !one.waived;
        });
        if (next == findings->end()) {
            break;
        }
        if (auto done = (*project)->apply(next->fix->edits); !done) {
            return context.fail(done.error());
        }
        context.print(QStringLiteral("%1\t%2\t%3").arg(next->id, next->key, next->fix->label));
    }
    context.print(Tr::tr("%1 corrections made").arg(count));
    return count > 0 ? Exit::Done : Exit::No;
}

} // namespace shenbao::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/CheckRunner.h"

#include "core/base/Tr.h"

namespace shenbao {
namespace {

QStringList placeholdersOf(const QString& message)
{
    QStringList names;
    for (qsizetype open = message.indexOf(u'{'); open >= 0; open = message.indexOf(u'{', open + 1)) {
        const qsizetype close = message.indexOf(u'}', open);
        if (close > open) {
            names << message.mid(open + 1, close - open - 1);
        }
    }
    return names;
}

} // namespace

Result<CheckRunner> CheckRunner::create(FormPtr form)
{
    CheckRunner runner;
    runner.m_form = std::move(form);
    QHash<QString, QStringList> replaced; // common id -> keys that a rule of the form reports
    const auto problemAt = [&](const CheckRule& rule, const QString& problem) {
        const QString file = rule.isCommon ? QStringLiteral("checks-common.xml") : runner.m_form->sourceName;
        return shenbao::fail(ErrorCode::Input, QStringLiteral("%1:%2:%3: %4: %5")
                                                   .arg(file)
                                                   .arg(rule.line)
                                                   .arg(rule.column)
                                                   .arg(rule.id, problem));
    };
    for (const CheckRule& declaration : runner.m_form->checks) {
        const RuleKind* kind = ruleKind(declaration.kind);
        const QStringList conditionKeys = declaration.when.keys();
        const bool hasKeys = std::all_of(conditionKeys.begin(), conditionKeys.end(), [&](const QString& key) {
            return runner.m_form->field(key) != nullptr;
        });
        if (declaration.isNewer && (!kind || !hasKeys)) {
            continue;
        }
        if (!kind) {
            return problemAt(declaration, Tr::tr("there is no kind of rule “%1”").arg(declaration.kind));
        }
        RuleParameters parameters(declaration, *runner.m_form);
        const QStringList replaces = parameters.text("replaces").split(u' ', Qt::SkipEmptyParts);
        auto rule = kind->factory(declaration, parameters);
        for (const QString& value : placeholdersOf(declaration.message + declaration.english)) {
            if (!kind->values.contains(value)) {
                parameters.complain(Tr::tr("the message names {%1}; rules of the kind “%2” give: %3")
                                        .arg(value, declaration.kind, kind->values.join(u' ')));
            }
        }
        if (const QString problem = parameters.problem(); !problem.isEmpty()) {
            if (declaration.isNewer) {
                continue;
            }
            return problemAt(declaration, problem);
        }
        for (const QString& id : replaces) {
            if (rule->replacesAtPlace()) {
                runner.m_replacedAtPlace[rule->declaration().id] << id;
            } else {
                replaced[id] << rule->reads();
            }
        }
        runner.m_rules.push_back(std::move(rule));
    }
    for (const auto& rule : runner.m_rules) {
        if (rule->declaration().isCommon) {
            rule->leaveOut(replaced.value(rule->declaration().id));
        }
    }
    return runner;
}

Findings CheckRunner::run(const Proposal& proposal, QDate today) const
{
    TextCache texts;
    return run({proposal, today, CheckFacts(), AttachmentLookup(), texts});
}

Findings CheckRunner::run(const CheckInput& input, Severity least) const
{
    Findings findings;
    for (const auto& rule : m_rules) {
        const CheckRule& declaration = rule->declaration();
        const bool isAsked = declaration.severity <= least || m_replacedAtPlace.contains(declaration.id);
        if (isAsked && input.proposal.holds(declaration.when)) {
            for (size_t unit = 0; unit < rule->unitCount(); ++unit) {
                rule->runTold(unit, input, findings);
            }
        }
    }
    sort(findings);
    std::erase_if(findings, [&](const Finding& one) { return one.severity > least; });
    return findings;
}

void CheckRunner::sort(Findings& findings) const
{
    for (const auto& [id, others] : m_replacedAtPlace) {
        Findings own;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(own),
                     [&](const Finding& one) { return one.id == id; });
        std::erase_if(findings, [&](const Finding& other) {
            return others.contains(other.id) && std::any_of(own.begin(), own.end(), [&](const Finding& one) {
                       return one.key == other.key && one.start < other.end && other.start < one.end;
                   });
        });
    }
    for (Finding& finding : findings) {
        // where no notice says so, the form does by asking: 一、项目基本信息情况表：电话
        const Field* field = finding.clause.isEmpty() ? m_form->field(finding.key) : nullptr;
        const auto part = field ? std::find_if(m_form->parts.begin(), m_form->parts.end(),
                                               [&](const Part& one) { return one.id == field->part; })
                                : m_form->parts.end();
        if (part != m_form->parts.end()) {
            finding.clause = part->title + u'：' + field->label;
        }
    }
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& one, const Finding& other) {
        const int place = m_form->index.value(one.key, -1);
        const int otherPlace = m_form->index.value(other.key, -1);
        return place != otherPlace ? place < otherPlace : one.severity < other.severity;
    });
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Rule.h"

#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {

Finding Rule::found(const QString& key, const MessageValues& values) const
{
    Finding finding;
    finding.id = m_declaration.id;
    finding.severity = m_declaration.severity;
    finding.key = key;
    finding.message = m_declaration.message;
    for (const auto& [name, value] : values) {
        finding.message.replace(u'{' + name + u'}', value);
    }
    return finding;
}

QString RuleParameters::text(const char* name)
{
    return m_left.take(QString::fromLatin1(name));
}

QString RuleParameters::required(const char* name)
{
    const QString value = text(name);
    if (value.isEmpty()) {
        complain(Tr::tr("the parameter %1 is missing").arg(QString::fromLatin1(name)));
    }
    return value;
}

QString RuleParameters::key(const char* name)
{
    const QString key = required(name);
    if (!key.isEmpty() && !m_form.field(key)) {
        complain(Tr::tr("there is no field with the key “%1”").arg(key));
    }
    return key;
}

QStringList RuleParameters::keys(const char* name)
{
    QStringList result;
    const QStringList patterns = text(name).split(u' ', Qt::SkipEmptyParts);
    for (const QString& pattern : patterns) {
        const qsizetype before = result.size();
        const bool open = pattern.endsWith(u'*');
        for (const Field& field : m_form.fields) {
            if (open ? field.key.startsWith(pattern.chopped(1)) : field.key == pattern) {
                result << field.key;
            }
        }
        if (result.size() == before) {
            complain(Tr::tr("there is no field with the key “%1”").arg(pattern));
        }
    }
    return result;
}

std::optional<Decimal> RuleParameters::number(const char* name)
{
    const QString value = text(name);
    if (value.isEmpty()) {
        return std::nullopt;
    }
    const auto number = Decimal::parse(value);
    if (!number) {
        complain(Tr::tr("“%1” is no number").arg(value));
    }
    return number;
}

std::optional<Condition> RuleParameters::condition(const char* name)
{
    const QString value = text(name);
    if (value.isEmpty()) {
        return std::nullopt;
    }
    auto condition = Condition::parse(value);
    if (!condition) {
        complain(Tr::tr("“%1” is no condition").arg(value));
        return std::nullopt;
    }
    const QStringList keys = condition->keys();
    for (const QString& key : keys) {
        if (!m_form.field(key)) {
            complain(Tr::tr("there is no field with the key “%1”").arg(key));
        }
    }
    return condition;
}

QString RuleParameters::column(const char* name, const QString& key)
{
    const QString column = text(name);
    const Field* field = m_form.field(key);
    if (!column.isEmpty() && field && field->columnIndex(column) < 0) {
        complain(Tr::tr("%1 has no column “%2”").arg(key, column));
    }
    return column;
}

void RuleParameters::complain(const QString& problem)
{
    if (m_problem.isEmpty()) {
        m_problem = problem;
    }
}

QString RuleParameters::problem()
{
    if (!m_left.isEmpty()) {
        complain(Tr::tr("rules of the kind “%1” have no parameter %2")
                     .arg(m_declaration.kind, m_left.begin().key()));
    }
    return m_problem;
}

RuleFactory ruleFactory(const QString& kind)
{
    static const QHash<QString, RuleFactory> factories{
        {QStringLiteral("required"), makeRequiredRule},
        {QStringLiteral("limit"), makeLimitRule},
        {QStringLiteral("single-choice"), makeSingleChoiceRule},
        {QStringLiteral("other-text"), makeOtherTextRule},
        {QStringLiteral("format"), makeFormatRule},
        {QStringLiteral("check-character"), makeCheckCharacterRule},
        {QStringLiteral("range"), makeRangeRule},
        {QStringLiteral("threshold"), makeThresholdRule},
        {QStringLiteral("own-total"), makeOwnTotalRule},
        {QStringLiteral("row-product"), makeRowProductRule},
        {QStringLiteral("equal-numbers"), makeEqualNumbersRule},
        {QStringLiteral("period-order"), makePeriodOrderRule},
        {QStringLiteral("within-period"), makeWithinPeriodRule},
        {QStringLiteral("enclosed"), makeEnclosedRule},
    };
    return factories.value(kind, nullptr);
}

} // namespace shenbao

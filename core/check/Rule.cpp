// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/Rule.h"

#include "core/base/Tr.h"
#include "core/check/rules/Rules.h"

namespace shenbao {

void Rule::runTold(size_t unit, const CheckInput& input, Findings& findings) const
{
    size_t at = findings.size();
    runUnit(unit, input, findings);
    for (; at < findings.size(); ++at) {
        if (findings[at].severity == Severity::Warning || !findings[at].ground.isEmpty()) {
            findings[at].decisive = decisive(unit);
        }
    }
}

Finding Rule::found(const QString& key, const MessageValues& values) const
{
    Finding finding;
    finding.id = m_declaration.id;
    finding.severity = m_declaration.severity;
    finding.key = key;
    finding.gloss = m_declaration.gloss;
    finding.clause = m_declaration.clause;
    finding.ground = m_declaration.ground;
    finding.message = m_declaration.message;
    finding.english = m_declaration.english;
    for (const auto& [name, value] : values) {
        const QString placeholder = u'{' + name + u'}';
        finding.message.replace(placeholder, value);
        finding.english.replace(placeholder, value);
    }
    return finding;
}

QString comparableName(const QString& name)
{
    QString plain;
    for (const QChar character : name) {
        if (!character.isSpace()) {
            plain += character == u'(' ? QChar(u'（') : character == u')' ? QChar(u'）') : character;
        }
    }
    return plain == u"无" ? QString() : plain;
}

QString RuleParameters::text(const char* name, const QString& fallback)
{
    const QString wanted = QString::fromLatin1(name);
    return m_left.contains(wanted) ? m_left.take(wanted) : fallback;
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

QString RuleParameters::optionalKey(const char* name)
{
    return has(name) ? key(name) : QString();
}

const Field& RuleParameters::fieldOf(const QString& key) const
{
    static const Field standIn;
    const Field* field = m_form.field(key);
    return field ? *field : standIn;
}

int RuleParameters::integer(const char* name, int fallback)
{
    if (!has(name)) {
        return fallback;
    }
    const auto value = number(name);
    if (!value || !value->isWhole() || value->isNegative() || *value > Decimal(1'000'000)) {
        complain(Tr::tr("%1 is a whole number from 0 to 1,000,000").arg(QString::fromLatin1(name)));
        return fallback;
    }
    return value->toString().toInt();
}

int RuleParameters::positive(const char* name, int fallback)
{
    const int value = integer(name, fallback);
    if (value < 1) {
        complain(Tr::tr("%1 is a whole number from %2 on").arg(QString::fromLatin1(name)).arg(1));
    }
    return value;
}

void RuleParameters::needSameUnit(const QStringList& keys)
{
    QString first;
    QString firstKey;
    for (const QString& key : keys) {
        const Field* field = m_form.field(key);
        if (!field) {
            continue; // complained about already
        }
        const Column* column = field->sumColumn >= 0 ? &field->columns[size_t(field->sumColumn)] : nullptr;
        const FieldKind kind = column ? column->kind : field->kind;
        if (!isNumberKind(kind)) {
            complain(Tr::tr("%1 is no number").arg(key));
            continue;
        }
        const QString unit = kind == FieldKind::Money     ? QStringLiteral("万元")
                             : kind == FieldKind::Percent ? QStringLiteral("%")
                                                          : (column ? column->unit : field->unit).base;
        if (!firstKey.isEmpty() && !isSameBase(unit, first)) {
            complain(Tr::tr("%1 and %2 have different units").arg(firstKey, key));
        }
        first = unit;
        firstKey = key;
    }
}

QString RuleParameters::oneOf(const char* name, const QStringList& words)
{
    const QString value = text(name, words.front());
    if (!words.contains(value)) {
        complain(Tr::tr("%1 is one of: %2").arg(QString::fromLatin1(name), words.join(u", ")));
    }
    return value;
}

bool RuleParameters::yes(const char* name)
{
    return oneOf(name, {QStringLiteral("no"), QStringLiteral("yes")}) == u"yes";
}

QStringList RuleParameters::words(const char* name)
{
    const QString id = required(name);
    if (!id.isEmpty() && !m_form.words.contains(id)) {
        complain(Tr::tr("there is no word list “%1”").arg(id));
    }
    return m_form.words.value(id);
}

int RuleParameters::columnIndex(const char* name, const QString& key)
{
    const QString wanted = column(name, key);
    return wanted.isEmpty() ? -1 : fieldOf(key).columnIndex(wanted);
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

const RuleKind* ruleKind(const QString& kind)
{
#define SHENBAO_RULE_ENTRY(kind, factory, values)                                                            \
    {QStringLiteral(kind), RuleKind{factory, QString::fromUtf16(values).split(u' ', Qt::SkipEmptyParts)}},
    static const QHash<QString, RuleKind> kinds{SHENBAO_RULES(SHENBAO_RULE_ENTRY)};
#undef SHENBAO_RULE_ENTRY
    const auto found = kinds.constFind(kind);
    return found == kinds.constEnd() ? nullptr : &*found;
}

} // namespace shenbao

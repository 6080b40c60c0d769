// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/CheckSession.h"

namespace shenbao {

QStringList directSources(const FormTemplate& form, const Field& field)
{
    QStringList keys =
        field.requiredWhen.keys() + field.usedWhen.keys() + field.thresholdWhen.keys() + field.computed.of;
    for (const QString& key : {field.bound, field.noneKey, field.rowsKey, QString(field.key + u".reason"),
                               QString(field.key + u".other")}) {
        if (!key.isEmpty() && form.field(key)) {
            keys << key;
        }
    }
    keys.removeDuplicates();
    return keys;
}

CheckSession::CheckSession(std::shared_ptr<const CheckRunner> runner) : m_runner(std::move(runner))
{
    const FormTemplate& form = *m_runner->form();
    for (const Field& field : form.fields) {
        const QStringList sources = directSources(form, field);
        for (const QString& source : sources) {
            m_followers[source] << field.key;
        }
    }
    for (const auto& rule : m_runner->rules()) {
        const QStringList conditions = rule->declaration().when.keys();
        for (size_t number = 0; number < rule->unitCount(); ++number) {
            const int unit = int(m_units.size());
            m_units.push_back({rule.get(), number, {}});
            QStringList keys = rule->unitReads(number) + conditions;
            keys.removeDuplicates();
            for (const QString& key : std::as_const(keys)) {
                addReader(key, unit);
            }
        }
    }
}

void CheckSession::addReader(const QString& key, int unit)
{
    m_readers[key].push_back(unit);
}

void CheckSession::setToday(QDate today)
{
    if (today != m_today) {
        m_today = today;
        m_changed.insert(kTodayKey);
    }
}

void CheckSession::setFacts(CheckFacts facts)
{
    if (!(facts == m_facts)) {
        m_facts = std::move(facts);
        m_changed.insert(kFactsKey);
    }
}

int CheckSession::updateAll(const Proposal& proposal)
{
    m_isFirst = false;
    m_changed.clear();
    m_links.clear();
    for (const auto& [key, value] : proposal.answers()) {
        for (const QString& figure : value.figures()) {
            m_links[figure.section(u' ', 0, 0)] << key;
        }
    }
    for (Unit& unit : m_units) {
        runUnit(unit, proposal);
    }
    return int(m_units.size());
}

int CheckSession::update(const Proposal& proposal, const QStringList& changed)
{
    if (m_isFirst) {
        return updateAll(proposal);
    }
    for (const QString& key : changed) {
        // links that were taken out are left in the table: they only cost a run
        for (const QString& figure : proposal.own(key).figures()) {
            QStringList& shown = m_links[figure.section(u' ', 0, 0)];
            if (!shown.contains(key)) {
                shown << key;
            }
        }
    }
    QStringList queue = changed + QStringList(m_changed.begin(), m_changed.end());
    m_changed.clear();
    QSet<QString> seen(queue.begin(), queue.end());
    for (qsizetype at = 0; at < queue.size(); ++at) {
        const QStringList next = m_followers.value(queue[at]) + m_links.value(queue[at]);
        for (const QString& key : next) {
            if (!seen.contains(key)) {
                seen.insert(key);
                queue << key;
            }
        }
    }
    QSet<int> units;
    for (const QString& key : std::as_const(queue)) {
        const auto found = m_readers.constFind(key);
        if (found != m_readers.constEnd()) {
            units.unite(QSet<int>(found->begin(), found->end()));
        }
    }
    for (const int unit : std::as_const(units)) {
        runUnit(m_units[size_t(unit)], proposal);
    }
    return int(units.size());
}

void CheckSession::runUnit(Unit& unit, const Proposal& proposal)
{
    unit.findings.clear();
    if (proposal.holds(unit.rule->declaration().when)) {
        unit.rule->runTold(unit.number, {proposal, m_today, m_facts, m_attachments, m_texts}, unit.findings);
    }
}

Findings CheckSession::findings() const
{
    Findings all;
    for (const Unit& unit : m_units) {
        all.insert(all.end(), unit.findings.begin(), unit.findings.end());
    }
    m_runner->sort(all);
    return all;
}

} // namespace shenbao

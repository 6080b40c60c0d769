// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckRunner.h"

#include <QHash>
#include <QSet>

namespace shenbao {

/// Keeps the findings of a proposal that is being edited up to date: a change runs again only the units of rules that read
/// what it changed. Gives the same findings as CheckRunner::run(). For one thread.
class CheckSession final
{
public:
    explicit CheckSession(std::shared_ptr<const CheckRunner> runner);

    /// Everything that decides findings; the first call runs all rules.
    void setToday(QDate today);
    void setFacts(CheckFacts facts);
    void setAttachments(AttachmentLookup attachments) { m_attachments = std::move(attachments); }

    /// Brings the findings up to date after an edit of `changed` keys; gives the number of units that were run.
    int update(const Proposal& proposal, const QStringList& changed);
    /// Runs everything.
    int updateAll(const Proposal& proposal);

    /// In the order of the form's fields.
    Findings findings() const;
    TextCache& texts() { return m_texts; }

private:
    struct Unit
    {
        const Rule* rule;
        size_t number; ///< within the rule
        Findings findings;
    };
    void addReader(const QString& key, int unit);
    void runUnit(Unit& unit, const Proposal& proposal);

    std::shared_ptr<const CheckRunner> m_runner;
    std::vector<Unit> m_units;
    QHash<QString, std::vector<int>> m_readers; ///< key -> units that read it
    QHash<QString, QStringList> m_followers;    ///< key -> fields whose value follows from it
    QHash<QString, QStringList> m_links;        ///< key -> narratives that show it as a linked figure
    QSet<QString> m_changed;                    ///< pseudo keys waiting for the next update
    TextCache m_texts;
    CheckFacts m_facts;
    AttachmentLookup m_attachments;
    QDate m_today = QDate::currentDate();
    bool m_isFirst = true;
};

/// Keys that a field's shown value, filled state and requirement follow from directly.
QStringList directSources(const FormTemplate& form, const Field& field);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/check/Finding.h"
#include "core/proposal/Attachment.h"
#include "core/proposal/Proposal.h"

#include <QDate>

#include <memory>

namespace shenbao {

/// What the rules look at.
struct CheckInput
{
    const Proposal& proposal;
    QDate today; ///< “today” of time limits
};

/// The values that a message takes: {字段}, {n} …
using MessageValues = std::vector<std::pair<QString, QString>>;

/// One check of a form, made from its declaration. Knows a kind of fault, never a form.
class Rule
{
public:
    virtual ~Rule() = default;
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;

    const CheckRule& declaration() const { return m_declaration; }
    /// Keys whose answers decide the result.
    virtual QStringList reads() const = 0;
    virtual void run(const CheckInput& input, std::vector<Finding>& findings) const = 0;
    /// Takes fields out of a common rule because a rule of the form itself reports them.
    virtual void leaveOut(const QStringList&) {}

protected:
    explicit Rule(const CheckRule& declaration) : m_declaration(declaration) {}
    /// A finding with the message of the declaration.
    Finding found(const QString& key, const MessageValues& values) const;

private:
    const CheckRule& m_declaration;
};

/// Reads the parameters of a declaration; each must be taken, and every key must exist.
class RuleParameters
{
public:
    RuleParameters(const CheckRule& declaration, const FormTemplate& form)
        : m_declaration(declaration)
        , m_form(form)
        , m_left(declaration.parameters)
    {}

    QString text(const char* name); ///< empty when absent
    QString required(const char* name);
    QString key(const char* name);      ///< required, and a key of the form
    QStringList keys(const char* name); ///< with * at the end of a pattern; empty when absent
    std::optional<Decimal> number(const char* name);
    std::optional<Condition> condition(const char* name); ///< every key in it exists
    QString column(const char* name, const QString& key); ///< empty, or a column of that list
    void complain(const QString& problem);
    const FormTemplate& form() const { return m_form; }

    /// What is wrong with the declaration, empty when nothing is; called last.
    QString problem();

private:
    const CheckRule& m_declaration;
    const FormTemplate& m_form;
    QHash<QString, QString> m_left;
    QString m_problem;
};

using RuleFactory = std::unique_ptr<Rule> (*)(const CheckRule&, RuleParameters&);

/// The factory for a kind of rule; null for an unknown one. A new kind is one file in core/check/rules and one line here.
RuleFactory ruleFactory(const QString& kind);

} // namespace shenbao

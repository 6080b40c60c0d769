// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/check/CheckInput.h"
#include "core/check/Finding.h"

#include <memory>

namespace shenbao {

/// The values that a message takes: {字段}, {n} …
using MessageValues = std::vector<std::pair<QString, QString>>;
using Findings = std::vector<Finding>;

/// One check of a form, made from its declaration. Knows a kind of fault, never a form.
///
/// A rule has one or more units, which are run again only when something that they read has changed: a rule over many
/// fields has one for each of them.
class Rule
{
public:
    virtual ~Rule() = default;
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;

    const CheckRule& declaration() const { return m_declaration; }

    /// Keys whose shown values decide the result; what those values follow from (bindings, computations, conditions of
    /// their fields) need not be named. kFactsKey and kTodayKey for what is no answer.
    virtual QStringList reads() const = 0;
    virtual void run(const CheckInput& input, Findings& findings) const = 0;

    virtual size_t unitCount() const { return 1; }
    virtual QStringList unitReads(size_t) const { return reads(); }
    virtual void runUnit(size_t, const CheckInput& input, Findings& findings) const { run(input, findings); }

    /// Answers whose change makes a waiver of a finding of this unit void; what the message quotes need not be named.
    virtual QStringList decisive(size_t unit) const { return unitReads(unit); }
    /// runUnit(), with what the finding says about itself.
    void runTold(size_t unit, const CheckInput& input, Findings& findings) const;

    /// Takes fields out of a common rule because a rule of the form itself reports them.
    virtual void leaveOut(const QStringList&) {}
    /// Whether replaces="ID" means findings at the same place of a text, not whole fields.
    virtual bool replacesAtPlace() const { return false; }

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

    bool has(const char* name) const { return m_left.contains(QString::fromLatin1(name)); }
    QString text(const char* name, const QString& fallback = {});
    QString required(const char* name);
    QString key(const char* name);         ///< required, and a key of the form
    QString optionalKey(const char* name); ///< empty, or a key of the form
    QStringList keys(const char* name);    ///< with * at the end of a pattern; empty when absent
    std::optional<Decimal> number(const char* name);
    int integer(const char* name, int fallback);
    std::optional<Condition> condition(const char* name); ///< every key in it exists
    QString column(const char* name, const QString& key); ///< empty, or a column of that list
    int columnIndex(const char* name, const QString& key);
    /// The value is one of `words`; the first when absent.
    QString oneOf(const char* name, const QStringList& words);
    bool yes(const char* name);
    /// A whole number from 1 on: what the rule divides by, or multiplies with.
    int positive(const char* name, int fallback);
    /// Complains when the answers under these keys are not numbers of one unit.
    void needSameUnit(const QStringList& keys);
    QStringList words(const char* name); ///< the word list of the form that the parameter names; required
    void complain(const QString& problem);
    const FormTemplate& form() const { return m_form; }
    /// The field of a key that was read; a stand-in when there was a problem.
    const Field& fieldOf(const QString& key) const;

    /// What is wrong with the declaration, empty when nothing is; called last.
    QString problem();

private:
    const CheckRule& m_declaration;
    const FormTemplate& m_form;
    QHash<QString, QString> m_left;
    QString m_problem;
};

using RuleFactory = std::unique_ptr<Rule> (*)(const CheckRule&, RuleParameters&);

/// A kind of rule: how one is made, and the values that a message may name.
struct RuleKind
{
    RuleFactory factory = nullptr;
    QStringList values;
};

/// Null for an unknown kind. A new one is one file in core/check/rules and one line in core/check/rules/Rules.h.
const RuleKind* ruleKind(const QString& kind);

} // namespace shenbao

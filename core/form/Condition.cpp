// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/Condition.h"

namespace shenbao {
namespace {

std::optional<Condition::Term> parseTerm(const QStringList& words)
{
    Condition::Term term;
    qsizetype at = 0;
    if (words.value(0) == u"not") {
        term.negated = true;
        at = 1;
    }
    term.key = words.value(at);
    if (term.key.isEmpty() || !term.key.contains(u'.')) {
        return std::nullopt;
    }
    if (words.size() == at + 1) {
        return term;
    }
    const QString sign = words.value(at + 1);
    if (term.negated || words.size() < at + 3 || (sign != u"=" && sign != u"!=")) {
        return std::nullopt;
    }
    term.compares = true;
    term.negated = sign == u"!=";
    term.value = words.mid(at + 2).join(u' ');
    return term;
}

} // namespace

QStringList Condition::keys() const
{
    QStringList list;
    for (const auto& terms : alternatives) {
        for (const Term& term : terms) {
            list << term.key;
        }
    }
    return list;
}

std::optional<Condition> Condition::parse(const QString& text)
{
    Condition condition;
    condition.alternatives.emplace_back();
    QStringList words;
    const auto closeTerm = [&] {
        auto term = parseTerm(words);
        words.clear();
        if (term) {
            condition.alternatives.back().push_back(std::move(*term));
        }
        return term.has_value();
    };
    const QStringList all = text.simplified().split(u' ');
    for (const QString& word : all) {
        if (word == u"and" || word == u"or") {
            if (!closeTerm()) {
                return std::nullopt;
            }
            if (word == u"or") {
                condition.alternatives.emplace_back();
            }
        } else {
            words << word;
        }
    }
    if (!closeTerm()) {
        return std::nullopt;
    }
    return condition;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shenbao {

/// A condition of a form:  TERM {and TERM} {or TERM {and TERM}},  TERM = [not] KEY | KEY = VALUE | KEY != VALUE.
/// Without a value a term asks whether the key is filled (a tick: whether it is set). `and` binds closer than `or`.
struct Condition
{
    struct Term
    {
        QString key;
        QString value;         ///< compared with the stored form of the value, or one of its ticked options
        bool compares = false; ///< a value is compared
        bool negated = false;
    };
    std::vector<std::vector<Term>>
        alternatives; ///< any of them must hold; all terms of one; empty: always true

    bool isAlways() const { return alternatives.empty(); }
    QStringList keys() const;
    /// Empty when the text is no condition.
    static std::optional<Condition> parse(const QString& text);
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

namespace shenbao {

/// A place of a form that people go to: a heading, a table, a text with a limit.
struct OutlineSection
{
    QString title;
    QStringList keys;  ///< answers asked for here, in the order of the print
    QString narrative; ///< key of its text, when it is one
};

/// A page of the window.
struct OutlinePart
{
    QString id; ///< of the part; "@GROUP" for a group of answers that no part prints
    QString title;
    QStringList keys;
    std::vector<OutlineSection> sections;
    QStringList extras =
        {}; ///< of the keys: what the part is computed from, asked for under it but not printed
};

inline constexpr char16_t kSettings[] = u"settings";
inline constexpr char16_t kDeclarations[] = u"declarations";
/// The page of a group.
inline QString groupId(QStringView group)
{
    return u'@' + group.toString();
}

/// The pages of a form in printed order; behind them the groups that are not printed: settings, declarations.
std::vector<OutlinePart> outlineOf(const FormTemplate& form);

enum class FillState : quint8 { Nothing, Empty, Begun, Done, Over, Errors };

/// How far some answers are. Nothing: nothing is asked for.
FillState fillStateOf(ProjectSession& session, const QStringList& keys);

/// Answers that are asked for, and those of them that are there.
struct FillCount
{
    int asked = 0;
    int filled = 0;
};
FillCount fillCountOf(const Proposal& proposal, const QStringList& keys);

} // namespace shenbao

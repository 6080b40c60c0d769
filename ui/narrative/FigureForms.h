// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proposal/Proposal.h"

namespace shenbao {

/// One way to write a linked figure: as the form prints it, in another unit, without one.
struct FigureForm
{
    QString figure; ///< the key, and behind a blank the unit
    QString shown;  ///< what it shows now; empty when there is no value
};

/// The keys of a form that can be linked, in its order.
QStringList linkableKeys(const FormTemplate& form);
/// The ways to write a figure that show different things now; the form's own is the first.
std::vector<FigureForm> figureForms(const Proposal& proposal, const QString& key);

} // namespace shenbao

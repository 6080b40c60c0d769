// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"
#include "core/proposal/Proposal.h"

#include <QJsonObject>

namespace shenbao::bench {

/// The forms of the source tree.
const FormCatalog& forms();

/// The complete Wuhan sample with every narrative and list `factor` times as long: 1 is a real application.
/// Attachments and pictures are left out of the values, so that the text alone is measured.
QJsonObject scaledValues(int factor);
Proposal scaledProposal(int factor);
/// All narratives of it as one text.
QString scaledText(int factor);

} // namespace shenbao::bench

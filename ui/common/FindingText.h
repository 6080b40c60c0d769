// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shenbao {

struct Finding;

/// What a finding says, in the language of the interface; Chinese where the form gives no English.
/// To show only: acknowledgements and searches go by Finding::message.
const QString& messageOf(const Finding& finding);

} // namespace shenbao

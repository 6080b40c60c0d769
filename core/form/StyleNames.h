// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace shenbao {

/// The names by which a form may ask for a style. core/document/StyleSheet says what each looks like; a test holds the two
/// lists equal.
const QStringList& styleNames();

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace shenbao {

/// The icon of the program for its windows, in every size that it was drawn for. The installed one in the menu is the same.
QIcon programIcon();

} // namespace shenbao

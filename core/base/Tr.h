// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace shenbao {

/// Translation context of the libraries without widgets. Source strings are English, the shipped default is zh_CN.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Tr)
};

} // namespace shenbao

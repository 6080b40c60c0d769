// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace shenbao {

struct PrinterNames
{
    QStringList names;
    QString standard; ///< the one that is taken when nobody says; may be empty
};

struct PrinterFacts
{
    bool canDuplex = true; ///< prints both sides by itself; also when it does not say
    bool isStopped = false;
};

/// Where printers are known from. Asked on another thread: a network takes its time to answer.
struct PrinterSource
{
    std::function<PrinterNames()> names;
    std::function<PrinterFacts(const QString& name)> facts;

    /// The printers of this computer.
    static PrinterSource system();
};

} // namespace shenbao

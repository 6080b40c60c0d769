// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/Printers.h"

#include <QPrinterInfo>

namespace shenbao {

PrinterSource PrinterSource::system()
{
    return {
        [] {
            return PrinterNames{QPrinterInfo::availablePrinterNames(), QPrinterInfo::defaultPrinterName()};
        },
        [](const QString& name) {
            const QPrinterInfo info = QPrinterInfo::printerInfo(name);
            PrinterFacts facts;
            const QList<QPrinter::DuplexMode> modes = info.supportedDuplexModes();
            facts.canDuplex = modes.isEmpty() || modes.contains(QPrinter::DuplexLongSide) ||
                              modes.contains(QPrinter::DuplexAuto);
            facts.isStopped = info.state() == QPrinter::Error;
            return facts;
        }};
}

} // namespace shenbao

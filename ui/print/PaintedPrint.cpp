// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PaintedPrint.h"

#include "core/base/Tr.h"

#include <QFile>
#include <QPainter>
#include <QPrinter>

namespace shenbao {
namespace {

constexpr double kPointsPerInch = 72;

tl::unexpected<Error> notPrinted()
{
    return fail(ErrorCode::Output, Tr::tr("The printer did not take the pages. See whether it is switched on "
                                          "and has paper, and print again."));
}

} // namespace

Result<void> paintPages(QPrinter& printer, const Pages& pages, GlyphOutlines& outlines,
                        const PageImages& images, const PrintProgress& progress)
{
    const int total = int(pages.pages.size());
    if (total == 0) {
        return fail(ErrorCode::Usage, Tr::tr("There is no page to print."));
    }
    if (const QString path = printer.outputFileName(); !path.isEmpty()) {
        if (QFile file(path); !file.open(QIODevice::Append)) {
            return fail(ErrorCode::Output,
                        Tr::tr("The file %1 cannot be written. Choose another folder.").arg(path),
                        file.errorString());
        }
    }
    printer.setFullPage(true);
    printer.setPageSize(
        QPageSize(QSizeF(pages.geometry.width, pages.geometry.height), QPageSize::Millimeter));
    printer.setPageOrientation(QPageLayout::Portrait);
    QPainter painter;
    if (!painter.begin(&printer)) {
        return notPrinted();
    }
    painter.scale(printer.logicalDpiX() / kPointsPerInch, printer.logicalDpiY() / kPointsPerInch);
    const PagePainter page(pages, outlines, images);
    int done = 0;
    for (const Page& one : pages.pages) {
        if (progress && !progress(done, total)) {
            printer.abort();
            return fail(ErrorCode::Cancelled, Tr::tr("Printing was stopped."));
        }
        if (done > 0 && !printer.newPage()) {
            return notPrinted();
        }
        page.paint(painter, one, PagePainter::Lines::Exact);
        ++done;
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error) {
        return notPrinted();
    }
    return {};
}

} // namespace shenbao

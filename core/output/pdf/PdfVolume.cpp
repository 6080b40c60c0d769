// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfVolume.h"

#include "core/base/Tr.h"
#include "core/output/pdf/PdfWriter.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <list>

namespace shenbao {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kPictureMargin = 20; // mm around a picture on its page

/// One A4 page with the picture as large as fits, upright.
Result<QByteArray> picturePage(const VolumeDocument& document)
{
    Pages pages;
    const double room = pages.geometry.width - 2 * kPictureMargin;
    const double high = pages.geometry.height - 2 * kPictureMargin;
    const double width = std::max(1, document.facts.width);
    const double height = std::max(1, document.facts.height);
    const double scale = std::min(room / width, high / height) * kPointsPerMm;
    const QRectF rect((pages.geometry.width * kPointsPerMm - width * scale) / 2,
                      kPictureMargin * kPointsPerMm, width * scale, height * scale);
    Page page;
    page.items.emplace_back(ImageItem{QStringLiteral("picture"), rect, document.facts.name});
    pages.pages.push_back(std::move(page));
    const auto source = [&](const QString&) -> Result<QByteArray> { return document.data; };
    OutputInfo info;
    info.title = document.facts.name;
    return writePdf(pages, info, source);
}

void appendPages(QPDFPageDocumentHelper& target, QPDF& source, const QByteArray& data)
{
    source.setSuppressWarnings(true);
    source.setAttemptRecovery(false);
    source.processMemoryFile("attachment", data.constData(), size_t(data.size()));
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(source).getAllPages()) {
        target.addPage(page, false);
    }
}

} // namespace

Result<QByteArray> bindPdfVolume(const QByteArray& form, const std::vector<VolumeDocument>& documents)
{
    QString current;
    try {
        QPDF volume;
        volume.processMemoryFile("form", form.constData(), size_t(form.size()));
        QPDFPageDocumentHelper pages(volume);
        std::list<QPDF> sources; // must live until the volume is written
        std::list<QByteArray> pictures;
        for (const VolumeDocument& document : documents) {
            current = document.facts.name;
            sources.emplace_back();
            if (document.facts.type == AttachmentFacts::Type::Pdf) {
                appendPages(pages, sources.back(), document.data);
                continue;
            }
            auto picture = picturePage(document);
            if (!picture) {
                return fail(picture.error().at(current));
            }
            pictures.push_back(std::move(*picture));
            appendPages(pages, sources.back(), pictures.back());
        }
        QPDFWriter writer(volume);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Input,
                    Tr::tr("The attachment “%1” cannot be bound into the volume.").arg(current),
                    QString::fromUtf8(problem.what()));
    }
}

} // namespace shenbao

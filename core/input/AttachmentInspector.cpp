// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input/AttachmentInspector.h"

#include "core/base/FileInput.h"
#include "core/base/Tr.h"
#include "core/text/CleanText.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QImageReader>

#include <qpdf/QPDF.hh>
#include <qpdf/QUtil.hh>

namespace shenbao {
namespace {

constexpr qint64 kMaxPixels = 100'000'000;
constexpr double kMetersPerInch = 0.0254;
constexpr qsizetype kMaxName = 200;

Result<int> countPdfPages(const QByteArray& data)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false); // a file that needs repair is one that was cut off or damaged
        pdf.processMemoryFile("attachment", data.constData(), size_t(data.size()));
        if (pdf.isEncrypted()) {
            return fail(ErrorCode::Input, Tr::tr("The PDF is protected by a password or against changes. "
                                                 "Save an unprotected copy and attach that."));
        }
        const auto pages = pdf.getAllPages();
        if (pages.empty()) {
            return fail(ErrorCode::Input, Tr::tr("The PDF has no pages."));
        }
        return int(pages.size());
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() == qpdf_e_password) {
            return fail(ErrorCode::Input, Tr::tr("The PDF is protected by a password or against changes. "
                                                 "Save an unprotected copy and attach that."));
        }
        return fail(ErrorCode::Input, Tr::tr("The PDF is damaged or incomplete. Save or download it again."),
                    QString::fromUtf8(problem.what()));
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Input, Tr::tr("The PDF is damaged or incomplete. Save or download it again."),
                    QString::fromUtf8(problem.what()));
    }
}

tl::unexpected<Error> damagedPicture(const QString& detail = {})
{
    return fail(ErrorCode::Input, Tr::tr("The picture is damaged or incomplete. Save or download it again."),
                detail);
}

/// Big-endian, as PNG and JPEG write their numbers.
quint32 numberAt(const QByteArray& data, qsizetype at, int bytes)
{
    quint32 number = 0;
    for (int i = 0; i < bytes; ++i) {
        number = number << 8 | quint8(data[at + i]);
    }
    return number;
}

/// What the decoder of Qt does not tell: whether a density is stated, and whether the picture goes on to its end.
struct PictureFrame
{
    bool statesDensity = false;
    bool isComplete = false;
};

PictureFrame framePng(const QByteArray& data)
{
    PictureFrame frame;
    constexpr qsizetype kSignature = 8;
    for (qsizetype at = kSignature; at + 8 <= data.size();) {
        const QByteArrayView type = QByteArrayView(data).sliced(at + 4, 4);
        if (type == "IEND") {
            frame.isComplete = true;
            break;
        }
        frame.statesDensity =
            frame.statesDensity || (type == "pHYs" && at + 17 <= data.size() && data[at + 16] == 1);
        at += qsizetype(numberAt(data, at, 4)) + 12;
    }
    return frame;
}

/// Walks over the segments (ITU-T T.81, annex B) up to the marker EOI, which a cut file does not have.
PictureFrame frameJpeg(const QByteArray& data)
{
    PictureFrame frame;
    qsizetype at = 2;
    while (at + 4 <= data.size()) {
        const auto marker = quint8(data[at + 1]);
        if (quint8(data[at]) != 0xFF || marker == 0x00 || (marker >= 0xD0 && marker <= 0xD7)) {
            ++at; // inside coded data
        } else if (marker == 0xFF) {
            ++at;
        } else if (marker == 0xD9) {
            frame.isComplete = true;
            return frame;
        } else {
            if (marker == 0xE0 && data.mid(at + 4, 5) == QByteArray("JFIF\0", 5) && at + 12 < data.size()) {
                frame.statesDensity = data[at + 11] == 1 || data[at + 11] == 2;
            }
            at += 2 + qsizetype(numberAt(data, at + 2, 2));
        }
    }
    frame.isComplete = data.endsWith("\xFF\xD9");
    return frame;
}

Result<void> readPicture(const QByteArray& data, AttachmentFacts& facts)
{
    const PictureFrame frame = facts.type == AttachmentFacts::Type::Png ? framePng(data) : frameJpeg(data);
    if (!frame.isComplete) {
        return damagedPicture(); // a decoder would fill the rest with grey
    }
    QBuffer buffer;
    buffer.setData(data);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid()) {
        return damagedPicture(reader.errorString());
    }
    if (qint64(size.width()) * size.height() > kMaxPixels) {
        return fail(ErrorCode::Input, Tr::tr("The picture has %1 × %2 pixels, more than 100 megapixels. Make "
                                             "it smaller; 2,500 pixels of width are enough for print.")
                                          .arg(size.width())
                                          .arg(size.height()));
    }
    QImageReader::setAllocationLimit(512);
    const QImage image = reader.read(); // only a decoded picture is known to be whole
    if (image.isNull()) {
        return damagedPicture(reader.errorString());
    }
    facts.width = image.width();
    facts.height = image.height();
    facts.dpi = frame.statesDensity ? image.dotsPerMeterX() * kMetersPerInch : 0;
    return {};
}

} // namespace

Result<NewAttachment> inspectAttachment(const QByteArray& data, const QString& name)
{
    NewAttachment file;
    file.data = data;
    file.facts.name = shortened(cleanText(name).text.remove(u'/').remove(u'\n'), kMaxName);
    file.facts.size = data.size();
    file.facts.hash = QCryptographicHash::hash(data, QCryptographicHash::Sha256);
    if (data.left(1024).contains("%PDF-")) {
        file.facts.type = AttachmentFacts::Type::Pdf;
        auto pages = countPdfPages(data);
        if (!pages) {
            return fail(pages.error());
        }
        file.facts.pages = *pages;
        return file;
    }
    if (data.isEmpty()) {
        return fail(ErrorCode::Input, Tr::tr("The file is empty."));
    }
    const bool png = data.startsWith("\x89PNG\r\n\x1a\n");
    if (!png && !data.startsWith("\xFF\xD8\xFF")) {
        return fail(
            ErrorCode::Input,
            Tr::tr("Only PDF, PNG and JPEG files can be attached; by its content this is none of them."));
    }
    file.facts.type = png ? AttachmentFacts::Type::Png : AttachmentFacts::Type::Jpeg;
    if (auto done = readPicture(data, file.facts); !done) {
        return fail(done.error());
    }
    return file;
}

Result<NewAttachment> readAttachment(const QString& path)
{
    const auto data = readWholeFile(path, kMaxAttachmentBytes);
    if (!data) {
        return fail(data.error());
    }
    auto result = inspectAttachment(*data, QFileInfo(path).fileName());
    if (!result) {
        return fail(result.error().at(path));
    }
    return result;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input/AttachmentInspector.h"

#include "core/base/Tr.h"
#include "core/text/CleanText.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <qpdf/QPDF.hh>
#include <qpdf/QUtil.hh>

namespace shenbao {
namespace {

constexpr qint64 kMaxPixels = 100'000'000;
constexpr double kMetersPerInch = 0.0254;

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

Result<void> readPicture(const QByteArray& data, AttachmentFacts& facts)
{
    QBuffer buffer;
    buffer.setData(data);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid()) {
        return fail(ErrorCode::Input, Tr::tr("The picture is damaged: %1").arg(reader.errorString()));
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
        return fail(ErrorCode::Input, Tr::tr("The picture is damaged: %1").arg(reader.errorString()));
    }
    facts.width = image.width();
    facts.height = image.height();
    facts.dpi = image.dotsPerMeterX() * kMetersPerInch;
    return {};
}

} // namespace

Result<NewAttachment> inspectAttachment(const QByteArray& data, const QString& name)
{
    NewAttachment file;
    file.data = data;
    file.facts.name = cleanText(name).text.remove(u'/').remove(u'\n').left(200);
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
    const bool png = data.startsWith("\x89PNG\r\n\x1a\n");
    if (!png && !data.startsWith("\xFF\xD8\xFF")) {
        return fail(ErrorCode::Input, Tr::tr("Only PDF, PNG and JPEG files can be attached."));
    }
    file.facts.type = png ? AttachmentFacts::Type::Png : AttachmentFacts::Type::Jpeg;
    if (auto done = readPicture(data, file.facts); !done) {
        return fail(done.error());
    }
    return file;
}

Result<NewAttachment> readAttachment(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::Input, Tr::tr("%1: There is no such file.").arg(path));
    }
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Input, Tr::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    }
    const QByteArray data = file.read(kMaxAttachmentBytes + 1); // a device says that its size is 0
    if (data.size() > kMaxAttachmentBytes) {
        return fail(ErrorCode::Input, Tr::tr("%1 is larger than 100 MB and cannot be attached.").arg(path));
    }
    auto result = inspectAttachment(data, QFileInfo(path).fileName());
    if (!result) {
        return fail(result.error().at(path));
    }
    return result;
}

} // namespace shenbao

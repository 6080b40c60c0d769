// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/PrintPicture.h"

#include "core/base/Tr.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace shenbao {
namespace {

constexpr int kMostMegabytes = 512; // while decoding: 100 megapixels, which is what attachments may have
constexpr int kJpegQuality = 92;

} // namespace

Result<QByteArray> pictureForPrint(const QByteArray& data, double width)
{
    QImageReader::setAllocationLimit(kMostMegabytes);
    QBuffer source;
    source.setData(data);
    QImageReader reader(&source);
    const QSize size = reader.size();
    const int needed = int(std::ceil(width / 25.4 * kPrintDpi));
    if (!size.isValid() || needed <= 0 || size.width() <= 2 * needed) {
        return data;
    }
    const bool isJpeg = data.startsWith("\xFF\xD8");
    reader.setScaledSize(QSize(needed, std::max(1, qRound(double(size.height()) * needed / size.width()))));
    const QImage image = reader.read();
    QBuffer target;
    if (image.isNull() || !target.open(QIODevice::WriteOnly) ||
        !image.save(&target, isJpeg ? "JPEG" : "PNG", isJpeg ? kJpegQuality : -1)) {
        return fail(ErrorCode::Input, Tr::tr("A picture cannot be decoded; attach it again."),
                    reader.errorString());
    }
    return target.data();
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfImage.h"

#include "core/base/Tr.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace shenbao {
namespace {

struct JpegFrame
{
    int width = 0;
    int height = 0;
    int components = 0;
};

/// The frame header of a baseline or progressive JPEG of 8 bits.
std::optional<JpegFrame> jpegFrame(const QByteArray& data)
{
    const auto byte = [&](qsizetype at) { return at < data.size() ? int(quint8(data[at])) : 0; };
    if (!data.startsWith("\xFF\xD8\xFF")) {
        return std::nullopt;
    }
    for (qsizetype at = 2; at + 9 < data.size();) {
        if (byte(at) != 0xFF) {
            return std::nullopt;
        }
        const int marker = byte(at + 1);
        if (marker == 0xC0 || marker == 0xC1 || marker == 0xC2) {
            if (byte(at + 4) != 8) {
                return std::nullopt;
            }
            return JpegFrame{byte(at + 7) << 8 | byte(at + 8), byte(at + 5) << 8 | byte(at + 6),
                             byte(at + 9)};
        }
        if (marker == 0xD8 || (marker >= 0xD0 && marker <= 0xD7) || marker == 0xFF) {
            at += marker == 0xFF ? 1 : 2;
        } else {
            at += 2 + (byte(at + 2) << 8 | byte(at + 3));
        }
    }
    return std::nullopt;
}

QByteArray imageDictionary(int width, int height, const QByteArray& colours, int bits)
{
    return "/Type/XObject/Subtype/Image/Width " + QByteArray::number(width) + "/Height " +
           QByteArray::number(height) + "/ColorSpace" + colours + "/BitsPerComponent " +
           QByteArray::number(bits);
}

QByteArray pixelsOf(const QImage& image, int bytesPerLine)
{
    QByteArray pixels;
    pixels.reserve(qsizetype(bytesPerLine) * image.height());
    for (int line = 0; line < image.height(); ++line) {
        pixels.append(reinterpret_cast<const char*>(image.constScanLine(line)), bytesPerLine);
    }
    return pixels;
}

QImage onWhite(const QImage& image)
{
    QImage result = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < result.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            const int alpha = qAlpha(line[x]);
            const auto mixed = [alpha](int colour) {
                return (colour * alpha + 255 * (255 - alpha) + 127) / 255;
            };
            line[x] = qRgb(mixed(qRed(line[x])), mixed(qGreen(line[x])), mixed(qBlue(line[x])));
        }
    }
    return result.convertToFormat(QImage::Format_RGB888);
}

} // namespace

Result<int> addPdfImage(PdfObjects& objects, const QByteArray& data)
{
    if (const auto frame = jpegFrame(data);
        frame && frame->width > 0 && (frame->components == 1 || frame->components == 3)) {
        const QByteArray colours = frame->components == 1 ? "/DeviceGray" : "/DeviceRGB";
        return objects.addStream(
            imageDictionary(frame->width, frame->height, colours, 8) + "/Filter/DCTDecode", data, false);
    }
    QBuffer buffer;
    buffer.setData(data);
    QImageReader reader(&buffer);
    QImage image = reader.read();
    if (image.isNull()) {
        return fail(ErrorCode::Input, Tr::tr("A picture cannot be decoded; attach it again."),
                    reader.errorString());
    }
    if (image.format() == QImage::Format_Indexed8 && !image.hasAlphaChannel()) {
        const auto table = image.colorTable();
        QByteArray palette;
        for (const QRgb colour : table) {
            palette += char(qRed(colour));
            palette += char(qGreen(colour));
            palette += char(qBlue(colour));
        }
        const QByteArray colours =
            "[/Indexed/DeviceRGB " + QByteArray::number(table.size() - 1) + '<' + palette.toHex() + ">]";
        return objects.addStream(imageDictionary(image.width(), image.height(), colours, 8),
                                 pixelsOf(image, image.width()));
    }
    if (image.isGrayscale() && !image.hasAlphaChannel()) {
        image = image.convertToFormat(QImage::Format_Grayscale8);
        return objects.addStream(imageDictionary(image.width(), image.height(), "/DeviceGray", 8),
                                 pixelsOf(image, image.width()));
    }
    image = image.hasAlphaChannel() ? onWhite(image) : image.convertToFormat(QImage::Format_RGB888);
    return objects.addStream(imageDictionary(image.width(), image.height(), "/DeviceRGB", 8),
                             pixelsOf(image, image.width() * 3));
}

} // namespace shenbao

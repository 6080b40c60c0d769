// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfImage.h"

#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

#include <QBuffer>
#include <QImage>
#include <QLoggingCategory>

namespace shenbao {
namespace {

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

/// What the object of the picture says of itself.
QByteArray written(const QByteArray& data)
{
    PdfObjects objects;
    const auto object = addPdfImage(objects, data);
    EXPECT_TRUE(object.has_value()) << (object ? "" : object.error().message.toStdString());
    return objects.finish(1, 1);
}

QImage image(QImage::Format format, QRgb colour = qRgb(200, 30, 40))
{
    QImage result(30, 20, format);
    result.fill(QColor::fromRgba(colour));
    return result;
}

TEST(PdfImage, PutsAJpegInAsItIs)
{
    const QByteArray jpeg = encoded(image(QImage::Format_RGB32), "JPG");
    const QByteArray pdf = written(jpeg);
    EXPECT_TRUE(pdf.contains("/Width 30/Height 20/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"));
    EXPECT_TRUE(pdf.contains(jpeg));
}

TEST(PdfImage, KeepsAGreyJpegGrey)
{
    EXPECT_TRUE(written(encoded(image(QImage::Format_Grayscale8), "JPG")).contains("/ColorSpace/DeviceGray"));
}

TEST(PdfImage, DecodesAPng)
{
    const QByteArray pdf = written(encoded(image(QImage::Format_RGB32), "PNG"));
    EXPECT_TRUE(
        pdf.contains("/Width 30/Height 20/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"));
}

TEST(PdfImage, KeepsAPaletteAndAGreyPicture)
{
    QImage palette(30, 20, QImage::Format_Indexed8);
    palette.setColorTable({qRgb(1, 2, 3), qRgb(255, 0, 0)});
    palette.fill(1);
    EXPECT_TRUE(written(encoded(palette, "PNG")).contains("[/Indexed/DeviceRGB 1<010203ff0000>]"));
    EXPECT_TRUE(
        written(encoded(image(QImage::Format_Grayscale8, qRgb(9, 9, 9)), "PNG")).contains("/DeviceGray"));
}

TEST(PdfImage, PutsTransparentPicturesOnWhite)
{
    const QByteArray pdf = written(encoded(image(QImage::Format_ARGB32, qRgba(0, 0, 0, 0)), "PNG"));
    EXPECT_FALSE(pdf.contains("/SMask")) << "PDF/A and printers want no transparency";
    const qsizetype start = pdf.indexOf("stream\n") + 7;
    const QByteArray packed = pdf.mid(start, pdf.indexOf("\nendstream") - start);
    QByteArray sized(4, '\0');
    sized[2] = char((30 * 20 * 3) >> 8);
    sized[3] = char((30 * 20 * 3) & 0xFF);
    EXPECT_EQ(qUncompress(sized + packed), QByteArray(30 * 20 * 3, '\xFF'));
}

TEST(PdfImage, RefusesBrokenData)
{
    for (const QByteArray& data :
         {QByteArray(), QByteArray("x"), QByteArray("\x89PNG\r\n\x1A\n"), QByteArray("\xFF\xD8\xFF")}) {
        PdfObjects objects;
        const auto object = addPdfImage(objects, data);
        ASSERT_FALSE(object.has_value());
        EXPECT_EQ(object.error().code, ErrorCode::Input);
    }
}

TEST(PdfImage, SurvivesAJpegThatIsCutAnywhere)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false"));
    const QByteArray jpeg = encoded(image(QImage::Format_RGB32), "JPG");
    for (qsizetype size = 0; size < std::min<qsizetype>(jpeg.size(), 700); ++size) {
        PdfObjects objects;
        const auto object = addPdfImage(objects, jpeg.left(size));
        EXPECT_TRUE(object.has_value() || object.error().code == ErrorCode::Input);
    }
    QLoggingCategory::setFilterRules({});
}

} // namespace
} // namespace shenbao

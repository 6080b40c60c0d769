// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/PrintPicture.h"

#include "tests/support/Fixtures.h"

#include <QBuffer>
#include <QImage>

namespace shenbao {
namespace {

QByteArray fileOf(const QImage& image, const char* format)
{
    QBuffer buffer;
    EXPECT_TRUE(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format));
    return buffer.data();
}

QByteArray picture(int width, int height, const char* format)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(200);
    return fileOf(image, format);
}

TEST(PrintPicture, KeepsWhatIsNotFinerThanPrintNeeds)
{
    const QByteArray data = picture(1180, 400, "PNG"); // 50 mm at 600 dpi are 1181 pixels
    EXPECT_EQ(pictureForPrint(data, 50), data);
}

TEST(PrintPicture, MakesWhatIsFinerAsFineAsPrintNeeds)
{
    const auto png = pictureForPrint(picture(4000, 1000, "PNG"), 50);
    SHENBAO_ASSERT_OK(png);
    EXPECT_TRUE(png->startsWith("\x89PNG"));
    EXPECT_EQ(QImage::fromData(*png).size(), QSize(591, 148));
    const auto jpeg = pictureForPrint(picture(4000, 1000, "JPEG"), 50);
    SHENBAO_ASSERT_OK(jpeg);
    EXPECT_TRUE(jpeg->startsWith("\xFF\xD8"));
    EXPECT_EQ(QImage::fromData(*jpeg).size(), QSize(591, 148));
}

TEST(PrintPicture, TakesAHundredMegapixels)
{
    const auto made = pictureForPrint(picture(10000, 10000, "PNG"), 156);
    SHENBAO_ASSERT_OK(made);
    EXPECT_EQ(QImage::fromData(*made).size(), QSize(1843, 1843));
}

TEST(PrintPicture, KeepsOnePixelOnALongLine)
{
    EXPECT_EQ(QImage::fromData(*pictureForPrint(picture(8000, 1, "PNG"), 100)).size(), QSize(1182, 1));
    const QByteArray one = picture(1, 1, "PNG");
    EXPECT_EQ(pictureForPrint(one, 100), one);
}

TEST(PrintPicture, SaysWhenALargePictureIsBroken)
{
    const QByteArray whole = picture(4000, 1000, "PNG");
    const auto made = pictureForPrint(whole.left(whole.size() / 2), 50);
    ASSERT_FALSE(made.has_value());
    EXPECT_FALSE(made.error().message.isEmpty());
}

} // namespace
} // namespace shenbao

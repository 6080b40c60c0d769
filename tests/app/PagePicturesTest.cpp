// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of both samples look as they did when a person last approved them (tests/data/pages). After a wanted change:
// sh tests/approve-pages.sh, and look at the pictures that git then shows as changed.
#include "tests/support/Exported.h"
#include "tests/support/PdfText.h"

#include <QDir>
#include <QImage>

namespace shenbao {
namespace {

constexpr int kDpi = 40;
constexpr int kSameGrey = 60;         // of 255: anti-aliasing of another version of the renderer
constexpr double kMostOther = 0.0005; // share of the pixels of a page that may differ beyond that

/// Whether a picture has this grey at the place or beside it.
bool hasNear(const QImage& image, int x, int y, int grey)
{
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
            if (image.valid(x + dx, y + dy) &&
                std::abs(qGray(image.pixel(x + dx, y + dy)) - grey) <= kSameGrey) {
                return true;
            }
        }
    }
    return false;
}

/// Pixels of either picture that the other does not have; all of them when the sizes differ.
double shareOfOthers(const QImage& one, const QImage& other)
{
    if (one.size() != other.size()) {
        return 1;
    }
    qint64 others = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const bool isSame =
                hasNear(other, x, y, qGray(one.pixel(x, y))) && hasNear(one, x, y, qGray(other.pixel(x, y)));
            others += isSame ? 0 : 1;
        }
    }
    return double(others) / (double(one.width()) * one.height());
}

/// In 16 greys, which is enough to compare and a third of the size.
QImage small(const QImage& image)
{
    QImage result = image.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < result.height(); ++y) {
        uchar* line = result.scanLine(y);
        std::transform(line, line + result.width(), line, [](uchar grey) { return uchar(grey / 17 * 17); });
    }
    return result;
}

class PagePictures : public testing::TestWithParam<const char*>
{};

TEST_P(PagePictures, AreThoseThatWereApproved)
{
    SHENBAO_NEED_PROGRAM("pdftoppm");
    const QString sample = QString::fromLatin1(GetParam());
    const test::Exported exported(
        sample, {QStringLiteral("--only"), QStringLiteral("pdf"), QStringLiteral("--no-codes")});
    const bool approve = qEnvironmentVariableIsSet("SHENBAO_APPROVE");
    const QDir approved(QStringLiteral(SHENBAO_SOURCE_DIR "/tests/data/pages"));
    const test::TempFolder fresh;
    const QString prefix = fresh.path(sample);
    const test::Ran ran = test::runProgram(
        QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(kDpi), QStringLiteral("-gray"),
                                     QStringLiteral("-png"), exported.path(QStringLiteral("pdf")), prefix});
    ASSERT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    const QStringList names = QDir(fresh.path()).entryList({sample + QStringLiteral("-*.png")}, QDir::Files);
    QStringList known = approved.entryList({sample + QStringLiteral("-??.png")}, QDir::Files);
    ASSERT_GT(names.size(), 10);
    if (!approve) {
        EXPECT_EQ(names, known) << "pages came or went";
    }
    for (const QString& name : names) {
        const QImage now(fresh.path(name));
        const QImage before(approved.filePath(name));
        const bool isSame = shareOfOthers(before, now) <= kMostOther;
        if (approve && !isSame) {
            EXPECT_TRUE(QDir().mkpath(approved.path()));
            EXPECT_TRUE(small(now).save(approved.filePath(name), "PNG"));
            std::cout << "approved: " << name.toStdString() << '\n';
        } else if (!isSame) {
            const QString kept = QDir::temp().filePath(QStringLiteral("shenbao-") + name);
            now.save(kept);
            ADD_FAILURE() << name.toStdString() << " looks different: " << shareOfOthers(before, now) * 100
                          << " % of its pixels; it is kept as " << kept.toStdString();
        }
    }
    for (const QString& name : known) {
        if (approve && !names.contains(name)) {
            EXPECT_TRUE(QFile::remove(approved.filePath(name)));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, PagePictures, testing::Values("shanghai", "wuhan"),
                         [](const auto& one) { return std::string(one.param); });

/// The comparison itself: a letter that moved by a pixel passes, a line that is missing does not.
TEST(PagePicturesComparison, ToleratesAntiAliasingAndNothingElse)
{
    const auto page = [](int left, bool hasLine) {
        QImage image(330, 468, QImage::Format_Grayscale8);
        image.fill(255);
        for (int y = 100; y < 108; ++y) {
            for (int x = left; x < left + 6; ++x) {
                image.setPixel(x, y, 40);
            }
        }
        for (int x = 40; hasLine && x < 290; ++x) {
            image.bits()[300 * image.bytesPerLine() + x] = 90;
        }
        return image;
    };
    EXPECT_LE(shareOfOthers(page(100, true), page(101, true)), kMostOther);
    EXPECT_GT(shareOfOthers(page(100, true), page(100, false)), kMostOther);
    EXPECT_EQ(shareOfOthers(page(100, true), QImage()), 1);
}

} // namespace
} // namespace shenbao

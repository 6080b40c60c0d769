// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input/AttachmentInspector.h"

#include "core/text/CleanText.h"
#include "tests/support/Fixtures.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QStandardPaths>
#include <QtEndian>

#include <zlib.h>

namespace shenbao {
namespace {

const QString kName = QStringLiteral("附件");

QByteArray samplePdf()
{
    return test::readBytes(test::samplePath(QStringLiteral("shanghai/licence.pdf")));
}

/// A picture with some content, so that cutting it off loses something.
QByteArray picture(const char* format, int dotsPerMeter = 0)
{
    QImage image(320, 200, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            image.setPixel(x, y, qRgb((x * 7 + y * 13) % 256, (x * y) % 256, (x * 3) % 256));
        }
    }
    if (dotsPerMeter > 0) {
        image.setDotsPerMeterX(dotsPerMeter);
        image.setDotsPerMeterY(dotsPerMeter);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    EXPECT_TRUE(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format));
    return bytes;
}

QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    const auto bigEndian = [](quint32 number) {
        QByteArray bytes(4, Qt::Uninitialized);
        qToBigEndian(number, bytes.data());
        return bytes;
    };
    const QByteArray body = type + data;
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()));
    return bigEndian(quint32(data.size())) + body + bigEndian(quint32(crc));
}

/// A PNG that claims a size and holds these pixels (grey, a zero before each line); it does not say how dense it is.
QByteArray plainPng(quint32 width, quint32 height, const QByteArray& pixels = QByteArray(1, 0))
{
    QByteArray header(13, '\0');
    qToBigEndian(width, header.data());
    qToBigEndian(height, header.data() + 4);
    header[8] = 8;
    QByteArray bytes = "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", header);
    bytes += pngChunk("IDAT", qCompress(pixels).mid(4));
    return bytes + pngChunk("IEND", {});
}

/// A PDF of these objects (numbered from 1, the first is the catalogue) with a right cross-reference table.
QByteArray pdfOf(const QByteArrayList& objects)
{
    QByteArray pdf = "%PDF-1.7\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype at = 0; at < objects.size(); ++at) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    const qsizetype start = pdf.size();
    return pdf + table + "trailer\n<</Size " + QByteArray::number(objects.size() + 1) +
           " /Root 1 0 R>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

void expectRefused(const QByteArray& data)
{
    const auto file = inspectAttachment(data, kName);
    ASSERT_FALSE(file.has_value());
    EXPECT_EQ(file.error().code, ErrorCode::Input);
    EXPECT_FALSE(file.error().message.isEmpty());
}

TEST(AttachmentInspector, TakesAWholePdf)
{
    const QByteArray data = samplePdf();
    const auto file = inspectAttachment(data, QStringLiteral("执照.pdf"));
    SHENBAO_ASSERT_OK(file);
    EXPECT_EQ(file->data, data);
    EXPECT_EQ(file->facts.type, AttachmentFacts::Type::Pdf);
    EXPECT_EQ(file->facts.size, data.size());
    EXPECT_EQ(file->facts.hash, QCryptographicHash::hash(data, QCryptographicHash::Sha256));
    EXPECT_EQ(file->facts.name, u"执照.pdf");
    EXPECT_GE(file->facts.pages, 1);
}

TEST(AttachmentInspector, CountsThePagesOfAPdf)
{
    const QByteArray page = "<</Type/Page /Parent 2 0 R /MediaBox[0 0 595 842]>>";
    const auto file = inspectAttachment(
        pdfOf({"<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Count 2 /Kids[3 0 R 4 0 R]>>", page, page}),
        kName);
    SHENBAO_ASSERT_OK(file);
    EXPECT_EQ(file->facts.pages, 2);
}

TEST(AttachmentInspector, TakesEveryAttachmentOfTheSamples)
{
    for (const QString& folder : {QStringLiteral("shanghai"), QStringLiteral("wuhan")}) {
        const QDir dir(test::samplePath(folder));
        for (const QString& name :
             dir.entryList({QStringLiteral("*.pdf"), QStringLiteral("*.png"), QStringLiteral("*.jpg")})) {
            SHENBAO_EXPECT_OK(readAttachment(dir.filePath(name)));
        }
    }
}

TEST(AttachmentInspector, GoesByTheContentWhateverTheName)
{
    const auto file = inspectAttachment(samplePdf(), QStringLiteral("执照.png"));
    SHENBAO_ASSERT_OK(file);
    EXPECT_EQ(file->facts.type, AttachmentFacts::Type::Pdf);
    expectRefused("这是一个文本文件，名字叫 执照.pdf。\n");
    expectRefused("PK\x03\x04 a docx");
}

TEST(AttachmentInspector, RefusesATruncatedPdf)
{
    const QByteArray data = samplePdf();
    for (const qsizetype kept : {data.size() / 2, data.size() - 200, qsizetype(100), qsizetype(8)}) {
        SCOPED_TRACE(kept);
        expectRefused(data.left(kept));
    }
}

TEST(AttachmentInspector, RefusesADamagedPdf)
{
    QByteArray data = samplePdf();
    const qsizetype start = data.lastIndexOf("startxref");
    ASSERT_GT(start, 0);
    data.replace(start + 10, 3, "999");
    expectRefused(data);
}

TEST(AttachmentInspector, RefusesAPdfWithoutPages)
{
    expectRefused(pdfOf({"<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Count 0 /Kids[]>>"}));
}

TEST(AttachmentInspector, RefusesAPdfWhosePagesContainThemselves)
{
    expectRefused(pdfOf({"<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Count 1 /Kids[2 0 R]>>"}));
}

class EncryptedPdf : public testing::TestWithParam<const char*>
{};

TEST_P(EncryptedPdf, IsRefusedWithAdvice)
{
    const QString qpdf = QStandardPaths::findExecutable(QStringLiteral("qpdf"));
    if (qpdf.isEmpty()) {
        GTEST_SKIP() << "the program qpdf is not installed";
    }
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("locked.pdf"));
    const test::Ran ran =
        test::runProgram(qpdf, {QStringLiteral("--encrypt"), QString::fromLatin1(GetParam()),
                                QStringLiteral("owner"), QStringLiteral("256"), QStringLiteral("--"),
                                test::samplePath(QStringLiteral("shanghai/licence.pdf")), path});
    ASSERT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    const auto file = readAttachment(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Input);
    EXPECT_TRUE(file.error().message.startsWith(path)) << file.error().message.toStdString();
    const auto damaged = inspectAttachment("%PDF-1.7 cut off", kName);
    ASSERT_FALSE(damaged);
    EXPECT_NE(file.error().message.mid(path.size() + 2), damaged.error().message)
        << "says that a password is the reason";
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutAPasswordForReading, EncryptedPdf, testing::Values("user", ""));

TEST(AttachmentInspector, RefusesAnEmptyFile)
{
    expectRefused({});
}

TEST(AttachmentInspector, TakesPicturesWithSizeAndDensity)
{
    for (const char* format : {"PNG", "JPG"}) {
        SCOPED_TRACE(format);
        const auto file = inspectAttachment(picture(format, 11811), QStringLiteral("图"));
        SHENBAO_ASSERT_OK(file);
        EXPECT_EQ(file->facts.type,
                  QByteArray(format) == "PNG" ? AttachmentFacts::Type::Png : AttachmentFacts::Type::Jpeg);
        EXPECT_EQ(file->facts.width, 320);
        EXPECT_EQ(file->facts.height, 200);
        EXPECT_NEAR(file->facts.dpi, 300, 1);
        EXPECT_EQ(file->facts.pages, 1);
    }
}

TEST(AttachmentInspector, KnowsNoDensityThatThePictureDoesNotClaim)
{
    const auto file = inspectAttachment(plainPng(2, 2, QByteArray("\0ab\0cd", 6)), kName);
    SHENBAO_ASSERT_OK(file);
    EXPECT_EQ(file->facts.dpi, 0);
}

TEST(AttachmentInspector, RefusesATruncatedPng)
{
    const QByteArray data = picture("PNG");
    for (const qsizetype kept :
         {data.size() / 2, data.size() - 40, qsizetype(60), qsizetype(20), qsizetype(8)}) {
        SCOPED_TRACE(kept);
        expectRefused(data.left(kept));
    }
}

TEST(AttachmentInspector, RefusesADamagedPng)
{
    QByteArray data = picture("PNG");
    data[data.size() / 2] = char(data[data.size() / 2] ^ 0xFF);
    expectRefused(data);
}

TEST(AttachmentInspector, RefusesATruncatedJpeg)
{
    const QByteArray data = picture("JPG");
    for (const qsizetype kept :
         {data.size() / 2, data.size() * 9 / 10, qsizetype(300), qsizetype(20), qsizetype(3)}) {
        SCOPED_TRACE(kept);
        expectRefused(data.left(kept));
    }
}

TEST(AttachmentInspector, RefusesAPictureOfTooManyPixelsByItsHeader)
{
    expectRefused(plainPng(50'000, 50'000));
    expectRefused(plainPng(0x7FFFFFFF, 0x7FFFFFFF));
    expectRefused(plainPng(10'001, 10'000));
    const auto file = inspectAttachment(plainPng(50'000, 50'000), kName);
    EXPECT_TRUE(file.error().message.contains(u"50"))
        << "says how large it is: " << file.error().message.toStdString();
}

TEST(AttachmentInspector, RefusesAPictureWithoutPixels)
{
    expectRefused(plainPng(0, 0));
    expectRefused(plainPng(10, 10));
}

TEST(AttachmentInspector, TakesNoPartOfAPathIntoTheName)
{
    for (const char16_t* text :
         {u"../../etc/passwd", u"a/b\nc.pdf", u"\u0007bell\r\n.pdf", u"/absolute.pdf", u"换\u2029行.pdf"}) {
        const QString name = QString::fromUtf16(text);
        const auto file = inspectAttachment(samplePdf(), name);
        SHENBAO_ASSERT_OK(file);
        const QString kept = file->facts.name;
        EXPECT_FALSE(kept.contains(u'/') || kept.contains(u'\n') || kept.contains(u'\r'))
            << kept.toStdString();
        EXPECT_TRUE(isCleanText(kept));
        EXPECT_FALSE(kept.isEmpty());
    }
}

TEST(AttachmentInspector, ShortensALongNameBetweenCharacters)
{
    const auto file = inspectAttachment(samplePdf(), QString(199, u'长') + QStringLiteral("𠮷𠮷𠮷.pdf"));
    SHENBAO_ASSERT_OK(file);
    EXPECT_LE(file->facts.name.size(), 200);
    EXPECT_TRUE(isCleanText(file->facts.name)) << "half a character is left at the end";
}

TEST(AttachmentReading, NamesThePathThatCannotBeRead)
{
    test::TempFolder folder;
    const QString text = folder.path(QStringLiteral("text.pdf"));
    QFile file(text);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no pdf");
    file.close();
    for (const QString& path : {folder.path(QStringLiteral("none.pdf")), folder.path(), text}) {
        const auto result = readAttachment(path);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Input);
        EXPECT_TRUE(result.error().message.contains(path)) << result.error().message.toStdString();
    }
}

TEST(AttachmentReading, RefusesAFileOverTheLimitWithoutReadingIt)
{
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("large.pdf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.resize(kMaxAttachmentBytes + 1)); // sparse
    file.close();
    const auto result = readAttachment(path);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Input);
    EXPECT_TRUE(result.error().message.contains(path));
}

TEST(AttachmentReading, TakesTheFileNameWithoutTheFolder)
{
    const auto result = readAttachment(test::samplePath(QStringLiteral("shanghai/licence.pdf")));
    SHENBAO_ASSERT_OK(result);
    EXPECT_EQ(result->facts.name, u"licence.pdf");
}

} // namespace
} // namespace shenbao

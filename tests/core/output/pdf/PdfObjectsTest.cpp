// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfObjects.h"

#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

QByteArray smallFile()
{
    PdfObjects objects;
    const int catalog = objects.reserve();
    const int info = objects.add("<</Title" + pdfText(QStringLiteral("题")) + ">>");
    const int pages = objects.reserve();
    const int page = objects.add("<</Type/Page/Parent " + pdfReference(pages) + "/MediaBox[0 0 100 100]>>");
    objects.set(pages, "<</Type/Pages/Count 1/Kids[" + pdfReference(page) + "]>>");
    objects.set(catalog, "<</Type/Catalog/Pages " + pdfReference(pages) + ">>");
    return objects.finish(catalog, info);
}

TEST(PdfNumber, HasAtMostThreeDecimalsAndNoExponent)
{
    EXPECT_EQ(pdfNumber(0), "0");
    EXPECT_EQ(pdfNumber(1), "1");
    EXPECT_EQ(pdfNumber(595.2755905), "595.276");
    EXPECT_EQ(pdfNumber(0.5), "0.5");
    EXPECT_EQ(pdfNumber(0.05), "0.05");
    EXPECT_EQ(pdfNumber(0.005), "0.005");
    EXPECT_EQ(pdfNumber(-0.25), "-0.25");
    EXPECT_EQ(pdfNumber(-12.3456), "-12.346");
    EXPECT_EQ(pdfNumber(1e9), "1000000000");
}

TEST(PdfNumber, WritesWhatRoundsToNothingAsZero)
{
    EXPECT_EQ(pdfNumber(0.0001), "0");
    EXPECT_EQ(pdfNumber(-0.0001), "0");
}

TEST(PdfText, IsUtf16WithAByteOrderMark)
{
    EXPECT_EQ(pdfText(QStringLiteral("A申")), "<FEFF00417533>");
    EXPECT_EQ(pdfText(QString()), "<FEFF>");
    EXPECT_EQ(pdfText(QStringLiteral("𠮷")), "<FEFFD842DFB7>");
}

TEST(PdfText, EscapesInsidePageContentWhatEndsAStringOrLooksLikeGlyphs)
{
    EXPECT_EQ(pdfLiteral(QStringLiteral("(")), "(\xFE\xFF\\000\\050)");
    EXPECT_EQ(pdfLiteral(QStringLiteral("目")), "(\xFE\xFF\x76\xEE)");
    EXPECT_EQ(pdfLiteral(QStringLiteral("\u0D0A<>")), "(\xFE\xFF\\015\\012\\000\\074\\000\\076)");
}

TEST(PdfObjects, PointsToEveryObject)
{
    const QByteArray file = smallFile();
    EXPECT_TRUE(file.startsWith("%PDF-1.7\n"));
    EXPECT_TRUE(file.endsWith("%%EOF\n"));
    const qsizetype start = file.indexOf("startxref\n") + 10;
    const qsizetype table = file.mid(start, file.indexOf('\n', start) - start).toLongLong();
    ASSERT_TRUE(file.mid(table).startsWith("xref\n0 5\n"));
    for (int object = 1; object <= 4; ++object) {
        const QByteArray entry = file.mid(table + 9 + 20 * object, 20);
        ASSERT_TRUE(entry.endsWith(" 00000 n \n")) << entry.toStdString();
        EXPECT_TRUE(file.mid(entry.left(10).toLongLong())
                        .startsWith(QByteArray(QByteArray::number(object) + " 0 obj\n")));
    }
    EXPECT_TRUE(file.contains("/Size 5/Root 1 0 R/Info 2 0 R/ID["));
}

TEST(PdfObjects, GivesTheSameFileForTheSameContent)
{
    EXPECT_EQ(smallFile(), smallFile());
}

TEST(PdfObjects, NamesTheFileByItsContent)
{
    const auto idOf = [](const QByteArray& value) {
        PdfObjects objects;
        const int catalog = objects.add(value);
        const QByteArray file = objects.finish(catalog, catalog);
        return file.mid(file.indexOf("/ID[<") + 5, 32);
    };
    EXPECT_EQ(idOf("<</A 1>>"), idOf("<</A 1>>"));
    EXPECT_NE(idOf("<</A 1>>"), idOf("<</A 2>>"));
}

TEST(PdfObjects, SaysTheLengthOfAStream)
{
    PdfObjects objects;
    const int plain = objects.addStream("/Type/X", "12345", false);
    const int packed = objects.addStream({}, QByteArray(10'000, 'a'));
    const QByteArray file = objects.finish(plain, packed);
    EXPECT_TRUE(file.contains("1 0 obj\n<</Type/X/Length 5>>\nstream\n12345\nendstream\nendobj\n"));
    EXPECT_TRUE(file.contains("2 0 obj\n<</Filter/FlateDecode/Length "));
    EXPECT_LT(file.size(), 1000);
}

TEST(PdfObjects, IsAcceptedByQpdf)
{
    test::TempFolder folder;
    QFile file(folder.path(QStringLiteral("a.pdf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(smallFile());
    file.close();
    const test::Ran ran =
        test::runProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.fileName()});
    if (ran.exitCode == -1) {
        GTEST_SKIP() << "qpdf is not installed";
    }
    EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString() << ran.errors.toStdString();
}

} // namespace
} // namespace shenbao

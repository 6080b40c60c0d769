// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/HostileDocuments.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

namespace shenbao::test {
namespace {

const QByteArray kForm = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";

QByteArray pageThatUses(const QByteArray& object)
{
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X " +
           object + " 0 R>>>>>>";
}

} // namespace

QByteArray pdfOf(const QByteArrayList& objects)
{
    QByteArray pdf = "%PDF-1.7\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype at = 0; at < objects.size(); ++at) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + size + '\n' + table + "trailer\n<</Size " + size +
           "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray pdfStream(const QByteArray& data, const QByteArray& entries)
{
    return "<</Length " + QByteArray::number(data.size()) + entries + ">>\nstream\n" + data + "\nendstream";
}

QByteArray pdfPage(const QByteArray& mediaBox, const QByteArray& content)
{
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[" + mediaBox + "]/Contents 4 0 R>>",
                  pdfStream(content)});
}

QByteArray pdfThatNeverEnds()
{
    constexpr int kDepth = 12;
    QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                           pageThatUses("5"), pdfStream("/X Do")};
    for (int depth = 0; depth < kDepth; ++depth) {
        const QByteArray next = QByteArray::number(depth + 6);
        objects << (depth + 1 == kDepth ? pdfStream("0 0 9 9 re f", kForm)
                                        : pdfStream(QByteArray("/X Do ").repeated(10),
                                                    kForm + "/Resources<</XObject<</X " + next + " 0 R>>>>"));
    }
    return pdfOf(objects);
}

QByteArray pdfOfPagesInALoop()
{
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 99>>",
                  pageThatUses("5"), pdfStream("/X Do"),
                  pdfStream("/X Do", kForm + "/Resources<</XObject<</X 5 0 R>>>>")});
}

QByteArray pdfWithGiantPicture()
{
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", pageThatUses("5"),
                  pdfStream("595 0 0 842 0 0 cm /X Do"),
                  pdfStream(qCompress(QByteArray(10'000'000, '\0')).mid(4),
                            "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
                            "/ColorSpace/DeviceRGB/Filter/FlateDecode")});
}

QByteArray pdfOfPages(int count)
{
    QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R>>", {}};
    QByteArray kids;
    for (int page = 0; page < count; ++page) {
        kids += QByteArray::number(page + 3) + " 0 R ";
        objects << "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(count) + ">>";
    return pdfOf(objects);
}

QByteArray pngOfSize(quint32 width, quint32 height)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage(8, 8, QImage::Format_RGB32).save(&buffer, "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    return png;
}

} // namespace shenbao::test

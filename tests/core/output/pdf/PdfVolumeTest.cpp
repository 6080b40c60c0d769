// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfVolume.h"

#include "core/layout/Paginator.h"
#include "core/output/pdf/PdfWriter.h"
#include "tests/support/Documents.h"
#include "tests/support/PdfText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace shenbao {
namespace {

QByteArray pdfOf(const QString& text, int pages)
{
    std::vector<Block> blocks;
    for (int page = 0; page < pages; ++page) {
        blocks.emplace_back(test::paragraphOf(QStringLiteral("%1第%2页").arg(text).arg(page + 1)));
        blocks.emplace_back(PageBreak());
    }
    blocks.pop_back();
    FontResolver fonts;
    const auto pdf =
        writePdf(paginate(test::documentOf(std::move(blocks)), fonts), {},
                 [](const QString& id) -> Result<QByteArray> { return fail(ErrorCode::Input, id); });
    EXPECT_TRUE(pdf.has_value());
    return pdf.value_or(QByteArray());
}

VolumeDocument attached(const QString& name, const QByteArray& data,
                        AttachmentFacts::Type type = AttachmentFacts::Type::Pdf)
{
    VolumeDocument document;
    document.facts.name = name;
    document.facts.type = type;
    document.facts.width = 400;
    document.facts.height = 200;
    document.data = data;
    return document;
}

TEST(PdfVolume, PutsTheAttachmentsBehindTheForm)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const auto volume =
        bindPdfVolume(pdfOf(QStringLiteral("表"), 2),
                      {attached(QStringLiteral("a.pdf"), pdfOf(QStringLiteral("甲"), 2)),
                       attached(QStringLiteral("b.png"), test::pngOf({400, 200}), AttachmentFacts::Type::Png),
                       attached(QStringLiteral("c.pdf"), pdfOf(QStringLiteral("丙"), 1))});
    SHENBAO_ASSERT_OK(volume);
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("v.pdf"));
    test::writeBytes(path, *volume);
    const QStringList pages = test::pdfPages(path);
    ASSERT_EQ(pages.size(), 6);
    EXPECT_TRUE(pages[0].startsWith(QStringLiteral("表第1页")));
    EXPECT_TRUE(pages[2].startsWith(QStringLiteral("甲第1页")));
    EXPECT_TRUE(pages[4].trimmed().isEmpty()) << "a picture";
    EXPECT_TRUE(pages[5].startsWith(QStringLiteral("丙第1页")));
    if (test::hasProgram(QStringLiteral("qpdf"))) {
        const test::Ran ran = test::runProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString();
    }
}

/// What poppler says of each page: its size, and how much it is turned.
QStringList sizesIn(const QString& path)
{
    const test::Ran ran =
        test::runProgram(QStringLiteral("pdfinfo"), {QStringLiteral("-f"), QStringLiteral("1"),
                                                     QStringLiteral("-l"), QStringLiteral("99"), path});
    static const QRegularExpression size(QStringLiteral("size:\\s+([\\d.]+) x ([\\d.]+)"));
    QStringList sizes;
    for (auto all = size.globalMatch(QString::fromUtf8(ran.output)); all.hasNext();) {
        const auto match = all.next();
        sizes << QStringLiteral("%1x%2")
                     .arg(qRound(match.captured(1).toDouble()))
                     .arg(qRound(match.captured(2).toDouble()));
    }
    return sizes;
}

TEST(PdfVolume, PutsEveryPageOnA4WithItsNumberAndABookmark)
{
    SHENBAO_NEED_PROGRAM("pdfinfo");
    SHENBAO_NEED_PROGRAM("qpdf");
    Pages small;
    small.geometry.width = 100;
    small.geometry.height = 60;
    small.pages.resize(1);
    const auto none = [](const QString& id) -> Result<QByteArray> { return fail(ErrorCode::Input, id); };
    const QByteArray card = writePdf(small, {}, none).value_or(QByteArray());
    const Document document = test::documentOf({});
    FontResolver fonts;
    const auto numbers = writePdf(pageNumberSheets(document, fonts, 9, 3), {}, none);
    SHENBAO_ASSERT_OK(numbers);
    std::vector<VolumeDocument> documents{attached(QStringLiteral("a.pdf"), pdfOf(QStringLiteral("甲"), 2)),
                                          attached(QStringLiteral("card.pdf"), card)};
    documents[0].title = QStringLiteral("营业执照");
    const auto volume = bindPdfVolume(pdfOf(QStringLiteral("表"), 1), documents, *numbers);
    SHENBAO_ASSERT_OK(volume);
    test::TempFolder folder;
    const QString path = folder.path(QStringLiteral("v.pdf"));
    test::writeBytes(path, *volume);
    EXPECT_EQ(sizesIn(path), (QStringList{QStringLiteral("595x842"), QStringLiteral("595x842"),
                                          QStringLiteral("595x842"), QStringLiteral("842x595")}));
    const QStringList pages = test::pdfPages(path);
    ASSERT_EQ(pages.size(), 4);
    for (int page = 1; page < 4; ++page) {
        EXPECT_TRUE(pages[page].contains(QStringLiteral("— %1 —").arg(page + 8)))
            << pages[page].toStdString();
    }
    const test::Ran outline = test::runProgram(
        QStringLiteral("qpdf"), {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), path});
    const QJsonArray items = QJsonDocument::fromJson(outline.output)[u"outlines"].toArray();
    ASSERT_GE(items.size(), 2);
    EXPECT_EQ(items[items.size() - 2][u"title"].toString(), u"营业执照");
    EXPECT_EQ(items[items.size() - 2][u"destpageposfrom1"].toInt(), 2);
    EXPECT_EQ(items.last()[u"title"].toString(), u"card.pdf");
    EXPECT_EQ(items.last()[u"destpageposfrom1"].toInt(), 4);
    EXPECT_EQ(test::runProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}).exitCode, 0);
}

TEST(PdfVolume, GivesTheSameBytesForTheSameDocuments)
{
    const QByteArray form = pdfOf(QStringLiteral("表"), 1);
    const std::vector<VolumeDocument> documents{
        attached(QStringLiteral("a.pdf"), pdfOf(QStringLiteral("甲"), 1)),
        attached(QStringLiteral("b.png"), test::pngOf({40, 20}), AttachmentFacts::Type::Png)};
    EXPECT_EQ(bindPdfVolume(form, documents).value_or("one"),
              bindPdfVolume(form, documents).value_or("other"));
}

TEST(PdfVolume, KeepsTheFormAloneWithoutAttachments)
{
    const auto volume = bindPdfVolume(pdfOf(QStringLiteral("表"), 1), {});
    SHENBAO_ASSERT_OK(volume);
    EXPECT_TRUE(volume->startsWith("%PDF-"));
}

TEST(PdfVolume, NamesTheAttachmentThatIsBroken)
{
    for (const QByteArray& data :
         {QByteArray("no pdf"), pdfOf(QStringLiteral("甲"), 1).left(300), QByteArray()}) {
        const auto volume =
            bindPdfVolume(pdfOf(QStringLiteral("表"), 1), {attached(QStringLiteral("坏.pdf"), data)});
        ASSERT_FALSE(volume.has_value());
        EXPECT_TRUE(volume.error().message.contains(QStringLiteral("坏.pdf")));
    }
    const auto picture =
        bindPdfVolume(pdfOf(QStringLiteral("表"), 1),
                      {attached(QStringLiteral("坏.png"), "no png", AttachmentFacts::Type::Png)});
    ASSERT_FALSE(picture.has_value());
    EXPECT_TRUE(picture.error().message.contains(QStringLiteral("坏.png")));
}

} // namespace
} // namespace shenbao

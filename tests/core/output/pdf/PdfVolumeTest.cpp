// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfVolume.h"

#include "core/layout/Paginator.h"
#include "core/output/pdf/PdfWriter.h"
#include "tests/support/Documents.h"
#include "tests/support/PdfText.h"

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

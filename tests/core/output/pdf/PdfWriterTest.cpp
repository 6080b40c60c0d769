// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfWriter.h"

#include "core/layout/Paginator.h"
#include "tests/support/Documents.h"
#include "tests/support/Gb2312.h"
#include "tests/support/PdfText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace shenbao {
namespace {

OutputInfo about()
{
    OutputInfo info;
    info.title = QStringLiteral("上海市高质量数据集建设申报书");
    info.author = QStringLiteral("某某科技有限公司 & Co. <测试>");
    info.subject = QStringLiteral("sh-hqds 2025");
    info.time = QDateTime(QDate(2026, 3, 5), QTime(8, 9, 10), Qt::UTC);
    return info;
}

Result<QByteArray> noAttachment(const QString& id)
{
    return fail(ErrorCode::Input, QStringLiteral("no attachment ") + id);
}

/// Writes documents as PDF and reads them back with other programs.
class PdfWriterTest : public testing::Test
{
protected:
    QByteArray pdfOf(const Document& document, const PdfOptions& options = {},
                     const AttachmentSource& attachments = noAttachment)
    {
        FontResolver fonts;
        const auto pdf = writePdf(paginate(document, fonts), about(), attachments, options);
        EXPECT_TRUE(pdf.has_value()) << (pdf ? "" : pdf.error().message.toStdString());
        return pdf.value_or(QByteArray());
    }
    QByteArray pdfOf(std::vector<Block> blocks) { return pdfOf(test::documentOf(std::move(blocks))); }

    QString save(const QByteArray& pdf)
    {
        const QString path = m_folder.path(QStringLiteral("a.pdf"));
        test::writeBytes(path, pdf);
        return path;
    }
    /// The text of the pages without the numbers at their feet and without white space.
    QString textOf(const QByteArray& pdf)
    {
        QString text;
        for (QString page : test::pdfPages(save(pdf))) {
            static const QRegularExpression number(QStringLiteral("— \\d+ —\\s*$"));
            text += page.remove(number);
        }
        return test::compact(text);
    }
    test::Ran run(const char* program, QStringList arguments, const QByteArray& pdf)
    {
        arguments << save(pdf);
        return test::runProgram(QString::fromLatin1(program), arguments);
    }

    test::TempFolder m_folder;
};

TEST_F(PdfWriterTest, GivesBackEveryCharacterOfGb2312)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const auto hanzi = test::gb2312Hanzi();
    const QString all = QString::fromUcs4(hanzi.data(), qsizetype(hanzi.size()));
    for (const char16_t* style : {u"body", u"heading-1", u"heading-2", u"cover-title"}) {
        std::vector<Block> blocks;
        for (qsizetype at = 0; at < all.size(); at += 94) {
            blocks.emplace_back(test::paragraphOf(all.mid(at, 94), QString::fromUtf16(style)));
        }
        const QString text = textOf(pdfOf(std::move(blocks)));
        ASSERT_EQ(text.size(), all.size()) << QString::fromUtf16(style).toStdString();
        for (qsizetype at = 0; at < all.size(); ++at) {
            ASSERT_EQ(text[at], all[at])
                << "U+" << std::hex << int(all[at].unicode()) << " became U+" << int(text[at].unicode());
        }
    }
}

TEST_F(PdfWriterTest, LosesNoDigitBesideLetters)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    for (const char16_t* style : {u"body", u"heading-1", u"heading-2", u"part-title", u"cell-dense"}) {
        const QString text = QStringLiteral("合计Total 100,000.00，5G 3D与H2O共86.50%");
        EXPECT_EQ(textOf(pdfOf({test::paragraphOf(text, QString::fromUtf16(style))})), test::compact(text));
    }
}

TEST_F(PdfWriterTest, KeepsTheBlanksBetweenWords)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const QStringList pages =
        test::pdfPages(save(pdfOf({test::paragraphOf(QStringLiteral("Total 100,000.00")),
                                   test::paragraphOf(QStringLiteral("5G 3D"))})));
    ASSERT_EQ(pages.size(), 1);
    EXPECT_EQ(pages[0].section(u'\n', 0, 1), u"Total 100,000.00\n5G 3D");
}

TEST_F(PdfWriterTest, PutsNoBlankIntoAStretchedLine)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const QString text = test::repeated(QStringLiteral("数据2026年建设，"), 30);
    const QStringList pages = test::pdfPages(save(pdfOf({test::paragraphOf(text)})));
    EXPECT_FALSE(pages.join(QString()).section(u'—', 0, 0).contains(u' '));
}

TEST_F(PdfWriterTest, GivesBackBoxesSignsAndRareCharacters)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const QString text =
        QStringLiteral("□国有企业☑民营企业“引号”——……·《书》〔2025〕24号≥600亿①κ±2.0℃×÷𠮷㙍é");
    EXPECT_EQ(textOf(pdfOf({test::paragraphOf(text)})), text);
}

TEST_F(PdfWriterTest, TellsLookAlikesApart)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    // KANGXI RADICALS and the ideographs that share their glyphs, in both orders
    const QString text = QStringLiteral("\u2F6C目目\u2F6C人\u2F08力\u2F12方\u2F45方");
    EXPECT_EQ(textOf(pdfOf({test::paragraphOf(text)})), text);
}

TEST_F(PdfWriterTest, GivesBackAMissingCharacterAsItWasTyped)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    const QString text = QStringLiteral("前") + QString::fromUcs4(U"\U000F0001") + QStringLiteral("中") +
                         QString::fromUcs4(U"\U000F0002") + QStringLiteral("后");
    EXPECT_EQ(textOf(pdfOf({test::paragraphOf(text)})), text);
}

TEST_F(PdfWriterTest, GivesBackFormattedText)
{
    SHENBAO_NEED_PROGRAM("pdftotext");
    Paragraph paragraph = test::paragraphOf(QStringLiteral("普通"));
    for (const TextFormat format : {TextFormat::Bold, TextFormat::Italic, TextFormat::Underline}) {
        paragraph.runs.push_back(test::runOf(QStringLiteral("格式F1"), format));
    }
    EXPECT_EQ(textOf(pdfOf({paragraph})), u"普通格式F1格式F1格式F1");
}

TEST_F(PdfWriterTest, IsSoundForQpdf)
{
    SHENBAO_NEED_PROGRAM("qpdf");
    std::vector<Block> blocks{
        test::paragraphOf(test::repeated(QStringLiteral("正文2026，"), 300)),
        test::tableOf({test::rowOf(QStringList{QStringLiteral("甲"), QStringLiteral("乙")})})};
    const test::Ran ran = run("qpdf", {QStringLiteral("--check")}, pdfOf(std::move(blocks)));
    EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString() << ran.errors.toStdString();
    EXPECT_FALSE(ran.output.contains("WARNING"));
}

TEST_F(PdfWriterTest, SaysItsTitleAuthorAndTime)
{
    SHENBAO_NEED_PROGRAM("pdfinfo");
    const test::Ran ran =
        run("pdfinfo", {QStringLiteral("-isodates")}, pdfOf({test::paragraphOf(QStringLiteral("文"))}));
    const QString text = QString::fromUtf8(ran.output);
    EXPECT_TRUE(text.contains(about().title)) << ran.output.toStdString();
    EXPECT_TRUE(text.contains(about().author)) << ran.output.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("sh-hqds 2025")));
    EXPECT_TRUE(text.contains(QStringLiteral("2026-03-05T08:09:10Z")) ||
                text.contains(QStringLiteral("2026-03-05T16:09:10+08")))
        << ran.output.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("595.276 x 841.89 pts (A4)")));
}

TEST_F(PdfWriterTest, NestsTheOutline)
{
    SHENBAO_NEED_PROGRAM("qpdf");
    std::vector<Block> blocks;
    for (const auto& [text, level] :
         {std::pair(QStringLiteral("一、依据"), 1), std::pair(QStringLiteral("（一）背景"), 2),
          std::pair(QStringLiteral("（二）条件"), 2), std::pair(QStringLiteral("二、要求"), 1)}) {
        Paragraph heading = test::paragraphOf(text, QStringLiteral("heading-%1").arg(level));
        heading.anchor = text;
        blocks.emplace_back(heading);
        blocks.emplace_back(test::paragraphOf(QStringLiteral("文")));
    }
    const test::Ran ran = run("qpdf", {QStringLiteral("--json"), QStringLiteral("--json-key=outlines")},
                              pdfOf(std::move(blocks)));
    const QJsonArray outlines =
        QJsonDocument::fromJson(ran.output).object().value(QStringLiteral("outlines")).toArray();
    ASSERT_EQ(outlines.size(), 1) << ran.output.toStdString();
    const QJsonObject part = outlines[0].toObject();
    EXPECT_EQ(part.value(QStringLiteral("title")).toString(), u"正文");
    const QJsonArray chapters = part.value(QStringLiteral("kids")).toArray();
    ASSERT_EQ(chapters.size(), 2);
    EXPECT_EQ(chapters[0].toObject().value(QStringLiteral("title")).toString(), u"一、依据");
    EXPECT_EQ(chapters[0].toObject().value(QStringLiteral("kids")).toArray().size(), 2);
    EXPECT_EQ(chapters[1].toObject().value(QStringLiteral("destpageposfrom1")).toInt(), 1);
}

TEST_F(PdfWriterTest, EmbedsEveryFontAsASubset)
{
    SHENBAO_NEED_PROGRAM("pdffonts");
    const QByteArray pdf = pdfOf({test::paragraphOf(QStringLiteral("文A☑")),
                                  test::paragraphOf(QStringLiteral("题"), QStringLiteral("heading-1"))});
    EXPECT_LT(pdf.size(), 60'000) << "subsets are small";
    const QStringList rows =
        QString::fromUtf8(run("pdffonts", {}, pdf).output).split(u'\n', Qt::SkipEmptyParts).mid(2);
    EXPECT_GE(rows.size(), 4) << "Chinese, Latin, the box and the heading";
    for (const QString& row : rows) {
        static const QRegularExpression subset(QStringLiteral("^[A-Z]{6}\\+.*yes yes yes"));
        EXPECT_TRUE(subset.match(row).hasMatch()) << row.toStdString();
    }
}

TEST_F(PdfWriterTest, EmbedsAPictureOnce)
{
    Picture picture;
    picture.attachment = QStringLiteral("p");
    picture.width = picture.height = 20;
    int asked = 0;
    const QByteArray png = test::pngOf({40, 40});
    const QByteArray pdf =
        pdfOf(test::documentOf({picture, picture}), {}, [&](const QString&) -> Result<QByteArray> {
            ++asked;
            return png;
        });
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(pdf.count("/Subtype/Image"), 1);
}

TEST_F(PdfWriterTest, PassesTheErrorOfAnAttachmentOn)
{
    Picture picture;
    picture.attachment = QStringLiteral("gone");
    picture.width = picture.height = 20;
    FontResolver fonts;
    const auto pdf = writePdf(paginate(test::documentOf({picture}), fonts), about(), noAttachment);
    ASSERT_FALSE(pdf.has_value());
    EXPECT_TRUE(pdf.error().message.contains(QStringLiteral("gone")));
}

TEST_F(PdfWriterTest, RefusesAPictureThatIsNone)
{
    Picture picture;
    picture.attachment = QStringLiteral("p");
    picture.width = picture.height = 20;
    FontResolver fonts;
    const auto pdf = writePdf(paginate(test::documentOf({picture}), fonts), about(),
                              [](const QString&) -> Result<QByteArray> { return QByteArray("no picture"); });
    EXPECT_FALSE(pdf.has_value());
}

TEST_F(PdfWriterTest, WritesTheSameBytesForTheSamePages)
{
    const Document document =
        test::documentOf({test::paragraphOf(test::repeated(QStringLiteral("正文2026，"), 100)),
                          test::paragraphOf(QStringLiteral("题"), QStringLiteral("heading-2"))});
    EXPECT_EQ(pdfOf(document), pdfOf(document));
    EXPECT_EQ(pdfOf(document, {true}), pdfOf(document, {true}));
}

TEST_F(PdfWriterTest, PassesTheIndependentChecksWithAndWithoutTheArchiveClaim)
{
    const QString tool = test::sharedTool(QStringLiteral("check-pdf"));
    if (tool.isEmpty()) {
        GTEST_SKIP() << "../shared/tools/check-pdf is absent";
    }
    Picture picture;
    picture.attachment = QStringLiteral("p");
    picture.width = picture.height = 20;
    Document document =
        test::documentOf({test::paragraphOf(test::repeated(QStringLiteral("正文2026“引”☑𠮷，"), 60)), picture,
                          test::paragraphOf(QStringLiteral("题"), QStringLiteral("heading-2"))});
    document.draft = true;
    const AttachmentSource source = [](const QString&) -> Result<QByteArray> {
        return test::pngOf({40, 40});
    };
    const QString plain = m_folder.path(QStringLiteral("plain.pdf"));
    const QString archive = m_folder.path(QStringLiteral("archive.pdf"));
    test::writeBytes(plain, pdfOf(document, {}, source));
    test::writeBytes(archive, pdfOf(document, {true}, source));
    for (const auto& [level, path] :
         {std::pair(QStringLiteral("none"), plain), std::pair(QStringLiteral("2b"), archive)}) {
        const test::Ran ran =
            test::runProgram(tool, {QStringLiteral("--pdfa"), level, QStringLiteral("--page-size"),
                                    QStringLiteral("A4"), path});
        if (ran.exitCode == 3) {
            GTEST_SKIP() << "a tool of check-pdf is missing: " << ran.output.toStdString();
        }
        EXPECT_EQ(ran.exitCode, 0) << ran.output.toStdString() << ran.errors.toStdString();
    }
}

} // namespace
} // namespace shenbao

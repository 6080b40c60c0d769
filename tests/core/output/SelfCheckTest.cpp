// SPDX-License-Identifier: GPL-3.0-or-later
// Files that the self check passes, and the same with one fault planted.
#include "core/output/SelfCheck.h"

#include "core/layout/Paginator.h"
#include "core/output/docx/DocxWriter.h"
#include "core/output/pdf/PdfWriter.h"
#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

#include <zip.h>

namespace shenbao {
namespace {

Pages smallPages()
{
    FontResolver fonts;
    return paginate(test::documentOf({test::paragraphOf(QStringLiteral("数据abc"))}), fonts);
}

QByteArray smallPdf()
{
    return *writePdf(smallPages(), {}, {});
}

QByteArray smallDocx()
{
    return *writeDocx(test::documentOf({test::paragraphOf(QStringLiteral("数据abc"))}), smallPages(), {}, {},
                      {});
}

/// A package of these parts, not compressed.
QByteArray zipOf(const std::vector<std::pair<QByteArray, QByteArray>>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const auto& [name, data] : parts) {
        zip_source_t* part = zip_source_buffer(archive, data.constData(), zip_uint64_t(data.size()), 0);
        EXPECT_GE(zip_file_add(archive, name.constData(), part, ZIP_FL_ENC_UTF_8), 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    zip_stat_t facts;
    EXPECT_TRUE(zip_source_open(source) == 0 && zip_source_stat(source, &facts) == 0);
    QByteArray bytes(qsizetype(facts.size), Qt::Uninitialized);
    EXPECT_EQ(zip_source_read(source, bytes.data(), facts.size), zip_int64_t(facts.size));
    zip_source_close(source);
    zip_source_free(source);
    zip_error_fini(&error);
    return bytes;
}

TEST(SelfCheck, PassesWhatTheWritersMake)
{
    EXPECT_EQ(pdfFault(smallPdf(), 1), QString());
    EXPECT_EQ(ooxmlFault(smallDocx()), QString());
}

TEST(SelfCheck, FindsAnObjectThatIsNotWhereTheTableSays)
{
    QByteArray file = smallPdf();
    file.insert(file.indexOf("2 0 obj"), "  ");
    EXPECT_FALSE(pdfFault(file, 1).isEmpty());
    EXPECT_FALSE(pdfFault(smallPdf().chopped(20), 1).isEmpty());
    EXPECT_FALSE(pdfFault({}, 1).isEmpty());
}

TEST(SelfCheck, FindsAMissingPage)
{
    EXPECT_TRUE(pdfFault(smallPdf(), 2).contains(QStringLiteral("2")));
}

TEST(SelfCheck, FindsAFontThatIsNotEmbedded)
{
    QByteArray file = smallPdf();
    file.replace("/FontFile", "/FontPath");
    EXPECT_FALSE(pdfFault(file, 1).isEmpty());
    QByteArray mute = smallPdf();
    mute.replace("/ToUnicode", "/ToUnicorn");
    EXPECT_FALSE(pdfFault(mute, 1).isEmpty());
}

TEST(SelfCheck, FindsADamagedPackage)
{
    QByteArray file = smallDocx();
    EXPECT_FALSE(ooxmlFault(file.chopped(30)).isEmpty());
    EXPECT_FALSE(ooxmlFault({}).isEmpty());
    const qsizetype body = file.indexOf("word/document.xml") + 40;
    file[body] = char(file[body] ^ 0x55);
    EXPECT_FALSE(ooxmlFault(file).isEmpty());
}

TEST(SelfCheck, FindsBadXmlAndAFormulaWithoutItsValue)
{
    const QByteArray types = "<Types/>";
    EXPECT_EQ(ooxmlFault(zipOf({{"[Content_Types].xml", types}, {"a.xml", "<c><f>1+1</f><v>2</v></c>"}})),
              QString());
    EXPECT_FALSE(
        ooxmlFault(zipOf({{"[Content_Types].xml", types}, {"a.xml", "<c><f>1+1</f></c>"}})).isEmpty());
    EXPECT_FALSE(ooxmlFault(zipOf({{"[Content_Types].xml", types}, {"a.xml", "<c>"}})).isEmpty());
    EXPECT_FALSE(ooxmlFault(zipOf({{"a.xml", "<c/>"}})).isEmpty());
}

} // namespace
} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/ooxml/OoxmlPackage.h"

#include "core/output/ooxml/XmlWriter.h"
#include "tests/support/Fixtures.h"
#include "tests/support/ZipXml.h"

namespace shenbao {
namespace {

OutputInfo about()
{
    OutputInfo info;
    info.title = QStringLiteral("申报书 <A&B>");
    info.author = QStringLiteral("某公司");
    info.subject = QStringLiteral("small 2026");
    info.time = QDateTime(QDate(2026, 3, 5), QTime(16, 9, 10), Qt::OffsetFromUTC, 8 * 3600);
    return info;
}

QByteArray packed()
{
    OoxmlPackage package;
    package.addPart("word/document.xml", "application/x-main+xml", "<a/>");
    package.addPart("word/media/image1.png", "image/png", QByteArray(5000, 'p'));
    package.addRelationship({}, QByteArray(kOfficeRelationships) + "officeDocument", "word/document.xml");
    EXPECT_EQ(package.addRelationship("word/document.xml", "urn:one", "media/image1.png"), "rId1");
    EXPECT_EQ(package.addRelationship("word/document.xml", "urn:two", "styles.xml"), "rId2");
    package.addProperties(about(), QStringLiteral("Shenbao"));
    const auto bytes = package.finish();
    EXPECT_TRUE(bytes.has_value());
    return bytes.value_or(QByteArray());
}

TEST(OoxmlPackage, BeginsWithTheContentTypes)
{
    const auto entries = test::unzip(packed());
    ASSERT_FALSE(entries.empty());
    EXPECT_EQ(entries.front().name, u"[Content_Types].xml");
    QStringList names = test::namesOf(entries);
    EXPECT_EQ(names.removeDuplicates(), 0);
}

TEST(OoxmlPackage, NamesTheContentTypeOfEveryPart)
{
    const auto entries = test::unzip(packed());
    const test::XmlNode types = test::parseXml(entries.front().data);
    QStringList named;
    for (const test::XmlNode& one : types.children) {
        if (one.name == u"Override") {
            EXPECT_FALSE(one.attribute(QStringLiteral("ContentType")).isEmpty());
            named << one.attribute(QStringLiteral("PartName")).mid(1);
        } else {
            EXPECT_EQ(one.attribute(QStringLiteral("Extension")), u"rels");
        }
    }
    for (const test::ZipEntry& entry : entries) {
        const bool covered = entry.name.endsWith(QStringLiteral(".rels")) ||
                             entry.name == u"[Content_Types].xml" || named.contains(entry.name);
        EXPECT_TRUE(covered) << entry.name.toStdString();
    }
}

TEST(OoxmlPackage, WritesTheRelationshipsBesideTheirPart)
{
    const test::XmlNode own =
        test::parseXml(test::partOf(packed(), QStringLiteral("word/_rels/document.xml.rels")));
    ASSERT_EQ(own.children.size(), 2U);
    EXPECT_EQ(own.children[1].attribute(QStringLiteral("Id")), u"rId2");
    EXPECT_EQ(own.children[1].attribute(QStringLiteral("Target")), u"styles.xml");
    const test::XmlNode root = test::parseXml(test::partOf(packed(), QStringLiteral("_rels/.rels")));
    EXPECT_EQ(root.children.size(), 3U);
}

TEST(OoxmlPackage, SaysWhatTheFileIs)
{
    const test::XmlNode core = test::parseXml(test::partOf(packed(), QStringLiteral("docProps/core.xml")));
    EXPECT_EQ(core.child(u"dc:title").text, about().title);
    EXPECT_EQ(core.child(u"dc:creator").text, u"某公司");
    EXPECT_EQ(core.child(u"dc:subject").text, u"small 2026");
    EXPECT_EQ(core.child(u"dcterms:created").text, u"2026-03-05T08:09:10Z");
    EXPECT_EQ(core.child(u"dcterms:modified").text, u"2026-03-05T08:09:10Z");
}

TEST(OoxmlPackage, KeepsEveryDateFixed)
{
    for (const test::ZipEntry& entry : test::unzip(packed())) {
        EXPECT_TRUE(entry.time.startsWith(QStringLiteral("1980-01-01T00:00:00"))) << entry.time.toStdString();
    }
}

TEST(OoxmlPackage, StoresPicturesAsTheyAre)
{
    for (const test::ZipEntry& entry : test::unzip(packed())) {
        EXPECT_EQ(entry.isCompressed, !entry.name.endsWith(QStringLiteral(".png")))
            << entry.name.toStdString();
    }
}

TEST(OoxmlPackage, GivesTheSameBytesInAnyTimeZone)
{
    const QByteArray one = packed();
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "America/New_York");
    tzset();
    const QByteArray other = packed();
    qputenv("TZ", zone);
    tzset();
    EXPECT_EQ(one, other);
}

// ---- the XML in it ----

TEST(XmlWriter, WritesNestedElements)
{
    XmlWriter xml;
    xml.start("a").attribute("b", u"c").start("d").text(u"e").end().empty("f", "g", 7).end();
    EXPECT_TRUE(xml.take().endsWith("<a b=\"c\"><d>e</d><f g=\"7\"/></a>"));
}

TEST(XmlWriter, EscapesWhatXmlReserves)
{
    XmlWriter xml;
    xml.start("a").attribute("b", u"<\"&\n\t>").text(u"<\"&>").end();
    const QByteArray bytes = xml.take();
    EXPECT_TRUE(bytes.endsWith("<a b=\"&lt;&quot;&amp;&#10;&#9;&gt;\">&lt;\"&amp;&gt;</a>"))
        << bytes.toStdString();
    EXPECT_EQ(test::parseXml(bytes).attribute(QStringLiteral("b")), u"<\"&\n\t>");
}

TEST(XmlWriter, DropsWhatXmlForbids)
{
    QString text = QStringLiteral("前");
    for (const char16_t bad :
         {u'\x01', u'\x0B', u'\x1F', char16_t(0xD800), char16_t(0xFFFE), char16_t(0xFFFF)}) {
        text += QChar(bad);
    }
    text += QStringLiteral("后𠮷");
    XmlWriter xml;
    xml.start("a").attribute("b", text).text(text).end();
    const test::XmlNode node = test::parseXml(xml.take());
    EXPECT_EQ(node.text, u"前后𠮷");
    EXPECT_EQ(node.attribute(QStringLiteral("b")), u"前后𠮷");
}

TEST(XmlWriter, KeepsALineBreakOfAText)
{
    XmlWriter xml;
    xml.start("a").text(u"一\n二").end();
    EXPECT_EQ(test::parseXml(xml.take()).text, u"一\n二");
}

} // namespace
} // namespace shenbao

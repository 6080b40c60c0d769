// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/XmlTree.h"

#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

namespace shenbao {
namespace {

/// The children of the root: texts in quotes, elements by name.
QStringList children(const QByteArray& xml)
{
    const auto tree = readXmlTree(xml);
    QStringList list;
    if (!tree) {
        ADD_FAILURE() << test::utf8(tree.error().message);
        return list;
    }
    for (const auto& child : (*tree)->children) {
        list << (child.element ? child.element->name : QString(u'"' + child.text + u'"'));
    }
    return list;
}

QString refusal(const QByteArray& xml)
{
    const auto tree = readXmlTree(xml);
    return tree ? QStringLiteral("was read") : tree.error().message;
}

QStringList list(std::initializer_list<const char16_t*> texts)
{
    QStringList result;
    for (const char16_t* text : texts) {
        result << QString::fromUtf16(text);
    }
    return result;
}

TEST(XmlTree, KeepsElementsAttributesAndText)
{
    const auto tree = readXmlTree("<form id='a' title='样表'>文字<br/></form>");
    SHENBAO_ASSERT_OK(tree);
    EXPECT_EQ((*tree)->name, u"form");
    ASSERT_EQ((*tree)->attributes.size(), 2u);
    EXPECT_EQ((*tree)->attributes[1].name, u"title");
    EXPECT_EQ((*tree)->attributes[1].value, u"样表");
    ASSERT_EQ((*tree)->children.size(), 2u);
    EXPECT_EQ((*tree)->children[0].text, u"文字");
    EXPECT_EQ((*tree)->children[1].element->name, u"br");
}

TEST(XmlTree, KeepsTheNamespace)
{
    const auto tree = readXmlTree("<form xmlns='urn:a'><x xmlns='urn:b'/></form>");
    SHENBAO_ASSERT_OK(tree);
    EXPECT_EQ((*tree)->space, u"urn:a");
    EXPECT_EQ((*tree)->children[0].element->space, u"urn:b");
}

TEST(XmlTree, KnowsThePlaceOfEveryElement)
{
    const auto tree = readXmlTree("<form>\n  <a/>\n\n  <b/>\n</form>");
    SHENBAO_ASSERT_OK(tree);
    EXPECT_EQ((*tree)->line, 1);
    EXPECT_EQ((*tree)->children[0].element->line, 2);
    EXPECT_EQ((*tree)->children[1].element->line, 4);
    EXPECT_GT((*tree)->children[1].element->column, 2);
}

TEST(XmlTree, DropsLineEndsWithTheIndentationBehindThem)
{
    EXPECT_EQ(children("<p>\n    第一行\n    第二行\n  </p>"), list({u"\"第一行第二行\""}));
    EXPECT_EQ(children("<p>第一行\r\n\t第二行</p>"), list({u"\"第一行第二行\""}));
}

TEST(XmlTree, KeepsBlanksWithinALine)
{
    EXPECT_EQ(children("<p> a  b </p>"), list({u"\" a  b \""}));
    EXPECT_EQ(children("<p>　缩进\n　后</p>"), list({u"\"　缩进　后\""}));
    EXPECT_EQ(children("<p>单位 <value/> 元</p>"), list({u"\"单位 \"", u"value", u"\" 元\""}));
}

TEST(XmlTree, LayoutBetweenElementsIsNoText)
{
    EXPECT_EQ(children("<row>\n  <a/>\n  <b/>\n</row>"), list({u"a", u"b"}));
}

TEST(XmlTree, CommentWithinATextDoesNotSplitIt)
{
    EXPECT_EQ(children("<p>第一行\n  <!-- 注 -->\n  第二行</p>"), list({u"\"第一行第二行\""}));
}

TEST(XmlTree, CharacterDataSectionsAreText)
{
    EXPECT_EQ(children("<p><![CDATA[a < b]]></p>"), list({u"\"a < b\""}));
}

TEST(XmlTree, ReadsThePredefinedEntities)
{
    EXPECT_EQ(children("<p>&lt;&amp;&gt;&#x6570;</p>"), list({u"\"<&>数\""}));
}

TEST(XmlTree, RefusesADtdBeforeAnyEntityIsUsed)
{
    EXPECT_TRUE(refusal("<!DOCTYPE form>\n<form/>").contains(u"must not contain a DTD"));
    EXPECT_TRUE(refusal("<!DOCTYPE f [<!ENTITY a 'b'>]><f>&a;</f>").contains(u"must not contain a DTD"));
    EXPECT_TRUE(
        refusal("<!DOCTYPE f SYSTEM 'http://localhost/f.dtd'><f/>").contains(u"must not contain a DTD"));
}

TEST(XmlTree, RefusesMoreThanAHundredLevels)
{
    const auto nested = [](int levels) -> QByteArray {
        return QByteArray("<a>").repeated(levels) + QByteArray("</a>").repeated(levels);
    };
    EXPECT_EQ(refusal(nested(100)), u"was read");
    EXPECT_TRUE(refusal(nested(101)).contains(u"nested too deeply"));
    EXPECT_TRUE(refusal(nested(200'000)).contains(u"nested too deeply"));
}

TEST(XmlTree, RefusesATagOfMoreThan64Kilobytes)
{
    EXPECT_TRUE(refusal("<a b='" + QByteArray(70'000, 'x') + "'/>").contains(u"64 KB"));
    EXPECT_EQ(refusal("<a b='" + QByteArray(60'000, 'x') + "'/>"), u"was read");
}

TEST(XmlTree, LongTextAndLongCommentsAreNoLongTags)
{
    EXPECT_EQ(refusal("<a>" + QByteArray(300'000, 'x') + "<!-- " + QByteArray(300'000, 'y') + "--></a>"),
              u"was read");
}

TEST(XmlTree, RefusesALongTagWhoseValuesHoldGreaterThanSigns)
{
    EXPECT_TRUE(refusal("<a b='>" + QByteArray(70'000, 'x') + "'/>").contains(u"64 KB"));
}

TEST(XmlTree, QuotesOutsideOfTagsHideNoLongTag)
{
    const QByteArray tag = "<b c='>" + QByteArray(70'000, 'x') + "'/>";
    for (const char* before : {"<![CDATA[it's]]>", "<?note it's?>", "it's", "<!-- it's -->"}) {
        EXPECT_TRUE(refusal(QByteArray("<a>") + before + tag + "</a>").contains(u"64 KB")) << before;
    }
}

TEST(XmlTree, QuotesOutsideOfTagsMakeNoTagLong)
{
    for (const char* before : {"<![CDATA[it's]]>", "<?note it's?>", "it's", "<!-- it's -->"}) {
        EXPECT_EQ(refusal(QByteArray("<a>") + before + QByteArray(70'000, 'x') + "</a>"), u"was read")
            << before;
    }
}

TEST(XmlTree, RefusesALongTagInUtf16)
{
    const QString text = QStringLiteral("<a c='㸀") + QString(70'000, u'㸀') +
                         QStringLiteral("'/>"); // U+3E00 holds the byte of >
    QByteArray utf16("\xFF\xFE");
    for (const QChar unit : text) {
        utf16 += char(unit.cell());
        utf16 += char(unit.row());
    }
    EXPECT_TRUE(refusal(utf16).contains(u"64 KB"));
}

TEST(XmlTree, RefusesMoreThan16Megabytes)
{
    EXPECT_TRUE(refusal("<a>" + QByteArray(16 * 1024 * 1024, 'x') + "</a>").contains(u"16 MB"));
}

TEST(XmlTree, NamesThePlaceOfBadXml)
{
    const QString message = refusal("<a>\n  <b>\n  </c>\n</a>");
    EXPECT_TRUE(message.startsWith(u"line 3, column ")) << test::utf8(message);
}

TEST(XmlTree, RefusesWhatIsNoXml)
{
    for (const char* bytes : {"", " ", "text", "{\"a\": 1}", "<a>", "<a/><b/>", "<a b=c/>", "<a>&nbsp;</a>",
                              "\x89PNG\r\n", "<a>\xFF\xFE</a>", "<a>\x01</a>"}) {
        EXPECT_TRUE(refusal(bytes).contains(u"not well-formed XML")) << bytes;
    }
}

TEST(XmlTree, ReadsAByteOrderMarkAndUtf16)
{
    EXPECT_EQ(refusal("\xEF\xBB\xBF<a/>"), u"was read");
    const QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>数据</a>");
    QByteArray utf16("\xFF\xFE");
    for (const QChar unit : text) {
        utf16 += char(unit.cell());
        utf16 += char(unit.row());
    }
    EXPECT_EQ(children(utf16), list({u"\"数据\""}));
}

} // namespace
} // namespace shenbao

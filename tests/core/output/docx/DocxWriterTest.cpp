// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/docx/DocxWriter.h"

#include "core/layout/Paginator.h"
#include "core/output/docx/DocxStyles.h"
#include "tests/support/Documents.h"
#include "tests/support/DocxText.h"
#include "tests/support/Fixtures.h"

namespace shenbao {
namespace {

using test::XmlNode;

QString attribute(const XmlNode& node, const char16_t* name)
{
    return node.attribute(QString::fromUtf16(name));
}

/// Writes documents as DOCX and looks into the parts.
class DocxWriterTest : public testing::Test
{
protected:
    QByteArray docxOf(const Document& document)
    {
        FontResolver fonts;
        OutputInfo info;
        info.title = document.title;
        info.author = QStringLiteral("某公司");
        info.time = document.time;
        const auto docx =
            writeDocx(document, paginate(document, fonts), info, m_attachments,
                      [](const QString& key) -> QString { return QStringLiteral("栏目") + key; });
        EXPECT_TRUE(docx.has_value()) << (docx ? "" : docx.error().message.toStdString());
        return docx.value_or(QByteArray());
    }
    XmlNode bodyOf(const Document& document)
    {
        m_docx = docxOf(document);
        return test::parseXml(test::partOf(m_docx, QStringLiteral("word/document.xml"))).child(u"w:body");
    }
    XmlNode bodyOf(std::vector<Block> blocks) { return bodyOf(test::documentOf(std::move(blocks))); }
    XmlNode part(const char16_t* name) const
    {
        return test::parseXml(test::partOf(m_docx, QString::fromUtf16(name)));
    }

    QByteArray m_docx; ///< of the last bodyOf()
    AttachmentSource m_attachments = [](const QString&) -> Result<QByteArray> {
        return test::pngOf({40, 20});
    };
};

Paragraph withKey(const QString& text, const char16_t* key)
{
    Paragraph paragraph = test::paragraphOf(text);
    paragraph.runs.front().key = QString::fromUtf16(key);
    return paragraph;
}

Paragraph pointingTo(const char16_t* anchor, const char16_t* style = u"contents-1")
{
    Paragraph entry = test::paragraphOf(QStringLiteral("条目"), QString::fromUtf16(style));
    entry.runs.push_back(test::runOf(QStringLiteral("\t")));
    shenbao::Run page;
    page.type = shenbao::Run::Type::AnchorPage;
    page.anchor = QString::fromUtf16(anchor);
    entry.runs.push_back(page);
    return entry;
}

SectionStart section(const char16_t* part, Part::Numbering numbering, bool newPage = true)
{
    SectionStart start;
    start.part = QString::fromUtf16(part);
    start.numbering = numbering;
    start.newPage = newPage;
    return start;
}

// ---- the package ----

TEST_F(DocxWriterTest, HasThePartsThatWordExpects)
{
    const XmlNode body = bodyOf({test::paragraphOf(QStringLiteral("文"))});
    const QStringList names = test::namesOf(test::unzip(m_docx));
    for (const char16_t* name :
         {u"[Content_Types].xml", u"_rels/.rels", u"word/document.xml", u"word/_rels/document.xml.rels",
          u"word/styles.xml", u"word/numbering.xml", u"word/settings.xml", u"word/fontTable.xml",
          u"docProps/core.xml", u"docProps/app.xml"}) {
        EXPECT_TRUE(names.contains(QString::fromUtf16(name))) << QString::fromUtf16(name).toStdString();
    }
}

TEST_F(DocxWriterTest, WritesTheSameBytesForTheSameDocument)
{
    Document document = test::documentOf({test::paragraphOf(QStringLiteral("文")),
                                          test::tableOf({test::rowOf(QStringList{QStringLiteral("甲")})})});
    EXPECT_EQ(docxOf(document), docxOf(document));
}

TEST_F(DocxWriterTest, DefinesEveryStyleThatItUses)
{
    const XmlNode body = bodyOf({test::paragraphOf(QStringLiteral("文")),
                                 test::paragraphOf(QStringLiteral("题"), QStringLiteral("heading-1")),
                                 test::paragraphOf(QStringLiteral("格"), QStringLiteral("cell-dense-right")),
                                 VerticalSpace{10, false}});
    QStringList defined;
    const XmlNode xml = part(u"word/styles.xml");
    for (const XmlNode* style : xml.all(u"w:style")) {
        defined << attribute(*style, u"w:styleId");
    }
    EXPECT_EQ(defined.size(), QSet<QString>(defined.begin(), defined.end()).size());
    for (const XmlNode* used : body.all(u"w:pStyle")) {
        EXPECT_TRUE(defined.contains(used->value())) << used->value().toStdString();
    }
}

// ---- text ----

TEST_F(DocxWriterTest, WritesTextUnderItsStyle)
{
    const XmlNode body = bodyOf({test::paragraphOf(QStringLiteral(" 一、题 "), QStringLiteral("heading-1"))});
    const XmlNode& paragraph = body.child(u"w:p");
    EXPECT_EQ(paragraph.at({u"w:pPr", u"w:pStyle"}).value(), u"Heading1");
    const XmlNode& text = paragraph.at({u"w:r", u"w:t"});
    EXPECT_EQ(text.text, u" 一、题 ");
    EXPECT_EQ(attribute(text, u"xml:space"), u"preserve");
}

TEST_F(DocxWriterTest, WritesTheFormatsOfLettersInTheOrderOfTheSchema)
{
    Paragraph paragraph;
    paragraph.style = QStringLiteral("body");
    paragraph.runs.push_back(
        test::runOf(QStringLiteral("甲"), TextFormats(TextFormat::Bold) | TextFormat::Italic |
                                              TextFormat::Underline | TextFormat::Superscript));
    paragraph.runs.push_back(test::runOf(QStringLiteral("2"), TextFormat::Subscript));
    const XmlNode body = bodyOf({paragraph});
    const auto runs = body.all(u"w:rPr");
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0]->childNames(), (QStringList{QStringLiteral("w:b"), QStringLiteral("w:i"),
                                                  QStringLiteral("w:u"), QStringLiteral("w:vertAlign")}));
    EXPECT_EQ(runs[0]->child(u"w:vertAlign").value(), u"superscript");
    EXPECT_EQ(runs[1]->child(u"w:vertAlign").value(), u"subscript");
}

TEST_F(DocxWriterTest, BreaksALineInsideAParagraph)
{
    const XmlNode body =
        bodyOf({test::paragraphOf(QStringLiteral("上") + QChar(0x2028) + QStringLiteral("下"))});
    EXPECT_EQ(body.at({u"w:p", u"w:r"}).childNames(),
              (QStringList{QStringLiteral("w:t"), QStringLiteral("w:br"), QStringLiteral("w:t")}));
}

TEST_F(DocxWriterTest, SetsBoxesInTheSymbolFontOnly)
{
    const XmlNode body = bodyOf({test::paragraphOf(QStringLiteral("□国有☑民营"))}).child(u"w:p");
    const auto runs = body.all(u"w:r");
    ASSERT_EQ(runs.size(), 4U);
    for (const size_t box : {size_t(0), size_t(2)}) {
        const XmlNode& fonts = runs[box]->at({u"w:rPr", u"w:rFonts"});
        EXPECT_EQ(attribute(fonts, u"w:eastAsia"), docxFontName(FontRole::Symbol));
        EXPECT_EQ(attribute(fonts, u"w:ascii"), docxFontName(FontRole::Symbol));
    }
    EXPECT_TRUE(runs[1]->child(u"w:rPr").isEmpty());
    EXPECT_EQ(runs[3]->textOf(u"w:t"), u"民营");
}

TEST_F(DocxWriterTest, TakesAnyTextWithoutHarm)
{
    QString text = QStringLiteral("<w:p>&amp;\"'");
    text += QChar(0x01);
    text += QChar(0xD800);
    text += QStringLiteral("𠮷");
    Document document = test::documentOf({withKey(text, u"t.x")});
    document.title = text;
    const XmlNode body = bodyOf(document);
    EXPECT_EQ(body.textOf(u"w:t"), u"<w:p>&amp;\"'𠮷");
}

// ---- content controls ----

TEST_F(DocxWriterTest, PutsAnAnswerIntoAControlWithItsKey)
{
    Paragraph paragraph = test::paragraphOf(QStringLiteral("单位："));
    paragraph.runs.push_back(test::runOf(QStringLiteral("某公司")));
    paragraph.runs.back().key = QStringLiteral("t.unit");
    const XmlNode control = bodyOf({paragraph}).at({u"w:p", u"w:sdt"});
    EXPECT_EQ(control.at({u"w:sdtPr", u"w:tag"}).value(), u"t.unit");
    EXPECT_EQ(control.at({u"w:sdtPr", u"w:alias"}).value(), u"栏目t.unit");
    EXPECT_EQ(control.textOf(u"w:t"), u"某公司");
}

TEST_F(DocxWriterTest, WrapsAllBlocksOfANarrativeInOneControl)
{
    std::vector<Block> blocks;
    for (int number = 0; number < 3; ++number) {
        Paragraph paragraph = test::paragraphOf(QStringLiteral("段"));
        paragraph.key = QStringLiteral("t.text");
        blocks.emplace_back(std::move(paragraph));
    }
    blocks.emplace_back(test::paragraphOf(QStringLiteral("外")));
    const XmlNode body = bodyOf(std::move(blocks));
    const auto controls = body.all(u"w:sdt");
    ASSERT_EQ(controls.size(), 1U);
    EXPECT_EQ(controls[0]->child(u"w:sdtContent").children.size(), 3U);
    EXPECT_EQ(body.child(u"w:p").textOf(u"w:t"), u"外");
}

TEST_F(DocxWriterTest, NestsNoControlInAnother)
{
    Paragraph paragraph = withKey(QStringLiteral("值"), u"t.a");
    paragraph.key = QStringLiteral("t.a");
    const XmlNode body = bodyOf({paragraph});
    EXPECT_EQ(body.all(u"w:sdt").size(), 1U);
}

TEST_F(DocxWriterTest, GivesEveryControlANumberOfItsOwn)
{
    const XmlNode body = bodyOf({withKey(QStringLiteral("一"), u"t.a"), withKey(QStringLiteral("二"), u"t.a"),
                                 withKey(QStringLiteral("三"), u"t.b")});
    QSet<QString> ids;
    for (const XmlNode* control : body.all(u"w:sdtPr")) {
        ids.insert(control->child(u"w:id").value());
    }
    EXPECT_EQ(ids.size(), 3);
}

TEST_F(DocxWriterTest, KeepsTheTagOfALongKeyWithinTheLimitOfWord)
{
    const QString key = test::repeated(QStringLiteral("k"), 100);
    const XmlNode body =
        bodyOf({withKey(QStringLiteral("一"), reinterpret_cast<const char16_t*>(key.utf16()))});
    EXPECT_LE(body.all(u"w:tag").front()->value().size(), 64);
    EXPECT_LE(body.all(u"w:alias").front()->value().size(), 64);
}

// ---- lists ----

TEST_F(DocxWriterTest, NumbersListsAsTheyArePrinted)
{
    using List = Paragraph::List;
    std::vector<Block> blocks{test::listItem(List::Numbered, 0, 1, QStringLiteral("甲")),
                              test::listItem(List::Numbered, 1, 1, QStringLiteral("子")),
                              test::listItem(List::Numbered, 1, 2, QStringLiteral("子")),
                              test::listItem(List::Numbered, 0, 2, QStringLiteral("乙")),
                              test::listItem(List::Numbered, 1, 1, QStringLiteral("子")),
                              test::listItem(List::Bullet, 1, 0, QStringLiteral("点")),
                              test::listItem(List::Numbered, 0, 3, QStringLiteral("丙")),
                              test::paragraphOf(QStringLiteral("文")),
                              test::listItem(List::Numbered, 0, 1, QStringLiteral("又一")),
                              test::listItem(List::Numbered, 0, 7, QStringLiteral("跳"))};
    bodyOf(std::move(blocks));
    QStringList markers;
    for (const test::DocxParagraph& paragraph : test::docxParagraphs(m_docx)) {
        markers << paragraph.marker;
    }
    EXPECT_EQ(markers.join(u'|'), u"1.|1)|2)|2.|1)|–|3.||1.|7.");
}

TEST_F(DocxWriterTest, IndentsListItemsByTheirLevel)
{
    const XmlNode body = bodyOf({test::listItem(Paragraph::List::Bullet, 1, 0, QStringLiteral("点"))});
    const XmlNode& properties = body.at({u"w:p", u"w:pPr"});
    EXPECT_EQ(properties.at({u"w:numPr", u"w:ilvl"}).value(), u"1");
    EXPECT_EQ(attribute(properties.child(u"w:ind"), u"w:left"), u"1280");
    EXPECT_EQ(attribute(properties.child(u"w:ind"), u"w:hanging"), u"640");
}

// ---- tables ----

TEST_F(DocxWriterTest, GivesEveryWidthInTheGridAndInTheCells)
{
    Table table = test::tableOf(
        {test::rowOf({test::cellOf(QStringLiteral("甲"), 2), test::cellOf(QStringLiteral("乙"))})});
    table.columns = {30, 40, 50};
    const XmlNode body = bodyOf({table});
    QStringList grid;
    for (const XmlNode* column : body.all(u"w:gridCol")) {
        grid << attribute(*column, u"w:w");
    }
    EXPECT_EQ(grid, (QStringList{QStringLiteral("1701"), QStringLiteral("2268"), QStringLiteral("2835")}));
    const auto cells = body.all(u"w:tc");
    ASSERT_EQ(cells.size(), 2U);
    EXPECT_EQ(attribute(cells[0]->at({u"w:tcPr", u"w:tcW"}), u"w:w"), u"3969");
    EXPECT_EQ(cells[0]->at({u"w:tcPr", u"w:gridSpan"}).value(), u"2");
    EXPECT_EQ(body.all(u"w:tblLayout").front()->attribute(QStringLiteral("w:type")), u"fixed");
    EXPECT_EQ(attribute(*body.all(u"w:tblW").front(), u"w:w"), u"6803");
}

TEST_F(DocxWriterTest, MergesCellsDownwards)
{
    const XmlNode body = bodyOf({test::tableOf(
        {test::rowOf({test::cellOf(QStringLiteral("联系人"), 2, 2), test::cellOf(QStringLiteral("姓名"))}),
         test::rowOf({test::cellOf(QStringLiteral("职务"))})})});
    const auto rows = body.all(u"w:tr");
    ASSERT_EQ(rows.size(), 2U);
    const auto first = rows[0]->all(u"w:tcPr");
    const auto second = rows[1]->all(u"w:tcPr");
    ASSERT_EQ(second.size(), 2U);
    EXPECT_EQ(first[0]->child(u"w:vMerge").value(), u"restart");
    EXPECT_FALSE(second[0]->child(u"w:vMerge").isEmpty());
    EXPECT_EQ(second[0]->child(u"w:vMerge").value(), QString()) << "goes on";
    EXPECT_EQ(second[0]->child(u"w:gridSpan").value(), u"2");
    EXPECT_TRUE(second[1]->child(u"w:vMerge").isEmpty());
}

TEST_F(DocxWriterTest, EndsEveryCellWithAParagraph)
{
    TableCell outer;
    outer.blocks.emplace_back(test::tableOf({test::rowOf(QStringList{QStringLiteral("内")})}));
    outer.blocks.emplace_back(test::paragraphOf(QString(), QStringLiteral("gap")));
    const XmlNode body = bodyOf({test::tableOf({test::rowOf({outer, test::cellOf(QString(), 1, 2)}),
                                                test::rowOf(QStringList{QStringLiteral("a")})})});
    for (const XmlNode* cell : body.all(u"w:tc")) {
        EXPECT_EQ(cell->children.back().name, u"w:p");
    }
}

TEST_F(DocxWriterTest, RepeatsHeadersAndKeepsRowsWhole)
{
    TableRow header = test::rowOf(QStringList{QStringLiteral("栏")});
    header.header = true;
    TableRow open = test::rowOf(QStringList{QStringLiteral("长")});
    for (int line = 0; line < 80; ++line) { // over the end of the page
        open.cells.front().blocks.emplace_back(
            test::paragraphOf(QStringLiteral("行"), QStringLiteral("cell-left")));
    }
    TableRow whole = test::rowOf(QStringList{QStringLiteral("整")});
    whole.mayBreak = true;
    open.mayBreak = true;
    open.height = 10;
    const XmlNode body =
        bodyOf({test::tableOf({header, open, test::rowOf(QStringList{QStringLiteral("短")}), whole})});
    const auto rows = body.all(u"w:trPr");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_FALSE(rows[0]->child(u"w:tblHeader").isEmpty());
    EXPECT_TRUE(rows[1]->child(u"w:tblHeader").isEmpty());
    EXPECT_TRUE(rows[1]->child(u"w:cantSplit").isEmpty());
    EXPECT_EQ(attribute(rows[1]->child(u"w:trHeight"), u"w:val"), u"567");
    EXPECT_EQ(attribute(rows[1]->child(u"w:trHeight"), u"w:hRule"), u"atLeast");
    EXPECT_FALSE(rows[2]->child(u"w:cantSplit").isEmpty());
    EXPECT_FALSE(rows[3]->child(u"w:cantSplit").isEmpty()) << "as the PDF keeps it";
}

TEST_F(DocxWriterTest, NeverSplitsAZone)
{
    Table zone = test::tableOf({test::rowOf(QStringList{QStringLiteral("章")})});
    zone.keepWhole = true;
    zone.rows.front().mayBreak = true;
    const XmlNode body = bodyOf({zone});
    EXPECT_FALSE(body.all(u"w:trPr").front()->child(u"w:cantSplit").isEmpty());
}

TEST_F(DocxWriterTest, DrawsTheRulesThatATableHas)
{
    Table ruled = test::tableOf({test::rowOf(QStringList{QStringLiteral("甲")})});
    ruled.outline = 1.5;
    const XmlNode body = bodyOf({ruled});
    const XmlNode& borders = *body.all(u"w:tblBorders").front();
    EXPECT_EQ(attribute(borders.child(u"w:top"), u"w:sz"), u"12");
    EXPECT_EQ(attribute(borders.child(u"w:insideH"), u"w:sz"), u"4");

    Table bare = ruled;
    bare.rows.front().cells.front().borders = Border::Bottom;
    const XmlNode other = bodyOf({bare});
    EXPECT_EQ(other.all(u"w:tblBorders").front()->child(u"w:top").value(), u"nil");
    EXPECT_EQ(other.all(u"w:tcBorders").front()->childNames(), (QStringList{QStringLiteral("w:bottom")}));
}

TEST_F(DocxWriterTest, PutsATableWhereItBelongs)
{
    Table table = test::tableOf({test::rowOf(QStringList{QStringLiteral("甲")})});
    table.centered = true;
    EXPECT_EQ(bodyOf({table}).at({u"w:tbl", u"w:tblPr", u"w:jc"}).value(), u"center");
    table.centered = false;
    table.indent = 20;
    EXPECT_EQ(attribute(bodyOf({table}).at({u"w:tbl", u"w:tblPr", u"w:tblInd"}), u"w:w"), u"1134");
}

TEST_F(DocxWriterTest, CentresCellsVertically)
{
    TableCell top = test::cellOf(QStringLiteral("上"));
    top.centered = false;
    const XmlNode body = bodyOf({test::tableOf({test::rowOf({test::cellOf(QStringLiteral("中")), top})})});
    const auto cells = body.all(u"w:tcPr");
    EXPECT_EQ(cells[0]->child(u"w:vAlign").value(), u"center");
    EXPECT_TRUE(cells[1]->child(u"w:vAlign").isEmpty());
}

// ---- pages and sections ----

TEST_F(DocxWriterTest, SetsThePageOfTheStandard)
{
    const XmlNode properties = bodyOf({test::paragraphOf(QStringLiteral("文"))}).child(u"w:sectPr");
    EXPECT_EQ(attribute(properties.child(u"w:pgSz"), u"w:w"), u"11906");
    EXPECT_EQ(attribute(properties.child(u"w:pgSz"), u"w:h"), u"16838");
    const XmlNode& margins = properties.child(u"w:pgMar");
    EXPECT_EQ(attribute(margins, u"w:top"), u"2098");
    EXPECT_EQ(attribute(margins, u"w:bottom"), u"1984");
    EXPECT_EQ(attribute(margins, u"w:left"), u"1587");
    EXPECT_EQ(attribute(margins, u"w:right"), u"1474");
}

TEST_F(DocxWriterTest, NumbersThePagesOfTheFormButNotTheCover)
{
    Document document = test::documentOf({});
    document.blocks = {
        section(u"cover", Part::Numbering::None),           test::paragraphOf(QStringLiteral("封面")),
        section(u"form", Part::Numbering::Restart),         test::paragraphOf(QStringLiteral("正文")),
        section(u"more", Part::Numbering::Continue, false), test::paragraphOf(QStringLiteral("同页")),
        section(u"end", Part::Numbering::Continue),         test::paragraphOf(QStringLiteral("末"))};
    const XmlNode body = bodyOf(document);
    const auto sections = body.all(u"w:sectPr");
    ASSERT_EQ(sections.size(), 3U) << "a part on the same page begins no section";
    EXPECT_TRUE(sections[0]->child(u"w:pgNumType").isEmpty());
    EXPECT_EQ(attribute(sections[1]->child(u"w:pgNumType"), u"w:start"), u"1");
    EXPECT_TRUE(sections[2]->child(u"w:pgNumType").isEmpty());
    const XmlNode links = part(u"word/_rels/document.xml.rels");
    const auto footerText = [&](const XmlNode& one, const char16_t* type) {
        for (const XmlNode* reference : one.all(u"w:footerReference")) {
            for (const XmlNode& link : links.children) {
                if (attribute(*reference, u"w:type") == QString::fromUtf16(type) &&
                    attribute(link, u"Id") == attribute(*reference, u"r:id")) {
                    const QString name = QStringLiteral("word/") + attribute(link, u"Target");
                    const XmlNode footer = test::parseXml(test::partOf(m_docx, name));
                    const QString field = footer.textOf(u"w:instrText").trimmed();
                    // a tab in front of the number takes it to the right
                    const bool isRight = !footer.at({u"w:p", u"w:r", u"w:tab"}).isEmpty();
                    return QString(field + u' ' + (field.isEmpty() ? u"" : isRight ? u"right" : u"left"));
                }
            }
        }
        return QStringLiteral("none");
    };
    EXPECT_EQ(footerText(*sections[0], u"default"), u" ");
    EXPECT_EQ(footerText(*sections[1], u"default"), u"PAGE right");
    EXPECT_EQ(footerText(*sections[1], u"even"), u"PAGE left");
    EXPECT_EQ(footerText(*sections[2], u"even"), u"PAGE left");
    EXPECT_FALSE(part(u"word/settings.xml").child(u"w:evenAndOddHeaders").isEmpty());
}

TEST_F(DocxWriterTest, MarksADraftInEverySection)
{
    Document document =
        test::documentOf({test::paragraphOf(QStringLiteral("一")), section(u"b", Part::Numbering::Continue),
                          test::paragraphOf(QStringLiteral("二"))});
    document.draft = true;
    const XmlNode body = bodyOf(document);
    for (const XmlNode* one : body.all(u"w:sectPr")) {
        EXPECT_EQ(one->all(u"w:headerReference").size(), 2U);
    }
    const XmlNode header = part(u"word/header-draft.xml");
    const auto marks = header.all(u"v:textpath");
    EXPECT_TRUE(std::any_of(marks.begin(), marks.end(), [](const XmlNode* one) {
        return one->attribute(QStringLiteral("string")) == u"草稿";
    }));
    document.draft = false;
    const XmlNode clean = bodyOf(document);
    EXPECT_TRUE(clean.all(u"w:headerReference").empty());
}

TEST_F(DocxWriterTest, BreaksThePageBeforeTheNextParagraph)
{
    const XmlNode body = bodyOf(
        {test::paragraphOf(QStringLiteral("一")), PageBreak(), test::paragraphOf(QStringLiteral("二"))});
    const auto paragraphs = body.all(u"w:p");
    ASSERT_EQ(paragraphs.size(), 2U);
    EXPECT_TRUE(paragraphs[0]->at({u"w:pPr", u"w:pageBreakBefore"}).isEmpty());
    EXPECT_FALSE(paragraphs[1]->at({u"w:pPr", u"w:pageBreakBefore"}).isEmpty());
}

TEST_F(DocxWriterTest, BreaksThePageBeforeATableAndBeforeASpace)
{
    for (const Block& next : {Block(test::tableOf({test::rowOf(QStringList{QStringLiteral("甲")})})),
                              Block(VerticalSpace{30, false})}) {
        const XmlNode body = bodyOf({test::paragraphOf(QStringLiteral("一")), PageBreak(), next,
                                     test::paragraphOf(QStringLiteral("二"))});
        const auto paragraphs = body.all(u"w:p");
        EXPECT_FALSE(paragraphs[1]->at({u"w:pPr", u"w:pageBreakBefore"}).isEmpty());
        EXPECT_EQ(body.all(u"w:pageBreakBefore").size(), 1U);
    }
}

TEST_F(DocxWriterTest, MakesSpaceWithAnExactLine)
{
    const XmlNode body =
        bodyOf({VerticalSpace{20, false}, VerticalSpace{0, false}, test::paragraphOf(QStringLiteral("文"))});
    const auto lines = body.all(u"w:spacing");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(attribute(*lines[0], u"w:line"), u"1134");
    EXPECT_EQ(attribute(*lines[0], u"w:lineRule"), u"exact");
}

TEST_F(DocxWriterTest, FillsThePageAsThePdfDoes)
{
    const Document document =
        test::documentOf({test::paragraphOf(QStringLiteral("上")), VerticalSpace{0, true},
                          test::paragraphOf(QStringLiteral("编制"), QStringLiteral("cover-foot"))});
    FontResolver fonts;
    const double fill = paginate(document, fonts).fills.front();
    const XmlNode body = bodyOf(document);
    EXPECT_EQ(attribute(*body.all(u"w:spacing").front(), u"w:line"), QString::number(twips(fill)));
}

// ---- contents, page numbers, pictures ----

TEST_F(DocxWriterTest, WritesContentsAsAFieldWithItsResult)
{
    Contents contents;
    contents.entries = {pointingTo(u"a1"), pointingTo(u"a2", u"contents-2")};
    Paragraph one = test::paragraphOf(QStringLiteral("一"), QStringLiteral("heading-1"));
    one.anchor = QStringLiteral("a1");
    Paragraph two = test::paragraphOf(QStringLiteral("二"), QStringLiteral("heading-2"));
    two.anchor = QStringLiteral("a2");
    const XmlNode body = bodyOf({contents, PageBreak(), one, PageBreak(), two});
    int depth = 0;
    for (const XmlNode* mark : body.all(u"w:fldChar")) {
        const QString kind = attribute(*mark, u"w:fldCharType");
        depth += kind == u"begin" ? 1 : kind == u"end" ? -1 : 0;
        EXPECT_GE(depth, 0);
    }
    EXPECT_EQ(depth, 0);
    const auto instructions = body.all(u"w:instrText");
    ASSERT_EQ(instructions.size(), 3U);
    EXPECT_TRUE(instructions[0]->text.contains(QStringLiteral("TOC")));
    QStringList bookmarks;
    for (const XmlNode* bookmark : body.all(u"w:bookmarkStart")) {
        bookmarks << attribute(*bookmark, u"w:name");
    }
    for (const size_t at : {size_t(1), size_t(2)}) {
        const QStringList words = instructions[at]->text.simplified().split(u' ');
        EXPECT_EQ(words.value(0), u"PAGEREF");
        EXPECT_TRUE(bookmarks.contains(words.value(1))) << words.value(1).toStdString();
    }
    EXPECT_EQ(body.textOf(u"w:t"), u"条目2条目3一二");
    const XmlNode& tab = *body.all(u"w:tab").front();
    EXPECT_EQ(attribute(tab, u"w:leader"), u"dot");
}

TEST_F(DocxWriterTest, PointsToAPartAndCountsTheAttachments)
{
    Paragraph volume = test::paragraphOf(QStringLiteral("执照"), QStringLiteral("enclosure"));
    volume.runs.push_back(test::runOf(QStringLiteral("\t")));
    shenbao::Run number;
    number.type = shenbao::Run::Type::VolumePage;
    number.offset = 4;
    volume.runs.push_back(number);
    Document document = test::documentOf({pointingTo(u"part-end", u"enclosure"), volume,
                                          section(u"end", Part::Numbering::Continue),
                                          test::tableOf({test::rowOf(QStringList{QStringLiteral("甲")})})});
    const XmlNode body = bodyOf(document);
    EXPECT_EQ(body.textOf(u"w:t"), u"条目2执照6甲");
    ASSERT_EQ(body.all(u"w:bookmarkStart").size(), 1U);
    EXPECT_TRUE(body.all(u"w:instrText")
                    .front()
                    ->text.contains(attribute(*body.all(u"w:bookmarkStart").front(), u"w:name")));
}

TEST_F(DocxWriterTest, WritesNoBookmarkThatNothingPointsTo)
{
    Paragraph heading = test::paragraphOf(QStringLiteral("一"), QStringLiteral("heading-1"));
    heading.anchor = QStringLiteral("a1");
    const XmlNode body = bodyOf({heading});
    EXPECT_TRUE(body.all(u"w:bookmarkStart").empty());
}

TEST_F(DocxWriterTest, EmbedsAPictureOnceInItsSize)
{
    Picture picture;
    picture.attachment = QStringLiteral("p");
    picture.width = 100;
    picture.height = 50;
    picture.description = QStringLiteral("流程\"图\"");
    const XmlNode body = bodyOf({picture, picture});
    const auto extents = body.all(u"wp:extent");
    ASSERT_EQ(extents.size(), 2U);
    EXPECT_EQ(attribute(*extents[0], u"cx"), u"3600000");
    EXPECT_EQ(attribute(*extents[0], u"cy"), u"1800000");
    const auto names = body.all(u"wp:docPr");
    EXPECT_EQ(attribute(*names[0], u"descr"), u"流程\"图\"");
    EXPECT_NE(attribute(*names[0], u"id"), attribute(*names[1], u"id"));
    EXPECT_EQ(test::namesOf(test::unzip(m_docx)).filter(QStringLiteral("word/media/")).size(), 1);
    EXPECT_EQ(attribute(*body.all(u"a:blip")[0], u"r:embed"), attribute(*body.all(u"a:blip")[1], u"r:embed"));
}

TEST_F(DocxWriterTest, PassesTheErrorOfAnAttachmentOn)
{
    Picture picture;
    picture.attachment = QStringLiteral("gone");
    picture.width = picture.height = 10;
    const Document document = test::documentOf({picture});
    FontResolver fonts;
    const auto docx =
        writeDocx(document, paginate(document, fonts), {},
                  [](const QString& id) -> Result<QByteArray> { return fail(ErrorCode::Input, id); }, {});
    ASSERT_FALSE(docx.has_value());
    EXPECT_EQ(docx.error().message, u"gone");
}

// ---- styles and fonts ----

TEST_F(DocxWriterTest, NamesTheOfficialFontsWithTheirStandIns)
{
    bodyOf({test::paragraphOf(QStringLiteral("文"))});
    QMap<QString, QString> fonts;
    const XmlNode xml = part(u"word/fontTable.xml");
    for (const XmlNode* font : xml.all(u"w:font")) {
        fonts.insert(attribute(*font, u"w:name"), font->child(u"w:altName").value());
    }
    for (const char16_t* name : {u"仿宋_GB2312", u"楷体_GB2312", u"黑体", u"方正小标宋简体", u"宋体"}) {
        ASSERT_TRUE(fonts.contains(QString::fromUtf16(name)));
        EXPECT_FALSE(fonts.value(QString::fromUtf16(name)).isEmpty());
    }
    EXPECT_TRUE(fonts.contains(QStringLiteral("Times New Roman")));
}

TEST_F(DocxWriterTest, SetsLatinInTimesAndChineseInTheFontOfTheStyle)
{
    bodyOf({test::paragraphOf(QStringLiteral("文"))});
    const XmlNode xml = part(u"word/styles.xml");
    for (const XmlNode* style : xml.all(u"w:style")) {
        const XmlNode& fonts = style->at({u"w:rPr", u"w:rFonts"});
        if (fonts.isEmpty()) {
            continue;
        }
        EXPECT_EQ(attribute(fonts, u"w:ascii"), u"Times New Roman");
        const QString id = attribute(*style, u"w:styleId");
        if (id == u"Heading1") {
            EXPECT_EQ(attribute(fonts, u"w:eastAsia"), u"黑体");
        } else if (id == u"Normal") {
            EXPECT_EQ(attribute(fonts, u"w:eastAsia"), u"仿宋_GB2312");
            EXPECT_EQ(attribute(style->at({u"w:pPr", u"w:spacing"}), u"w:line"), u"560");
            EXPECT_EQ(attribute(style->at({u"w:pPr", u"w:ind"}), u"w:firstLine"), u"640");
            EXPECT_EQ(style->at({u"w:rPr", u"w:sz"}).value(), u"32");
        }
    }
}

TEST(DocxStyles, NameTheStylesAsWordDoes)
{
    EXPECT_EQ(docxStyleId(QStringLiteral("body")), u"Normal");
    EXPECT_EQ(docxStyleId(QStringLiteral("heading-3")), u"Heading3");
    EXPECT_EQ(docxStyleId(QStringLiteral("cell-dense-right")), u"CellDenseRight");
}

TEST(DocxStyles, MeasureInTwentiethsOfAPoint)
{
    EXPECT_EQ(twips(28), 560);
    EXPECT_EQ(twips(-0.5), -10);
    EXPECT_EQ(twipsOfMm(25.4), 1440);
}

} // namespace
} // namespace shenbao

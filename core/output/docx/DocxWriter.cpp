// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/docx/DocxWriter.h"

#include "core/document/ValuePrinter.h"
#include "core/layout/BlockLayout.h"
#include "core/output/docx/DocxNumbering.h"
#include "core/output/docx/DocxStories.h"
#include "core/output/docx/DocxStyles.h"
#include "core/output/ooxml/OoxmlPackage.h"
#include "core/output/ooxml/XmlWriter.h"

#include <QSet>

namespace shenbao {
namespace {

constexpr qint64 kEmuPerMm = 36'000;
constexpr double kMaxExactLine = 1584; // pt, the limit of w:line

class Writer
{
public:
    Writer(const Document& document, const Pages& pages, const AttachmentSource& attachments,
           const std::function<QString(const QString&)>& labels)
        : m_document(document)
        , m_pages(pages)
        , m_attachments(attachments)
        , m_labels(labels)
    {}

    Result<QByteArray> write(const OutputInfo& info)
    {
        collectReferences(m_document.blocks);
        writeBody();
        if (m_error) {
            return fail(*m_error);
        }
        m_package.addPart("word/document.xml", docxContentType("document.main"), m_xml.take());
        addPart("word/styles.xml", "styles", docxStyles(m_document.styles));
        addPart("word/numbering.xml", "numbering", m_numbering.write());
        addPart("word/settings.xml", "settings", docxSettings());
        addPart("word/fontTable.xml", "fontTable", docxFontTable());
        m_package.addRelationship({}, QByteArray(kOfficeRelationships) + "officeDocument",
                                  "word/document.xml");
        m_package.addProperties(info, producerName());
        return m_package.finish();
    }

private:
    void addPart(const QByteArray& name, const char* kind, const QByteArray& data)
    {
        m_package.addPart(name, docxContentType(kind), data);
        relate(kind, name);
    }

    QByteArray relate(const char* kind, const QByteArray& name)
    {
        return m_package.addRelationship("word/document.xml", QByteArray(kOfficeRelationships) + kind,
                                         name.mid(5));
    }

    // ---- references ----

    /// Bookmarks are written only where something points to them.
    void collectReferences(const std::vector<Block>& blocks)
    {
        const auto collect = [this](const Paragraph& paragraph) {
            for (const Run& run : paragraph.runs) {
                if (run.type == Run::Type::AnchorPage) {
                    m_referenced.insert(run.anchor);
                }
            }
        };
        for (const Block& block : blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                collect(*paragraph);
            } else if (const auto* contents = std::get_if<Contents>(&block)) {
                std::for_each(contents->entries.begin(), contents->entries.end(), collect);
            }
        }
    }

    void startBookmark(const QString& name)
    {
        m_xml.start("w:bookmarkStart")
            .attribute("w:id", ++m_bookmarks)
            .attribute("w:name", bookmarkName(name))
            .end();
        m_xml.empty("w:bookmarkEnd", "w:id", qint64(m_bookmarks));
    }

    static QString bookmarkName(const QString& anchor)
    {
        return QStringLiteral("_Ref_") + QString(anchor).replace(u'-', u'_');
    }

    // ---- body ----

    void writeBody()
    {
        m_xml.start("w:document")
            .attribute("xmlns:w", kWord)
            .attribute("xmlns:r", u"http://schemas.openxmlformats.org/officeDocument/2006/relationships")
            .attribute("xmlns:wp", u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
            .attribute("xmlns:a", u"http://schemas.openxmlformats.org/drawingml/2006/main")
            .attribute("xmlns:pic", u"http://schemas.openxmlformats.org/drawingml/2006/picture");
        m_xml.start("w:body");
        bool isFirst = true;
        const auto& blocks = m_document.blocks;
        for (size_t at = 0; at < blocks.size(); ++at) {
            if (const auto* start = std::get_if<SectionStart>(&blocks[at])) {
                if (!isFirst && (start->newPage || start->numbering == Part::Numbering::Restart)) {
                    endSection(at);
                }
                beginSection(*start);
                isFirst = false;
                continue;
            }
            at = writeGroup(blocks, at);
        }
        writeSectionProperties();
        m_xml.end().end();
    }

    void beginSection(const SectionStart& start)
    {
        m_numbered = start.numbering != Part::Numbering::None;
        if (start.newPage) {
            m_isOwnSheet = m_document.duplex && start.onOwnSheet;
        }
        // a part on the same page joins the section that is open, and keeps its restart
        m_restart =
            m_restart || start.numbering == Part::Numbering::Restart || (m_numbered && !m_wasNumbered);
        m_wasNumbered = m_numbered;
        const QString anchor = QStringLiteral("part-") + start.part;
        if (m_referenced.contains(anchor)) {
            m_pendingBookmark = anchor;
        }
    }

    /// The properties of a section stand in its last paragraph: one of no height that takes no place.
    void endSection(size_t)
    {
        m_xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", docxStyleId(QStringLiteral("gap")));
        m_xml.start("w:spacing")
            .attribute("w:before", qint64(0))
            .attribute("w:after", qint64(0))
            .attribute("w:line", 20)
            .attribute("w:lineRule", u"exact")
            .end();
        writeSectionProperties();
        m_xml.end().end();
    }

    void writeSectionProperties()
    {
        const PageGeometry& page = m_document.styles.page();
        m_xml.start("w:sectPr");
        if (m_document.draft) {
            const QByteArray header = m_stories.draftHeader();
            reference("w:headerReference", header, header);
        }
        if (m_numbered) {
            reference("w:footerReference", m_stories.footer(true), m_stories.footer(false));
        } else {
            const QByteArray footer = m_stories.unnumberedFooter();
            reference("w:footerReference", footer, footer);
        }
        m_xml.empty("w:type", "w:val", m_isOwnSheet ? u"oddPage" : u"nextPage");
        m_xml.start("w:pgSz")
            .attribute("w:w", twipsOfMm(page.width))
            .attribute("w:h", twipsOfMm(page.height))
            .end();
        m_xml.start("w:pgMar")
            .attribute("w:top", twipsOfMm(page.top))
            .attribute("w:right", twipsOfMm(page.right))
            .attribute("w:bottom", twipsOfMm(page.bottom))
            .attribute("w:left", twipsOfMm(page.left))
            .attribute("w:header", twipsOfMm(20))
            .attribute("w:footer", twipsOfMm(page.bottom - 10))
            .attribute("w:gutter", qint64(0))
            .end();
        if (m_restart) {
            m_xml.start("w:pgNumType").attribute("w:start", 1).end();
        }
        m_xml.end();
        m_restart = false;
    }

    void reference(const char* element, const QByteArray& odd, const QByteArray& even)
    {
        for (const auto& [pages, id] : {std::pair(u"default", odd), std::pair(u"even", even)}) {
            m_xml.start(element).attribute("w:type", pages).attribute("r:id", QString::fromLatin1(id)).end();
        }
    }

    // ---- blocks ----

    static QString keyOfBlock(const Block& block)
    {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            return paragraph->key;
        }
        if (const auto* picture = std::get_if<Picture>(&block)) {
            return picture->key;
        }
        const auto* table = std::get_if<Table>(&block);
        return table ? table->key : QString();
    }

    /// Writes a block, or all neighbours of the same answer inside one content control; gives the last position written.
    size_t writeGroup(const std::vector<Block>& blocks, size_t at)
    {
        const QString key = keyOfBlock(blocks[at]);
        if (key.isEmpty()) {
            writeBlock(blocks[at]);
            return at;
        }
        startControl(key);
        size_t last = at;
        for (; last < blocks.size() && keyOfBlock(blocks[last]) == key; ++last) {
            writeBlock(blocks[last]);
        }
        m_xml.end().end();
        return last - 1;
    }

    void startControl(const QString& key)
    {
        m_xml.start("w:sdt").start("w:sdtPr");
        const QString label = m_labels ? m_labels(key) : QString();
        if (!label.isEmpty()) {
            m_xml.empty("w:alias", "w:val", label.left(64));
        }
        m_xml.empty("w:tag", "w:val", key.left(64));
        m_xml.empty("w:id", "w:val", ++m_controls);
        m_xml.end();
        m_xml.start("w:sdtContent");
    }

    void writeBlock(const Block& block)
    {
        std::visit([this](const auto& one) { writeOne(one); }, block);
    }

    void writeOne(const SectionStart&) {}
    void writeOne(const PageBreak&) { m_breakBefore = true; }

    void writeOne(const VerticalSpace& space)
    {
        double height = space.mm * kPointsPerMm;
        if (space.fill) {
            height = m_fills < m_pages.fills.size() ? m_pages.fills[m_fills] : 0;
            ++m_fills;
        }
        for (; height > 0.5; height -= kMaxExactLine) {
            m_xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", docxStyleId(QStringLiteral("gap")));
            if (m_breakBefore) {
                m_xml.empty("w:pageBreakBefore");
                m_breakBefore = false;
            }
            m_xml.start("w:spacing")
                .attribute("w:line", twips(std::min(height, kMaxExactLine)))
                .attribute("w:lineRule", u"exact")
                .end();
            m_xml.end().end();
        }
    }

    void writeOne(const Contents& contents)
    {
        for (size_t at = 0; at < contents.entries.size(); ++at) {
            const bool first = at == 0;
            const bool last = at + 1 == contents.entries.size();
            writeParagraph(contents.entries[at],
                           first ? QStringLiteral(" TOC \\o \"1-%1\" \\h \\z \\u ").arg(contents.levels)
                                 : QString(),
                           last);
        }
    }

    void writeOne(const Paragraph& paragraph) { writeParagraph(paragraph, {}, false); }

    void fieldChar(QStringView kind) { m_xml.start("w:r").empty("w:fldChar", "w:fldCharType", kind).end(); }

    void writeParagraph(const Paragraph& paragraph, const QString& fieldBefore, bool fieldEnds)
    {
        const ParagraphStyle& style = m_document.styles.style(paragraph.style);
        m_font = docxFontName(style.font);
        m_isBehindLatin = false;
        const auto tightened = m_pages.tightened.find(&paragraph);
        m_closer = tightened == m_pages.tightened.end() ? 0 : tightened->second;
        m_xml.start("w:p").start("w:pPr");
        m_xml.empty("w:pStyle", "w:val", docxStyleId(style.id));
        if (m_breakBefore) {
            m_xml.empty("w:pageBreakBefore");
            m_breakBefore = false;
        }
        const int number = m_numbering.numberFor(paragraph);
        if (number > 0) {
            m_xml.start("w:numPr")
                .empty("w:ilvl", "w:val", qint64(paragraph.listLevel))
                .empty("w:numId", "w:val", qint64(number))
                .end();
        }
        const bool hasTab = std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                                        [](const Run& run) { return run.text == u"\t"; });
        if (hasTab) {
            m_xml.start("w:tabs")
                .start("w:tab")
                .attribute("w:val", u"right")
                .attribute("w:leader", u"dot")
                .attribute("w:pos", twipsOfMm(m_document.styles.page().textWidth()))
                .end()
                .end();
        }
        if (number > 0) {
            m_xml.start("w:ind")
                .attribute("w:left", twips(listIndent(style.size, paragraph.listLevel, m_width)))
                .attribute("w:hanging", twips(style.size * 2))
                .end();
        } else if (paragraph.indent > 0) {
            m_xml.start("w:ind").attribute("w:left", twipsOfMm(paragraph.indent)).end();
        }
        m_xml.end();
        writeBookmarks(paragraph);
        if (!fieldBefore.isEmpty()) {
            fieldChar(u"begin");
            m_xml.start("w:r")
                .start("w:instrText")
                .attribute("xml:space", u"preserve")
                .text(fieldBefore)
                .end()
                .end();
            fieldChar(u"separate");
        }
        for (size_t at = 0; at < paragraph.runs.size(); ++at) {
            const Run& run = paragraph.runs[at];
            // a control around the paragraph serves for its runs as well
            const bool control = !run.key.isEmpty() && paragraph.key.isEmpty();
            if (control) {
                startControl(run.key);
            }
            writeRun(run);
            if (control) {
                m_xml.end().end();
            }
        }
        if (fieldEnds) {
            fieldChar(u"end");
        }
        m_xml.end();
    }

    void writeBookmarks(const Paragraph& paragraph)
    {
        if (!m_pendingBookmark.isEmpty()) {
            startBookmark(m_pendingBookmark);
            m_pendingBookmark.clear();
        }
        if (m_referenced.contains(paragraph.anchor)) {
            startBookmark(paragraph.anchor);
        }
    }

    void writeRun(const Run& run)
    {
        if (run.type == Run::Type::VolumePage) {
            writeText(QString::number(m_pages.lastPrintedPage() + run.offset), run.formats);
            return;
        }
        if (run.type == Run::Type::AnchorPage) {
            fieldChar(u"begin");
            m_xml.start("w:r")
                .start("w:instrText")
                .attribute("xml:space", u"preserve")
                .text(QStringLiteral(" PAGEREF %1 \\h ").arg(bookmarkName(run.anchor)))
                .end()
                .end();
            fieldChar(u"separate");
            writeText(QString::number(m_pages.printedPage(run.anchor)), run.formats);
            fieldChar(u"end");
            return;
        }
        // Stretches that need a font of their own in both renderings: boxes, and marks that Chinese shares with Latin.
        qsizetype start = 0;
        QString font;
        for (qsizetype at = 0; at <= run.text.size(); ++at) {
            const QString needed = at < run.text.size() ? fontOf(run.text[at]) : QString();
            if (at == run.text.size() || needed != font) {
                if (at > start) {
                    writeText(run.text.mid(start, at - start), run.formats, font);
                }
                start = at;
                font = needed;
            }
        }
    }

    /// The font that a character must be given because programs choose one by what stands in front of it; empty for none.
    QString fontOf(QChar character)
    {
        if (character == QChar(kTickedBox) || character == QChar(kEmptyBox)) {
            m_isBehindLatin = false;
            return docxFontName(FontRole::Symbol);
        }
        const bool isSign = FontResolver::isSign(character.unicode());
        const bool isShared = QStringView(u"“”‘’—…≥≤≠≈′″‰").contains(character);
        if (isSign && FontResolver::isChineseSign(character.unicode())) {
            return m_font;
        }
        if (isShared || (isSign && !m_isBehindLatin)) {
            m_isBehindLatin = false;
            return m_font;
        }
        m_isBehindLatin = isSign || FontResolver::isLatin(character.unicode());
        return {};
    }

    void writeText(const QString& text, TextFormats formats, const QString& font = {})
    {
        m_xml.start("w:r");
        if (formats || !font.isEmpty() || m_closer > 0) {
            m_xml.start("w:rPr");
            if (!font.isEmpty()) {
                m_xml.start("w:rFonts")
                    .attribute("w:ascii", font)
                    .attribute("w:eastAsia", font)
                    .attribute("w:hAnsi", font)
                    .attribute("w:cs", font)
                    .end();
            }
            if (formats.testFlag(TextFormat::Bold)) {
                m_xml.empty("w:b");
            }
            if (formats.testFlag(TextFormat::Italic)) {
                m_xml.empty("w:i");
            }
            if (m_closer > 0) {
                m_xml.empty("w:spacing", "w:val", -twips(m_closer));
            }
            if (formats.testFlag(TextFormat::Underline)) {
                m_xml.empty("w:u", "w:val", u"single");
            }
            if (formats & (TextFormat::Superscript | TextFormat::Subscript)) {
                m_xml.empty("w:vertAlign", "w:val",
                            formats.testFlag(TextFormat::Superscript) ? u"superscript" : u"subscript");
            }
            m_xml.end();
        }
        qsizetype start = 0;
        for (qsizetype at = 0; at <= text.size(); ++at) {
            const bool ends = at == text.size();
            if (!ends && text[at] != QChar(0x2028) && text[at] != u'\t') {
                continue;
            }
            if (at > start) {
                m_xml.start("w:t")
                    .attribute("xml:space", u"preserve")
                    .text(QStringView(text).mid(start, at - start))
                    .end();
            }
            if (!ends) {
                m_xml.empty(text[at] == u'\t' ? "w:tab" : "w:br");
            }
            start = at + 1;
        }
        m_xml.end();
    }

    void writeOne(const Picture& picture)
    {
        const QByteArray relation = imageRelation(picture.attachment);
        if (relation.isEmpty()) {
            return;
        }
        const qint64 width = qint64(picture.width * kEmuPerMm);
        const qint64 height = qint64(picture.height * kEmuPerMm);
        const QString name = QStringLiteral("图片 %1").arg(++m_drawings);
        m_xml.start("w:p")
            .start("w:pPr")
            .empty("w:pStyle", "w:val", docxStyleId(QStringLiteral("picture")))
            .end();
        m_xml.start("w:r").start("w:drawing").start("wp:inline");
        for (const char* side : {"distT", "distB", "distL", "distR"}) {
            m_xml.attribute(side, qint64(0));
        }
        m_xml.start("wp:extent").attribute("cx", width).attribute("cy", height).end();
        m_xml.start("wp:docPr")
            .attribute("id", m_drawings)
            .attribute("name", name)
            .attribute("descr", picture.description)
            .end();
        m_xml.start("a:graphic")
            .start("a:graphicData")
            .attribute("uri", u"http://schemas.openxmlformats.org/drawingml/2006/picture");
        m_xml.start("pic:pic");
        m_xml.start("pic:nvPicPr")
            .start("pic:cNvPr")
            .attribute("id", m_drawings)
            .attribute("name", name)
            .end()
            .empty("pic:cNvPicPr")
            .end();
        m_xml.start("pic:blipFill")
            .empty("a:blip", "r:embed", QString::fromLatin1(relation))
            .start("a:stretch")
            .empty("a:fillRect")
            .end()
            .end();
        m_xml.start("pic:spPr")
            .start("a:xfrm")
            .start("a:off")
            .attribute("x", qint64(0))
            .attribute("y", qint64(0))
            .end()
            .start("a:ext")
            .attribute("cx", width)
            .attribute("cy", height)
            .end()
            .end();
        m_xml.start("a:prstGeom").attribute("prst", u"rect").empty("a:avLst").end().end();
        m_xml.end().end().end().end().end().end().end();
    }

    QByteArray imageRelation(const QString& id)
    {
        QByteArray& relation = m_images[id];
        if (relation.isEmpty() && !m_error) {
            auto data = m_attachments(id);
            if (!data) {
                m_error = data.error();
                return {};
            }
            const bool png = data->startsWith("\x89PNG");
            const QByteArray name = "word/media/image" + QByteArray::number(qsizetype(m_images.size())) +
                                    (png ? ".png" : ".jpeg");
            m_package.addPart(name, png ? "image/png" : "image/jpeg", *data);
            relation = relate("image", name);
        }
        return relation;
    }

    // ---- tables ----

    static void border(XmlWriter& xml, const char* side, double points)
    {
        xml.start(side);
        if (points > 0) {
            xml.attribute("w:val", u"single")
                .attribute("w:sz", qint64(points * 8))
                .attribute("w:space", qint64(0))
                .attribute("w:color", u"000000");
        } else {
            xml.attribute("w:val", u"nil");
        }
        xml.end();
    }

    void writeOne(const Table& table)
    {
        if (m_breakBefore) {
            Paragraph gap;
            gap.style = QStringLiteral("gap");
            writeOne(gap);
        }
        double total = 0;
        for (const double width : table.columns) {
            total += width;
        }
        m_xml.start("w:tbl").start("w:tblPr");
        m_xml.start("w:tblW").attribute("w:w", twipsOfMm(total)).attribute("w:type", u"dxa").end();
        if (table.centered) {
            m_xml.empty("w:jc", "w:val", u"center");
        } else {
            m_xml.start("w:tblInd")
                .attribute("w:w", twipsOfMm(table.indent))
                .attribute("w:type", u"dxa")
                .end();
        }
        const bool ruled = std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [](const TableCell& cell) { return cell.borders == kAllBorders; });
        });
        m_xml.start("w:tblBorders");
        for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) {
            border(m_xml, side, ruled ? table.outline : 0);
        }
        border(m_xml, "w:insideH", ruled ? table.line : 0);
        border(m_xml, "w:insideV", ruled ? table.line : 0);
        m_xml.end();
        m_xml.empty("w:tblLayout", "w:type", u"fixed");
        m_xml.start("w:tblCellMar");
        const auto margin = [this](const char* side, qint64 size) {
            m_xml.start(side).attribute("w:w", size).attribute("w:type", u"dxa").end();
        };
        margin("w:top", twips(kCellPaddingY));
        margin("w:left", twipsOfMm(table.padding));
        margin("w:bottom", twips(kCellPaddingY));
        margin("w:right", twipsOfMm(table.padding));
        m_xml.end().end();
        m_xml.start("w:tblGrid");
        for (const double width : table.columns) {
            m_xml.empty("w:gridCol", "w:w", twipsOfMm(width));
        }
        m_xml.end();
        std::vector<Covered> covered(table.columns.size());
        const bool isOnPage = m_depth++ == 0;
        static const std::vector<bool> unknown;
        const std::vector<bool>& split =
            isOnPage && m_tables < m_pages.splitRows.size() ? m_pages.splitRows[m_tables] : unknown;
        m_tables += isOnPage ? 1 : 0;
        for (size_t number = 0; number < table.rows.size(); ++number) {
            // a row that the PDF keeps whole is kept whole here too, so that both have the same pages
            const bool isWhole = number < split.size() && !split[number];
            writeRow(table, table.rows[number], covered, ruled, isWhole);
        }
        --m_depth;
        m_xml.end();
    }

    struct Covered
    {
        int rows = 0; ///< rows below that the merged cell goes on
        int span = 1;
    };

    void writeRow(const Table& table, const TableRow& row, std::vector<Covered>& covered, bool ruled,
                  bool isWhole)
    {
        m_xml.start("w:tr").start("w:trPr");
        if (!row.mayBreak || table.keepWhole || isWhole) {
            m_xml.empty("w:cantSplit");
        }
        if (row.height > 0) {
            m_xml.start("w:trHeight")
                .attribute("w:val", twipsOfMm(row.height))
                .attribute("w:hRule", u"atLeast")
                .end();
        }
        if (row.header) {
            m_xml.empty("w:tblHeader");
        }
        m_xml.end();
        size_t column = 0;
        const auto writeCovered = [&] {
            while (column < covered.size() && covered[column].rows > 0) {
                const int span = covered[column].span;
                startCell(table, column, span, nullptr, ruled);
                Paragraph empty;
                empty.style = QStringLiteral("gap");
                writeOne(empty);
                m_xml.end();
                --covered[column].rows;
                column += size_t(span);
            }
        };
        for (const TableCell& cell : row.cells) {
            writeCovered();
            startCell(table, column, cell.span, &cell, ruled);
            const double outside = m_width;
            m_width = (widthOf(table, column, cell.span) - 2 * table.padding) * kPointsPerMm;
            for (size_t at = 0; at < cell.blocks.size(); ++at) {
                at = writeGroup(cell.blocks, at);
            }
            m_width = outside;
            m_xml.end();
            if (column < covered.size()) {
                covered[column] = {cell.rows - 1, cell.span};
            }
            column += size_t(cell.span);
        }
        writeCovered();
        m_xml.end();
    }

    /// In mm.
    static double widthOf(const Table& table, size_t column, int span)
    {
        double width = 0;
        for (size_t at = column; at < std::min(column + size_t(span), table.columns.size()); ++at) {
            width += table.columns[at];
        }
        return width;
    }

    /// `cell` is null for a place that a merged cell above covers.
    void startCell(const Table& table, size_t column, int span, const TableCell* cell, bool ruled)
    {
        m_xml.start("w:tc").start("w:tcPr");
        m_xml.start("w:tcW")
            .attribute("w:w", twipsOfMm(widthOf(table, column, span)))
            .attribute("w:type", u"dxa")
            .end();
        if (span > 1) {
            m_xml.empty("w:gridSpan", "w:val", qint64(span));
        }
        if (!cell) {
            m_xml.empty("w:vMerge");
        } else if (cell->rows > 1) {
            m_xml.empty("w:vMerge", "w:val", u"restart");
        }
        if (cell && !ruled && cell->borders) {
            m_xml.start("w:tcBorders");
            for (const auto& [flag, side] :
                 {std::pair(Border::Top, "w:top"), std::pair(Border::Left, "w:left"),
                  std::pair(Border::Bottom, "w:bottom"), std::pair(Border::Right, "w:right")}) {
                if (cell->borders.testFlag(flag)) {
                    border(m_xml, side, table.line);
                }
            }
            m_xml.end();
        }
        if (cell && cell->centered) {
            m_xml.empty("w:vAlign", "w:val", u"center");
        }
        m_xml.end();
    }

    const Document& m_document;
    const Pages& m_pages;
    const AttachmentSource& m_attachments;
    const std::function<QString(const QString&)>& m_labels;
    OoxmlPackage m_package;
    XmlWriter m_xml;
    DocxNumbering m_numbering;
    QSet<QString> m_referenced;
    QString m_pendingBookmark;
    DocxStories m_stories{m_document, m_package};
    std::map<QString, QByteArray> m_images;
    std::optional<Error> m_error;
    qint64 m_bookmarks = 0;
    qint64 m_controls = 0;
    qint64 m_drawings = 0;
    size_t m_fills = 0;
    size_t m_tables = 0; ///< tables on pages written so far
    int m_depth = 0;     ///< of tables in tables
    bool m_numbered = false;
    bool m_wasNumbered = false;
    double m_closer = 0; ///< pt, of the letters of this paragraph
    bool m_restart = false;
    bool m_isOwnSheet = false; ///< of the open section
    bool m_breakBefore = false;
    QString m_font;               ///< Chinese font of the paragraph that is written
    bool m_isBehindLatin = false; ///< the last character was a Latin one
    double m_width = m_document.styles.page().textWidth() * kPointsPerMm; ///< of the column that is written
};

} // namespace

Result<QByteArray> writeDocx(const Document& document, const Pages& pages, const OutputInfo& info,
                             const AttachmentSource& attachments,
                             const std::function<QString(const QString& key)>& labels)
{
    return Writer(document, pages, attachments, labels).write(info);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfWriter.h"

#include "core/base/Tr.h"
#include "core/output/pdf/PdfFont.h"
#include "core/output/pdf/PdfImage.h"

#include <QColorSpace>

#include <cmath>

namespace shenbao {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kSlant = 0.2;
constexpr double kBoldStroke = 0.03; // em
constexpr double kWideGap = 0.09;    // em; readers of the text layer take a wider gap for a blank

QByteArray hex4(quint16 code)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const char text[4] = {digits[code >> 12], digits[code >> 8 & 15], digits[code >> 4 & 15],
                          digits[code & 15]};
    return QByteArray(text, 4);
}

QString xmlEscaped(const QString& text)
{
    return text.toHtmlEscaped();
}

class Writer
{
public:
    Writer(const Pages& pages, const OutputInfo& info, const AttachmentSource& attachments,
           const PdfOptions& options)
        : m_pages(pages)
        , m_info(info)
        , m_attachments(attachments)
        , m_options(options)
    {
        m_height = pages.geometry.height * kPointsPerMm;
    }

    Result<QByteArray> write()
    {
        collectGlyphs();
        for (PdfFont& font : m_fonts) {
            if (font.isUsed() && !font.makeSubset()) {
                return fail(ErrorCode::Output,
                            Tr::tr("A font cannot be embedded in the PDF; choose another font."));
            }
        }
        const int catalog = m_objects.reserve();
        const int info = m_objects.add(infoDictionary());
        m_pageTree = m_objects.reserve();
        const int resources = m_objects.reserve();
        for (size_t at = 0; at < m_pages.pages.size(); ++at) {
            m_pageObjects.push_back(m_objects.reserve());
        }
        for (size_t at = 0; at < m_pages.pages.size(); ++at) {
            const Page& page = m_pages.pages[at];
            if (auto images = addImages(page); !images) {
                return fail(images.error());
            }
            const int content = m_objects.addStream({}, contentOf(page));
            m_objects.set(m_pageObjects[at],
                          "<</Type/Page/Parent " + pdfReference(m_pageTree) + "/MediaBox[0 0 " +
                              pdfNumber(m_pages.geometry.width * kPointsPerMm) + ' ' + pdfNumber(m_height) +
                              "]/Resources " + pdfReference(resources) + "/Contents " +
                              pdfReference(content) + ">>");
        }
        m_objects.set(resources, resourceDictionary());
        QByteArray kids;
        for (const int object : m_pageObjects) {
            kids += pdfReference(object) + ' ';
        }
        m_objects.set(m_pageTree, "<</Type/Pages/Count " +
                                      QByteArray::number(qsizetype(m_pageObjects.size())) + "/Kids[" + kids +
                                      "]>>");
        m_objects.set(catalog, catalogDictionary());
        return m_objects.finish(catalog, info);
    }

private:
    void collectGlyphs()
    {
        for (const auto& face : m_pages.faces) {
            m_fonts.emplace_back(face);
        }
        for (const Page& page : m_pages.pages) {
            for (const PageItem& item : page.items) {
                if (const auto* text = std::get_if<TextItem>(&item); text && text->face >= 0) {
                    PdfFont& font = m_fonts[size_t(text->face)];
                    for (const PlacedGlyph& glyph : text->glyphs) {
                        font.use(glyph.id, glyph.character);
                    }
                }
            }
        }
    }

    Result<void> addImages(const Page& page)
    {
        for (const PageItem& item : page.items) {
            const auto* image = std::get_if<ImageItem>(&item);
            if (!image || m_images.contains(image->attachment)) {
                continue;
            }
            auto data = m_attachments(image->attachment);
            if (!data) {
                return fail(data.error());
            }
            auto object = addPdfImage(m_objects, *data);
            if (!object) {
                return fail(object.error());
            }
            m_images[image->attachment] = *object;
        }
        return {};
    }

    // ---- content of a page ----

    void number(double value)
    {
        appendPdfNumber(m_content, value);
        m_content += ' ';
    }

    QByteArray contentOf(const Page& page)
    {
        m_content.clear();
        m_inText = false;
        m_font = -1;
        m_size = 0;
        m_rgb = 0;
        m_strokeRgb = 0;
        for (size_t at = 0; at < page.items.size(); ++at) {
            const PageItem& item = page.items[at];
            if (std::holds_alternative<TextItem>(item)) {
                at = addTexts(page.items, at);
            } else if (const auto* line = std::get_if<LineItem>(&item)) {
                addLine(*line);
            } else {
                addImage(std::get<ImageItem>(item));
            }
        }
        endText();
        return m_content;
    }

    void endText()
    {
        if (m_inText) {
            m_content += "ET\n";
            m_inText = false;
        }
    }

    /// A stretch of an item; those of one span are read as one word.
    struct Piece
    {
        TextItem item;
        int span = -1;
    };

    static TextItem slice(const TextItem& whole, size_t from, size_t count)
    {
        TextItem part = whole;
        part.glyphs.assign(whole.glyphs.begin() + ptrdiff_t(from),
                           whole.glyphs.begin() + ptrdiff_t(from + count));
        part.x += whole.glyphs[from].x;
        for (PlacedGlyph& glyph : part.glyphs) {
            glyph.x -= whole.glyphs[from].x;
        }
        return part;
    }

    /// Whether the space between two items of a line, Chinese and Latin, would be read as a blank that nobody typed.
    static bool isSpaced(const PageItem& one, const PageItem& other)
    {
        const auto* left = std::get_if<TextItem>(&one);
        const auto* right = std::get_if<TextItem>(&other);
        if (!left || !right || left->artifact || right->artifact || left->glyphs.empty() ||
            right->glyphs.empty()) {
            return false;
        }
        const double size = double(std::min(left->size, right->size));
        const double gap = double(right->x - left->x - left->width);
        const auto isLetter = [](const PlacedGlyph& glyph) {
            return QChar::isLetterOrNumber(glyph.character);
        };
        return std::abs(double(left->y - right->y)) < size / 2 && gap > kWideGap * size && gap < size / 2 &&
               isLetter(left->glyphs.back()) && isLetter(right->glyphs.front());
    }

    /// Writes the item at `at` and those that follow it across such spaces; gives the last position written.
    size_t addTexts(const std::vector<PageItem>& items, size_t at)
    {
        std::vector<Piece> pieces;
        int spans = 0;
        size_t last = at;
        for (bool isJoined = false;; ++last) {
            const auto& item = std::get<TextItem>(items[last]);
            const size_t count = item.glyphs.size();
            const bool joins = last + 1 < items.size() && isSpaced(item, items[last + 1]);
            if (!isJoined && !joins) {
                addText(item);
                return last;
            }
            if (isJoined && joins && count == 1) {
                pieces.push_back({item, spans - 1});
                continue;
            }
            const size_t from = isJoined ? 1 : 0;
            const size_t end = joins ? count - 1 : count;
            if (isJoined) {
                pieces.push_back({slice(item, 0, 1), spans - 1});
            }
            if (end > from) {
                pieces.push_back({slice(item, from, end - from), -1});
            }
            if (!joins) {
                break;
            }
            pieces.push_back({slice(item, count - 1, 1), spans++});
            isJoined = true;
        }
        for (size_t one = 0; one < pieces.size();) {
            size_t end = one + 1;
            if (pieces[one].span < 0) {
                addText(pieces[one].item);
            } else {
                std::vector<PlacedGlyph> glyphs;
                for (end = one; end < pieces.size() && pieces[end].span == pieces[one].span; ++end) {
                    glyphs.push_back(pieces[end].item.glyphs.front());
                }
                beginText();
                beginSpan(glyphs.data(), glyphs.size());
                m_isSpelled = true;
                for (size_t part = one; part < end; ++part) {
                    addText(pieces[part].item);
                }
                m_isSpelled = false;
                m_content += "EMC\n";
            }
            one = end;
        }
        return last;
    }

    void beginText()
    {
        if (!m_inText) {
            m_content += "BT\n";
            m_inText = true;
        }
    }

    void addText(const TextItem& item)
    {
        if (item.face < 0 || item.glyphs.empty()) {
            return;
        }
        if (item.artifact) {
            endText();
            m_content += "/Artifact BMC\n";
        }
        beginText();
        if (item.rgb != m_rgb) {
            m_rgb = item.rgb;
            for (const int shift : {16, 8, 0}) {
                number((m_rgb >> shift & 0xFF) / 255.0);
            }
            m_content += "rg\n";
        }
        if (item.face != m_font || item.size != m_size) {
            m_font = item.face;
            m_size = item.size;
            m_content += "/F" + QByteArray::number(m_font) + ' ';
            number(double(item.size));
            m_content += "Tf\n";
        }
        if (item.fakeBold) {
            number(double(item.size) * kBoldStroke);
            m_content += "w 2 Tr\n";
        }
        m_content += "1 0 ";
        number(item.fakeItalic ? kSlant : 0);
        m_content += "1 ";
        number(double(item.x));
        number(m_height - double(item.y));
        m_content += "Tm\n";
        showGlyphs(item);
        if (item.fakeBold) {
            m_content += "0 Tr\n";
        }
        if (item.artifact) {
            endText();
            m_content += "EMC\n";
        }
    }

    void showGlyphs(const TextItem& item)
    {
        PdfFont& font = m_fonts[size_t(item.face)];
        const FontFace& face = *m_pages.faces[size_t(item.face)];
        const bool isOwnSpan = !m_isSpelled && hasWideGap(item, face);
        const bool spelled = m_isSpelled || isOwnSpan;
        if (isOwnSpan) {
            beginSpan(item.glyphs.data(), item.glyphs.size());
        }
        m_content += "[<";
        double pen = 0; // where the reader's pen is, in thousandths of an em
        for (const PlacedGlyph& glyph : item.glyphs) {
            const double wanted = double(glyph.x) / double(item.size) * 1000;
            const double gap = std::round(wanted - pen);
            if (gap != 0) {
                m_content += '>';
                appendPdfNumber(m_content, -gap);
                m_content += '<';
                pen += gap;
            }
            const bool own = spelled || font.use(glyph.id, glyph.character);
            if (!own) { // the glyph stands for another character elsewhere
                m_content += ">]TJ\n";
                beginSpan(&glyph, 1);
                m_content += "[<";
            }
            m_content += hex4(font.code(glyph.id));
            if (!own) {
                m_content += ">]TJ EMC\n[<";
            }
            pen += double(face.advance(glyph.id)) * 1000;
        }
        m_content += ">]TJ\n";
        if (isOwnSpan) {
            m_content += "EMC\n";
        }
    }

    static bool hasWideGap(const TextItem& item, const FontFace& face)
    {
        for (size_t at = 0; at + 1 < item.glyphs.size(); ++at) {
            const float gap =
                item.glyphs[at + 1].x - item.glyphs[at].x - face.advance(item.glyphs[at].id) * item.size;
            if (double(gap) > kWideGap * double(item.size)) {
                return true;
            }
        }
        return false;
    }

    void beginSpan(const PlacedGlyph* glyphs, size_t count)
    {
        QString text;
        for (size_t at = 0; at < count; ++at) {
            text += QString::fromUcs4(&glyphs[at].character, 1);
        }
        m_content += "/Span<</ActualText" + pdfLiteral(text) + ">>BDC\n";
    }

    void addLine(const LineItem& line)
    {
        endText();
        if (line.rgb != m_strokeRgb) {
            m_strokeRgb = line.rgb;
            for (const int shift : {16, 8, 0}) {
                number((m_strokeRgb >> shift & 0xFF) / 255.0);
            }
            m_content += "RG\n";
        }
        number(double(line.width));
        m_content += "w ";
        number(double(line.x1));
        number(m_height - double(line.y1));
        m_content += "m ";
        number(double(line.x2));
        number(m_height - double(line.y2));
        m_content += "l S\n";
    }

    void addImage(const ImageItem& image)
    {
        endText();
        m_content += "q ";
        number(image.rect.width());
        m_content += "0 0 ";
        number(image.rect.height());
        number(image.rect.left());
        number(m_height - image.rect.bottom());
        m_content += "cm /I" + QByteArray::number(m_images[image.attachment]) + " Do Q\n";
    }

    // ---- the rest ----

    QByteArray resourceDictionary()
    {
        QByteArray out = "<</Font<<";
        for (size_t at = 0; at < m_fonts.size(); ++at) {
            if (m_fonts[at].isUsed()) {
                out += "/F" + QByteArray::number(qsizetype(at)) + ' ' +
                       pdfReference(m_fonts[at].write(m_objects));
            }
        }
        out += ">>/XObject<<";
        for (const auto& [id, object] : m_images) {
            out += "/I" + QByteArray::number(object) + ' ' + pdfReference(object);
        }
        return out + ">>>>";
    }

    QByteArray dateText() const
    {
        return "(D:" + m_info.time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
    }

    QByteArray infoDictionary() const
    {
        return "<</Title" + pdfText(m_info.title) + "/Author" + pdfText(m_info.author) + "/Subject" +
               pdfText(m_info.subject) +
               (m_info.keywords.isEmpty() ? QByteArray() : "/Keywords" + pdfText(m_info.keywords)) +
               "/Creator" + pdfText(producerName()) + "/Producer" + pdfText(producerName()) +
               "/CreationDate" + dateText() + "/ModDate" + dateText() + ">>";
    }

    QByteArray metadata() const
    {
        const QString time = m_info.time.toUTC().toString(Qt::ISODate);
        QString xml = QStringLiteral(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
            "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
            " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">");
        if (m_options.archive) {
            xml += u"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>";
        }
        xml += u"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xmlEscaped(m_info.title) +
               u"</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>" + xmlEscaped(m_info.author) +
               u"</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
               xmlEscaped(m_info.subject) +
               u"</rdf:li></rdf:Alt></dc:description><dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></"
               u"dc:language>" +
               u"<xmp:CreatorTool>" + producerName() + u"</xmp:CreatorTool><xmp:CreateDate>" + time +
               u"</xmp:CreateDate><xmp:ModifyDate>" + time + u"</xmp:ModifyDate><pdf:Producer>" +
               producerName() + u"</pdf:Producer>" +
               (m_info.keywords.isEmpty()
                    ? QString()
                    : QString(u"<pdf:Keywords>" + xmlEscaped(m_info.keywords) + u"</pdf:Keywords>")) +
               u"</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
        return xml.toUtf8();
    }

    QByteArray catalogDictionary()
    {
        const int metadataObject = m_objects.addStream("/Type/Metadata/Subtype/XML", metadata(), false);
        QByteArray out = "<</Type/Catalog/Pages " + pdfReference(m_pageTree) +
                         "/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>/Metadata " +
                         pdfReference(metadataObject);
        if (!m_pages.outline.empty()) {
            out += "/Outlines " + pdfReference(writeOutline()) + "/PageMode/UseOutlines";
        }
        if (m_options.archive) {
            const int profile = m_objects.addStream("/N 3", QColorSpace(QColorSpace::SRgb).iccProfile());
            out += "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/"
                   "Info(sRGB IEC61966-2.1)/DestOutputProfile " +
                   pdfReference(profile) + ">>]";
        }
        return out + ">>";
    }

    int writeOutline()
    {
        struct Item
        {
            int object;
            int parent;
            int first = -1;
            int last = -1;
            int next = -1;
            int previous = -1;
            int count = 0;
        };
        const auto& entries = m_pages.outline;
        std::vector<Item> items;
        std::vector<int> path; // the open entries, one a level
        int rootFirst = -1;
        int rootLast = -1;
        for (size_t at = 0; at < entries.size(); ++at) {
            while (!path.empty() && entries[size_t(path.back())].level >= entries[at].level) {
                path.pop_back();
            }
            const int number = int(at);
            items.push_back({m_objects.reserve(), path.empty() ? -1 : path.back()});
            int& first = path.empty() ? rootFirst : items[size_t(path.back())].first;
            int& last = path.empty() ? rootLast : items[size_t(path.back())].last;
            if (last >= 0) {
                items[size_t(last)].next = number;
                items[at].previous = last;
            } else {
                first = number;
            }
            last = number;
            path.push_back(number);
        }
        const int root = m_objects.reserve();
        const auto reference = [&](const char* name, int item) {
            return item < 0 ? QByteArray()
                            : QByteArray(name) + ' ' + pdfReference(items[size_t(item)].object);
        };
        for (size_t at = 0; at < items.size(); ++at) {
            const Item& item = items[at];
            const OutlineEntry& entry = entries[at];
            const QByteArray parent =
                pdfReference(item.parent < 0 ? root : items[size_t(item.parent)].object);
            m_objects.set(item.object, "<</Title" + pdfText(entry.title) + "/Parent " + parent +
                                           reference("/First", item.first) + reference("/Last", item.last) +
                                           reference("/Next", item.next) + reference("/Prev", item.previous) +
                                           (item.first >= 0 ? "/Count -1" : "") + "/Dest[" +
                                           pdfReference(m_pageObjects[size_t(entry.page)]) + "/XYZ 0 " +
                                           pdfNumber(m_height - double(entry.y) + 6) + " null]>>");
        }
        m_objects.set(
            root, "<</Type/Outlines" + reference("/First", rootFirst) + reference("/Last", rootLast) +
                      "/Count " +
                      QByteArray::number(std::count_if(items.begin(), items.end(),
                                                       [](const Item& item) { return item.parent < 0; })) +
                      ">>");
        return root;
    }

    const Pages& m_pages;
    const OutputInfo& m_info;
    const AttachmentSource& m_attachments;
    const PdfOptions& m_options;
    PdfObjects m_objects;
    std::vector<PdfFont> m_fonts;
    std::vector<int> m_pageObjects;
    std::map<QString, int> m_images;
    int m_pageTree = 0;
    double m_height = 0;
    QByteArray m_content;
    bool m_isSpelled = false; ///< inside a span that says what its glyphs mean
    bool m_inText = false;
    int m_font = -1;
    float m_size = 0;
    quint32 m_rgb = 0;
    quint32 m_strokeRgb = 0;
};

} // namespace

Result<QByteArray> writePdf(const Pages& pages, const OutputInfo& info, const AttachmentSource& attachments,
                            const PdfOptions& options)
{
    return Writer(pages, info, attachments, options).write();
}

} // namespace shenbao

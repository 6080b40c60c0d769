// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfWriter.h"

#include "core/base/Tr.h"
#include "core/output/pdf/PdfFont.h"
#include "core/output/pdf/PdfImage.h"

#include <QColorSpace>

#include <cmath>
#include <numbers>

namespace shenbao {
namespace {

constexpr double kSlant = 0.2;
constexpr double kBoldStroke = 0.03; // em
constexpr double kSamePlace = 0.02;  // pt: no printer shows less
constexpr double kWideGap = 0.09;    // em; readers of the text layer take a wider gap for a blank

void appendHex4(std::string& out, quint16 code)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const char text[4] = {digits[code >> 12], digits[code >> 8 & 15], digits[code >> 4 & 15],
                          digits[code & 15]};
    out.append(text, 4);
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

    /// Valid until the next call.
    QByteArray contentOf(const Page& page)
    {
        m_content.clear();
        m_inText = false;
        m_font = -1;
        m_size = 0;
        m_spacing = 0;
        m_lineWidth = -1;
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
        return QByteArray::fromRawData(m_content.data(), qsizetype(m_content.size()));
    }

    void endText()
    {
        if (m_inText) {
            m_content += "ET\n";
            m_inText = false;
        }
    }

    /// A stretch of the glyphs of an item.
    struct Stretch
    {
        const TextItem* item = nullptr;
        size_t from = 0;
        size_t count = 0;

        double x() const { return double(item->x + item->glyphs[from].x); } ///< pt
        const PlacedGlyph* begin() const { return item->glyphs.data() + from; }
        const PlacedGlyph* end() const { return begin() + count; }
    };
    /// Those of one span are read as one word.
    struct Piece
    {
        Stretch stretch;
        int span = -1;
    };

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
        m_pieces.clear();
        int spans = 0;
        size_t last = at;
        for (bool isJoined = false;; ++last) {
            const auto& item = std::get<TextItem>(items[last]);
            const size_t count = item.glyphs.size();
            const bool joins = last + 1 < items.size() && isSpaced(item, items[last + 1]);
            if (!isJoined && !joins) {
                addText({&item, 0, count});
                return last;
            }
            if (isJoined && joins && count == 1) {
                m_pieces.push_back({{&item, 0, 1}, spans - 1});
                continue;
            }
            const size_t from = isJoined ? 1 : 0;
            const size_t end = joins ? count - 1 : count;
            if (isJoined) {
                m_pieces.push_back({{&item, 0, 1}, spans - 1});
            }
            if (end > from) {
                m_pieces.push_back({{&item, from, end - from}, -1});
            }
            if (!joins) {
                break;
            }
            m_pieces.push_back({{&item, count - 1, 1}, spans++});
            isJoined = true;
        }
        std::vector<PlacedGlyph> glyphs;
        for (size_t one = 0; one < m_pieces.size();) {
            size_t end = one + 1;
            if (m_pieces[one].span < 0) {
                addText(m_pieces[one].stretch);
            } else {
                glyphs.clear();
                for (end = one; end < m_pieces.size() && m_pieces[end].span == m_pieces[one].span; ++end) {
                    glyphs.push_back(*m_pieces[end].stretch.begin());
                }
                beginText();
                beginSpan(glyphs.data(), glyphs.size());
                m_isSpelled = true;
                for (size_t part = one; part < end; ++part) {
                    addText(m_pieces[part].stretch);
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
            m_isSlanted = false;
            m_lineX = 0;
            m_lineY = 0;
        }
    }

    void addText(const Stretch& text)
    {
        const TextItem& item = *text.item;
        if (item.face < 0 || text.count == 0) {
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
            m_content += "/F" + std::to_string(m_font) + ' ';
            number(double(item.size));
            m_content += "Tf\n";
        }
        if (item.fakeBold) {
            setLineWidth(double(item.size) * kBoldStroke);
            m_content += "2 Tr\n";
        }
        if (item.turn != 0) {
            turnTo(text.x(), m_height - double(item.y), double(item.turn));
        } else {
            moveTo(text.x(), m_height - double(item.y), item.fakeItalic);
        }
        showGlyphs(text);
        if (item.fakeBold) {
            m_content += "0 Tr\n";
        }
        if (item.artifact) {
            endText();
            m_content += "EMC\n";
        }
    }

    /// From where the last text began, which takes fewer digits than from the corner of the page; places are rounded as a
    /// whole, so that no error adds up.
    void moveTo(double x, double y, bool slanted)
    {
        const double right = std::round(x * 100) / 100;
        const double up = std::round(y * 100) / 100;
        if (slanted || m_isSlanted) {
            m_content += "1 0 ";
            number(slanted ? kSlant : 0);
            m_content += "1 ";
            number(right);
            number(up);
            m_content += "Tm\n";
        } else {
            number(right - m_lineX);
            number(up - m_lineY);
            m_content += "Td\n";
        }
        m_isSlanted = slanted;
        m_lineX = right;
        m_lineY = up;
    }

    void turnTo(double x, double y, double degrees)
    {
        const double angle = degrees * std::numbers::pi / 180;
        for (const double value :
             {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), x, y}) {
            number(value);
        }
        m_content += "Tm\n";
        m_isSlanted = true; // what follows needs a matrix of its own again
    }

    /// Points after each glyph beyond its advance: what most glyphs of a justified line have in common.
    static double spacingOf(const Stretch& text, const PdfFont& font)
    {
        double spacing = 0;
        int votes = 0; // majority vote of Boyer and Moore
        for (const PlacedGlyph* glyph = text.begin(); glyph + 1 < text.end(); ++glyph) {
            const double gap = double(glyph[1].x - glyph->x - font.advance(glyph->id) * text.item->size);
            if (votes == 0) {
                spacing = gap;
            }
            votes += std::abs(gap - spacing) < kSamePlace ? 1 : -1;
        }
        return std::round(spacing * 1000) / 1000;
    }

    void showGlyphs(const Stretch& text)
    {
        const TextItem& item = *text.item;
        PdfFont& font = m_fonts[size_t(item.face)];
        const bool isOwnSpan = !m_isSpelled && hasWideGap(text, font);
        const bool spelled = m_isSpelled || isOwnSpan;
        if (isOwnSpan) {
            beginSpan(text.begin(), text.count);
        }
        if (const double spacing = text.count > 1 ? spacingOf(text, font) : m_spacing; spacing != m_spacing) {
            m_spacing = spacing;
            number(spacing);
            m_content += "Tc\n";
        }
        m_content += "[<";
        const double size = double(item.size);
        const double start = double(text.begin()->x);
        double pen = 0; // where the reader's pen is, in points
        for (const PlacedGlyph& glyph : text) {
            const double wanted = double(glyph.x) - start;
            if (std::abs(wanted - pen) > kSamePlace) {
                const double gap = std::round((wanted - pen) / size * 1000);
                m_content += '>';
                appendPdfNumber(m_content, -gap);
                m_content += '<';
                pen += gap * size / 1000;
            }
            const bool own = spelled || font.use(glyph.id, glyph.character);
            if (!own) { // the glyph stands for another character elsewhere
                m_content += ">]TJ\n";
                beginSpan(&glyph, 1);
                m_content += "[<";
            }
            appendHex4(m_content, font.code(glyph.id));
            if (!own) {
                m_content += ">]TJ EMC\n[<";
            }
            pen += double(font.advance(glyph.id)) * size + m_spacing;
        }
        m_content += ">]TJ\n";
        if (isOwnSpan) {
            m_content += "EMC\n";
        }
    }

    static bool hasWideGap(const Stretch& text, const PdfFont& font)
    {
        const double size = double(text.item->size);
        for (const PlacedGlyph* glyph = text.begin(); glyph + 1 < text.end(); ++glyph) {
            if (double(glyph[1].x - glyph->x) - double(font.advance(glyph->id)) * size > kWideGap * size) {
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
        m_content += "/Span<</ActualText" + pdfLiteral(text).toStdString() + ">>BDC\n";
    }

    void setLineWidth(double width)
    {
        if (width != m_lineWidth) {
            m_lineWidth = width;
            number(width);
            m_content += "w ";
        }
    }

    void place(float x, float y)
    {
        number(std::round(double(x) * 100) / 100);
        number(std::round((m_height - double(y)) * 100) / 100);
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
        setLineWidth(double(line.width));
        place(line.x1, line.y1);
        m_content += "m ";
        place(line.x2, line.y2);
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
        m_content += "cm /I" + std::to_string(m_images[image.attachment]) + " Do Q\n";
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
    std::string m_content;
    std::vector<Piece> m_pieces;
    double m_lineWidth = -1;
    double m_lineX = 0; ///< where the last text of this block began
    double m_lineY = 0;
    bool m_isSlanted = false;
    double m_spacing = 0;     ///< pt, the character spacing in force
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

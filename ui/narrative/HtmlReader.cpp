// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/HtmlReader.h"

#include "core/text/CleanText.h"
#include "ui/narrative/BlockShape.h"
#include "ui/narrative/HtmlElements.h"
#include "ui/narrative/HtmlParagraphs.h"
#include "ui/narrative/HtmlTable.h"

#include <QSet>

#include <algorithm>

namespace shenbao {
namespace {

constexpr size_t kDeepest = 400;     // open elements that are remembered
constexpr size_t kDeepestTables = 8; // in each other; deeper ones are text of their cell
constexpr int kSmallest = 32;        // pixels; what is smaller is no figure but a sign between words
constexpr size_t kMostPictures = 50;

using Kind = TextParagraph::Kind;

/// An element that switches something on until it is closed.
struct Open
{
    QString name;
    HtmlStyle style;
    TextFormats formats; ///< before it
    bool isMark = false; ///< Word's own bullet or number
    bool isHidden = false;
    bool isPreformatted = false;
};

struct OpenTable
{
    HtmlTable table;
    HtmlParagraphs outside; ///< what stands before it
};

class Reader
{
public:
    Reader(QStringView html, qsizetype most, const std::stop_token& stop)
        : m_scanner(html)
        , m_rest(most)
        , m_stop(stop)
    {}

    HtmlContent read()
    {
        while (!m_scanner.atEnd() && m_rest >= 0 && !m_stop.stop_requested()) {
            addText(m_scanner.text());
            if (m_scanner.atEnd()) {
                break;
            }
            if (const auto tag = m_scanner.tag()) {
                if (tag->isClosing()) {
                    close(tag->name.mid(1));
                } else {
                    open(*tag);
                }
            }
        }
        m_ignoredTables = 0;
        while (!m_tables.empty()) {
            endTable();
        }
        for (TextBlock& block : m_paragraphs.take()) {
            if (const auto* picture = std::get_if<TextPicture>(&block)) {
                HtmlPicture& taken = m_content.pictures[picture->source.toUInt()];
                taken.behind = m_content.text.blocks.size();
            } else {
                m_content.text.blocks.push_back(std::move(block));
            }
        }
        raiseHeadings();
        m_content.isTooMuch = m_rest < 0;
        return std::move(m_content);
    }

private:
    void addText(QStringView raw)
    {
        if (raw.isEmpty() || m_hidden > 0) {
            return;
        }
        const Open* inner = m_open.empty() ? nullptr : &m_open.back();
        QString text = resolveEntities(raw);
        if (inner && !inner->style.isEmpty()) {
            text = symbolText(inner->style, text);
        }
        m_rest -= text.size();
        m_paragraphs.addText(text, m_formats, inner && inner->isPreformatted);
    }

    void open(const HtmlTag& tag)
    {
        const QString& name = tag.name;
        const HtmlStyle style(tag);
        if (name == u"br") {
            if (m_hidden == 0) {
                const bool isPageBreak = !style.value(u"page-break-before").isEmpty();
                isPageBreak ? m_paragraphs.end() : m_paragraphs.breakLine(m_formats);
            }
            return;
        }
        if (name == u"img") {
            if (m_hidden == 0 && !isHidden(tag, style)) {
                addPicture(tag);
            }
            return;
        }
        if (name == u"hr") {
            m_paragraphs.end();
        }
        static const QSet<QString> voids{
            QStringLiteral("hr"),  QStringLiteral("meta"), QStringLiteral("link"),  QStringLiteral("input"),
            QStringLiteral("col"), QStringLiteral("wbr"),  QStringLiteral("embed"), QStringLiteral("source")};
        if (tag.attributes.endsWith(u'/') || voids.contains(name)) {
            return;
        }
        endImplied(name);
        remember(tag, style);
        if (m_hidden > 0 || openTablePart(tag)) {
            return;
        }
        if (name == u"ul" || name == u"ol") {
            const int start = tag.attribute(u"start").toInt();
            m_paragraphs.beginList(name == u"ol", start > 0 && start < 9999 ? start : 1);
        } else if (name == u"li") {
            m_paragraphs.beginItem();
        } else if (isBlockElement(name)) {
            openBlock(name, style);
        }
    }

    /// Many pages leave out the ends of paragraphs, items, rows and cells.
    void endImplied(const QString& name)
    {
        static const QSet<QString> names{QStringLiteral("p"),  QStringLiteral("li"), QStringLiteral("tr"),
                                         QStringLiteral("td"), QStringLiteral("th"), QStringLiteral("dd"),
                                         QStringLiteral("dt")};
        if (!m_open.empty() && m_open.back().name == name && names.contains(name)) {
            forget(m_open.size() - 1);
        }
    }

    void remember(const HtmlTag& tag, const HtmlStyle& style)
    {
        if (m_open.size() >= kDeepest) {
            return;
        }
        const bool wasPreformatted = !m_open.empty() && m_open.back().isPreformatted;
        Open open{
            tag.name,       style, m_formats, style.value(u"mso-list") == u"ignore", isHidden(tag, style),
            wasPreformatted};
        if (const QString space = style.value(u"white-space"); !space.isEmpty()) {
            open.isPreformatted = space.startsWith(u"pre") || space == u"break-spaces";
        } else if (tag.name == u"pre") {
            open.isPreformatted = true;
        }
        m_formats = formatsInside(tag, style, m_formats);
        m_hidden += open.isHidden ? 1 : 0;
        if (open.isMark) {
            m_paragraphs.setInMark(true);
        }
        m_open.push_back(std::move(open));
    }

    /// Ends open elements from this one inwards.
    void forget(size_t first)
    {
        m_formats = m_open[first].formats;
        for (size_t at = first; at < m_open.size(); ++at) {
            m_hidden -= m_open[at].isHidden ? 1 : 0;
            if (m_open[at].isMark) {
                m_paragraphs.setInMark(false);
            }
        }
        m_open.erase(m_open.begin() + std::ptrdiff_t(first), m_open.end());
    }

    void openBlock(const QString& name, const HtmlStyle& style)
    {
        if (m_paragraphs.isItemBegun() && (name == u"p" || name == u"div")) {
            return; // <li><p>
        }
        m_paragraphs.end();
        const int level = headingLevel(name) > 0 ? headingLevel(name) : outlineLevel(style);
        if (level > 0) {
            m_paragraphs.setKind(Kind::Heading, level);
        } else if (const int list = listLevel(style); list >= 0) {
            m_paragraphs.setKind(Kind::Bullet, list);
        }
    }

    void close(const QString& name)
    {
        // an element that was never opened closes nothing; those inside it end with it
        size_t at = m_open.size();
        while (at > 0 && m_open[at - 1].name != name) {
            --at;
        }
        const bool wasHidden = m_hidden > 0;
        if (at > 0) {
            forget(at - 1);
        }
        if (wasHidden) {
            return;
        }
        if (name == u"ul" || name == u"ol") {
            m_paragraphs.endList();
        } else if (name == u"td" || name == u"th") {
            endCell();
        } else if (name == u"table") {
            endTable();
        } else if (name == u"li" || isBlockElement(name)) {
            m_paragraphs.end();
        }
    }

    void addPicture(const HtmlTag& tag)
    {
        const QStringView source = tag.attribute(u"src");
        const auto isTiny = [&](QStringView side) {
            const int pixels = tag.attribute(side).toInt();
            return pixels > 0 && pixels <= kSmallest;
        };
        const qsizetype comma = source.indexOf(u',');
        if (source.left(11).compare(u"data:image/", Qt::CaseInsensitive) == 0 && comma > 0 &&
            source.left(comma).endsWith(u";base64", Qt::CaseInsensitive) &&
            m_content.pictures.size() < kMostPictures) {
            const QByteArray data = QByteArray::fromBase64(source.mid(comma + 1).toLatin1());
            if (!data.isEmpty()) {
                m_paragraphs.addPicture(QString::number(m_content.pictures.size()));
                m_content.pictures.push_back({data});
                return;
            }
        }
        m_content.lostPictures += isTiny(u"width") || isTiny(u"height") ? 0 : 1; // never fetched
    }

    bool openTablePart(const HtmlTag& tag)
    {
        const bool isTable = tag.name == u"table";
        const bool isCell = tag.name == u"td" || tag.name == u"th";
        const bool isRow = tag.name == u"tr";
        if (!isTable && !isCell && !isRow) {
            return false;
        }
        if (isTable && m_tables.size() >= kDeepestTables) {
            m_paragraphs.end();
            ++m_ignoredTables;
            return true;
        }
        // what Excel puts on the clipboard begins inside its table
        if (isTable || m_tables.empty()) {
            m_paragraphs.end();
            m_tables.push_back({HtmlTable(), std::move(m_paragraphs)});
            m_paragraphs = HtmlParagraphs();
        }
        if (isRow || isCell) {
            endCell();
            if (m_ignoredTables == 0 && isRow) {
                m_tables.back().table.beginRow();
            } else if (m_ignoredTables == 0) {
                m_tables.back().table.beginCell(tag.attribute(u"colspan").toInt(),
                                                tag.attribute(u"rowspan").toInt());
            }
        }
        return true;
    }

    void endCell()
    {
        m_paragraphs.end();
        if (m_ignoredTables == 0 && !m_tables.empty() && m_tables.back().table.isInCell()) {
            m_tables.back().table.endCell(m_paragraphs.take());
        }
    }

    void endTable()
    {
        if (m_ignoredTables > 0) {
            m_paragraphs.end();
            --m_ignoredTables;
            return;
        }
        endCell();
        if (m_tables.empty()) {
            return;
        }
        std::vector<TextBlock> loose = m_paragraphs.take(); // stood in the table but in no cell
        OpenTable ended = std::move(m_tables.back());
        m_tables.pop_back();
        m_paragraphs = std::move(ended.outside);
        m_paragraphs.append(std::move(loose));
        m_paragraphs.append(ended.table.finish());
    }

    /// The highest heading of the text is of level 1.
    void raiseHeadings()
    {
        int highest = kDeepestHeading + 9;
        const auto forEachHeading = [&](auto&& visit) {
            for (TextBlock& block : m_content.text.blocks) {
                auto* paragraph = std::get_if<TextParagraph>(&block);
                if (paragraph && paragraph->kind == Kind::Heading) {
                    visit(*paragraph);
                }
            }
        };
        forEachHeading([&](TextParagraph& heading) { highest = std::min(highest, heading.level); });
        forEachHeading([&](TextParagraph& heading) {
            heading.level = std::clamp(heading.level - highest + 1, 1, kDeepestHeading);
        });
    }

    HtmlScanner m_scanner;
    HtmlContent m_content;
    HtmlParagraphs m_paragraphs; ///< where text goes: of the page, or of the innermost cell
    std::vector<Open> m_open;
    std::vector<OpenTable> m_tables;
    int m_ignoredTables = 0; ///< open ones in a cell of the innermost
    int m_hidden = 0;        ///< open elements that hide what is in them
    TextFormats m_formats;
    qsizetype m_rest; ///< characters that may still come
    const std::stop_token& m_stop;
};

/// What programs put on the clipboard says which part of it is meant; WPS writes blanks into the marks.
QStringView meantPart(QStringView html)
{
    const qsizetype mark = html.indexOf(u"<!--StartFragment");
    const qsizetype start = mark < 0 ? -1 : html.indexOf(u"-->", mark);
    const qsizetype end = html.lastIndexOf(u"<!--EndFragment");
    return start >= 0 && end > start ? html.mid(start + 3, end - start - 3) : html;
}

} // namespace

HtmlContent readHtml(const QString& html, qsizetype most, const std::stop_token& stop)
{
    return Reader(meantPart(html), most, stop).read();
}

RichText readPlainText(const QString& text)
{
    RichText result;
    QString clean = cleanText(text).text;
    clean.remove(QChar::ObjectReplacementCharacter);
    for (const QStringView line : QStringView(clean).tokenize(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.isEmpty()) {
            TextParagraph paragraph;
            paragraph.spans.push_back({trimmed.toString(), {}, {}});
            result.blocks.emplace_back(std::move(paragraph));
        }
    }
    return result;
}

} // namespace shenbao

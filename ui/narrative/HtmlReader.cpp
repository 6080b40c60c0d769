// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/HtmlReader.h"

#include "core/text/CharacterClass.h"
#include "core/text/CleanText.h"
#include "ui/narrative/BlockShape.h"
#include "ui/narrative/HtmlElements.h"
#include "ui/narrative/HtmlTable.h"

#include <optional>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr size_t kDeepest = 400; // open elements that are remembered

using Kind = TextParagraph::Kind;

/// An element that switches something on until it is closed.
struct Open
{
    QString name;
    TextFormats formats; ///< before it
    bool isMark = false; ///< Word's own bullet or number
};

struct OpenList
{
    bool isNumbered = false;
    int next = 1;
};

class Reader
{
public:
    explicit Reader(QStringView html) : m_scanner(html) {}

    HtmlContent read()
    {
        while (!m_scanner.atEnd()) {
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
        while (m_table) {
            endTable();
        }
        endParagraph();
        m_content.text.blocks = std::move(m_blocks);
        raiseHeadings();
        return std::move(m_content);
    }

private:
    void addText(QStringView raw)
    {
        if (raw.isEmpty()) {
            return;
        }
        const QString text = cleanText(resolveEntities(raw)).text;
        if (m_inMark) {
            m_mark += text;
            return;
        }
        QString piece;
        for (const QChar character : text) {
            if (character == QChar::ObjectReplacementCharacter) {
                continue;
            }
            if (character == u' ' || character == u'\t' || character == u'\n') {
                // a line end in the source between two Chinese characters is no blank
                m_blank = true;
                m_blankIsLineEnd = m_blankIsLineEnd || character == u'\n';
                continue;
            }
            addBlank(character, piece);
            piece += character;
            m_last = character;
        }
        addSpan(piece);
    }

    void addBlank(QChar next, QString& piece)
    {
        const bool drop = m_last.isNull() || (m_blankIsLineEnd && isChineseType(m_last.unicode()) &&
                                              isChineseType(next.unicode()));
        if (m_blank && !drop) {
            piece += u' ';
        }
        m_blank = m_blankIsLineEnd = false;
    }

    void addSpan(const QString& text)
    {
        if (text.isEmpty()) {
            return;
        }
        appendSpan(m_paragraph.spans, {text, m_formats, {}});
    }

    void endParagraph()
    {
        trimSpans(m_paragraph.spans);
        if (!m_paragraph.spans.empty()) {
            readWordMark();
            if (m_paragraph.kind == Kind::Numbered && m_paragraph.number == 0) {
                m_paragraph.number = nextNumber();
            }
            m_blocks.emplace_back(std::move(m_paragraph));
        }
        m_paragraph = {};
        m_mark.clear();
        m_inMark = m_blank = m_blankIsLineEnd = false;
        m_last = {};
    }

    /// Word prints the mark of a list item as text of the paragraph: a bullet or a number.
    void readWordMark()
    {
        const QString mark = m_mark.trimmed();
        if (mark.isEmpty() || m_paragraph.kind == Kind::Body || m_paragraph.kind == Kind::Heading) {
            return;
        }
        QString digits;
        for (const QChar character : mark) {
            if (character >= u'0' && character <= u'9' && digits.size() < 4) {
                digits += character;
            }
        }
        const bool isLetter = mark.size() > 1 && mark.at(mark.size() - 1).isPunct();
        if (!digits.isEmpty() || isLetter) {
            m_paragraph.kind = Kind::Numbered;
            m_paragraph.number = digits.toInt();
        }
    }

    int nextNumber()
    {
        if (!m_lists.empty() && m_lists.back().isNumbered) {
            return m_lists.back().next++;
        }
        const auto* before = m_blocks.empty() ? nullptr : std::get_if<TextParagraph>(&m_blocks.back());
        return before && before->kind == Kind::Numbered && before->level == m_paragraph.level
                   ? before->number + 1
                   : 1;
    }

    void open(const HtmlTag& tag)
    {
        const QString& name = tag.name;
        if (name == u"br") {
            m_blank = m_blankIsLineEnd = false;
            if (!m_paragraph.spans.empty()) {
                addSpan(kSoftBreak);
                m_last = {};
            }
            return;
        }
        if (name == u"img") {
            addPicture(tag.attribute(u"src"));
            return;
        }
        static const QStringList voids{QStringLiteral("hr"), QStringLiteral("meta"), QStringLiteral("link"),
                                       QStringLiteral("input"), QStringLiteral("col")};
        if (tag.attributes.endsWith(u'/') || voids.contains(name)) {
            return;
        }
        endImplied(name);
        if (m_open.size() < kDeepest) {
            m_open.push_back({name, m_formats, false});
            openFormats(tag);
        }
        if (openTablePart(tag)) {
            return;
        }
        if (name == u"ul" || name == u"ol") {
            endParagraph();
            const int start = tag.attribute(u"start").toInt();
            m_lists.push_back({name == u"ol", start > 0 && start < 9999 ? start : 1});
        } else if (name == u"li") {
            endParagraph();
            m_paragraph.level = std::clamp(int(m_lists.size()) - 1, 0, kDeepestList);
            m_paragraph.kind = !m_lists.empty() && m_lists.back().isNumbered ? Kind::Numbered : Kind::Bullet;
        } else if (isBlockElement(name)) {
            openBlock(tag);
        }
    }

    /// Many pages leave out the ends of paragraphs, items, rows and cells.
    void endImplied(const QString& name)
    {
        static const QStringList names{QStringLiteral("p"),  QStringLiteral("li"), QStringLiteral("tr"),
                                       QStringLiteral("td"), QStringLiteral("th"), QStringLiteral("dd"),
                                       QStringLiteral("dt")};
        if (!m_open.empty() && m_open.back().name == name && names.contains(name)) {
            m_formats = m_open.back().formats;
            m_open.pop_back();
        }
    }

    void openBlock(const HtmlTag& tag)
    {
        const bool inItem = m_paragraph.spans.empty() &&
                            (m_paragraph.kind == Kind::Bullet || m_paragraph.kind == Kind::Numbered);
        if (inItem && (tag.name == u"p" || tag.name == u"div")) {
            return; // <li><p>
        }
        endParagraph();
        const QString& name = tag.name;
        if (name.size() == 2 && name[0] == u'h' && !m_table) {
            m_paragraph.kind = Kind::Heading;
            m_paragraph.level = name[1].digitValue();
        } else if (const QString list = tag.style(u"mso-list"); list.startsWith(u'l')) {
            // mso-list:l0 level1 lfo1
            m_paragraph.kind = Kind::Bullet;
            const qsizetype level = list.indexOf(u"level");
            const int number = level < 0 ? 1 : QStringView(list).mid(level + 5, 1).toInt();
            m_paragraph.level = std::clamp(number - 1, 0, kDeepestList);
        }
    }

    void openFormats(const HtmlTag& tag)
    {
        m_formats = formatsInside(tag, m_formats);
        if (!tag.attributes.isEmpty() && tag.style(u"mso-list") == u"ignore") {
            m_open.back().isMark = true;
            m_inMark = true;
        }
    }

    void close(const QString& name)
    {
        // an element that was never opened closes nothing; those inside it end with it
        size_t at = m_open.size();
        while (at > 0 && m_open[at - 1].name != name) {
            --at;
        }
        if (at > 0) {
            m_formats = m_open[at - 1].formats;
            for (size_t inner = at - 1; inner < m_open.size(); ++inner) {
                m_inMark = m_inMark && !m_open[inner].isMark;
            }
            m_open.resize(at - 1);
        }
        if (name == u"ul" || name == u"ol") {
            endParagraph();
            if (!m_lists.empty()) {
                m_lists.pop_back();
            }
        } else if (name == u"td" || name == u"th") {
            endCell();
        } else if (name == u"table") {
            endTable();
        } else if (name == u"li" || isBlockElement(name)) {
            endParagraph();
        }
    }

    void addPicture(QStringView source)
    {
        if (source.left(11).compare(u"data:image/", Qt::CaseInsensitive) != 0) {
            return; // never fetched
        }
        const qsizetype comma = source.indexOf(u',');
        if (comma < 0 || !source.left(comma).endsWith(u";base64", Qt::CaseInsensitive)) {
            return;
        }
        const QByteArray data = QByteArray::fromBase64(source.mid(comma + 1).toLatin1());
        if (!data.isEmpty()) {
            m_content.pictures.push_back(data);
        }
    }

    bool openTablePart(const HtmlTag& tag)
    {
        const bool isCell = tag.name == u"td" || tag.name == u"th";
        const bool isRow = tag.name == u"tr";
        if (tag.name == u"table" && m_table) {
            endParagraph();
            ++m_nested; // a table in a cell is text of the cell
            return true;
        }
        // what Excel puts on the clipboard begins inside its table
        if (tag.name == u"table" || ((isRow || isCell) && !m_table)) {
            endParagraph();
            m_table.emplace();
            m_outside = std::move(m_blocks);
            m_blocks.clear();
        }
        if (isRow || isCell) {
            endCell();
            if (m_nested == 0 && isRow) {
                m_table->beginRow();
            } else if (m_nested == 0) {
                m_table->beginCell(tag.attribute(u"colspan").toInt(), tag.attribute(u"rowspan").toInt());
            }
        }
        return isRow || isCell || tag.name == u"table";
    }

    void endCell()
    {
        endParagraph();
        if (m_table && m_nested == 0 && m_table->isInCell()) {
            m_table->endCell(m_blocks);
            m_blocks.clear();
        }
    }

    void endTable()
    {
        endCell();
        if (m_nested > 0) {
            --m_nested;
        } else if (m_table) {
            const std::vector<TextBlock> inside = m_table->finish();
            m_table.reset();
            // text that stood in the table but in no cell goes before it
            m_outside.insert(m_outside.end(), m_blocks.begin(), m_blocks.end());
            m_outside.insert(m_outside.end(), inside.begin(), inside.end());
            m_blocks = std::move(m_outside);
            m_outside.clear();
        }
    }

    /// The highest heading of the text is of level 1.
    void raiseHeadings()
    {
        int highest = 6;
        for (const TextBlock& block : m_content.text.blocks) {
            const auto* paragraph = std::get_if<TextParagraph>(&block);
            if (paragraph && paragraph->kind == Kind::Heading) {
                highest = std::min(highest, paragraph->level);
            }
        }
        for (TextBlock& block : m_content.text.blocks) {
            auto* paragraph = std::get_if<TextParagraph>(&block);
            if (paragraph && paragraph->kind == Kind::Heading) {
                paragraph->level = std::clamp(paragraph->level - highest + 1, 1, kDeepestHeading);
            }
        }
    }

    HtmlScanner m_scanner;
    HtmlContent m_content;
    std::vector<TextBlock> m_blocks;
    std::vector<Open> m_open;
    std::vector<OpenList> m_lists;
    std::optional<HtmlTable> m_table; ///< the outermost
    std::vector<TextBlock> m_outside; ///< blocks before it
    int m_nested = 0;
    TextParagraph m_paragraph;
    TextFormats m_formats;
    QString m_mark;
    bool m_inMark = false;
    bool m_blank = false; ///< waiting for the next character
    bool m_blankIsLineEnd = false;
    QChar m_last; ///< before it, in this line
};

} // namespace

HtmlContent readHtml(const QString& html)
{
    // what programs put on the clipboard says which part of it is meant
    const QString startMark = QStringLiteral("<!--StartFragment-->");
    const qsizetype start = html.indexOf(startMark);
    const qsizetype end = start < 0 ? -1 : html.lastIndexOf(QStringLiteral("<!--EndFragment-->"));
    QStringView part(html);
    if (end > start) {
        part = part.mid(start + startMark.size(), end - start - startMark.size());
    }
    return Reader(part).read();
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

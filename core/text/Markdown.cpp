// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Markdown.h"

#include <QList>

#include <array>
#include <optional>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr int kDeepestList = 5;
constexpr int kDeepestHeading = 4;
constexpr int kTopMarks = 3; // ### is our highest level; a text that uses # or ## is read from there
constexpr size_t kMostColumns = 64;
constexpr QStringView kEscapable = u"\\*<>#|![]()-+.`{}_~";

struct Tag
{
    QStringView text;
    TextFormat format;
    bool opens;
};
constexpr std::array kTags{
    Tag{u"<u>", TextFormat::Underline, true},     Tag{u"</u>", TextFormat::Underline, false},
    Tag{u"<sup>", TextFormat::Superscript, true}, Tag{u"</sup>", TextFormat::Superscript, false},
    Tag{u"<sub>", TextFormat::Subscript, true},   Tag{u"</sub>", TextFormat::Subscript, false},
    Tag{u"<b>", TextFormat::Bold, true},          Tag{u"</b>", TextFormat::Bold, false},
    Tag{u"<i>", TextFormat::Italic, true},        Tag{u"</i>", TextFormat::Italic, false},
};

bool isLatinAlphanumeric(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

/// Text, or a mark that switches a format on or off once its partner is found.
struct Token
{
    QString text;        ///< what it prints when it is no mark
    TextFormats formats; ///< formats that it switches; none for text
    bool mayOpen = false;
    bool mayClose = false;
    bool isMark = false; ///< partner found
    QString figure = {};
};

/// The length of {{KEY}} or {{KEY UNIT}} at the start of a text; 0 when there is none.
qsizetype figureLength(QStringView text)
{
    constexpr qsizetype kMost = 120;
    if (!text.startsWith(u"{{")) {
        return 0;
    }
    qsizetype at = 2;
    bool inUnit = false;
    for (; at < std::min(text.size(), kMost); ++at) {
        const QChar character = text[at];
        if (character == u'}') {
            break;
        }
        if (character == u' ' && at > 2 && !inUnit) {
            inUnit = true;
            continue;
        }
        const bool inKey = isLatinAlphanumeric(character) || QStringView(u"._-[]").contains(character);
        if (character.isSpace() || character == u'{' || character == u'|' || (!inUnit && !inKey)) {
            return 0;
        }
    }
    const bool closed = text.mid(at).startsWith(u"}}") && at > 2 && text[at - 1] != u' ';
    return closed ? at + 2 : 0;
}

class LineParser
{
public:
    explicit LineParser(QStringView line) : m_line(line) {}

    TextSpans parse()
    {
        split();
        for (const TextFormat format : {TextFormat::Bold, TextFormat::Italic, TextFormat::Underline,
                                        TextFormat::Superscript, TextFormat::Subscript}) {
            pair(format);
        }
        return assemble();
    }

private:
    void split()
    {
        qsizetype at = 0;
        while (at < m_line.size()) {
            const QChar character = m_line[at];
            if (character == u'\\' && at + 1 < m_line.size() && kEscapable.contains(m_line[at + 1])) {
                addText(m_line[at + 1]);
                at += 2;
            } else if (character == u'*') {
                at += addStars(at);
            } else if (character == u'<') {
                at += addTag(at);
            } else if (const qsizetype length = figureLength(m_line.mid(at))) {
                m_tokens.emplace_back();
                m_tokens.back().figure = m_line.mid(at + 2, length - 4).toString();
                at += length;
            } else {
                addText(character);
                ++at;
            }
        }
    }

    void addText(QChar character)
    {
        if (m_tokens.empty() || m_tokens.back().formats || !m_tokens.back().figure.isEmpty()) {
            m_tokens.emplace_back();
        }
        m_tokens.back().text += character;
    }

    qsizetype addStars(qsizetype at)
    {
        qsizetype count = 0;
        while (at + count < m_line.size() && m_line[at + count] == u'*') {
            ++count;
        }
        const QChar before = at > 0 ? m_line[at - 1] : QChar(u' ');
        const QChar after = at + count < m_line.size() ? m_line[at + count] : QChar(u' ');
        const bool inWord = isLatinAlphanumeric(before) && isLatinAlphanumeric(after);
        if (count > 3 || inWord) {
            for (qsizetype i = 0; i < count; ++i) {
                addText(u'*');
            }
            return count;
        }
        const bool mayOpen = !after.isSpace();
        const bool mayClose = !before.isSpace();
        if (count >= 2) {
            m_tokens.push_back({QStringLiteral("**"), TextFormat::Bold, mayOpen, mayClose});
        }
        if (count != 2) {
            m_tokens.push_back({QStringLiteral("*"), TextFormat::Italic, mayOpen, mayClose});
        }
        return count;
    }

    qsizetype addTag(qsizetype at)
    {
        const QStringView rest = m_line.mid(at);
        if (rest.startsWith(u"<br>") || rest.startsWith(u"<br/>")) {
            addText(kSoftBreak);
            return rest.indexOf(u'>') + 1;
        }
        for (const Tag& tag : kTags) {
            if (rest.startsWith(tag.text)) {
                m_tokens.push_back({tag.text.toString(), tag.format, tag.opens, !tag.opens});
                return tag.text.size();
            }
        }
        addText(u'<');
        return 1;
    }

    void pair(TextFormat format)
    {
        Token* open = nullptr;
        bool hasContent = false;
        for (Token& token : m_tokens) {
            if (token.formats != TextFormats(format)) {
                hasContent = hasContent || !token.formats;
                continue;
            }
            if (open && token.mayClose && hasContent) {
                open->isMark = token.isMark = true;
                open = nullptr;
            } else if (token.mayOpen) {
                open = &token;
                hasContent = false;
            }
        }
    }

    TextSpans assemble() const
    {
        TextSpans spans;
        TextFormats formats;
        for (const Token& token : m_tokens) {
            if (token.isMark) {
                formats ^= token.formats;
            } else if (!spans.empty() && spans.back().formats == formats && token.figure.isEmpty() &&
                       spans.back().figure.isEmpty()) {
                spans.back().text += token.text;
            } else {
                spans.push_back({token.text, formats, token.figure});
            }
        }
        return spans;
    }

    QStringView m_line;
    std::vector<Token> m_tokens;
};

qsizetype indentOf(QStringView line)
{
    qsizetype count = 0;
    while (count < line.size() && line[count] == u' ') {
        ++count;
    }
    return count;
}

/// The number and the length of "12. " or "12) ", numbers up to 9999.
std::optional<std::pair<int, qsizetype>> numberMark(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && at < 5 && text[at] >= u'0' && text[at] <= u'9') {
        ++at;
    }
    if (at == 0 || at > 4 || at + 1 >= text.size() || (text[at] != u'.' && text[at] != u')') ||
        text[at + 1] != u' ') {
        return std::nullopt;
    }
    return std::pair(text.left(at).toInt(), at + 2);
}

bool isBulletMark(QStringView text)
{
    return text.size() >= 2 && QStringView(u"-*+").contains(text[0]) && text[1] == u' ';
}

int headingMark(QStringView text)
{
    int count = 0;
    while (count < text.size() && text[count] == u'#') {
        ++count;
    }
    return count >= 1 && count <= 6 && count < text.size() && text[count] == u' ' ? count : 0;
}

std::optional<TextPicture> pictureOf(QStringView line)
{
    line = line.trimmed();
    if (!line.startsWith(u"![") || !line.endsWith(u')')) {
        return std::nullopt;
    }
    const qsizetype middle = line.lastIndexOf(u"](");
    if (middle < 0) {
        return std::nullopt;
    }
    const QStringView caption = line.mid(2, middle - 2);
    return TextPicture{line.mid(middle + 2).chopped(1).trimmed().toString(),
                       plainText(parseMarkdownLine(caption))};
}

std::vector<QStringView> tableCells(QStringView line)
{
    std::vector<QStringView> cells;
    line = line.trimmed();
    if (line.startsWith(u'|')) {
        line = line.mid(1);
    }
    qsizetype start = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at + 1 < line.size() && line[at] == u'\\') {
            ++at;
        } else if (at >= line.size() || line[at] == u'|') {
            const QStringView cell = line.mid(start, at - start);
            if (at < line.size() || !cell.trimmed().isEmpty()) {
                cells.push_back(cell.trimmed());
            }
            start = at + 1;
        }
    }
    return cells;
}

bool isTableRule(QStringView line)
{
    if (!line.trimmed().startsWith(u'|')) {
        return false;
    }
    const auto cells = tableCells(line);
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [](QStringView cell) {
        return cell.contains(u'-') &&
               std::all_of(cell.begin(), cell.end(), [](QChar c) { return c == u'-' || c == u':'; });
    });
}

/// Cells beyond the most columns go into the last: a table is filled up to its widest row.
void foldExcess(std::vector<TextSpans>& cells)
{
    for (size_t at = kMostColumns; at < cells.size(); ++at) {
        TextSpans& last = cells[kMostColumns - 1];
        last.push_back({QStringLiteral(" "), {}});
        last.insert(last.end(), cells[at].begin(), cells[at].end());
    }
    if (cells.size() > kMostColumns) {
        cells.resize(kMostColumns);
        cells.back() = parseMarkdownLine(plainText(cells.back()));
    }
}

/// Reads the table whose header is lines[at] and whose rule is lines[at + 1]; leaves `at` behind it.
TextTable parseTable(const std::vector<QStringView>& lines, size_t& at)
{
    TextTable table;
    size_t columns = 0;
    const size_t rule = at + 1;
    for (; at < lines.size() && lines[at].trimmed().startsWith(u'|'); ++at) {
        if (at == rule) {
            continue;
        }
        std::vector<TextSpans> cells;
        for (const QStringView cell : tableCells(lines[at])) {
            cells.push_back(parseMarkdownLine(cell));
        }
        foldExcess(cells);
        columns = std::max(columns, cells.size());
        table.rows.push_back(std::move(cells));
    }
    for (auto& row : table.rows) {
        row.resize(columns);
    }
    return table;
}

TextParagraph parseParagraph(QStringView line, int highest)
{
    TextParagraph paragraph;
    const qsizetype indent = indentOf(line);
    const QStringView text = line.mid(indent);
    if (const int marks = headingMark(text)) {
        paragraph.kind = TextParagraph::Kind::Heading;
        paragraph.level = std::clamp(marks - highest + 1, 1, kDeepestHeading);
        line = text.mid(marks).trimmed();
    } else if (isBulletMark(text)) {
        paragraph.kind = TextParagraph::Kind::Bullet;
        paragraph.level = int(std::min<qsizetype>(indent / 2, kDeepestList));
        line = text.mid(2).trimmed();
    } else if (const auto mark = numberMark(text)) {
        paragraph.kind = TextParagraph::Kind::Numbered;
        paragraph.level = int(std::min<qsizetype>(indent / 2, kDeepestList));
        paragraph.number = mark->first;
        line = text.mid(mark->second).trimmed();
    }
    paragraph.spans = parseMarkdownLine(line);
    return paragraph;
}

qsizetype trailingBlanks(QStringView line)
{
    qsizetype count = 0;
    while (count < line.size() && line[line.size() - 1 - count].isSpace()) {
        ++count;
    }
    return count;
}

QStringView withoutTrailingBlanks(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t')) {
        line.chop(1);
    }
    return line;
}

/// Stars are unmistakable where plain text without stars or blanks at its ends stands between pieces of plain format.
bool starsWork(const TextSpans& spans, size_t at)
{
    const auto isPlain = [&](size_t other) { return !spans[other].formats; };
    const auto firstOf = [&](size_t other) {
        return spans[other].figure.isEmpty() ? spans[other].text.front() : QChar(u'{');
    };
    const auto lastOf = [&](size_t other) {
        return spans[other].figure.isEmpty() ? spans[other].text.back() : QChar(u'}');
    };
    const QChar first = firstOf(at);
    const QChar last = lastOf(at);
    if (spans[at].formats & ~TextFormats(TextFormat::Bold | TextFormat::Italic) || first.isSpace() ||
        last.isSpace()) {
        return false;
    }
    if (at > 0 && (!isPlain(at - 1) || (isLatinAlphanumeric(lastOf(at - 1)) && isLatinAlphanumeric(first)))) {
        return false;
    }
    return at + 1 == spans.size() ||
           (isPlain(at + 1) && !(isLatinAlphanumeric(last) && isLatinAlphanumeric(firstOf(at + 1))));
}

void printSpans(const TextSpans& spans, bool inTable, QString& out)
{
    // Bold and italic are stars where those are read as marks; between Latin letters they would be literal, so tags then.
    const auto addText = [&](QStringView text) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar character = text[at];
            if (character == kSoftBreak) {
                out += u"<br>";
            } else if (character == u'*' || character == u'\\' || character == u'<' ||
                       (inTable && character == u'|') ||
                       (character == u'{' && (at + 1 == text.size() || text[at + 1] == u'{'))) {
                out += u'\\';
                out += character;
            } else {
                out += character;
            }
        }
    };
    for (size_t at = 0; at < spans.size(); ++at) {
        const TextSpan& span = spans[at];
        const bool stars = starsWork(spans, at);
        QString before;
        QString after;
        const auto wrap = [&](TextFormat format, QStringView open, QStringView close) {
            if (span.formats.testFlag(format)) {
                before += open;
                after.prepend(close);
            }
        };
        wrap(TextFormat::Underline, u"<u>", u"</u>");
        wrap(TextFormat::Superscript, u"<sup>", u"</sup>");
        wrap(TextFormat::Subscript, u"<sub>", u"</sub>");
        wrap(TextFormat::Bold, stars ? u"**" : u"<b>", stars ? u"**" : u"</b>");
        wrap(TextFormat::Italic, stars ? u"*" : u"<i>", stars ? u"*" : u"</i>");
        out += before;
        if (span.figure.isEmpty()) {
            addText(span.text);
        } else {
            out += u"{{" + span.figure + u"}}";
        }
        out += after;
    }
}

void printParagraph(const TextParagraph& paragraph, QString& out)
{
    const QString indent(paragraph.level * 2, u' ');
    QString line;
    printSpans(paragraph.spans, false, line);
    switch (paragraph.kind) {
    case TextParagraph::Kind::Heading:
        out += QString(paragraph.level + 2, u'#') + u' ' + line;
        return;
    case TextParagraph::Kind::Bullet:
        out += indent + u"- " + line;
        return;
    case TextParagraph::Kind::Numbered:
        out += indent + QString::number(paragraph.number) + u". " + line;
        return;
    case TextParagraph::Kind::Body:
        break;
    }
    // what would be read as a block mark at the start of a line is escaped
    const qsizetype start = indentOf(line);
    const QStringView text = QStringView(line).mid(start);
    const qsizetype firstInk = line.size() - QStringView(line).trimmed().size() - trailingBlanks(line);
    const QStringView ink = QStringView(line).mid(firstInk);
    if (headingMark(text) || isBulletMark(text)) {
        line.insert(start, u'\\');
    } else if (ink.startsWith(u'|') || ink.startsWith(u"![")) {
        line.insert(firstInk, u'\\');
    } else if (const auto mark = numberMark(text)) {
        line.insert(start + mark->second - 2, u'\\');
    }
    out += line;
}

} // namespace

TextSpans parseMarkdownLine(QStringView line)
{
    return LineParser(line).parse();
}

RichText parseMarkdown(QStringView text)
{
    std::vector<QStringView> lines;
    for (QStringView line : text.split(u'\n')) {
        line = withoutTrailingBlanks(line.endsWith(u'\r') ? line.chopped(1) : line);
        lines.push_back(line);
    }
    int highest = kTopMarks;
    for (const QStringView line : lines) {
        if (const int marks = headingMark(line.mid(indentOf(line)))) {
            highest = std::min(highest, marks);
        }
    }
    RichText result;
    for (size_t at = 0; at < lines.size();) {
        const QStringView line = lines[at];
        if (line.trimmed().isEmpty()) {
            ++at;
        } else if (auto picture = pictureOf(line)) {
            result.blocks.emplace_back(std::move(*picture));
            ++at;
        } else if (line.trimmed().startsWith(u'|') && at + 1 < lines.size() && isTableRule(lines[at + 1])) {
            result.blocks.emplace_back(parseTable(lines, at));
        } else {
            TextParagraph paragraph = parseParagraph(line, highest);
            if (!paragraph.spans.empty()) {
                result.blocks.emplace_back(std::move(paragraph));
            }
            ++at;
        }
    }
    return result;
}

QString printMarkdown(const RichText& text)
{
    QString out;
    bool afterTable = false;
    for (const TextBlock& block : text.blocks) {
        if (!out.isEmpty()) {
            out += u'\n';
        }
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            printParagraph(*paragraph, out);
        } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
            QString caption;
            for (const QChar character : picture->caption) {
                if (QStringView(u"\\*<]").contains(character)) {
                    caption += u'\\';
                }
                caption += character;
            }
            out += u"![" + caption + u"](" + picture->source + u')';
        } else {
            const auto& table = std::get<TextTable>(block);
            if (afterTable) {
                out += u'\n'; // a blank line keeps two tables apart
            }
            for (size_t row = 0; row < table.rows.size(); ++row) {
                out += row > 0 ? u"\n|" : u"|";
                for (const TextSpans& cell : table.rows[row]) {
                    out += u' ';
                    printSpans(cell, true, out);
                    out += u" |";
                }
                if (row == 0) {
                    out += u"\n|";
                    out += QStringLiteral(" --- |").repeated(qsizetype(table.rows[0].size()));
                }
            }
        }
        afterTable = std::holds_alternative<TextTable>(block);
    }
    return out;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/TextLayout.h"

#include "core/document/ValuePrinter.h"
#include "core/text/CharacterClass.h"

#include <array>
#include <utility>

namespace shenbao {
namespace {

constexpr char32_t kSoftBreak = 0x2028;
constexpr double kCloser = 0.1;      // pt, a step of w:spacing that both renderings know
constexpr int kMostSteps = 3;        // nobody sees a fiftieth of a letter
constexpr double kSpare = 0.8;       // pt
constexpr double kScriptSize = 0.58; // of a raised or lowered letter, as LibreOffice; Word: about 0.65
constexpr double kRaise = 0.33;      // em
constexpr double kLower = 0.14;
constexpr double kLeastListWidth = 3; // em left for the text of a deep list in a narrow cell
constexpr double kLeaderNumber = 1.6; // em kept free of dots for a page number behind a leader
constexpr double kLeastLeader =
    1.75; // em behind the text for a dot and a number; else they have a line of their own
constexpr double kScriptGap =
    0.2; // em between Chinese and Latin letters or digits, as LibreOffice; Word: 0.25

// Marks that may not begin or end a line: GB/T 15834-2011 and the lists of Word for Chinese; …… may, as in LibreOffice.
constexpr QStringView kNoStart =
    u"!%),.:;>?]}¢¨°·ˇˉ―‖’”‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～";
constexpr QStringView kNoEnd = u"$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥";

// Marks that may stand in the margin behind a full line (w:overflowPunct); the list of LibreOffice for Chinese.
constexpr QStringView kHanging = u"!,.:;?、。！，．：；？";

constexpr QStringView kClosing = u"，、。）》”’」』】〕〉";
constexpr QStringView kOpening = u"（《〈「『【〔［｛…";
constexpr QStringView kQuotes = u"“‘";
constexpr QStringView kBeforeNumber = u"≤≥≈≠±＜＞＝＋－￥"; // stay with the number behind them

/// What line breaking asks of a character, looked up for each of them.
enum class Trait : quint8 {
    NoStart = 1,
    NoEnd = 2,
    Hanging = 4,
    BeforeNumber = 8,
    Closing = 16,
    Opening = 32,
    Quote = 64
};

std::array<quint8, 0x10000> makeTraits()
{
    std::array<quint8, 0x10000> traits{};
    const auto add = [&](QStringView list, Trait trait) {
        for (const QChar character : list) {
            traits[character.unicode()] |= quint8(trait);
        }
    };
    add(kNoStart, Trait::NoStart);
    add(kNoEnd, Trait::NoEnd);
    add(kHanging, Trait::Hanging);
    add(kClosing, Trait::Closing);
    add(kOpening, Trait::Opening);
    add(kQuotes, Trait::Quote);
    add(kBeforeNumber, Trait::BeforeNumber);
    return traits;
}

bool has(char32_t character, Trait trait)
{
    static const std::array<quint8, 0x10000> traits = makeTraits();
    return character < traits.size() && (traits[character] & quint8(trait)) != 0;
}

/// Drawn over or together with the letter in front of it.
bool joinsLetter(char32_t character)
{
    if (character < 0x300 || (character >= 0x3400 && character < 0xA000)) {
        return false;
    }
    return QChar::category(character) == QChar::Mark_NonSpacing || character == 0x200D ||
           countClass(character) == CountClass::Ignored;
}

bool isBlank(char32_t character)
{
    return character == u' ' || character == 0x2002 || character == 0x2003;
}

bool isDigit(char32_t character)
{
    return character >= u'0' && character <= u'9';
}

/// Between Chinese and Latin letters or digits stands a little space: w:autoSpaceDE and w:autoSpaceDN of the DOCX.
bool areSpaced(bool isLatin, char32_t one, bool isOtherLatin, char32_t other)
{
    // LibreOffice looks at one UTF-16 unit in front of the gap, where it finds no letter in 𠮷
    return isLatin != isOtherLatin && one < 0x10000 && QChar::isLetterOrNumber(one) &&
           QChar::isLetterOrNumber(other);
}

} // namespace

QString listMarker(Paragraph::List list, int level, int number)
{
    if (list == Paragraph::List::Numbered) {
        return QString::number(number) + (level == 0 ? u'.' : u')');
    }
    return level == 0 ? QStringLiteral("•") : QStringLiteral("–");
}

double listIndent(double size, int level, double width)
{
    const double step = size * 2;
    return std::clamp(step * (level + 1), step, std::max(step, width - kLeastListWidth * size));
}

FontLook TextLayout::lookOf(const ParagraphStyle& style, TextFormats formats) const
{
    return {style.font, style.bold || formats.testFlag(TextFormat::Bold),
            formats.testFlag(TextFormat::Italic)};
}

void TextLayout::addRun(const Run& run, int number, const ParagraphStyle& style)
{
    const FontLook look = lookOf(style, run.formats);
    const FontLook symbol{FontRole::Symbol, look.bold, false};
    const bool raised = run.formats.testFlag(TextFormat::Superscript);
    const bool lowered = run.formats.testFlag(TextFormat::Subscript);
    const float size = float(raised || lowered ? style.size * kScriptSize : style.size);
    const float shift = float(raised ? style.size * kRaise : lowered ? -style.size * kLower : 0);
    forEachCodePoint(run.text, [&](char32_t character, qsizetype, int) {
        Cluster cluster;
        cluster.character = character;
        const bool box = character == kTickedBox || character == kEmptyBox;
        const bool isLatinSign =
            FontResolver::isSign(character) && !m_clusters.empty() && m_clusters.back().isLatin;
        cluster.isLatin = isLatinSign || FontResolver::isLatin(character);
        cluster.glyph = character == kSoftBreak ? ResolvedGlyph{}
                        : isLatinSign && !FontResolver::isChineseSign(character)
                            ? m_fonts.latinGlyph(look, character)
                            : m_fonts.glyph(box ? symbol : look, character);
        cluster.size = size;
        cluster.advance = cluster.glyph.advance * size;
        cluster.shift = shift;
        cluster.underline = run.formats.testFlag(TextFormat::Underline);
        cluster.run = number;
        if (!m_clusters.empty() &&
            areSpaced(m_clusters.back().isLatin, m_clusters.back().character, cluster.isLatin, character)) {
            cluster.gap = float(kScriptGap) * std::min(size, m_clusters.back().size);
        }
        m_clusters.push_back(cluster);
    });
}

/// A sign belongs to the Latin word in front of it: 3×5, 0.5℃.
bool TextLayout::isWordPart(const Cluster& cluster)
{
    return cluster.isLatin && !isBlank(cluster.character);
}

/// Whether the mark may stand in the margin: one behind Chinese, as LibreOffice decides by the letter in front of it.
bool TextLayout::mayHang(size_t at) const
{
    if (!has(m_clusters[at].character, Trait::Hanging)) {
        return false;
    }
    while (at > 0 && !QChar::isLetterOrNumber(m_clusters[at].character)) {
        --at;
    }
    return !m_clusters[at].isLatin;
}

/// Whether an opening mark that has no room on the line takes the Latin word in front of it along, as in LibreOffice: it
/// breaks there by the rules for Latin, LB19, LB22 and LB30 of UAX #14. A mark that has room is taken along itself.
bool TextLayout::holdsOpening(size_t at) const
{
    const char32_t after = m_clusters[at].character;
    const Cluster& before = m_clusters[at - 1];
    if (!before.isLatin) {
        return false;
    }
    const bool isWord = QChar::isLetterOrNumber(before.character);
    return has(after, Trait::Quote) || (isWord && has(after, Trait::Opening));
}

bool TextLayout::mayBreakBefore(size_t at, Place where) const
{
    const char32_t before = m_clusters[at - 1].character;
    const char32_t after = m_clusters[at].character;
    if (isBlank(after) || joinsLetter(after)) {
        return false; // blanks hang at the end of the line
    }
    if (has(after, Trait::NoStart) || has(before, Trait::NoEnd)) {
        return false;
    }
    if (isBlank(before)) {
        return true;
    }
    if (has(before, Trait::Closing) && isWordPart(m_clusters[at]) &&
        !(where == Place::Page && mayHang(at - 1))) {
        // as LibreOffice: it keeps to an older rule of Unicode, CL × (AL | NU), except behind a mark that may hang
        return false;
    }
    if (isWordPart(m_clusters[at - 1]) && (after == u'≥' || after == u'≤')) {
        return false; // part of the Latin words, as in LibreOffice
    }
    if (isDigit(after) && has(before, Trait::BeforeNumber)) {
        return false;
    }
    if ((before == u'—' || before == u'…') && before == after) {
        return false; // —— and …… are one mark
    }
    if (isWordPart(m_clusters[at - 1]) && isWordPart(m_clusters[at])) {
        // behind a hyphen, as LibreOffice: GB/T 36344-|2018; a sign of a number is none
        return before == u'-' && at > 1 && isWordPart(m_clusters[at - 2]);
    }
    return true;
}

std::vector<TextLayout::LineRange> TextLayout::breakLines(double firstWidth, double width, Place where) const
{
    std::vector<LineRange> lines;
    size_t start = 0;
    const size_t count = m_clusters.size();
    while (start < count) {
        const double room = lines.empty() ? firstWidth : width;
        double used = 0;
        size_t at = start;
        size_t lastBreak = 0;   // 0: none yet
        size_t breakBefore = 0; // the one before lastBreak
        size_t lastSlash = 0;   // where a word too long for a line is broken best
        bool forced = false;
        for (; at < count; ++at) {
            const Cluster& cluster = m_clusters[at];
            if (cluster.character == kSoftBreak) {
                forced = true;
                break;
            }
            if (at > start && mayBreakBefore(at, where)) {
                breakBefore = std::exchange(lastBreak, at);
            } else if (at > start && m_clusters[at - 1].character == u'/') {
                lastSlash = at;
            }
            const double gap = at > start ? double(cluster.gap) : 0;
            if (used + gap + cluster.advance > room + 0.01 && !isBlank(cluster.character) && at > start) {
                break;
            }
            used += gap + cluster.advance;
        }
        size_t end = at;
        size_t next = at + (forced ? 1 : 0);
        const bool wraps = at < count && !forced;
        const bool hangs = where == Place::Page && wraps && mayHang(at) &&
                           (at + 1 == count || m_clusters[at + 1].character == kSoftBreak ||
                            mayBreakBefore(at + 1, where) || isWordPart(m_clusters[at + 1]));
        bool isLast = !wraps;
        if (hangs) {
            end = next = at + 1;
            if (next < count && m_clusters[next].character == kSoftBreak) {
                ++next;
                isLast = true;
            }
        } else if (wraps && lastBreak == at && breakBefore > start && holdsOpening(at)) {
            end = next = breakBefore;
        } else if (wraps && std::max(lastBreak, lastSlash) > start) {
            end = next = lastBreak > start ? lastBreak : lastSlash;
        }
        while (wraps && next < count && isBlank(m_clusters[next].character)) {
            ++next;
        }
        LineRange line{start, end, 0, !isLast && next < count, hangs};
        while (line.end > line.first && isBlank(m_clusters[line.end - 1].character) && wraps) {
            --line.end; // blanks at the end of a wrapped line take no room
        }
        for (size_t i = line.first; i < line.inside(); ++i) {
            line.width += m_clusters[i].advance + (i > line.first ? m_clusters[i].gap : 0);
        }
        lines.push_back(line);
        start = next;
        if (forced && start == count) {
            lines.push_back({count, count, 0, false, false});
        }
    }
    if (lines.empty()) {
        lines.push_back({});
    }
    return lines;
}

/// Whether LibreOffice may break these lines otherwise: it breaks inside —— and ……, and rounds Latin words that stand
/// closer. What is gained here would be lost there.
bool TextLayout::breaksDifferElsewhere() const
{
    for (size_t at = 1; at < m_clusters.size(); ++at) {
        const char32_t before = m_clusters[at - 1].character;
        const bool isMark = has(before, Trait::NoStart) && !m_clusters[at - 1].isLatin;
        const bool isRare = before >= 0x10000 || (before >= 0x3400 && before < 0x4E00); // of another font
        if ((isMark && isWordPart(m_clusters[at])) || before == u'—' || before == u'…' || isRare ||
            (m_clusters[at].isLatin && QChar::isLetter(m_clusters[at].character))) {
            return true;
        }
    }
    return false;
}

/// A last line of a single letter, and perhaps its mark, is taken back into the line above by setting all letters a little
/// closer; what cannot be taken back stays as it is.
std::vector<TextLayout::LineRange> TextLayout::tightened(const Paragraph& paragraph,
                                                         std::vector<LineRange> lines, double firstWidth,
                                                         double width, Place where)
{
    const auto isLetter = [](const Cluster& cluster) {
        return !isBlank(cluster.character) && !has(cluster.character, Trait::NoStart);
    };
    const LineRange& last = lines.back();
    const auto begin = m_clusters.begin();
    const auto letters =
        std::count_if(begin + std::ptrdiff_t(last.first), begin + std::ptrdiff_t(last.end), isLetter);
    const bool isForced = last.first > 0 && m_clusters[last.first - 1].character == kSoftBreak;
    if (lines.size() < 2 || letters != 1 || isForced || breaksDifferElsewhere()) {
        return lines;
    }
    double closer = 0;
    for (int step = 1; step <= kMostSteps; ++step) {
        for (Cluster& cluster : m_clusters) {
            cluster.advance -= float(cluster.advance > 0 ? kCloser : 0);
        }
        closer += kCloser;
        // a little room is left over, so that another program's rounding does not push the letter out again
        auto fewer = breakLines(firstWidth - kSpare, width - kSpare, where);
        if (fewer.size() < lines.size()) {
            m_tightened[&paragraph] = closer;
            return breakLines(firstWidth, width, where);
        }
    }
    for (Cluster& cluster : m_clusters) {
        cluster.advance += float(cluster.advance > 0 ? closer : 0);
    }
    return lines;
}

void TextLayout::place(const LineRange& line, double x, double slack, double baseline, FlowUnit& unit) const
{
    size_t gaps = 0;
    const auto stretches = [&](size_t at) { // the gap behind cluster `at`
        const Cluster& one = m_clusters[at];
        const Cluster& other = m_clusters[at + 1];
        return !joinsLetter(other.character) &&
               (isBlank(one.character) || !isWordPart(one) || !isWordPart(other));
    };
    if (slack > 0) {
        for (size_t at = line.first; at + 1 < line.inside(); ++at) {
            gaps += stretches(at) ? 1 : 0;
        }
    }
    const double extra = gaps > 0 ? slack / double(gaps) : 0;
    TextItem* item = nullptr;
    double underlineFrom = -1;
    for (size_t at = line.first; at < line.end; ++at) {
        const Cluster& cluster = m_clusters[at];
        x += at > line.first ? cluster.gap : 0;
        const float y = float(baseline) - cluster.shift;
        const bool sameItem = item && item->face == cluster.glyph.face && item->size == cluster.size &&
                              item->y == y && item->fakeBold == cluster.glyph.fakeBold &&
                              item->fakeItalic == cluster.glyph.fakeItalic;
        if (!sameItem) {
            TextItem fresh;
            fresh.face = cluster.glyph.face;
            fresh.size = cluster.size;
            fresh.x = float(x);
            fresh.y = y;
            fresh.fakeBold = cluster.glyph.fakeBold;
            fresh.fakeItalic = cluster.glyph.fakeItalic;
            unit.items.emplace_back(std::move(fresh));
            item = &std::get<TextItem>(unit.items.back());
            size_t last = at; // most lines are one item: room for what is drawn alike, and no more
            while (last + 1 < line.end && m_clusters[last + 1].glyph.face == cluster.glyph.face &&
                   m_clusters[last + 1].size == cluster.size) {
                ++last;
            }
            item->glyphs.reserve(last + 1 - at);
        }
        item->glyphs.push_back({cluster.glyph.id, float(x) - item->x, cluster.character});
        if (cluster.underline && underlineFrom < 0) {
            underlineFrom = x;
        }
        const double left = x;
        x += cluster.advance;
        item->width = float(x) - item->x;
        if (at + 1 < line.inside() && extra > 0 && stretches(at)) {
            x += extra;
        }
        const bool ends = at + 1 == line.end || !m_clusters[at + 1].underline;
        if (cluster.underline && ends) {
            const float lineY = float(baseline + cluster.size * 0.12);
            unit.items.emplace_back(
                LineItem{float(underlineFrom), lineY, float(left + cluster.advance), lineY, 0.6F, 0});
            underlineFrom = -1;
            item = nullptr; // the vector may have moved
        }
    }
}

std::vector<TextItem> TextLayout::line(const QString& text, FontLook look, double size, quint32 rgb)
{
    ParagraphStyle style;
    style.font = look.role;
    style.bold = look.bold;
    style.size = size;
    Run run;
    run.text = text;
    run.formats.setFlag(TextFormat::Italic, look.italic);
    m_clusters.clear();
    addRun(run, 0, style);
    FlowUnit unit;
    place({0, m_clusters.size(), 0, false, false}, 0, 0, 0, unit);
    std::vector<TextItem> items;
    for (PageItem& item : unit.items) {
        auto& textItem = std::get<TextItem>(item);
        textItem.rgb = rgb;
        items.push_back(std::move(textItem));
    }
    return items;
}

double TextLayout::widthOf(const std::vector<TextItem>& items)
{
    return items.empty() ? 0 : double(items.back().x + items.back().width);
}

/// Of a line that was just placed: its glyphs are the clusters of the line in their order.
void TextLayout::addKeySpans(const Paragraph& paragraph, const LineRange& line, FlowUnit& unit) const
{
    size_t at = line.first;
    for (const PageItem& item : unit.items) {
        const auto* text = std::get_if<TextItem>(&item);
        for (size_t glyph = 0; text && glyph < text->glyphs.size(); ++glyph) {
            const Cluster& cluster = m_clusters[at++];
            const QString& key = paragraph.runs[size_t(cluster.run)].key;
            const float left = text->x + text->glyphs[glyph].x;
            if (key.isEmpty()) {
                continue;
            }
            if (unit.spans.empty() || unit.spans.back().key != key) {
                unit.spans.push_back({key, left, left});
            }
            unit.spans.back().right = left + cluster.advance;
        }
    }
}

void TextLayout::addMarker(const Paragraph& paragraph, const ParagraphStyle& style, double x, double baseline,
                           FlowUnit& unit)
{
    const auto saved = std::move(m_clusters);
    for (TextItem& item : line(listMarker(paragraph.list, paragraph.listLevel, paragraph.listNumber),
                               lookOf(style, {}), style.size)) {
        item.x += float(x);
        item.y += float(baseline);
        unit.items.emplace_back(std::move(item));
    }
    m_clusters = saved;
}

void TextLayout::addLeader(const Paragraph& paragraph, const ParagraphStyle& style, double from, double width,
                           double baseline, FlowUnit& unit)
{
    const double numberRoom = style.size * kLeaderNumber;
    const double step = style.size * 0.5;
    // dots stand on a common raster, so that they align from line to line
    const double to = width - numberRoom;
    QString dots;
    const double first = std::ceil((from + step * 0.5) / step) * step;
    for (double x = first; x + step <= to; x += step) {
        dots += u'.';
    }
    for (TextItem& item : line(dots, lookOf(style, {}), style.size)) {
        for (size_t at = 0; at < item.glyphs.size(); ++at) {
            item.glyphs[at].x = float(double(at) * step);
        }
        item.width = float(double(item.glyphs.size()) * step);
        item.x = float(first);
        item.y = float(baseline);
        item.artifact = true;
        unit.items.emplace_back(std::move(item));
    }
    for (const Run& run : paragraph.runs) {
        if (run.type != Run::Type::Text) {
            FlowMark mark;
            mark.type = FlowMark::Type::Number;
            mark.number = {run.anchor, run.offset, float(width), float(baseline), paragraph.style};
            unit.marks.push_back(std::move(mark));
        }
    }
}

/// A spot lies over the value of its line, or over the printed words where the form leaves the value to the pen.
void TextLayout::addSpots(const Paragraph& paragraph, const ParagraphStyle& style,
                          std::vector<FlowUnit>& units) const
{
    if (paragraph.spots.empty()) {
        return;
    }
    double x = 0;
    for (const Cluster& cluster : m_clusters) {
        if (!paragraph.runs[size_t(cluster.run)].key.isEmpty()) {
            break;
        }
        x += cluster.advance;
    }
    double total = 0;
    for (const Cluster& cluster : m_clusters) {
        total += cluster.advance;
    }
    const bool hasValue = x < total;
    for (const SealSpot& spot : paragraph.spots) {
        FlowMark mark;
        mark.type = FlowMark::Type::Spot;
        mark.spot = spot;
        const double left = spot.kind == SpotKind::Seal && !hasValue ? 0 : x;
        mark.rect = QRectF(left, 0, std::max(0.0, total - left), style.line);
        units.front().marks.push_back(std::move(mark));
    }
}

std::vector<FlowUnit> TextLayout::layout(const Paragraph& paragraph, double width, Place where)
{
    const ParagraphStyle& style = m_styles.style(paragraph.style);
    m_clusters.clear();
    bool hasLeader = false;
    bool hasKeys = false;
    for (size_t at = 0; at < paragraph.runs.size(); ++at) {
        const Run& run = paragraph.runs[at];
        if (run.type != Run::Type::Text) {
            continue;
        }
        if (run.text == u"\t") {
            hasLeader = true;
            continue;
        }
        addRun(run, int(at), style);
        hasKeys = hasKeys || !run.key.isEmpty();
    }
    const bool isList = paragraph.list != Paragraph::List::None;
    const double left =
        paragraph.indent * kPointsPerMm + (isList ? listIndent(style.size, paragraph.listLevel, width) : 0);
    const double firstIndent = isList ? 0 : style.firstLine * style.size;
    const double room = std::max(style.size, width - left);
    const Align align = paragraph.align.value_or(style.align);
    const double firstRoom = std::max(style.size, room - firstIndent);
    auto lines = breakLines(firstRoom, room, where);
    if (!hasLeader) {
        lines = tightened(paragraph, std::move(lines), firstRoom, room, where);
    }
    const double lastRoom = lines.size() == 1 ? room - firstIndent : room;
    if (hasLeader && lines.back().width > lastRoom - style.size * kLeastLeader) {
        lines.push_back({m_clusters.size(), m_clusters.size(), 0, false, false});
    }

    std::vector<FlowUnit> units(lines.size());
    const double baseline = style.line * kBaselineShare;
    for (size_t number = 0; number < lines.size(); ++number) {
        const LineRange& range = lines[number];
        FlowUnit& unit = units[number];
        unit.height = style.line;
        const double indent = left + (number == 0 ? firstIndent : 0);
        const double space = width - indent - range.width;
        double x = indent;
        if (align == Align::Center) {
            x += std::max(0.0, space / 2);
        } else if (align == Align::Right) {
            x += std::max(0.0, space);
        }
        const double slack = align == Align::Justify && range.justify ? std::max(0.0, space) : 0;
        place(range, x, slack, baseline, unit);
        unit.key = paragraph.key;
        if (hasKeys && paragraph.key.isEmpty()) {
            addKeySpans(paragraph, range, unit);
        }
        if (hasLeader && number + 1 == lines.size()) {
            addLeader(paragraph, style, x + range.width, width, baseline, unit);
        }
    }
    addSpots(paragraph, style, units);
    if (isList) {
        addMarker(paragraph, style, left - style.size * 2, baseline, units.front());
        // the marker is read before its line
        auto& items = units.front().items;
        std::rotate(items.begin(), items.end() - 1, items.end());
    }
    if (!paragraph.anchor.isEmpty()) {
        FlowMark mark;
        mark.type = FlowMark::Type::Anchor;
        mark.text = paragraph.anchor;
        units.front().marks.push_back(std::move(mark));
    }
    units.front().before = style.before;
    units.back().after = style.after;
    for (size_t number = 0; number + 1 < units.size(); ++number) {
        // no single first line at the foot of a page, no single last line at the head of the next
        units[number].keepNext = style.keepNext || number == 0 || number + 2 == units.size();
    }
    units.back().keepNext = style.keepNext;
    return units;
}

} // namespace shenbao

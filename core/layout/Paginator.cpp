// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Paginator.h"

#include "core/document/VersionCode.h"
#include "core/layout/TableFlow.h"

#include <numbers>

namespace shenbao {
namespace {

constexpr double kPageNumberDrop = 7 * kPointsPerMm; // GB/T 9704-2012, 7.5: 7 mm below the type area
constexpr double kSealSpare = 5; // mm that a spot is wider than its seal (specification 7)
constexpr double kSignatureWidth = 50;
constexpr double kLineSpotHeight = 12;
constexpr size_t kFurniture = 8;    // items for mark, code and number of a page
constexpr double kFillReserve = 12; // pt: another program's rounding must not push the foot to the next page
constexpr qint16 kUnknownNumber = -1;    // the face of an item that stands for a number
constexpr quint32 kDraftGrey = 0xE4E4E4; // the text over it stays easy to read
constexpr double kDraftSize = 150;       // pt
constexpr double kDraftTurn = 45;        // degrees

class PaginationRun final : public PageFlow
{
public:
    PaginationRun(const Document& document, FontResolver& fonts, PageContent keep = PageContent::Everything)
        : m_keep(keep)
        , m_document(document)
        , m_fonts(fonts)
        , m_layout(document.styles, fonts)
        , m_geometry(document.styles.page())
    {
        m_width = m_geometry.textWidth() * kPointsPerMm;
        m_height = m_geometry.textHeight() * kPointsPerMm;
        m_left = m_geometry.left * kPointsPerMm;
        m_top = m_geometry.top * kPointsPerMm;
        m_pages.geometry = m_geometry;
        m_pages.seal = document.seal;
    }

    Pages run()
    {
        for (m_at = 0; m_at < m_document.blocks.size(); ++m_at) {
            std::visit([this](const auto& block) { flow(block); }, m_document.blocks[m_at]);
        }
        flush();
        if (m_pages.pages.empty()) {
            newPage();
        }
        if (m_keep == PageContent::Everything) {
            resolveNumbers();
            addFurniture();
        }
        m_pages.tightened = m_layout.text().takeTightened();
        m_pages.faces = m_fonts.faces();
        m_pages.substitutions = m_fonts.substitutions();
        m_pages.missing = m_fonts.missing();
        return std::move(m_pages);
    }

    Pages runNumbers(int first, int count)
    {
        for (int number = first; number < first + count; ++number) {
            Page fresh;
            fresh.number = number;
            m_pages.pages.push_back(std::move(fresh));
        }
        for (Page& one : m_pages.pages) {
            addNumber(one);
        }
        m_pages.faces = m_fonts.faces();
        return std::move(m_pages);
    }

private:
    // ---- pages ----

    int pageIndex() const { return int(m_pages.pages.size()) - 1; }
    Page& page() override { return m_pages.pages.back(); }

    void newPage() override
    {
        if (!m_pages.pages.empty()) {
            if (m_keep == PageContent::Numbers) {
                page().items.clear();
            }
            page().items.shrink_to_fit();
        }
        Page fresh;
        fresh.number = m_numbering == Part::Numbering::None ? 0 : ++m_number;
        m_pages.pages.push_back(std::move(fresh));
        m_y = 0;
    }

    bool hasPages() const { return !m_pages.pages.empty(); }

    void needPage()
    {
        if (m_pages.pages.empty()) {
            newPage();
        }
    }

    // ---- flow of units ----

    void flow(const SectionStart& start)
    {
        flush();
        if (m_document.duplex && start.onOwnSheet && start.newPage) {
            const size_t used =
                m_pages.pages.size() - (isAtTop() && hasPages() && page().items.empty() ? 1 : 0);
            if (used % 2 == 1) {
                if (!isAtTop()) {
                    newPage();
                }
                page().number = 0; // the blank back of the sheet; it counts, and prints no number
                newPage();
                m_number -= m_numbering == Part::Numbering::None ? 0 : 1; // counted again below
            }
        }
        if (start.numbering == Part::Numbering::None) {
            m_numbering = start.numbering;
        } else {
            if (start.numbering == Part::Numbering::Restart || m_numbering == Part::Numbering::None) {
                m_number = 0;
            }
            m_numbering = Part::Numbering::Continue;
        }
        if (m_pages.pages.empty() || (start.newPage && !isAtTop())) {
            newPage();
        } else if (isAtTop() && !m_pages.pages.empty() && page().items.empty()) {
            page().number = m_numbering == Part::Numbering::None ? 0 : ++m_number;
        }
        m_part = start.title;
        m_partAnchor = QStringLiteral("part-") + start.part;
        m_partListed = false;
        m_pages.anchors[m_partAnchor] = pageIndex();
    }

    void flow(const PageBreak&)
    {
        flush();
        needPage();
        if (!isAtTop()) {
            newPage();
        }
    }

    void flow(const VerticalSpace& space)
    {
        flush();
        needPage();
        double height = space.mm * kPointsPerMm;
        if (space.fill) {
            height = std::max(0.0, room() - heightToEndOfPart() - kFillReserve);
            m_pages.fills.push_back(height);
        }
        m_y = std::min(m_height, m_y + height);
    }

    /// Of the blocks behind this one up to the next part or page break: what a filling space leaves room for.
    double heightToEndOfPart()
    {
        double total = 0;
        for (size_t at = m_at + 1; at < m_document.blocks.size(); ++at) {
            const Block& block = m_document.blocks[at];
            if (std::holds_alternative<SectionStart>(block) || std::holds_alternative<PageBreak>(block)) {
                break;
            }
            if (const auto* space = std::get_if<VerticalSpace>(&block)) {
                total += space->mm * kPointsPerMm;
            } else if (const auto* table = std::get_if<Table>(&block)) {
                for (const LaidRow& row : m_layout.layoutTable(*table).rows) {
                    total += row.height;
                }
            } else {
                for (const FlowUnit& unit : m_layout.layout(block, m_width)) {
                    total += unit.total();
                }
            }
        }
        return total;
    }

    void flow(const Paragraph& paragraph)
    {
        noteOutline(paragraph);
        add(m_layout.text().layout(paragraph, m_width));
    }

    void flow(const Picture& picture) { add(m_layout.layout(picture, m_width)); }

    void flow(const Contents& contents)
    {
        for (const Paragraph& entry : contents.entries) {
            add(m_layout.text().layout(entry, m_width));
        }
    }

    void noteOutline(const Paragraph& paragraph)
    {
        const int level = m_document.styles.style(paragraph.style).outline;
        const bool isTitle = !paragraph.anchor.isEmpty() && level == 0;
        if (!isTitle && level == 0) {
            return;
        }
        QString title;
        for (const Run& run : paragraph.runs) {
            title += run.text;
        }
        title.replace(QChar(0x2028), u' ');
        m_pendingOutline.push_back({paragraph.anchor, title, isTitle ? 1 : level + 1});
    }

    void add(std::vector<FlowUnit> units)
    {
        for (FlowUnit& unit : units) {
            const bool keep = unit.keepNext;
            m_chain.push_back(std::move(unit));
            if (!keep) {
                placeChain(0);
            }
        }
    }

    void flush() { placeChain(0); }

    static double heightOf(const std::vector<FlowUnit>& chain)
    {
        double total = 0;
        for (size_t at = 0; at < chain.size(); ++at) {
            total += (at == 0 ? 0 : chain[at].before) + chain[at].height +
                     (at + 1 < chain.size() ? chain[at].after : 0);
        }
        return total;
    }

    /// Puts the waiting units on the page, on the next when they and `extra` do not fit here.
    void placeChain(double extra)
    {
        if (m_chain.empty()) {
            return;
        }
        needPage();
        const double whole = heightOf(m_chain) + extra;
        const double before = isAtTop() ? 0 : m_chain.front().before;
        if (before + whole > room() + kTolerance && !isAtTop() && whole <= m_height + kTolerance) {
            newPage();
        }
        for (FlowUnit& unit : m_chain) {
            if (unit.before + unit.height > room() + kTolerance && !isAtTop()) {
                newPage();
            }
            m_y += isAtTop() ? 0 : unit.before;
            place(unit, m_left, m_top + m_y, {});
            m_y += unit.height + unit.after;
        }
        m_chain.clear();
        m_y = std::min(m_y, m_height);
    }

    // ---- placing ----

    void place(FlowUnit& unit, double x, double y, const QRectF& cell) override
    {
        for (PageItem& item : unit.items) {
            movePageItem(item, x, y);
            page().items.push_back(std::move(item));
        }
        for (const FlowMark& mark : unit.marks) {
            placeMark(mark, x, y, cell);
        }
        if (!unit.key.isEmpty()) {
            const bool isInCell = !cell.isEmpty();
            noteKey(
                unit.key,
                QRectF(isInCell ? cell.left() : m_left, y, isInCell ? cell.width() : m_width, unit.height),
                cell);
        }
        for (const KeySpan& span : unit.spans) {
            noteKey(span.key, QRectF(x + double(span.left), y, double(span.right - span.left), unit.height),
                    cell);
        }
        unit.items.clear();
    }

    /// Lines of one answer that follow each other on a page are one place.
    void noteKey(const QString& key, const QRectF& rect, const QRectF& cell)
    {
        if (!m_pages.keys.empty()) {
            KeyPlace& last = m_pages.keys.back();
            if (last.page == pageIndex() && last.key == key && last.rect.left() == rect.left() &&
                last.rect.width() == rect.width()) {
                last.rect |= rect;
                return;
            }
        }
        m_pages.keys.push_back({key, pageIndex(), rect, cell});
    }

    void placeMark(const FlowMark& mark, double x, double y, const QRectF& cell)
    {
        switch (mark.type) {
        case FlowMark::Type::Anchor:
            m_pages.anchors[mark.text] = pageIndex();
            addOutline(mark.text, y);
            break;
        case FlowMark::Type::Spot:
            m_pages.spots.push_back({mark.spot, pageIndex(), spotRect(mark, x, y, cell), cell, m_part});
            break;
        case FlowMark::Type::Number:
            // what stands for the number until it is known, at its place in reading order
            {
                TextItem unknown;
                unknown.face = kUnknownNumber;
                unknown.rgb = quint32(m_numbers.size());
                page().items.emplace_back(std::move(unknown));
            }
            m_numbers.push_back({pageIndex(), x, y, mark.number});
            break;
        }
    }

    void addOutline(const QString& anchor, double y)
    {
        const auto found = std::find_if(m_pendingOutline.begin(), m_pendingOutline.end(),
                                        [&](const PendingOutline& one) { return one.anchor == anchor; });
        if (found == m_pendingOutline.end()) {
            return;
        }
        if (!m_partListed) {
            m_partListed = true;
            // a part whose first title says its name needs no entry of its own
            if (found->title.remove(u' ') != QString(m_part).remove(u' ')) {
                m_pages.outline.push_back({m_part, 1, pageIndex(), float(m_top)});
            } else {
                found->level = 1;
            }
        }
        m_pages.outline.push_back({found->title, std::max(1, found->level), pageIndex(), float(y)});
        m_pendingOutline.erase(found);
    }

    QRectF spotRect(const FlowMark& mark, double x, double y, const QRectF& cell) const
    {
        const QRectF text = mark.rect.translated(x, y);
        QSizeF size(text.width(), kLineSpotHeight * kPointsPerMm);
        if (mark.spot.kind == SpotKind::Seal) {
            size = (m_pages.seal + QSizeF(kSealSpare, kSealSpare)) * kPointsPerMm;
        } else {
            size.setWidth(std::max(text.width(), kSignatureWidth * kPointsPerMm));
        }
        QRectF rect(text.left(), text.center().y() - size.height() / 2, size.width(), size.height());
        if (mark.spot.kind == SpotKind::Seal && text.width() > size.width()) {
            rect.moveLeft(text.left() + (text.width() - size.width()) / 2);
        }
        // inside the zone or cell that was made high enough for it, and inside the type area
        if (!cell.isEmpty() && rect.height() <= cell.height()) {
            rect.moveTop(std::clamp(rect.top(), cell.top(), cell.bottom() - rect.height()));
        }
        const double right = m_left + m_width;
        rect.moveLeft(std::max(m_left, std::min(rect.left(), right - rect.width())));
        return rect;
    }

    // ---- tables ----

    void noteRow(size_t row, double top, double height) override
    {
        m_pages.rows.push_back({int(m_pages.tables.size()) - 1, int(row), pageIndex(), float(m_top + top),
                                float(m_top + top + height)});
        if (!m_tableKey.isEmpty()) {
            noteKey(m_tableKey, QRectF(m_tableLeft, m_top + top, m_tableWidth, height), {});
        }
    }

    void flow(const Table& table)
    {
        LaidTable laid = m_layout.layoutTable(table);
        needPage();
        const double x =
            m_left + (table.centered ? (m_width - laid.edges.back()) / 2 : table.indent * kPointsPerMm);
        TableFlow rows(*this, laid, x, table.padding * kPointsPerMm);
        double least = rows.leastHeight();
        if (table.keepWhole) {
            least = 0;
            for (const LaidRow& row : laid.rows) {
                least += row.height;
            }
        }
        if (m_chain.empty()) {
            if (least > room() + kTolerance && !isAtTop() && least <= m_height) {
                newPage();
            }
        } else {
            placeChain(least);
        }
        m_pages.tables << table.id;
        m_tableKey = table.key;
        m_tableLeft = x;
        m_tableWidth = laid.edges.back();
        rows.run();
        std::vector<bool> split;
        for (const LaidRow& row : laid.rows) {
            if (row.isSplit && !row.mayBreak) {
                m_pages.forcedRows.emplace_back(int(m_pages.tables.size()) - 1, int(split.size()));
            }
            split.push_back(row.isSplit);
        }
        m_pages.splitRows.push_back(std::move(split));
    }

    // ---- afterwards ----

    void resolveNumbers()
    {
        for (size_t at = 0; at < m_numbers.size(); ++at) {
            const PlacedNumber& pending = m_numbers[at];
            const PendingNumber& wanted = pending.number;
            int number = 0;
            if (wanted.anchor.isEmpty()) {
                number = m_pages.lastPrintedPage() + wanted.offset;
            } else {
                number = m_pages.printedPage(wanted.anchor);
                m_pages.printedNumbers.emplace_back(wanted.anchor, number);
            }
            const ParagraphStyle& style = m_document.styles.style(wanted.style);
            auto items =
                m_layout.text().line(QString::number(number), {style.font, style.bold, false}, style.size);
            const double width = TextLayout::widthOf(items);
            std::vector<PageItem>& onPage = m_pages.pages[size_t(pending.page)].items;
            auto place = std::find_if(onPage.begin(), onPage.end(), [&](const PageItem& item) {
                const auto* text = std::get_if<TextItem>(&item);
                return text && text->face == kUnknownNumber && text->rgb == at;
            });
            place = onPage.erase(place);
            for (TextItem& item : items) {
                item.x += float(pending.x + wanted.right - width);
                item.y += float(pending.y + wanted.y);
                place = onPage.insert(place, std::move(item)) + 1;
            }
        }
    }

    void addFurniture()
    {
        for (size_t at = 0; at < m_pages.pages.size(); ++at) {
            Page& one = m_pages.pages[at];
            one.items.reserve(one.items.size() + kFurniture);
            if (m_document.draft || !m_document.mark.isEmpty()) {
                addMark(one);
            }
            if (!m_document.versionCode.isEmpty()) {
                addVersionCode(one, int(at));
            }
            if (one.number > 0) {
                addNumber(one);
            }
        }
    }

    void addNumber(Page& one)
    {
        const ParagraphStyle& style = m_document.styles.style(QStringLiteral("page-number"));
        auto items = m_layout.text().line(QStringLiteral("— %1 —").arg(one.number),
                                          {style.font, false, false}, style.size);
        const double width = TextLayout::widthOf(items);
        // odd pages right, even pages left, one character in (GB/T 9704-2012, 7.5)
        const double x = one.number % 2 == 1 ? m_left + m_width - width - style.size : m_left + style.size;
        for (TextItem& item : items) {
            item.x += float(x);
            item.y += float(m_top + m_height + kPageNumberDrop + style.size * 0.3);
            item.artifact = true;
            one.items.emplace_back(std::move(item));
        }
    }

    /// Code of the document, code of what this page says, and which page it is; opposite the page number.
    void addVersionCode(Page& one, int index)
    {
        const QString text = QStringLiteral("%1-%2 %3/%4")
                                 .arg(m_document.versionCode, pageCode(one))
                                 .arg(index + 1)
                                 .arg(m_pages.pages.size());
        auto items =
            m_layout.text().line(text, {FontRole::Songti, false, false}, kVersionCodeSize, kVersionCodeGrey);
        const bool isLeft = one.number % 2 == 1 || one.number == 0;
        const double x = isLeft ? m_left : m_left + m_width - TextLayout::widthOf(items);
        for (TextItem& item : items) {
            item.x += float(x);
            item.y += float(m_top + m_height + kPageNumberDrop + kVersionCodeSize * 0.3);
            item.artifact = true;
            one.items.emplace_back(std::move(item));
        }
    }

    void addMark(Page& one)
    {
        const QString text = m_document.mark.isEmpty() ? QStringLiteral("草稿") : m_document.mark;
        auto items = m_layout.text().line(text, {FontRole::Heiti, false, false}, kDraftSize, kDraftGrey);
        const double half = TextLayout::widthOf(items) / 2;
        const double turn = kDraftTurn * std::numbers::pi / 180;
        const double middle = kDraftSize * 0.38; // of the letters, above the baseline
        for (TextItem& item : items) {
            item.x = float(m_left + m_width / 2 - half * std::cos(turn) + middle * std::sin(turn));
            item.y = float(m_top + m_height / 2 + half * std::sin(turn) + middle * std::cos(turn));
            item.turn = float(kDraftTurn);
            item.artifact = true;
            one.items.insert(one.items.begin(), std::move(item)); // behind the text
        }
    }

    struct PendingOutline
    {
        QString anchor;
        QString title;
        int level;
    };
    struct PlacedNumber
    {
        int page;
        double x;
        double y;
        PendingNumber number;
    };

    PageContent m_keep;
    const Document& m_document;
    FontResolver& m_fonts;
    BlockLayout m_layout;
    const PageGeometry& m_geometry;
    Pages m_pages;
    double m_width = 0;
    double m_left = 0;
    size_t m_at = 0;
    Part::Numbering m_numbering = Part::Numbering::None;
    int m_number = 0;
    QString m_part;
    QString m_partAnchor;
    QString m_tableKey; ///< of the table that is being placed
    double m_tableLeft = 0;
    double m_tableWidth = 0;
    bool m_partListed = false;
    std::vector<FlowUnit> m_chain; ///< units that must stay together
    std::vector<PendingOutline> m_pendingOutline;
    std::vector<PlacedNumber> m_numbers;
};

} // namespace

QString pageCode(const Page& page)
{
    std::u32string said;
    for (const PageItem& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item); text && !text->artifact) {
            for (const PlacedGlyph& glyph : text->glyphs) {
                said += glyph.character;
            }
        } else if (const auto* image = std::get_if<ImageItem>(&item)) {
            said += image->attachment.toStdU32String();
        }
    }
    return shortCode(QString::fromStdU32String(said).toUtf8());
}

Pages pageNumberSheets(const Document& document, FontResolver& fonts, int first, int count)
{
    return PaginationRun(document, fonts).runNumbers(first, count);
}

Pages paginate(const Document& document, FontResolver& fonts, PageContent keep)
{
    return PaginationRun(document, fonts, keep).run();
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Paginator.h"

#include "core/layout/BlockLayout.h"

namespace shenbao {
namespace {

constexpr double kPageNumberDrop = 7 * kPointsPerMm; // GB/T 9704-2012, 7.5: 7 mm below the type area
constexpr double kSealSize = 45;                     // mm: a seal of 40 and 5 to spare (specification 7)
constexpr double kSignatureWidth = 50;
constexpr double kLineSpotHeight = 12;
constexpr double kFillReserve = 12; // pt: another program's rounding must not push the foot to the next page
constexpr double kEpsilon = 0.01;
constexpr quint32 kDraftGrey = 0xD0D0D0;

class PaginationRun
{
public:
    PaginationRun(const Document& document, FontResolver& fonts)
        : m_document(document)
        , m_fonts(fonts)
        , m_layout(document.styles, fonts)
        , m_geometry(document.styles.page())
    {
        m_width = m_geometry.textWidth() * kPointsPerMm;
        m_height = m_geometry.textHeight() * kPointsPerMm;
        m_left = m_geometry.left * kPointsPerMm;
        m_top = m_geometry.top * kPointsPerMm;
        m_pages.geometry = m_geometry;
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
        resolveNumbers();
        addFurniture();
        m_pages.faces = m_fonts.faces();
        m_pages.substitutions = m_fonts.substitutions();
        m_pages.missing = m_fonts.missing();
        return std::move(m_pages);
    }

private:
    // ---- pages ----

    int pageIndex() const { return int(m_pages.pages.size()) - 1; }
    Page& page() { return m_pages.pages.back(); }
    double room() const { return m_height - m_y; }
    bool isAtTop() const { return m_y <= kEpsilon; }

    void newPage()
    {
        Page fresh;
        fresh.number = m_numbering == Part::Numbering::None ? 0 : ++m_number;
        m_pages.pages.push_back(std::move(fresh));
        m_y = 0;
    }

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

    void flow(const Space& space)
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
            if (const auto* space = std::get_if<Space>(&block)) {
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
        add(m_layout.layout(paragraph, m_width));
    }

    void flow(const Picture& picture) { add(m_layout.layout(picture, m_width)); }

    void flow(const Contents& contents)
    {
        for (const Paragraph& entry : contents.entries) {
            add(m_layout.layout(entry, m_width));
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
        if (before + whole > room() + kEpsilon && !isAtTop() && whole <= m_height + kEpsilon) {
            newPage();
        }
        for (FlowUnit& unit : m_chain) {
            if (unit.before + unit.height > room() + kEpsilon && !isAtTop()) {
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

    /// `cell`: the rectangle around it when it stands in a cell, for seal spots.
    void place(FlowUnit& unit, double x, double y, const QRectF& cell, bool artifact = false)
    {
        for (PageItem& item : unit.items) {
            if (auto* text = std::get_if<TextItem>(&item)) {
                text->x += float(x);
                text->y += float(y);
                text->artifact = text->artifact || artifact;
            } else if (auto* line = std::get_if<LineItem>(&item)) {
                line->x1 += float(x);
                line->x2 += float(x);
                line->y1 += float(y);
                line->y2 += float(y);
            } else {
                std::get<ImageItem>(item).rect.translate(x, y);
            }
            page().items.push_back(std::move(item));
        }
        if (!artifact) {
            for (const FlowMark& mark : unit.marks) {
                placeMark(mark, x, y, cell);
            }
        }
        unit.items.clear();
    }

    void placeMark(const FlowMark& mark, double x, double y, const QRectF& cell)
    {
        switch (mark.type) {
        case FlowMark::Type::Anchor:
            m_pages.anchors[mark.text] = pageIndex();
            addOutline(mark.text, y);
            break;
        case FlowMark::Type::Spot:
            m_pages.spots.push_back({mark.spot, pageIndex(), spotRect(mark, x, y, cell)});
            break;
        case FlowMark::Type::Number:
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
            size = QSizeF(kSealSize, kSealSize) * kPointsPerMm;
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

    struct ActiveSpan
    {
        LaidCell* cell;
        size_t lastRow;
        double top; ///< of its segment on this page, from the top of the type area
    };

    void flow(const Table& table)
    {
        LaidTable laid = m_layout.layoutTable(table);
        needPage();
        const double x =
            m_left + (table.centered ? (m_width - laid.edges.back()) / 2 : table.indent * kPointsPerMm);
        size_t headers = 0;
        double headerHeight = 0;
        while (headers < laid.rows.size() && laid.rows[headers].header) {
            headerHeight += laid.rows[headers++].height;
        }
        // what must stand on the page of the text that is kept with the table
        double first = headerHeight;
        if (headers < laid.rows.size()) {
            first += laid.rows[headers].mayBreak ? std::min(laid.rows[headers].height, 60.0)
                                                 : laid.rows[headers].height;
        }
        if (table.keepWhole) {
            first = 0;
            for (const LaidRow& row : laid.rows) {
                first += row.height;
            }
        }
        if (m_chain.empty()) {
            if (first > room() + kEpsilon && !isAtTop() && first <= m_height) {
                newPage();
            }
        } else {
            placeChain(first);
        }
        TableRun(*this, laid, headers, headerHeight, x, table.padding * kPointsPerMm).run();
    }

    /// Puts the rows of one table on pages.
    class TableRun
    {
    public:
        TableRun(PaginationRun& run, LaidTable& table, size_t headers, double headerHeight, double x,
                 double padding)
            : m_run(run)
            , m_table(table)
            , m_headers(headers)
            , m_headerHeight(headerHeight)
            , m_x(x)
            , m_padding(padding)
        {}

        void run()
        {
            m_segmentTop = m_run.m_y;
            for (size_t number = 0; number < m_table.rows.size(); ++number) {
                LaidRow& row = m_table.rows[number];
                for (LaidCell& cell : row.cells) {
                    if (cell.rows > 1) {
                        m_spans.push_back({&cell,
                                           std::min(number + size_t(cell.rows) - 1, m_table.rows.size() - 1),
                                           m_run.m_y});
                    }
                }
                placeRow(number);
            }
        }

    private:
        bool endsSpanWithRest(size_t number) const
        {
            return std::any_of(m_spans.begin(), m_spans.end(), [&](const ActiveSpan& span) {
                return span.lastRow == number && !span.cell->isDone();
            });
        }

        /// The height that merged cells ending in this row still need beyond it.
        double heightForSpans(size_t number) const
        {
            double height = 0;
            for (const ActiveSpan& span : m_spans) {
                if (span.lastRow == number && !span.cell->isDone()) {
                    height =
                        std::max(height, span.cell->remaining() + 2 * kCellPaddingY - (m_run.m_y - span.top));
                }
            }
            return height;
        }

        double remainingHeight(const LaidRow& row) const
        {
            double height = 0;
            for (const LaidCell& cell : row.cells) {
                if (cell.rows == 1 && !cell.isDone()) {
                    height = std::max(height, cell.remaining() + 2 * kCellPaddingY);
                }
            }
            return height;
        }

        void placeRow(size_t number)
        {
            LaidRow& row = m_table.rows[number];
            double height = std::max(row.height, heightForSpans(number));
            bool isFirst = true;
            for (;;) {
                if (height <= m_run.room() + kEpsilon) {
                    placePiece(number, height, true);
                    return;
                }
                const double pageRoom = m_run.m_height - (number >= m_headers ? m_headerHeight : 0);
                const bool tooHigh = height > pageRoom + kEpsilon;
                const bool worthwhile = m_run.room() >= leastPiece(row);
                if ((row.mayBreak || tooHigh) && worthwhile) {
                    placePiece(number, m_run.room(), false);
                    height = std::max(remainingHeight(row), heightForSpansAfterBreak(number));
                    isFirst = false;
                } else if (m_run.isAtTop() || m_run.m_y <= m_headerHeight + kEpsilon) {
                    // nothing smaller is possible: a single unit higher than the page
                    placePiece(number, height, true);
                    return;
                } else if (isFirst && number > 0) {
                    closeSegment();
                }
                m_run.newPage();
                startSegment(number);
                height = std::max({isFirst ? row.height : 0.0, remainingHeight(row),
                                   heightForSpansAfterBreak(number), 2 * kCellPaddingY});
                if (!isFirst && remainingHeight(row) <= 0 && !endsSpanWithRest(number)) {
                    return;
                }
            }
        }

        double heightForSpansAfterBreak(size_t number) const
        {
            double height = 0;
            for (const ActiveSpan& span : m_spans) {
                if (span.lastRow == number && !span.cell->isDone()) {
                    height = std::max(height, span.cell->remaining() + 2 * kCellPaddingY);
                }
            }
            return height;
        }

        /// Room without which a row is rather begun on the next page: two lines of every cell.
        double leastPiece(const LaidRow& row) const
        {
            double least = 0;
            for (const LaidCell& cell : row.cells) {
                double height = 2 * kCellPaddingY;
                for (size_t at = cell.placed; at < std::min(cell.units.size(), cell.placed + 2); ++at) {
                    height += cell.units[at].height;
                }
                least = std::max(least, height);
            }
            return least;
        }

        /// Draws the row, or as much of it as fits into `height`, at the current place.
        void placePiece(size_t number, double height, bool isLast)
        {
            LaidRow& row = m_table.rows[number];
            const double top = m_run.m_y;
            for (LaidCell& cell : row.cells) {
                if (cell.rows == 1) {
                    placeContent(cell, top, height);
                    drawBorders(cell, top, height, isLast && number + 1 == m_table.rows.size());
                }
            }
            m_run.m_y += height;
            if (!isLast) {
                closeSegment();
                return;
            }
            for (size_t at = 0; at < m_spans.size();) {
                if (m_spans[at].lastRow == number) {
                    placeSpan(m_spans[at], number + 1 == m_table.rows.size());
                    m_spans.erase(m_spans.begin() + std::ptrdiff_t(at));
                } else {
                    ++at;
                }
            }
        }

        void placeSpan(ActiveSpan& span, bool atEnd)
        {
            const double height = m_run.m_y - span.top;
            if (height <= kEpsilon) {
                return;
            }
            placeContent(*span.cell, span.top, height);
            drawBorders(*span.cell, span.top, height, atEnd);
        }

        /// Ends the part of the table on this page: merged cells that go on are closed here.
        void closeSegment()
        {
            for (ActiveSpan& span : m_spans) {
                placeSpan(span, true);
            }
        }

        void startSegment(size_t number)
        {
            m_segmentTop = 0;
            if (number >= m_headers) {
                for (size_t header = 0; header < m_headers; ++header) {
                    repeatHeader(m_table.rows[header]);
                }
            }
            for (ActiveSpan& span : m_spans) {
                span.top = m_run.m_y;
            }
        }

        void repeatHeader(LaidRow& row)
        {
            for (LaidCell& cell : row.cells) {
                const auto kept = m_headerItems.find(&cell);
                if (kept == m_headerItems.end()) {
                    continue;
                }
                for (const auto& [item, offset] : kept->second) {
                    FlowUnit copy;
                    copy.items.push_back(item);
                    m_run.place(copy, 0, m_run.m_y + m_run.m_top - offset, {}, true);
                }
                drawBorders(cell, m_run.m_y, row.height, false);
            }
            m_run.m_y += row.height;
        }

        void placeContent(LaidCell& cell, double top, double height)
        {
            const double room = height - 2 * kCellPaddingY;
            size_t end = cell.placed;
            double used = 0;
            while (end < cell.units.size()) {
                const FlowUnit& unit = cell.units[end];
                const double more = (end == cell.placed ? 0 : unit.before) + unit.height;
                if (used + more > room + 0.05 && end > cell.placed) {
                    break;
                }
                if (used + more > room + 0.05 && height < m_run.m_height - m_headerHeight - 1) {
                    break; // not even one: it goes to the next page
                }
                used += more + unit.after;
                ++end;
            }
            const bool whole = cell.placed == 0 && end == cell.units.size();
            double y = top + kCellPaddingY;
            if (cell.centered && whole) {
                y += std::max(0.0, (room - cell.remaining()) / 2);
            }
            const QRectF rect(m_x + cell.x, m_run.m_top + top, cell.width, height);
            for (size_t at = cell.placed; at < end; ++at) {
                FlowUnit& unit = cell.units[at];
                y += at == cell.placed ? 0 : unit.before;
                const size_t before = m_run.page().items.size();
                const bool keep = isHeaderCell(cell);
                m_run.place(unit, m_x + cell.x + m_padding, m_run.m_top + y, rect);
                if (keep) {
                    auto& items = m_headerItems[&cell];
                    for (size_t item = before; item < m_run.page().items.size(); ++item) {
                        items.emplace_back(m_run.page().items[item], m_run.m_top + top);
                    }
                }
                y += unit.height + unit.after;
            }
            cell.placed = end;
        }

        bool isHeaderCell(const LaidCell& cell) const
        {
            for (size_t header = 0; header < m_headers; ++header) {
                const auto& cells = m_table.rows[header].cells;
                if (!cells.empty() && &cell >= cells.data() && &cell < cells.data() + cells.size()) {
                    return true;
                }
            }
            return false;
        }

        void line(double x1, double y1, double x2, double y2, double width)
        {
            m_run.page().items.emplace_back(LineItem{float(m_x + x1), float(m_run.m_top + y1),
                                                     float(m_x + x2), float(m_run.m_top + y2), float(width),
                                                     0});
        }

        /// Each inner line is drawn once: right and bottom by every cell, left and top at the edges of the table.
        void drawBorders(const LaidCell& cell, double top, double height, bool atEnd)
        {
            const double left = cell.x;
            const double right = cell.x + cell.width;
            const double bottom = top + height;
            const bool lastColumn = right >= m_table.edges.back() - kEpsilon;
            if (cell.borders.testFlag(Border::Left) && cell.column == 0) {
                line(left, top, left, bottom, m_table.outline);
            }
            if (cell.borders.testFlag(Border::Right)) {
                line(right, top, right, bottom, lastColumn ? m_table.outline : m_table.line);
            }
            if (cell.borders.testFlag(Border::Top) && top <= m_segmentTop + kEpsilon) {
                line(left, top, right, top, m_table.outline);
            }
            if (cell.borders.testFlag(Border::Bottom)) {
                line(left, bottom, right, bottom, atEnd ? m_table.outline : m_table.line);
            }
        }

        PaginationRun& m_run;
        LaidTable& m_table;
        size_t m_headers;
        double m_headerHeight;
        double m_x;
        double m_padding;
        double m_segmentTop = 0;
        std::vector<ActiveSpan> m_spans;
        std::map<const LaidCell*, std::vector<std::pair<PageItem, double>>> m_headerItems;
    };

    // ---- afterwards ----

    void resolveNumbers()
    {
        for (const auto& pending : m_numbers) {
            const PendingNumber& wanted = pending.number;
            int number = 0;
            if (wanted.anchor.isEmpty()) {
                number = m_pages.lastPrintedPage() + wanted.offset;
            } else {
                number = m_pages.printedPage(wanted.anchor);
            }
            const ParagraphStyle& style = m_document.styles.style(wanted.style);
            auto items =
                m_layout.text().line(QString::number(number), {style.font, style.bold, false}, style.size);
            const double width = TextLayout::widthOf(items);
            for (TextItem& item : items) {
                item.x += float(pending.x + wanted.right - width);
                item.y += float(pending.y + wanted.y);
                m_pages.pages[size_t(pending.page)].items.emplace_back(std::move(item));
            }
        }
    }

    void addFurniture()
    {
        const ParagraphStyle& style = m_document.styles.style(QStringLiteral("page-number"));
        for (size_t at = 0; at < m_pages.pages.size(); ++at) {
            Page& one = m_pages.pages[at];
            if (m_document.draft) {
                addDraftMark(one);
            }
            if (one.number == 0) {
                continue;
            }
            auto items = m_layout.text().line(QStringLiteral("— %1 —").arg(one.number),
                                              {style.font, false, false}, style.size);
            const double width = TextLayout::widthOf(items);
            // odd pages right, even pages left, one character in (GB/T 9704-2012, 7.5)
            const double x =
                one.number % 2 == 1 ? m_left + m_width - width - style.size : m_left + style.size;
            for (TextItem& item : items) {
                item.x += float(x);
                item.y += float(m_top + m_height + kPageNumberDrop + style.size * 0.3);
                item.artifact = true;
                one.items.emplace_back(std::move(item));
            }
        }
    }

    void addDraftMark(Page& one)
    {
        auto items =
            m_layout.text().line(QStringLiteral("草稿"), {FontRole::Heiti, false, false}, 26, kDraftGrey);
        const double width = TextLayout::widthOf(items);
        for (TextItem& item : items) {
            item.x += float(m_left + m_width - width);
            item.y += float(m_top - 12 * kPointsPerMm);
            item.artifact = true;
            one.items.emplace_back(std::move(item));
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

    const Document& m_document;
    FontResolver& m_fonts;
    BlockLayout m_layout;
    const PageGeometry& m_geometry;
    Pages m_pages;
    double m_width = 0;
    double m_height = 0;
    double m_left = 0;
    double m_top = 0;
    double m_y = 0; ///< from the top of the type area
    size_t m_at = 0;
    Part::Numbering m_numbering = Part::Numbering::None;
    int m_number = 0;
    QString m_part;
    QString m_partAnchor;
    bool m_partListed = false;
    std::vector<FlowUnit> m_chain; ///< units that must stay together
    std::vector<PendingOutline> m_pendingOutline;
    std::vector<PlacedNumber> m_numbers;
};

} // namespace

Pages paginate(const Document& document, FontResolver& fonts)
{
    return PaginationRun(document, fonts).run();
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/TableFlow.h"

namespace shenbao {
namespace {

constexpr double kRounding = 0.05;  // pt
constexpr double kFirstPiece = 60;  // pt: of a row that may break, to stand behind the header
constexpr double kShortLabel = 200; // pt: the same for a centred cell, which is a label
constexpr double kShortCell = 90;   // pt: what a cell of at most this height says is never cut in two
constexpr double kMostHeader = 0.5; // share of a page; a higher header is not repeated
constexpr double kTolerance = PageFlow::kTolerance;

} // namespace

TableFlow::TableFlow(PageFlow& flow, LaidTable& table, double x, double padding)
    : m_flow(flow)
    , m_table(table)
    , m_x(x)
    , m_padding(padding)
{
    while (m_headers < table.rows.size() && table.rows[m_headers].header) {
        m_headerHeight += table.rows[m_headers++].height;
    }
    if (m_headerHeight > flow.height() * kMostHeader) {
        m_headers = 0;
        m_headerHeight = 0;
    }
}

double TableFlow::leastHeight() const
{
    double height = m_headerHeight + m_table.edge;
    if (m_headers < m_table.rows.size()) {
        const LaidRow& row = m_table.rows[m_headers];
        height += row.mayBreak ? std::min(row.height, kFirstPiece) : row.height;
    }
    return height;
}

void TableFlow::run()
{
    m_flow.advance(m_table.edge);
    m_segmentTop = m_headerTop = m_flow.y();
    m_firstItem = m_flow.page().items.size();
    for (size_t number = 0; number < m_table.rows.size(); ++number) {
        LaidRow& row = m_table.rows[number];
        for (LaidCell& cell : row.cells) {
            if (cell.rows > 1) {
                const size_t last = std::min(number + size_t(cell.rows), m_table.rows.size()) - 1;
                m_open.push_back({&cell, number, last, m_flow.y()});
            }
        }
        placeRow(number);
        if (number + 1 == m_headers) {
            keepHeader();
        }
    }
    finishPage();
    m_flow.advance(m_table.edge);
}

void TableFlow::placeRow(size_t number)
{
    LaidRow& row = m_table.rows[number];
    double least = row.height; // what the form asks for, until a part of the row is placed
    for (;;) {
        const double height = std::max({least, neededHeight(row), neededByOpen(number)});
        if (height <= m_flow.room() + kTolerance) {
            placePiece(number, height, true, false);
            return;
        }
        const double above = m_table.edge + (number >= m_headers ? m_headerHeight : 0);
        const double pageRoom = m_flow.height() - above;
        const bool isAtTop = m_flow.y() <= above + kTolerance;
        const bool onlyBlank =
            std::max(neededHeight(row), neededByOpen(number)) <= m_flow.room() + kTolerance;
        const bool tooHigh = height > pageRoom + kTolerance;
        if (onlyBlank && isAtTop) {
            placePiece(number, m_flow.room(), true, false); // the least height itself is more than a page
            return;
        }
        if ((row.mayBreak || tooHigh) && !onlyBlank && (isAtTop || canBreak(row, m_flow.room()))) {
            row.isSplit = true;
            placePiece(number, m_flow.room(), false, isAtTop && !canBreak(row, m_flow.room()));
            least = 2 * m_table.paddingY;
        } else {
            closeSegment(false);
        }
        finishPage();
        m_flow.newPage();
        startPage(number);
    }
}

/// Whether every cell that is not finished gets on when the row is cut off after `room`, and short ones are whole.
bool TableFlow::canBreak(const LaidRow& row, double room) const
{
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const LaidCell& cell) {
        if (cell.rows > 1 || cell.isDone()) {
            return true;
        }
        const size_t end = fitting(cell, room, false);
        const bool isShort =
            cell.placed == 0 && cell.remaining() <= (cell.centered ? kShortLabel : kShortCell);
        return isShort ? end == cell.units.size() : end > cell.placed;
    });
}

/// The number of the first unit that does not go on this page: headings stay with their text, captions with their
/// picture, and no single line is left on either side. `force`: at least one, whatever it costs.
size_t TableFlow::fitting(const LaidCell& cell, double room, bool force) const
{
    room -= 2 * m_table.paddingY;
    const size_t count = cell.units.size();
    size_t end = cell.placed;
    double used = 0;
    for (; end < count; ++end) {
        const FlowUnit& unit = cell.units[end];
        const double more = (end == cell.placed ? 0 : unit.before) + unit.height;
        if (used + more > room + kRounding) {
            break;
        }
        used += more + unit.after;
    }
    if (end == count) {
        return end;
    }
    if (!m_open.empty()) { // beside a merged cell LibreOffice leaves single lines
        return end == cell.placed && force ? cell.placed + 1 : end;
    }
    size_t cut = end;
    const auto keepTogether = [&] {
        while (cut > cell.placed && cell.units[cut - 1].keepNext) {
            --cut;
        }
    };
    keepTogether();
    if (cut > cell.placed && count - cut == 1) {
        --cut;
        keepTogether();
    }
    if (cut == cell.placed + 1) {
        cut = cell.placed;
    }
    return cut == cell.placed && force ? std::max(end, cell.placed + 1) : cut;
}

double TableFlow::neededHeight(const LaidRow& row) const
{
    double height = 0;
    for (const LaidCell& cell : row.cells) {
        if (cell.rows == 1 && !cell.isDone()) {
            height = std::max(height, cell.remaining() + 2 * m_table.paddingY);
        }
    }
    return height;
}

/// What merged cells that end in this row need of it.
double TableFlow::neededByOpen(size_t number) const
{
    double height = 0;
    for (const OpenCell& open : m_open) {
        if (open.lastRow == number && !open.cell->isDone()) {
            height =
                std::max(height, open.cell->remaining() + 2 * m_table.paddingY - (m_flow.y() - open.top));
        }
    }
    return height;
}

void TableFlow::placePiece(size_t number, double height, bool isLast, bool force)
{
    LaidRow& row = m_table.rows[number];
    const double top = m_flow.y();
    const bool atFoot = !isLast || number + 1 == m_table.rows.size();
    m_flow.noteRow(number, top, height);
    for (LaidCell& cell : row.cells) {
        if (cell.rows == 1) {
            placeContent(cell, number, top, height, isLast, force);
            drawBorders(cell, top, height, atFoot);
        }
    }
    m_flow.advance(height);
    if (!isLast) {
        closeSegment(force);
        return;
    }
    for (size_t at = 0; at < m_open.size();) {
        if (m_open[at].lastRow == number) {
            placeOpen(m_open[at], true, number + 1 == m_table.rows.size(), force);
            m_open.erase(m_open.begin() + std::ptrdiff_t(at));
        } else {
            ++at;
        }
    }
}

void TableFlow::placeContent(LaidCell& cell, size_t row, double top, double height, bool isLast, bool force)
{
    const size_t end = isLast ? cell.units.size() : fitting(cell, height, force);
    double y = top + m_table.paddingY;
    if (cell.centered && cell.placed == 0 && end == cell.units.size()) {
        y += std::max(0.0, (height - 2 * m_table.paddingY - cell.remaining()) / 2);
    }
    const QRectF rect(m_x + cell.x, m_flow.top() + top, cell.width, height);
    std::vector<PageItem>& items = m_flow.page().items;
    size_t innerRow = 0;
    for (size_t at = cell.placed; at < end; ++at) {
        FlowUnit& unit = cell.units[at];
        y += at == cell.placed ? 0 : unit.before;
        if (unit.cellStarts.empty() || unit.beginsRow || at == cell.placed) {
            innerRow = at;
        }
        const size_t begin = items.size();
        const std::vector<size_t> starts = unit.cellStarts;
        m_flow.place(unit, m_x + cell.x + m_padding, m_flow.top() + y, rect);
        if (starts.empty()) {
            m_stretches.push_back({{row, cell.column, innerRow, 0}, begin, items.size()});
        }
        for (size_t inner = 0; inner < starts.size(); ++inner) {
            m_stretches.push_back({{row, cell.column, innerRow, inner},
                                   begin + starts[inner],
                                   inner + 1 < starts.size() ? begin + starts[inner + 1] : items.size()});
        }
        y += unit.height + unit.after;
    }
    cell.placed = end;
}

void TableFlow::placeOpen(const OpenCell& open, bool isLast, bool atFoot, bool force)
{
    const double height = m_flow.y() - open.top;
    if (height > kTolerance) {
        placeContent(*open.cell, open.row, open.top, height, isLast, force);
        drawBorders(*open.cell, open.top, height, atFoot);
    }
}

/// Ends the part of the table on this page: merged cells that go on are closed here.
void TableFlow::closeSegment(bool force)
{
    for (const OpenCell& open : m_open) {
        placeOpen(open, false, true, force);
    }
}

/// Brings what the table put on this page into reading order.
void TableFlow::finishPage()
{
    std::stable_sort(m_stretches.begin(), m_stretches.end(),
                     [](const Stretch& one, const Stretch& other) { return one.place < other.place; });
    std::vector<PageItem>& items = m_flow.page().items;
    std::vector<PageItem> ordered;
    ordered.reserve(items.size() - m_firstItem);
    std::vector<bool> taken(items.size() - m_firstItem, false);
    for (const Stretch& stretch : m_stretches) {
        for (size_t at = stretch.begin; at < stretch.end; ++at) {
            ordered.push_back(std::move(items[at]));
            taken[at - m_firstItem] = true;
        }
    }
    for (size_t at = m_firstItem; at < items.size(); ++at) {
        if (!taken[at - m_firstItem]) {
            ordered.push_back(std::move(items[at])); // borders
        }
    }
    std::move(ordered.begin(), ordered.end(), items.begin() + std::ptrdiff_t(m_firstItem));
    m_stretches.clear();
}

void TableFlow::startPage(size_t number)
{
    m_flow.advance(m_table.edge);
    m_segmentTop = m_flow.y();
    if (number == 0) {
        m_headerTop = m_flow.y();
    } else if (number < m_headers) {
        m_headers = 0; // it does not stand on one page and is not repeated
        m_headerHeight = 0;
    }
    if (number >= m_headers && !m_header.empty()) {
        for (PageItem item : m_header) {
            movePageItem(item, 0, m_flow.y());
            if (auto* text = std::get_if<TextItem>(&item)) {
                text->artifact = true;
            }
            m_flow.page().items.push_back(std::move(item));
        }
        m_flow.advance(m_headerHeight);
    }
    m_firstItem = m_flow.page().items.size();
    for (OpenCell& open : m_open) {
        open.top = m_flow.y();
    }
}

/// Remembers the header rows as they stand on the first page.
void TableFlow::keepHeader()
{
    const std::vector<PageItem>& items = m_flow.page().items;
    m_header.assign(items.begin() + std::ptrdiff_t(m_firstItem), items.end());
    for (PageItem& item : m_header) {
        movePageItem(item, 0, -m_headerTop);
    }
}

void TableFlow::line(double x1, double y1, double x2, double y2, double width)
{
    m_flow.page().items.emplace_back(LineItem{float(m_x + x1), float(m_flow.top() + y1), float(m_x + x2),
                                              float(m_flow.top() + y2), float(width), 0});
}

/// Each inner line is drawn once: right and bottom by every cell, left and top at the edges of the table.
void TableFlow::drawBorders(const LaidCell& cell, double top, double height, bool atFoot)
{
    const double left = cell.x;
    const double right = cell.x + cell.width;
    const double bottom = top + height;
    const bool lastColumn = right >= m_table.edges.back() - kTolerance;
    if (cell.borders.testFlag(Border::Left) && cell.column == 0) {
        line(left, top, left, bottom, m_table.outline);
    }
    if (cell.borders.testFlag(Border::Right)) {
        line(right, top, right, bottom, lastColumn ? m_table.outline : m_table.line);
    }
    if (cell.borders.testFlag(Border::Top) && top <= m_segmentTop + kTolerance) {
        line(left, top, right, top, m_table.outline);
    }
    if (cell.borders.testFlag(Border::Bottom)) {
        line(left, bottom, right, bottom, atFoot ? m_table.outline : m_table.line);
    }
}

} // namespace shenbao

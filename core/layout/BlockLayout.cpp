// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/BlockLayout.h"

namespace shenbao {
namespace {

constexpr double kPictureBefore = 6; // pt

} // namespace

void movePageItem(PageItem& item, double x, double y)
{
    if (auto* text = std::get_if<TextItem>(&item)) {
        text->x += float(x);
        text->y += float(y);
    } else if (auto* line = std::get_if<LineItem>(&item)) {
        line->x1 += float(x);
        line->x2 += float(x);
        line->y1 += float(y);
        line->y2 += float(y);
    } else {
        std::get<ImageItem>(item).rect.translate(x, y);
    }
}

double LaidCell::remaining() const
{
    return placed < tails.size() ? tails[placed] : 0;
}

void LaidCell::measure()
{
    tails.assign(units.size(), 0);
    for (size_t at = units.size(); at-- > 0;) {
        const bool last = at + 1 == units.size();
        tails[at] = units[at].height + (last ? 0 : units[at].after + units[at + 1].before + tails[at + 1]);
    }
}

std::vector<FlowUnit> BlockLayout::layoutPicture(const Picture& picture, double width) const
{
    FlowUnit unit;
    const double w = picture.width * kPointsPerMm;
    unit.height = picture.height * kPointsPerMm;
    unit.before = kPictureBefore;
    unit.after = kPictureBefore / 2;
    unit.keepNext = true; // with its caption
    unit.key = picture.key;
    unit.items.emplace_back(
        ImageItem{picture.attachment, QRectF(std::max(0.0, (width - w) / 2), 0, w, unit.height)});
    return {unit};
}

std::vector<FlowUnit> BlockLayout::sliceTable(const Table& table)
{
    LaidTable laid = layoutTable(table);
    std::vector<FlowUnit> slices;
    const auto rule = [](FlowUnit& unit, double x1, double y1, double x2, double y2, double width) {
        unit.items.emplace_back(LineItem{float(x1), float(y1), float(x2), float(y2), float(width), 0});
    };
    for (size_t number = 0; number < laid.rows.size(); ++number) {
        LaidRow& row = laid.rows[number];
        size_t count = 1;
        for (const LaidCell& cell : row.cells) {
            count = std::max(count, cell.units.size());
        }
        for (size_t slice = 0; slice < count; ++slice) {
            FlowUnit unit;
            const double top = slice == 0 ? laid.paddingY : 0;
            for (LaidCell& cell : row.cells) {
                if (slice < cell.units.size()) {
                    unit.height = std::max(unit.height, cell.units[slice].height);
                }
            }
            unit.height += top + (slice + 1 == count ? laid.paddingY : 0);
            unit.beginsRow = slice == 0;
            unit.key = table.key;
            for (LaidCell& cell : row.cells) {
                unit.cellStarts.push_back(unit.items.size());
                rule(unit, cell.x, 0, cell.x, unit.height, laid.line);
                if (slice >= cell.units.size()) {
                    continue;
                }
                for (PageItem& item : cell.units[slice].items) {
                    movePageItem(item, cell.x + table.padding * kPointsPerMm, top);
                    unit.items.push_back(std::move(item));
                }
            }
            rule(unit, laid.edges.back(), 0, laid.edges.back(), unit.height, laid.line);
            if (slice == 0) {
                rule(unit, laid.edges.front(), 0, laid.edges.back(), 0, laid.line);
            }
            if (slice + 1 == count) {
                rule(unit, laid.edges.front(), unit.height, laid.edges.back(), unit.height, laid.line);
            }
            unit.keepNext = slice + 1 < count && count <= 3;
            slices.push_back(std::move(unit));
        }
    }
    return slices;
}

std::vector<FlowUnit> BlockLayout::layout(const Block& block, double width, TextLayout::Place place)
{
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        return m_text.layout(*paragraph, width, place);
    }
    if (const auto* picture = std::get_if<Picture>(&block)) {
        return layoutPicture(*picture, width);
    }
    if (const auto* table = std::get_if<Table>(&block)) {
        return sliceTable(*table);
    }
    if (const auto* space = std::get_if<VerticalSpace>(&block)) {
        std::vector<FlowUnit> units(1);
        units.front().height = space->mm * kPointsPerMm;
        return units;
    }
    return {};
}

LaidTable BlockLayout::layoutTable(const Table& table)
{
    LaidTable laid;
    laid.outline = table.outline;
    laid.line = table.line;
    const bool isRuled = std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const TableCell& cell) { return cell.borders == kAllBorders; });
    });
    laid.paddingY = kCellPaddingY + (isRuled ? table.line / 2 : 0);
    laid.edge = isRuled ? table.outline : 0;
    laid.edges.push_back(0);
    for (const double width : table.columns) {
        laid.edges.push_back(laid.edges.back() + width * kPointsPerMm);
    }
    std::vector<int> covered(table.columns.size(), 0);
    const double padding = table.padding * kPointsPerMm;
    struct OpenSpan
    {
        size_t row;
        size_t cell;
        size_t last;
    };
    std::vector<OpenSpan> spans;
    for (size_t number = 0; number < table.rows.size(); ++number) {
        const TableRow& source = table.rows[number];
        LaidRow row;
        row.header = source.header;
        row.mayBreak = source.mayBreak && !table.keepWhole;
        row.height = source.height * kPointsPerMm;
        size_t column = 0;
        const auto skipCovered = [&] {
            while (column < covered.size() && covered[column] > 0) {
                --covered[column++];
            }
        };
        for (const TableCell& cell : source.cells) {
            skipCovered();
            LaidCell laidCell;
            laidCell.column = column;
            laidCell.span = cell.span;
            laidCell.rows = cell.rows;
            laidCell.borders = cell.borders;
            laidCell.centered = cell.centered;
            laidCell.x = laid.edges[column];
            for (int i = 0; i < cell.span && column < covered.size(); ++i, ++column) {
                covered[column] = cell.rows - 1;
            }
            laidCell.width = laid.edges[column] - laidCell.x;
            for (const Block& block : cell.blocks) {
                for (FlowUnit& unit : layout(block, laidCell.width - 2 * padding, TextLayout::Place::Cell)) {
                    laidCell.units.push_back(std::move(unit));
                }
            }
            laidCell.measure();
            if (cell.rows == 1) {
                row.height = std::max(row.height, laidCell.remaining() + 2 * laid.paddingY);
            } else {
                spans.push_back({number, row.cells.size(), number + size_t(cell.rows) - 1});
            }
            row.cells.push_back(std::move(laidCell));
        }
        skipCovered();
        laid.rows.push_back(std::move(row));
    }
    // a merged cell that needs more than its rows makes the last of them higher
    for (const OpenSpan& span : spans) {
        const size_t last = std::min(span.last, laid.rows.size() - 1);
        double height = 0;
        for (size_t number = span.row; number <= last; ++number) {
            height += laid.rows[number].height;
        }
        const double needed = laid.rows[span.row].cells[span.cell].remaining() + 2 * laid.paddingY;
        laid.rows[last].height += std::max(0.0, needed - height);
    }
    return laid;
}

} // namespace shenbao

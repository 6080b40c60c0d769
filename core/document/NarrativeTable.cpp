// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/NarrativeTable.h"

#include "core/document/NarrativeComposer.h"

#include <array>
#include <numeric>

namespace shenbao {
namespace {

constexpr int kWidestText = 60; // half-width letters that count towards the share of a column
constexpr int kNarrowText = 4;

/// A size of letters for tables; each is used while a column has room for so many letters.
struct TableSize
{
    const char* style;
    const char* headStyle;
    double size;    ///< pt
    double padding; ///< mm left and right
    double letters;
};
constexpr std::array kSizes{TableSize{"cell-dense", "cell-dense-head", 10.5, 1.2, 2.1},
                            TableSize{"cell-fine", "cell-fine-head", 9, 0.8, 2.1},
                            TableSize{"cell-tiny", "cell-tiny-head", 6.5, 0.4, 1.1}};

double leastWidth(const TableSize& size)
{
    return size.letters * size.size / kPointsPerMm + 2 * size.padding;
}

const TableSize& sizeFor(size_t columns, double width)
{
    const auto fits = [&](const TableSize& one) { return leastWidth(one) * double(columns) <= width; };
    const auto found = std::find_if(kSizes.begin(), kSizes.end(), fits);
    return found == kSizes.end() ? kSizes.back() : *found;
}

/// Widths follow the longest text of each column, none narrower than a fair minimum.
std::vector<double> columnWidths(const TextTable& source, const std::vector<size_t>& columns, double width,
                                 double needed)
{
    std::vector<double> weights(columns.size(), kNarrowText);
    for (const auto& row : source.rows) {
        for (size_t at = 0; at < columns.size(); ++at) {
            const double length = std::min(kWidestText, halfWidths(plainText(row[columns[at]])));
            weights[at] = std::max(weights[at], length);
        }
    }
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    const double fair = width / double(columns.size());
    const double least = std::min(fair, std::max(fair * 0.45, needed));
    double spare = 0;
    double flexible = 0;
    std::vector<double> widths(columns.size());
    for (size_t at = 0; at < columns.size(); ++at) {
        widths[at] = width * weights[at] / total;
        if (widths[at] < least) {
            spare += least - widths[at];
            widths[at] = least;
        } else {
            flexible += widths[at] - least;
        }
    }
    for (double& one : widths) {
        if (one > least && flexible > 0) {
            one -= spare * (one - least) / flexible;
        }
    }
    return widths;
}

/// Whether each text of a column stands on one line; such a column is set in the middle.
bool isShortColumn(const TextTable& source, size_t column, double width, double size)
{
    return std::all_of(source.rows.begin() + 1, source.rows.end(),
                       [&](const auto& row) { return fitsOneLine(plainText(row[column]), size, width); });
}

Table tableOf(const TextTable& source, const std::vector<size_t>& columns, double width)
{
    const TableSize& size = sizeFor(columns.size(), width);
    Table table;
    table.padding = size.padding;
    table.columns = columnWidths(source, columns, width, leastWidth(size));
    std::vector<bool> isShort;
    for (size_t at = 0; at < columns.size(); ++at) {
        isShort.push_back(
            isShortColumn(source, columns[at], table.columns[at] - 2 * size.padding, size.size));
    }
    for (size_t number = 0; number < source.rows.size(); ++number) {
        TableRow row;
        row.header = number == 0;
        row.mayBreak = number > 0;
        for (size_t at = 0; at < columns.size(); ++at) {
            Paragraph paragraph;
            paragraph.style = QLatin1String(number == 0 ? size.headStyle : size.style);
            if (number > 0 && isShort[at]) {
                paragraph.align = Align::Center;
            }
            paragraph.runs = runsOf(source.rows[number][columns[at]]);
            TableCell cell;
            cell.blocks.emplace_back(std::move(paragraph));
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::vector<Run> runsOf(const TextSpans& spans)
{
    std::vector<Run> runs;
    for (const TextSpan& span : spans) {
        Run run;
        run.text = span.text;
        run.formats = span.formats;
        runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<Table> composeTables(const TextTable& source, double width)
{
    const size_t count = source.rows.empty() ? 0 : source.rows.front().size();
    std::vector<Table> tables;
    if (count == 0) {
        return tables;
    }
    const size_t most = std::max<size_t>(2, size_t(width / leastWidth(kSizes.back())));
    const size_t pieces = count <= most ? 1 : (count - 1 + most - 2) / (most - 1);
    const size_t share = pieces == 1 ? count : (count - 1 + pieces - 1) / pieces; // beside the first column
    for (size_t piece = 0; piece < pieces; ++piece) {
        std::vector<size_t> columns;
        if (pieces > 1) {
            columns.push_back(0);
        }
        const size_t first = pieces == 1 ? 0 : 1 + piece * share;
        for (size_t column = first; column < std::min(count, first + share); ++column) {
            columns.push_back(column);
        }
        tables.push_back(tableOf(source, columns, width));
    }
    return tables;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/OfficialTable.h"

#include <QWidget>

#include <algorithm>
#include <numeric>

namespace shenbao {

constexpr int kLeastWidth = 480; // px of a whole table

OfficialTable::OfficialTable(QWidget* parent, std::vector<double> columns, int line)
    : QLayout(parent)
    , m_columns(std::move(columns))
    , m_line(line)
{
    QSizePolicy policy = parent->sizePolicy();
    policy.setHeightForWidth(true);
    parent->setSizePolicy(policy);
}

OfficialTable::~OfficialTable()
{
    for (const Cell& cell : m_cells) {
        delete cell.item;
    }
}

void OfficialTable::addCell(QWidget* widget, int row, int column, int rows, int span)
{
    addChildWidget(widget);
    m_cells.push_back({new QWidgetItem(widget), row, column, rows, span});
    if (m_least.size() < size_t(row + rows)) {
        m_least.resize(size_t(row + rows), 0);
    }
    invalidate();
}

void OfficialTable::setRowHeight(int row, int least)
{
    if (m_least.size() <= size_t(row)) {
        m_least.resize(size_t(row) + 1, 0);
    }
    m_least[size_t(row)] = least;
}

OfficialTable::Place OfficialTable::placeOf(const QWidget* cell) const
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(),
                                    [&](const Cell& one) { return one.item->widget() == cell; });
    return found == m_cells.end() ? Place() : Place{found->row, found->column};
}

QWidget* OfficialTable::cellAt(Place place) const
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&](const Cell& one) {
        return one.row == place.row && one.column == place.column && one.item->widget() &&
               !one.item->widget()->isHidden();
    });
    return found == m_cells.end() ? nullptr : found->item->widget();
}

void OfficialTable::addItem(QLayoutItem* item)
{
    m_cells.push_back({item, int(m_least.size()), 0, 1, int(m_columns.size())});
    m_least.push_back(0);
}

QLayoutItem* OfficialTable::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_cells[size_t(index)].item : nullptr;
}

QLayoutItem* OfficialTable::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem* item = m_cells[size_t(index)].item;
    m_cells.erase(m_cells.begin() + index);
    return item;
}

/// Left edges of the columns and the right edge of the last, each behind its line.
std::vector<int> OfficialTable::edges(int width) const
{
    const double whole = std::accumulate(m_columns.begin(), m_columns.end(), 0.0);
    std::vector<int> list{m_line};
    double sum = 0;
    for (const double column : m_columns) {
        sum += column;
        list.push_back(m_line + int((width - m_line) * sum / whole));
    }
    return list;
}

void OfficialTable::setScale(double scale)
{
    if (!qFuzzyCompare(scale, m_scale)) {
        m_scale = scale;
        invalidate();
    }
}

void OfficialTable::invalidate()
{
    m_width = -1;
    QLayout::invalidate();
}

const std::vector<int>& OfficialTable::heights(int width) const
{
    if (m_width != width) {
        m_heights = measured(edges(width));
        m_width = width;
    }
    return m_heights;
}

std::vector<int> OfficialTable::measured(const std::vector<int>& edges) const
{
    std::vector<int> rows(m_least.size(), 0);
    std::vector<bool> shown(m_least.size(), false);
    const auto needed = [&](const Cell& cell) {
        const size_t last = std::min(size_t(cell.column + cell.span), edges.size() - 1);
        const int width = edges[last] - edges[size_t(cell.column)] - m_line;
        return cell.item->hasHeightForWidth() ? cell.item->heightForWidth(width)
                                              : cell.item->sizeHint().height();
    };
    for (const Cell& cell : m_cells) {
        if (!cell.item->isEmpty() && cell.rows == 1) {
            shown[size_t(cell.row)] = true;
            rows[size_t(cell.row)] =
                std::max({rows[size_t(cell.row)], int(m_least[size_t(cell.row)] * m_scale), needed(cell)});
        }
    }
    for (const Cell& cell : m_cells) {
        if (cell.item->isEmpty() || cell.rows == 1) {
            continue;
        }
        const size_t end = std::min(rows.size(), size_t(cell.row + cell.rows));
        int have = 0;
        size_t last = size_t(cell.row);
        for (size_t at = size_t(cell.row); at < end; ++at) {
            have += rows[at] + (shown[at] ? m_line : 0);
            last = shown[at] ? at : last;
        }
        rows[last] += std::max(0, needed(cell) - have + m_line);
    }
    return rows;
}

int OfficialTable::heightForWidth(int width) const
{
    const std::vector<int>& rows = heights(width);
    int height = m_line;
    for (const int row : rows) {
        height += row > 0 ? row + m_line : 0;
    }
    return height;
}

QSize OfficialTable::minimumSize() const
{
    return QSize(int(kLeastWidth * m_scale), geometry().width() > 0 ? heightForWidth(geometry().width()) : 0);
}

void OfficialTable::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const std::vector<int> columns = edges(rect.width());
    const std::vector<int> rows = heights(rect.width()); // a cell that is moved may change its height
    std::vector<int> tops{rect.y() + m_line};
    for (const int row : rows) {
        tops.push_back(tops.back() + (row > 0 ? row + m_line : 0));
    }
    for (const Cell& cell : m_cells) {
        const size_t last = std::min(size_t(cell.column + cell.span), columns.size() - 1);
        const size_t end = std::min(rows.size(), size_t(cell.row + cell.rows));
        const int left = rect.x() + columns[size_t(cell.column)];
        const int width = rect.x() + columns[last] - m_line - left;
        const int top = tops[size_t(cell.row)];
        cell.item->setGeometry(QRect(left, top, width, tops[end] - m_line - top));
    }
}

} // namespace shenbao

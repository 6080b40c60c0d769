// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace shenbao {

/// The layout of an official table: columns in the proportions of the form whatever stands in them, rows as high as their
/// cells need, cells that cover several of both. Between the cells shows the widget's ground: the lines.
class OfficialTable final : public QLayout
{
public:
    /// `columns`: widths in any unit.
    OfficialTable(QWidget* parent, std::vector<double> columns, int line);
    ~OfficialTable() override;

    void addCell(QWidget* widget, int row, int column, int rows, int span);
    /// Rows without a visible cell take no room.
    void setRowHeight(int row, int least);
    /// Least sizes at another zoom; 1 as given.
    void setScale(double scale);

    /// Where a cell stands; the row is -1 for a widget that is none.
    struct Place
    {
        int row = -1;
        int column = 0;
    };
    Place placeOf(const QWidget* cell) const;
    /// The cell that begins there; null when there is none, or it is not seen.
    QWidget* cellAt(Place place) const;
    int rowCount() const { return int(m_least.size()); }
    int columnCount() const { return int(m_columns.size()); }

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_cells.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;
    void invalidate() override;

private:
    struct Cell
    {
        QLayoutItem* item; ///< owned
        int row;
        int column;
        int rows;
        int span;
    };
    std::vector<int> edges(int width) const;
    const std::vector<int>& heights(int width) const;
    std::vector<int> measured(const std::vector<int>& edges) const;

    std::vector<Cell> m_cells;
    std::vector<double> m_columns;
    std::vector<int> m_least; ///< of rows
    int m_line;
    double m_scale = 1;
    mutable int m_width = -1;           ///< for which the heights are known
    mutable std::vector<int> m_heights; ///< of rows: layouts ask several times for one change
};

} // namespace shenbao

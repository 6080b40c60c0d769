// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/PartBuilder.h"

namespace shenbao {

/// Makes an official table with editors in its cells. Lists with many columns, which no cell has room for, are printed in
/// their cell and edited in a row of their own under it.
class GridBuilder final
{
    Q_DECLARE_TR_FUNCTIONS(GridBuilder)

public:
    GridBuilder(PartBuilder& page, const GridNode& node) : m_page(page), m_node(node) {}

    QWidget* build();

    /// After build(): computed totals that the table asks for, and numbers with thresholds.
    const QStringList& totals() const { return m_totals; }
    const QStringList& thresholds() const { return m_thresholds; }

private:
    /// A cell at its place among the printed rows.
    struct Placed
    {
        QWidget* widget = nullptr;
        int row = 0; ///< of the print
        int column = 0;
        int rows = 1;
        int span = 1;
        bool isExtra = false; ///< the row under that row
    };
    QWidget* makeFrame(bool isLabel, QWidget* parent) const;
    QWidget* makeCell(const GridNode::Cell& cell, QWidget* parent);
    QWidget* addContent(const CellNode& content, const GridNode::Cell& cell, QWidget* frame);
    void addThresholds(const GridNode::Row& row, QWidget* lastCell);
    void addWide(const GridNode::Row& row, int number, const std::vector<Placed>& ofRow, QWidget* table);
    void place(class OfficialTable& grid) const;

    PartBuilder& m_page;
    const GridNode& m_node;
    QString m_labels;                 ///< the printed words of the present row
    std::vector<const Field*> m_wide; ///< lists of the present row that are edited under it
    std::vector<Placed> m_placed;
    QStringList m_totals;
    QStringList m_thresholds;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/GridBuilder.h"

#include "ui/common/Theme.h"
#include "ui/form/LineFieldEditor.h"
#include "ui/form/OfficialTable.h"
#include "ui/form/ThresholdNote.h"
#include "ui/narrative/NarrativeEditor.h"

#include <QBoxLayout>
#include <QLabel>

namespace shenbao {
namespace {

constexpr size_t kCellColumns = 3; // of a list that is edited inside a cell

/// Printed words of a row's label cells.
QString labelsOf(const GridNode::Row& row)
{
    QString all;
    for (const GridNode::Cell& cell : row.cells) {
        for (const CellNode& content : cell.content) {
            const auto* paragraph = std::get_if<ParagraphNode>(&content);
            for (size_t at = 0; cell.isLabel && paragraph && at < paragraph->content.size(); ++at) {
                all += paragraph->content[at].text;
            }
        }
    }
    return all;
}

/// Keys that a row prints as numbers.
QStringList numbersOf(const GridNode::Row& row)
{
    QStringList keys;
    for (const GridNode::Cell& cell : row.cells) {
        for (const CellNode& content : cell.content) {
            const auto* paragraph = std::get_if<ParagraphNode>(&content);
            for (size_t at = 0; paragraph && at < paragraph->content.size(); ++at) {
                const Inline& one = paragraph->content[at];
                if (one.type == Inline::Type::Value && !keys.contains(one.value.key)) {
                    keys << one.value.key;
                }
            }
        }
    }
    return keys;
}

} // namespace

QWidget* GridBuilder::build()
{
    auto* table = new QWidget(m_page.paper());
    table->setAutoFillBackground(true);
    QPalette palette = table->palette();
    palette.setColor(QPalette::Window,
                     Theme::current().formLine); // the lines are the ground between the cells
    table->setPalette(palette);
    auto* grid = new OfficialTable(table, m_node.columns, 1);
    std::vector<int> covered(m_node.columns.size(), 0); // rows that a merged cell above still covers
    int number = 0;
    for (const GridNode::Row& row : m_node.rows) {
        m_labels = labelsOf(row);
        m_wide.clear();
        std::vector<Placed> ofRow;
        size_t column = 0;
        for (const GridNode::Cell& cell : row.cells) {
            while (column < covered.size() && covered[column] > 0) {
                ++column;
            }
            QWidget* widget = makeCell(cell, table);
            m_page.setCondition(widget, row.when);
            ofRow.push_back({widget, number, int(column), cell.rows, cell.span});
            for (int at = 0; at < cell.span && column < covered.size(); ++at) {
                covered[column++] = cell.rows;
            }
        }
        if (!ofRow.empty()) {
            addThresholds(row, ofRow.back().widget);
        }
        m_placed.insert(m_placed.end(), ofRow.begin(), ofRow.end());
        addWide(row, number, ofRow, table);
        for (int& rows : covered) {
            rows = std::max(0, rows - 1);
        }
        ++number;
    }
    place(*grid);
    return table;
}

/// Rows in the order of the print, each with the row that is edited under it.
void GridBuilder::place(OfficialTable& grid) const
{
    std::vector<int> rowAt; // of the table, by row of the print
    int next = 0;
    for (int number = 0; number < int(m_node.rows.size()); ++number) {
        rowAt.push_back(next);
        const bool hasExtra = std::any_of(m_placed.begin(), m_placed.end(), [&](const Placed& one) {
            return one.row == number && one.isExtra;
        });
        next += hasExtra ? 2 : 1;
    }
    rowAt.push_back(next);
    for (const Placed& one : m_placed) {
        const size_t end = std::min(size_t(one.row + one.rows), rowAt.size() - 1);
        const int first = rowAt[size_t(one.row)] + (one.isExtra ? 1 : 0);
        // a cell of one row does not reach into the row that is edited under it
        const int rows = one.isExtra || one.rows == 1 ? 1 : rowAt[end] - first;
        grid.addCell(one.widget, first, one.column, rows, one.span);
    }
    for (size_t number = 0; number < m_node.rows.size(); ++number) {
        grid.setRowHeight(rowAt[number], Space::Four + Space::Half);
    }
}

QWidget* GridBuilder::makeFrame(bool isLabel, QWidget* parent) const
{
    auto* frame = new QWidget(parent);
    frame->setAutoFillBackground(true);
    QPalette palette = frame->palette();
    palette.setColor(QPalette::Window, isLabel ? Theme::current().label : Theme::current().paper);
    frame->setPalette(palette);
    auto* column = new QVBoxLayout(frame);
    const int side = isLabel ? Space::Half : Space::One; // printed words have little room
    column->setContentsMargins(side, Space::Half, side, Space::Half);
    column->setSpacing(Space::Half);
    return frame;
}

QWidget* GridBuilder::makeCell(const GridNode::Cell& cell, QWidget* parent)
{
    QWidget* frame = makeFrame(cell.isLabel, parent);
    auto* column = static_cast<QVBoxLayout*>(frame->layout());
    bool grows = false;
    for (const CellNode& content : cell.content) {
        if (QWidget* widget = addContent(content, cell, frame)) {
            column->addWidget(widget);
            // words are centred as the form draws them; editors that grow begin at the top
            grows =
                grows || !(std::holds_alternative<ParagraphNode>(content) || qobject_cast<QLabel*>(widget));
        }
    }
    if (!grows) {
        column->insertStretch(0, 1);
    }
    column->addStretch(1);
    return frame;
}

QWidget* GridBuilder::addContent(const CellNode& content, const GridNode::Cell& cell, QWidget* frame)
{
    if (const auto* paragraph = std::get_if<ParagraphNode>(&content)) {
        const QString style = !paragraph->style.isEmpty() ? paragraph->style
                              : !cell.style.isEmpty()     ? cell.style
                              : cell.align == u"right"    ? QStringLiteral("cell-dense-right")
                              : cell.isLabel              ? QStringLiteral("label")
                                                          : QString();
        QWidget* widget = m_page.makeInline(paragraph->content, frame, style);
        m_page.setCondition(widget, paragraph->when);
        if (auto* line = qobject_cast<LineFieldEditor*>(widget)) {
            const Field& field = line->field();
            const QString unit =
                field.kind == FieldKind::Percent ? QStringLiteral("%") : QStringLiteral("万元");
            line->setUnitVisible(!m_labels.contains(unit)); // printed beside it already
            if (field.computed.as == Computed::As::Sum) {
                m_totals << field.key;
            }
        }
        return widget;
    }
    if (const auto* text = std::get_if<NarrativeNode>(&content)) {
        const Field* field = m_page.fieldAskedHere(text->key);
        if (!field) {
            return nullptr;
        }
        const bool isAsked = field->required != Required::No || field->hasRequiredWhen || field->limit > 0;
        QWidget* editor = isAsked ? m_page.makeEditor(*field, frame) : m_page.makeFolded(*field, frame);
        if (auto* asked = qobject_cast<NarrativeEditor*>(editor); asked && m_labels.contains(field->label)) {
            asked->setTitleVisible(false);
        }
        m_page.setCondition(editor, text->when);
        return editor;
    }
    const auto& rows = std::get<RowsNode>(content);
    const Field* field = m_page.fieldAskedHere(rows.key);
    const bool isWide = field && field->columns.size() > kCellColumns;
    if (isWide) {
        m_wide.push_back(field);
    }
    QWidget* widget = field && !isWide ? m_page.makeEditor(*field, frame) : m_page.makeItems(rows, frame);
    if (widget) {
        m_page.setCondition(widget, rows.when);
    }
    const auto lists = std::count_if(cell.content.begin(), cell.content.end(), [](const CellNode& one) {
        return std::holds_alternative<RowsNode>(one);
    });
    if (field && !isWide && lists > 1) { // which list is which
        QLabel* title = m_page.makeFaint(field->label, frame);
        m_page.setCondition(title, rows.when);
        frame->layout()->addWidget(title);
    }
    return widget;
}

/// The lists of a row, over the columns whose cells end with it.
void GridBuilder::addWide(const GridNode::Row& row, int number, const std::vector<Placed>& ofRow,
                          QWidget* table)
{
    if (m_wide.empty()) {
        return;
    }
    QWidget* frame = makeFrame(false, table);
    for (const Field* field : m_wide) {
        frame->layout()->addWidget(m_page.makeEditor(*field, frame));
    }
    m_page.setCondition(frame, row.when);
    int column = -1;
    int span = 0;
    for (const Placed& cell : ofRow) {
        if (cell.rows == 1 && (column < 0 || column + span == cell.column)) {
            column = column < 0 ? cell.column : column;
            span += cell.span;
        }
    }
    m_placed.push_back({frame, number, std::max(column, 0), 1, std::max(span, 1), true});
}

/// What is reached and what is missing, in the last cell: there the form prints what it asks for.
void GridBuilder::addThresholds(const GridNode::Row& row, QWidget* lastCell)
{
    auto* column = static_cast<QVBoxLayout*>(lastCell->layout());
    const QStringList keys = numbersOf(row);
    for (const QString& key : keys) {
        if (!m_page.hasThreshold(key)) {
            continue;
        }
        auto* note = new ThresholdNote(m_page.session(), *m_page.form().field(key), lastCell);
        column->insertWidget(column->count() - 1, note); // before the stretch
        if (!m_thresholds.contains(key)) {
            m_thresholds << key;
        }
    }
}

} // namespace shenbao

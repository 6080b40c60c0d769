// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/GridPaste.h"

#include "core/proposal/ValueJson.h"
#include "core/text/Quantity.h"
#include "ui/form/LineFieldEditor.h"
#include "ui/form/OfficialTable.h"
#include "ui/tables/Clipboard.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QRegularExpression>

namespace shenbao {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shenbao::GridPaste)
};

using Fields = std::vector<std::vector<const Field*>>; ///< rows of answers

/// The answer of a cell that has just one.
const LineFieldEditor* editorIn(const QWidget* cell)
{
    const auto editors = cell ? cell->findChildren<LineFieldEditor*>() : QList<LineFieldEditor*>();
    return editors.size() == 1 ? editors.front() : nullptr;
}

/// The answers from `start` to the right and downwards, row by row; rows without an answer below `start` are passed over.
Fields fieldsFrom(const LineFieldEditor& start)
{
    Fields fields{{&start.field()}};
    const QWidget* cell = &start;
    const OfficialTable* grid = nullptr;
    while (cell && !grid) {
        const QWidget* parent = cell->parentWidget();
        grid = parent ? dynamic_cast<const OfficialTable*>(parent->layout()) : nullptr;
        cell = grid ? cell : parent;
    }
    if (!grid) {
        return fields;
    }
    const OfficialTable::Place first = grid->placeOf(cell);
    fields.clear();
    for (int row = first.row; first.row >= 0 && row < grid->rowCount(); ++row) {
        if (!editorIn(grid->cellAt({row, first.column}))) {
            continue;
        }
        std::vector<const Field*> ofRow;
        for (int column = first.column; column < grid->columnCount(); ++column) {
            if (const LineFieldEditor* editor = editorIn(grid->cellAt({row, column}))) {
                ofRow.push_back(&editor->field());
            }
        }
        fields.push_back(std::move(ofRow));
    }
    return fields;
}

Value valueOf(const Field& field, const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return {};
    }
    if (trimmed == u"/" && field.notApplicableAllowed) {
        return Value(NotApplicable());
    }
    auto value = valueFromText(field.kind, field.unit, trimmed);
    return value ? std::move(*value) : Value(trimmed);
}

/// Names of rows and years above them, copied with the numbers, are no answers.
void dropHeaders(CellTable& table, const Fields& fields)
{
    static const QRegularExpression kYear(QStringLiteral("^(19|20)\\d\\d(年|年度|年末)?$"));
    const auto isBlank = [](const QString& cell) { return cell.trimmed().isEmpty(); };
    if (!isNumberKind(fields.front().front()->kind)) {
        return;
    }
    const auto isName = [](const QStringList& row) {
        const QString first = row.value(0).trimmed();
        return first.isEmpty() || (first != u"/" && !parseQuantity(first));
    };
    const bool hasNames = std::all_of(table.begin(), table.end(), isName) &&
                          std::any_of(table.begin(), table.end(), [&](const QStringList& row) {
                              return row.size() > 1 && !isBlank(row.front());
                          });
    if (hasNames) {
        for (QStringList& row : table) {
            row = row.mid(1);
        }
    }
    const QStringList& first = table.front();
    const bool hasYears = table.size() > 1 && !std::all_of(first.begin(), first.end(), isBlank) &&
                          std::all_of(first.begin(), first.end(), [&](const QString& cell) {
                              return isBlank(cell) || kYear.match(cell.trimmed()).hasMatch();
                          });
    if (hasYears) {
        table.erase(table.begin());
    }
}

/// A rate that was copied as it is shown goes on being computed.
bool isComputedAnyway(const Proposal& proposal, const Field& field, const Value& value)
{
    const Value computed = proposal.computed(field.key);
    return value.number() && computed.number() && value.number()->rounded(2) == computed.number()->rounded(2);
}

} // namespace

QString pasteIntoGrid(ProjectSession& session, const LineFieldEditor& start, const QMimeData& mime)
{
    auto table = parseTable(mime);
    if (!table) {
        return table.error().message;
    }
    const Fields fields = fieldsFrom(start);
    dropHeaders(*table, fields);
    std::vector<ProposalEdit> edits;
    int lost = 0;
    Proposal after = session.proposal();
    for (size_t row = 0; row < table->size(); ++row) {
        const QStringList& cells = (*table)[row];
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const bool hasPlace = row < fields.size() && size_t(column) < fields[row].size();
            const QString& text = cells[column];
            if (!hasPlace) {
                lost += text.trimmed().isEmpty() ? 0 : 1;
                continue;
            }
            const Field& field = *fields[row][size_t(column)];
            const Value value = valueOf(field, text);
            if (field.isFigure || field.fixed || isComputedAnyway(after, field, value)) {
                continue;
            }
            edits.emplace_back(SetValue{field.key, value});
            (void)after.apply(edits.back());
        }
    }
    session.sealStep();
    if (!edits.empty()) {
        session.edit(edits, Words::tr("Paste"));
    }
    return lost > 0 ? Words::tr("Pasted, but %n cell(s) had no place in this table and were left out.",
                                nullptr, lost)
                    : QString();
}

} // namespace shenbao

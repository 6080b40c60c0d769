// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RowsTable.h"

#include "core/proposal/Totals.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"
#include "ui/tables/CellText.h"
#include "ui/tables/Clipboard.h"
#include "ui/tables/PasteFit.h"
#include "ui/tables/RowsDelegate.h"
#include "ui/tables/RowsEdits.h"
#include "ui/tables/RowsModel.h"
#include "ui/tables/RowsView.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>

#include <numeric>
#include <set>

namespace shenbao {

RowsTable::RowsTable(ProjectSession& session, const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RowsModel(session, key, this))
    , m_view(new RowsView(*m_model, this))
{
    auto* delegate = new RowsDelegate(m_model->field(), m_view);
    m_view->setItemDelegate(delegate);
    connect(delegate, &RowsDelegate::left, m_view, [this](RowsDelegate::Way way) { m_view->go(way); });
    setFocusProxy(m_view);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Half);
    layout->addWidget(m_view);
    makeCommands();
    makeBar();
    m_cellNote = new QLabel(this);
    m_cellNote->setTextFormat(Qt::PlainText);
    m_cellNote->setWordWrap(true);
    m_cellNote->hide();
    layout->addWidget(m_cellNote);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RowsTable::updateCommands);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RowsTable::updateCommands);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RowsTable::updateCommands);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RowsTable::updateCommands);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsTable::updateCellNote);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RowsTable::updateCellNote);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RowsTable::keepSelected, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RowsTable::keepSelected, Qt::QueuedConnection);
    connect(&session, &ProjectSession::changed, this, [this](const QStringList& keys) {
        if (std::exchange(m_hasTold, false)) {
            Q_EMIT message({});
        }
        if (keys.contains(m_model->field().key) || keys.contains(m_model->field().noneKey)) {
            updateTotal();
        }
    });
    updateCommands();
    updateTotal();
}

QString RowsTable::key() const
{
    return m_model->field().key;
}

void RowsTable::showCell(int row, int column)
{
    const int last = m_model->columnCount() - 1;
    const QModelIndex index = m_model->index(std::clamp(row, 0, std::max(m_model->rowCount() - 1, 0)),
                                             column < 0 ? m_model->firstColumn() : std::min(column, last));
    m_view->endEditing();
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->setFocus(Qt::OtherFocusReason);
}

void RowsTable::setMaximumVisibleRows(int rows)
{
    m_view->setMaximumVisibleRows(rows);
}

QAction* RowsTable::command(const QString& text, const QString& iconName, const QList<QKeySequence>& keys,
                            void (RowsTable::*act)(), bool changes)
{
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName));
    }
    action->setShortcuts(keys);
    // the view matches the keys itself: the window may use some of them for something else
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    if (!keys.isEmpty()) {
        action->setToolTip(
            QString(text + QStringLiteral(" (") + keys.first().toString(QKeySequence::NativeText) + u')'));
    }
    action->setEnabled(!changes || !m_model->isReadOnly());
    connect(action, &QAction::triggered, this, [this, act] {
        m_view->endEditing();
        (this->*act)();
    });
    return action;
}

void RowsTable::makeCommands()
{
    const auto key = [](int combination) { return QKeySequence(QKeyCombination::fromCombined(combination)); };
    const int controlShift = int(Qt::CTRL) | int(Qt::SHIFT);
    m_add = command(tr("Add row"), QStringLiteral("add"), {}, &RowsTable::addRow);
    m_above = command(tr("Insert row above"), QString(),
                      {key(controlShift | Qt::Key_Plus), key(controlShift | Qt::Key_Equal)},
                      &RowsTable::insertAbove);
    m_below = command(tr("Insert row below"), QString(), {}, &RowsTable::insertBelow);
    // no key: Ctrl+- makes the window's letters smaller
    m_remove = command(tr("Delete rows"), QStringLiteral("remove"), {}, &RowsTable::removeRows);
    m_up = command(tr("Move up"), QStringLiteral("up"), {key(int(Qt::ALT) | Qt::Key_Up)}, &RowsTable::moveUp);
    m_down = command(tr("Move down"), QStringLiteral("down"), {key(int(Qt::ALT) | Qt::Key_Down)},
                     &RowsTable::moveDown);
    m_cut = command(tr("Cut"), QString(), QKeySequence::keyBindings(QKeySequence::Cut), &RowsTable::cut);
    m_copy = command(tr("Copy"), QString(), QKeySequence::keyBindings(QKeySequence::Copy), &RowsTable::copy,
                     false);
    m_paste = command(tr("Paste"), QString(), QKeySequence::keyBindings(QKeySequence::Paste),
                      &RowsTable::pasteClipboard);
    m_fill = command(tr("Fill down"), QString(), {key(int(Qt::CTRL) | Qt::Key_D)}, &RowsTable::fillDown);
    m_clear = command(tr("Clear cells"), QString(), {key(Qt::Key_Delete)}, &RowsTable::clearCells);
    QList<QAction*> commands{m_cut, m_copy,  m_paste, m_clear,  nullptr, m_fill, nullptr,
                             m_add, m_above, m_below, m_remove, nullptr, m_up,   m_down};
    const std::vector<Column>& columns = m_model->field().columns;
    if (std::any_of(columns.begin(), columns.end(), [](const Column& one) { return one.productLeft >= 0; })) {
        m_compute = command(tr("Compute again"), QString(), {}, &RowsTable::computeAgain);
        commands.insert(6, m_compute);
    }
    m_view->setCommands(commands);
}

void RowsTable::makeBar()
{
    auto* bar = new QWidget(this);
    m_bar = new FlowLayout(bar, Space::One, 0); // a narrow cell of a form has the total on a line of its own
    if (!m_model->isReadOnly()) {
        auto* buttons = new QWidget(bar);
        auto* row = new QHBoxLayout(buttons);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        for (QAction* action : {m_add, m_remove, m_up, m_down}) {
            auto* button = new QToolButton(buttons);
            button->setDefaultAction(action);
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
            button->setProperty("compact", true);
            button->setAccessibleName(action->text());
            row->addWidget(button);
        }
        m_bar->addWidget(buttons);
    }
    if (m_model->field().sumColumn >= 0) {
        m_total = new QLabel(bar);
        m_total->setTextFormat(Qt::PlainText);
        m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QFont font = m_total->font();
        font.setBold(true);
        m_total->setFont(font);
        m_bar->addWidget(m_total);
    }
    layout()->addWidget(bar);
}

void RowsTable::addToBar(QWidget* widget)
{
    m_bar->addWidget(widget);
}

void RowsTable::addBelow(QWidget* widget)
{
    layout()->addWidget(widget);
}

void RowsTable::updateCommands()
{
    const bool writes = !m_model->isReadOnly();
    const std::vector<int> rows = selectedRows();
    const bool some = !rows.empty();
    m_remove->setEnabled(writes && some);
    m_up->setEnabled(writes && some && rows.front() > 0);
    m_down->setEnabled(writes && some && rows.back() + 1 < int(m_model->rows().size()));
    for (QAction* action : {m_cut, m_clear, m_fill}) {
        action->setEnabled(writes && some);
    }
    m_copy->setEnabled(some);
    if (m_compute) {
        const QModelIndexList cells = m_view->selectionModel()->selectedIndexes();
        m_compute->setEnabled(
            writes && std::any_of(cells.begin(), cells.end(),
                                  [this](const QModelIndex& cell) { return m_model->isTypedOver(cell); }));
    }
}

/// Says below the table what the colour of a cell means while the cursor is in it.
void RowsTable::updateCellNote()
{
    const QModelIndex current = m_view->currentIndex();
    const QString note = current.data(Qt::AccessibleDescriptionRole).toString();
    if (note == m_cellNote->text()) {
        return;
    }
    QPalette palette = m_cellNote->palette();
    palette.setColor(QPalette::WindowText,
                     current.data(Qt::BackgroundRole).value<QColor>() == Theme::current().warningSoft
                         ? Theme::current().warning
                         : Theme::current().error);
    m_cellNote->setPalette(palette);
    m_cellNote->setText(note);
    m_cellNote->setVisible(!note.isEmpty());
}

void RowsTable::tell(const QString& text)
{
    m_hasTold = true;
    Q_EMIT message(text);
}

/// Rows that come and go may part the frame of the cursor from the colour of the selection.
void RowsTable::keepSelected()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && !m_view->selectionModel()->isSelected(current)) {
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
    }
    updateCellNote();
}

void RowsTable::updateTotal()
{
    if (!m_total) {
        return;
    }
    const Field& field = m_model->field();
    const auto total = m_session.proposal().number(field.key);
    const QString shown =
        total ? shownAmount(field.columns[size_t(field.sumColumn)], *total) : QStringLiteral("—");
    const int unread = unreadRows(m_session.proposal(), field);
    m_total->setText(unread > 0 ? tr("Total: %1 (%n row(s) not counted)", nullptr, unread).arg(shown)
                                : tr("Total: %1").arg(shown));
    QPalette palette = m_total->palette();
    palette.setColor(QPalette::WindowText,
                     unread > 0 ? Theme::current().error : this->palette().color(QPalette::WindowText));
    m_total->setPalette(palette);
    m_total->setAccessibleName(m_total->text());
    m_total->updateGeometry();
}

std::vector<int> RowsTable::selectedRows() const
{
    std::set<int> rows;
    const QItemSelection selection = m_view->selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= std::min(range.bottom(), int(m_model->rows().size()) - 1); ++row) {
            rows.insert(row);
        }
    }
    return {rows.begin(), rows.end()};
}

QItemSelectionRange RowsTable::selectedArea() const
{
    const std::vector<int> rows = selectedRows();
    if (rows.empty()) {
        return {};
    }
    int left = m_model->columnCount();
    int right = 0;
    const QItemSelection selection = m_view->selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        left = std::min(left, range.left());
        right = std::max(right, range.right());
    }
    return {m_model->index(rows.front(), left), m_model->index(rows.back(), right)};
}

QString RowsTable::undoText(const QString& text) const
{
    return tr("%1: %2").arg(m_model->field().label, text);
}

void RowsTable::addRow()
{
    insertAt(int(m_model->rows().size()), 1);
}

void RowsTable::insertAbove()
{
    const std::vector<int> rows = selectedRows();
    insertAt(rows.empty() ? int(m_model->rows().size()) : rows.front(), std::max(int(rows.size()), 1));
}

void RowsTable::insertBelow()
{
    const std::vector<int> rows = selectedRows();
    insertAt(rows.empty() ? int(m_model->rows().size()) : rows.back() + 1, std::max(int(rows.size()), 1));
}

void RowsTable::insertAt(int row, int count)
{
    Rows rows = m_model->rows();
    rows.insert(rows.begin() + row, size_t(count), blankRow(m_model->field()));
    if (m_model->replaceRows(std::move(rows), undoText(tr("Insert rows")))) {
        showCell(row, -1);
    }
}

void RowsTable::removeRows()
{
    const std::vector<int> gone = selectedRows();
    if (gone.empty()) {
        return;
    }
    const int column = std::max(m_view->currentIndex().column(), 0);
    Rows rows = m_model->rows();
    for (auto row = gone.rbegin(); row != gone.rend(); ++row) {
        rows.erase(rows.begin() + *row);
    }
    if (m_model->replaceRows(std::move(rows), undoText(tr("Delete rows")))) {
        showCell(gone.front(), column);
    }
}

void RowsTable::moveRows(int step)
{
    const QItemSelectionRange area = selectedArea();
    const int size = int(m_model->rows().size());
    if (!area.isValid() || area.top() + step < 0 || area.bottom() + step >= size) {
        return;
    }
    const QModelIndex current = m_view->currentIndex();
    Rows rows = m_model->rows();
    moveBlock(rows, area.top(), area.bottom(), step);
    if (!m_model->replaceRows(std::move(rows), undoText(tr("Move rows")))) {
        return;
    }
    QItemSelectionModel& selection = *m_view->selectionModel();
    selection.setCurrentIndex(m_model->index(current.row() + step, current.column()),
                              QItemSelectionModel::NoUpdate);
    selection.select(QItemSelection(m_model->index(area.top() + step, area.left()),
                                    m_model->index(area.bottom() + step, area.right())),
                     QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(m_view->currentIndex());
}

void RowsTable::clearCells()
{
    clearSelection(tr("Clear cells"));
}

void RowsTable::clearSelection(const QString& what)
{
    Rows rows = m_model->rows();
    const QItemSelection selection = m_view->selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= std::min(range.bottom(), int(rows.size()) - 1); ++row) {
            const Row before = rows[size_t(row)];
            for (int column = range.left(); column <= range.right(); ++column) {
                Value& cell = rows[size_t(row)][size_t(column)];
                cell = cell.isBlank() ? cell : Value();
            }
            rows[size_t(row)] = following(m_model->field(), before, std::move(rows[size_t(row)]));
        }
    }
    m_model->replaceRows(std::move(rows), undoText(what));
}

void RowsTable::copy()
{
    const QItemSelectionRange area = selectedArea();
    if (!area.isValid()) {
        return;
    }
    CellTable table;
    for (int row = area.top(); row <= area.bottom(); ++row) {
        QStringList cells;
        for (int column = area.left(); column <= area.right(); ++column) {
            if (m_view->isColumnHidden(column)) {
                continue;
            }
            const QModelIndex index = m_model->index(row, column);
            const bool chosen = m_view->selectionModel()->isSelected(index);
            cells << (chosen ? index.data(Qt::EditRole).toString() : QString());
        }
        table.push_back(cells);
    }
    auto* mime = new QMimeData;
    mime->setText(printTsv(table));
    mime->setHtml(printHtml(table));
    QGuiApplication::clipboard()->setMimeData(mime);
}

void RowsTable::cut()
{
    copy();
    clearSelection(tr("Cut"));
}

void RowsTable::pasteClipboard()
{
    if (const QMimeData* mime = QGuiApplication::clipboard()->mimeData()) {
        paste(*mime);
    }
}

void RowsTable::paste(const QMimeData& mime)
{
    if (m_model->isReadOnly()) {
        return;
    }
    const auto table = parseTable(mime);
    if (!table) {
        tell(table.error().message);
        return;
    }
    const QModelIndex current = m_view->currentIndex();
    const QItemSelectionRange area = selectedArea();
    const bool isOne = table->size() == 1 && table->front().size() == 1;
    if (isOne && area.isValid() && area.width() * area.height() > 1) { // one cell goes into all
        std::vector<int> columns(size_t(area.width()));
        std::iota(columns.begin(), columns.end(), area.left());
        const CellTable same(size_t(area.height()), QStringList(area.width(), table->front().front()));
        m_model->replaceRows(
            withPasted(m_model->field(), m_model->rows(), area.top(), columns, same, m_model->planTime()),
            undoText(tr("Paste")));
        return;
    }
    const int top = current.isValid() ? current.row() : int(m_model->rows().size());
    const int left = current.isValid() ? current.column() : 0;
    pasteBlock(*table, area.isValid() ? std::min(top, area.top()) : top,
               area.isValid() ? std::min(left, area.left()) : left);
}

void RowsTable::pasteBlock(const CellTable& table, int top, int left)
{
    const Field& field = m_model->field();
    std::vector<int> shown;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_view->isColumnHidden(column)) {
            shown.push_back(column);
        }
    }
    const PasteFit fit = fitPaste(field, table, left, shown);
    if (!m_model->replaceRows(
            withPasted(field, m_model->rows(), top, fit.columns, fit.rows, m_model->planTime()),
            undoText(tr("Paste")))) {
        return;
    }
    qsizetype width = 0;
    for (const QStringList& row : fit.rows) {
        width = std::max(width, row.size());
    }
    const size_t used = std::min(fit.columns.size(), size_t(width));
    const int lastRow = std::min(top + int(fit.rows.size()), int(m_model->rows().size())) - 1;
    if (used > 0 && lastRow >= top && (used > 1 || lastRow > top)) {
        const auto [first, last] =
            std::minmax_element(fit.columns.begin(), fit.columns.begin() + qsizetype(used));
        m_view->setCurrentIndex(m_model->index(top, *first));
        m_view->selectionModel()->select(
            QItemSelection(m_model->index(top, *first), m_model->index(lastRow, *last)),
            QItemSelectionModel::ClearAndSelect);
    }
    QStringList told;
    if (fit.hadHeader) {
        told << tr("The header line was not pasted; columns were put under their names.");
    }
    if (fit.hadNumbers) {
        told << tr("The row numbers were not pasted.");
    }
    if (fit.hadTotal) {
        told << tr("The line with the total was not pasted.");
    }
    if (!fit.unknown.isEmpty()) {
        told << tr("These columns are not in this table and were left out: %1.").arg(fit.unknown.join(u'、'));
    }
    if (fit.lost > 0) {
        told << tr("%n column(s) at the right had no place in the table and were left out.", nullptr,
                   fit.lost);
    }
    if (!told.isEmpty()) {
        QString all = tr("Pasted.");
        for (const QString& sentence : std::as_const(told)) {
            all = tr("%1 %2", "two sentences").arg(all, sentence);
        }
        tell(all);
    }
}

/// Takes typed amounts back to what their rows compute.
void RowsTable::computeAgain()
{
    Rows rows = m_model->rows();
    const QModelIndexList cells = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex& cell : cells) {
        if (m_model->isTypedOver(cell)) {
            rows[size_t(cell.row())][size_t(cell.column())] = Value();
        }
    }
    m_model->replaceRows(std::move(rows), undoText(tr("Compute again")));
}

void RowsTable::fillDown()
{
    const QItemSelectionRange area = selectedArea();
    if (!area.isValid()) {
        return;
    }
    const bool single = area.height() == 1; // then from the row above
    const int from = single ? area.top() - 1 : area.top();
    if (from < 0) {
        return;
    }
    Rows rows = m_model->rows();
    const Rows before = rows;
    copyDown(m_model->field(), rows, from, area.bottom(), area.left(), area.right());
    for (size_t row = 0; row < rows.size(); ++row) {
        rows[row] = following(m_model->field(), before[row], std::move(rows[row]));
    }
    m_model->replaceRows(std::move(rows), undoText(tr("Fill down")));
}

} // namespace shenbao

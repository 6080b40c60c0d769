// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/RowsView.h"

#include "ui/common/Theme.h"
#include "ui/tables/CellText.h"
#include "ui/tables/RowsModel.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace shenbao {
namespace {

constexpr size_t kManyColumns = 8; // with smaller letters, so that fewer are out of sight
constexpr int kRowsAtOnce = 60;    // measured between two events

/// The least width in Chinese characters.
double leastCharacters(const Column& column)
{
    if (column.isNumber) {
        return 2.5;
    }
    switch (column.kind) {
    case FieldKind::Tick:
        return 2.5;
    case FieldKind::Integer:
        return 3;
    case FieldKind::Percent:
    case FieldKind::Number:
        return 3.5;
    case FieldKind::Money:
    case FieldKind::Month:
        return 5;
    case FieldKind::Time:
        return 6;
    case FieldKind::CreditCode:
    case FieldKind::Period:
        return 9;
    default:
        return column.required ? 6 : column.width > 0 || headerOf(column).size() > 2 ? 4 : 3;
    }
}

double weightOf(const Column& column)
{
    if (column.width > 0) {
        return column.width;
    }
    if (!isTextKind(column.kind) || !column.options.isEmpty()) {
        return leastCharacters(column) * 4;
    }
    return column.required || headerOf(column).size() > 2 ? 40
                                                          : 14; // a short word is asked for by a short name
}

/// Widths in proportion to the weights, none below its least; they fill the space when that is enough.
std::vector<int> shared(int space, const std::vector<double>& weights, const std::vector<int>& least)
{
    std::vector<int> widths(weights.size(), -1);
    bool again = true;
    double weight = 0;
    while (again) {
        again = false;
        weight = 0;
        int left = space;
        for (size_t at = 0; at < widths.size(); ++at) {
            weight += widths[at] < 0 ? weights[at] : 0;
            left -= std::max(widths[at], 0);
        }
        for (size_t at = 0; at < widths.size(); ++at) {
            if (widths[at] < 0 && left * weights[at] / weight < least[at]) {
                widths[at] = least[at];
                again = true;
            }
        }
    }
    int left = space;
    for (const int width : widths) {
        left -= std::max(width, 0);
    }
    for (size_t at = 0; at < widths.size(); ++at) {
        if (widths[at] < 0) {
            widths[at] = int(left * weights[at] / weight); // what is left goes to those behind
            left -= widths[at];
            weight -= weights[at];
        }
    }
    return widths;
}

/// A little too wide: narrower columns are better than a bar that scrolls by a few pixels.
std::vector<int> squeezed(std::vector<int> least, int space)
{
    constexpr double kMost = 1.2;
    int wanted = 0;
    for (const int width : least) {
        wanted += width;
    }
    if (wanted > space && wanted <= space * kMost) {
        for (int& width : least) {
            width = int(double(width) * space / wanted);
        }
    }
    return least;
}

} // namespace

RowsView::RowsView(RowsModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setAccessibleName(model.field().label);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setTabKeyNavigation(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    verticalHeader()->hide();
    if (model.field().columns.size() > kManyColumns) {
        QFont small = font();
        small.setPointSizeF(Type::Small);
        setFont(small);
        horizontalHeader()->setFont(small);
        horizontalHeader()->viewport()->setFont(small); // the one that paints
    }
    setRowHeights();
    // what can only be one thing says nothing beside it
    for (size_t at = 0; at < model.field().columns.size(); ++at) {
        const Column& column = model.field().columns[at];
        setColumnHidden(int(at), column.options.size() == 1 && !column.multiple);
    }
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(Space::Three); // the columns know their own least widths
    horizontalHeader()->setSectionsClickable(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_measureTimer.setSingleShot(true);
    m_measureTimer.setInterval(0);
    connect(&m_measureTimer, &QTimer::timeout, this, &RowsView::measureSome);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_layingOut) {
            m_userSized = true;
            measure(0, m_model.rowCount() - 1);
        }
    });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { measure(first.row(), last.row()); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        m_measureTo += m_measureTo >= first ? last - first + 1 : 0;
        measure(first, last);
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { measure(0, -1); });
    measure(0, model.rowCount() - 1);
}

void RowsView::setCommands(const QList<QAction*>& commands)
{
    m_commands = commands;
}

void RowsView::setMaximumVisibleRows(int rows)
{
    m_maximumRows = std::max(rows, 1);
    fitHeight();
}

void RowsView::endEditing()
{
    QWidget* editor = isEditing() ? indexWidget(currentIndex()) : nullptr;
    if (editor) {
        QGuiApplication::inputMethod()->commit();
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

bool RowsView::isSkipped(int column) const
{
    return m_model.field().columns[size_t(column)].isNumber || isColumnHidden(column);
}

int RowsView::rowHeight() const
{
    return std::max(fontMetrics().height() + Space::One + Space::Half,
                    qRound((Space::Four + Space::Half) * font().pointSizeF() / Type::Normal));
}

void RowsView::setRowHeights()
{
    verticalHeader()->setMinimumSectionSize(rowHeight());
    verticalHeader()->setDefaultSectionSize(rowHeight());
}

bool RowsView::go(RowsDelegate::Way way)
{
    const QModelIndex from = currentIndex();
    if (!from.isValid()) {
        return false;
    }
    int row = from.row();
    int column = from.column();
    if (way == RowsDelegate::Way::Down || way == RowsDelegate::Way::Up) {
        row += way == RowsDelegate::Way::Down ? 1 : -1;
        column = m_runColumn >= 0 ? m_runColumn : column;
        m_runColumn = -1;
        row = std::clamp(row, 0, m_model.rowCount() - 1);
    } else {
        const int step = way == RowsDelegate::Way::Next ? 1 : -1;
        m_runColumn = m_runColumn < 0 ? column : m_runColumn;
        do {
            column += step;
            if (column < 0 || column >= m_model.columnCount()) {
                row += step;
                column = step > 0 ? 0 : m_model.columnCount() - 1;
            }
            if (row < 0 || row >= m_model.rowCount()) {
                return false;
            }
        } while (isSkipped(column) && m_model.columnCount() > 1);
    }
    setCurrentIndex(m_model.index(row, column));
    return true;
}

QAction* RowsView::commandOf(const QKeyEvent& event) const
{
    const QKeySequence pressed(
        QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
    for (QAction* command : m_commands) {
        if (command && command->isEnabled() && command->shortcuts().contains(pressed)) {
            return command;
        }
    }
    return nullptr;
}

bool RowsView::event(QEvent* event)
{
    // a shortcut of the table comes before the same one of the window
    if (event->type() == QEvent::ShortcutOverride && !isEditing() &&
        commandOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void RowsView::keyPressEvent(QKeyEvent* event)
{
    if (isEditing()) {
        event->ignore(); // left over by the editor
        return;
    }
    if (QAction* command = commandOf(*event)) {
        command->trigger();
        return;
    }
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain) {
            go(shift ? RowsDelegate::Way::Up : RowsDelegate::Way::Down);
            return;
        }
        break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const bool back = shift || event->key() == Qt::Key_Backtab;
        // from the blank line Tab leads out of the table
        const bool leaves = !plain || (!back && m_model.isBlankLine(currentIndex().row()));
        event->setAccepted(!leaves && go(back ? RowsDelegate::Way::Previous : RowsDelegate::Way::Next));
        if (!event->isAccepted() && !plain) {
            event->setAccepted(QAbstractScrollArea::focusNextPrevChild(!back));
        }
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        m_runColumn = -1;
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void RowsView::mousePressEvent(QMouseEvent* event)
{
    m_runColumn = -1;
    QTableView::mousePressEvent(event);
}

/// “New row” looks like a button and the arrow of a choice like one, so one click is enough for them.
void RowsView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || isEditing() ||
        index != currentIndex() || selectionModel()->selectedIndexes().size() != 1 ||
        !index.flags().testFlag(Qt::ItemIsEditable)) {
        return;
    }
    const bool isNewRow = m_model.isBlankLine(index.row()) && index.column() == m_model.firstColumn();
    const bool isChoice = !m_model.field().columns[size_t(index.column())].options.isEmpty();
    const bool onArrow =
        isChoice && event->position().toPoint().x() > visualRect(index).right() - Space::Three;
    if (isNewRow || onArrow) {
        edit(index, onArrow ? QAbstractItemView::DoubleClicked : QAbstractItemView::AllEditTriggers, nullptr);
    }
}

void RowsView::contextMenuEvent(QContextMenuEvent* event)
{
    endEditing();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* command : std::as_const(m_commands)) {
        if (command) {
            menu->addAction(command);
        } else {
            menu->addSeparator();
        }
    }
    if (!actions().isEmpty()) { // of others
        menu->addSeparator();
        menu->addActions(actions());
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                      : event->globalPos());
}

bool RowsView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool begun = QTableView::edit(index, trigger, event);
    if (begun && trigger == QAbstractItemView::DoubleClicked) {
        if (auto* combo = qobject_cast<QComboBox*>(indexWidget(index))) {
            combo->showPopup();
        }
    }
    return begun;
}

void RowsView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        layOutColumns();
    }
}

void RowsView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_userSized = m_userSized && event->type() != QEvent::FontChange;
        setRowHeights();
        layOutColumns();
    }
}

void RowsView::layOutColumns()
{
    const std::vector<Column>& columns = m_model.field().columns;
    if (!m_userSized) {
        const int character = fontMetrics().horizontalAdvance(QChar(u'国'));
        std::vector<double> weights;
        std::vector<int> least;
        for (size_t at = 0; at < columns.size(); ++at) {
            const Column& column = columns[at];
            if (isColumnHidden(int(at))) {
                weights.push_back(0);
                least.push_back(0);
                continue;
            }
            weights.push_back(weightOf(column));
            least.push_back(int(leastCharacters(column) * character) + Space::One + Space::Half);
        }
        const std::vector<int> widths =
            shared(viewport()->width(), weights, squeezed(least, viewport()->width()));
        m_layingOut = true;
        for (size_t at = 0; at < widths.size(); ++at) {
            if (!isColumnHidden(int(at))) {
                setColumnWidth(int(at), widths[at]);
            }
        }
        m_layingOut = false;
    }
    int height = 0;
    const QFontMetrics metrics(horizontalHeader()->viewport()->font()); // of what paints
    for (size_t at = 0; at < columns.size(); ++at) {
        if (isColumnHidden(int(at))) {
            continue;
        }
        const QRect room(0, 0, std::max(columnWidth(int(at)) - 2 * Space::One - Space::Half, 1),
                         QWIDGETSIZE_MAX);
        height =
            std::max(height, metrics.boundingRect(room, Qt::TextWordWrap, headerOf(columns[at])).height());
    }
    horizontalHeader()->setFixedHeight(height + Space::Two);
    measure(0, m_model.rowCount() - 1);
}

/// Rows are measured a few at a time: a long table does not stop the window.
void RowsView::measure(int first, int last)
{
    const bool waiting = m_measureTo >= m_measureFrom;
    m_measureFrom = waiting ? std::min(m_measureFrom, first) : first;
    m_measureTo = waiting ? std::max(m_measureTo, last) : last;
    m_measureTimer.start();
}

void RowsView::measureSome()
{
    const int last = std::min(m_measureTo, m_model.rowCount() - 1);
    const int stop = std::min(last, m_measureFrom + kRowsAtOnce - 1);
    for (int row = m_measureFrom; row <= stop; ++row) {
        resizeRowToContents(row);
    }
    m_measureFrom = stop + 1;
    if (m_measureFrom <= last) {
        m_measureTimer.start();
    } else {
        m_measureFrom = 0;
        m_measureTo = -1;
    }
    fitHeight();
}

void RowsView::fitHeight()
{
    const int most = m_maximumRows * rowHeight();
    const int rows = std::min(verticalHeader()->length(), most);
    // a bar that comes and goes while rows are measured would move the columns
    setVerticalScrollBarPolicy(verticalHeader()->length() > most ? Qt::ScrollBarAsNeeded
                                                                 : Qt::ScrollBarAlwaysOff);
    const bool wide = horizontalHeader()->length() > viewport()->width();
    const int bar = wide ? horizontalScrollBar()->sizeHint().height() : 0;
    const int fixed = horizontalHeader()->minimumHeight();
    const int header = fixed > 0 ? fixed : horizontalHeader()->sizeHint().height();
    const int height = header + rows + bar + 2 * frameWidth();
    if (height != maximumHeight() || height != minimumHeight()) {
        setFixedHeight(height);
    }
}

} // namespace shenbao

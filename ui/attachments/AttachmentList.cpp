// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/AttachmentList.h"

#include "ui/attachments/AttachmentDelegate.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kDropLine = 2;
constexpr int kToolIcon = 18;

} // namespace

AttachmentList::AttachmentList(AttachmentsModel& model, bool isReadOnly, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_isReadOnly(isReadOnly)
{
    m_model.setPictureSide(int(AttachmentDelegate::pictureSide() * devicePixelRatioF()));
    makeTools();
    setModel(&m_model);
    setItemDelegate(new AttachmentDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(
        QAbstractItemView::NoEditTriggers); // F2 and the menu; a double click looks at the document
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(!isReadOnly);
    setAcceptDrops(false); // the entry takes what is dropped
    viewport()->setAcceptDrops(false);
    setDefaultDropAction(Qt::MoveAction);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT viewRequested(index.row()); });
    connect(this, &QListView::entered, this, [this](const QModelIndex& index) {
        m_under = index;
        placeTools();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_model, signal, this, &AttachmentList::fitHeight);
    }
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &AttachmentList::placeTools);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AttachmentList::fitHeight);
    fitHeight();
}

void AttachmentList::makeTools()
{
    m_tools = new QWidget(viewport());
    m_tools->setAutoFillBackground(true);
    m_tools->setBackgroundRole(QPalette::Window); // not the ground of the list
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [&](const char16_t* name, const QString& text, auto&& run, bool changes = true) {
        if (changes && m_isReadOnly) {
            return;
        }
        auto* button = new QToolButton(m_tools);
        button->setIcon(icon(QString::fromUtf16(name)));
        button->setIconSize(QSize(kToolIcon, kToolIcon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::NoFocus); // the keys do the same, and the list keeps them
        connect(button, &QToolButton::clicked, this, [this, run] {
            if (m_toolsRow.isValid()) {
                run(m_toolsRow.row());
            }
        });
        row->addWidget(button);
    };
    add(
        u"eye", tr("Look at it (Enter)"), [this](int at) { Q_EMIT viewRequested(at); }, false);
    add(u"pencil", tr("Name it (F2)"), [this](int at) { rename(at); });
    add(u"calendar", tr("Year, date and period (F4)"), [this](int at) { Q_EMIT detailsRequested(at); });
    add(u"up", tr("Move up (Alt+↑)"), [this](int at) {
        select(at, 1);
        moveBy(-1);
    });
    add(u"down", tr("Move down (Alt+↓)"), [this](int at) {
        select(at, 1);
        moveBy(1);
    });
    add(u"remove", tr("Take away (Delete)"), [this](int at) { Q_EMIT removeRequested({at}); });
    m_tools->hide();
}

std::vector<int> AttachmentList::selectedRows() const
{
    std::vector<int> rows;
    const QModelIndexList chosen = selectedIndexes();
    for (const QModelIndex& one : chosen) {
        rows.push_back(one.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void AttachmentList::select(int first, int count)
{
    if (first < 0 || count < 1 || first + count > m_model.rowCount()) {
        return;
    }
    const QItemSelection rows(m_model.index(first), m_model.index(first + count - 1));
    selectionModel()->setCurrentIndex(m_model.index(first), QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

// ---- what is wanted ----

void AttachmentList::moveBy(int by)
{
    const std::vector<int> rows = selectedRows();
    if (m_isReadOnly || rows.empty()) {
        return;
    }
    const int at = by < 0 ? rows.front() - 1 : rows.back() + 2;
    if (at >= 0 && at <= m_model.rowCount()) {
        Q_EMIT reorderRequested(rows, at);
    }
}

void AttachmentList::rename(int row)
{
    if (!m_isReadOnly) {
        setCurrentIndex(m_model.index(row));
        edit(m_model.index(row));
    }
}

void AttachmentList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    const bool withAlt = event->modifiers().testFlag(Qt::AltModifier);
    const int key = event->key();
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
    } else if (withAlt && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        moveBy(key == Qt::Key_Up ? -1 : 1);
    } else if (row < 0 || event->modifiers() & ~Qt::KeypadModifier) {
        QListView::keyPressEvent(event);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        Q_EMIT viewRequested(row);
    } else if (key == Qt::Key_F2) {
        rename(row);
    } else if (key == Qt::Key_F4 && !m_isReadOnly) {
        Q_EMIT detailsRequested(row);
    } else if (event->matches(QKeySequence::Delete) && !m_isReadOnly) {
        Q_EMIT removeRequested(selectedRows());
    } else {
        QListView::keyPressEvent(event);
    }
}

void AttachmentList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex at = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!at.isValid()) {
        return;
    }
    const int row = at.row();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const char16_t* keys, auto&& run, bool isPossible = true) {
        const QString shown = *keys ? QString(text + u'\t' + QString::fromUtf16(keys)) : text;
        menu->addAction(shown, this, run)->setEnabled(isPossible);
    };
    const bool mayChange = !m_isReadOnly;
    const std::vector<int> rows = selectedRows();
    add(tr("Look at it"), u"Enter", [this, row] { Q_EMIT viewRequested(row); });
    add(tr("Open with another program"), u"", [this, row] { Q_EMIT openRequested(row); });
    add(tr("Save a copy…"), u"", [this, row] { Q_EMIT saveRequested(row); });
    menu->addSeparator();
    add(
        tr("Name on the list"), u"F2", [this, row] { rename(row); }, mayChange);
    add(
        tr("Year, date and period…"), u"F4", [this, row] { Q_EMIT detailsRequested(row); }, mayChange);
    add(
        tr("Move up"), u"Alt+↑", [this] { moveBy(-1); }, mayChange && !rows.empty() && rows.front() > 0);
    add(
        tr("Move down"), u"Alt+↓", [this] { moveBy(1); },
        mayChange && !rows.empty() && rows.back() + 1 < m_model.rowCount());
    Q_EMIT menuAboutToShow(menu);
    menu->addSeparator();
    add(
        tr("Take away"), u"Delete", [this] { Q_EMIT removeRequested(selectedRows()); },
        mayChange && !rows.empty());
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(at).center()));
}

// ---- how it looks ----

QSize AttachmentList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        height += sizeHintForRow(row);
    }
    return {Space::Four * 8, height};
}

void AttachmentList::fitHeight()
{
    const int height = sizeHint().height();
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
    scheduleDelayedItemsLayout();
    placeTools();
}

/// Over the row under the mouse; without it over the current one while the list has the keys.
void AttachmentList::placeTools()
{
    QModelIndex at = m_under;
    if (!at.isValid() && hasFocus()) {
        at = currentIndex();
    }
    if (!at.isValid() || state() == QAbstractItemView::EditingState) {
        m_tools->hide();
        return;
    }
    m_toolsRow = at;
    QPalette ground = m_tools->palette();
    const bool isSelected = selectionModel()->isSelected(at);
    ground.setColor(QPalette::Window, isSelected ? Theme::current().accentSoft : Theme::current().label);
    m_tools->setPalette(ground);
    const QSize size = m_tools->sizeHint();
    const QRect row = visualRect(at);
    m_tools->setGeometry(row.right() - size.width() - Space::Half, row.top() + Space::Half, size.width(),
                         size.height());
    m_tools->show();
    m_tools->raise();
}

void AttachmentList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    placeTools();
}

void AttachmentList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    placeTools();
}

void AttachmentList::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    m_under = QModelIndex();
    placeTools();
}

void AttachmentList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                        event->reason() == Qt::OtherFocusReason;
    if (byKeys && !currentIndex().isValid()) {
        select(0, 1);
    }
    placeTools();
}

void AttachmentList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    const bool isForGood = event->reason() != Qt::PopupFocusReason &&
                           event->reason() != Qt::MenuBarFocusReason &&
                           event->reason() != Qt::ActiveWindowFocusReason;
    if (isForGood && !isAncestorOf(QApplication::focusWidget())) {
        clearSelection(); // one list at a time
    }
    placeTools();
}

void AttachmentList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_tools) {
        fitHeight();
    }
}

bool AttachmentList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::MouseMove && !indexAt(static_cast<QMouseEvent*>(event)->pos()).isValid()) {
        m_under = QModelIndex();
        placeTools();
    }
    return QListView::viewportEvent(event);
}

int AttachmentList::dropRowAt(QPoint place) const
{
    const QModelIndex at = indexAt(place);
    if (!at.isValid()) {
        return place.y() < 0 ? 0 : m_model.rowCount();
    }
    return at.row() + (place.y() > visualRect(at).center().y() ? 1 : 0);
}

void AttachmentList::showDropRow(int row)
{
    if (m_dropRow != row) {
        m_dropRow = row;
        viewport()->update();
    }
}

void AttachmentList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_dropRow < 0 || m_model.rowCount() == 0) {
        return;
    }
    const bool isLast = m_dropRow >= m_model.rowCount();
    const QRect row = visualRect(m_model.index(isLast ? m_model.rowCount() - 1 : m_dropRow));
    const int y = isLast ? row.bottom() - kDropLine + 1 : row.top();
    QPainter(viewport()).fillRect(QRect(row.left(), y, row.width(), kDropLine), Theme::current().accent);
}

} // namespace shenbao

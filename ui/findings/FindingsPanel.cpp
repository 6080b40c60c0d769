// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/FindingsPanel.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Theme.h"
#include "ui/findings/AcknowledgeDialog.h"
#include "ui/session/ProjectSession.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace shenbao {

FindingsPanel::FindingsPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new FindingsModel(session, this))
    , m_view(new QListView(this))
    , m_segments{{{FindingsModel::Filter::Errors, nullptr},
                  {FindingsModel::Filter::Warnings, nullptr},
                  {FindingsModel::Filter::Hints, nullptr},
                  {FindingsModel::Filter::Acknowledged, nullptr}}}
{
    m_model->setActive(false); // until it is shown
    QWidget* segments = makeSegments();
    auto* delegate = new FindingDelegate(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setWordWrap(true); // the rows get their heights anew when a scroll bar makes them narrower
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setMouseTracking(true);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeEmpty());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(segments);
    layout->addWidget(m_stack, 1);

    connect(delegate, &FindingDelegate::linkClicked, this, &FindingsPanel::follow,
            Qt::QueuedConnection); // the list is still busy with the click, and the row may go
    connect(m_view, &QListView::clicked, this, &FindingsPanel::clicked);
    connect(m_view, &QListView::customContextMenuRequested, this, &FindingsPanel::showMenu);
    connect(m_model, &FindingsModel::countsChanged, this, &FindingsPanel::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &FindingsPanel::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &FindingsPanel::showState);
    showState();
}

QWidget* FindingsPanel::makeSegments()
{
    auto* bar = new QWidget(this);
    auto* row = new FlowLayout(bar, Space::Half, Space::Half); // in a narrow panel they take two lines
    row->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    for (Segment& segment : m_segments) {
        segment.button = new QToolButton(bar);
        segment.button->setCheckable(true);
        segment.button->setFocusPolicy(Qt::StrongFocus);
        QFont font = segment.button->font();
        font.setPointSizeF(Type::Small);
        segment.button->setFont(font);
        const auto filter = segment.filter;
        connect(segment.button, &QToolButton::clicked, this, [this, filter](bool isChecked) {
            setFilter(isChecked ? filter : FindingsModel::Filter::Open);
        });
        row->addWidget(segment.button);
    }
    return bar;
}

QWidget* FindingsPanel::makeEmpty()
{
    auto* page = new QWidget(this);
    m_emptyIcon = new QLabel(page);
    m_emptyTitle = new QLabel(page);
    m_emptyText = new QLabel(page);
    QFont font = m_emptyTitle->font();
    font.setPointSizeF(Type::Large);
    m_emptyTitle->setFont(font);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(Space::Three, Space::Four, Space::Three, Space::Four);
    layout->setSpacing(Space::One);
    layout->addStretch(1);
    for (QLabel* label : {m_emptyIcon, m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch(2);
    return page;
}

void FindingsPanel::setCurrentKeys(const QSet<QString>& keys)
{
    m_model->setCurrentKeys(keys);
}

void FindingsPanel::setFilter(FindingsModel::Filter filter)
{
    m_model->setFilter(filter);
    showState();
}

void FindingsPanel::showState()
{
    const FindingsModel::Counts& counts = m_model->counts();
    const std::array<QString, 4> names{
        tr("Errors %1").arg(counts.errors), tr("Warnings %1").arg(counts.warnings),
        tr("Hints %1").arg(counts.hints), tr("Acknowledged %1").arg(counts.acknowledged)};
    for (size_t at = 0; at < m_segments.size(); ++at) {
        QToolButton* button = m_segments[at].button;
        button->setText(names[at]);
        button->setAccessibleName(names[at]);
        button->setToolTip(tr("Show only these; click again to show all that is open"));
        button->setChecked(m_model->filter() == m_segments[at].filter);
    }
    m_view->setAccessibleName(tr("Findings"));
    const bool isNothingOpen = counts.errors + counts.warnings + counts.hints == 0;
    m_emptyTitle->setText(isNothingOpen && m_model->filter() != FindingsModel::Filter::Acknowledged
                              ? tr("No problems found")
                              : tr("Nothing of this kind"));
    m_emptyText->setText(isNothingOpen && counts.acknowledged > 0 &&
                                 m_model->filter() != FindingsModel::Filter::Acknowledged
                             ? tr("What you acknowledged is under “Acknowledged”.")
                             : QString());
    m_emptyText->setVisible(!m_emptyText->text().isEmpty());
    m_emptyIcon->setPixmap(
        icon(QStringLiteral("done"), Theme::current().good).pixmap(QSize(Space::Four, Space::Four)));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

/// The finding of a row as it is now: places and fixes follow the text. None when meanwhile it has gone, or the row tells
/// something else than people read when they chose it.
std::optional<Finding> FindingsPanel::present(const QModelIndex& index)
{
    const QPersistentModelIndex row(index);
    const Finding* seen = m_model->finding(index);
    const QString message = seen ? seen->message : QString();
    m_model->refresh();
    const Finding* now = m_model->finding(row);
    return now && now->message == message ? std::optional(*now) : std::nullopt;
}

/// Goes there. The list orders itself by what is shown then; the finding stays where people look.
void FindingsPanel::jump(const QModelIndex& index)
{
    const QPersistentModelIndex row(index);
    const auto found = present(index);
    if (!found) {
        return;
    }
    const int top = m_view->visualRect(row).top();
    Q_EMIT activated(*found);
    if (row.isValid()) {
        m_view->setCurrentIndex(row);
        m_view->doItemsLayout();
        QScrollBar* bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + m_view->visualRect(row).top() - top);
        m_view->scrollTo(row);
    }
}

void FindingsPanel::clicked(const QModelIndex& index)
{
    const bool isLink = FindingDelegate::linkAt(m_view->visualRect(index), m_view->font(), index,
                                                m_released) != FindingDelegate::Link::None;
    if (!isLink) {
        jump(index);
    }
}

void FindingsPanel::select(const Finding& finding)
{
    m_model->refresh();
    const auto rowOf = [&] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const Finding* one = m_model->finding(m_model->index(row));
            if (one->id == finding.id && one->key == finding.key && one->row == finding.row &&
                one->start == finding.start) {
                return row;
            }
        }
        return -1;
    };
    int row = rowOf();
    if (row < 0) {
        setFilter(FindingsModel::Filter::Open);
        row = rowOf();
    }
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_model->index(row));
    }
}

void FindingsPanel::fix(const QModelIndex& index)
{
    const auto found = present(index);
    if (found && found->fix && !found->waived && !m_session.isReadOnly()) {
        m_session.sealStep();
        m_session.edit(found->fix->edits, found->fix->label);
        m_session.sealStep();
        m_model->refresh();
    }
}

void FindingsPanel::acknowledge(const QModelIndex& index)
{
    const QPersistentModelIndex row(index);
    const auto found = present(index);
    if (!found || !row.data(FindingsModel::CanAcknowledgeRole).toBool()) {
        return;
    }
    auto* dialog = new AcknowledgeDialog(*found, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_session.waive(dialog->finding(), dialog->reason());
        m_model->refresh();
    });
    dialog->open();
}

void FindingsPanel::withdraw(const QModelIndex& index)
{
    const QPersistentModelIndex row(index);
    const auto found = present(index);
    if (found && row.data(FindingsModel::CanWithdrawRole).toBool()) {
        m_session.withdrawWaiver(*found);
        m_model->refresh();
    }
}

void FindingsPanel::follow(const QModelIndex& index, FindingDelegate::Link link)
{
    switch (link) {
    case FindingDelegate::Link::Fix:
        fix(index);
        break;
    case FindingDelegate::Link::Acknowledge:
        acknowledge(index);
        break;
    case FindingDelegate::Link::Withdraw:
        withdraw(index);
        break;
    case FindingDelegate::Link::None:
        break;
    }
}

void FindingsPanel::showMenu(const QPoint& point)
{
    const QPersistentModelIndex index = m_view->indexAt(point);
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& key, bool isEnabled,
                         auto handler) {
        QAction* action = menu->addAction(icon(name), text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // only shown: the list itself takes the key
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, handler);
    };
    add(QStringLiteral("search"), tr("Go to the place"), Qt::Key_Return, true,
        [this, index] { jump(index); });
    const QString label = index.data(FindingsModel::FixRole).toString();
    add(QStringLiteral("fix"), label.isEmpty() ? tr("Fix") : tr("Fix: %1").arg(label), Qt::Key_F,
        !label.isEmpty(), [this, index] { fix(index); });
    if (index.data(FindingsModel::IsAcknowledgedRole).toBool()) {
        add(QStringLiteral("undo"), tr("Withdraw the acknowledgement"), Qt::Key_A,
            index.data(FindingsModel::CanWithdrawRole).toBool(), [this, index] { withdraw(index); });
    } else {
        add(QStringLiteral("done"), tr("Acknowledge…"), Qt::Key_A,
            index.data(FindingsModel::CanAcknowledgeRole).toBool(), [this, index] { acknowledge(index); });
    }
    menu->addSeparator();
    add(QStringLiteral("document"), tr("Copy the message"), {}, true,
        [index] { QApplication::clipboard()->setText(index.data(FindingsModel::MessageRole).toString()); });
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

bool FindingsPanel::handleKey(int key)
{
    const QModelIndex index = m_view->currentIndex();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        jump(index);
        return true;
    case Qt::Key_F:
        fix(index);
        return true;
    case Qt::Key_A:
        if (index.data(FindingsModel::IsAcknowledgedRole).toBool()) {
            withdraw(index);
        } else {
            acknowledge(index);
        }
        return true;
    default:
        return false;
    }
}

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if (modifiers == Qt::NoModifier && handleKey(key->key())) {
            return true;
        }
    } else if (watched == m_view && event->type() == QEvent::FocusIn && !m_view->currentIndex().isValid() &&
               static_cast<QFocusEvent*>(event)->reason() != Qt::MouseFocusReason) {
        m_view->setCurrentIndex(m_model->index(0)); // a click has its own, and must not be scrolled away from
    } else if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
        m_released = static_cast<QMouseEvent*>(event)->position().toPoint();
    } else if (watched == m_view->viewport() && event->type() == QEvent::MouseMove) {
        const QPoint point = static_cast<QMouseEvent*>(event)->position().toPoint();
        const QModelIndex index = m_view->indexAt(point);
        const auto link = FindingDelegate::linkAt(m_view->visualRect(index), m_view->font(), index, point);
        m_view->viewport()->setCursor(link == FindingDelegate::Link::None ? Qt::ArrowCursor
                                                                          : Qt::PointingHandCursor);
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->setActive(true);
}

void FindingsPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

void FindingsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (!m_stack) {
        return; // still being made
    }
    if (event->type() == QEvent::LanguageChange) {
        m_model->refresh();
        showState();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        showState();
    }
}

} // namespace shenbao

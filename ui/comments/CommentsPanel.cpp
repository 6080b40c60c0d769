// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentsPanel.h"

#include "ui/comments/CommentDesk.h"
#include "ui/comments/CommentText.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace shenbao {

CommentsPanel::CommentsPanel(ProjectSession& session, CommentDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_model(new CommentsModel(session, this))
    , m_view(new QListView(this))
{
    auto* delegate = new CommentDelegate(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    QWidget* bar = makeBar();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeEmpty());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_stack, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0); // many changes of one event are one for the list
    connect(&m_timer, &QTimer::timeout, m_model, &CommentsModel::refresh);
    connect(&session, &ProjectSession::commentsChanged, this, [this] {
        if (isVisible()) {
            m_timer.start();
        } else {
            m_isStale = true;
        }
    });
    connect(m_model, &CommentsModel::refreshed, this, &CommentsPanel::showState);
    // the list is still busy with the click, and the row may go
    connect(delegate, &CommentDelegate::linkClicked, this, &CommentsPanel::act, Qt::QueuedConnection);
    connect(delegate, &CommentDelegate::rowClicked, this, &CommentsPanel::activate, Qt::QueuedConnection);
    connect(m_view, &QListView::customContextMenuRequested, this, &CommentsPanel::showMenu);
    showState();
}

QWidget* CommentsPanel::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(Space::One, Space::One, Space::One, Space::One);
    m_add = new QToolButton(bar);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
    m_add->setEnabled(!m_session.isReadOnly());
    connect(m_add, &QToolButton::clicked, this, &CommentsPanel::addWanted);
    row->addWidget(m_add);
    row->addStretch();
    return bar;
}

QWidget* CommentsPanel::makeEmpty()
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

void CommentsPanel::showState()
{
    m_add->setIcon(icon(QStringLiteral("comment")));
    m_add->setText(tr("New comment"));
    m_add->setAccessibleName(m_add->text());
    m_add->setToolTip(
        tr("Comment on the selected passage or on the answer in which the cursor is (Ctrl+Alt+M)"));
    m_view->setAccessibleName(tr("Comments"));
    m_emptyIcon->setPixmap(
        icon(QStringLiteral("comment"), Theme::current().faint).pixmap(QSize(Space::Four, Space::Four)));
    m_emptyTitle->setText(tr("No comments"));
    m_emptyText->setText(
        tr("Select a passage and press Ctrl+Alt+M. Comments are for you and your colleagues: "
           "they are never printed or exported."));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void CommentsPanel::showComment(const QString& id)
{
    m_model->refresh();
    if (!m_model->indexOf(id).isValid()) {
        m_model->setUnfolded(true);
    }
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
}

void CommentsPanel::activate(const QModelIndex& index)
{
    if (index.data(CommentsModel::IsFoldRole).toBool()) {
        m_model->setUnfolded(!m_model->isUnfolded());
    } else if (const QString id = m_model->idAt(index); !id.isEmpty()) {
        Q_EMIT activated(id);
    }
}

QRect CommentsPanel::placeOf(const QModelIndex& index) const
{
    const QRect row = m_view->visualRect(index).intersected(m_view->viewport()->rect());
    return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
}

void CommentsPanel::act(const QModelIndex& index, CommentDelegate::Link link)
{
    const QString id = m_model->idAt(index);
    if (id.isEmpty() || m_session.isReadOnly()) {
        return;
    }
    switch (link) {
    case CommentDelegate::Link::Reply:
        m_desk.reply(id, placeOf(index));
        break;
    case CommentDelegate::Link::Edit:
        m_desk.change(id, 0, placeOf(index));
        break;
    case CommentDelegate::Link::Resolve:
        m_desk.setResolved(id, true);
        break;
    case CommentDelegate::Link::Reopen:
        m_desk.setResolved(id, false);
        break;
    case CommentDelegate::Link::Delete:
        m_desk.remove(id);
        break;
    case CommentDelegate::Link::None:
        break;
    }
}

void CommentsPanel::showMenu(const QPoint& point)
{
    const QPersistentModelIndex index = m_view->indexAt(point);
    const Comment* one = m_session.comments().find(m_model->idAt(index));
    if (!one) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& name, const QString& text, const QString& key, bool isEnabled,
                         auto handler) {
        // the key is only shown: the list itself takes it
        QAction* action = menu->addAction(name.isEmpty() ? QIcon() : icon(name),
                                          key.isEmpty() ? text : QString(text + u'\t' + key));
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, handler);
    };
    using Link = CommentDelegate::Link;
    const bool mayChange = !m_session.isReadOnly();
    const QString id = one->id;
    const int last = int(one->thread.size()) - 1;
    add(QStringLiteral("search"), tr("Go to the place"), tr("Enter"), !one->isGone(),
        [this, index] { activate(index); });
    add(QStringLiteral("comment"), tr("Reply…"), QStringLiteral("R"), mayChange,
        [this, index] { act(index, Link::Reply); });
    add(QStringLiteral("done"), one->isResolved ? tr("Reopen") : tr("Resolve"), tr("Space"), mayChange,
        [this, index, link = one->isResolved ? Link::Reopen : Link::Resolve] { act(index, link); });
    add({}, tr("Edit…"), QStringLiteral("F2"), mayChange, [this, index] { act(index, Link::Edit); });
    if (last > 0) {
        add({}, tr("Edit the last reply…"), {}, mayChange,
            [this, index, id, last] { m_desk.change(id, last, placeOf(index)); });
        add({}, tr("Delete the last reply"), {}, mayChange, [this, id, last] { m_desk.remove(id, last); });
    }
    add(QStringLiteral("remove"), tr("Delete"), tr("Del"), mayChange,
        [this, index] { act(index, Link::Delete); });
    menu->addSeparator();
    add({}, tr("Copy the text"), {}, true,
        [text = threadText(*one)] { QApplication::clipboard()->setText(text); });
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

bool CommentsPanel::handleKey(int key)
{
    using Link = CommentDelegate::Link;
    const QModelIndex index = m_view->currentIndex();
    const bool isFold = index.data(CommentsModel::IsFoldRole).toBool();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(index);
        return true;
    case Qt::Key_Space:
        if (isFold) {
            activate(index);
        } else {
            act(index, index.data(CommentsModel::IsResolvedRole).toBool() ? Link::Reopen : Link::Resolve);
        }
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isFold) {
            m_model->setUnfolded(key == Qt::Key_Right);
        }
        return isFold;
    case Qt::Key_R:
        act(index, Link::Reply);
        return true;
    case Qt::Key_F2:
        act(index, Link::Edit);
        return true;
    case Qt::Key_Delete:
        act(index, Link::Delete);
        return true;
    default:
        return false;
    }
}

bool CommentsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if (modifiers == Qt::NoModifier && handleKey(key->key())) {
            return true;
        }
    } else if (watched == m_view && event->type() == QEvent::FocusIn && !m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model->index(0));
    } else if (watched == m_view->viewport() && event->type() == QEvent::MouseMove) {
        const QPoint point = static_cast<QMouseEvent*>(event)->position().toPoint();
        const QModelIndex index = m_view->indexAt(point);
        const bool isHand = index.data(CommentsModel::IsFoldRole).toBool() ||
                            CommentDelegate::linkAt(m_view->visualRect(index), m_view->font(), index,
                                                    point) != CommentDelegate::Link::None;
        m_view->viewport()->setCursor(isHand ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QWidget::eventFilter(watched, event);
}

void CommentsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        m_isStale = false;
        m_model->refresh();
    }
}

void CommentsPanel::changeEvent(QEvent* event)
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

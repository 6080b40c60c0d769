// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comments/CommentPopup.h"

#include "ui/comments/CommentAuthor.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kWidth = 44 * Space::One;
constexpr int kLines = 5; // of text without scrolling
constexpr qsizetype kMostAbout = 60;
constexpr qsizetype kMostText = 4000;

bool isComposing(const QPlainTextEdit& edit)
{
    const QTextLayout* layout = edit.textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

} // namespace

CommentPopup::CommentPopup(const QString& title, const QString& about, const QString& text, QWidget* window)
    : QFrame(window)
    , m_before(text)
    , m_text(new QPlainTextEdit(text, this))
    , m_name(new QLineEdit(commentauthor::suggestion(), this))
    , m_nameButton(new QToolButton(this))
    , m_nameLabel(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_done(new QPushButton(tr("Done"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("commentPopup"));
    setAccessibleName(title);
    setFocusProxy(m_text);
    build(title, about);
    for (QWidget* one : std::initializer_list<QWidget*>{m_text, m_name, m_nameButton, m_done, m_cancel}) {
        one->installEventFilter(this);
    }
    connect(m_done, &QPushButton::clicked, this, &CommentPopup::finish);
    connect(m_cancel, &QPushButton::clicked, this, &CommentPopup::cancel);
    connect(m_nameButton, &QToolButton::clicked, this, &CommentPopup::askName);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_warned = false;
        showState();
    });
    showState();
}

void CommentPopup::build(const QString& title, const QString& about)
{
    const Theme& theme = Theme::current();
    setAttribute(Qt::WA_StyledBackground);
    setStyleSheet(
        QStringLiteral("#commentPopup { background: %1; border: 1px solid %2; border-radius: 4px; }")
            .arg(theme.paper.name(), theme.formLine.name()));
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::Two, Space::One + Space::Half, Space::Two, Space::Two);
    column->setSpacing(Space::One);
    auto* head = new QLabel(title, this);
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    column->addWidget(head);
    if (!about.isEmpty()) {
        const QString line = about.simplified();
        auto* quote =
            new QLabel(line.size() > kMostAbout ? QString(line.left(kMostAbout) + u'…') : line, this);
        quote->setTextFormat(Qt::PlainText);
        quote->setWordWrap(true);
        quote->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(quote);
    }
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(title);
    m_text->setPlaceholderText(tr("What should be checked or changed here?"));
    m_text->setFixedHeight(kLines * QFontMetrics(m_text->font()).lineSpacing() + Space::Three);
    column->addWidget(m_text);
    column->addWidget(makeName());
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    QFont small = m_hint->font();
    small.setPointSizeF(Type::Small);
    m_hint->setFont(small);
    column->addWidget(m_hint);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::One);
    buttons->addStretch();
    for (QPushButton* button : {m_done, m_cancel}) {
        button->setFocusPolicy(
            Qt::TabFocus); // a click leaves text in composition alone until it is taken over
        buttons->addWidget(button);
    }
    m_done->setProperty("primary", true);
    column->addLayout(buttons);
}

QWidget* CommentPopup::makeName()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::One);
    m_name->setAccessibleName(tr("Your name"));
    m_nameLabel->setBuddy(m_name);
    m_nameButton->setText(tr("Signed: %1").arg(commentauthor::name()));
    m_nameButton->setToolTip(tr("Change the name"));
    m_nameButton->setAccessibleName(tr("Change the name"));
    m_nameButton->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_nameLabel);
    row->addWidget(m_name, 1);
    row->addWidget(m_nameButton);
    row->addStretch();
    const bool isKnown = commentauthor::isKnown();
    m_nameLabel->setText(tr("Your name (asked once):"));
    m_nameLabel->setVisible(!isKnown);
    m_name->setVisible(!isKnown);
    m_nameButton->setVisible(isKnown);
    return box;
}

void CommentPopup::askName()
{
    m_nameLabel->setText(tr("Your name:"));
    m_nameLabel->show();
    m_name->show();
    m_name->setFocus();
    m_name->selectAll();
    m_nameButton->hide();
}

void CommentPopup::showState()
{
    m_hint->setText(m_warned ? tr("Press Esc again to throw away what you typed.")
                             : tr("Ctrl+Enter: done · Esc: cancel"));
    m_cancel->setText(m_warned ? tr("Throw away") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_done->setAccessibleName(m_done->text());
    m_done->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
}

bool CommentPopup::isChanged() const
{
    const QString text = m_text->toPlainText().trimmed();
    return !text.isEmpty() && text != m_before.trimmed();
}

void CommentPopup::openAt(const QRect& place)
{
    m_back = QApplication::focusWidget();
    adjustSize();
    QWidget* window = parentWidget();
    const QRect target(window->mapFromGlobal(place.topLeft()), place.size());
    const QRect room = window->rect().adjusted(Space::One, Space::One, -Space::One, -Space::One);
    QPoint corner = target.bottomLeft() + QPoint(0, Space::Half);
    if (corner.y() + height() > room.bottom()) {
        corner.setY(target.top() - Space::Half - height());
    }
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(corner);
    show();
    raise();
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus(Qt::PopupFocusReason);
}

void CommentPopup::finish()
{
    if (m_closed) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    const bool keeps = isChanged();
    const QString text = m_text->toPlainText().trimmed().left(kMostText);
    if (keeps) {
        commentauthor::remember(m_name->text());
    }
    leave(true);
    if (keeps) {
        Q_EMIT finished(text, commentauthor::name());
    }
}

void CommentPopup::cancel()
{
    if (m_closed) {
        return;
    }
    if (isChanged() && !m_warned) {
        m_warned = true;
        showState();
        m_text->setFocus();
        return;
    }
    leave(true);
}

void CommentPopup::leave(bool givesFocusBack)
{
    m_closed = true;
    const bool hasFocus = QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget());
    if (givesFocusBack && hasFocus && m_back) {
        m_back->setFocus(Qt::OtherFocusReason);
    }
    hide();
    deleteLater();
}

bool CommentPopup::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape && !isComposing(*m_text)) {
        cancel();
        return true;
    }
    if (isEnter && modifiers.testFlag(Qt::ControlModifier)) {
        finish();
        return true;
    }
    if (isEnter && QApplication::focusWidget() == m_name) {
        m_text->setFocus();
        return true;
    }
    return false;
}

bool CommentPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(key->key(), key->modifiers())) {
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            event->accept(); // not the window's
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && !m_closed) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        const bool stays = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason ||
                           reason == Qt::MenuBarFocusReason;
        const QWidget* now = QApplication::focusWidget();
        if (!stays && (!now || !isAncestorOf(now))) {
            finish(); // whoever goes on elsewhere has said what there was to say
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace shenbao

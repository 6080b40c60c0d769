// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/FloatingHead.h"

#include "ui/common/Theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace shenbao {

FloatingHead::FloatingHead(QWidget& editor) : QWidget(&editor), m_editor(editor), m_room(new QWidget(&editor))
{
    m_room->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_room->installEventFilter(this);
    editor.installEventFilter(this);
}

bool FloatingHead::event(QEvent* event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return taken;
}

bool FloatingHead::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == &m_editor && type == QEvent::Polish) {
        fit(); // before the page asks how much room the editor needs
    }
    if (watched == &m_editor && type == QEvent::Show) {
        findPage();
    }
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::Show) {
        watched == m_room ? fit() : place();
    }
    return QWidget::eventFilter(watched, event);
}

/// The page that scrolls, if the editor is on one.
void FloatingHead::findPage()
{
    QAbstractScrollArea* page = nullptr;
    for (QWidget* one = m_editor.parentWidget(); one && !page; one = one->parentWidget()) {
        page = qobject_cast<QAbstractScrollArea*>(one);
    }
    if (page == m_page) {
        return;
    }
    if (m_page) {
        disconnect(m_page->verticalScrollBar(), nullptr, this, nullptr);
    }
    m_page = page;
    if (page) {
        connect(page->verticalScrollBar(), &QScrollBar::valueChanged, this, &FloatingHead::place);
        connect(page->verticalScrollBar(), &QScrollBar::rangeChanged, this, &FloatingHead::place);
    }
}

/// As high as it needs to be at the width that it has, and never narrower than what is in it.
void FloatingHead::fit()
{
    const QLayout* content = layout();
    m_room->setMinimumWidth(content ? content->minimumSize().width() : 0);
    const int height = !content                       ? 0
                       : content->hasHeightForWidth() ? content->heightForWidth(m_room->width())
                                                      : content->sizeHint().height();
    if (m_room->minimumHeight() != height || m_room->maximumHeight() != height) {
        m_room->setFixedHeight(height);
    }
    place();
}

void FloatingHead::place()
{
    const int home = m_room->y();
    int top = home;
    if (m_page) {
        const int hidden = -m_editor.mapTo(m_page->viewport(), QPoint()).y();
        top = std::clamp(hidden, home, std::max(home, m_editor.height() - m_room->height()));
    }
    if (m_isFloating != (top > home)) {
        m_isFloating = top > home;
        update();
    }
    setGeometry(m_room->x(), top, m_room->width(), m_room->height());
    raise();
}

void FloatingHead::paintEvent(QPaintEvent*)
{
    if (m_isFloating) { // text passes below it
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().paper);
        painter.setPen(Theme::current().line);
        painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    }
}

} // namespace shenbao

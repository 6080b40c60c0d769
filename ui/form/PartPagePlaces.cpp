// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PartPage that keeps in sight what people go to, and takes them to what they click or tab at.
#include "ui/form/PartPage.h"
#include "ui/narrative/NarrativeEditor.h"

#include <QApplication>
#include <QLayout>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace shenbao {
namespace {

constexpr int kRounds = 8; // after which a page has its heights, or never will

} // namespace

void PartPage::reveal(const PlacedEditor& editor)
{
    if (editor.open) {
        editor.open();
    }
    settle();
    hold(editor.widget);
}

/// Scrolls to a place and stays with it while what is above it still grows, until people scroll or go elsewhere.
void PartPage::hold(QWidget* place)
{
    m_held = place;
    keepHeld();
}

void PartPage::keepHeld()
{
    if (m_held) {
        const QPoint place = m_held->mapTo(widget(), QPoint());
        verticalScrollBar()->setValue(std::max(0, place.y() - viewport()->height() / 4));
    }
}

/// Texts know their height when they know their width, which the page knows when it knows the heights: it takes some rounds.
void PartPage::settle()
{
    for (int round = 0, height = -1; round < kRounds && height != widget()->height(); ++round) {
        height = widget()->height();
        widget()->layout()->activate();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
}

bool PartPage::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::LayoutRequest || type == QEvent::Resize) {
        keepHeld();
    } else if (type == QEvent::MouseButtonPress && watched == m_paper) {
        const auto* press = static_cast<QMouseEvent*>(event);
        if (press->button() == Qt::LeftButton) { // nothing on the paper wanted it
            writeNear(press->position().toPoint());
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

/// Behind the last answer comes the next page, not the buttons of the window.
bool PartPage::focusNextPrevChild(bool next)
{
    QWidget* before = focusWidget();
    const bool moved = QScrollArea::focusNextPrevChild(next);
    const QWidget* now = QApplication::focusWidget();
    if (next && before && now && !isAncestorOf(now)) {
        before->setFocus(Qt::TabFocusReason);
        Q_EMIT leftBehind();
    }
    return moved;
}

/// A click beside the answers goes to the nearest one in its line, or else to the nearest line; what is typed next is seen.
void PartPage::writeNear(const QPoint& place)
{
    QWidget* nearest = nullptr;
    std::pair<int, int> least;
    for (const auto& [key, placed] : m_contents.editors) {
        QWidget* one = placed.widget;
        if (!one->isVisibleTo(m_paper) || !one->isEnabled()) {
            continue;
        }
        const QRect rect(one->mapTo(m_paper, QPoint()), one->size());
        const auto away = [](int at, int from, int to) { return std::max({from - at, at - to, 0}); };
        const std::pair distance(away(place.y(), rect.top(), rect.bottom()),
                                 away(place.x(), rect.left(), rect.right()));
        if (!nearest || distance < least) {
            nearest = one;
            least = distance;
        }
    }
    if (auto* text = qobject_cast<NarrativeEditor*>(nearest)) {
        text->writeAt(text->mapFrom(m_paper, place));
    } else if (nearest) {
        nearest->setFocus(Qt::MouseFocusReason);
    }
}

void PartPage::wheelEvent(QWheelEvent* event)
{
    m_held.clear();
    QScrollArea::wheelEvent(event);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// What PageView puts on the screen.
#include "ui/common/Theme.h"
#include "ui/preview/PageView.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>
#include <QTimer>

namespace shenbao {
namespace {

constexpr int kPatience = 12;     // ms of one painting spent on fresh pages
constexpr double kAroundMark = 3; // pt

} // namespace

void PageView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    painter.fillRect(event->rect(), theme.desk);
    QElapsedTimer spent;
    spent.start();
    bool isComplete = true;
    for (int page = pageAt(event->rect().top()); page < pageCount() && page <= pageAt(event->rect().bottom());
         ++page) {
        const bool mayRender = spent.elapsed() < kPatience;
        isComplete = m_pictures.paint(painter, page, pageRect(page), event->rect(), mayRender) && isComplete;
        if (m_showsSpots) {
            paintRings(painter, page);
        }
        const double line = 1 / devicePixelRatioF();
        painter.setPen(QPen(theme.line, line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(pageRect(page).adjusted(-line / 2, -line / 2, line / 2, line / 2));
    }
    paintHighlight(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    m_pictures.forgetFar(pageAt(0), pageAt(viewport()->height()));
    if (!isComplete) { // the rest with the next turn, keys and clicks first
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
    }
}

void PageView::paintRings(QPainter& painter, int page) const
{
    painter.save();
    painter.translate(pageRect(page).topLeft());
    painter.scale(scale(), scale());
    const PageImages noImages;
    PagePainter(m_rings, m_outlines, noImages)
        .paint(painter, m_rings.pages[size_t(page)], PagePainter::Lines::Exact);
    painter.restore();
}

void PageView::paintHighlight(QPainter& painter) const
{
    if (m_markedPage < 0 || m_fade.state() != QAbstractAnimation::Running) {
        return;
    }
    const double strength = m_fade.currentValue().toDouble();
    const QRectF around = m_markedRect.adjusted(-kAroundMark, -kAroundMark, kAroundMark, kAroundMark);
    const Theme& theme = Theme::current();
    QColor line = theme.accent;
    QColor ground = line;
    line.setAlphaF(float(strength));
    ground.setAlphaF(float(strength * 0.1));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 2));
    painter.setBrush(ground);
    painter.drawRoundedRect(toViewport(m_markedPage, around), Space::Half, Space::Half);
    painter.restore();
}

} // namespace shenbao

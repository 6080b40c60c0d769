// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PageView.h"

#include "ui/common/Theme.h"

#include "core/layout/SealMap.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace shenbao {
namespace {

constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4;
constexpr double kZoomStep = 1.2;
constexpr int kPatience = 12;     // ms of one painting spent on fresh pages
constexpr int kFade = 2400;       // ms
constexpr double kFadeFrom = 0.6; // of that
constexpr double kAroundMark = 3; // pt

} // namespace

PageView::PageView(GlyphOutlines& outlines, PageImages images, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_outlines(outlines)
    , m_pictures(outlines, std::move(images))
    , m_gap(Space::Two)
    , m_step(Space::Four + Space::One)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page preview"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // fitting the width must not depend on it
    m_fade.setStartValue(1.0);
    m_fade.setKeyValueAt(kFadeFrom, 1.0);
    m_fade.setEndValue(0.0);
    m_fade.setDuration(kFade);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        if (value.toDouble() < 1.0) { // nothing to paint anew while it stands still
            viewport()->update(toViewport(m_markedPage, m_markedRect)
                                   .toAlignedRect()
                                   .adjusted(-m_gap, -m_gap, m_gap, m_gap));
        }
    });
}

// ---- pages ----

void PageView::setPages(std::shared_ptr<const Pages> pages)
{
    const Anchor anchor = anchorAt(QPointF(0, 0));
    m_pages = std::move(pages);
    m_pictures.setPages(m_pages);
    if (m_markedPage >= pageCount()) {
        m_markedPage = -1;
    }
    m_zoom = m_fitsWidth ? fittingZoom() : m_zoom;
    updateScrollBars();
    restore(anchor);
    updateRings();
    updateCurrent();
    viewport()->update();
}

void PageView::repaintPictures()
{
    m_pictures.renewImages();
    viewport()->update();
}

void PageView::setShowSpots(bool show)
{
    m_showsSpots = show;
    updateRings();
    viewport()->update();
}

void PageView::updateRings()
{
    m_rings = Pages();
    if (!m_showsSpots) {
        return;
    }
    m_rings.geometry = m_pages->geometry;
    m_rings.seal = m_pages->seal;
    m_rings.spots = m_pages->spots;
    m_rings.pages.resize(m_pages->pages.size());
    drawSpots(m_rings);
}

// ---- places ----

double PageView::scale() const
{
    return m_zoom * logicalDpiX() / 72;
}

QRectF PageView::pageRect(int page) const
{
    const QSizeF size = pageSize(*m_pages) * scale();
    const double left = std::max(double(m_gap), (viewport()->width() - size.width()) / 2);
    const QPointF corner(left - horizontalScrollBar()->value(),
                         m_gap + page * (size.height() + m_gap) - verticalScrollBar()->value());
    const double ratio = devicePixelRatioF(); // on whole pixels, or it would be blurred
    return {QPointF(std::round(corner.x() * ratio), std::round(corner.y() * ratio)) / ratio, size};
}

QRectF PageView::toViewport(int page, const QRectF& rect) const
{
    return {pageRect(page).topLeft() + rect.topLeft() * scale(), rect.size() * scale()};
}

/// The page at this height of the viewport or the nearest to it.
int PageView::pageAt(double y) const
{
    const double pitch = pageSize(*m_pages).height() * scale() + m_gap;
    const double at = y + verticalScrollBar()->value() - m_gap / 2.0;
    return std::clamp(int(std::floor(at / pitch)), 0, std::max(0, pageCount() - 1));
}

PageView::Anchor PageView::anchorAt(QPointF at) const
{
    if (pageCount() == 0) {
        return {};
    }
    const int page = pageAt(at.y());
    return {page, (at - pageRect(page).topLeft()) / scale(), at};
}

void PageView::restore(const Anchor& anchor)
{
    if (anchor.page < 0 || anchor.page >= pageCount()) {
        return;
    }
    const QPointF off = pageRect(anchor.page).topLeft() + anchor.point * scale() - anchor.at;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(off.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(off.y()));
}

void PageView::updateScrollBars()
{
    const QSizeF page = pageSize(*m_pages) * scale();
    const double height = pageCount() * (page.height() + m_gap) + m_gap;
    const double width = page.width() + 2 * m_gap;
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(height)) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_step);
    const bool fits = m_fitsWidth || pageCount() == 0;
    horizontalScrollBar()->setRange(0, fits ? 0 : std::max(0, int(std::ceil(width)) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_step);
}

void PageView::updateCurrent()
{
    int best = -1;
    double most = 0;
    if (pageCount() > 0) {
        for (int page = pageAt(0); page <= pageAt(viewport()->height()); ++page) {
            const double seen = pageRect(page).intersected(QRectF(viewport()->rect())).height();
            if (best < 0 || seen > most + 1) {
                best = page;
                most = seen;
            }
        }
    }
    const QString text = best < 0 ? QString() : tr("Page %1 of %2").arg(best + 1).arg(pageCount());
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
    }
    if (best != m_current) {
        m_current = best;
        Q_EMIT currentPageChanged(best);
    }
}

void PageView::showPage(int page)
{
    if (page >= 0 && page < pageCount()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(pageRect(page).top()) - m_gap);
    }
}

bool PageView::isInView(int page, const QRectF& rect) const
{
    const QRectF place = toViewport(page, rect);
    return place.top() >= 0 && place.bottom() <= viewport()->height();
}

void PageView::highlight(int page, const QRectF& rect, const QRectF& line)
{
    if (page < 0 || page >= pageCount()) {
        return;
    }
    if (!isInView(page, line)) {
        // below the top of the window, so that what stands in front can be read
        const double off = toViewport(page, line).top() - viewport()->height() / 3.0;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(off));
    }
    const QRectF place = toViewport(page, line);
    if (place.left() < 0 || place.right() > viewport()->width()) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(place.left()) - m_gap);
    }
    m_markedPage = page;
    m_markedRect = rect;
    m_fade.stop();
    m_fade.start();
    viewport()->update();
}

// ---- zoom ----

double PageView::fittingZoom() const
{
    const double width = pageSize(*m_pages).width() * logicalDpiX() / 72;
    return std::clamp((viewport()->width() - 2 * m_gap) / width, kLeastZoom, kMostZoom);
}

void PageView::applyZoom(double zoom, QPointF fixed)
{
    const Anchor anchor = anchorAt(fixed);
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    updateScrollBars();
    restore(anchor);
    updateCurrent();
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PageView::setZoom(double zoom)
{
    m_fitsWidth = false;
    applyZoom(zoom, QRectF(viewport()->rect()).center());
}

void PageView::zoomIn()
{
    setZoom(m_zoom * kZoomStep);
}

void PageView::zoomOut()
{
    setZoom(m_zoom / kZoomStep);
}

void PageView::fitWidth()
{
    m_fitsWidth = true;
    applyZoom(fittingZoom(), QPointF(0, 0));
}

// ---- events ----

bool PageView::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        viewport()->update(); // its frame
    }
    return QAbstractScrollArea::event(event);
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    applyZoom(m_fitsWidth ? fittingZoom() : m_zoom, QPointF(0, 0));
}

void PageView::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    updateCurrent();
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_fitsWidth = false;
    applyZoom(m_zoom * std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool withControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Home) {
        verticalScrollBar()->setValue(0);
    } else if (event->key() == Qt::Key_End) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else if (withControl && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)) {
        zoomIn();
    } else if (withControl && event->key() == Qt::Key_Minus) {
        zoomOut();
    } else if (withControl && event->key() == Qt::Key_0) {
        fitWidth();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_markedPage >= 0) {
        Q_EMIT placeClicked(m_markedPage, m_markedRect.center());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (pageCount() == 0 || event->button() != Qt::LeftButton) {
        return;
    }
    const int page = pageAt(event->position().y());
    const QRectF rect = pageRect(page);
    if (rect.contains(event->position())) {
        Q_EMIT placeClicked(page, (event->position() - rect.topLeft()) / scale());
    }
}

// ---- painting ----

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

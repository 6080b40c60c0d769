// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PageView.h"

#include "ui/common/Theme.h"

#include "core/layout/SealMap.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace shenbao {
namespace {

constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4;
constexpr double kZoomStep = 1.2;
constexpr int kFade = 2400;       // ms
constexpr double kFadeFrom = 0.6; // of that

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
    m_zoom = m_fit == Fit::None ? m_zoom : fittingZoom();
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
    const bool fits = m_fit != Fit::None || pageCount() == 0;
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

void PageView::reveal(int page, const QRectF& line)
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
}

void PageView::highlight(int page, const QRectF& rect, const QRectF& line)
{
    if (page < 0 || page >= pageCount()) {
        return;
    }
    reveal(page, line);
    m_markedPage = page;
    m_markedRect = rect;
    m_fade.stop();
    m_fade.start();
    viewport()->update();
}

// ---- zoom ----

double PageView::fittingZoom() const
{
    const QSizeF page = pageSize(*m_pages) * logicalDpiX() / 72;
    const double wide = (viewport()->width() - 2 * m_gap) / page.width();
    const double high = (viewport()->height() - 2 * m_gap) / page.height();
    return std::clamp(m_fit == Fit::Page ? std::min(wide, high) : wide, kLeastZoom, kMostZoom);
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
    m_fit = Fit::None;
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

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    const int page = m_current;
    applyZoom(fittingZoom(), QPointF(0, 0));
    if (fit == Fit::Page) {
        showPage(page);
    }
}

// ---- events ----

bool PageView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && actionOf(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // the window has some of these for itself
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        viewport()->update(); // its frame
    }
    return QAbstractScrollArea::event(event);
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    applyZoom(m_fit == Fit::None ? m_zoom : fittingZoom(), QPointF(0, 0));
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
    m_fit = Fit::None;
    applyZoom(m_zoom * std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

std::function<void()> PageView::actionOf(const QKeyEvent& event)
{
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return [this] { zoomIn(); };
        case Qt::Key_Minus:
            return [this] { zoomOut(); };
        case Qt::Key_0:
            return [this] { fitWidth(); };
        case Qt::Key_1:
            return [this] { setZoom(1); };
        case Qt::Key_2:
            return [this] { fitPage(); };
        default:
            return {};
        }
    }
    switch (event.key()) {
    case Qt::Key_Home:
        return [this] { verticalScrollBar()->setValue(0); };
    case Qt::Key_End:
        return [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); };
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (horizontalScrollBar()->maximum() > 0) {
            return {}; // there is something to scroll to
        }
        return [this, by = event.key() == Qt::Key_Left ? -1 : 1] { showPage(m_current + by); };
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_markedPage < 0) {
            return {};
        }
        return [this] { Q_EMIT placeClicked(m_markedPage, m_markedRect.center()); };
    default:
        return {};
    }
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    if (const auto run = actionOf(*event)) {
        run();
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

} // namespace shenbao

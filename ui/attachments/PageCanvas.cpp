// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/PageCanvas.h"

#include "ui/attachments/RenderClient.h"
#include "ui/common/Theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace shenbao {
namespace {

constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 4;
constexpr double kZoomStep = 1.2;
constexpr int kMostKilobytes = 96 << 10;
constexpr int kGap = Space::Two;
constexpr int kStep = 5 * Space::One; // of the arrow keys

} // namespace

PageCanvas::PageCanvas(RenderClient& client, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_client(client)
    , m_images(kMostKilobytes)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages of the document"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // fitting the width must not depend on it
}

void PageCanvas::setDocument(const QString& id, const QList<QSizeF>& pages)
{
    for (const Pending& one : std::as_const(m_pending)) {
        m_client.cancel(one.question);
    }
    m_pending.clear();
    m_images.clear();
    m_problems.clear();
    m_document = id;
    m_pages = pages;
    m_tops.clear();
    m_widest = 1;
    double top = 0;
    for (const QSizeF& page : pages) {
        m_tops.push_back(top);
        top += page.height();
        m_widest = std::max(m_widest, page.width());
    }
    m_tops.push_back(top);
    m_current = -1;
    verticalScrollBar()->setValue(0);
    applyZoom(m_fit == Fit::None ? m_zoom : fittingZoom());
}

// ---- places ----

double PageCanvas::scale() const
{
    return m_zoom * logicalDpiX() / 72;
}

QRectF PageCanvas::pageRect(int page) const
{
    const QSizeF size = m_pages[page] * scale();
    const double left = std::max(double(kGap), (viewport()->width() - size.width()) / 2);
    const double top = m_tops[size_t(page)] * scale() + (page + 1.0) * kGap;
    return {std::round(left - horizontalScrollBar()->value()), std::round(top - verticalScrollBar()->value()),
            size.width(), size.height()};
}

/// What the child is asked to draw.
QSize PageCanvas::pixelsOf(int page) const
{
    const QSizeF size = m_pages[page] * scale() * devicePixelRatioF();
    const auto side = [](double length) { return std::clamp(int(std::ceil(length)), 1, render::kMostSide); };
    return {side(size.width()), side(size.height())};
}

int PageCanvas::pageAt(double y) const
{
    int low = 0;
    int high = pageCount() - 1;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (pageRect(middle).top() - kGap <= y) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

int PageCanvas::lastInView() const
{
    return pageAt(viewport()->height());
}

void PageCanvas::arrange()
{
    const double height = m_pages.isEmpty() ? 0 : m_tops.back() * scale() + (pageCount() + 1.0) * kGap;
    const double width = m_widest * scale() + 2 * kGap;
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, int(std::min(height, 1e9)) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(kStep);
    const bool fits = m_fit != Fit::None || m_pages.isEmpty();
    horizontalScrollBar()->setRange(0, fits ? 0 : std::max(0, int(width) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(kStep);
}

void PageCanvas::updateCurrent()
{
    int best = -1;
    double most = -1;
    if (!m_pages.isEmpty()) {
        for (int page = pageAt(0); page <= lastInView(); ++page) {
            const double seen = pageRect(page).intersected(QRectF(viewport()->rect())).height();
            if (seen > most + 1) {
                best = page;
                most = seen;
            }
        }
    }
    if (best != m_current) {
        m_current = best;
        setAccessibleDescription(best < 0 ? QString() : tr("Page %1 of %2").arg(best + 1).arg(pageCount()));
        Q_EMIT currentPageChanged(best);
    }
}

void PageCanvas::showPage(int page)
{
    if (page >= 0 && page < pageCount()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(pageRect(page).top()) - kGap);
    }
}

// ---- zoom ----

double PageCanvas::fittingZoom() const
{
    if (m_pages.isEmpty()) {
        return m_zoom;
    }
    const double unit = logicalDpiX() / 72.0;
    const double width = (viewport()->width() - 2 * kGap) / (m_widest * unit);
    double zoom = width;
    if (m_fit == Fit::Page) {
        const QSizeF page = m_pages[std::max(0, m_current)];
        zoom = std::min(width, (viewport()->height() - 2 * kGap) / (page.height() * unit));
    }
    return std::clamp(zoom, std::min(kLeastZoom, width), kMostZoom);
}

void PageCanvas::applyZoom(double zoom)
{
    // the place in the middle of the window stays there
    const int page = m_pages.isEmpty() ? -1 : std::max(0, m_current);
    const double before =
        page < 0 ? 0 : (viewport()->height() / 2.0 - pageRect(page).top()) / (scale() > 0 ? scale() : 1);
    m_zoom = zoom;
    arrange();
    if (page >= 0 && m_current >= 0) {
        const double off = pageRect(page).top() + before * scale() - viewport()->height() / 2.0;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(off));
    }
    updateCurrent();
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PageCanvas::setZoom(double zoom)
{
    m_fit = Fit::None;
    applyZoom(std::clamp(zoom, kLeastZoom, kMostZoom));
}

void PageCanvas::setFit(Fit fit)
{
    m_fit = fit;
    if (fit != Fit::None) {
        const int page = m_current;
        applyZoom(fittingZoom());
        if (fit == Fit::Page) {
            showPage(page);
        }
    }
}

// ---- events ----

void PageCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    applyZoom(m_fit == Fit::None ? m_zoom : fittingZoom());
}

void PageCanvas::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    updateCurrent();
    viewport()->update();
}

void PageCanvas::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void PageCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool withControl = event->modifiers().testFlag(Qt::ControlModifier);
    const int key = event->key();
    if (key == Qt::Key_PageDown) {
        showPage(m_current + 1);
    } else if (key == Qt::Key_PageUp) {
        showPage(m_current - 1);
    } else if (key == Qt::Key_Home) {
        showPage(0);
    } else if (key == Qt::Key_End) {
        showPage(pageCount() - 1);
    } else if (key == Qt::Key_Space) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    } else if (withControl && (key == Qt::Key_Plus || key == Qt::Key_Equal)) {
        zoomBy(kZoomStep);
    } else if (withControl && key == Qt::Key_Minus) {
        zoomBy(1 / kZoomStep);
    } else if (withControl && key == Qt::Key_0) {
        setFit(Fit::Width);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

// ---- painting ----

void PageCanvas::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::current();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme.desk);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = pageCount() > 0 ? pageAt(0) : 0; page < pageCount() && page <= lastInView(); ++page) {
        const QRectF sheet = pageRect(page);
        painter.fillRect(sheet, Qt::white); // paper is white in every theme
        if (const QImage* image = m_images.object(page)) {
            painter.drawImage(sheet, *image);
        } else {
            const QString problem = m_problems.value(page);
            painter.setPen(QColor(Qt::darkGray));
            painter.drawText(sheet.intersected(QRectF(viewport()->rect())),
                             Qt::AlignCenter | Qt::TextWordWrap,
                             problem.isEmpty() ? tr("Page %1…").arg(page + 1)
                                               : tr("This page cannot be shown. %1").arg(problem));
        }
        painter.setPen(theme.line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    forgetFar();
    ask();
}

bool PageCanvas::isComplete() const
{
    for (int page = pageCount() > 0 ? pageAt(0) : 0; page < pageCount() && page <= lastInView(); ++page) {
        if (!m_images.object(page) && !m_problems.contains(page)) {
            return false;
        }
    }
    return m_pending.isEmpty();
}

/// Nobody waits for pages that have gone by.
void PageCanvas::forgetFar()
{
    const int first = m_pages.isEmpty() ? 0 : pageAt(0);
    const int last = m_pages.isEmpty() ? -1 : lastInView();
    for (auto one = m_pending.begin(); one != m_pending.end();) {
        const bool isWanted = one.key() >= first && one.key() <= last && one->box == pixelsOf(one.key());
        if (isWanted) {
            ++one;
        } else {
            m_client.cancel(one->question);
            one = m_pending.erase(one);
        }
    }
}

void PageCanvas::ask()
{
    for (int page = pageCount() > 0 ? pageAt(0) : 0; page < pageCount() && page <= lastInView(); ++page) {
        const QSize box = pixelsOf(page);
        const QImage* image = m_images.object(page);
        // the child keeps the proportions: one side is met
        const bool isThere = image && (image->width() == box.width() || image->height() == box.height());
        if (isThere || m_pending.contains(page) || m_problems.contains(page)) {
            continue;
        }
        const auto done = [this, page](const RenderClient::Answer& answer) {
            m_pending.remove(page);
            if (answer.problem.isEmpty()) {
                m_images.insert(page, new QImage(answer.image), int(answer.image.sizeInBytes() >> 10) + 1);
            } else {
                m_problems.insert(page, answer.problem);
            }
            viewport()->update();
            Q_EMIT drawn(page, answer.problem);
        };
        m_pending.insert(page,
                         {m_client.draw(m_document, page, box, RenderClient::Urgency::Now, this, done), box});
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PagePictures.h"

#include <QPainter>

namespace shenbao {
namespace {

constexpr qint64 kLargestPicture = 24LL << 20; // bytes
constexpr qint64 kMostPictures = 48LL << 20;

} // namespace

void PagePictures::setPages(std::shared_ptr<const Pages> pages)
{
    m_pages = std::move(pages);
    std::erase_if(m_pictures,
                  [&](const auto& entry) { return size_t(entry.first) >= m_pages->pages.size(); });
    for (auto& [page, picture] : m_pictures) {
        picture.isStale = picture.isStale || picture.fingerprint != fingerprint(m_pages->pages[size_t(page)]);
    }
}

void PagePictures::renewImages()
{
    for (auto& [page, picture] : m_pictures) {
        picture.isStale = picture.isStale || hasPicture(m_pages->pages[size_t(page)]);
    }
}

bool PagePictures::paint(QPainter& painter, int page, const QRectF& rect, const QRect& exposed,
                         bool mayRender)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize pixels = (rect.size() * ratio).toSize();
    if (qint64(pixels.width()) * pixels.height() * 4 > kLargestPicture) {
        paintExposed(painter, page, rect, exposed);
        return true;
    }
    Picture& picture = m_pictures[page];
    bool isFresh = !picture.isStale && picture.pixmap.size() == pixels;
    if (!isFresh && mayRender) {
        picture.pixmap = QPixmap::fromImage(pageImage(*m_pages, page, pixels, m_outlines, m_images));
        picture.fingerprint = fingerprint(m_pages->pages[size_t(page)]);
        picture.isStale = false;
        isFresh = true;
    }
    if (picture.pixmap.isNull()) {
        painter.fillRect(rect, Qt::white);
        return false;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isFresh);
    const QSizeF size = isFresh ? QSizeF(pixels) / ratio : rect.size(); // a fresh one pixel by pixel
    painter.drawPixmap(QRectF(rect.topLeft(), size), picture.pixmap, QRectF(picture.pixmap.rect()));
    return isFresh;
}

void PagePictures::paintExposed(QPainter& painter, int page, const QRectF& rect, const QRect& exposed) const
{
    const double scale = rect.width() / pageSize(*m_pages).width();
    const QRectF seen = QRectF(exposed).translated(-rect.topLeft());
    painter.fillRect(rect, Qt::white);
    painter.save();
    painter.setClipRect(rect.intersected(QRectF(exposed)));
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    PagePainter(*m_pages, m_outlines, m_images)
        .paint(painter, m_pages->pages[size_t(page)], PagePainter::Lines::Crisp,
               QRectF(seen.topLeft() / scale, seen.size() / scale));
    painter.restore();
}

void PagePictures::forgetFar(int top, int bottom)
{
    qint64 total = 0;
    for (const auto& [page, picture] : m_pictures) {
        total += picture.bytes();
    }
    while (total > kMostPictures) {
        const auto first = m_pictures.begin();
        const auto last = std::prev(m_pictures.end());
        const auto far = top - first->first > last->first - bottom ? first : last;
        if (far->first >= top && far->first <= bottom) {
            return; // what is seen stays
        }
        total -= far->second.bytes();
        m_pictures.erase(far);
    }
}

} // namespace shenbao

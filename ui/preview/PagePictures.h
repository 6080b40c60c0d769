// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PagePainter.h"

#include <QPixmap>

#include <map>

namespace shenbao {

/// Pages as pictures, made when they are first seen and again when they look different.
class PagePictures final
{
public:
    PagePictures(GlyphOutlines& outlines, PageImages images)
        : m_outlines(outlines)
        , m_images(std::move(images))
    {}

    void setPages(std::shared_ptr<const Pages> pages);
    /// Pictures on the pages have changed.
    void renewImages();
    /// Paints a page into `rect` of the painter. False when it shows an old picture of it or none, because it may not take the
    /// time for a new one. A page that is enlarged too much for a picture is painted where it is exposed.
    bool paint(QPainter& painter, int page, const QRectF& rect, const QRect& exposed, bool mayRender);
    /// Keeps those from `top` to `bottom`, and of the others what there is room for.
    void forgetFar(int top, int bottom);

private:
    struct Picture
    {
        QPixmap pixmap;
        quint64 fingerprint = 0;
        bool isStale = false;

        qint64 bytes() const { return qint64(pixmap.width()) * pixmap.height() * 4; }
    };

    void paintExposed(QPainter& painter, int page, const QRectF& rect, const QRect& exposed) const;

    GlyphOutlines& m_outlines;
    PageImages m_images;
    std::shared_ptr<const Pages> m_pages = std::make_shared<const Pages>();
    std::map<int, Picture> m_pictures;
};

} // namespace shenbao

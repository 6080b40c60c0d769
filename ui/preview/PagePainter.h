// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"
#include "ui/preview/GlyphOutlines.h"

#include <QImage>

#include <functional>

class QPainter;

namespace shenbao {

/// Gives the picture with this id of an attachment; a null image when it cannot be shown.
using PageImages = std::function<QImage(const QString& attachment)>;

/// Paints pages as the PDF has them. The unit of the painter is one point, its origin the corner of the page; the paper
/// itself is not painted.
class PagePainter final
{
public:
    enum class Lines : quint8 {
        Exact, ///< for paper
        Crisp  ///< on whole pixels and never thinner than one, for the screen
    };

    /// All must live longer than the painter.
    PagePainter(const Pages& pages, GlyphOutlines& outlines, const PageImages& images)
        : m_pages(pages)
        , m_outlines(outlines)
        , m_images(images)
    {}

    /// `visible`: text elsewhere may be left out; empty: everything.
    void paint(QPainter& painter, const Page& page, Lines lines, const QRectF& visible = {}) const;

private:
    void paintText(QPainter& painter, const TextItem& text) const;
    void paintImage(QPainter& painter, const ImageItem& image) const;

    const Pages& m_pages;
    GlyphOutlines& m_outlines;
    const PageImages& m_images;
};

/// The page on white paper, `size` in pixels.
QImage pageImage(const Pages& pages, int index, QSize size, GlyphOutlines& outlines,
                 const PageImages& images);

/// Differs when a page looks different, as far as 64 bits can tell.
quint64 fingerprint(const Page& page);
bool hasPicture(const Page& page);

/// Size of a page, pt.
QSizeF pageSize(const Pages& pages);

} // namespace shenbao

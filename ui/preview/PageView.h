// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PagePictures.h"

#include <QAbstractScrollArea>
#include <QVariantAnimation>

namespace shenbao {

/// Pages below each other on the desk, white as paper is in every theme. Paints what can be seen and keeps it as pictures.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    PageView(GlyphOutlines& outlines, PageImages images, QWidget* parent = nullptr);

    /// The place on the pages stays where it is.
    void setPages(std::shared_ptr<const Pages> pages);
    /// Pictures on the pages have changed.
    void repaintPictures();
    int pageCount() const { return int(m_pages->pages.size()); }
    /// Index of the page that most is seen of; -1 when there are none.
    int currentPage() const { return m_current; }

    /// What the pages are as large as, also when the window changes.
    enum class Fit : quint8 { None, Width, Page };
    /// 1: as large as on paper, as far as the screen tells its size.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void fitWidth() { setFit(Fit::Width); }
    /// One page is seen whole.
    void fitPage() { setFit(Fit::Page); }
    Fit fit() const { return m_fit; }

    void showPage(int page);
    /// Moves the pages when a line (pt) cannot be seen.
    void reveal(int page, const QRectF& line);
    /// Frames a place (pt) for a moment. `line`: what of it must be seen; the pages move only when it is not.
    void highlight(int page, const QRectF& rect, const QRectF& line);
    bool isInView(int page, const QRectF& rect) const;

    /// Where seals, signatures and dates go.
    void setShowSpots(bool show);
    bool showsSpots() const { return m_showsSpots; }

    /// Of the page, in the viewport.
    QRectF pageRect(int page) const;

Q_SIGNALS:
    /// Double click on a place (pt), or Enter on the one that was highlighted last.
    void placeClicked(int page, QPointF point);
    void currentPageChanged(int page);
    void zoomChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    /// A point of a page that stays where it is in the viewport.
    struct Anchor
    {
        int page = -1;
        QPointF point; ///< pt
        QPointF at;    ///< in the viewport
    };

    double scale() const; ///< pixels of the screen's own measure for a point
    void applyZoom(double zoom, QPointF fixed);
    void setFit(Fit fit);
    double fittingZoom() const;
    Anchor anchorAt(QPointF at) const;
    void restore(const Anchor& anchor);
    void updateScrollBars();
    void updateCurrent();
    void updateRings();
    int pageAt(double y) const;
    /// What a key does here; nothing for others.
    std::function<void()> actionOf(const QKeyEvent& event);
    QRectF toViewport(int page, const QRectF& rect) const;
    void paintRings(QPainter& painter, int page) const;
    void paintHighlight(QPainter& painter) const;

    GlyphOutlines& m_outlines;
    PagePictures m_pictures;
    int m_gap;  ///< between pages and around them
    int m_step; ///< of the arrow keys
    std::shared_ptr<const Pages> m_pages = std::make_shared<const Pages>();
    Pages m_rings; ///< the same pages with nothing but the marks of their spots
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    bool m_showsSpots = false;
    int m_current = -1;
    int m_markedPage = -1;
    QRectF m_markedRect; ///< pt
    QVariantAnimation m_fade;
};

} // namespace shenbao

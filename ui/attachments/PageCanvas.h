// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QHash>
#include <QImage>

#include <vector>

namespace shenbao {

class RenderClient;

/// The pages of a document below each other, drawn as they come into view.
class PageCanvas final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit : quint8 { None, Width, Page };

    PageCanvas(RenderClient& client, QWidget* parent);

    /// `pages`: sizes in points. An empty list shows nothing.
    void setDocument(const QString& id, const QList<QSizeF>& pages);
    int pageCount() const { return int(m_pages.size()); }
    /// The one that most is seen of; −1 when there are none.
    int currentPage() const { return m_current; }
    void showPage(int page);

    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomBy(double factor) { setZoom(m_zoom * factor); }
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    /// Whether everything in view has been drawn, or cannot be.
    bool isComplete() const;

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();
    /// A page came, or could not be drawn.
    void drawn(int page, const QString& problem);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Pending
    {
        quint64 question = 0;
        QSize box;
    };

    double scale() const; ///< device-independent pixels for a point
    QRectF pageRect(int page) const;
    QSize pixelsOf(int page) const;
    int pageAt(double y) const; ///< of the viewport, or the nearest
    int lastInView() const;
    void arrange();
    void ask();
    void forgetFar();
    void updateCurrent();
    void applyZoom(double zoom);
    double fittingZoom() const;

    RenderClient& m_client;
    QString m_document;
    QList<QSizeF> m_pages;
    std::vector<double> m_tops;   ///< points, without the gaps
    double m_widest = 1;          ///< points
    QCache<int, QImage> m_images; ///< by page; costs are kilobytes
    QHash<int, Pending> m_pending;
    QHash<int, QString> m_problems;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_current = -1;
};

} // namespace shenbao

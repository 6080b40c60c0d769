// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewPanel.h"

#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr double kLine = 24; // pt that are to be seen of a place

/// The line of a place at this distance from its top.
QRectF lineOf(const KeyPlace& place, double at)
{
    const double height = std::min(place.rect.height(), kLine);
    const double top = place.rect.top() + std::clamp(at, 0.0, place.rect.height() - height);
    return {place.rect.left(), top, place.rect.width(), height};
}

} // namespace

PreviewPanel::PreviewPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_pages(session)
    , m_view(new PageView(m_pages.outlines(), m_pages.screenImages(), this))
    , m_where(new QLabel(this))
{
    m_pages.setActive(false); // until it is shown
    setAccessibleName(tr("Preview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeBar();
    column->addWidget(m_view, 1);
    connect(&m_pages, &PreviewPages::pagesChanged, this, [this] {
        m_view->setPages(m_pages.pages());
        refresh();
        if (m_isBehind) {
            follow();
        }
    });
    connect(&m_pages, &PreviewPages::picturesChanged, m_view, &PageView::repaintPictures);
    connect(m_view, &PageView::currentPageChanged, this, &PreviewPanel::refresh);
    connect(m_view, &PageView::zoomChanged, this, &PreviewPanel::refresh);
    connect(m_view, &PageView::placeClicked, this, [this](int page, QPointF point) {
        if (const QString key = m_pages.keyAt(page, point); !key.isEmpty()) {
            Q_EMIT keyActivated(key);
        }
    });
    refresh();
}

void PreviewPanel::makeBar()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Space::One, Space::Half, Space::One, Space::Half);
    bar->setSpacing(Space::Half);
    bar->addWidget(m_where, 1);
    m_spots = addButton(QStringLiteral("seal"), tr("Show where seals and signatures go"));
    m_spots->setCheckable(true);
    connect(m_spots, &QToolButton::toggled, m_view, &PageView::setShowSpots);
    QToolButton* out = addButton(QStringLiteral("zoom-out"), tr("Zoom out"));
    connect(out, &QToolButton::clicked, m_view, &PageView::zoomOut);
    QToolButton* in = addButton(QStringLiteral("zoom-in"), tr("Zoom in"));
    connect(in, &QToolButton::clicked, m_view, &PageView::zoomIn);
    m_fit = addButton({}, tr("Fit width"));
    m_fit->setText(tr("Fit width"));
    m_fit->setCheckable(true);
    connect(m_fit, &QToolButton::clicked, m_view, &PageView::fitWidth);
    for (QToolButton* button : {m_spots, out, in, m_fit}) {
        bar->addWidget(button);
    }
    setTabOrder(m_fit, m_view);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
}

QToolButton* PreviewPanel::addButton(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton(this);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
        button->setToolTip(text);
    }
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void PreviewPanel::showKey(const QString& key, double share)
{
    m_wanted = key;
    m_wantedShare = std::clamp(share, 0.0, 1.0);
    m_isBehind = true;
    if (isVisible() && !m_pages.isWaiting()) {
        follow();
    }
}

void PreviewPanel::follow()
{
    m_isBehind = false;
    const std::vector<KeyPlace> places = m_pages.placesOf(m_wanted);
    const bool isSame = m_wanted == m_followed;
    m_followed = m_wanted;
    if (places.empty()) {
        const int page = m_pages.pageOfKey(m_wanted);
        if (page != m_view->currentPage()) {
            m_view->showPage(page);
        }
        return;
    }
    const KeyPlace* target = &places.front();
    double at = 0;
    if (m_wantedShare > 0) {
        double total = 0;
        for (const KeyPlace& place : places) {
            total += place.rect.height();
        }
        at = total * m_wantedShare;
        while (target != &places.back() && at > target->rect.height()) {
            at -= target->rect.height();
            ++target;
        }
    } else {
        // what is printed twice is not looked for elsewhere when it can be seen here
        const auto seen = std::find_if(places.begin(), places.end(), [this](const KeyPlace& place) {
            return m_view->isInView(place.page, lineOf(place, 0));
        });
        target = seen == places.end() ? target : &*seen;
    }
    const QRectF line = lineOf(*target, at);
    if (!isSame || !m_view->isInView(target->page, line)) { // typing does not make it flash
        m_view->highlight(target->page, target->rect, line);
    }
}

void PreviewPanel::refresh()
{
    const int count = m_view->pageCount();
    m_where->setText(count == 0 ? QString() : tr("Page %1 / %2").arg(m_view->currentPage() + 1).arg(count));
    m_fit->setChecked(m_view->fitsWidth());
}

void PreviewPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_pages.setActive(true);
    if (m_isBehind && !m_pages.isWaiting()) {
        follow();
    }
}

void PreviewPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_pages.setActive(false);
}

} // namespace shenbao

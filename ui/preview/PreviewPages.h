// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PagePainter.h"
#include "ui/preview/PictureCache.h"
#include "ui/session/ProjectSession.h"

#include <mutex>

namespace shenbao {

/// The pages of an open project as they would be printed now. Follows the answers a moment after the last keystroke; a long
/// stretch of typing without a pause is followed every second. They are laid out on another thread, from a copy of the
/// answers, one layout at a time. Each tells the session what checks want to know of pages (fonts, pictures).
class PreviewPages final : public QObject
{
    Q_OBJECT

public:
    explicit PreviewPages(ProjectSession& session, QObject* parent = nullptr);

    /// Of the last update; no pages before the first.
    const std::shared_ptr<const Pages>& pages() const { return m_pages; }
    GlyphOutlines& outlines() { return m_outlines; }
    PageImages screenImages();
    PageImages paperImages() const;

    /// While nobody looks, the pages follow only in a long pause, for what checks want to know of them.
    void setActive(bool active);
    /// Whether there are answers that the pages do not show yet.
    bool isWaiting() const { return m_isWaiting || m_isRunning; }
    /// Lays out what is waiting before it returns; for tests and pictures of the window.
    void updateNow();

    /// Whether the pages are marked 草稿 and laid out for print on both sides, as an export may be.
    void setDraft(bool draft);
    void setDuplex(bool duplex);

    /// Everywhere the answer is printed, in the order of the pages.
    std::vector<KeyPlace> placesOf(const QString& key) const;
    /// The first page with the answer; when nothing is printed for it, the page on which it would be. -1: on none.
    int pageOfKey(const QString& key) const;
    /// The answer at this point (pt) or close to it; empty when there is none.
    QString keyAt(int page, QPointF point) const;

Q_SIGNALS:
    void pagesChanged();
    /// A picture can be shown that could not before.
    void picturesChanged();

private:
    /// What only the layout that is running touches.
    struct Workshop
    {
        std::mutex mutex;
        std::unique_ptr<FontResolver> fonts; ///< asks for the installed fonts, so not before it is needed
    };
    /// An unfinished layout: everything that it reads.
    struct Order
    {
        std::shared_ptr<Workshop> workshop;
        Proposal proposal;
        AttachmentLookup attachments;
        bool draft = false;
        bool duplex = false;
    };

    void changeOption(bool& option, bool value);
    void schedule();
    void begin();
    Order order() const;
    /// What comes of an order.
    struct Layout
    {
        std::shared_ptr<const Pages> pages;
        CheckFacts facts; ///< factsOfPages()
    };
    static Layout layOut(const Order& order);
    void take(Layout layout);
    const KeyPlace* firstPlace(const QString& key) const;

    ProjectSession& m_session;
    PictureCache m_pictures;
    std::shared_ptr<Workshop> m_workshop = std::make_shared<Workshop>();
    GlyphOutlines m_outlines;
    std::shared_ptr<const Pages> m_pages = std::make_shared<const Pages>();
    QTimer m_timer;
    QElapsedTimer m_since;    ///< the first change that is waiting
    int m_number = 0;         ///< of the last order; results of others are out of date
    bool m_isWaiting = true;  ///< for a layout to begin
    bool m_isRunning = false; ///< one is being made
    bool m_isActive = true;
    bool m_isDraft = false;
    bool m_isDuplex = false;
};

} // namespace shenbao

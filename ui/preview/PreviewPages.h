// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PagePainter.h"
#include "ui/preview/PictureCache.h"
#include "ui/session/ProjectSession.h"

namespace shenbao {

/// The pages of an open project as they would be printed now. Follows the answers a moment after the last keystroke; a long
/// stretch of typing without a pause is followed every second.
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

    /// While nobody looks, nothing is laid out; what changed meanwhile is done when it is active again.
    void setActive(bool active);
    bool isWaiting() const { return m_isWaiting; }
    /// Lays out what is waiting at once.
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
    void schedule();
    const KeyPlace* firstPlace(const QString& key) const;

    ProjectSession& m_session;
    PictureCache m_pictures;
    std::unique_ptr<FontResolver> m_fonts; ///< asks for the installed fonts, so not before it is needed
    GlyphOutlines m_outlines;
    std::shared_ptr<const Pages> m_pages = std::make_shared<const Pages>();
    QTimer m_timer;
    QElapsedTimer m_since; ///< the first change that is waiting
    bool m_isWaiting = true;
    bool m_isActive = true;
    bool m_isDraft = false;
    bool m_isDuplex = false;
};

} // namespace shenbao

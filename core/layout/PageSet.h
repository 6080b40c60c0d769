// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"

namespace shenbao {

/// Pages made of other pages: some of them, or those of several documents behind each other. Keeps their outline and seal
/// spots; numbers and codes stay as they were printed.
class PageSet final
{
public:
    /// Paper and seal as those of `like`.
    explicit PageSet(const Pages& like);

    /// `page`: index.
    void append(const Pages& from, int page);
    void append(const Pages& from);
    void appendBlank();
    int count() const { return int(m_pages.pages.size()); }
    Pages take() { return std::move(m_pages); }

private:
    Pages m_pages;
};

/// Draws a page of `from` into `place` (pt) on a page of `onto`, as high as the place; none of it counts as text.
void drawMiniature(Pages& onto, int page, const Pages& from, int index, const QRectF& place);

} // namespace shenbao

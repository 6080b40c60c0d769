// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/RenderProtocol.h"

#include <QImage>

#include <memory>

namespace shenbao {

/// A document whose pages can be drawn.
class PageSource
{
public:
    virtual ~PageSource() = default;
    PageSource(const PageSource&) = delete;
    PageSource& operator=(const PageSource&) = delete;

    /// Sizes of the pages in points; at least one.
    virtual QList<QSizeF> pages() const = 0;
    /// A page of exactly this size on white paper (Format_RGB32); null when it cannot be drawn.
    virtual QImage draw(int page, QSize size) = 0;

protected:
    PageSource() = default;
};

/// Opens a PDF, a PNG or a JPEG by its content. Null, with the reason, when it is none of them or cannot be shown.
std::unique_ptr<PageSource> openPageSource(const QByteArray& document, render::Trouble& trouble);

} // namespace shenbao

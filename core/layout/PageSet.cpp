// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/PageSet.h"

namespace shenbao {
namespace {

/// The number of a face among those of `onto`, which gets it when it has none of the same file.
qint16 faceIn(Pages& onto, const std::shared_ptr<FontFace>& face)
{
    const auto found =
        std::find_if(onto.faces.begin(), onto.faces.end(), [&](const std::shared_ptr<FontFace>& known) {
            return known == face || (known->path() == face->path() && known->index() == face->index());
        });
    if (found != onto.faces.end()) {
        return qint16(found - onto.faces.begin());
    }
    onto.faces.push_back(face);
    return qint16(onto.faces.size() - 1);
}

bool hasFace(const Pages& pages, const TextItem& text)
{
    return text.face >= 0 && size_t(text.face) < pages.faces.size();
}

/// `move`: without turning or slanting.
void scale(TextItem& text, double factor, QPointF move)
{
    text.size *= float(factor);
    text.width *= float(factor);
    text.x = text.x * float(factor) + float(move.x());
    text.y = text.y * float(factor) + float(move.y());
    for (PlacedGlyph& glyph : text.glyphs) {
        glyph.x *= float(factor);
    }
}

void scale(LineItem& line, double factor, QPointF move)
{
    line.x1 = line.x1 * float(factor) + float(move.x());
    line.x2 = line.x2 * float(factor) + float(move.x());
    line.y1 = line.y1 * float(factor) + float(move.y());
    line.y2 = line.y2 * float(factor) + float(move.y());
    line.width *= float(factor);
}

void scale(ImageItem& image, double factor, QPointF move)
{
    image.rect = QRectF(image.rect.topLeft() * factor + move, image.rect.size() * factor);
}

} // namespace

PageSet::PageSet(const Pages& like)
{
    m_pages.geometry = like.geometry;
    m_pages.seal = like.seal;
}

void PageSet::append(const Pages& from, int page)
{
    const int number = count();
    Page copy = from.pages.at(size_t(page));
    for (PageItem& item : copy.items) {
        if (auto* text = std::get_if<TextItem>(&item); text && hasFace(from, *text)) {
            text->face = faceIn(m_pages, from.faces[size_t(text->face)]);
        }
    }
    m_pages.pages.push_back(std::move(copy));
    for (OutlineEntry entry : from.outline) {
        if (entry.page == page) {
            entry.page = number;
            m_pages.outline.push_back(std::move(entry));
        }
    }
    for (SpotPlace spot : from.spots) {
        if (spot.page == page) {
            spot.page = number;
            m_pages.spots.push_back(std::move(spot));
        }
    }
}

void PageSet::append(const Pages& from)
{
    for (size_t page = 0; page < from.pages.size(); ++page) {
        append(from, int(page));
    }
}

void PageSet::appendBlank()
{
    m_pages.pages.emplace_back();
}

void drawMiniature(Pages& onto, int page, const Pages& from, int index, const QRectF& place)
{
    const double factor = place.height() / (from.geometry.height * kPointsPerMm);
    for (PageItem item : from.pages.at(size_t(index)).items) {
        if (auto* text = std::get_if<TextItem>(&item)) {
            if (!hasFace(from, *text)) {
                continue;
            }
            text->face = faceIn(onto, from.faces[size_t(text->face)]);
            text->artifact = true;
        }
        std::visit([&](auto& one) { scale(one, factor, place.topLeft()); }, item);
        onto.pages.at(size_t(page)).items.push_back(std::move(item));
    }
}

} // namespace shenbao

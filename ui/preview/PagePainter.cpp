// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PagePainter.h"

#include <QPainter>

#include <bit>
#include <cmath>

namespace shenbao {
namespace {

constexpr double kSlant = 0.2; // as in the PDF
constexpr double kBoldStroke = 0.03;
constexpr QRgb kMissingGrey = qRgb(0x9A, 0x9A, 0x9A); // the paper is white in every theme
constexpr double kAscent = 1.2;                       // em around a baseline that a letter may touch
constexpr double kDescent = 0.6;
constexpr double kAligned = 0.5; // pixels
constexpr double kFaintest = 0.5;

void paintLine(QPainter& painter, const LineItem& line)
{
    painter.setPen(QPen(QColor(QRgb(line.rgb)), double(line.width), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(double(line.x1), double(line.y1)), QPointF(double(line.x2), double(line.y2)));
}

/// A line thinner than a pixel gets lighter instead.
QColor onPaper(QRgb rgb, double width)
{
    const double share = std::clamp(width, kFaintest, 1.0);
    const auto mixed = [&](int part) { return 255 - int(std::lround((255 - part) * share)); };
    return QColor(mixed(qRed(rgb)), mixed(qGreen(rgb)), mixed(qBlue(rgb)));
}

void paintCrisp(QPainter& painter, const LineItem& line)
{
    const QTransform device = painter.deviceTransform();
    const QPointF from = device.map(QPointF(double(line.x1), double(line.y1)));
    const QPointF to = device.map(QPointF(double(line.x2), double(line.y2)));
    const bool isFlat = std::abs(from.y() - to.y()) < kAligned;
    if (!isFlat && std::abs(from.x() - to.x()) >= kAligned) {
        paintLine(painter, line);
        return;
    }
    const double exact = double(line.width) * device.m11();
    const double width = std::max(1.0, std::round(exact));
    const auto snapped = [&](double at) { return std::round(at - width / 2); };
    // each end reaches to the far side of the line that it meets: closed corners
    const QPointF first(snapped(std::min(from.x(), to.x())), snapped(std::min(from.y(), to.y())));
    const QPointF last(snapped(std::max(from.x(), to.x())), snapped(std::max(from.y(), to.y())));
    const QRectF rect(first, isFlat ? QPointF(last.x(), first.y()) : QPointF(first.x(), last.y()));
    painter.fillRect(device.inverted().mapRect(rect.adjusted(0, 0, width, width)),
                     onPaper(QRgb(line.rgb), exact));
}

/// The mixing step of a 64-bit FNV-1a, a word at a time.
class Mixer
{
public:
    void add(quint64 value) { m_value = (std::rotl(m_value, 23) ^ value) * 0x100000001B3; }
    void add(float value) { add(quint64(std::bit_cast<quint32>(value))); }
    quint64 value() const { return m_value; }

private:
    quint64 m_value = 0xCBF29CE484222325;
};

} // namespace

void PagePainter::paint(QPainter& painter, const Page& page, Lines lines, const QRectF& visible) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (const PageItem& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            const double size = double(text->size);
            const double y = double(text->y);
            const bool isSeen =
                visible.isEmpty() || text->turn != 0 ||
                (y + size * kDescent > visible.top() && y - size * kAscent < visible.bottom());
            if (isSeen) {
                paintText(painter, *text);
            }
        } else if (const auto* line = std::get_if<LineItem>(&item)) {
            if (lines == Lines::Crisp) {
                paintCrisp(painter, *line);
            } else {
                paintLine(painter, *line);
            }
        } else {
            paintImage(painter, std::get<ImageItem>(item));
        }
    }
    painter.restore();
}

void PagePainter::paintText(QPainter& painter, const TextItem& text) const
{
    if (text.face < 0 || size_t(text.face) >= m_pages.faces.size()) {
        return;
    }
    const std::shared_ptr<FontFace>& face = m_pages.faces[size_t(text.face)];
    const QTransform page = painter.worldTransform();
    const QColor color{QRgb(text.rgb)};
    painter.setBrush(color);
    painter.setPen(text.fakeBold ? QPen(color, kBoldStroke * face->unitsPerEm(), Qt::SolidLine, Qt::FlatCap,
                                        Qt::MiterJoin)
                                 : QPen(Qt::NoPen));
    QTransform line = QTransform::fromTranslate(double(text.x), double(text.y)) * page;
    if (text.turn != 0) {
        line = QTransform().rotate(-double(text.turn)) * line;
    }
    const double scale = double(text.size) / face->unitsPerEm();
    const double slant = text.fakeItalic && text.turn == 0 ? -kSlant * scale : 0;
    // each letter on its own: the rasteriser is three times as fast as with a path of a whole line
    for (const PlacedGlyph& glyph : text.glyphs) {
        const QPainterPath& outline = m_outlines.outline(face, glyph.id);
        if (!outline.isEmpty()) {
            painter.setWorldTransform(QTransform(scale, 0, slant, scale, double(glyph.x), 0) * line);
            painter.drawPath(outline);
        }
    }
    painter.setWorldTransform(page);
}

void PagePainter::paintImage(QPainter& painter, const ImageItem& image) const
{
    QImage picture = m_images ? m_images(image.attachment) : QImage();
    if (picture.isNull()) {
        painter.setPen(QPen(QColor(kMissingGrey), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(image.rect);
        painter.drawLine(image.rect.topLeft(), image.rect.bottomRight());
        painter.drawLine(image.rect.bottomLeft(), image.rect.topRight());
        return;
    }
    // the painter looks at four pixels only: what is made much smaller has to be averaged before
    const QSize pixels = painter.deviceTransform().mapRect(image.rect).size().toSize();
    if (picture.width() > 2 * pixels.width() && !pixels.isEmpty()) {
        picture = picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    painter.drawImage(image.rect, picture);
}

QImage pageImage(const Pages& pages, int index, QSize size, GlyphOutlines& outlines, const PageImages& images)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QSizeF page = pageSize(pages);
    painter.scale(size.width() / page.width(), size.height() / page.height());
    PagePainter(pages, outlines, images)
        .paint(painter, pages.pages[size_t(index)], PagePainter::Lines::Crisp);
    return image;
}

quint64 fingerprint(const Page& page)
{
    Mixer mixer;
    for (const PageItem& item : page.items) {
        mixer.add(quint64(item.index()));
        if (const auto* text = std::get_if<TextItem>(&item)) {
            mixer.add(quint64(quint16(text->face)) << 34 | quint64(text->rgb) << 2 |
                      quint64(text->fakeBold) << 1 | quint64(text->fakeItalic));
            for (const float value : {text->size, text->x, text->y, text->turn}) {
                mixer.add(value);
            }
            for (const PlacedGlyph& glyph : text->glyphs) {
                mixer.add(quint64(glyph.id) << 32 | std::bit_cast<quint32>(glyph.x));
            }
        } else if (const auto* line = std::get_if<LineItem>(&item)) {
            for (const float value : {line->x1, line->y1, line->x2, line->y2, line->width}) {
                mixer.add(value);
            }
            mixer.add(quint64(line->rgb));
        } else {
            const auto& image = std::get<ImageItem>(item);
            mixer.add(quint64(qHash(image.attachment, 0)));
            for (const double value :
                 {image.rect.x(), image.rect.y(), image.rect.width(), image.rect.height()}) {
                mixer.add(float(value));
            }
        }
    }
    return mixer.value();
}

bool hasPicture(const Page& page)
{
    return std::any_of(page.items.begin(), page.items.end(),
                       [](const PageItem& item) { return std::holds_alternative<ImageItem>(item); });
}

QSizeF pageSize(const Pages& pages)
{
    return QSizeF(pages.geometry.width, pages.geometry.height) * kPointsPerMm;
}

} // namespace shenbao

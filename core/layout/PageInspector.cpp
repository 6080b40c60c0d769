// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/PageInspector.h"

#include "core/layout/FlowUnit.h"

namespace shenbao {
namespace {

constexpr double kAscent = 0.62;   // em above the baseline that letters surely fill
constexpr double kTouch = 0.8;     // pt by which neighbours may touch
constexpr double kHanging = 1.05;  // em of a mark that stands in the margin behind a full line
constexpr double kPaperEdge = 8.5; // pt, 3 mm: what printers do not reach

QString textOf(const TextItem& item)
{
    std::u32string text;
    for (const PlacedGlyph& glyph : item.glyphs) {
        text += glyph.character;
    }
    return QString::fromStdU32String(text);
}

bool isBlank(const TextItem& item)
{
    return std::all_of(item.glyphs.begin(), item.glyphs.end(),
                       [](const PlacedGlyph& glyph) { return QChar::isSpace(glyph.character); });
}

QRectF letterBox(const TextItem& item)
{
    const double size = double(item.size);
    return {double(item.x), double(item.y) - kAscent * size, double(item.width), kAscent * size};
}

class PageInspection
{
public:
    PageInspection(const Pages& pages, int number, std::vector<PageFault>& faults)
        : m_page(pages.pages[size_t(number)])
        , m_number(number)
        , m_faults(faults)
    {
        const PageGeometry& geometry = pages.geometry;
        m_paper = QRectF(0, 0, geometry.width * kPointsPerMm, geometry.height * kPointsPerMm)
                      .adjusted(kPaperEdge, kPaperEdge, -kPaperEdge, -kPaperEdge);
        m_area = QRectF(geometry.left * kPointsPerMm, geometry.top * kPointsPerMm,
                        geometry.textWidth() * kPointsPerMm, geometry.textHeight() * kPointsPerMm);
    }

    void run()
    {
        for (const PageItem& item : m_page.items) {
            if (const auto* text = std::get_if<TextItem>(&item); text && text->turn == 0 && !isBlank(*text)) {
                m_texts.push_back({text, letterBox(*text)});
            }
        }
        std::sort(m_texts.begin(), m_texts.end(),
                  [](const Text& one, const Text& other) { return one.box.top() < other.box.top(); });
        for (size_t at = 0; at < m_texts.size(); ++at) {
            lookAt(m_texts[at]);
            for (size_t next = at + 1;
                 next < m_texts.size() && m_texts[next].box.top() < m_texts[at].box.bottom(); ++next) {
                if (overlap(m_texts[at].box, m_texts[next].box)) {
                    add(PageFault::Kind::OverText, *m_texts[next].item);
                }
            }
        }
        for (const PageItem& item : m_page.items) {
            if (const auto* line = std::get_if<LineItem>(&item); line && line->x1 == line->x2) {
                lookAtBorder(*line);
            } else if (const auto* image = std::get_if<ImageItem>(&item)) {
                lookAt(*image);
            }
        }
    }

private:
    struct Text
    {
        const TextItem* item;
        QRectF box;
    };

    static bool overlap(const QRectF& one, const QRectF& other)
    {
        const QRectF both = one.intersected(other);
        return both.width() > kTouch && both.height() > kTouch;
    }

    void add(PageFault::Kind kind, const TextItem& item)
    {
        m_faults.push_back({kind, m_number, textOf(item), double(item.y)});
    }

    void lookAt(const Text& text)
    {
        // furniture stands in the margins; a mark may hang behind its line
        const double hanging = kHanging * double(text.item->size);
        const QRectF allowed = text.item->artifact ? m_paper : m_area.adjusted(-kTouch, 0, hanging, kTouch);
        if (!allowed.contains(text.box)) {
            add(PageFault::Kind::OutsidePage, *text.item);
        }
    }

    void lookAtBorder(const LineItem& line)
    {
        const double x = double(line.x1);
        for (const Text& text : m_texts) {
            const bool isBeside = double(line.y1) >= text.box.bottom() || double(line.y2) <= text.box.top();
            if (!isBeside && text.box.left() + kTouch < x && x < text.box.right() - kTouch) {
                add(PageFault::Kind::AcrossBorder, *text.item);
            }
        }
    }

    void lookAt(const ImageItem& image)
    {
        if (!m_area.adjusted(-kTouch, -kTouch, kTouch, kTouch).contains(image.rect)) {
            m_faults.push_back({PageFault::Kind::OutsidePage, m_number, {}, image.rect.center().y()});
        }
        for (const Text& text : m_texts) {
            if (overlap(text.box, image.rect)) {
                add(PageFault::Kind::OverPicture, *text.item);
            }
        }
    }

    const Page& m_page;
    int m_number;
    std::vector<PageFault>& m_faults;
    QRectF m_paper;
    QRectF m_area;
    std::vector<Text> m_texts;
};

} // namespace

std::vector<PageFault> inspectPages(const Pages& pages)
{
    std::vector<PageFault> faults;
    for (size_t number = 0; number < pages.pages.size(); ++number) {
        PageInspection(pages, int(number), faults).run();
    }
    return faults;
}

} // namespace shenbao

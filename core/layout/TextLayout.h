// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/layout/FlowUnit.h"

#include <unordered_map>

namespace shenbao {

/// Breaks paragraphs into lines by the rules for Chinese (GB/T 15834: no mark of the wrong kind at either end of a line)
/// and gives one FlowUnit a line. Latin words are kept whole where they fit.
class TextLayout final
{
public:
    TextLayout(const StyleSheet& styles, FontResolver& fonts) : m_styles(styles), m_fonts(fonts) {}

    enum class Place : quint8 { Page, Cell };
    /// Lines of the paragraph in a column of this width (pt). At least one line. On a page a mark may hang in the margin.
    std::vector<FlowUnit> layout(const Paragraph& paragraph, double width, Place where = Place::Page);
    /// One piece of text on one line, its left edge at x = 0, its baseline at y = 0.
    std::vector<TextItem> line(const QString& text, FontLook look, double size, quint32 rgb = 0);
    static double widthOf(const std::vector<TextItem>& items);
    /// Paragraphs set closer so far, see Pages.
    std::unordered_map<const Paragraph*, double> takeTightened() { return std::move(m_tightened); }

private:
    struct Cluster
    {
        char32_t character = 0;
        ResolvedGlyph glyph;
        float size = 0;
        float advance = 0; ///< pt
        float gap = 0;     ///< pt, in front of it when it does not begin a line
        float shift = 0;   ///< pt, up
        bool underline = false;
        bool isLatin = false;
        int run = 0;
    };
    struct LineRange
    {
        size_t first = 0;
        size_t end = 0; ///< one behind the last cluster drawn
        double width = 0;
        bool justify = false;
        bool hangs = false; ///< its last mark stands in the margin and is not part of the width
        size_t inside() const { return hangs ? end - 1 : end; }
    };

    void addRun(const Run& run, int number, const ParagraphStyle& style);
    std::vector<LineRange> breakLines(double firstWidth, double width, Place where) const;
    static bool isWordPart(const Cluster& cluster);
    bool mayHang(size_t at) const;
    bool holdsOpening(size_t at) const;
    bool mayBreakBefore(size_t at, Place where) const;
    bool breaksDifferElsewhere() const;
    std::vector<LineRange> tightened(const Paragraph& paragraph, std::vector<LineRange> lines,
                                     double firstWidth, double width, Place where);
    void place(const LineRange& line, double x, double slack, double baseline, FlowUnit& unit) const;
    void addKeySpans(const Paragraph& paragraph, const LineRange& line, FlowUnit& unit) const;
    void addMarker(const Paragraph& paragraph, const ParagraphStyle& style, double x, double baseline,
                   FlowUnit& unit);
    void addLeader(const Paragraph& paragraph, const ParagraphStyle& style, double from, double width,
                   double baseline, FlowUnit& unit);
    void addSpots(const Paragraph& paragraph, const ParagraphStyle& style,
                  std::vector<FlowUnit>& units) const;
    FontLook lookOf(const ParagraphStyle& style, TextFormats formats) const;

    const StyleSheet& m_styles;
    FontResolver& m_fonts;
    std::unordered_map<const Paragraph*, double> m_tightened;
    std::vector<Cluster> m_clusters; ///< of the paragraph being laid out; kept to save allocations
};

/// What stands before an item of a list, the same in DOCX: 1. at the first level, 1) deeper, • – ▪ for bullets.
/// Left indent of the text of a list item, pt: two characters a level, as far as a column of `width` has room.
double listIndent(double size, int level, double width);

QString listMarker(Paragraph::List list, int level, int number);

} // namespace shenbao

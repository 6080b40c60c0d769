// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/layout/FontFace.h"
#include "core/layout/FontResolver.h"

#include <QRectF>

#include <memory>
#include <unordered_map>
#include <variant>
#include <vector>

namespace shenbao {

/// A glyph of a line of text; x is its left edge from the start of the item, in points.
struct PlacedGlyph
{
    quint16 id = 0;
    float x = 0;
    char32_t character = 0;
};

/// Glyphs of one face and size on one baseline.
struct TextItem
{
    qint16 face = 0;
    float size = 0; ///< pt
    float x = 0;    ///< pt from the left of the page
    float y = 0;    ///< pt from the top of the page to the baseline
    float width = 0;
    float turn = 0; ///< degrees, counter-clockwise about the start of the baseline
    quint32 rgb = 0;
    bool fakeBold = false;
    bool fakeItalic = false;
    bool artifact = false; ///< page number, repeated header row, mark: not part of the text
    std::vector<PlacedGlyph> glyphs;
};

struct LineItem
{
    float x1 = 0, y1 = 0, x2 = 0, y2 = 0; ///< pt
    float width = 0.5F;
    quint32 rgb = 0;
};

struct ImageItem
{
    QString attachment;
    QRectF rect; ///< pt
};

using PageItem = std::variant<TextItem, LineItem, ImageItem>;

struct Page
{
    int number = 0; ///< printed; 0: none
    std::vector<PageItem> items;
};

/// A seal spot with its place.
struct SpotPlace
{
    SealSpot spot;
    int page = 0;      ///< index; -1: on no page of the form
    QRectF rect;       ///< pt
    QRectF zone;       ///< pt, the cell around it; empty on an open line
    QString part = {}; ///< title of the part
};

/// A row of a table on a page; a row on two pages has a place on each.
struct RowPlace
{
    int table = 0; ///< number in the order of the document
    int row = 0;
    int page = 0;  ///< index
    float top = 0; ///< pt
    float bottom = 0;
};

/// Where an answer is printed. One that runs over pages, or is printed twice, has several places.
struct KeyPlace
{
    QString key;
    int page = 0; ///< index
    QRectF rect;  ///< pt
    QRectF cell;  ///< pt, of the table around it; empty elsewhere
};

struct OutlineEntry
{
    QString title;
    int level = 1;
    int page = 0; ///< index
    float y = 0;
};

/// The one pagination of a document: preview, PDF, seal map and contents read it.
struct Pages
{
    PageGeometry geometry;
    std::vector<Page> pages;
    std::vector<std::shared_ptr<FontFace>> faces;
    std::vector<OutlineEntry> outline;
    std::map<QString, int> anchors; ///< anchor -> page index
    std::vector<SpotPlace> spots;
    QSizeF seal{40, 40}; ///< mm, of the applicant's seal
    std::vector<RowPlace> rows;
    std::vector<std::pair<int, int>>
        forcedRows;             ///< table and row that may not break and are higher than a page
    std::vector<KeyPlace> keys; ///< as they were put on pages
    QStringList tables;         ///< id of each table, in the order of the document
    std::vector<std::pair<QString, int>> printedNumbers; ///< anchor and the number printed for it in contents
    /// Points by which each letter of a paragraph of the document stands closer, so that no single character is left for its
    /// last line. Valid while the document lives and is not changed.
    std::unordered_map<const Paragraph*, double> tightened;
    std::vector<double> fills; ///< pt given to each VerticalSpace{fill} of the document, in order
    std::vector<std::vector<bool>>
        splitRows; ///< of each table that stands on pages, in order: rows on two pages
    std::vector<FontSubstitution> substitutions;
    std::vector<char32_t> missing;

    /// The number printed for the page that an anchor is on; 0 when it has none.
    int printedPage(const QString& anchor) const
    {
        const auto found = anchors.find(anchor);
        return found == anchors.end() ? 0 : pages[size_t(found->second)].number;
    }
    int lastPrintedPage() const { return pages.empty() ? 0 : pages.back().number; }
};

} // namespace shenbao

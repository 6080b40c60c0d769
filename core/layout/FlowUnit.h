// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Pages.h"

#include <optional>

namespace shenbao {

/// Word and LibreOffice put the baseline of an exact line at four fifths of its pitch.
inline constexpr double kBaselineShare = 0.8;

/// A number that is known only when all pages are: printed right-aligned at x.
struct PendingNumber
{
    QString anchor; ///< empty: a page of the bound volume
    int offset = 0;
    float right = 0;
    float y = 0;
    QString style;
};

/// Something that is read off where a unit ends up.
struct FlowMark
{
    enum class Type : quint8 { Anchor, Spot, Number };
    Type type = Type::Anchor;
    QString text; ///< anchor
    SealSpot spot;
    PendingNumber number;
    QRectF rect; ///< relative to the unit, pt
};

/// The part of a line that shows an answer; pt from the left of its unit.
struct KeySpan
{
    QString key;
    float left = 0;
    float right = 0;
};

/// The smallest piece that is never cut by a page break: a line of text, a picture, a row of a small table.
/// Coordinates are relative to its top left corner, in points.
struct FlowUnit
{
    double height = 0;
    double before = 0; ///< space above, dropped at the top of a page
    double after = 0;
    bool keepNext = false; ///< on the same page as the unit that follows
    std::vector<PageItem> items;
    std::vector<FlowMark> marks;
    QString key;                ///< answer that all of it belongs to
    std::vector<KeySpan> spans; ///< answers that it shows among printed words
    /// In a slice of a row of an inner table: where the items of each of its cells begin. Empty elsewhere.
    std::vector<size_t> cellStarts;
    bool beginsRow = false; ///< the first slice of such a row

    double total() const { return before + height + after; }
};

void movePageItem(PageItem& item, double x, double y);

} // namespace shenbao

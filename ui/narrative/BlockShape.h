// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"

#include <QTextBlock>
#include <QTextFormat>

class QFont;

namespace shenbao {

/// What a block of the edited document is. Kept as properties of its format; looks follow from it and are never read back.
struct BlockShape
{
    enum class Kind : quint8 { Body, Heading, Bullet, Numbered, Picture, Cell, HeaderCell };
    Kind kind = Kind::Body;
    int level = 0;
    int number = 0;

    bool isList() const { return kind == Kind::Bullet || kind == Kind::Numbered; }
    bool isCell() const { return kind == Kind::Cell || kind == Kind::HeaderCell; }
    bool operator==(const BlockShape&) const = default;
};

inline constexpr int kDeepestList = 5;
inline constexpr int kDeepestHeading = 4;

/// Objects of one character in the document.
inline constexpr int kFigureObject = QTextFormat::UserObject + 1;
inline constexpr int kPictureObject = QTextFormat::UserObject + 2;

BlockShape shapeOf(const QTextBlock& block);
BlockShape shapeOf(const TextParagraph& paragraph);

/// Formats with the looks of a shape; `base` is the font of body text.
QTextBlockFormat blockFormat(const BlockShape& shape, const QFont& base);
QTextCharFormat charFormat(TextFormats formats, const BlockShape& shape, const QFont& base);
QTextCharFormat figureFormat(const QString& figure, TextFormats formats, const BlockShape& shape,
                             const QFont& base);
QTextCharFormat pictureFormat(const QString& source, const QFont& base);
QTextTableFormat tableFormat(int columns, const QFont& base);

/// What the model knows of a character's format.
TextFormats formatsOf(const QTextFormat& format);
QString figureOf(const QTextFormat& format);  ///< empty when it is no linked figure
QString pictureOf(const QTextFormat& format); ///< empty when it is no picture
/// The format that a piece of text should have in a block of this shape.
QTextCharFormat wantedFormat(const QTextCharFormat& present, const BlockShape& shape, const QFont& base);

/// The width of a Chinese character of body text.
double emOf(const QFont& base);
/// Where the text of a list item begins.
double listIndent(int level, const QFont& base);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/BlockShape.h"

#include "ui/common/Theme.h"

#include <QFont>
#include <QFontMetricsF>

namespace shenbao {
namespace {

enum Property : int { kKind = QTextFormat::UserProperty + 1, kLevel, kNumber, kFormats, kFigure, kSource };

constexpr double kLineHeight = 160; // per cent
constexpr double kCellLineHeight = 135;
constexpr QChar kWideCharacter(0x56FD); // 国

/// The applicant's headings stand below the official ones: the first level barely larger than the text.
double headingSize(int level, const QFont& base)
{
    const double zoom = base.pointSizeF() / Type::Large;
    return (level <= 1 ? Type::Large + 1 : Type::Large) * zoom;
}

} // namespace

double emOf(const QFont& base)
{
    return QFontMetricsF(base).horizontalAdvance(kWideCharacter);
}

double listIndent(int level, const QFont& base)
{
    return emOf(base) * 2 * (level + 1);
}

BlockShape shapeOf(const QTextBlock& block)
{
    const QTextBlockFormat format = block.blockFormat();
    BlockShape shape;
    shape.kind = BlockShape::Kind(format.intProperty(kKind));
    shape.level = format.intProperty(kLevel);
    shape.number = format.intProperty(kNumber);
    return shape;
}

BlockShape shapeOf(const TextParagraph& paragraph)
{
    BlockShape shape;
    switch (paragraph.kind) {
    case TextParagraph::Kind::Body:
        break;
    case TextParagraph::Kind::Heading:
        shape.kind = BlockShape::Kind::Heading;
        break;
    case TextParagraph::Kind::Bullet:
        shape.kind = BlockShape::Kind::Bullet;
        break;
    case TextParagraph::Kind::Numbered:
        shape.kind = BlockShape::Kind::Numbered;
        break;
    }
    shape.level = paragraph.level;
    shape.number = paragraph.number;
    return shape;
}

QTextBlockFormat blockFormat(const BlockShape& shape, const QFont& base)
{
    QTextBlockFormat format;
    format.setProperty(kKind, int(shape.kind));
    format.setProperty(kLevel, shape.level);
    format.setProperty(kNumber, shape.number);
    format.setLineHeight(shape.isCell() ? kCellLineHeight : kLineHeight,
                         QTextBlockFormat::ProportionalHeight);
    switch (shape.kind) {
    case BlockShape::Kind::Body:
        format.setTextIndent(2 * emOf(base));
        break;
    case BlockShape::Kind::Heading:
        format.setTopMargin(Space::One);
        format.setHeadingLevel(shape.level);
        break;
    case BlockShape::Kind::Bullet:
    case BlockShape::Kind::Numbered:
        format.setLeftMargin(listIndent(shape.level, base));
        break;
    case BlockShape::Kind::Picture:
        // a share of the height of the picture would be a gap above it
        format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        format.setAlignment(Qt::AlignHCenter);
        format.setTopMargin(Space::One);
        format.setBottomMargin(Space::One);
        break;
    case BlockShape::Kind::HeaderCell:
        format.setAlignment(Qt::AlignHCenter);
        break;
    case BlockShape::Kind::Cell:
        break;
    }
    return format;
}

QTextCharFormat charFormat(TextFormats formats, const BlockShape& shape, const QFont& base)
{
    QTextCharFormat format;
    if (formats) {
        format.setProperty(kFormats, int(formats.toInt()));
    }
    const bool heading = shape.kind == BlockShape::Kind::Heading;
    if (heading || shape.kind == BlockShape::Kind::HeaderCell || formats.testFlag(TextFormat::Bold)) {
        format.setFontWeight(QFont::Bold);
    }
    if (heading) {
        format.setFontPointSize(headingSize(shape.level, base));
    }
    if (formats.testFlag(TextFormat::Italic)) {
        format.setFontItalic(true);
    }
    if (formats.testFlag(TextFormat::Underline)) {
        format.setFontUnderline(true);
    }
    if (formats.testFlag(TextFormat::Superscript)) {
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    } else if (formats.testFlag(TextFormat::Subscript)) {
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    }
    return format;
}

QTextCharFormat figureFormat(const QString& figure, TextFormats formats, const BlockShape& shape,
                             const QFont& base)
{
    QTextCharFormat format = charFormat(formats, shape, base);
    format.setObjectType(kFigureObject);
    format.setProperty(kFigure, figure);
    return format;
}

QTextCharFormat pictureFormat(const QString& source, const QFont& base)
{
    QTextCharFormat format = charFormat({}, {}, base);
    format.setObjectType(kPictureObject);
    format.setProperty(kSource, source);
    return format;
}

QTextTableFormat tableFormat(int columns, const QFont& base)
{
    const Theme& theme = Theme::current();
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme.formLine);
    format.setCellPadding(emOf(base) / 3);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    format.setTopMargin(Space::Half);
    format.setBottomMargin(Space::Half);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        QList<QTextLength>(columns, QTextLength(QTextLength::PercentageLength, 100.0 / columns)));
    return format;
}

TextFormats formatsOf(const QTextFormat& format)
{
    return TextFormats::fromInt(TextFormats::Int(format.intProperty(kFormats)));
}

QString figureOf(const QTextFormat& format)
{
    return format.objectType() == kFigureObject ? format.stringProperty(kFigure) : QString();
}

QString pictureOf(const QTextFormat& format)
{
    return format.objectType() == kPictureObject ? format.stringProperty(kSource) : QString();
}

QTextCharFormat wantedFormat(const QTextCharFormat& present, const BlockShape& shape, const QFont& base)
{
    switch (present.objectType()) {
    case kFigureObject:
        return figureFormat(figureOf(present), formatsOf(present), shape, base);
    case kPictureObject:
        return pictureFormat(pictureOf(present), base);
    default:
        return charFormat(formatsOf(present), shape, base);
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/NarrativeObjects.h"

#include "ui/common/Theme.h"
#include "ui/narrative/RichTextDocument.h"

#include <QFontMetricsF>
#include <QPainter>

namespace shenbao {
namespace {

constexpr double kRoom = Space::Half; // left and right of the text of a chip
constexpr double kCorner = 3;
constexpr int kMissingWidth = 30;     // of a picture that is not there, in characters
constexpr int kMissingHeight = 4;     // in lines
constexpr double kWithoutWidth = 480; // before the document has a width

RichTextDocument* narrative(QTextDocument* document)
{
    return qobject_cast<RichTextDocument*>(document);
}

QFont fontOf(const QTextFormat& format, const QTextDocument& document)
{
    return format.toCharFormat().font().resolve(document.defaultFont());
}

/// A figure without a value is seen, so that it is not forgotten.
QString shown(const QString& value)
{
    return value.isEmpty() ? NarrativeObjects::tr("(no value)") : value;
}

} // namespace

QSizeF NarrativeObjects::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    const auto* text = narrative(document);
    if (!text) {
        return {};
    }
    const QFontMetricsF metrics(fontOf(format, *document));
    if (format.objectType() == kFigureObject) {
        // An object stands on the line: with the ascent as its height its text stands there too.
        return {metrics.horizontalAdvance(shown(text->figureText(figureOf(format)))) + 2 * kRoom,
                metrics.ascent()};
    }
    const double margins = 2 * document->documentMargin();
    const double most =
        document->textWidth() > 0 ? std::max(document->textWidth() - margins, 1.0) : kWithoutWidth;
    const QSizeF size = text->pictureSize(pictureOf(format));
    if (size.isEmpty()) {
        return {std::min(most, metrics.averageCharWidth() * kMissingWidth),
                metrics.height() * kMissingHeight};
    }
    return size.width() <= most ? size : size * (most / size.width());
}

void NarrativeObjects::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int,
                                  const QTextFormat& format)
{
    const auto* text = narrative(document);
    if (!text) {
        return;
    }
    painter->save();
    if (format.objectType() == kFigureObject) {
        drawFigure(*painter, rect, text->figureText(figureOf(format)), fontOf(format, *document));
    } else {
        painter->setFont(document->defaultFont());
        drawPicture(*painter, rect, text->picture(pictureOf(format)));
    }
    painter->restore();
}

void NarrativeObjects::drawFigure(QPainter& painter, const QRectF& rect, const QString& text,
                                  const QFont& font) const
{
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(text.isEmpty() ? theme.warningSoft : theme.accentSoft);
    painter.drawRoundedRect(rect.adjusted(0.5, 0, -0.5, metrics.descent()), kCorner, kCorner);
    painter.setFont(font);
    painter.setPen(text.isEmpty() ? theme.warning : theme.accent);
    painter.drawText(QPointF(rect.left() + kRoom, rect.bottom()), shown(text));
}

void NarrativeObjects::drawPicture(QPainter& painter, const QRectF& rect, const QImage& image) const
{
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, image);
        return;
    }
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.line, 1, Qt::DashLine));
    painter.setBrush(theme.label);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(theme.faint);
    painter.drawText(rect, int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                     tr("This picture is not in the project"));
}

} // namespace shenbao

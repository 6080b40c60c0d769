// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextObjectInterface>

namespace shenbao {

/// Draws linked figures as chips and pictures, in a RichTextDocument.
class NarrativeObjects final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    void drawFigure(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font) const;
    void drawPicture(QPainter& painter, const QRectF& rect, const QImage& image) const;
};

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <functional>
#include <map>

namespace shenbao {
namespace {

constexpr double kGrid = 24; // units of the drawing
constexpr double kStroke = 1.7;

using Draw = std::function<void(QPainter&)>;

void polyline(QPainter& painter, std::initializer_list<QPointF> points)
{
    painter.drawPolyline(points.begin(), int(points.size()));
}

/// Drawn on a grid of 24 × 24 with a pen of one width: one family.
const std::map<QString, Draw>& drawings()
{
    static const std::map<QString, Draw> all{
        {QStringLiteral("undo"),
         [](QPainter& p) {
             polyline(p, {{8.5, 4.5}, {4, 9}, {8.5, 13.5}});
             QPainterPath path({4, 9});
             path.lineTo(14, 9);
             path.cubicTo(18.5, 9, 20, 12, 20, 14.5);
             path.cubicTo(20, 17, 18.5, 19.5, 14, 19.5);
             path.lineTo(9, 19.5);
             p.drawPath(path);
         }},
        {QStringLiteral("redo"),
         [](QPainter& p) {
             polyline(p, {{15.5, 4.5}, {20, 9}, {15.5, 13.5}});
             QPainterPath path({20, 9});
             path.lineTo(10, 9);
             path.cubicTo(5.5, 9, 4, 12, 4, 14.5);
             path.cubicTo(4, 17, 5.5, 19.5, 10, 19.5);
             path.lineTo(15, 19.5);
             p.drawPath(path);
         }},
        {QStringLiteral("export"),
         [](QPainter& p) {
             polyline(p, {{12, 15}, {12, 3.5}});
             polyline(p, {{7.5, 8}, {12, 3.5}, {16.5, 8}});
             polyline(p, {{4, 13}, {4, 20.5}, {20, 20.5}, {20, 13}});
         }},
        {QStringLiteral("preview"),
         [](QPainter& p) {
             p.drawRect(QRectF(3.5, 4.5, 17, 15));
             polyline(p, {{12, 4.5}, {12, 19.5}});
             polyline(p, {{14.5, 8.5}, {18, 8.5}});
             polyline(p, {{14.5, 12}, {18, 12}});
             polyline(p, {{14.5, 15.5}, {18, 15.5}});
         }},
        {QStringLiteral("print"),
         [](QPainter& p) {
             p.drawRect(QRectF(7, 3.5, 10, 5));
             polyline(p, {{7, 16.5}, {4, 16.5}, {4, 8.5}, {20, 8.5}, {20, 16.5}, {17, 16.5}});
             p.drawRect(QRectF(7, 13.5, 10, 7));
         }},
        {QStringLiteral("chevron-down"),
         [](QPainter& p) {
             polyline(p, {{6, 9.5}, {12, 15.5}, {18, 9.5}});
         }},
        {QStringLiteral("chevron-right"),
         [](QPainter& p) {
             polyline(p, {{9.5, 6}, {15.5, 12}, {9.5, 18}});
         }},
        {QStringLiteral("home"),
         [](QPainter& p) {
             polyline(p, {{3.5, 11}, {12, 3.5}, {20.5, 11}});
             polyline(p, {{6, 9.5}, {6, 20}, {18, 20}, {18, 9.5}});
             p.drawRect(QRectF(10, 13.5, 4, 6.5));
         }},
        {QStringLiteral("help"),
         [](QPainter& p) {
             p.drawEllipse(QPointF(12, 12), 8.5, 8.5);
             QPainterPath path({9.2, 9.8});
             path.cubicTo(9.2, 5.8, 14.8, 5.8, 14.8, 9.6);
             path.cubicTo(14.8, 12, 12, 11.8, 12, 14.2);
             p.drawPath(path);
             p.drawPoint(QPointF(12, 17));
         }},
        {QStringLiteral("menu"),
         [](QPainter& p) {
             polyline(p, {{4, 6.5}, {20, 6.5}});
             polyline(p, {{4, 12}, {20, 12}});
             polyline(p, {{4, 17.5}, {20, 17.5}});
         }},
        {QStringLiteral("open"),
         [](QPainter& p) {
             polyline(p, {{3.5, 19.5}, {3.5, 5}, {9.5, 5}, {11.5, 7.5}, {19, 7.5}, {19, 10.5}});
             polyline(p, {{3.5, 19.5}, {6.5, 10.5}, {21.5, 10.5}, {18.5, 19.5}, {3.5, 19.5}});
         }},
        {QStringLiteral("new"),
         [](QPainter& p) {
             polyline(p, {{13.5, 3.5}, {5.5, 3.5}, {5.5, 20.5}, {18.5, 20.5}, {18.5, 8.5}, {13.5, 3.5}});
             polyline(p, {{13.5, 3.5}, {13.5, 8.5}, {18.5, 8.5}});
             polyline(p, {{12, 11.5}, {12, 17.5}});
             polyline(p, {{9, 14.5}, {15, 14.5}});
         }},
        {QStringLiteral("document"),
         [](QPainter& p) {
             polyline(p, {{13.5, 3.5}, {5.5, 3.5}, {5.5, 20.5}, {18.5, 20.5}, {18.5, 8.5}, {13.5, 3.5}});
             polyline(p, {{13.5, 3.5}, {13.5, 8.5}, {18.5, 8.5}});
             polyline(p, {{8.5, 12.5}, {15.5, 12.5}});
             polyline(p, {{8.5, 16}, {15.5, 16}});
         }},
        {QStringLiteral("error"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(3.5, 3.5, 17, 17));
             polyline(p, {{12, 7.5}, {12, 13}});
             polyline(p, {{12, 16.2}, {12, 16.4}});
         }},
        {QStringLiteral("warning"),
         [](QPainter& p) {
             polyline(p, {{12, 4}, {21, 19.5}, {3, 19.5}, {12, 4}});
             polyline(p, {{12, 10}, {12, 14.5}});
             polyline(p, {{12, 16.9}, {12, 17.1}});
         }},
        {QStringLiteral("info"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(3.5, 3.5, 17, 17));
             polyline(p, {{12, 11}, {12, 16.5}});
             polyline(p, {{12, 7.6}, {12, 7.8}});
         }},
        {QStringLiteral("done"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(3.5, 3.5, 17, 17));
             polyline(p, {{7.8, 12.3}, {10.8, 15.3}, {16.4, 9.2}});
         }},
        {QStringLiteral("empty"), [](QPainter& p) { p.drawEllipse(QRectF(3.5, 3.5, 17, 17)); }},
        {QStringLiteral("progress"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(3.5, 3.5, 17, 17));
             QPainterPath half({12, 12});
             half.arcTo(QRectF(6.5, 6.5, 11, 11), 90, -180);
             p.fillPath(half, p.pen().color());
         }},
        {QStringLiteral("check"),
         [](QPainter& p) {
             polyline(p, {{5, 12.5}, {10, 17.5}, {19.5, 7}});
         }},
        {QStringLiteral("close"),
         [](QPainter& p) {
             polyline(p, {{6, 6}, {18, 18}});
             polyline(p, {{18, 6}, {6, 18}});
         }},
        {QStringLiteral("add"),
         [](QPainter& p) {
             polyline(p, {{12, 5}, {12, 19}});
             polyline(p, {{5, 12}, {19, 12}});
         }},
        {QStringLiteral("remove"),
         [](QPainter& p) {
             polyline(p, {{5, 12}, {19, 12}});
         }},
        {QStringLiteral("up"),
         [](QPainter& p) {
             polyline(p, {{12, 19}, {12, 5.5}});
             polyline(p, {{6, 11}, {12, 5}, {18, 11}});
         }},
        {QStringLiteral("down"),
         [](QPainter& p) {
             polyline(p, {{12, 5}, {12, 18.5}});
             polyline(p, {{6, 13}, {12, 19}, {18, 13}});
         }},
        {QStringLiteral("search"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(4, 4, 12, 12));
             polyline(p, {{14.5, 14.5}, {20, 20}});
         }},
        {QStringLiteral("calendar"),
         [](QPainter& p) {
             p.drawRect(QRectF(4, 5.5, 16, 15));
             polyline(p, {{4, 10}, {20, 10}});
             polyline(p, {{8.5, 3.5}, {8.5, 7}});
             polyline(p, {{15.5, 3.5}, {15.5, 7}});
         }},
        {QStringLiteral("eye"),
         [](QPainter& p) {
             QPainterPath path({2.5, 12});
             path.cubicTo(6, 5.5, 18, 5.5, 21.5, 12);
             path.cubicTo(18, 18.5, 6, 18.5, 2.5, 12);
             p.drawPath(path);
             p.drawEllipse(QRectF(9, 9, 6, 6));
         }},
        {QStringLiteral("pencil"),
         [](QPainter& p) {
             polyline(p, {{4, 20}, {5, 15.5}, {16, 4.5}, {19.5, 8}, {8.5, 19}, {4, 20}});
             polyline(p, {{13.5, 7}, {17, 10.5}});
         }},
        {QStringLiteral("attach"),
         [](QPainter& p) {
             QPainterPath path({18.5, 11});
             path.lineTo(11, 18.5);
             path.cubicTo(8, 21.5, 3, 17, 6.2, 13.6);
             path.lineTo(14, 5.8);
             path.cubicTo(16.5, 3.5, 20, 7, 17.6, 9.4);
             path.lineTo(10.4, 16.4);
             path.cubicTo(9, 17.6, 7.4, 16, 8.6, 14.7);
             path.lineTo(14.5, 8.9);
             p.drawPath(path);
         }},
        {QStringLiteral("settings"),
         [](QPainter& p) {
             polyline(p, {{3.5, 7}, {13, 7}});
             polyline(p, {{18, 7}, {20.5, 7}});
             p.drawEllipse(QRectF(13, 4.5, 5, 5));
             polyline(p, {{3.5, 17}, {6, 17}});
             polyline(p, {{11, 17}, {20.5, 17}});
             p.drawEllipse(QRectF(6, 14.5, 5, 5));
         }},
        {QStringLiteral("bold"),
         [](QPainter& p) {
             QPainterPath path({7.5, 4.5});
             path.lineTo(12.5, 4.5);
             path.cubicTo(17.5, 4.5, 17.5, 11.5, 12.5, 11.5);
             path.lineTo(7.5, 11.5);
             path.moveTo(12.5, 11.5);
             path.cubicTo(19, 11.5, 19, 19.5, 12.5, 19.5);
             path.lineTo(7.5, 19.5);
             path.lineTo(7.5, 4.5);
             p.drawPath(path);
         }},
        {QStringLiteral("italic"),
         [](QPainter& p) {
             polyline(p, {{10, 4.5}, {17.5, 4.5}});
             polyline(p, {{6.5, 19.5}, {14, 19.5}});
             polyline(p, {{14, 4.5}, {10, 19.5}});
         }},
        {QStringLiteral("underline"),
         [](QPainter& p) {
             QPainterPath path({7, 4});
             path.lineTo(7, 11);
             path.cubicTo(7, 17.5, 17, 17.5, 17, 11);
             path.lineTo(17, 4);
             p.drawPath(path);
             polyline(p, {{6, 20}, {18, 20}});
         }},
        {QStringLiteral("bullets"),
         [](QPainter& p) {
             for (const double y : {6.0, 12.0, 18.0}) {
                 p.drawEllipse(QPointF(4.8, y), 0.9, 0.9);
                 polyline(p, {{9, y}, {20.5, y}});
             }
         }},
        {QStringLiteral("numbers"),
         [](QPainter& p) {
             polyline(p, {{3.8, 5.2}, {5.2, 4}, {5.2, 8.6}});
             polyline(p, {{3.6, 15.6}, {6.2, 15.6}, {3.8, 19.6}, {6.4, 19.6}});
             for (const double y : {6.0, 12.0, 18.0}) {
                 polyline(p, {{9.5, y}, {20.5, y}});
             }
         }},
        {QStringLiteral("heading"),
         [](QPainter& p) {
             polyline(p, {{6, 4.5}, {6, 19.5}});
             polyline(p, {{18, 4.5}, {18, 19.5}});
             polyline(p, {{6, 12}, {18, 12}});
         }},
        {QStringLiteral("table"),
         [](QPainter& p) {
             p.drawRect(QRectF(3.5, 5, 17, 14));
             polyline(p, {{3.5, 9.7}, {20.5, 9.7}});
             polyline(p, {{3.5, 14.3}, {20.5, 14.3}});
             polyline(p, {{9.2, 5}, {9.2, 19}});
             polyline(p, {{14.8, 5}, {14.8, 19}});
         }},
        {QStringLiteral("picture"),
         [](QPainter& p) {
             p.drawRect(QRectF(3.5, 4.5, 17, 15));
             p.drawEllipse(QRectF(7, 7.5, 3.2, 3.2));
             polyline(p, {{3.5, 16.5}, {9, 11.8}, {13, 15.6}, {16, 13}, {20.5, 17}});
         }},
        {QStringLiteral("link"),
         [](QPainter& p) {
             polyline(p, {{9, 7}, {7.5, 7}, {4, 12}, {7.5, 17}, {9, 17}});
             polyline(p, {{15, 7}, {16.5, 7}, {20, 12}, {16.5, 17}, {15, 17}});
             polyline(p, {{8.5, 12}, {15.5, 12}});
         }},
        {QStringLiteral("comment"),
         [](QPainter& p) {
             polyline(p, {{4, 5}, {20, 5}, {20, 16}, {12, 16}, {8, 20}, {8, 16}, {4, 16}, {4, 5}});
         }},
        {QStringLiteral("history"),
         [](QPainter& p) {
             p.drawArc(QRectF(4, 4, 16, 16), 200 * 16, -320 * 16);
             polyline(p, {{3.2, 11}, {4.6, 15}, {8.2, 12.8}});
             polyline(p, {{12, 7.5}, {12, 12.2}, {15.2, 14}});
         }},
        {QStringLiteral("company"),
         [](QPainter& p) {
             p.drawRect(QRectF(5, 4, 10, 16.5));
             polyline(p, {{15, 9.5}, {19.5, 9.5}, {19.5, 20.5}, {15, 20.5}});
             for (const double y : {8.0, 12.0, 16.0}) {
                 polyline(p, {{8, y}, {9, y}});
                 polyline(p, {{11, y}, {12, y}});
             }
         }},
        {QStringLiteral("help"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(3.5, 3.5, 17, 17));
             QPainterPath path({9.2, 9.6});
             path.cubicTo(9.4, 6.2, 15, 6.4, 14.8, 9.8);
             path.cubicTo(14.7, 11.8, 12, 11.8, 12, 14);
             p.drawPath(path);
             polyline(p, {{12, 16.8}, {12, 17}});
         }},
        {QStringLiteral("seal"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(3.5, 3.5, 17, 17));
             QPainterPath star;
             for (int at = 0; at <= 5; ++at) {
                 const double angle = (at * 144 - 90) * 3.14159265358979 / 180;
                 const QPointF point(12 + 5 * std::cos(angle), 12 + 5 * std::sin(angle));
                 at == 0 ? star.moveTo(point) : star.lineTo(point);
             }
             p.drawPath(star);
         }},
        {QStringLiteral("zoom-in"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(4, 4, 12, 12));
             polyline(p, {{14.5, 14.5}, {20, 20}});
             polyline(p, {{10, 7.5}, {10, 12.5}});
             polyline(p, {{7.5, 10}, {12.5, 10}});
         }},
        {QStringLiteral("zoom-out"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(4, 4, 12, 12));
             polyline(p, {{14.5, 14.5}, {20, 20}});
             polyline(p, {{7.5, 10}, {12.5, 10}});
         }},
        {QStringLiteral("panel"),
         [](QPainter& p) {
             p.drawRect(QRectF(3.5, 4.5, 17, 15));
             polyline(p, {{14.5, 4.5}, {14.5, 19.5}});
         }},
        {QStringLiteral("theme"),
         [](QPainter& p) {
             p.drawEllipse(QRectF(4, 4, 16, 16));
             QPainterPath half({12, 4});
             half.arcTo(QRectF(4, 4, 16, 16), 90, -180);
             half.closeSubpath();
             p.fillPath(half, p.pen().color());
         }},
        {QStringLiteral("fix"),
         [](QPainter& p) {
             polyline(p, {{4, 20}, {14, 10}});
             polyline(p, {{16, 3.5}, {16, 8}});
             polyline(p, {{13.8, 5.8}, {18.2, 5.8}});
             polyline(p, {{19.5, 11}, {19.5, 14}});
             polyline(p, {{18, 12.5}, {21, 12.5}});
             polyline(p, {{8.5, 4.5}, {8.5, 7.5}});
             polyline(p, {{7, 6}, {10, 6}});
         }},
    };
    return all;
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, QColor color) : m_name(std::move(name)), m_color(std::move(color)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto found = drawings().find(m_name);
        if (found == drawings().end()) {
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->scale(side / kGrid, side / kGrid);
        QColor color = m_color.isValid() ? m_color : Theme::current().ink;
        if (mode == QIcon::Disabled) {
            color = Theme::current().faint;
            color.setAlphaF(0.5F);
        }
        painter->setPen(QPen(color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        found->second(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty()) { // of a button that is squeezed to nothing
            return {};
        }
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_color); }

private:
    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString& name)
{
    return icon(name, {});
}

QIcon icon(const QString& name, const QColor& color)
{
    Q_ASSERT_X(drawings().contains(name), "icon", qPrintable(name));
    return QIcon(new LineIconEngine(name, color));
}

QStringList iconNames()
{
    QStringList names;
    for (const auto& [name, draw] : drawings()) {
        names << name;
    }
    return names;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/PaperScale.h"

#include "ui/common/Theme.h"
#include "ui/form/OfficialTable.h"
#include "ui/narrative/NarrativeEdit.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QGridLayout>
#include <QWidget>

namespace shenbao {
namespace {

constexpr char kPoints[] = "shenbaoPoints"; // size of the letters at 100 %

int scaled(int pixels, double zoom)
{
    return pixels <= 1 ? pixels : std::max(1, qRound(pixels * zoom));
}

} // namespace

void PaperScale::apply(QWidget& paper, double zoom)
{
    scaleWidget(paper, zoom);
    const QList<QWidget*> widgets = paper.findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (auto* text = qobject_cast<NarrativeEdit*>(widget)) {
            text->setZoom(zoom);
        } else if (!qobject_cast<NarrativeEdit*>(widget->parentWidget())) {
            scaleWidget(*widget, zoom);
        }
    }
    const QList<QLayout*> layouts = paper.findChildren<QLayout*>();
    for (QLayout* layout : layouts) {
        scaleLayout(*layout, zoom);
    }
}

void PaperScale::scaleWidget(QWidget& widget, double zoom)
{
    // under a style sheet letters are not inherited: each widget has its own
    QVariant points = widget.property(kPoints);
    if (!points.isValid()) {
        points = widget.property(kOwnScale).toBool() ? 0.0 : widget.font().pointSizeF();
        widget.setProperty(kPoints, points);
    }
    const double wanted = points.toDouble() * zoom;
    if (wanted > 0 && !qFuzzyCompare(widget.font().pointSizeF(), wanted)) {
        QFont font = widget.font();
        font.setPointSizeF(wanted);
        widget.setFont(font);
    }
    if (auto* button = qobject_cast<QAbstractButton*>(&widget)) {
        button->setIconSize(QSize(scaled(Space::Two, zoom), scaled(Space::Two, zoom)));
    }
}

void PaperScale::scaleLayout(QLayout& layout, double zoom)
{
    auto* box = qobject_cast<QBoxLayout*>(&layout);
    auto* grid = qobject_cast<QGridLayout*>(&layout);
    auto known = m_rooms.find(&layout);
    if (known == m_rooms.end()) {
        Room room{layout.contentsMargins()};
        room.horizontal = box ? box->spacing() : grid ? grid->horizontalSpacing() : -1;
        room.vertical = grid ? grid->verticalSpacing() : -1;
        known = m_rooms.insert(&layout, room);
    }
    const Room& room = *known;
    layout.setContentsMargins(scaled(room.margins.left(), zoom), scaled(room.margins.top(), zoom),
                              scaled(room.margins.right(), zoom), scaled(room.margins.bottom(), zoom));
    if (box && room.horizontal >= 0) {
        box->setSpacing(scaled(room.horizontal, zoom));
    } else if (grid) {
        grid->setHorizontalSpacing(scaled(room.horizontal, zoom));
        grid->setVerticalSpacing(scaled(room.vertical, zoom));
    } else if (auto* table = dynamic_cast<OfficialTable*>(&layout)) {
        table->setScale(zoom);
    }
}

} // namespace shenbao

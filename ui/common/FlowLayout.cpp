// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FlowLayout.h"

#include <QWidget>

#include <algorithm>

namespace shenbao {

FlowLayout::FlowLayout(QWidget* parent, int horizontal, int vertical)
    : QLayout(parent)
    , m_horizontal(horizontal)
    , m_vertical(vertical)
{
    setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy = parent->sizePolicy();
    policy.setHeightForWidth(true);
    parent->setSizePolicy(policy);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

void FlowLayout::addBreak()
{
    m_breaks.push_back(int(m_items.size()));
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem* item = m_items[size_t(index)];
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    int x = area.x();
    int y = area.y();
    size_t first = 0; // of the line
    int lineHeight = 0;
    const auto finishLine = [&](size_t end) {
        if (apply) {
            for (size_t at = first; at < end; ++at) { // one height, so that texts and editors share a middle
                const QRect box = m_items[at]->geometry();
                m_items[at]->setGeometry(
                    QRect(box.x(), y + (lineHeight - box.height()) / 2, box.width(), box.height()));
            }
        }
        first = end;
    };
    for (size_t at = 0; at < m_items.size(); ++at) {
        QLayoutItem* item = m_items[at];
        if (item->isEmpty()) {
            continue;
        }
        QSize hint = item->sizeHint();
        hint.setWidth(std::min(hint.width(), area.width()));
        if (item->hasHeightForWidth()) {
            hint.setHeight(item->heightForWidth(hint.width()));
        }
        const bool forced = std::find(m_breaks.begin(), m_breaks.end(), int(at)) != m_breaks.end();
        if (x > area.x() && (forced || x + hint.width() > area.x() + area.width())) {
            finishLine(at);
            y += lineHeight + m_vertical;
            x = area.x();
            lineHeight = 0;
        }
        if (apply) {
            item->setGeometry(QRect(QPoint(x, y), hint));
        }
        x += hint.width() + m_horizontal;
        lineHeight = std::max(lineHeight, hint.height());
    }
    finishLine(m_items.size());
    return y + lineHeight - rect.y() + margins.bottom();
}

} // namespace shenbao

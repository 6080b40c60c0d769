// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/HitDelegate.h"

#include "ui/common/Theme.h"
#include "ui/search/SearchModel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace shenbao {
namespace {

constexpr int kMostLines = 2;

QFont small(const QFont& font)
{
    QFont result = font;
    result.setPointSizeF(Type::Small);
    return result;
}

/// What stands around the match and the match, laid out in at most two lines.
class Excerpt
{
public:
    Excerpt(const QModelIndex& index, const QFont& font, int width)
    {
        const QString before = index.data(SearchModel::BeforeRole).toString();
        const QString match = index.data(SearchModel::MatchRole).toString();
        m_layout.setText(QString(before + match + index.data(SearchModel::AfterRole).toString()));
        m_layout.setFont(font);
        QTextLayout::FormatRange bold;
        bold.start = int(before.size());
        bold.length = int(match.size());
        bold.format.setFontWeight(QFont::Bold);
        bold.format.setForeground(Theme::current().accent);
        m_layout.setFormats({bold});
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        double y = 0;
        for (int number = 0; number < kMostLines; ++number) {
            QTextLine line = m_layout.createLine();
            if (!line.isValid()) {
                break;
            }
            line.setLineWidth(std::max(width, Space::Four));
            line.setPosition({0, y});
            y += line.height();
        }
        m_layout.endLayout();
        m_height = int(std::ceil(y));
    }

    int height() const { return m_height; }

    void draw(QPainter& painter, const QPoint& at) const
    {
        painter.setPen(Theme::current().ink);
        m_layout.draw(&painter, at);
    }

private:
    QTextLayout m_layout;
    int m_height = 0;
};

int textWidth(int width)
{
    return width - 2 * Space::One;
}

int viewWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

bool isPart(const QModelIndex& index)
{
    return !index.parent().isValid();
}

} // namespace

QString HitDelegate::labelOf(const QModelIndex& index) const
{
    const QString label = index.data(SearchModel::LabelRole).toString();
    const bool isKept = m_isReplacing && !index.data(SearchModel::CanReplaceRole).toBool();
    return isKept ? tr("%1 (not replaced)").arg(label) : label;
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int faint = QFontMetrics(small(option.font)).height();
    const int height = isPart(index)
                           ? faint + Space::Two
                           : faint + Excerpt(index, option.font, textWidth(viewWidth(option))).height() +
                                 Space::One + Space::Half;
    return {Space::Four, height};
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const QFont faint = small(option.font);
    painter->save();
    QRect rest = option.rect.adjusted(Space::One, 0, -Space::One, 0);
    if (isPart(index)) {
        QFont bold = faint;
        bold.setBold(true);
        painter->setPen(theme.faint);
        painter->setFont(faint);
        rest.setTop(rest.top() + Space::Half);
        const QString count = index.data(SearchModel::CountRole).toString();
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, count);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(count) - Space::One);
        painter->setFont(bold);
        painter->drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.accentSoft);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(Space::Half, option.rect.height())),
                          theme.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.label);
    }
    rest.setTop(rest.top() + Space::Half);
    painter->setFont(faint);
    painter->setPen(theme.faint);
    const QFontMetrics metrics(faint);
    painter->drawText(QRect(rest.topLeft(), QSize(rest.width(), metrics.height())),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(labelOf(index), Qt::ElideMiddle, rest.width()));
    Excerpt(index, option.font, textWidth(option.rect.width()))
        .draw(*painter, rest.topLeft() + QPoint(0, metrics.height()));
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace shenbao

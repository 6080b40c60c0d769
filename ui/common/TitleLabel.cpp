// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TitleLabel.h"

#include "ui/common/Theme.h"

#include <QPainter>

namespace shenbao {
namespace {

constexpr int kLeastName = 8 * Space::One;
constexpr int kLeastKind = 10 * Space::One; // less of it tells nothing

} // namespace

TitleLabel::TitleLabel(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void TitleLabel::setTitle(const QString& name, const QString& kind)
{
    m_name = name;
    m_kind = kind;
    const QString both = kind.isEmpty() ? name : QString(name + u'\n' + kind);
    setToolTip(both);
    setAccessibleName(both);
    updateGeometry();
    update();
}

QFont TitleLabel::smallFont() const
{
    QFont result = font();
    result.setPointSizeF(Type::Small);
    return result;
}

TitleLabel::Shown TitleLabel::shown() const
{
    const QFontMetrics metrics(font());
    const QFontMetrics smallMetrics(smallFont());
    Shown result;
    result.name = metrics.elidedText(m_name, Qt::ElideRight, width());
    result.nameWidth = metrics.horizontalAdvance(result.name);
    const int rest = width() - result.nameWidth - Space::Two;
    if (rest >= std::min(kLeastKind, smallMetrics.horizontalAdvance(m_kind))) {
        result.kind = smallMetrics.elidedText(m_kind, Qt::ElideRight, rest);
    }
    return result;
}

QString TitleLabel::shownText() const
{
    const Shown now = shown();
    return now.kind.isEmpty() ? now.name : QString(now.name + u' ' + now.kind);
}

QSize TitleLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_name) + Space::Two +
                QFontMetrics(smallFont()).horizontalAdvance(m_kind),
            metrics.height() + Space::One};
}

QSize TitleLabel::minimumSizeHint() const
{
    return {kLeastName, sizeHint().height()};
}

void TitleLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Shown now = shown();
    const int kindWidth =
        now.kind.isEmpty() ? 0 : Space::Two + QFontMetrics(smallFont()).horizontalAdvance(now.kind);
    const int left = std::max(0, (width() - now.nameWidth - kindWidth) / 2);
    const QFontMetrics metrics(font());
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    QPainter painter(this);
    painter.setPen(theme.ink);
    painter.drawText(left, baseline, now.name);
    painter.setPen(theme.faint);
    painter.setFont(smallFont());
    painter.drawText(left + now.nameWidth + Space::Two, baseline, now.kind);
}

} // namespace shenbao

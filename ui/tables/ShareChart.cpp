// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ShareChart.h"

#include "ui/common/Theme.h"

#include <QPainter>

namespace shenbao {
namespace {

constexpr double kLabelPart = 0.3; // of the width, at most
constexpr int kLeastWidth = 240;

QString amountOf(Decimal amount)
{
    return amount.toFixed(amount.rounded(2) == amount ? 2 : Decimal::kPlaces, true);
}

} // namespace

ShareChart::ShareChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareChart::setShares(const QString& title, const QString& unit, std::vector<Share> shares)
{
    m_title = title;
    m_unit = unit;
    m_shares = std::move(shares);
    m_total = {};
    for (const Share& share : m_shares) {
        m_total += share.amount;
    }
    QStringList said;
    for (const Share& share : m_shares) {
        said << tr("%1: %2").arg(share.label, amountText(share));
    }
    setAccessibleName(title);
    setAccessibleDescription(said.isEmpty() ? tr("No amounts yet") : said.join(u'\n'));
    updateGeometry();
    update();
}

/// 1,234.50万元 · 12.3%
QString ShareChart::amountText(const Share& share) const
{
    const auto hundredfold = share.amount.times(Decimal(100));
    const auto percent = hundredfold && m_total > Decimal() ? hundredfold->over(m_total) : std::nullopt;
    const QString amount = amountOf(share.amount) + m_unit;
    return percent ? QString(amount + QStringLiteral(" · ") + percent->toFixed(1) + u'%') : amount;
}

int ShareChart::rowHeight() const
{
    return std::max(fontMetrics().height() + Space::One, Space::Three);
}

QSize ShareChart::sizeHint() const
{
    const int rows = std::max(int(m_shares.size()), 1) + (m_title.isEmpty() ? 0 : 1);
    return {2 * kLeastWidth, rows * rowHeight()};
}

QSize ShareChart::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

void ShareChart::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    const int height = rowHeight();
    int y = 0;
    const auto write = [&](const QRect& place, const QString& text, const QColor& color, Qt::Alignment side) {
        painter.setPen(color);
        painter.drawText(place, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    if (!m_title.isEmpty()) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        write(QRect(0, y, width(), height), m_title, theme.ink, Qt::AlignLeft);
        painter.setFont(font());
        y += height;
    }
    if (m_shares.empty()) {
        write(QRect(0, y, width(), height), tr("No amounts yet"), theme.faint, Qt::AlignLeft);
        return;
    }
    int labels = 0;
    int amounts = 0;
    for (const Share& share : m_shares) {
        labels = std::max(labels, metrics.horizontalAdvance(share.label) + 1);
        amounts = std::max(amounts, metrics.horizontalAdvance(amountText(share)) + 1);
    }
    labels = std::min(labels, int(width() * kLabelPart));
    const int left = labels + Space::One;
    const int room = std::max(width() - left - amounts - Space::One, 0);
    const double total = m_total.toDouble();
    for (const Share& share : m_shares) {
        write(QRect(0, y, labels, height), share.label, theme.ink, Qt::AlignLeft);
        const double part = total > 0 ? std::clamp(share.amount.toDouble() / total, 0.0, 1.0) : 0;
        const QRectF track(left, y + Space::Half, room, height - Space::One);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(track, Space::Half / 2.0, Space::Half / 2.0);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * part, track.height())),
                                Space::Half / 2.0, Space::Half / 2.0);
        write(QRect(left + room + Space::One, y, amounts, height), amountText(share), theme.ink,
              Qt::AlignRight);
        y += height;
    }
}

} // namespace shenbao

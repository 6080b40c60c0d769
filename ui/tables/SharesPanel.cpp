// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/SharesPanel.h"

#include "ui/common/Theme.h"
#include "ui/tables/Shares.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace shenbao {
namespace {

constexpr int kChartCharacters = 22; // least width of one of two beside each other

QString unitOf(const Field& field)
{
    const Column* column = field.sumColumn >= 0 ? &field.columns[size_t(field.sumColumn)] : nullptr;
    const FieldKind kind = column ? column->kind : field.kind;
    return kind == FieldKind::Money ? QStringLiteral("万元")
                                    : (column ? column->unit : field.unit).toString();
}

} // namespace

SharesPanel::SharesPanel(ProjectSession& session, const SharesNode& node, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_node(node)
    , m_grid(new QGridLayout(this))
    , m_nothing(new QLabel(this))
{
    m_grid->setContentsMargins(0, Space::One, 0, Space::One);
    m_grid->setHorizontalSpacing(Space::Four);
    m_grid->setVerticalSpacing(Space::Two);
    if (const Field* first = session.form().field(node.of.value(0))) {
        m_unit = unitOf(*first);
    }
    const size_t count = size_t(node.by.size()) + (node.of.size() > 1 ? 1 : 0);
    for (size_t at = 0; at < count; ++at) {
        m_charts.push_back(new ShareChart(this));
    }
    m_nothing->setText(tr("The shares are drawn here once there are amounts."));
    m_nothing->setWordWrap(true);
    QPalette palette = m_nothing->palette();
    palette.setColor(QPalette::WindowText, Theme::current().faint);
    m_nothing->setPalette(palette);
    m_grid->addWidget(m_nothing, 0, 0, 1, 2);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &SharesPanel::refresh);
    connect(&session, &ProjectSession::changed, this, [this](const QStringList& keys) {
        m_stale =
            m_stale || std::any_of(keys.begin(), keys.end(), [this](const QString& key) {
                const Field* field = m_session.form().field(key);
                return m_node.of.contains(key) ||
                       (field && std::any_of(m_node.of.begin(), m_node.of.end(), [&](const QString& one) {
                            return m_session.form().field(one)->noneKey == key;
                        }));
            });
        if (m_stale && isVisible()) {
            m_timer.start(); // after the keystroke is on the screen
        }
    });
    refresh();
}

/// The name of the total that these make up.
QString SharesPanel::wholeTitle() const
{
    for (const Field& field : m_session.form().fields) {
        if (field.computed.as == Computed::As::Sum && field.computed.of == m_node.of) {
            return tr("%1: shares").arg(field.label);
        }
    }
    return tr("Shares");
}

void SharesPanel::refresh()
{
    m_stale = false;
    const Proposal& proposal = m_session.proposal();
    size_t at = 0;
    const auto fill = [&](const QString& title, std::vector<ShareChart::Share> shares) {
        m_charts[at]->setVisible(!shares.empty());
        m_charts[at++]->setShares(title, m_unit, std::move(shares));
    };
    if (m_node.of.size() > 1) {
        fill(wholeTitle(), sharesOfKeys(proposal, m_node.of));
    }
    for (const QString& column : m_node.by) {
        fill(tr("By %1").arg(column), sharesByColumn(proposal, m_node.of, column));
    }
    m_columns = 0;
    arrange();
}

/// Two beside each other where they fit.
void SharesPanel::arrange()
{
    const int least = kChartCharacters * fontMetrics().horizontalAdvance(QChar(u'国'));
    const auto visible = std::count_if(m_charts.begin(), m_charts.end(),
                                       [](const ShareChart* chart) { return !chart->isHidden(); });
    const int columns = visible > 1 && width() >= 2 * least + m_grid->horizontalSpacing() ? 2 : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    int shown = 0;
    for (ShareChart* chart : m_charts) {
        m_grid->removeWidget(chart);
        if (!chart->isHidden()) {
            m_grid->addWidget(chart, 1 + shown / columns, shown % columns, Qt::AlignTop);
            ++shown;
        }
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns - 1);
    m_nothing->setVisible(visible == 0);
}

void SharesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void SharesPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SharesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

} // namespace shenbao

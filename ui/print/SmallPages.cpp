// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/SmallPages.h"

#include "ui/common/Theme.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace shenbao {
namespace {

constexpr int kWidth = 19 * Space::One; // of a page, about
constexpr int kPatience = 12;           // ms of one painting spent on fresh pages

using From = PrintedSide::From;

} // namespace

SmallPages::SmallPages(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_cache([this](const QString& id) -> Result<QByteArray> {
        return m_material ? m_material->source()(id) : Result<QByteArray>(QByteArray());
    })
    , m_form(m_outlines, [this](const QString& id) { return m_cache.forScreen(id); })
    , m_instructions(m_outlines, [this](const QString& id) { return m_cache.forScreen(id); })
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages that will be printed"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(2 * kWidth + 5 * Space::Two);
    connect(&m_cache, &PictureCache::arrived, this, [this] {
        m_form.renewImages();
        m_instructions.renewImages();
        viewport()->update();
    });
}

void SmallPages::setContent(std::shared_ptr<const PrintMaterial> material,
                            const std::vector<PrintStack>& stacks)
{
    const bool isOther = material != m_material;
    m_material = std::move(material);
    m_sides.clear();
    if (m_material) {
        m_isDuplex = m_material->setup.duplex;
        for (const PrintStack& stack : stacks) {
            if (m_isDuplex && m_sides.size() % 2 == 1) {
                m_sides.push_back({}); // the next stack begins on a front
            }
            m_sides.insert(m_sides.end(), stack.sides.begin(), stack.sides.end());
        }
        if (isOther) { // the pages live as long as their material
            m_form.setPages({m_material, &m_material->pages});
            m_instructions.setPages({m_material, &m_material->instructions});
        }
    }
    setAccessibleDescription(tr("%1 pages").arg(count()));
    arrange();
    viewport()->update();
}

QString SmallPages::label(int number) const
{
    const PrintedSide& side = m_sides[size_t(number)];
    QString text;
    switch (side.from) {
    case From::Form:
        text = tr("Page %1").arg(side.page + 1);
        break;
    case From::Instructions:
        text = tr("Instructions");
        break;
    case From::Blank:
        text = tr("Blank");
        break;
    }
    if (!m_isDuplex) {
        return text;
    }
    return number % 2 == 0 ? tr("%1 · front").arg(text) : tr("%1 · back").arg(text);
}

void SmallPages::arrange()
{
    const int room = viewport()->width() - Space::Two;
    m_columns = std::max(1, room / (kWidth + Space::Two));
    if (m_isDuplex) {
        m_columns = std::max(2, m_columns / 2 * 2);
    }
    const int width = std::max(Space::Four, room / m_columns - Space::Two);
    const QSizeF paper = m_material ? pageSize(m_material->pages) : QSizeF(1, 1);
    m_size = QSize(width, qRound(width * paper.height() / paper.width()));
    const int rows = (count() + m_columns - 1) / m_columns;
    const int height = rows * (m_size.height() + fontMetrics().height() + Space::Two) + Space::Two;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_size.height() / 4);
}

QRect SmallPages::sideRect(int number) const
{
    const int column = number % m_columns;
    const int row = number / m_columns;
    const int pitch = m_size.height() + fontMetrics().height() + Space::Two;
    // the two sides of a sheet stand closer
    const int pull = m_isDuplex ? (column % 2 == 0 ? Space::Half : -Space::Half) : 0;
    return {QPoint(Space::Two + column * (m_size.width() + Space::Two) + pull,
                   Space::Two + row * pitch - verticalScrollBar()->value()),
            m_size};
}

void SmallPages::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

bool SmallPages::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        viewport()->update(); // its frame
    }
    return QAbstractScrollArea::event(event);
}

bool SmallPages::paintSide(QPainter& painter, int number, const QRect& exposed, bool mayRender)
{
    const PrintedSide& side = m_sides[size_t(number)];
    const QRect rect = sideRect(number);
    bool isComplete = true;
    if (side.from == From::Blank) {
        painter.fillRect(rect, Qt::white);
    } else {
        PagePictures& pictures = side.from == From::Form ? m_form : m_instructions;
        isComplete = pictures.paint(painter, side.page, rect, exposed, mayRender);
    }
    const Theme& theme = Theme::current();
    painter.setPen(theme.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    painter.setPen(theme.faint);
    painter.drawText(QRect(rect.left(), rect.bottom() + 2, rect.width(), fontMetrics().height()),
                     Qt::AlignCenter, fontMetrics().elidedText(label(number), Qt::ElideRight, rect.width()));
    return isComplete;
}

void SmallPages::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::current().desk);
    QElapsedTimer spent;
    spent.start();
    bool isComplete = true;
    int first = -1; // pages of the form that are seen
    int last = -1;
    for (int number = 0; number < count(); ++number) {
        const QRect whole = sideRect(number).adjusted(0, 0, 0, fontMetrics().height() + Space::One);
        if (whole.intersects(event->rect())) {
            isComplete = paintSide(painter, number, event->rect(), spent.elapsed() < kPatience) && isComplete;
        }
        if (const PrintedSide& side = m_sides[size_t(number)];
            side.from == From::Form && whole.intersects(viewport()->rect())) {
            first = first < 0 ? side.page : first;
            last = side.page;
        }
    }
    m_form.forgetFar(first, last);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::current().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (!isComplete) { // the rest with the next turn, keys and clicks first
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
    }
}

} // namespace shenbao

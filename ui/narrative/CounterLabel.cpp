// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/CounterLabel.h"

#include "ui/common/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>

namespace shenbao {
namespace {

constexpr int kNearPercent = 90;

} // namespace

CounterLabel::CounterLabel(QWidget* parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::Half);
    row->addWidget(m_sign);
    row->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("counter"));
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sign->setAccessibleName(tr("Sign of the length"));
    look();
}

QString CounterLabel::text() const
{
    return m_text->text();
}

void CounterLabel::setCount(const WordCount& count, int limit)
{
    m_text->setText(limit > 0 ? tr("%1/%2 words").arg(count.words).arg(limit)
                              : tr("%1 words").arg(count.words));
    keepSize();
    const State state = limit <= 0 || count.words * 100 < limit * kNearPercent ? State::Normal
                        : count.words <= limit                                 ? State::Near
                                                                               : State::Over;
    QString tip =
        tr("Words: %1\nCharacters without spaces: %2\nCharacters with spaces: %3\nChinese characters: %4")
            .arg(count.words)
            .arg(count.charsNoSpaces)
            .arg(count.charsWithSpaces)
            .arg(count.han);
    QString spoken = m_text->text();
    if (state == State::Over) {
        const QString over = tr("%1 too many").arg(count.words - limit);
        tip = QString(over + u'\n' + tip);
        spoken = tr("%1, %2").arg(spoken, over);
    }
    setToolTip(tip);
    m_text->setAccessibleName(spoken);
    if (state != m_state) {
        m_state = state;
        look();
    }
}

/// As wide as any number of so many digits: another number must not move the whole page at every keystroke.
void CounterLabel::keepSize()
{
    QString widest = m_text->text();
    for (QChar& character : widest) {
        character = character.isDigit() ? QChar(u'8') : character;
    }
    const QFontMetrics metrics(m_text->font());
    m_text->setFixedSize(metrics.horizontalAdvance(widest), metrics.height());
}

void CounterLabel::look()
{
    const QScopedValueRollback looking(m_looking, true);
    const Theme& theme = Theme::current();
    const QColor color = m_state == State::Over   ? theme.error
                         : m_state == State::Near ? theme.warning
                                                  : theme.accent;
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, color);
    m_text->setPalette(colors);
    m_sign->setVisible(m_state != State::Normal);
    if (m_state != State::Normal) {
        const QString name = m_state == State::Over ? QStringLiteral("error") : QStringLiteral("warning");
        m_sign->setPixmap(icon(name, color).pixmap(QSize(Space::Two, Space::Two), devicePixelRatioF()));
    }
}

void CounterLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    if (isLook && !m_looking) {
        look();
    }
    if (event->type() == QEvent::FontChange) {
        keepSize();
    }
}

} // namespace shenbao

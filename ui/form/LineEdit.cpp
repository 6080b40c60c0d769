// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/LineEdit.h"

#include "ui/common/Theme.h"
#include "ui/form/PaperScale.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolTip>

namespace shenbao {
namespace {

constexpr double kSmallest = 0.78; // of the size of the letters, to fit a code into its cell
constexpr char kFollows[] = "follows";

} // namespace

LineEdit::LineEdit(double characters, int fixedLength, QWidget* parent)
    : QLineEdit(parent)
    , m_characters(characters)
    , m_length(fixedLength)
{
    setProperty(kOwnScale, fixedLength > 0);
    setFrame(false);
    setProperty(kFollows, false);
}

void LineEdit::setFollows(bool follows)
{
    if (property(kFollows).toBool() != follows) {
        setProperty(kFollows, follows);
        style()->unpolish(this);
        style()->polish(this);
        update();
    }
}

void LineEdit::setHelp(const QString& help)
{
    m_help = help;
}

int LineEdit::margins() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    return width() - room.width() + 2 * 2; // QLineEdit keeps 2 px at each side of the text
}

QSize LineEdit::sizeHint() const
{
    const QFontMetrics metrics(parentWidget() ? parentWidget()->font() : font());
    return {int(m_characters * metrics.horizontalAdvance(QChar(u'国'))) + margins(),
            QLineEdit::sizeHint().height()};
}

QSize LineEdit::minimumSizeHint() const
{
    const QSize size = QLineEdit::minimumSizeHint();
    return {std::min(size.width() + margins(), sizeHint().width()), size.height()};
}

/// A code of a known length is always seen as a whole.
void LineEdit::fit()
{
    if (m_length == 0 || m_fitting || !parentWidget()) {
        return;
    }
    const QScopedValueRollback fitting(m_fitting, true);
    QFont wanted = parentWidget()->font();
    const double needed = QFontMetricsF(wanted).horizontalAdvance(QString(m_length, QChar(u'0'))) * 1.08;
    const double room = width() - margins();
    wanted.setPointSizeF(wanted.pointSizeF() * std::clamp(room / needed, kSmallest, 1.0));
    if (wanted != font()) {
        setFont(wanted);
    }
}

void LineEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    fit();
}

/// Where nobody writes, what does not fit ends in dots: half a number must not look like another one.
void LineEdit::paintEvent(QPaintEvent* event)
{
    const int room = width() - margins();
    if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= room + 1) {
        QLineEdit::paintEvent(event);
        return;
    }
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect place =
        style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(2, 0, -2, 0);
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    painter.drawText(place, int(Qt::AlignVCenter | (alignment() & Qt::AlignHorizontal_Mask)), shownText());
}

QString LineEdit::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, width() - margins());
}

bool LineEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const bool isWhole = fontMetrics().horizontalAdvance(text()) <= width() - margins();
        const QString tip = isWhole ? m_help : text();
        QToolTip::showText(
            static_cast<QHelpEvent*>(event)->globalPos(),
            tip.isEmpty() ? QString()
                          : QString(QStringLiteral("<p>") + tip.toHtmlEscaped() + QStringLiteral("</p>")),
            this);
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/SentenceBox.h"

#include "ui/common/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <cmath>

namespace shenbao {
namespace {

constexpr QChar kObject(QChar::ObjectReplacementCharacter); // a widget, for finding where lines may break
constexpr double kLeading = 1.4;                            // line pitch to size of the letters, at least

} // namespace

int baselineOf(const QWidget& control)
{
    const QWidget* inner = control.focusProxy() ? control.focusProxy() : &control;
    const QFontMetrics metrics(inner->font());
    return (inner->sizeHint().height() - metrics.height()) / 2 + metrics.ascent();
}

SentenceBox::SentenceBox(Qt::Alignment align, double indent, QWidget* parent)
    : QWidget(parent)
    , m_align(align)
    , m_indent(indent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int SentenceBox::addText(const QString& text, bool faint)
{
    Piece piece;
    piece.text = text;
    piece.isFaint = faint;
    m_pieces.push_back(std::move(piece));
    changed();
    return int(m_pieces.size()) - 1;
}

int SentenceBox::addWidget(QWidget* widget)
{
    Piece piece;
    piece.widget = widget;
    m_pieces.push_back(std::move(piece));
    changed();
    return int(m_pieces.size()) - 1;
}

void SentenceBox::addBreak()
{
    Piece piece;
    piece.isBreak = true;
    m_pieces.push_back(std::move(piece));
    changed();
}

void SentenceBox::setText(int piece, const QString& text)
{
    QString& present = m_pieces[size_t(piece)].text;
    if (present != text) {
        present = text;
        changed();
    }
}

void SentenceBox::setTextShown(int piece, bool shown)
{
    bool& present = m_pieces[size_t(piece)].isShown;
    if (present != shown) {
        present = shown;
        changed();
    }
}

QString SentenceBox::text() const
{
    QString all;
    for (const Piece& piece : m_pieces) {
        if (isVisiblePiece(piece)) {
            all += piece.widget ? QStringLiteral("＿") : piece.isBreak ? QStringLiteral("\n") : piece.text;
        }
    }
    return all;
}

bool SentenceBox::isVisiblePiece(const Piece& piece) const
{
    return piece.widget ? !piece.widget->isHidden() : piece.isShown;
}

void SentenceBox::changed()
{
    m_arrangement.width = -1;
    setAccessibleName(text());
    updateGeometry();
    if (isVisible()) {
        place();
    }
    update();
}

SentenceBox::Run SentenceBox::measure(size_t piece, const QString& text, int line) const
{
    Run run;
    run.piece = piece;
    run.text = text;
    if (QWidget* widget = m_pieces[piece].widget) {
        const QSize size = widget->sizeHint();
        // what wants all the room there is (options side by side) has a line to itself
        const bool isWide = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
        run.width = isWide && line < QWIDGETSIZE_MAX ? line : size.width();
        const int height =
            widget->hasHeightForWidth() ? widget->heightForWidth(int(run.width)) : size.height();
        run.ascent = std::min(baselineOf(*widget), height);
        run.descent = height - run.ascent;
        return run;
    }
    const QFontMetricsF metrics(font());
    run.width = metrics.horizontalAdvance(text);
    const double pitch = std::max(metrics.height(), kLeading * QFontInfo(font()).pixelSize());
    run.ascent = metrics.ascent() + (pitch - metrics.height()) / 2;
    run.descent = pitch - run.ascent;
    return run;
}

/// The pieces as lines of this width. Kept: layouts ask again and again.
const SentenceBox::Arrangement& SentenceBox::arranged(int width) const
{
    if (m_arrangement.width == width) {
        return m_arrangement;
    }
    m_arrangement = {width, {}, 0};
    QString all; // where it may break depends on what stands beside
    std::vector<size_t> owner;
    std::vector<size_t> at; // in the text of its piece
    for (size_t number = 0; number < m_pieces.size(); ++number) {
        const Piece& piece = m_pieces[number];
        if (!isVisiblePiece(piece)) {
            continue;
        }
        const QString text = piece.widget    ? QString(kObject)
                             : piece.isBreak ? QString(QChar(QChar::LineSeparator))
                                             : piece.text;
        for (qsizetype character = 0; character < text.size(); ++character) {
            owner.push_back(number);
            at.push_back(size_t(character));
        }
        all += text;
    }
    double x = m_indent * QFontMetricsF(font()).horizontalAdvance(QChar(u'国'));
    size_t lineStart = 0;
    int line = 0;
    const auto newLine = [&] {
        finishLine(m_arrangement, lineStart, width);
        lineStart = m_arrangement.runs.size();
        x = 0;
        ++line;
    };
    /// Puts a stretch of the text on the present line.
    const auto put = [&](qsizetype begin, qsizetype end) {
        while (begin < end) {
            const size_t piece = owner[size_t(begin)];
            qsizetype stop = begin;
            while (stop < end && owner[size_t(stop)] == piece) {
                ++stop;
            }
            const QString text = all.mid(begin, stop - begin);
            auto& runs = m_arrangement.runs;
            const bool joins =
                runs.size() > lineStart && runs.back().piece == piece && !m_pieces[piece].widget;
            Run run = measure(piece, joins ? QString(runs.back().text + text) : text, width);
            run.line = line;
            run.x = joins ? runs.back().x : x;
            if (joins) {
                runs.back() = run;
            } else {
                runs.push_back(run);
            }
            x = run.x + run.width;
            begin = stop;
        }
    };
    const auto widthOf = [&](qsizetype begin, qsizetype end) {
        double sum = 0;
        while (begin < end) {
            const size_t piece = owner[size_t(begin)];
            qsizetype stop = begin;
            while (stop < end && owner[size_t(stop)] == piece) {
                ++stop;
            }
            QString text = all.mid(begin, stop - begin);
            while (stop == end && text.endsWith(u' ')) {
                text.chop(1); // blanks hang over the edge
            }
            sum += measure(piece, text, width).width;
            begin = stop;
        }
        return sum;
    };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, all);
    qsizetype begin = 0;
    while (begin < all.size()) {
        qsizetype end = finder.toNextBoundary();
        end = end < 0 ? all.size() : end;
        const bool breaks = all[end - 1] == QChar::LineSeparator;
        const qsizetype last = breaks ? end - 1 : end;
        if (m_arrangement.runs.size() > lineStart && x + widthOf(begin, last) > width) {
            newLine();
        }
        put(begin, last);
        if (breaks) {
            newLine();
        }
        begin = end;
    }
    finishLine(m_arrangement, lineStart, width);
    return m_arrangement;
}

void SentenceBox::finishLine(Arrangement& arrangement, size_t first, int width) const
{
    double ascent = 0;
    double descent = 0;
    for (size_t run = first; run < arrangement.runs.size(); ++run) {
        ascent = std::max(ascent, arrangement.runs[run].ascent);
        descent = std::max(descent, arrangement.runs[run].descent);
    }
    if (first == arrangement.runs.size()) {
        return;
    }
    const Run& last = arrangement.runs.back();
    const double free = std::max(0.0, width - last.x - last.width);
    const double shift = m_align & Qt::AlignHCenter ? free / 2 : m_align & Qt::AlignRight ? free : 0;
    for (size_t run = first; run < arrangement.runs.size(); ++run) {
        arrangement.runs[run].x += shift;
        arrangement.runs[run].baseline = arrangement.height + ascent;
    }
    arrangement.height += ascent + descent;
}

int SentenceBox::heightForWidth(int width) const
{
    return int(std::ceil(arranged(width).height));
}

QSize SentenceBox::sizeHint() const
{
    double widest = 0;
    for (const Run& run : arranged(QWIDGETSIZE_MAX).runs) {
        widest = std::max(widest, run.x + run.width);
    }
    if (!(m_align & Qt::AlignLeft)) { // the room at the left is none of the sentence's
        double left = QWIDGETSIZE_MAX;
        for (const Run& run : m_arrangement.runs) {
            left = std::min(left, run.x);
        }
        widest -= m_arrangement.runs.empty() ? 0 : left;
    }
    const int width = int(std::ceil(widest));
    return {width, heightForWidth(std::max(width, 1))};
}

QSize SentenceBox::minimumSizeHint() const
{
    int width = 0;
    for (const Piece& piece : m_pieces) {
        if (piece.widget && !piece.widget->isHidden()) {
            width = std::max(width, piece.widget->sizeHint().width());
        }
    }
    return {width, QFontMetrics(font()).height()};
}

void SentenceBox::place()
{
    for (const Run& run : arranged(width()).runs) {
        if (QWidget* widget = m_pieces[run.piece].widget) {
            const int height = int(std::ceil(run.ascent + run.descent));
            widget->setGeometry(int(run.x), int(run.baseline - run.ascent), int(run.width), height);
        }
    }
}

void SentenceBox::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

bool SentenceBox::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        changed(); // a message came under an editor, a condition let one come or go, another zoom
    }
    return QWidget::event(event);
}

void SentenceBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (const Run& run : arranged(width()).runs) {
        const Piece& piece = m_pieces[run.piece];
        if (!piece.widget) {
            painter.setPen(piece.isFaint ? Theme::current().faint : Theme::current().ink);
            painter.drawText(QPointF(run.x, run.baseline), run.text);
        }
    }
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/NarrativeEdit.h"

#include "ui/common/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <optional>

namespace shenbao {
namespace {

constexpr int kLeastLines = 3; // that a blank text offers
constexpr double kLineStep = 1.6;
constexpr std::array<char16_t, 3> kBullets{0x2022, 0x25E6, 0x25AA};

bool isUndoKey(const QKeyEvent& event)
{
    const bool isY = event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier;
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo) || isY ||
           (event.key() == Qt::Key_Z && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
}

std::optional<TextFormat> formatOf(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Bold)) {
        return TextFormat::Bold;
    }
    if (event.matches(QKeySequence::Italic)) {
        return TextFormat::Italic;
    }
    return event.matches(QKeySequence::Underline) ? std::optional(TextFormat::Underline) : std::nullopt;
}

} // namespace

NarrativeEdit::NarrativeEdit(QWidget* parent) : QTextEdit(parent), m_text(new RichTextDocument(this))
{
    setDocument(m_text);
    m_text->setUndoRedoEnabled(false);
    m_text->setDocumentMargin(Space::Two);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Text"));
    setAccessibleDescription(tr("Ctrl+Tab leaves the text."));
    look();
    m_text->setRichText({});
    connect(this, &QTextEdit::textChanged, this, &NarrativeEdit::onTextChanged);
    connect(m_text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NarrativeEdit::fitHeight);
    fitHeight();
}

void NarrativeEdit::look()
{
    const Theme& theme = Theme::current();
    QPalette colors = palette();
    colors.setColor(QPalette::Base, theme.paper);
    colors.setColor(QPalette::Text, theme.ink);
    const QScopedValueRollback quiet(m_quiet, true);
    if (colors != palette()) {
        setPalette(colors);
    }
    QFont base = font();
    base.setPointSizeF(Type::Large * m_zoom);
    m_text->setBaseFont(base);
}

void NarrativeEdit::setZoom(double zoom)
{
    if (!qFuzzyCompare(zoom, m_zoom)) {
        m_zoom = zoom;
        look();
        fitHeight();
    }
}

void NarrativeEdit::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    const QEvent::Type type = event->type();
    const bool isFont = type == QEvent::FontChange || type == QEvent::ApplicationFontChange;
    const bool isLook = type == QEvent::PaletteChange || type == QEvent::StyleChange;
    if ((isFont || isLook) && !m_quiet) {
        look(); // Qt has given the font of the widget to the document
        if (isLook && !m_composing) {
            const QScopedValueRollback quiet(m_quiet, true);
            m_text->restyle();
        }
        fitHeight();
    }
}

// ---- size

int NarrativeEdit::heightForContents() const
{
    const double least = kLeastLines * kLineStep * QFontMetricsF(m_text->defaultFont()).height() +
                         2 * m_text->documentMargin();
    const double behind = lastTable() ? kLineStep * QFontMetricsF(m_text->defaultFont()).height() : 0;
    return int(std::ceil(std::max(m_text->size().height() + behind, least))) + 2 * frameWidth();
}

void NarrativeEdit::fitHeight()
{
    // a text that is being replaced is short for a moment; the page must not jump
    if (m_quiet || m_fitting) {
        return;
    }
    const QScopedValueRollback fitting(m_fitting, true);
    setFixedHeight(heightForContents());
}

void NarrativeEdit::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void NarrativeEdit::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls, not the paper
}

// ---- text

void NarrativeEdit::showText(const RichText& text)
{
    const QString before = plainText(m_text->toRichText());
    {
        const QScopedValueRollback quiet(m_quiet, true);
        const int cursor = textCursor().position();
        m_text->setRichText(text);
        m_text->tidy();
        const QString after = plainText(m_text->toRichText());
        qsizetype same = 0;
        const qsizetype most = std::min(before.size(), after.size());
        while (same < most && before[before.size() - 1 - same] == after[after.size() - 1 - same]) {
            ++same;
        }
        QTextCursor place = textCursor();
        place.setPosition(before == after ? std::min(cursor, m_text->characterCount() - 1)
                                          : m_text->positionOf(int(after.size() - same)));
        setTextCursor(place);
        m_blocks = m_text->blockCount();
    }
    fitHeight();
}

void NarrativeEdit::onTextChanged()
{
    if (m_quiet) {
        return;
    }
    if (!m_composing) {
        const QScopedValueRollback quiet(m_quiet, true);
        m_text->tidy();
        if (m_text->blockCount() != m_blocks) {
            m_blocks = m_text->blockCount();
            renumber(textCursor().block());
        }
    }
    fitHeight();
    Q_EMIT edited();
}

void NarrativeEdit::renumber(const QTextBlock& block)
{
    const auto isInList = [](const QTextBlock& one) { return one.isValid() && shapeOf(one).isList(); };
    QTextBlock first = isInList(block) ? block : block.next();
    while (isInList(first) && isInList(first.previous())) {
        first = first.previous();
    }
    std::array<int, kDeepestList + 1> last{};
    for (QTextBlock one = first; isInList(one); one = one.next()) {
        BlockShape shape = shapeOf(one);
        const auto level = size_t(std::clamp(shape.level, 0, kDeepestList));
        std::fill(last.begin() + qsizetype(level) + 1, last.end(), 0);
        if (shape.kind != BlockShape::Kind::Numbered) {
            last[level] = 0;
            continue;
        }
        // the first keeps its number: a list may go on from another one
        const int number = last[level] > 0 ? last[level] + 1 : std::max(shape.number, 1);
        last[level] = number;
        if (number != shape.number) {
            shape.number = number;
            m_text->setShape(one, shape);
        }
    }
}

// ---- keys

bool NarrativeEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (isUndoKey(*key)) {
            event->ignore(); // undo is the window's
            return false;
        }
        if (formatOf(*key)) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void NarrativeEdit::keyPressEvent(QKeyEvent* event)
{
    noticeLostComposition();
    if (isUndoKey(*event)) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Escape && isPasting()) {
        cancelPaste();
        return;
    }
    const bool back = event->key() == Qt::Key_Backtab ||
                      (event->key() == Qt::Key_Tab && event->modifiers().testFlag(Qt::ShiftModifier));
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (isTab) {
        // in a list and in a table Tab has a meaning; with Ctrl it always leaves the text
        if (event->modifiers().testFlag(Qt::ControlModifier) || !pressTab(back)) {
            QAbstractScrollArea::focusNextPrevChild(!back);
        }
        event->accept();
        return;
    }
    if (isReadOnly()) {
        QTextEdit::keyPressEvent(event);
        return;
    }
    if (const auto format = formatOf(*event)) {
        toggle(*format);
        return;
    }
    if (event->key() == Qt::Key_V && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        pastePlain();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    if (isEnter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        Q_EMIT stepEnded();
        pressEnter();
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier && pressBackspace()) {
        return;
    }
    QTextEdit::keyPressEvent(event);
    if (event->text() == u"{" || event->text() == QStringLiteral("\uFF5B")) {
        checkFigureMark();
    }
}

void NarrativeEdit::pressEnter()
{
    QTextCursor cursor = textCursor();
    const BlockShape here = shape();
    const QFont base = m_text->defaultFont();
    if (isInTable()) {
        cursor.insertText(QString(QChar(QChar::LineSeparator)),
                          charFormat({}, here, base)); // a cell is one paragraph
        setTextCursor(cursor);
        return;
    }
    if (here.isList() && cursor.block().length() <= 1) {
        m_text->setShape(cursor.block(), {});
        return;
    }
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    BlockShape next = here;
    if (here.kind == BlockShape::Kind::Picture) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        next = {};
    } else if (here.kind == BlockShape::Kind::Heading && cursor.atBlockEnd()) {
        next = {};
    } else if (here.kind == BlockShape::Kind::Numbered) {
        next.number = here.number + 1;
    }
    const TextFormats formats = next.kind == here.kind ? formatsOf(cursor.charFormat()) : TextFormats();
    cursor.insertBlock(blockFormat(next, base), charFormat(formats, next, base));
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool NarrativeEdit::pressBackspace()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !cursor.atBlockStart() || isInTable()) {
        return false;
    }
    const BlockShape here = shape();
    if (here.isList() || here.kind == BlockShape::Kind::Heading) {
        Q_EMIT stepEnded();
        m_text->setShape(cursor.block(), {});
        renumber(cursor.block().next());
        return true;
    }
    const QTextBlock before = cursor.block().previous();
    if (before.isValid() && shapeOf(before).kind == BlockShape::Kind::Picture &&
        cursor.block().length() > 1) {
        // a paragraph does not become part of a caption by accident
        cursor.setPosition(before.position() + before.length() - 1);
        setTextCursor(cursor);
        return true;
    }
    return false;
}

bool NarrativeEdit::pressTab(bool back)
{
    if (isReadOnly()) {
        return false;
    }
    if (isInTable()) {
        moveInTable(back);
        return true;
    }
    if (shape().isList()) {
        changeIndent(back ? -1 : 1);
        return true;
    }
    return false;
}

// ---- paint

/// An empty paper does not look like a place to write on.
bool NarrativeEdit::showsInvitation() const
{
    return m_text->isEmpty() && !isReadOnly() && !m_composing &&
           m_text->firstBlock().layout()->lineCount() > 0 &&
           shapeOf(m_text->firstBlock()).kind == BlockShape::Kind::Body;
}

void NarrativeEdit::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    // Marks of lists are painted, not written: their numbers are properties of the paragraphs.
    QPainter painter(viewport());
    if (showsInvitation()) {
        const QTextBlock first = m_text->firstBlock();
        const QTextLine line = first.layout()->lineAt(0);
        const QPointF start = first.layout()->position() + QPointF(line.cursorToX(0) + Space::Half, line.y());
        painter.setPen(Theme::current().faint);
        painter.setFont(m_text->defaultFont());
        painter.drawText(start + QPointF(0, line.ascent()), tr("Write here"));
    }
    painter.setPen(Theme::current().ink);
    painter.setFont(m_text->defaultFont());
    const QAbstractTextDocumentLayout& layout = *m_text->documentLayout();
    QTextBlock block = cursorAt(event->rect().topLeft()).block();
    const int scrolled = verticalScrollBar() ? verticalScrollBar()->value() : 0;
    for (; block.isValid(); block = block.next()) {
        if (layout.blockBoundingRect(block).top() - scrolled > event->rect().bottom()) {
            break;
        }
        const BlockShape one = shapeOf(block);
        if (!one.isList() || block.layout()->lineCount() == 0) {
            continue;
        }
        const QTextLine line = block.layout()->lineAt(0);
        const double baseline = block.layout()->position().y() - scrolled + line.y() + line.ascent();
        const QString mark = one.kind == BlockShape::Kind::Numbered
                                 ? QString::number(one.number) + u'.'
                                 : QString(QChar(kBullets[size_t(one.level) % kBullets.size()]));
        const double right =
            m_text->documentMargin() + listIndent(one.level, m_text->defaultFont()) - Space::One;
        const double width = painter.fontMetrics().horizontalAdvance(mark);
        painter.drawText(QPointF(right - width, baseline), mark);
    }
}

} // namespace shenbao

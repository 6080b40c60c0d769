// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NarrativeEdit that listens to input methods: text in composition is shown but is no part of the document.
#include "ui/narrative/NarrativeEdit.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextTable>

#include <algorithm>

namespace shenbao {

void NarrativeEdit::inputMethodEvent(QInputMethodEvent* event)
{
    const bool was = m_composing;
    const bool commits = !event->commitString().isEmpty();
    if (was && commits) {
        Q_EMIT committing();
    }
    m_composing = !event->preeditString().isEmpty();
    QTextEdit::inputMethodEvent(event);
    if (was && !m_composing) {
        Q_EMIT compositionEnded();
    }
    if (commits && !m_composing) {
        checkFigureMark();
    }
}

void NarrativeEdit::dropComposition()
{
    const QScopedValueRollback quiet(m_quiet, true);
    QInputMethodEvent nothing;
    QTextEdit::inputMethodEvent(&nothing);
}

/// An input method may give up without a word, and Qt takes text in composition away at a click.
void NarrativeEdit::noticeLostComposition()
{
    if (m_composing && textCursor().block().layout()->preeditAreaText().isEmpty()) {
        m_composing = false;
        Q_EMIT compositionEnded();
    }
}

void NarrativeEdit::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    noticeLostComposition();
}

void NarrativeEdit::mousePressEvent(QMouseEvent* event)
{
    QTextEdit::mousePressEvent(event);
    noticeLostComposition();
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (isPlain && lastTable() && !m_composing) {
        if (const QTextCursor place = placeAt(event->position().toPoint()); place.atEnd()) {
            setTextCursor(place);
        }
    }
}

/// The table that the text ends with, behind which there is nothing but an empty paragraph. Qt gives that one no height.
QTextTable* NarrativeEdit::lastTable() const
{
    const QTextBlock last = m_text->lastBlock();
    return last.length() <= 1 && last.previous().isValid() ? QTextCursor(last.previous()).currentTable()
                                                           : nullptr;
}

QTextCursor NarrativeEdit::placeAt(const QPoint& point) const
{
    QTextTable* table = lastTable();
    if (table && point.y() > m_text->documentLayout()->frameBoundingRect(table).bottom()) {
        QTextCursor cursor(m_text);
        cursor.movePosition(QTextCursor::End);
        return cursor;
    }
    return cursorAt(point);
}

QTextCursor NarrativeEdit::cursorAt(const QPoint& point) const
{
    const QAbstractTextDocumentLayout& layout = *m_text->documentLayout();
    const QPointF place = point + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QTextBlock block = textCursor().block();
    const QString composed = block.layout()->preeditAreaText();
    int position = std::max(0, layout.hitTest(place, Qt::FuzzyHit));
    if (!composed.isEmpty()) {
        const QRectF rect = layout.blockBoundingRect(block);
        const int start = block.position() + block.layout()->preeditAreaPosition();
        const bool isBeside = isInTable() && (place.x() < rect.left() || place.x() > rect.right());
        const bool isHere = place.y() >= rect.top() && place.y() <= rect.bottom() && !isBeside;
        if (isHere && position > start) {
            position = std::max(start, position - int(composed.size()));
        }
    }
    QTextCursor cursor(m_text);
    cursor.setPosition(std::min(position, m_text->characterCount() - 1));
    return cursor;
}

void NarrativeEdit::checkFigureMark()
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (before.endsWith(u"{{") || before.endsWith(QStringLiteral("\uFF5B\uFF5B"))) {
        Q_EMIT figureWanted();
    }
}

void NarrativeEdit::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    Q_EMIT focusTaken();
}

} // namespace shenbao

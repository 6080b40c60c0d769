// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NarrativeEdit that formats.
#include "ui/narrative/NarrativeEdit.h"

#include <QTextTable>

namespace shenbao {

void NarrativeEdit::step(const std::function<void(QTextCursor&)>& change)
{
    if (isReadOnly() || m_composing) {
        return;
    }
    Q_EMIT stepEnded();
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    change(cursor);
    cursor.endEditBlock();
    setTextCursor(cursor);
    Q_EMIT stepEnded();
}

bool NarrativeEdit::has(TextFormat format) const
{
    return formatsOf(textCursor().charFormat()).testFlag(format);
}

void NarrativeEdit::toggle(TextFormat format)
{
    const bool on = !has(format);
    if (textCursor().hasSelection()) {
        step([&](QTextCursor& cursor) { m_text->switchFormat(cursor, format, on); });
        return;
    }
    if (isReadOnly() || m_composing) {
        return;
    }
    TextFormats formats = formatsOf(textCursor().charFormat());
    if (on && (format == TextFormat::Superscript || format == TextFormat::Subscript)) {
        formats &= ~TextFormats(TextFormat::Superscript | TextFormat::Subscript);
    }
    formats.setFlag(format, on);
    setCurrentCharFormat(charFormat(formats, shape(), m_text->defaultFont()));
}

void NarrativeEdit::setShapes(const std::function<BlockShape(const BlockShape&)>& change)
{
    step([&](QTextCursor& cursor) {
        const int end = cursor.selectionEnd();
        QTextBlock block = m_text->findBlock(cursor.selectionStart());
        const QTextBlock first = block;
        do {
            const BlockShape present = shapeOf(block);
            if (!present.isCell() && present.kind != BlockShape::Kind::Picture) {
                m_text->setShape(block, change(present));
            }
            block = block.next();
        } while (block.isValid() && block.position() < end);
        renumber(first);
    });
}

void NarrativeEdit::setHeading(int level)
{
    setShapes([&](const BlockShape&) {
        BlockShape fresh;
        fresh.kind = level > 0 ? BlockShape::Kind::Heading : BlockShape::Kind::Body;
        fresh.level = std::clamp(level, 0, kDeepestHeading);
        return fresh;
    });
}

void NarrativeEdit::toggleList(BlockShape::Kind kind)
{
    const bool off = shape().kind == kind;
    setShapes([&](const BlockShape& present) {
        BlockShape fresh;
        if (!off) {
            fresh.kind = kind;
            fresh.level = present.isList() ? present.level : 0;
            fresh.number = kind == BlockShape::Kind::Numbered ? 1 : 0;
        }
        return fresh;
    });
}

void NarrativeEdit::changeIndent(int by)
{
    setShapes([&](const BlockShape& present) {
        BlockShape fresh = present;
        if (present.isList()) {
            fresh.level = std::clamp(present.level + by, 0, kDeepestList);
            fresh.number = present.kind == BlockShape::Kind::Numbered ? 1 : 0;
        }
        return fresh;
    });
}

void NarrativeEdit::insertTable(int rows, int columns)
{
    if (isInTable() || rows < 1 || columns < 1) {
        return; // a table has no tables in it
    }
    const int start = textCursor().selectionStart();
    step([&](QTextCursor& cursor) { m_text->insertTable(cursor, rows, columns); });
    // frames are known only when the edit is complete
    for (QTextBlock block = m_text->findBlock(start); block.isValid(); block = block.next()) {
        if (const QTextTable* table = QTextCursor(block).currentTable()) {
            setTextCursor(table->cellAt(0, 0).firstCursorPosition());
            return;
        }
    }
}

void NarrativeEdit::insertTableRow(bool below)
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            const int row = table->cellAt(cursor).row() + (below ? 1 : 0);
            table->insertRows(row, 1);
            cursor = table->cellAt(row, 0).firstCursorPosition();
            m_text->restyle();
        });
    }
}

void NarrativeEdit::insertTableColumn(bool right)
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            const int row = table->cellAt(cursor).row();
            const int column = table->cellAt(cursor).column() + (right ? 1 : 0);
            table->insertColumns(column, 1);
            cursor = table->cellAt(row, column).firstCursorPosition();
            m_text->restyle();
        });
    }
}

void NarrativeEdit::removeTableRow()
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            table->removeRows(table->cellAt(cursor).row(), 1); // the last one takes the table with it
            m_text->restyle();
        });
    }
}

void NarrativeEdit::removeTableColumn()
{
    if (QTextTable* table = textCursor().currentTable()) {
        step([&](QTextCursor& cursor) {
            const QTextTableCell cell = table->cellAt(cursor);
            const int row = cell.row();
            const int column = cell.column();
            const bool isLast = table->columns() == 1; // the table goes with it
            table->removeColumns(column, 1);
            if (!isLast) { // the cursor stays in the table, beside what was taken out
                cursor.setPosition(
                    table->cellAt(row, std::min(column, table->columns() - 1)).firstPosition());
            }
            m_text->restyle();
        });
    }
}

void NarrativeEdit::moveInTable(bool back)
{
    QTextCursor cursor = textCursor();
    QTextTable* table = cursor.currentTable();
    const QTextTableCell cell = table->cellAt(cursor);
    const int place = cell.row() * table->columns() + cell.column() + (back ? -1 : 1);
    if (place < 0) {
        return;
    }
    if (place >= table->rows() * table->columns()) {
        insertTableRow(true); // as in Word, Tab in the last cell makes a row
        return;
    }
    setTextCursor(table->cellAt(place / table->columns(), place % table->columns()).firstCursorPosition());
}

void NarrativeEdit::insertFigure(const QString& figure)
{
    step([&](QTextCursor& cursor) { m_text->insertFigure(cursor, figure); });
}

void NarrativeEdit::insertPicture(const QString& source, const QString& caption, const QTextCursor& place)
{
    if (isReadOnly()) {
        return;
    }
    QTextCursor cursor = place.isNull() || place.document() != m_text ? textCursor() : place;
    if (cursor.currentTable()) {
        Q_EMIT refused(tr("A table cell cannot hold a picture. Please put it above or below the table."));
        return;
    }
    Q_EMIT stepEnded();
    m_text->insertRichText(cursor, RichText{{TextBlock(TextPicture{source, caption})}});
    if (place.isNull()) {
        setTextCursor(cursor);
    }
    Q_EMIT stepEnded();
}

void NarrativeEdit::replaceFigure(int position, const QString& figure)
{
    step([&](QTextCursor& cursor) {
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        m_text->insertFigure(cursor, figure);
    });
}

void NarrativeEdit::replaceFigureByText(int position)
{
    step([&](QTextCursor& cursor) {
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        const QTextCharFormat format = cursor.charFormat();
        cursor.insertText(m_text->figureText(figureOf(format)),
                          charFormat(formatsOf(format), shape(), m_text->defaultFont()));
    });
}

void NarrativeEdit::insertText(const RichText& text)
{
    step([&](QTextCursor& cursor) { m_text->insertRichText(cursor, text); });
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RichTextDocument that puts text in.
#include "ui/narrative/RichTextDocument.h"

#include <QTextDocumentFragment>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr QChar kObject(QChar::ObjectReplacementCharacter);

} // namespace

TextSpans RichTextDocument::asOneLine(const RichText& text)
{
    TextSpans line;
    const auto addText = [&](const QString& piece, TextFormats formats) {
        if (!line.empty() && line.back().formats == formats && line.back().figure.isEmpty()) {
            line.back().text += piece;
        } else {
            line.push_back({piece, formats, {}});
        }
    };
    const auto addSpans = [&](const TextSpans& spans) {
        if (!line.empty() && !spans.empty()) {
            addText(kSoftBreak, {});
        }
        for (const TextSpan& span : spans) {
            if (span.figure.isEmpty()) {
                addText(span.text, span.formats);
            } else {
                line.push_back(span);
            }
        }
    };
    for (const TextBlock& block : text.blocks) {
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            addSpans(paragraph->spans);
        } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
            addSpans(picture->caption.isEmpty() ? TextSpans() : TextSpans{{picture->caption, {}}});
        } else {
            for (const auto& row : std::get<TextTable>(block).rows) {
                for (const TextSpans& cell : row) {
                    addSpans(cell);
                }
            }
        }
    }
    return line;
}

void RichTextDocument::insertSpans(QTextCursor& cursor, const TextSpans& spans, const BlockShape& shape)
{
    const QFont base = defaultFont();
    for (const TextSpan& span : spans) {
        if (span.figure.isEmpty()) {
            cursor.insertText(span.text, charFormat(span.formats, shape, base));
        } else {
            cursor.insertText(kObject, figureFormat(span.figure, span.formats, shape, base));
        }
    }
}

void RichTextDocument::insertFigure(QTextCursor& cursor, const QString& figure)
{
    const TextFormats formats = formatsOf(cursor.charFormat());
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    insertSpans(cursor, {{{}, formats, figure}}, shapeOf(cursor.block()));
    cursor.endEditBlock();
}

void RichTextDocument::insertPicture(QTextCursor& cursor, const TextPicture& picture)
{
    cursor.insertText(kObject, pictureFormat(picture.source, defaultFont()));
    // the caption is the text below the picture, in the same block
    cursor.insertText(QString(kSoftBreak + picture.caption), charFormat({}, {}, defaultFont()));
}

void RichTextDocument::fillTable(QTextTable& table, const TextTable& content)
{
    for (int row = 0; row < table.rows(); ++row) {
        BlockShape shape;
        shape.kind = row == 0 ? BlockShape::Kind::HeaderCell : BlockShape::Kind::Cell;
        for (int column = 0; column < table.columns(); ++column) {
            QTextCursor cell = table.cellAt(row, column).firstCursorPosition();
            cell.setBlockFormat(blockFormat(shape, defaultFont()));
            const auto& cells = content.rows[size_t(row)];
            if (size_t(column) < cells.size()) {
                insertSpans(cell, cells[size_t(column)], shape);
            }
        }
    }
}

void RichTextDocument::insertTable(QTextCursor& cursor, int rows, int columns)
{
    TextTable content;
    content.rows.assign(size_t(rows), std::vector<TextSpans>(size_t(columns)));
    insertRichText(cursor, RichText{{TextBlock(content)}});
}

std::vector<QTextCursor> RichTextDocument::insertRichText(QTextCursor& cursor, const RichText& text,
                                                          const std::vector<size_t>& behind)
{
    std::vector<QTextCursor> places;
    size_t blocks = 0; // that are in
    const auto keepPlaces = [&] {
        while (places.size() < behind.size() && (behind[places.size()] <= blocks)) {
            places.push_back(cursor);
            places.back().setKeepPositionOnInsert(true); // what follows comes behind it
        }
    };
    const auto givePlaces = [&] {
        while (places.size() < behind.size()) {
            places.push_back(cursor);
        }
        for (QTextCursor& place : places) {
            place.clearSelection(); // Qt keeps the position, but takes the other end along
            place.setKeepPositionOnInsert(false);
        }
        return std::move(places);
    };
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QFont base = defaultFont();
    if (cursor.currentTable()) {
        insertSpans(cursor, asOneLine(text), shapeOf(cursor.block()));
        cursor.endEditBlock();
        return givePlaces();
    }
    keepPlaces();
    const BlockShape around = shapeOf(cursor.block());
    const auto isEmptyBlock = [&] { return cursor.block().length() <= 1; };
    const auto setHere = [&](const BlockShape& shape) {
        cursor.setBlockFormat(blockFormat(shape, base));
        cursor.setBlockCharFormat(charFormat({}, shape, base));
    };
    bool inPlace = true;   // the next block begins where the cursor is
    bool needsOwn = false; // what follows must not join the last block
    // a block of its own; what stands behind the cursor stays as it is
    const auto insertOwn = [&](const BlockShape& shape) {
        if (inPlace && !isEmptyBlock() && cursor.atBlockStart()) {
            cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat());
            cursor.movePosition(QTextCursor::PreviousBlock);
            setHere(shape);
        } else {
            cursor.insertBlock(blockFormat(shape, base), charFormat({}, shape, base));
        }
    };
    for (const TextBlock& block : text.blocks) {
        ++blocks;
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            const BlockShape shape = shapeOf(*paragraph);
            if (inPlace && isEmptyBlock()) {
                // one line of text takes the place it is put in, a heading stays a heading
                if (text.blocks.size() > 1 || shape.kind != BlockShape::Kind::Body ||
                    around.kind == BlockShape::Kind::Picture) {
                    setHere(shape);
                }
            } else if (!inPlace || shape.kind != BlockShape::Kind::Body) {
                insertOwn(shape);
            }
            insertSpans(cursor, paragraph->spans, shapeOf(cursor.block()));
            inPlace = false;
            needsOwn = shape.kind == BlockShape::Kind::Heading;
        } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
            BlockShape shape;
            shape.kind = BlockShape::Kind::Picture;
            if (inPlace && isEmptyBlock()) {
                setHere(shape);
            } else {
                insertOwn(shape);
            }
            insertPicture(cursor, *picture);
            inPlace = false;
            needsOwn = true;
        } else {
            const auto& content = std::get<TextTable>(block);
            if (content.rows.empty() || content.rows.front().empty()) {
                continue;
            }
            const int columns = int(content.rows.front().size());
            QTextTable* table =
                cursor.insertTable(int(content.rows.size()), columns, tableFormat(columns, base));
            fillTable(*table, content);
            cursor.setPosition(table->lastPosition() + 1);
            setHere(isEmptyBlock() ? BlockShape() : around);
            inPlace = true;
            needsOwn = false;
        }
        keepPlaces();
    }
    if (needsOwn && !cursor.atBlockEnd()) {
        cursor.insertBlock(blockFormat({}, base), charFormat({}, {}, base));
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.movePosition(QTextCursor::EndOfBlock);
    }
    cursor.endEditBlock();
    return givePlaces();
}

void RichTextDocument::setRichText(const RichText& text)
{
    if (!isEmpty() && !text.blocks.empty() && replaceOneParagraph(text)) {
        return;
    }
    clear();
    QTextCursor cursor(this);
    cursor.beginEditBlock();
    cursor.setBlockFormat(blockFormat({}, defaultFont()));
    cursor.setBlockCharFormat(charFormat({}, {}, defaultFont()));
    insertRichText(cursor, text);
    cursor.endEditBlock();
}

RichText RichTextDocument::selectedText(const QTextCursor& cursor) const
{
    if (!cursor.hasSelection()) {
        return {};
    }
    RichTextDocument part;
    part.setDefaultFont(defaultFont());
    part.setFigureText(m_figureText);
    QTextCursor(&part).insertFragment(cursor.selection());
    return part.toRichText();
}

bool RichTextDocument::replaceOneParagraph(const RichText& text)
{
    const RichText now = toRichText();
    if (now.blocks.size() != text.blocks.size()) {
        return false;
    }
    size_t at = 0;
    while (at < now.blocks.size() && now.blocks[at] == text.blocks[at]) {
        ++at;
    }
    if (at == now.blocks.size()) {
        return true;
    }
    const auto* fresh = std::get_if<TextParagraph>(&text.blocks[at]);
    if (!fresh || !std::holds_alternative<TextParagraph>(now.blocks[at]) || fresh->spans.empty() ||
        !std::equal(now.blocks.begin() + qsizetype(at) + 1, now.blocks.end(),
                    text.blocks.begin() + qsizetype(at) + 1)) {
        return false;
    }
    size_t number = 0;
    for (auto frame = rootFrame()->begin(); !frame.atEnd(); ++frame) {
        const size_t size = frame.currentFrame() ? 1 : converted(frame.currentBlock()).size();
        if (number <= at && at < number + size) {
            QTextCursor cursor(frame.currentBlock());
            const BlockShape shape = shapeOf(*fresh);
            cursor.beginEditBlock();
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
            cursor.setBlockFormat(blockFormat(shape, defaultFont()));
            cursor.setBlockCharFormat(charFormat({}, shape, defaultFont()));
            insertSpans(cursor, fresh->spans, shape);
            cursor.endEditBlock();
            return true;
        }
        number += size;
    }
    return false;
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RichTextDocument that deals with places and looks.
#include "ui/narrative/RichTextDocument.h"

#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr QChar kObject(QChar::ObjectReplacementCharacter);

} // namespace

/// How many characters of the plain text each character of a block stands for.
std::vector<int> RichTextDocument::widthsOf(const QTextBlock& block) const
{
    std::vector<int> widths;
    bool isPicture = false;
    const QString text = block.text();
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const QTextCharFormat format = fragment.charFormat();
        const QString piece = fragment.text();
        for (const QChar character : piece) {
            const bool isObject = character == kObject;
            const bool isPictureHere = isObject && format.objectType() == kPictureObject;
            isPicture = isPicture || isPictureHere;
            widths.push_back(isPictureHere ? 0
                             : isObject && format.objectType() == kFigureObject
                                 ? int(figureText(figureOf(format)).size())
                                 : 1);
        }
    }
    if (isPicture) {
        // line breaks between a picture and its caption are no part of the caption
        const auto trim = [&](size_t at) {
            if (text[qsizetype(at)] == kSoftBreak) {
                widths[at] = 0;
            }
            return widths[at] == 0;
        };
        for (size_t at = 0; at < widths.size() && trim(at); ++at) {
        }
        for (size_t at = widths.size(); at > 0 && trim(at - 1); --at) {
        }
    }
    return widths;
}

/// The blocks that are lines of the plain text.
const std::vector<RichTextDocument::Line>& RichTextDocument::lines() const
{
    if (!m_lines.empty()) {
        return m_lines;
    }
    int start = 0;
    const auto add = [&](const QTextBlock& block) {
        m_lines.push_back({start, block});
        start += known(block).length + 1;
    };
    for (auto at = rootFrame()->begin(); !at.atEnd(); ++at) {
        if (const auto* table = qobject_cast<QTextTable*>(at.currentFrame())) {
            for (int row = 0; row < table->rows(); ++row) {
                for (int column = 0; column < table->columns(); ++column) {
                    add(table->cellAt(row, column).firstCursorPosition().block());
                }
            }
        } else if (at.currentBlock().isValid()) {
            const size_t size = converted(at.currentBlock()).size();
            if (size > 0) {
                add(at.currentBlock());
                start += int(size) - 1; // further pictures of the same line
            }
        }
    }
    return m_lines;
}

int RichTextDocument::positionOf(int plain) const
{
    return positionIn(lines(), plain);
}

std::vector<int> RichTextDocument::positionsOf(const std::vector<int>& plain) const
{
    const auto& all = lines();
    std::vector<int> positions;
    for (const int place : plain) {
        positions.push_back(positionIn(all, place));
    }
    return positions;
}

int RichTextDocument::positionIn(const std::vector<Line>& all, int plain) const
{
    if (plain < 0 || all.empty()) {
        return std::max(0, characterCount() - 1);
    }
    const auto after = std::upper_bound(all.begin(), all.end(), plain,
                                        [](int place, const Line& line) { return place < line.start; });
    const Line& line = after == all.begin() ? all.front() : *(after - 1);
    const Converted& block = known(line.block);
    int rest = plain - line.start;
    if (block.widths.empty()) {
        return line.block.position() + std::clamp(rest, 0, block.length);
    }
    int at = 0;
    for (const int width : block.widths) {
        if (rest < width || (rest == 0 && width > 0)) {
            break;
        }
        rest -= width;
        ++at;
    }
    return line.block.position() + at;
}

int RichTextDocument::plainOf(int position) const
{
    const auto& all = lines();
    const auto after = std::upper_bound(all.begin(), all.end(), position, [](int place, const Line& line) {
        return place < line.block.position();
    });
    if (after == all.begin()) {
        return 0;
    }
    const Line& line = *(after - 1);
    const Converted& block = known(line.block);
    const int inside = position - line.block.position();
    if (block.widths.empty()) {
        return line.start + std::min(inside, block.length);
    }
    const auto end = block.widths.begin() + std::min(inside, int(block.widths.size()));
    return std::accumulate(block.widths.begin(), end, line.start);
}

void RichTextDocument::setShape(const QTextBlock& block, const BlockShape& shape)
{
    const QFont base = defaultFont();
    QTextCursor cursor(block);
    cursor.beginEditBlock();
    cursor.setBlockFormat(blockFormat(shape, base));
    cursor.setBlockCharFormat(charFormat({}, shape, base));
    tidyBlock(block);
    cursor.endEditBlock();
}

void RichTextDocument::switchFormat(const QTextCursor& selection, TextFormat format, bool on)
{
    struct Piece
    {
        int start;
        int end;
        QTextCharFormat format;
    };
    std::vector<Piece> pieces;
    const int start = selection.selectionStart();
    const int end = selection.selectionEnd();
    for (QTextBlock block = findBlock(start); block.isValid() && block.position() < end;
         block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            const int from = std::max(start, fragment.position());
            const int to = std::min(end, fragment.position() + fragment.length());
            if (from < to) {
                pieces.push_back({from, to, fragment.charFormat()});
            }
        }
    }
    QTextCursor cursor(this);
    cursor.beginEditBlock();
    for (const Piece& piece : pieces) {
        TextFormats formats = formatsOf(piece.format);
        if (on && (format == TextFormat::Superscript || format == TextFormat::Subscript)) {
            formats &= ~TextFormats(TextFormat::Superscript | TextFormat::Subscript);
        }
        formats.setFlag(format, on);
        cursor.setPosition(piece.start);
        cursor.setPosition(piece.end, QTextCursor::KeepAnchor);
        const BlockShape shape = shapeOf(findBlock(piece.start));
        const QString figure = figureOf(piece.format);
        if (!figure.isEmpty()) {
            cursor.setCharFormat(figureFormat(figure, formats, shape, defaultFont()));
        } else if (piece.format.objectType() != kPictureObject) {
            cursor.setCharFormat(charFormat(formats, shape, defaultFont()));
        }
    }
    cursor.endEditBlock();
}

void RichTextDocument::setBaseFont(const QFont& font)
{
    if (font != defaultFont()) {
        setDefaultFont(font);
        restyle();
    }
}

void RichTextDocument::restyle()
{
    QTextCursor cursor(this);
    cursor.beginEditBlock();
    const auto frames = rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            table->setFormat(tableFormat(table->columns(), defaultFont()));
        }
    }
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        tidyBlock(block);
    }
    cursor.endEditBlock();
}

bool RichTextDocument::tidy()
{
    if (m_touchedFrom < 0) {
        return false;
    }
    const int from = std::min(m_touchedFrom, characterCount() - 1);
    const int to = std::min(m_touchedTo, characterCount() - 1);
    bool changed = false;
    for (QTextBlock block = findBlock(from); block.isValid() && block.position() <= to;
         block = block.next()) {
        changed = tidyBlock(block) || changed;
    }
    m_touchedFrom = m_touchedTo = -1;
    return changed;
}

bool RichTextDocument::tidyBlock(const QTextBlock& block)
{
    const QFont base = defaultFont();
    BlockShape shape = shapeOf(block);
    bool holdsPicture = false;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        holdsPicture = holdsPicture || at.fragment().charFormat().objectType() == kPictureObject;
    }
    QTextCursor cursor(block);
    if (QTextTable* table = cursor.currentTable()) {
        shape = {};
        shape.kind = table->cellAt(cursor).row() == 0 ? BlockShape::Kind::HeaderCell : BlockShape::Kind::Cell;
    } else if (holdsPicture) {
        shape = {};
        shape.kind = BlockShape::Kind::Picture;
    } else if (shape.isCell() || shape.kind == BlockShape::Kind::Picture) {
        shape = {};
    }
    struct Piece
    {
        int start;
        int end;
        QTextCharFormat format;
    };
    std::vector<Piece> pieces;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const QTextCharFormat wanted = wantedFormat(fragment.charFormat(), shape, base);
        if (wanted != fragment.charFormat()) {
            pieces.push_back({fragment.position(), fragment.position() + fragment.length(), wanted});
        }
    }
    const QTextBlockFormat wantedBlock = blockFormat(shape, base);
    const bool isOther = block.blockFormat() != wantedBlock;
    if (pieces.empty() && !isOther) {
        return false;
    }
    cursor.beginEditBlock();
    if (isOther) {
        cursor.setBlockFormat(wantedBlock);
    }
    for (const Piece& piece : pieces) {
        cursor.setPosition(piece.start);
        cursor.setPosition(piece.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
    cursor.endEditBlock();
    return true;
}

} // namespace shenbao

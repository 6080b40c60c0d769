// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/RichTextDocument.h"

#include "ui/narrative/NarrativeObjects.h"

#include <QAbstractTextDocumentLayout>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr QChar kObject(QChar::ObjectReplacementCharacter);

bool isBlank(const TextSpans& spans)
{
    return std::all_of(spans.begin(), spans.end(), [](const TextSpan& span) {
        return span.figure.isEmpty() && std::all_of(span.text.begin(), span.text.end(), [](QChar character) {
                   return character.isSpace() && character != kSoftBreak;
               });
    });
}

void append(TextSpans& spans, const QString& text, TextFormats formats)
{
    if (!spans.empty() && spans.back().formats == formats && spans.back().figure.isEmpty()) {
        spans.back().text += text;
    } else {
        spans.push_back({text, formats, {}});
    }
}

/// Calls visit(character, format) for every character.
template<typename Visit>
void forEachCharacter(const QTextBlock& block, Visit&& visit)
{
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const QTextCharFormat format = fragment.charFormat();
        const QString text = fragment.text();
        for (const QChar character : text) {
            visit(character, format);
        }
    }
}

bool isPictureAt(QChar character, const QTextCharFormat& format)
{
    return character == kObject && format.objectType() == kPictureObject;
}

bool hasObject(const QTextBlock& block, int type)
{
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        if (at.fragment().charFormat().objectType() == type && at.fragment().text().contains(kObject)) {
            return true;
        }
    }
    return false;
}

} // namespace

RichTextDocument::RichTextDocument(QObject* parent) : QTextDocument(parent)
{
    setUndoRedoEnabled(false); // undo belongs to the session
    auto* objects = new NarrativeObjects(this);
    documentLayout()->registerHandler(kFigureObject, objects);
    documentLayout()->registerHandler(kPictureObject, objects);
    connect(this, &QTextDocument::contentsChange, this, &RichTextDocument::touch);
}

void RichTextDocument::touch(int from, int removed, int added)
{
    m_lines.clear();
    m_anchorLines.clear();
    if (removed > 1) {
        m_tables.clear(); // whole ones may have gone
    }
    // a table that lost its last row ends in front of the change
    m_tables.remove(QTextCursor(findBlock(std::max(0, from - 1))).currentTable());
    const QTextBlock end = findBlock(from + added);
    for (QTextBlock block = findBlock(from); block.isValid(); block = block.next()) {
        block.setUserData(nullptr);
        m_tables.remove(QTextCursor(block).currentTable());
        if (block == end) {
            break;
        }
    }
    const bool isFirst = m_touchedFrom < 0;
    if (!isFirst && from < m_touchedTo) {
        m_touchedTo = std::max(from, m_touchedTo - removed) + added;
    }
    m_touchedFrom = isFirst ? from : std::min(m_touchedFrom, from);
    m_touchedTo = std::max(m_touchedTo, from + added);
}

void RichTextDocument::setPictures(PictureSource pictures, PictureSize sizes)
{
    m_pictures = std::move(pictures);
    m_pictureSizes = std::move(sizes);
    markContentsDirty(0, characterCount());
}

QImage RichTextDocument::picture(const QString& source) const
{
    return m_pictures ? m_pictures(source) : QImage();
}

QSize RichTextDocument::pictureSize(const QString& source) const
{
    return m_pictureSizes ? m_pictureSizes(source) : picture(source).size();
}

void RichTextDocument::refreshFigures()
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        if (hasObject(block, kFigureObject)) {
            markContentsDirty(block.position(), block.length());
        }
    }
}

TextSpans RichTextDocument::spansOf(const QTextBlock& block) const
{
    TextSpans spans;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const QTextCharFormat format = fragment.charFormat();
        const TextFormats formats = formatsOf(format);
        const QString text = fragment.text();
        if (format.objectType() != kFigureObject && format.objectType() != kPictureObject) {
            append(spans, text, formats);
            continue;
        }
        const QString figure = figureOf(format);
        for (const QChar character : text) {
            if (character != kObject) {
                append(spans, character, formats);
            } else if (!figure.isEmpty()) {
                spans.push_back({{}, formats, figure});
            }
        }
    }
    return spans;
}

std::vector<TextBlock> RichTextDocument::convert(const QTextBlock& block) const
{
    const BlockShape shape = shapeOf(block);
    std::vector<TextBlock> blocks;
    if (hasObject(block, kPictureObject)) {
        QString caption;
        forEachCharacter(block, [&](QChar character, const QTextCharFormat& format) {
            if (isPictureAt(character, format)) {
                blocks.emplace_back(TextPicture{pictureOf(format), {}});
            } else if (character == kObject && format.objectType() == kFigureObject) {
                caption += figureText(figureOf(format)); // a caption has no links
            } else {
                caption += character;
            }
        });
        while (caption.startsWith(kSoftBreak)) {
            caption.remove(0, 1);
        }
        while (caption.endsWith(kSoftBreak)) {
            caption.chop(1);
        }
        std::get<TextPicture>(blocks.front()).caption = caption;
        return blocks;
    }
    TextParagraph paragraph;
    paragraph.spans = spansOf(block);
    switch (shape.kind) {
    case BlockShape::Kind::Heading:
        paragraph.kind = TextParagraph::Kind::Heading;
        paragraph.level = shape.level;
        break;
    case BlockShape::Kind::Bullet:
        paragraph.kind = TextParagraph::Kind::Bullet;
        paragraph.level = shape.level;
        break;
    case BlockShape::Kind::Numbered:
        paragraph.kind = TextParagraph::Kind::Numbered;
        paragraph.level = shape.level;
        paragraph.number = shape.number;
        break;
    case BlockShape::Kind::Body:
    case BlockShape::Kind::Picture:
    case BlockShape::Kind::Cell:
    case BlockShape::Kind::HeaderCell:
        break;
    }
    if (!isBlank(paragraph.spans)) {
        blocks.emplace_back(std::move(paragraph));
    }
    return blocks;
}

const RichTextDocument::Converted& RichTextDocument::known(const QTextBlock& block) const
{
    if (const auto* known = static_cast<Converted*>(block.userData())) {
        return *known;
    }
    auto* fresh = new Converted; // the block owns it
    fresh->blocks = convert(block);
    fresh->widths = widthsOf(block);
    fresh->length = std::accumulate(fresh->widths.begin(), fresh->widths.end(), 0);
    if (std::all_of(fresh->widths.begin(), fresh->widths.end(), [](int width) { return width == 1; })) {
        fresh->widths = {};
    }
    QTextBlock(block).setUserData(fresh);
    return *fresh;
}

const std::vector<TextBlock>& RichTextDocument::converted(const QTextBlock& block) const
{
    return known(block).blocks;
}

TextTable RichTextDocument::convert(const QTextTable& table) const
{
    TextTable result;
    result.rows.resize(size_t(table.rows()));
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            RichText inside;
            const QTextTableCell cell = table.cellAt(row, column);
            for (auto at = cell.begin(); !at.atEnd(); ++at) {
                const auto& blocks = converted(at.currentBlock());
                inside.blocks.insert(inside.blocks.end(), blocks.begin(), blocks.end());
            }
            const auto* only =
                inside.blocks.size() == 1 ? std::get_if<TextParagraph>(&inside.blocks.front()) : nullptr;
            result.rows[size_t(row)].push_back(only ? only->spans : asOneLine(inside));
        }
    }
    return result;
}

const TextTable& RichTextDocument::known(QTextTable& table) const
{
    const auto found = m_tables.constFind(&table);
    return found != m_tables.constEnd() ? *found : *m_tables.insert(&table, convert(table));
}

RichText RichTextDocument::toRichText() const
{
    RichText text;
    for (auto at = rootFrame()->begin(); !at.atEnd(); ++at) {
        if (auto* table = qobject_cast<QTextTable*>(at.currentFrame())) {
            text.blocks.emplace_back(known(*table));
        } else if (at.currentBlock().isValid()) {
            const auto& blocks = converted(at.currentBlock());
            text.blocks.insert(text.blocks.end(), blocks.begin(), blocks.end());
        }
    }
    return text;
}

} // namespace shenbao

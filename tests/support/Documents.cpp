// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Documents.h"

#include "core/layout/TextLayout.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <cmath>

namespace shenbao::test {

Run runOf(const QString& text, TextFormats formats)
{
    Run run;
    run.text = text;
    run.formats = formats;
    return run;
}

Paragraph paragraphOf(const QString& text, const QString& style)
{
    Paragraph paragraph;
    paragraph.style = style;
    paragraph.runs.push_back(runOf(text));
    return paragraph;
}

Paragraph listItem(Paragraph::List list, int level, int number, const QString& text)
{
    Paragraph paragraph = paragraphOf(text);
    paragraph.list = list;
    paragraph.listLevel = level;
    paragraph.listNumber = number;
    return paragraph;
}

TableCell cellOf(const QString& text, int span, int rows, const QString& style)
{
    TableCell cell;
    cell.span = span;
    cell.rows = rows;
    cell.blocks.emplace_back(paragraphOf(text, style));
    return cell;
}

TableRow rowOf(std::vector<TableCell> cells)
{
    TableRow row;
    row.cells = std::move(cells);
    return row;
}

TableRow rowOf(const QStringList& texts)
{
    TableRow row;
    for (const QString& text : texts) {
        row.cells.push_back(cellOf(text));
    }
    return row;
}

Table tableOf(std::vector<TableRow> rows)
{
    Table table;
    int columns = 0;
    if (!rows.empty()) {
        for (const TableCell& cell : rows.front().cells) {
            columns += cell.span;
        }
    }
    table.columns.assign(size_t(std::max(1, columns)), 150.0 / std::max(1, columns));
    table.rows = std::move(rows);
    return table;
}

Document documentOf(std::vector<Block> blocks)
{
    Document document;
    document.title = QStringLiteral("测试");
    document.time = QDateTime(QDate(2026, 3, 5), QTime(8, 0), Qt::UTC);
    SectionStart start;
    start.part = QStringLiteral("main");
    start.title = QStringLiteral("正文");
    start.numbering = Part::Numbering::Restart;
    document.blocks.emplace_back(std::move(start));
    for (Block& block : blocks) {
        document.blocks.push_back(std::move(block));
    }
    return document;
}

QString repeated(const QString& text, int times)
{
    return text.repeated(times);
}

QByteArray pngOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(qRgb(20, 60, 120));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

namespace {

void append(const Paragraph& paragraph, QString& text)
{
    if (paragraph.list != Paragraph::List::None) {
        text += listMarker(paragraph.list, paragraph.listLevel, paragraph.listNumber);
    }
    for (const Run& run : paragraph.runs) {
        if (run.type == Run::Type::Text && run.text != u"\t") {
            text += QString(run.text).remove(QChar(0x2028));
        }
    }
}

void append(const std::vector<Block>& blocks, QString& text)
{
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            append(*paragraph, text);
        } else if (const auto* contents = std::get_if<Contents>(&block)) {
            for (const Paragraph& entry : contents->entries) {
                append(entry, text);
            }
        } else if (const auto* table = std::get_if<Table>(&block)) {
            for (const TableRow& row : table->rows) {
                for (const TableCell& cell : row.cells) {
                    append(cell.blocks, text);
                }
            }
        }
    }
}

} // namespace

QString textOf(const std::vector<Block>& blocks)
{
    QString text;
    append(blocks, text);
    return text;
}

QString textOf(const Document& document)
{
    return textOf(document.blocks);
}

QString textOf(const Page& page, bool artifacts)
{
    QString text;
    for (const PageItem& item : page.items) {
        if (const auto* piece = std::get_if<TextItem>(&item); piece && piece->artifact == artifacts) {
            for (const PlacedGlyph& glyph : piece->glyphs) {
                text += QString::fromUcs4(&glyph.character, 1);
            }
        }
    }
    return text;
}

QString textOf(const Pages& pages)
{
    QString text;
    for (const Page& page : pages.pages) {
        text += textOf(page);
    }
    return text;
}

QString compact(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (!character.isSpace()) {
            result += character;
        }
    }
    return result;
}

QString sorted(QString text)
{
    std::sort(text.begin(), text.end());
    return text;
}

std::vector<TextLine> linesOf(const Page& page, bool artifacts)
{
    std::vector<const TextItem*> items;
    for (const PageItem& item : page.items) {
        if (const auto* piece = std::get_if<TextItem>(&item); piece && piece->artifact == artifacts) {
            items.push_back(piece);
        }
    }
    std::stable_sort(items.begin(), items.end(), [](const TextItem* one, const TextItem* other) {
        return std::abs(one->y - other->y) > 0.5F ? one->y < other->y : one->x < other->x;
    });
    std::vector<TextLine> lines;
    for (const TextItem* item : items) {
        if (lines.empty() || std::abs(lines.back().y - item->y) > 0.5F) {
            lines.push_back({item->y, item->x, item->x, {}});
        }
        TextLine& line = lines.back();
        line.left = std::min(line.left, item->x);
        line.right = std::max(line.right, item->x + item->width);
        for (const PlacedGlyph& glyph : item->glyphs) {
            line.text += QString::fromUcs4(&glyph.character, 1);
        }
    }
    return lines;
}

QStringList textsOf(const std::vector<TextLine>& lines)
{
    QStringList texts;
    for (const TextLine& line : lines) {
        texts << line.text;
    }
    return texts;
}

} // namespace shenbao::test

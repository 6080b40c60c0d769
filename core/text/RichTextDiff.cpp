// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/RichTextDiff.h"

namespace shenbao {
namespace {

using Shape = RichTextDiffLine::Shape;
using Kind = RichTextDiffLine::Kind;

/// One line of a narrative: what is read, and what else makes it what it is.
struct Line
{
    QString text;
    Shape shape = Shape::Body;
    QString look; ///< equal for equal formats
};

QString lookOf(const TextSpans& spans)
{
    QString look;
    for (const TextSpan& span : spans) {
        look += QStringLiteral("%1:%2:%3;").arg(span.text.size()).arg(int(span.formats)).arg(span.figure);
    }
    return look;
}

Line lineOf(const TextParagraph& paragraph)
{
    Line line;
    line.text = plainText(paragraph.spans);
    line.shape = paragraph.kind == TextParagraph::Kind::Heading    ? Shape::Heading
                 : paragraph.kind == TextParagraph::Kind::Bullet   ? Shape::Bullet
                 : paragraph.kind == TextParagraph::Kind::Numbered ? Shape::Numbered
                                                                   : Shape::Body;
    // numbers follow from the place in the list and are no change of their own
    line.look = QString::number(paragraph.level) + u'|' + lookOf(paragraph.spans);
    return line;
}

std::vector<Line> linesOf(const RichText& text)
{
    std::vector<Line> lines;
    for (const TextBlock& block : text.blocks) {
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            lines.push_back(lineOf(*paragraph));
        } else if (const auto* table = std::get_if<TextTable>(&block)) {
            for (const auto& row : table->rows) {
                QStringList cells;
                Line line;
                line.shape = Shape::TableRow;
                for (const TextSpans& cell : row) {
                    cells << plainText(cell);
                    line.look += lookOf(cell) + u'|';
                }
                line.text = cells.join(QStringLiteral(" │ "));
                lines.push_back(std::move(line));
            }
        } else {
            const auto& picture = std::get<TextPicture>(block);
            Line line;
            line.shape = Shape::Picture;
            line.text = picture.caption.isEmpty() ? picture.source.section(u'/', -1) : picture.caption;
            line.look = picture.source;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

QStringList textsOf(const std::vector<Line>& lines)
{
    QStringList texts;
    for (const Line& line : lines) {
        // a picture is no partner of the words of a paragraph
        texts << (line.shape == Shape::Picture ? QString(QChar(0xFFFC) + line.text) : line.text);
    }
    return texts;
}

} // namespace

std::vector<RichTextDiffLine> diffRichText(const RichText& before, const RichText& after)
{
    const std::vector<Line> left = linesOf(before);
    const std::vector<Line> right = linesOf(after);
    std::vector<RichTextDiffLine> lines;
    for (DiffLine& one : diffLines(textsOf(left), textsOf(right))) {
        const Line* old = one.before >= 0 ? &left[size_t(one.before)] : nullptr;
        const Line* fresh = one.after >= 0 ? &right[size_t(one.after)] : nullptr;
        RichTextDiffLine line;
        line.shape = fresh ? fresh->shape : old->shape;
        if (!fresh) {
            line.kind = Kind::Removed;
        } else if (!old) {
            line.kind = Kind::Added;
        } else if (old->text != fresh->text) {
            line.kind = Kind::Changed;
        } else if (old->shape != fresh->shape || old->look != fresh->look) {
            line.kind = fresh->shape == Shape::Picture ? Kind::Replaced : Kind::Restyled;
        }
        line.pieces = std::move(one.pieces);
        for (DiffPiece& piece : line.pieces) {
            piece.text.remove(QChar(0xFFFC));
        }
        std::erase_if(line.pieces, [](const DiffPiece& piece) { return piece.text.isEmpty(); });
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace shenbao

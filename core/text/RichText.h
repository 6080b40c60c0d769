// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/WordCount.h"

#include <QFlags>
#include <QString>

#include <variant>
#include <vector>

namespace shenbao {

enum class TextFormat : quint8 { Bold = 1, Italic = 2, Underline = 4, Superscript = 8, Subscript = 16 };
Q_DECLARE_FLAGS(TextFormats, TextFormat)
Q_DECLARE_OPERATORS_FOR_FLAGS(TextFormats)

/// A piece of text of one format. U+2028 in it is a soft line break.
struct TextSpan
{
    QString text; ///< of a linked figure: what it shows; empty where nobody has looked it up
    TextFormats formats;
    QString figure =
        {}; ///< a linked figure (specification 3.5): its key, and behind a blank the unit asked for
    bool operator==(const TextSpan&) const = default;
};
using TextSpans = std::vector<TextSpan>; ///< neighbours differ in format, none is empty and no figure

QString plainText(const TextSpans& spans);

/// One paragraph of a narrative.
struct TextParagraph
{
    enum class Kind : quint8 { Body, Heading, Bullet, Numbered };
    Kind kind = Kind::Body;
    int level = 0;  ///< heading: 1 to 4 below the official heading; list: 0 to 5
    int number = 0; ///< numbered: its number
    TextSpans spans;
    bool operator==(const TextParagraph&) const = default;
};

/// A plain table; the first row is its header. Every row has the same number of cells.
struct TextTable
{
    std::vector<std::vector<TextSpans>> rows;
    bool operator==(const TextTable&) const = default;
};

/// A picture on a line of its own.
struct TextPicture
{
    QString source; ///< a path in a values file, attachment:HASH/NAME in a project
    QString caption;
    bool operator==(const TextPicture&) const = default;
};

using TextBlock = std::variant<TextParagraph, TextTable, TextPicture>;

/// The narrow block model of narratives: headings, lists, tables, pictures and a few character formats, nothing else.
struct RichText
{
    std::vector<TextBlock> blocks;

    bool isEmpty() const { return blocks.empty(); }
    bool operator==(const RichText&) const = default;
};

/// Calls visit(TextSpan&) for every span of paragraphs and table cells, in order.
template<typename Text, typename Visit>
void forEachSpan(Text& text, Visit&& visit)
{
    for (auto& block : text.blocks) {
        if (auto* paragraph = std::get_if<TextParagraph>(&block)) {
            for (auto& span : paragraph->spans) {
                visit(span);
            }
        } else if (auto* table = std::get_if<TextTable>(&block)) {
            for (auto& row : table->rows) {
                for (auto& cell : row) {
                    for (auto& span : cell) {
                        visit(span);
                    }
                }
            }
        }
    }
}

/// Replaces a stretch of plainText(text); the new text takes the format of its first character. Fails, changing nothing,
/// when the stretch is not inside one paragraph or cell, or touches a linked figure.
bool replaceText(RichText& text, int start, int end, const QString& replacement);

/// Counts what the applicant wrote: paragraphs, headings, table cells and captions; automatic numbers are not counted.
WordCount countBlock(const TextBlock& block);
WordCount countRichText(const RichText& text);
/// All text, a paragraph or table cell a line.
QString plainText(const RichText& text);

} // namespace shenbao

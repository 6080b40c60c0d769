// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/Document.h"
#include "core/layout/Pages.h"

#include <QSize>

namespace shenbao::test {

// ---- short documents for tests ----

Run runOf(const QString& text, TextFormats formats = {});
Paragraph paragraphOf(const QString& text, const QString& style = QStringLiteral("body"));
Paragraph listItem(Paragraph::List list, int level, int number, const QString& text);
TableCell cellOf(const QString& text, int span = 1, int rows = 1,
                 const QString& style = QStringLiteral("cell-left"));
TableRow rowOf(std::vector<TableCell> cells);
TableRow rowOf(const QStringList& texts);
/// A table of equal columns on 150 mm.
Table tableOf(std::vector<TableRow> rows);
/// One part with page numbers around the blocks; a SectionStart among them begins another.
Document documentOf(std::vector<Block> blocks);
QString repeated(const QString& text, int times);
/// A PNG of one colour.
QByteArray pngOf(QSize size);

// ---- what is printed ----

/// Every printed character of the document in its order, a soft break left out, numbers of pages left out, markers of
/// list items in.
QString textOf(const Document& document);
QString textOf(const std::vector<Block>& blocks);
/// What stands on a page; `artifacts`: page numbers, repeated headers and other furniture instead of the text.
QString textOf(const Page& page, bool artifacts = false);
QString textOf(const Pages& pages);
/// Without white space: line ends swallow blanks.
QString compact(const QString& text);
/// Its characters in the order of their numbers: equal for texts that hold the same in another order.
QString sorted(QString text);

/// The lines of text of a page, from the top, each from the left: what has the same baseline.
struct TextLine
{
    float y = 0;
    float left = 0;
    float right = 0;
    QString text;
};
std::vector<TextLine> linesOf(const Page& page, bool artifacts = false);
QStringList textsOf(const std::vector<TextLine>& lines);

} // namespace shenbao::test

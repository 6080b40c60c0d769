// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

#include <vector>

class QMimeData;

namespace shenbao {

using CellTable = std::vector<QStringList>; ///< rows of cells; rows may be of different length

inline constexpr qsizetype kMostClipboardBytes = 10 * 1024 * 1024;
inline constexpr int kMostClipboardRows = 5000;
inline constexpr int kMostClipboardColumns = 100;

/// The table on a clipboard: an HTML table of a spreadsheet or text program, or else tabs and lines. Fails
/// with a message
/// for the user when there is no text or too much of it. Nothing is ever fetched.
Result<CellTable> parseTable(const QMimeData& mime);

/// Lines of cells as spreadsheets write them: tabs between cells, quoted cells with line ends; CSV when it
/// is clearly that.
Result<CellTable> parseTable(const QString& text);

/// The cells of the tables in HTML; empty when there are none. Reads tags and nothing else: no styles,
/// links or images.
Result<CellTable> parseHtmlTable(const QString& html);

QString printTsv(const CellTable& table);
QString printHtml(const CellTable& table);

} // namespace shenbao

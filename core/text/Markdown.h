// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/RichText.h"

namespace shenbao {

/// Reads our Markdown. It differs from CommonMark where that fails Chinese writing: every line that is not blank is a
/// paragraph; ** and * work next to Chinese punctuation and stay literal between two Latin letters or digits; _ is a
/// character like others (runs of it are blanks to fill in); a list mark needs a blank after it.
///   ### to ######   heading levels 1 to 4; in a text that uses # or ##, these are the highest
///   - * +           bullet; two blanks more are one level down
///   1. or 1)        numbered
///   | a | b |       table, with a |---|---| line below the header
///   ![caption](source) picture, alone on its line
///   {{KEY}} {{KEY UNIT}} a linked figure
///   **bold** *italic* <b></b> <i></i> <u></u> <sup></sup> <sub></sub> <br>; a backslash makes the next mark literal
/// Never fails: what is no mark is text. Linear in the length of the text.
RichText parseMarkdown(QStringView text);

/// Writes it so that parseMarkdown() gives the same blocks again.
QString printMarkdown(const RichText& text);

/// One line of text that may hold character formats but no block marks.
TextSpans parseMarkdownLine(QStringView line);

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/StyleSheet.h"
#include "core/text/RichText.h"

#include <QDateTime>
#include <QSizeF>

#include <variant>

namespace shenbao {

/// A piece of a paragraph.
struct Run
{
    enum class Type : quint8 {
        Text,       ///< U+2028 in it is a line break, a tab goes to the right margin with a dotted leader
        AnchorPage, ///< the number of the page on which `anchor` stands
        VolumePage  ///< the number of the page `offset` pages behind the last page of the form (attachments)
    };
    Type type = Type::Text;
    QString text;
    TextFormats formats;
    QString key; ///< of the answer that it shows; empty for printed words
    QString anchor;
    int offset = 0;
};

struct Paragraph
{
    enum class List : quint8 { None, Bullet, Numbered };
    QString style;
    std::vector<Run> runs;
    QString key;    ///< answer that the whole paragraph belongs to
    QString anchor; ///< target of contents
    List list = List::None;
    int listLevel = 0;
    int listNumber = 0;
    double indent = 0; ///< mm from the left
    std::optional<Align> align;
    std::vector<SealSpot> spots;
};

struct Picture
{
    QString attachment; ///< id
    double width = 0;   ///< mm
    double height = 0;
    QString description;
    QString key;
};

enum class Border : quint8 { Left = 1, Top = 2, Right = 4, Bottom = 8 };
Q_DECLARE_FLAGS(Borders, Border)
Q_DECLARE_OPERATORS_FOR_FLAGS(Borders)
inline constexpr Borders kAllBorders = Borders(15);

struct Table;
struct VerticalSpace
{
    double mm = 0;
    bool fill = false;
};
struct PageBreak
{};
/// Begins a part. The first block of a document is one.
struct SectionStart
{
    QString part;
    QString title; ///< for the outline; may be empty
    bool newPage = true;
    bool onOwnSheet = false; ///< in a duplex document on the front of a sheet
    Part::Numbering numbering = Part::Numbering::Continue;
};
/// Paragraphs that are the table of contents.
struct Contents
{
    int levels = 3;
    std::vector<Paragraph> entries;
};

using Block = std::variant<Paragraph, Picture, Table, VerticalSpace, PageBreak, SectionStart, Contents>;

struct TableCell
{
    int span = 1;
    int rows = 1; ///< rows that it covers, this one included
    Borders borders = kAllBorders;
    bool centered = true; ///< vertically
    std::vector<Block> blocks;
    TableCell();
    TableCell(const TableCell&);
    TableCell(TableCell&&) noexcept;
    TableCell& operator=(const TableCell&);
    TableCell& operator=(TableCell&&) noexcept;
    ~TableCell();
};

struct TableRow
{
    std::vector<TableCell> cells; ///< covered places have no cell
    bool header = false;          ///< repeated on each page
    bool mayBreak = false;        ///< over pages
    double height = 0;            ///< mm, at least
};

struct Table
{
    QString id;
    QString key;                 ///< answer that the whole table belongs to
    std::vector<double> columns; ///< mm
    std::vector<TableRow> rows;
    double indent = 0; ///< mm
    bool centered = false;
    double outline = 0.5;   ///< pt, outer lines
    double line = 0.5;      ///< pt, inner lines
    double padding = 1.2;   ///< mm left and right in a cell
    bool keepWhole = false; ///< never over two pages (seal zones)
};

/// One application as it will be printed: what DOCX and PDF are two renderings of.
struct Document
{
    StyleSheet styles;
    std::vector<Block> blocks;
    QString title;
    QString author; ///< the applicant
    QString formId;
    QDateTime time; ///< of the last edit, UTC
    bool draft = false;
    QString mark; ///< across each page of PDF and print in place of 草稿; empty: as `draft` says
    bool duplex =
        false; ///< to be printed on both sides: parts that want a sheet of their own get a blank page in front
    QSizeF seal{40, 40}; ///< mm, of the applicant's seal
    QString versionCode; ///< printed at the foot of each page; empty: none
};

} // namespace shenbao

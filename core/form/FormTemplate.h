// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Field.h"

#include <QDate>
#include <QHash>
#include <QSizeF>

#include <memory>
#include <optional>
#include <variant>

namespace shenbao {

/// How a value is printed at one place.
struct ValuePrint
{
    QString key;
    QString blank;  ///< printed when there is no value
    QString prefix; ///< printed only with a value
    QString suffix;
    bool unit = false; ///< the unit follows the number
    QString text;      ///< tick: printed after the box
    QString style;     ///< period: "to" joins with 至
    Condition when;
    Condition blankWhen; ///< printed as blank then
    int line = 0;        ///< in the XML, as in the structs below
};

enum class SpotKind : quint8 { Seal, Signature, Date, PagingSeal, CopySeal };
enum class SpotNeed : quint8 { Required, Optional, Hint };

/// A place for a seal, a signature or a handwritten date.
struct SealSpot
{
    QString id;
    SpotKind kind = SpotKind::Seal;
    SpotNeed need = SpotNeed::Required;
    QString label;
    QString by;
    Condition when;
    QString attachment; ///< key of the enclosure that it belongs on
    int line = 0;
};

/// A piece of a printed line.
struct Inline
{
    enum class Type : quint8 { Text, Break, Value, Choice, Spot };
    Type type = Type::Text;
    QString text;
    ValuePrint value; ///< Value, Choice
    SealSpot spot;
};
using InlineList = std::vector<Inline>;

struct ParagraphNode
{
    QString style;
    InlineList content;
    Condition when;
    int line = 0;
};
struct TitleNode
{
    QString style;
    std::vector<InlineList> lines;
    bool outline = true;
    Condition when;
    int line = 0;
};
struct HeadingNode
{
    int level = 1;
    QString text;
    Condition when;
    int line = 0;
};
struct SpaceNode
{
    double mm = 0;
    bool fill = false;
};
struct PageBreakNode
{};
struct ContentsNode
{
    QString title;
    int levels = 3;
    QStringList parts;
    Condition when;
    int line = 0;
};

struct NarrativeNode
{
    QString key;
    int level = 0; ///< of the applicant's first sub-headings; 0: one below the heading above
    QString lead;  ///< printed at the start of the first paragraph
    QString empty; ///< printed when an optional section is blank
    QString style;
    Condition when;
    int line = 0;
};

struct RowsNode
{
    enum class Print : quint8 { Table, Items, None };
    QString key;
    Print print = Print::Table;
    QString format; ///< items: {n}, {COLUMN}, [piece left out when a cell in it is blank]
    QString joined; ///< items: one paragraph for all, with this between
    bool isJoined = false;
    QString caption;
    QString total; ///< label of a closing row with the total
    QString noneText;
    QString style;
    Condition when;
    int line = 0;
};

struct EntriesNode
{
    struct Entry
    {
        InlineList label;
        ValuePrint value;
        std::vector<SealSpot> spots;
        double height = 0; ///< mm, at least
    };
    double labelWidth = 0; ///< mm
    double valueWidth = 0;
    std::vector<Entry> entries;
};

struct ZoneNode
{
    struct Line
    {
        InlineList label;
        std::optional<ValuePrint> value;
        std::vector<SealSpot> spots;
    };
    QString id;
    double indent = 0; ///< mm
    double height = 0; ///< mm, at least
    std::vector<std::variant<ParagraphNode, Line>> items;
};

struct EnclosuresNode
{
    struct Entry
    {
        QString key; ///< empty when a printed part is the document
        QString part;
        QString label;
        Required need = Required::No;
        Condition needWhen;
        int line = 0;
    };
    struct Category
    {
        QString title;
        Required need = Required::No;
        QStringList guides;
        QString help;
        std::vector<Entry> entries;
    };
    std::vector<Category> categories;
};

/// Pictures for people who fill in: shown in the window, never printed.
/// The shares that amounts have of their sum: of each key, and by the values of each column of `by`.
struct SharesNode
{
    QStringList of; ///< numbers of one unit, or rows with a sum
    QStringList by; ///< columns of the rows
    Condition when;
    int line = 0;
};
/// Rows as a plan in time: a bar for each value of the column `bar`, from its first to its last month, and a mark for each
/// row, or for those whose tick `mark` is set.
struct TimelineNode
{
    QString key;   ///< the rows
    QString month; ///< columns
    QString bar;
    QString text;   ///< words at a mark; empty: those of the bar
    QString mark;   ///< may be empty
    QString period; ///< key: the time that is shown at least; may be empty
    Condition when;
    int line = 0;
};

using CellNode = std::variant<ParagraphNode, NarrativeNode, RowsNode>;

struct GridNode
{
    struct Cell
    {
        bool isLabel = false;
        int span = 1;
        int rows = 1;
        QString style;
        QString align;
        std::vector<CellNode> content;
    };
    struct Row
    {
        std::vector<Cell> cells;
        bool header = false;
        double height = 0; ///< mm, at least
        Condition when;
        int line = 0;
    };
    QString id;
    QString label;
    std::vector<double> columns; ///< mm
    std::vector<Row> rows;
    double rowHeight = 0;
    double outline = 0; ///< pt; 0: as the inner lines
    QString caption;
    Condition captionWhen;
    int line = 0;
};

using Node =
    std::variant<ParagraphNode, TitleNode, HeadingNode, SpaceNode, PageBreakNode, ContentsNode, NarrativeNode,
                 RowsNode, EntriesNode, ZoneNode, EnclosuresNode, GridNode, SharesNode, TimelineNode>;

struct Part
{
    enum class Numbering : quint8 { None, Restart, Continue };
    QString id;
    QString title;
    bool newPage = true;
    bool onOwnSheet = false; ///< printed on both sides, it begins on the front of a sheet
    Numbering numbering = Numbering::Continue;
    std::vector<Node> nodes;
};

struct StyleChange
{
    QString name;
    QString font;
    double size = 0; ///< pt
    double line = 0; ///< pt
    std::optional<bool> bold;
    QString align;
    int sourceLine = 0; ///< in the XML
};

struct LayoutChange
{
    double top = 0; ///< mm; 0: the default
    double bottom = 0;
    double left = 0;
    double right = 0;
    std::vector<StyleChange> styles;
};

struct ReviewPoint
{
    QString text;
    QStringList words;
    QStringList keys;
    int line = 0;
};

struct About
{
    QString issuer;
    QString notice;
    QString number;
    QString contact;
    QDate published;
    QDate deadline;
    QStringList texts;
    QStringList eligible;
    std::vector<ReviewPoint> points;
};

struct ListItem
{
    QString text;
    QString code;
};

struct Submission
{
    QString channel;
    QString to;
    QString subject;
    QString fileName;
    QString deadline;
    QString copies;       ///< key of a number, or of rows with numbers in a column: how many are handed in
    QString copiesColumn; ///< of the rows; empty for a number
    QString due;          ///< key of rows whose first has the deadline, where the form prints none
    QString dueColumn;
    QStringList texts;
    int line = 0;
};

struct Sheet
{
    enum class As : quint8 { Grid, Lines, Years, Indicators, Findings };
    QString name;
    As as = As::Lines;
    QStringList of;
    QString group;
    QString totals;
    QStringList totalsBy;
    int line = 0;
};

struct FigureWords
{
    QStringList keys;
    QStringList units;
    QStringList words;
    QStringList except;    ///< compounds in which no word counts
    QStringList with;      ///< one of these must stand in the sentence
    int year = 0;          ///< of a fiscal year: the one that is meant when none is named
    bool isRecent = false; ///< what has been done until shortly before that period: a sum that grows
    bool isPast = false;   ///< what has been done before the project's period
    int line = 0;
};

enum class Severity : quint8 { Error, Warning, Info };

/// A check as the form declares it; core/check gives the kind its meaning.
struct CheckRule
{
    QString id;
    Severity severity = Severity::Error;
    QString kind;
    QString message; ///< Chinese, with {placeholders}
    QString english; ///< the same in English; empty where a form does not give it
    QString gloss;   ///< English, in a few words
    QString clause;  ///< where the form says so; may be empty
    QString ground;  ///< an error that may be acknowledged on this ground, as warnings may; empty: never
    Condition when;
    QHash<QString, QString> parameters;
    bool isCommon = false; ///< from the rules that all forms share
    bool isNewer = false;  ///< from a newer form than the project's: left out when it does not fit
    int line = 0;
    int column = 0;
};

/// “40” or “45x30” as a size in mm; nothing for anything else or for a seal of no sensible size (10 to 60 mm).
std::optional<QSizeF> sealSize(QStringView text);

/// An application form: everything printed, asked for and checked. Plain data; never changes once read.
struct FormTemplate
{
    QString id;
    int edition = 0;
    int revision = 0;
    QString title;
    QString region;
    QString sealKey; ///< choice whose values are sizes of seals, 40 or 45x30 (mm); empty: 40
    QHash<QString, QString> params;
    About about;
    QHash<QString, std::vector<ListItem>> lists;
    LayoutChange layout;
    std::vector<Field> fields; ///< in the order of the file
    std::vector<Part> parts;
    std::vector<SealSpot> offPageSpots;
    Submission submission;
    std::vector<Sheet> sheets;
    QHash<QString, QStringList> words;
    std::vector<FigureWords> figureWords;
    std::vector<CheckRule> checks;
    QByteArray source; ///< the XML it was read from
    QString sourceName;
    QHash<QString, int> index; ///< key -> position in `fields`

    const Field* field(const QString& key) const
    {
        const auto found = index.constFind(key);
        return found == index.constEnd() ? nullptr : &fields[size_t(*found)];
    }
    const GridNode* grid(QStringView id) const;
    const Part* part(QStringView id) const;
};
using FormPtr = std::shared_ptr<const FormTemplate>;

} // namespace shenbao

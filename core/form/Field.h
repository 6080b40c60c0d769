// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"
#include "core/form/Condition.h"
#include "core/text/Quantity.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shenbao {

enum class FieldKind : quint8 {
    Text,
    UnitName,
    Person,
    CreditCode,
    Phone,
    Mobile,
    Email,
    Money, ///< in 万元
    Percent,
    Integer,
    Number,
    Quantity, ///< stored in the base unit, printed in the field's unit
    Date,
    Month,
    Period,
    Time,  ///< a day, a month or a period
    Tick,  ///< 是 or 否
    Names, ///< a plain list of names
    Choice,
    Narrative,
    Rows,
    Enclosure ///< attachments of one entry of the checklist; its rows have a fixed set of columns
};

bool isTextKind(FieldKind kind);   ///< the answer is one line of text
bool isNumberKind(FieldKind kind); ///< the answer is one exact number
bool isTimeKind(FieldKind kind);   ///< the answer is a day, a month or a period

/// The name of a kind in form XML and in `describe`: unit-name, money, narrative …
QString nameOf(FieldKind kind);
std::optional<FieldKind> fieldKindOf(QStringView name);

enum class Required : quint8 {
    No,
    Advised, ///< a warning while blank
    Yes      ///< an error while blank
};

struct Option
{
    QString text;       ///< as printed
    QString value;      ///< as stored and given in values files; the printed text is accepted too
    bool other = false; ///< takes a text under KEY.other
    bool box = true;
    bool breakBefore = false; ///< begins a new printed line
    QStringList codes;        ///< credit-code categories that fit
};

struct Column
{
    QString name;  ///< as in values files
    QString title; ///< as printed
    FieldKind kind = FieldKind::Text;
    Unit unit;
    int decimals = -1; ///< printed places; -1: the kind's own
    double width = 0;  ///< mm; 0: not printed
    QStringList options;
    bool multiple = false;
    bool isNumber = false; ///< the row's number, filled in when left out
    bool required = false;
    int productLeft = -1; ///< shown while blank: the product of these two columns
    int productRight = -1;
};

/// What a field shows while it has no value of its own. See resources/forms/form.xsd, type "computed".
struct Computed
{
    enum class As : quint8 { None, Sum, Share, Ratio, Part, Filled, Count };
    As as = As::None;
    QStringList of;
    QString column;      ///< share
    QString whereColumn; ///< share
    QString whereValue;
    int from = 0; ///< part: counted from 1
    int length = 0;
};

/// Everything the form says about one answer. Where and how it is printed is said by the nodes of the parts.
struct Field
{
    QString key;
    QString label; ///< the name used in messages
    FieldKind kind = FieldKind::Text;
    Required required = Required::No;
    Condition requiredWhen; ///< with `hasRequiredWhen`: required only then
    bool hasRequiredWhen = false;
    Condition usedWhen; ///< printed, and asked for, only then

    Unit unit;
    std::optional<Decimal> min; ///< threshold, in the stored unit
    std::optional<Decimal> max;
    Condition thresholdWhen;
    int decimals = -1;
    bool zeroAllowed = true;
    bool notApplicableAllowed = false; ///< “/” with a reason in KEY.reason

    QString bound;        ///< key of the field whose value it follows
    QString defaultValue; ///< as in a values file
    bool fixed = false;   ///< preprinted: the form prescribes the default
    Computed computed;
    bool isFigure = false; ///< computed only: takes no answer

    QString optionList; ///< suggestions; other text is allowed
    std::vector<Option> options;
    bool multiple = false;
    QString gap; ///< printed between two options of a line

    int limit = 0;   ///< 字数; 0: none
    QString rowsKey; ///< narrative: counts as filled when these rows are

    std::vector<Column> columns;
    int sumColumn = -1;
    QString statement;   ///< tick: printed behind the box
    QString noneKey;     ///< rows: tick that confirms that there are none
    bool single = false; ///< rows: there is never more than one; shown as lines of a page, not as a table

    QStringList years; ///< enclosure: one document for each

    QString help;
    QStringList guides;
    QStringList examples; ///< each with its lines

    QString group; ///< settings, declarations, inputs, figures; empty for printed fields
    QString part;  ///< id of the part in which it is printed first
    int line = 0;  ///< in the XML

    int columnIndex(QStringView name) const; ///< -1 when there is none
};

/// Columns of every enclosure entry (specification 3.6).
const std::vector<Column>& enclosureColumns();

} // namespace shenbao

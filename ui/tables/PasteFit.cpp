// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/PasteFit.h"

#include "core/text/Quantity.h"
#include "ui/tables/CellText.h"

#include <QRegularExpression>

namespace shenbao {
namespace {

constexpr size_t kHeaderSearch = 3; // a title and a line of units may stand above the headers

/// 金额（万元） and 金额 are the same column.
QString plainHeader(const QString& text)
{
    static const QRegularExpression kLeftOut(QStringLiteral("[（(][^（()）]*[)）]|[\\s：:*＊]"));
    QString plain = text;
    return plain.remove(kLeftOut).toLower();
}

/// The column of a pasted header; -1 when there is none.
int columnFor(const Field& field, const QString& header)
{
    const QString wanted = plainHeader(header);
    for (size_t at = 0; !wanted.isEmpty() && at < field.columns.size(); ++at) {
        const Column& column = field.columns[at];
        for (const QString& name : {column.name, column.title, headerOf(column)}) {
            if (plainHeader(name) == wanted) {
                return int(at);
            }
        }
    }
    return -1;
}

bool isRowNumber(const QString& header)
{
    const QString plain = plainHeader(header);
    return plain == u"序号" || plain == u"编号" || plain == u"no." || plain == u"no" || plain == u"#";
}

/// The line with the headers among the first ones; -1 when there is none.
int headerLine(const Field& field, const CellTable& table)
{
    for (size_t line = 0; line < std::min(kHeaderSearch, table.size()); ++line) {
        int known = 0;
        int words = 0;
        for (const QString& cell : table[line]) {
            words += cell.trimmed().isEmpty() ? 0 : 1;
            known += columnFor(field, cell) >= 0 ? 1 : 0;
        }
        if (known >= 2 && known * 2 >= words) {
            return int(line);
        }
    }
    return -1;
}

/// What a header says of a unit that is not the column's: 元 in a column of 万元.
QString unitBehind(const Column& column, const QString& header)
{
    static const QRegularExpression kUnit(
        QStringLiteral("(?:[（(]|单位[：:]?)\\s*(元|千元|百万元|亿元)\\s*[)）]?\\s*$"));
    const auto match = kUnit.match(header.trimmed());
    return column.kind == FieldKind::Money && match.hasMatch() ? match.captured(1) : QString();
}

bool isCountedFromOne(const CellTable& table)
{
    int next = 1;
    for (const QStringList& row : table) {
        if (row.isEmpty() || row.front().trimmed() != QString::number(next++)) {
            return false;
        }
    }
    return !table.empty();
}

bool isTotalLine(const QStringList& row)
{
    for (const QString& cell : row) {
        QString word = cell.simplified();
        word.remove(u' ').remove(u'：').remove(u':').remove(QChar(0x3000));
        if (word.isEmpty()) {
            continue;
        }
        return word == u"合计" || word == u"小计" || word == u"总计" || word == u"共计";
    }
    return false;
}

/// Whether every number of the last row is the sum of those above it.
bool addsUp(const CellTable& table)
{
    const QStringList& last = table.back();
    bool any = false;
    for (qsizetype column = 0; column < last.size(); ++column) {
        const auto total = parseMoney(last[column]);
        if (!total) {
            continue;
        }
        Decimal sum;
        for (size_t row = 0; row + 1 < table.size(); ++row) {
            sum += parseMoney(table[row].value(column)).value_or(Decimal());
        }
        if (sum != *total) {
            return false;
        }
        any = true;
    }
    return any;
}

void dropFirstColumn(CellTable& table)
{
    for (QStringList& row : table) {
        if (!row.isEmpty()) {
            row.removeFirst();
        }
    }
}

qsizetype widthOf(const CellTable& table)
{
    qsizetype width = 0;
    for (const QStringList& row : table) {
        width = std::max(width, row.size());
    }
    return width;
}

bool isBlank(const QStringList& row)
{
    return std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

/// Columns by the names above them.
void mapByHeader(PasteFit& fit, const Field& field, const QStringList& header, const CellTable& body,
                 const std::vector<int>& shown)
{
    std::vector<int> taken; // of the block
    QStringList units;
    for (qsizetype at = 0; at < header.size(); ++at) {
        const int column = columnFor(field, header[at]);
        const bool isUsed = std::find(fit.columns.begin(), fit.columns.end(), column) != fit.columns.end();
        const bool isShown = std::find(shown.begin(), shown.end(), column) != shown.end();
        if (isShown && !isUsed && !field.columns[size_t(column)].isNumber) {
            taken.push_back(int(at));
            fit.columns.push_back(column);
            units << unitBehind(field.columns[size_t(column)], header[at]);
        } else if (column < 0 && !header[at].trimmed().isEmpty() && !isRowNumber(header[at])) {
            fit.unknown << header[at].simplified();
        }
    }
    for (const QStringList& row : body) {
        QStringList cells;
        for (size_t at = 0; at < taken.size(); ++at) {
            const QString cell = row.value(taken[at]);
            const QString& unit = units[qsizetype(at)];
            const bool isBare = !unit.isEmpty() && !cell.trimmed().isEmpty() && !cell.contains(u'元') &&
                                parseMoney(cell).has_value();
            cells << (isBare ? QString(cell.trimmed() + unit) : cell);
        }
        fit.rows.push_back(cells);
    }
}

} // namespace

PasteFit fitPaste(const Field& field, const CellTable& table, int left, const std::vector<int>& shown)
{
    PasteFit fit;
    const int header = headerLine(field, table);
    fit.hadHeader = header >= 0;
    CellTable body(table.begin() + header + 1, table.end());
    while (!body.empty() && isBlank(body.back())) {
        body.pop_back();
    }
    if (body.size() > 1 && isTotalLine(body.back()) && addsUp(body)) {
        body.pop_back();
        fit.hadTotal = true;
    }
    if (fit.hadHeader) {
        mapByHeader(fit, field, table[size_t(header)], body, shown);
        return fit;
    }
    std::vector<int> room; // from the cursor on
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(room),
                 [&](int column) { return column >= left; });
    const bool hasOwnNumbers = !room.empty() && field.columns[size_t(room.front())].isNumber;
    if (body.size() > 1 && !hasOwnNumbers && widthOf(body) == qsizetype(room.size()) + 1 &&
        isCountedFromOne(body)) {
        dropFirstColumn(body);
        fit.hadNumbers = true;
    }
    fit.lost = int(std::max<qsizetype>(widthOf(body) - qsizetype(room.size()), 0));
    fit.columns = std::move(room);
    fit.rows = std::move(body);
    return fit;
}

} // namespace shenbao

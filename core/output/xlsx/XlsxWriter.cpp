// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/xlsx/XlsxWriter.h"

#include "core/document/ValuePrinter.h"
#include "core/output/xlsx/XlsxBook.h"
#include "core/proposal/ValueJson.h"

#include <QSet>

#include <array>

namespace shenbao {
namespace {

constexpr int kSpareRows = 3; // empty lines for finance to fill, for each list
constexpr QChar kSoftBreak(0x2028);

CellLook headLook()
{
    return {.align = CellLook::Align::Center, .bold = true, .shaded = true};
}
CellLook titleLook()
{
    return {.align = CellLook::Align::Center, .bold = true, .border = false, .size = 14};
}

QString numberFormat(FieldKind kind, int decimals)
{
    if (kind == FieldKind::Integer) {
        return QStringLiteral("0");
    }
    const int places = decimals >= 0                                            ? decimals
                       : kind == FieldKind::Money || kind == FieldKind::Percent ? 2
                                                                                : -1;
    if (kind == FieldKind::Percent && places > 0) {
        return QString(QStringLiteral("0.") + QString(places, u'0')); // a computed share has endless places
    }
    if (places < 0) {
        return QStringLiteral("General"); // 0.###### would show a whole number with a point behind it
    }
    // what is printed with two places may be finer in the cell; the cell shows what it holds
    return places == 0 ? QStringLiteral("0")
                       : QStringLiteral("0.") + QString(places, u'0') + QString(6 - places, u'#');
}

/// Where an answer's number stands, for formulas of other sheets.
struct Home
{
    QString sheet;
    int row = 0;
    int column = 0;
};

class Writer
{
public:
    Writer(const Proposal& proposal, const std::vector<Finding>& findings, XlsxBook& book)
        : m_proposal(proposal)
        , m_form(proposal.form())
        , m_findings(findings)
        , m_book(book)
    {}

    void write(const OutputInfo& info)
    {
        placeLines();
        for (const Sheet& sheet : m_form.sheets) {
            m_sheet = &sheet;
            m_book.addSheet(sheet.name);
            switch (sheet.as) {
            case Sheet::As::Grid:
                writeGrid(*m_form.grid(sheet.of.value(0)));
                break;
            case Sheet::As::Lines:
                writeLines();
                break;
            case Sheet::As::Years:
                writeYears();
                break;
            case Sheet::As::Indicators:
                writeIndicators();
                break;
            case Sheet::As::Findings:
                writeFindings();
                break;
            }
        }
        if (m_form.sheets.empty()) {
            m_book.addSheet(QStringLiteral("填报内容"));
            writeAnswers();
        }
        writeMeta(info);
    }

private:
    // ---- places ----

    struct LinesPlan
    {
        int firstRow = 0; ///< of the first data row
        int lastRow = 0;  ///< of the last, spare ones included
        int sumRow = -1;  ///< subtotal
    };

    /// Columns of a lists sheet: the group column, and those of the field without the one that repeats the group.
    std::vector<int> columnsOf(const Field& field) const
    {
        std::vector<int> columns;
        for (size_t at = 0; at < field.columns.size(); ++at) {
            if (field.columns[at].name != m_group) {
                columns.push_back(int(at));
            }
        }
        return columns;
    }

    /// All columns of the lists on a sheet, in the order of their first appearance.
    QStringList headersOf(const Sheet& sheet) const
    {
        QStringList headers;
        for (const QString& key : sheet.of) {
            const Field& field = *m_form.field(key);
            qsizetype after = -1;
            for (const Column& column : field.columns) {
                if (column.name == sheet.group) {
                    continue;
                }
                const qsizetype known = headers.indexOf(column.name);
                if (known >= 0) {
                    after = known;
                } else {
                    headers.insert(++after, column.name);
                }
            }
        }
        return headers;
    }

    /// Decides before anything is written where each list and total will stand, so that formulas can point forward.
    void placeLines()
    {
        for (const Sheet& sheet : m_form.sheets) {
            if (sheet.as != Sheet::As::Lines) {
                continue;
            }
            const int first = sheet.group.isEmpty() ? 0 : 1;
            const QStringList headers = headersOf(sheet);
            int row = 2;
            for (const QString& key : sheet.of) {
                const Field& field = *m_form.field(key);
                LinesPlan plan;
                plan.firstRow = row;
                plan.lastRow = row + m_proposal.count(key) + kSpareRows - 1;
                row = plan.lastRow + 1;
                if (field.sumColumn >= 0) {
                    plan.sumRow = row++;
                    const int column =
                        first + int(headers.indexOf(field.columns[size_t(field.sumColumn)].name));
                    m_homes[key] = {sheet.name, plan.sumRow, column};
                }
                m_plans[key] = plan;
            }
        }
    }

    QString reference(const Home& home) const
    {
        const QString cell = cellName(home.row, home.column);
        return home.sheet == m_sheet->name ? cell : u'\'' + home.sheet + QLatin1String("'!") + cell;
    }

    static QString definedName(const QString& key)
    {
        QString name = QStringLiteral("k.") + key;
        return name.replace(u'[', u'_').remove(u']');
    }

    void nameCell(const QString& key, int row, int column)
    {
        if (!m_named.contains(key)) {
            m_named.insert(key);
            m_book.name(definedName(key), row, column, row, column);
            m_map.push_back({key, m_sheet->name, cellName(row, column)});
        }
        m_homes.try_emplace(key, Home{m_sheet->name, row, column});
    }

    // ---- numbers ----

    /// The formula of a computed number that shows its computation, or the total of a list that stands elsewhere.
    QString formulaFor(const Field& field) const
    {
        const bool computes =
            field.computed.as == Computed::As::Sum && (field.isFigure || m_proposal.own(field.key).isBlank());
        if (computes) {
            QStringList parts;
            for (const QString& key : field.computed.of) {
                const auto home = m_homes.find(key);
                if (home == m_homes.end()) {
                    return {};
                }
                parts << reference(home->second);
            }
            return QStringLiteral("=ROUND(SUM(%1),6)").arg(parts.join(u','));
        }
        const auto home = m_homes.find(field.key);
        const bool elsewhere =
            field.sumColumn >= 0 && home != m_homes.end() && home->second.sheet != m_sheet->name;
        return elsewhere ? u'=' + reference(home->second) : QString();
    }

    void writeNumber(const Field& field, int row, int column, bool input)
    {
        const auto number = m_proposal.number(field.key);
        const FieldKind kind =
            field.sumColumn >= 0 ? field.columns[size_t(field.sumColumn)].kind : field.kind;
        CellLook look{
            .align = CellLook::Align::Right, .input = input, .number = numberFormat(kind, field.decimals)};
        const QString formula = formulaFor(field);
        if (!formula.isEmpty()) {
            look.input = false;
            m_book.formula(row, column, formula, number.value_or(Decimal()), look);
        } else if (number) {
            m_book.number(row, column, inUnit(field, *number), look);
        } else {
            m_book.text(row, column, m_proposal.text(field.key), look);
        }
        nameCell(field.key, row, column);
    }

    static Decimal inUnit(const Field& field, Decimal number)
    {
        return field.kind == FieldKind::Quantity ? number.over(field.unit.factor).value_or(number) : number;
    }

    void title(int columns, const QString& text = {})
    {
        m_book.merge(0, 0, 0, columns - 1, titleLook());
        m_book.text(0, 0, text.isEmpty() ? m_sheet->name : text, titleLook());
        m_book.setRowHeight(0, 28);
    }

    // ---- lists ----

    void writeLines()
    {
        const Sheet& sheet = *m_sheet;
        m_group = sheet.group;
        const QStringList headers = headersOf(sheet);
        const int first = sheet.group.isEmpty() ? 0 : 1;
        const int columns = first + int(headers.size());
        title(columns);
        if (first > 0) {
            m_book.text(1, 0, sheet.group, headLook());
            m_book.setColumnWidth(0, 14);
        }
        for (qsizetype at = 0; at < headers.size(); ++at) {
            m_book.text(1, first + int(at), headers[at], headLook());
        }
        m_book.freezeRows(2);
        m_book.setPrint(columns > 6, 2);
        for (const QString& key : sheet.of) {
            writeList(*m_form.field(key), headers, first);
        }
        int row = sheet.of.isEmpty()
                      ? 2
                      : std::max(m_plans[sheet.of.back()].lastRow, m_plans[sheet.of.back()].sumRow) + 1;
        row = writeSheetTotal(headers, first, row);
        for (const QString& by : sheet.totalsBy) {
            row = writeTotalsBy(by, headers, first, row + 1);
        }
        m_book.protectSheet();
    }

    void writeList(const Field& field, const QStringList& headers, int first)
    {
        const LinesPlan& plan = m_plans[field.key];
        const Value shown = m_proposal.value(field.key);
        const Rows none;
        const Rows& rows = shown.rows() ? *shown.rows() : none;
        for (int row = plan.firstRow; row <= plan.lastRow; ++row) {
            if (first > 0) {
                m_book.text(row, 0, field.label, {.align = CellLook::Align::Center});
            }
            for (qsizetype at = 0; at < headers.size(); ++at) {
                const int column = field.columnIndex(headers[at]);
                if (column < 0) {
                    m_book.blank(row, first + int(at), {});
                    continue;
                }
                const size_t number = size_t(row - plan.firstRow);
                writeCell(field, number < rows.size() ? &rows[number] : nullptr, column, headers, first, row,
                          first + int(at));
            }
        }
        for (qsizetype at = 0; at < headers.size(); ++at) {
            const int column = field.columnIndex(headers[at]);
            if (column < 0) {
                continue;
            }
            const Column& definition = field.columns[size_t(column)];
            m_book.offer(plan.firstRow, first + int(at), plan.lastRow,
                         definition.kind == FieldKind::Tick
                             ? QStringList{QStringLiteral("是"), QStringLiteral("否")}
                             : definition.options);
            m_book.setColumnWidth(first + int(at), columnWidth(field, rows, column));
        }
        m_book.name(definedName(field.key + QStringLiteral(".rows")), plan.firstRow, first, plan.lastRow,
                    first + int(headers.size()) - 1);
        m_map.push_back({field.key, m_sheet->name,
                         cellName(plan.firstRow, first) + u':' +
                             cellName(plan.lastRow, first + int(headers.size()) - 1)});
        if (plan.sumRow >= 0) {
            writeSubtotal(field, plan, headers, first);
        }
    }

    /// Wide enough for the longest text in about three lines.
    static double columnWidth(const Field& field, const Rows& rows, int number)
    {
        constexpr double kLines = 3;
        constexpr double kWidest = 48;
        const Column& column = field.columns[size_t(number)];
        if (isTextKind(column.kind)) {
            double longest = 0;
            for (const Row& row : rows) {
                const QString* text = row[size_t(number)].text();
                longest = std::max(longest, text ? XlsxBook::halfWidths(*text) : 0.0);
            }
            return std::clamp(longest / kLines, std::max(12.0, headerWidth(column)), kWidest);
        }
        if (isNumberKind(column.kind)) {
            return column.isNumber ? 6 : 13;
        }
        return column.kind == FieldKind::Tick ? 7 : 18;
    }

    static double headerWidth(const Column& column)
    {
        return std::min(18.0, XlsxBook::halfWidths(column.title) + 2);
    }

    void writeCell(const Field& field, const Row* row, int column, const QStringList& headers, int first,
                   int y, int x)
    {
        const Column& definition = field.columns[size_t(column)];
        const bool numeric = isNumberKind(definition.kind);
        CellLook look{.align = numeric ? CellLook::Align::Right : CellLook::Align::Left,
                      .input = true,
                      .number =
                          numeric ? numberFormat(definition.kind, definition.decimals) : QStringLiteral("@")};
        const Value own = row ? (*row)[size_t(column)] : Value();
        const Value shown = row ? m_proposal.cell(field, *row, column) : Value();
        if (definition.productLeft >= 0) {
            const QString left =
                cellName(y, first + int(headers.indexOf(field.columns[size_t(definition.productLeft)].name)));
            const QString right = cellName(
                y, first + int(headers.indexOf(field.columns[size_t(definition.productRight)].name)));
            const Row blankRow(field.columns.size());
            Row inputs = row ? *row : blankRow;
            inputs[size_t(column)] = Value();
            const Value product = m_proposal.cell(field, inputs, column);
            if (own.isBlank() || own == product) {
                const QString formula =
                    QStringLiteral("=IF(OR(%1=\"\",%2=\"\"),\"\",ROUND(%1*%2,6))").arg(left, right);
                if (const Decimal* number = product.number()) {
                    m_book.formula(y, x, formula, *number, look);
                } else {
                    m_book.formulaText(y, x, formula, {}, look);
                }
                return;
            }
        }
        if (const Decimal* number = shown.number()) {
            const Decimal value = definition.kind == FieldKind::Quantity
                                      ? number->over(definition.unit.factor).value_or(*number)
                                      : *number;
            m_book.number(y, x, value, look);
        } else {
            m_book.text(y, x, printScalar(definition.kind, definition.unit, definition.decimals, shown),
                        look);
        }
    }

    void writeSubtotal(const Field& field, const LinesPlan& plan, const QStringList& headers, int first)
    {
        const int sum = first + int(headers.indexOf(field.columns[size_t(field.sumColumn)].name));
        CellLook label = headLook();
        label.align = CellLook::Align::Right;
        for (int column = 0; column < first + int(headers.size()); ++column) {
            m_book.blank(plan.sumRow, column, headLook());
        }
        const bool several = m_sheet->of.size() > 1;
        m_book.text(plan.sumRow, std::max(0, sum - 1),
                    several ? field.label + QStringLiteral("小计") : QStringLiteral("合计"), label);
        CellLook look{.align = CellLook::Align::Right,
                      .bold = true,
                      .shaded = true,
                      .number = numberFormat(field.columns[size_t(field.sumColumn)].kind,
                                             field.columns[size_t(field.sumColumn)].decimals)};
        const QString formula = QStringLiteral("=ROUND(SUM(%1:%2),6)")
                                    .arg(cellName(plan.firstRow, sum), cellName(plan.lastRow, sum));
        m_book.formula(plan.sumRow, sum, formula, m_proposal.number(field.key).value_or(Decimal()), look);
        nameCell(field.key, plan.sumRow, sum);
    }

    int writeSheetTotal(const QStringList& headers, int first, int row)
    {
        const Field* total = m_sheet->totals.isEmpty() ? nullptr : m_form.field(m_sheet->totals);
        const Field* list = m_sheet->of.isEmpty() ? nullptr : m_form.field(m_sheet->of.front());
        if (!total || !list || list->sumColumn < 0) {
            return row;
        }
        const int sum = first + int(headers.indexOf(list->columns[size_t(list->sumColumn)].name));
        for (int column = 0; column < first + int(headers.size()); ++column) {
            m_book.blank(row, column, headLook());
        }
        CellLook label = headLook();
        label.align = CellLook::Align::Right;
        m_book.text(row, std::max(0, sum - 1), total->label, label);
        QStringList parts;
        Decimal result;
        for (const QString& key : m_sheet->of) {
            parts << cellName(m_homes[key].row, m_homes[key].column);
            result += m_proposal.number(key).value_or(Decimal());
        }
        m_book.formula(row, sum, QStringLiteral("=ROUND(SUM(%1),6)").arg(parts.join(u',')), result,
                       {.align = CellLook::Align::Right,
                        .bold = true,
                        .shaded = true,
                        .number = numberFormat(total->kind, total->decimals)});
        return row + 1;
    }

    /// A small table: each value of a column with the sum of its rows.
    int writeTotalsBy(const QString& by, const QStringList& headers, int first, int row)
    {
        const Field& field = *m_form.field(m_sheet->of.front());
        const int group = field.columnIndex(by);
        const Value shown = m_proposal.value(field.key);
        if (group < 0 || field.sumColumn < 0) {
            return row;
        }
        std::vector<std::pair<Value, Decimal>> sums;
        const Column& definition = field.columns[size_t(group)];
        for (size_t at = 0; shown.rows() && at < shown.rows()->size(); ++at) {
            const Row& one = (*shown.rows())[at];
            const Value& name = one[size_t(group)];
            const Value amount = m_proposal.cell(field, one, field.sumColumn);
            if (name.isBlank()) {
                continue;
            }
            auto found =
                std::find_if(sums.begin(), sums.end(), [&](const auto& pair) { return pair.first == name; });
            if (found == sums.end()) {
                sums.emplace_back(name, Decimal());
                found = sums.end() - 1;
            }
            found->second += amount.number() ? *amount.number() : Decimal();
        }
        if (isNumberKind(definition.kind)) { // years ascend, names stay in the order of the list
            std::stable_sort(sums.begin(), sums.end(), [](const auto& one, const auto& other) {
                return one.first.number() && other.first.number() &&
                       *one.first.number() < *other.first.number();
            });
        }
        const LinesPlan& plan = m_plans[field.key];
        const int groupColumn = first + int(headers.indexOf(by));
        const int sumColumn = first + int(headers.indexOf(field.columns[size_t(field.sumColumn)].name));
        const auto range = [&](int column) -> QString {
            return cellName(plan.firstRow, column, true) + u':' + cellName(plan.lastRow, column, true);
        };
        m_book.text(row, 1, QStringLiteral("按%1合计").arg(by), headLook());
        m_book.text(row, 2, field.columns[size_t(field.sumColumn)].title, headLook());
        ++row;
        for (const auto& [name, sum] : sums) {
            if (const Decimal* number = name.number()) {
                m_book.number(row, 1, *number,
                              {.align = CellLook::Align::Center,
                               .number = numberFormat(definition.kind, definition.decimals)});
            } else {
                m_book.text(row, 1, printScalar(definition.kind, definition.unit, definition.decimals, name),
                            {.align = CellLook::Align::Center});
            }
            const QString formula = QStringLiteral("=ROUND(SUMIF(%1,%2,%3),6)")
                                        .arg(range(groupColumn), cellName(row, 1), range(sumColumn));
            m_book.formula(row, 2, formula, sum,
                           {.align = CellLook::Align::Right, .number = QStringLiteral("0.00####")});
            ++row;
        }
        return row;
    }

    // ---- the printed grid ----

    void writeGrid(const GridNode& grid)
    {
        title(int(grid.columns.size()), grid.label);
        for (size_t column = 0; column < grid.columns.size(); ++column) {
            m_book.setColumnWidth(int(column), grid.columns[column] / 1.9);
        }
        int row = 1;
        if (!grid.caption.isEmpty() && m_proposal.holds(grid.captionWhen)) {
            m_book.text(row++, int(grid.columns.size()) - 1, grid.caption,
                        {.align = CellLook::Align::Right, .border = false});
        }
        std::vector<int> covered(grid.columns.size(), 0);
        for (const auto& source : grid.rows) {
            if (!m_proposal.holds(source.when)) {
                continue;
            }
            size_t column = 0;
            const auto skip = [&] {
                while (column < covered.size() && covered[column] > 0) {
                    --covered[column++];
                }
            };
            for (const auto& cell : source.cells) {
                skip();
                const int x = int(column);
                for (int i = 0; i < cell.span && column < covered.size(); ++i, ++column) {
                    covered[column] = cell.rows - 1;
                }
                writeGridCell(cell, row, x);
            }
            skip();
            ++row;
        }
        m_book.setPrint(false, 0);
        m_book.protectSheet();
    }

    void writeGridCell(const GridNode::Cell& cell, int row, int column)
    {
        const CellLook label = headLook();
        const CellLook plain{.align = CellLook::Align::Left};
        m_book.merge(row, column, row + cell.rows - 1, column + cell.span - 1, cell.isLabel ? label : plain);
        if (cell.content.size() == 1) {
            const auto* paragraph = std::get_if<ParagraphNode>(&cell.content.front());
            if (paragraph && paragraph->content.size() == 1 &&
                paragraph->content.front().type == Inline::Type::Value) {
                const Field& field = *m_form.field(paragraph->content.front().value.key);
                if (isNumberKind(field.kind) || field.sumColumn >= 0) {
                    writeNumber(field, row, column,
                                field.computed.as == Computed::As::None && field.sumColumn < 0);
                    return;
                }
            }
        }
        QStringList lines;
        for (const CellNode& content : cell.content) {
            lines << std::visit([this](const auto& node) { return textOf(node); }, content);
        }
        lines.removeAll(QString());
        m_book.text(row, column, lines.join(u'\n'), cell.isLabel ? label : plain);
    }

    QString textOf(const ParagraphNode& node) const
    {
        QString text;
        if (m_proposal.holds(node.when)) {
            for (const Inline& piece : node.content) {
                text += piece.type == Inline::Type::Text    ? piece.text
                        : piece.type == Inline::Type::Break ? QString(u'\n')
                                                            : printAtPlace(m_proposal, piece.value);
            }
        }
        return text;
    }

    QString textOf(const NarrativeNode& node) const
    {
        return m_proposal.holds(node.when) ? m_proposal.text(node.key) : QString();
    }

    QString textOf(const RowsNode& node) const
    {
        const Field& field = *m_form.field(node.key);
        const Value shown = m_proposal.value(node.key);
        if (!m_proposal.holds(node.when) || node.print != RowsNode::Print::Items) {
            return {};
        }
        if (!shown.rows() || shown.rows()->empty()) {
            return m_proposal.isFilled(node.key) ? node.noneText : QString();
        }
        QStringList lines;
        int number = 0;
        for (const Row& row : *shown.rows()) {
            lines << printRow(m_proposal, field, row, ++number, node.format);
        }
        return lines.join(node.isJoined ? node.joined : QStringLiteral("\n"));
    }

    // ---- years ----

    void writeYears()
    {
        QStringList years;
        for (const Field& field : m_form.fields) {
            const QString base = field.key.section(u'[', 0, 0);
            if (base != field.key && m_sheet->of.contains(base) && !field.key.endsWith(u".reason")) {
                years << field.key.section(u'[', 1).section(u']', 0, 0);
            }
        }
        years.removeDuplicates();
        title(1 + int(years.size()));
        m_book.text(1, 0, QStringLiteral("项目"), headLook());
        m_book.setColumnWidth(0, 26);
        for (qsizetype at = 0; at < years.size(); ++at) {
            m_book.text(1, 1 + int(at), years[at] + u'年', headLook());
            m_book.setColumnWidth(1 + int(at), 16);
        }
        int row = 2;
        for (const QString& base : m_sheet->of) {
            for (qsizetype at = 0; at < years.size(); ++at) {
                const Field* field = m_form.field(base + u'[' + years[at] + u']');
                if (!field) {
                    continue;
                }
                if (at == 0) {
                    QString label = field->label;
                    label.remove(years[at] + u'年');
                    m_book.text(row, 0,
                                label + (field->kind == FieldKind::Percent ? QStringLiteral("（%）")
                                                                           : QStringLiteral("（万元）")),
                                headLook());
                }
                writeNumber(*field, row, 1 + int(at), true);
            }
            ++row;
        }
        m_book.setPrint(years.size() > 4, 2);
        m_book.protectSheet();
    }

    // ---- indicators ----

    void writeIndicators()
    {
        title(5);
        int column = 0;
        for (const char16_t* name : {u"指标", u"单位", u"填报值", u"要求", u"是否达标"}) {
            m_book.text(1, column, QString::fromUtf16(name), headLook());
            m_book.setColumnWidth(column, column == 0 ? 46 : 16);
            ++column;
        }
        int row = 2;
        for (const QString& key : m_sheet->of) {
            writeIndicator(*m_form.field(key), row++);
        }
        m_book.freezeRows(2);
        m_book.setPrint(false, 2);
        m_book.protectSheet();
    }

    void writeIndicator(const Field& field, int row)
    {
        m_book.text(row, 0, field.label, {});
        m_book.text(row, 1, field.kind == FieldKind::Percent ? QStringLiteral("%") : field.unit.toString(),
                    {.align = CellLook::Align::Center});
        if (!isNumberKind(field.kind)) {
            m_book.text(row, 2,
                        m_proposal.isFilled(field.key) ? QStringLiteral("已填") : QStringLiteral("未填"),
                        {.align = CellLook::Align::Center});
            m_book.blank(row, 3, {});
            m_book.blank(row, 4, {});
            return;
        }
        writeNumber(field, row, 2, field.computed.as == Computed::As::None);
        const CellLook plain{.align = CellLook::Align::Center};
        if (!field.min) {
            m_book.blank(row, 3, {});
            m_book.blank(row, 4, {});
            return;
        }
        const Decimal needed = inUnit(field, *field.min);
        m_book.number(
            row, 3, needed,
            {.align = CellLook::Align::Right,
             .number = needed.isWhole() ? QStringLiteral("\"≥\"0") : QStringLiteral("\"≥\"0.0#####")});
        auto number = m_proposal.number(field.key);
        if (!number && !formulaFor(field).isEmpty()) {
            number = Decimal(); // a sum of blank cells is 0 in a spreadsheet
        }
        const bool asked = m_proposal.holds(field.thresholdWhen);
        const QString value = cellName(row, 2);
        if (!asked) {
            m_book.text(row, 4, QStringLiteral("不适用"), plain);
            return;
        }
        const QString verdict = !number                 ? QStringLiteral("未填")
                                : *number >= *field.min ? QStringLiteral("达标")
                                                        : QStringLiteral("未达标");
        m_book.formulaText(row, 4,
                           QStringLiteral("=IF(%1=\"\",\"未填\",IF(%1>=%2,\"达标\",\"未达标\"))")
                               .arg(value, cellName(row, 3)),
                           verdict, plain);
    }

    // ---- findings, everything, meta ----

    void writeFindings()
    {
        title(4);
        int column = 0;
        for (const auto& [name, width] : {std::pair(u"编号", 10.0), std::pair(u"级别", 10.0),
                                          std::pair(u"栏目", 28.0), std::pair(u"说明", 70.0)}) {
            m_book.text(1, column, QString::fromUtf16(name), headLook());
            m_book.setColumnWidth(column++, width);
        }
        static const std::array severities{QStringLiteral("错误"), QStringLiteral("警告"),
                                           QStringLiteral("提示")};
        int row = 2;
        for (const Finding& finding : m_findings) {
            const Field* field = m_form.field(finding.key);
            m_book.text(row, 0, finding.id, {.align = CellLook::Align::Center});
            m_book.text(row, 1, severities[size_t(finding.severity)], {.align = CellLook::Align::Center});
            m_book.text(row, 2, field ? field->label : QString(), {});
            m_book.text(row++, 3,
                        finding.waived
                            ? finding.message + QStringLiteral("（已确认：%1）").arg(finding.waived->reason)
                            : finding.message,
                        {});
        }
        if (m_findings.empty()) {
            m_book.merge(row, 0, row, 3, {.align = CellLook::Align::Center});
            m_book.text(row, 0, QStringLiteral("未发现问题"), {.align = CellLook::Align::Center});
        }
        m_book.freezeRows(2);
        m_book.setPrint(true, 2);
        m_book.protectSheet();
    }

    /// For a form that declares no sheets: every answer a line.
    void writeAnswers()
    {
        m_book.text(0, 0, QStringLiteral("栏目"), headLook());
        m_book.text(0, 1, QStringLiteral("内容"), headLook());
        m_book.setColumnWidth(0, 30);
        m_book.setColumnWidth(1, 80);
        int row = 1;
        for (const Field& field : m_form.fields) {
            if (field.kind == FieldKind::Rows || field.kind == FieldKind::Enclosure) {
                continue;
            }
            m_book.text(row, 0, field.label, {});
            m_book.text(row++, 1, m_proposal.text(field.key), {});
        }
    }

    void writeMeta(const OutputInfo& info)
    {
        m_book.addSheet(QStringLiteral("_meta"));
        m_book.hideSheet();
        const CellLook plain{.border = false, .wrap = false};
        int row = 0;
        for (const auto& [name, value] :
             {std::pair(QStringLiteral("project"), info.projectId),
              std::pair(QStringLiteral("form"), m_form.id),
              std::pair(QStringLiteral("edition"), QString::number(m_form.edition)),
              std::pair(QStringLiteral("revision"), QString::number(m_form.revision)),
              std::pair(QStringLiteral("edited"), info.time.toString(Qt::ISODate))}) {
            m_book.text(row, 0, name, plain);
            m_book.text(row++, 1, value, plain);
        }
        for (const auto& entry : m_map) {
            for (size_t column = 0; column < entry.size(); ++column) {
                m_book.text(row, int(column), entry[column], plain);
            }
            ++row;
        }
        m_book.protectSheet();
    }

    const Proposal& m_proposal;
    const FormTemplate& m_form;
    const std::vector<Finding>& m_findings;
    XlsxBook& m_book;
    const Sheet* m_sheet = nullptr;
    QString m_group;
    std::map<QString, LinesPlan> m_plans;
    std::map<QString, Home> m_homes;
    QSet<QString> m_named;
    std::vector<std::array<QString, 3>> m_map; ///< key, sheet, cells
};

} // namespace

Result<QByteArray> writeXlsx(const Proposal& proposal, const std::vector<Finding>& findings,
                             const OutputInfo& info)
{
    auto book = XlsxBook::create(info);
    if (!book) {
        return fail(book.error());
    }
    Writer(proposal, findings, **book).write(info);
    return (*book)->finish();
}

} // namespace shenbao

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/DocumentComposer.h"

#include "core/document/NarrativeComposer.h"
#include "core/document/ValuePrinter.h"

#include <numeric>

namespace shenbao {
namespace {

constexpr double kAboveSeal = 18;       // mm between a signature and the line under a seal
constexpr double kEnclosureIndent = 17; // mm: the number of an entry stands under the heading of its category
constexpr double kSealLine = 50; // mm of a line that is sealed: the largest seal and 5 mm (specification 7)
constexpr double kBelowSeal = 8; // mm under the last line of a zone where such a seal reaches beyond it
constexpr double kCellPadding = 1.2; // mm, left and right
constexpr double kDenseSize = 10.5;  // pt, of cell-dense
constexpr QChar kSoftBreak(0x2028);

Run textRun(const QString& text, const QString& key = {})
{
    Run run;
    run.text = text;
    run.key = key;
    return run;
}

class Composer
{
public:
    Composer(const Proposal& proposal, const AttachmentLookup& attachments, const ComposeOptions& options)
        : m_proposal(proposal)
        , m_form(proposal.form())
        , m_attachments(attachments)
    {
        m_document.styles = StyleSheet(m_form.layout);
        m_document.title = m_form.title;
        m_document.formId = m_form.id;
        m_document.time = options.time;
        m_document.draft = options.draft;
        m_document.duplex = options.duplex;
        const Value seal = m_form.sealKey.isEmpty() ? Value() : proposal.value(m_form.sealKey);
        if (const QStringList* size = seal.list(); size && !size->isEmpty()) {
            m_document.seal = sealSize(size->first()).value_or(m_document.seal);
        }
    }

    Document compose()
    {
        for (const Part& part : m_form.parts) {
            SectionStart start;
            start.part = part.id;
            start.title = part.title;
            start.newPage = part.newPage;
            start.onOwnSheet = part.onOwnSheet || part.numbering == Part::Numbering::Restart;
            start.numbering = part.numbering;
            add(std::move(start));
            for (const Node& node : part.nodes) {
                std::visit([this](const auto& one) { compose(one); }, node);
            }
        }
        fillContents();
        findAuthor();
        return std::move(m_document);
    }

private:
    void add(Block block)
    {
        const bool isTable = std::holds_alternative<Table>(block);
        m_document.blocks.push_back(std::move(block));
        if (isTable) { // two tables without a paragraph between them would be one in Word
            Paragraph gap;
            gap.style = QStringLiteral("gap");
            m_document.blocks.emplace_back(std::move(gap));
        }
    }
    const PageGeometry& page() const { return m_document.styles.page(); }
    QString knownStyle(const QString& style, const QString& fallback) const
    {
        return m_document.styles.has(style) ? style : fallback;
    }

    /// The file's author is the unit: the first answered name of a unit in the form.
    void findAuthor()
    {
        for (const Field& field : m_form.fields) {
            if (field.kind == FieldKind::UnitName && m_proposal.isFilled(field.key)) {
                m_document.author = m_proposal.text(field.key);
                return;
            }
        }
    }

    std::vector<Run> runsOf(const InlineList& list, std::vector<SealSpot>* spots = nullptr) const
    {
        std::vector<Run> runs;
        for (const Inline& piece : list) {
            switch (piece.type) {
            case Inline::Type::Text:
                runs.push_back(textRun(piece.text));
                break;
            case Inline::Type::Break:
                runs.push_back(textRun(kSoftBreak));
                break;
            case Inline::Type::Value:
            case Inline::Type::Choice:
                addValue(piece.value, runs);
                break;
            case Inline::Type::Spot:
                if (spots && m_proposal.holds(piece.spot.when)) {
                    spots->push_back(piece.spot);
                }
                break;
            }
        }
        return runs;
    }

    void addValue(const ValuePrint& print, std::vector<Run>& runs) const
    {
        const QString text = printAtPlace(m_proposal, print);
        if (!text.isEmpty()) {
            runs.push_back(textRun(text, print.key));
        }
    }

    static bool isEmpty(const std::vector<Run>& runs)
    {
        return std::all_of(runs.begin(), runs.end(),
                           [](const Run& run) { return run.type == Run::Type::Text && run.text.isEmpty(); });
    }

    static QString textOf(const std::vector<Run>& runs)
    {
        QString text;
        for (const Run& run : runs) {
            text += run.text;
        }
        return text;
    }

    void compose(const ParagraphNode& node)
    {
        if (!m_proposal.holds(node.when)) {
            return;
        }
        Paragraph paragraph;
        paragraph.style = knownStyle(node.style, QStringLiteral("body"));
        paragraph.runs = runsOf(node.content, &paragraph.spots);
        add(std::move(paragraph));
    }

    void compose(const TitleNode& node)
    {
        if (!m_proposal.holds(node.when)) {
            return;
        }
        Paragraph paragraph;
        paragraph.style = knownStyle(node.style, QStringLiteral("part-title"));
        for (const InlineList& line : node.lines) {
            const auto runs = runsOf(line);
            if (!paragraph.runs.empty() && !isEmpty(runs)) {
                paragraph.runs.push_back(textRun(kSoftBreak));
            }
            paragraph.runs.insert(paragraph.runs.end(), runs.begin(), runs.end());
        }
        if (node.outline) {
            paragraph.anchor = nextAnchor();
        }
        add(std::move(paragraph));
    }

    void compose(const HeadingNode& node)
    {
        if (!m_proposal.holds(node.when)) {
            return;
        }
        m_headingLevel = node.level;
        Paragraph paragraph;
        paragraph.style = QStringLiteral("heading-%1").arg(node.level);
        paragraph.runs.push_back(textRun(node.text));
        paragraph.anchor = nextAnchor();
        add(std::move(paragraph));
    }

    void compose(const SpaceNode& node) { add(VerticalSpace{node.mm, node.fill}); }
    void compose(const PageBreakNode&) { add(PageBreak{}); }

    void compose(const SharesNode&) {} // for the window only
    void compose(const TimelineNode&) {}

    void compose(const ContentsNode& node)
    {
        if (!m_proposal.holds(node.when)) {
            return;
        }
        Paragraph title;
        title.style = QStringLiteral("contents-title");
        title.runs.push_back(textRun(node.title));
        add(std::move(title));
        m_contents.push_back({m_document.blocks.size(), &node});
        add(Contents{node.levels, {}});
        add(PageBreak{});
    }

    void compose(const NarrativeNode& node)
    {
        if (!m_proposal.holds(node.when)) {
            return;
        }
        const Value shown = m_proposal.value(node.key);
        if (!shown.richText() || shown.richText()->isEmpty()) {
            const Field* field = m_form.field(node.key);
            if (!node.empty.isEmpty() && !m_proposal.isFilled(field->key)) {
                Paragraph paragraph;
                paragraph.style = QStringLiteral("body");
                paragraph.runs.push_back(textRun(node.empty));
                add(std::move(paragraph));
            }
            return;
        }
        NarrativePlace place;
        place.key = node.key;
        place.width = page().textWidth();
        place.maxHeight = page().textHeight() * 0.6;
        place.headingLevel = node.level > 0 ? node.level : m_headingLevel + 1;
        place.lead = node.lead;
        for (Block& block : composeNarrative(*shown.richText(), place, m_attachments)) {
            if (auto* paragraph = std::get_if<Paragraph>(&block);
                paragraph && paragraph->style.startsWith(u"heading-")) {
                paragraph->anchor = nextAnchor();
            }
            m_document.blocks.push_back(std::move(block));
        }
    }

    // ---- rows ----

    std::vector<Paragraph> itemParagraphs(const RowsNode& node, const QString& style) const
    {
        std::vector<Paragraph> list;
        const Field& field = *m_form.field(node.key);
        const Value shown = m_proposal.value(node.key);
        const auto append = [&](const QString& text) {
            Paragraph paragraph;
            paragraph.style = style;
            paragraph.key = node.key;
            paragraph.runs.push_back(textRun(text));
            list.push_back(std::move(paragraph));
        };
        if (!shown.rows() || shown.rows()->empty()) {
            if (!node.noneText.isEmpty() && m_proposal.isFilled(node.key)) {
                append(node.noneText);
            }
            return list;
        }
        QStringList lines;
        int number = 0;
        for (const Row& row : *shown.rows()) {
            lines << printRow(m_proposal, field, row, ++number, node.format);
        }
        if (node.isJoined) {
            append(lines.join(node.joined));
        } else {
            std::for_each(lines.begin(), lines.end(), append);
        }
        return list;
    }

    /// A label that is too long for its line is broken in front of its bracket, and what stands there in the middle where it
    /// is too long still: 建设背景 / 与意义 / （300字以内）.
    static QString brokenLabel(const QString& text, double width, double size)
    {
        const auto fits = [&](const QString& piece) { return fitsOneLine(piece, size, width); };
        const qsizetype bracket = text.lastIndexOf(u'（');
        if (bracket <= 0 || fits(text) || !fits(text.mid(bracket))) {
            return text;
        }
        QString name = text.left(bracket);
        if (!fits(name)) {
            const qsizetype middle = (name.size() + 1) / 2;
            if (!fits(name.left(middle))) {
                return text;
            }
            name.insert(middle, QChar(0x2028));
        }
        return name + QChar(0x2028) + text.mid(bracket);
    }

    TableCell textCell(const QString& text, const QString& style, const QString& key = {}) const
    {
        Paragraph paragraph;
        paragraph.style = style;
        paragraph.key = key;
        paragraph.runs.push_back(textRun(text));
        TableCell cell;
        cell.blocks.emplace_back(std::move(paragraph));
        return cell;
    }

    std::optional<Table> rowsTable(const RowsNode& node, double width) const
    {
        const Field& field = *m_form.field(node.key);
        const Value shown = m_proposal.value(node.key);
        if (!shown.rows() || shown.rows()->empty()) {
            return std::nullopt;
        }
        std::vector<int> columns;
        double total = 0;
        for (size_t at = 0; at < field.columns.size(); ++at) {
            if (field.columns[at].width > 0) {
                columns.push_back(int(at));
                total += field.columns[at].width;
            }
        }
        const double scale = std::min(1.0, width / total);
        Table table;
        table.id = table.key = node.key;
        table.centered = true;
        TableRow header;
        header.header = true;
        for (const int at : columns) {
            table.columns.push_back(field.columns[size_t(at)].width * scale);
            header.cells.push_back(textCell(brokenLabel(field.columns[size_t(at)].title,
                                                        table.columns.back() - 2 * kCellPadding, kDenseSize),
                                            QStringLiteral("cell-dense-head")));
        }
        table.rows.push_back(std::move(header));
        std::vector<QStringList> texts;
        std::vector<bool> isShort(columns.size(), true);
        for (const Row& source : *shown.rows()) {
            QStringList row;
            for (size_t number = 0; number < columns.size(); ++number) {
                const Column& column = field.columns[size_t(columns[number])];
                row << printScalar(column.kind, column.unit, column.decimals,
                                   m_proposal.cell(field, source, columns[number]));
                isShort[number] = isShort[number] && fitsOneLine(row.back(), kDenseSize,
                                                                 table.columns[number] - 2 * kCellPadding);
            }
            texts.push_back(std::move(row));
        }
        for (const QStringList& source : texts) {
            TableRow row;
            row.mayBreak = true;
            for (size_t number = 0; number < columns.size(); ++number) {
                row.cells.push_back(
                    textCell(source[qsizetype(number)],
                             denseStyle(field.columns[size_t(columns[number])], isShort[number])));
            }
            table.rows.push_back(std::move(row));
        }
        if (!node.total.isEmpty() && field.sumColumn >= 0) {
            addTotal(node, field, columns, table);
        }
        return table;
    }

    /// Of the cells of a column: numbers right, short texts in the middle, a column with longer texts from the left.
    static QString denseStyle(const Column& column, bool isShort)
    {
        if (column.kind == FieldKind::Money || column.kind == FieldKind::Number ||
            column.kind == FieldKind::Percent) {
            return QStringLiteral("cell-dense-right");
        }
        return isShort ? QStringLiteral("cell-dense-center") : QStringLiteral("cell-dense");
    }

    void addTotal(const RowsNode& node, const Field& field, const std::vector<int>& columns,
                  Table& table) const
    {
        TableRow row;
        const auto sum = std::find(columns.begin(), columns.end(), field.sumColumn);
        if (sum == columns.end() || sum == columns.begin()) {
            return;
        }
        TableCell label = textCell(node.total, QStringLiteral("cell-dense-center"));
        label.span = int(sum - columns.begin());
        row.cells.push_back(std::move(label));
        const Column& column = field.columns[size_t(field.sumColumn)];
        const QString text = printNumber(column.kind, column.unit, column.decimals,
                                         m_proposal.number(node.key).value_or(Decimal()), false);
        row.cells.push_back(textCell(text, QStringLiteral("cell-dense-right")));
        if (const int rest = int(columns.end() - sum) - 1; rest > 0) {
            TableCell filler = textCell({}, QStringLiteral("cell-dense"));
            filler.span = rest;
            row.cells.push_back(std::move(filler));
        }
        table.rows.push_back(std::move(row));
    }

    void compose(const RowsNode& node)
    {
        if (!m_proposal.holds(node.when) || node.print == RowsNode::Print::None) {
            return;
        }
        if (node.print == RowsNode::Print::Items) {
            for (Paragraph& paragraph :
                 itemParagraphs(node, knownStyle(node.style, QStringLiteral("body")))) {
                add(std::move(paragraph));
            }
            return;
        }
        auto table = rowsTable(node, page().textWidth());
        if (!table) {
            return;
        }
        if (!node.caption.isEmpty()) {
            Paragraph caption;
            caption.style = QStringLiteral("table-title");
            caption.runs.push_back(textRun(node.caption));
            add(std::move(caption));
        }
        add(std::move(*table));
    }

    // ---- cover lines and zones ----

    void compose(const EntriesNode& node)
    {
        Table table;
        table.id = QStringLiteral("entries");
        table.centered = true;
        table.padding = 0.5;
        table.columns = {node.labelWidth, node.valueWidth};
        for (const auto& entry : node.entries) {
            TableRow row;
            row.height = std::max(entry.height, 13.0);
            Paragraph label;
            label.style = QStringLiteral("cover-label");
            label.runs = runsOf(entry.label);
            Paragraph value;
            value.style = QStringLiteral("cover-value");
            addValue(entry.value, value.runs);
            for (const SealSpot& spot : entry.spots) {
                if (m_proposal.holds(spot.when)) {
                    value.spots.push_back(spot);
                    row.height = std::max(row.height, spot.kind == SpotKind::Seal ? kSealLine : 0.0);
                }
            }
            TableCell left;
            left.borders = {};
            left.blocks.emplace_back(std::move(label));
            TableCell right;
            right.borders = Border::Bottom;
            right.blocks.emplace_back(std::move(value));
            row.cells.push_back(std::move(left));
            row.cells.push_back(std::move(right));
            table.rows.push_back(std::move(row));
        }
        add(std::move(table));
    }

    void compose(const ZoneNode& node)
    {
        Table table;
        table.id = node.id;
        table.indent = node.indent;
        table.padding = 0;
        table.columns = {page().textWidth() - node.indent};
        table.keepWhole = true;
        TableCell cell;
        cell.borders = {};
        bool isBehindSpot = false;
        bool isBelow = false;
        for (const auto& item : node.items) {
            Paragraph paragraph;
            paragraph.style = QStringLiteral("sign");
            if (const auto* text = std::get_if<ParagraphNode>(&item)) {
                if (!m_proposal.holds(text->when)) {
                    continue;
                }
                paragraph.style = knownStyle(text->style, paragraph.style);
                paragraph.runs = runsOf(text->content, &paragraph.spots);
            } else {
                const auto& line = std::get<ZoneNode::Line>(item);
                paragraph.runs = runsOf(line.label, &paragraph.spots);
                if (line.value) {
                    addValue(*line.value, paragraph.runs);
                }
                for (const SealSpot& spot : line.spots) {
                    if (m_proposal.holds(spot.when)) {
                        paragraph.spots.push_back(spot);
                    }
                }
            }
            const bool hasSeal =
                std::any_of(paragraph.spots.begin(), paragraph.spots.end(),
                            [](const SealSpot& spot) { return spot.kind == SpotKind::Seal; });
            if (hasSeal && isBehindSpot) {
                cell.blocks.emplace_back(VerticalSpace{kAboveSeal, false}); // the seal covers no signature
            }
            isBelow = isBelow || (hasSeal && isBehindSpot);
            isBehindSpot = !paragraph.spots.empty();
            cell.blocks.emplace_back(std::move(paragraph));
        }
        if (isBelow) {
            cell.blocks.emplace_back(VerticalSpace{kBelowSeal, false});
        }
        TableRow row;
        row.height = node.height;
        row.cells.push_back(std::move(cell));
        table.rows.push_back(std::move(row));
        add(std::move(table));
    }

    // ---- grids ----

    void compose(const GridNode& node)
    {
        if (!node.caption.isEmpty() && m_proposal.holds(node.captionWhen)) {
            Paragraph caption;
            caption.style = QStringLiteral("caption-right");
            caption.runs.push_back(textRun(node.caption));
            add(std::move(caption));
        }
        Table table;
        table.id = node.id;
        table.centered = true;
        const double total = std::accumulate(node.columns.begin(), node.columns.end(), 0.0);
        const double scale = std::min(1.0, page().textWidth() / total);
        for (const double width : node.columns) {
            table.columns.push_back(width * scale);
        }
        table.outline = node.outline > 0 ? node.outline : table.outline;
        std::vector<int> covered(node.columns.size(), 0); // rows below that a merged cell covers, by column
        for (const auto& source : node.rows) {
            if (m_proposal.holds(source.when)) {
                table.rows.push_back(composeRow(node, source, table, covered));
            }
        }
        add(std::move(table));
    }

    TableRow composeRow(const GridNode& node, const GridNode::Row& source, const Table& table,
                        std::vector<int>& covered)
    {
        TableRow row;
        row.header = source.header;
        row.height = std::max(source.height, node.rowHeight > 0 ? node.rowHeight : 10.0);
        size_t column = 0;
        const auto skipCovered = [&] {
            while (column < covered.size() && covered[column] > 0) {
                --covered[column++];
            }
        };
        for (const auto& cell : source.cells) {
            skipCovered();
            double width = -2 * kCellPadding;
            for (int i = 0; i < cell.span && column < covered.size(); ++i, ++column) {
                width += table.columns[column];
                covered[column] = cell.rows - 1;
            }
            row.cells.push_back(composeCell(cell, width, row.mayBreak));
        }
        skipCovered();
        return row;
    }

    TableCell composeCell(const GridNode::Cell& source, double width, bool& mayBreak)
    {
        TableCell cell;
        cell.span = source.span;
        cell.rows = source.rows;
        for (const CellNode& content : source.content) {
            if (const auto* paragraph = std::get_if<ParagraphNode>(&content)) {
                addCellParagraph(source, *paragraph, width, cell);
            } else if (const auto* narrative = std::get_if<NarrativeNode>(&content)) {
                mayBreak = true;
                addCellNarrative(*narrative, width, cell);
            } else {
                addCellRows(std::get<RowsNode>(content), width, cell, mayBreak);
            }
        }
        if (cell.blocks.empty()) {
            cell.blocks = textCell({}, QStringLiteral("cell")).blocks;
        }
        return cell;
    }

    void addCellParagraph(const GridNode::Cell& source, const ParagraphNode& node, double width,
                          TableCell& cell) const
    {
        if (!m_proposal.holds(node.when)) {
            return;
        }
        Paragraph paragraph;
        paragraph.runs = runsOf(node.content, &paragraph.spots);
        const bool isChoice = std::any_of(node.content.begin(), node.content.end(), [](const Inline& piece) {
            return piece.type == Inline::Type::Choice;
        });
        const QString wanted = !node.style.isEmpty() ? node.style : source.style;
        if (m_document.styles.has(wanted)) {
            paragraph.style = wanted;
        } else if (source.isLabel) {
            paragraph.style = QStringLiteral("label");
            if (paragraph.runs.size() == 1) {
                QString& text = paragraph.runs.front().text;
                text = brokenLabel(text, width, m_document.styles.style(paragraph.style).size);
            }
        } else if (isChoice || source.align == u"left") {
            paragraph.style = QStringLiteral("cell-left");
        } else {
            // short values stand in the middle, what needs more than one line reads better from the left
            const QString text = textOf(paragraph.runs);
            const bool oneLine = !text.contains(kSoftBreak) && fitsOneLine(text, 12, width);
            paragraph.style = oneLine ? QStringLiteral("cell") : QStringLiteral("cell-left");
        }
        cell.blocks.emplace_back(std::move(paragraph));
    }

    void addCellNarrative(const NarrativeNode& node, double width, TableCell& cell) const
    {
        const Value shown = m_proposal.value(node.key);
        if (!m_proposal.holds(node.when) || !shown.richText() || shown.richText()->isEmpty()) {
            return;
        }
        NarrativePlace place;
        place.key = node.key;
        place.width = width;
        place.maxHeight = 80;
        place.headingLevel = 0;
        place.lead = node.lead;
        cell.centered = false;
        for (Block& block : composeNarrative(*shown.richText(), place, m_attachments)) {
            cell.blocks.push_back(std::move(block));
        }
    }

    void addCellRows(const RowsNode& node, double width, TableCell& cell, bool& mayBreak) const
    {
        if (!m_proposal.holds(node.when) || node.print == RowsNode::Print::None) {
            return;
        }
        if (node.print == RowsNode::Print::Table) {
            if (auto table = rowsTable(node, width)) {
                cell.blocks.emplace_back(std::move(*table));
                cell.blocks.push_back(textCell({}, QStringLiteral("gap")).blocks.front());
                mayBreak = true;
            }
            return;
        }
        auto paragraphs = itemParagraphs(node, knownStyle(node.style, QStringLiteral("cell-left")));
        mayBreak = mayBreak || paragraphs.size() > 3;
        for (Paragraph& paragraph : paragraphs) {
            cell.blocks.emplace_back(std::move(paragraph));
        }
    }

    // ---- attachments ----

    void compose(const EnclosuresNode& node)
    {
        for (const auto& category : node.categories) {
            Paragraph title;
            title.style = QStringLiteral("heading-2");
            title.runs.push_back(textRun(category.title));
            title.anchor = nextAnchor();
            add(std::move(title));
            int number = 0;
            m_needsDivider = true;
            for (const auto& entry : category.entries) {
                composeEnclosure(entry, number);
            }
        }
    }

    void composeEnclosure(const EnclosuresNode::Entry& entry, int& number)
    {
        const auto line = [&](const QString& text, const QString& key, Run page) {
            Paragraph paragraph;
            paragraph.style = QStringLiteral("enclosure");
            paragraph.indent = kEnclosureIndent;
            paragraph.key = key;
            paragraph.runs.push_back(textRun(QStringLiteral("%1.%2").arg(++number).arg(text)));
            paragraph.runs.push_back(textRun(QStringLiteral("\t")));
            paragraph.runs.push_back(std::move(page));
            add(std::move(paragraph));
        };
        Run page;
        if (!entry.part.isEmpty()) {
            page.type = Run::Type::AnchorPage;
            page.anchor = QStringLiteral("part-") + entry.part;
            line(entry.label, {}, std::move(page));
            return;
        }
        const Field& field = *m_form.field(entry.key);
        const Value shown = m_proposal.value(entry.key);
        if (!shown.rows()) {
            return;
        }
        const int file = field.columnIndex(u"文件");
        const int title = field.columnIndex(u"标题");
        for (const Row& row : *shown.rows()) {
            const QString* reference = row[size_t(file)].text();
            const QString* name = row[size_t(title)].text();
            QString text = entry.label;
            if (name && *name != entry.label) {
                text += u'：' + *name;
            }
            const auto facts =
                reference && m_attachments ? m_attachments(attachmentId(*reference)) : std::nullopt;
            page = Run();
            if (facts) {
                m_volumePages += m_needsDivider ? 1 : 0; // the sheet that names the category
                m_needsDivider = false;
                page.type = Run::Type::VolumePage;
                page.offset = m_volumePages + 1;
                m_volumePages += std::max(1, facts->pages);
            }
            line(text, entry.key, page);
        }
    }

    // ---- contents ----

    QString nextAnchor() { return QStringLiteral("a%1").arg(++m_anchors); }

    void fillContents()
    {
        for (const auto& [position, node] : m_contents) {
            auto& contents = std::get<Contents>(m_document.blocks[position]);
            QString part;
            for (size_t at = 0; at < m_document.blocks.size(); ++at) {
                const Block& block = m_document.blocks[at];
                if (const auto* start = std::get_if<SectionStart>(&block)) {
                    part = start->part;
                    continue;
                }
                const auto* paragraph = std::get_if<Paragraph>(&block);
                const int level = paragraph ? m_document.styles.style(paragraph->style).outline : 0;
                if (level < 1 || level > node->levels || paragraph->anchor.isEmpty() ||
                    !node->parts.contains(part)) {
                    continue;
                }
                Paragraph entry;
                entry.style = QStringLiteral("contents-%1").arg(std::min(level, 3));
                entry.indent = (std::min(level, 3) - 1) * 5.0;
                entry.runs.push_back(textRun(textOf(paragraph->runs)));
                entry.runs.push_back(textRun(QStringLiteral("\t")));
                Run page;
                page.type = Run::Type::AnchorPage;
                page.anchor = paragraph->anchor;
                entry.runs.push_back(std::move(page));
                contents.entries.push_back(std::move(entry));
            }
        }
    }

    const Proposal& m_proposal;
    const FormTemplate& m_form;
    const AttachmentLookup& m_attachments;
    Document m_document;
    std::vector<std::pair<size_t, const ContentsNode*>> m_contents;
    int m_headingLevel = 2;
    int m_anchors = 0;
    int m_volumePages = 0;       ///< of the attachments so far
    bool m_needsDivider = false; ///< no document of this category yet
};

} // namespace

Document composeDocument(const Proposal& proposal, const AttachmentLookup& attachments,
                         const ComposeOptions& options)
{
    return Composer(proposal, attachments, options).compose();
}

} // namespace shenbao
